"""Frozen dataclasses into TOML that a coordinator can read and mend."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, time
from typing import Any

from alke.rounds import Offer

WEEKDAYS = ("ma", "ti", "ke", "to", "pe", "la", "su")


def day_text(day: date) -> str:
    """`ke 2024-04-10`: the weekday is the checksum of every date in a round file."""
    return f"{WEEKDAYS[day.weekday()]} {day.isoformat()}"


def offer_text(offer: Offer) -> str:
    """`ke 2024-04-10 12:30–13:15`, or without an end; of several days `ti 2027-04-06–ke 2027-04-07 09:00`."""
    end = f"–{offer.end:%H:%M}" if offer.end else ""
    last = f"–{day_text(offer.end_date)}" if offer.end_date else ""
    return f"{day_text(offer.date)}{last} {offer.start:%H:%M}{end}"


def dump(value: Any, path: str = "") -> str:
    """A dataclass as TOML text that reads back equal; what has its default value is left out."""
    plain: list[str] = []
    tables: list[str] = []
    for spec in fields(value):
        item = getattr(value, spec.name)
        if item == _default(spec):
            continue
        below = f"{path}.{spec.name}" if path else spec.name
        if _is_records(item):
            tables += [f"\n[[{below}]]\n{dump(one, below)}" for one in item]
        elif isinstance(item, Mapping) and not path:
            tables.append(_table(item, below))
        else:
            plain.append(f"{spec.name} = {literal(item)}\n")
    return "".join(plain + tables)


def _table(item: Mapping[str, Any], path: str) -> str:
    if any(is_dataclass(one) for one in item.values()):
        return "".join(f"\n[{path}.{literal(name)}]\n{dump(one, path)}" for name, one in item.items())
    return f"\n[{path}]\n" + "".join(f"{literal(name)} = {literal(one)}\n" for name, one in item.items())


def literal(item: Any) -> str:
    """A value as TOML on one line."""
    if isinstance(item, tuple):
        return "[" + ", ".join(literal(one) for one in item) + "]"
    if isinstance(item, Mapping):
        return "{ " + ", ".join(f"{literal(name)} = {literal(one)}" for name, one in item.items()) + " }"
    if isinstance(item, Offer):
        item = offer_text(item)
    elif is_dataclass(item):
        return literal({spec.name: getattr(item, spec.name) for spec in fields(item)})
    elif isinstance(item, (date, time)):
        item = day_text(item) if isinstance(item, date) else f"{item:%H:%M}"
    # JSON's strings, numbers and truths are TOML's, but for DEL, which TOML wants escaped.
    return json.dumps(item, ensure_ascii=False).replace("\x7f", "\\u007f")


def _is_records(item: object) -> bool:
    return isinstance(item, tuple) and any(is_dataclass(one) and not isinstance(one, Offer) for one in item)


def _default(spec: Field[Any]) -> Any:
    return spec.default if spec.default_factory is MISSING else spec.default_factory()
