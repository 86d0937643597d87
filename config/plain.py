"""Frozen dataclasses to and from TOML that a coordinator can read: dates carry their weekday, times their minutes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from datetime import date, time
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from alke.rounds import Offer

WEEKDAYS = ("ma", "ti", "ke", "to", "pe", "la", "su")

_DAY = re.compile(r"(ma|ti|ke|to|pe|la|su) (\d{4}-\d{2}-\d{2})")
_OFFER = re.compile(r"(\S+ \S+) (\d{2}:\d{2})(?:[–-](\d{2}:\d{2}))?")


def day_text(day: date) -> str:
    """`ke 2024-04-10`: the weekday is the checksum of every date in a round file."""
    return f"{WEEKDAYS[day.weekday()]} {day.isoformat()}"


def offer_text(offer: Offer) -> str:
    """`ke 2024-04-10 12:30–13:15`, or without an end."""
    end = f"–{offer.end:%H:%M}" if offer.end else ""
    return f"{day_text(offer.date)} {offer.start:%H:%M}{end}"


@dataclass
class Reader:
    """Reads values by a dataclass's own annotations and collects every fault instead of stopping at the first."""

    faults: list[str] = field(default_factory=list)

    def record(self, kind: type[Any], table: object, where: str) -> Any:
        """A dataclass out of a table; None (and faults) when the table cannot be one."""
        if not isinstance(table, Mapping):
            return self._fault(where, "must be a table")
        hints = get_type_hints(kind)
        known = {f.name: f for f in fields(kind)}
        for name in table.keys() - known.keys():
            self._fault(f"{where}.{name}", "is not known here")
        before = len(self.faults)
        values: dict[str, Any] = {}
        for name, spec in known.items():
            if name in table:
                values[name] = self.value(hints[name], table[name], f"{where}.{name}")
            elif _needed(spec):
                values[name] = self._absent(hints[name], f"{where}.{name}")
        return kind(**values) if len(self.faults) == before else None

    def value(self, kind: Any, raw: object, where: str) -> Any:
        """One value of the annotated kind."""
        if get_origin(kind) is UnionType:
            kind = next(k for k in get_args(kind) if k is not NoneType)
        if get_origin(kind) is tuple:
            return self._many(get_args(kind)[0], raw, where)
        if get_origin(kind) is Mapping:
            return self._mapping(get_args(kind)[1], raw, where)
        if kind is Offer:
            return self._offer(raw, where)
        if is_dataclass(kind) and isinstance(kind, type):
            return self.record(kind, raw, where)
        return self._scalar(kind, raw, where)

    def _scalar(self, kind: Any, raw: object, where: str) -> Any:
        if kind is date:
            return self._day(raw, where)
        if kind is time:
            return self._time(raw, where)
        if issubclass(kind, StrEnum):
            choices = [str(choice) for choice in kind]
            return kind(raw) if raw in choices else self._fault(where, f"{raw!r} is none of {', '.join(choices)}")
        right = isinstance(raw, kind) and (kind is bool or not isinstance(raw, bool))
        return raw if right else self._fault(where, f"{raw!r} should be of type {kind.__name__}")

    def _many(self, kind: Any, raw: object, where: str) -> Any:
        if not isinstance(raw, list):
            return self._fault(where, "must be a list")
        return tuple(self.value(kind, item, f"{where}[{_label(item, i)}]") for i, item in enumerate(raw))

    def _mapping(self, kind: Any, raw: object, where: str) -> Any:
        if not isinstance(raw, Mapping):
            return self._fault(where, "must be a table")
        return {str(name): self.value(kind, item, f"{where}.{name}") for name, item in raw.items()}

    def _day(self, raw: object, where: str) -> date | None:
        match = _DAY.fullmatch(str(raw))
        if match is None:
            return self._fault(where, f"{raw!r} is not a date with its weekday, like 'ke 2024-04-10'")
        try:
            day = date.fromisoformat(match[2])
        except ValueError:
            return self._fault(where, f"there is no day {match[2]}")
        if WEEKDAYS[day.weekday()] != match[1]:
            return self._fault(where, f"{raw!r} has the wrong weekday: {match[2]} is {WEEKDAYS[day.weekday()]}")
        return day

    def _time(self, raw: object, where: str) -> time | None:
        try:
            return time.fromisoformat(raw) if isinstance(raw, str) else self._fault(where, f"{raw!r} is not '09:00'")
        except ValueError:
            return self._fault(where, f"there is no time {raw!r}")

    def _offer(self, raw: object, where: str) -> Offer | None:
        match = _OFFER.fullmatch(str(raw))
        if match is None:
            return self._fault(where, f"{raw!r} is not a time on offer, like 'ke 2024-04-10 12:30–13:15'")
        day, start = self._day(match[1], where), self._time(match[2], where)
        end = self._time(match[3], where) if match[3] else None
        if day is None or start is None:
            return None
        if end is not None and end <= start:
            return self._fault(where, f"{raw!r} ends before it begins")
        return Offer(day, start, end)

    def _absent(self, kind: Any, where: str) -> Any:
        if get_origin(kind) is tuple:
            return ()
        return {} if get_origin(kind) is Mapping else self._fault(where, "is missing")

    def _fault(self, where: str, what: str) -> None:
        self.faults.append(f"{where}: {what}")


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
            plain.append(f"{spec.name} = {_literal(item)}\n")
    return "".join(plain + tables)


def _table(item: Mapping[str, Any], path: str) -> str:
    if any(is_dataclass(one) for one in item.values()):
        return "".join(f"\n[{path}.{_literal(name)}]\n{dump(one, path)}" for name, one in item.items())
    return f"\n[{path}]\n" + "".join(f"{_literal(name)} = {_literal(one)}\n" for name, one in item.items())


def _literal(item: Any) -> str:
    if isinstance(item, Offer):
        return _literal(offer_text(item))
    if isinstance(item, (date, time)):
        return _literal(day_text(item) if isinstance(item, date) else f"{item:%H:%M}")
    if isinstance(item, tuple):
        return "[" + ", ".join(_literal(one) for one in item) + "]"
    if isinstance(item, Mapping):
        return "{ " + ", ".join(f"{_literal(name)} = {_literal(one)}" for name, one in item.items()) + " }"
    # JSON's strings and numbers are TOML's, but for DEL, which TOML wants escaped.
    return json.dumps(item, ensure_ascii=False).replace("\x7f", "\\u007f")


def _is_records(item: object) -> bool:
    return isinstance(item, tuple) and any(is_dataclass(one) and not isinstance(one, Offer) for one in item)


def _needed(spec: Field[Any]) -> bool:
    return spec.default is MISSING and spec.default_factory is MISSING


def _default(spec: Field[Any]) -> Any:
    if spec.default_factory is not MISSING:
        return spec.default_factory()
    return spec.default


def _label(item: object, index: int) -> object:
    return item["key"] if isinstance(item, Mapping) and "key" in item else index + 1
