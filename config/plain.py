"""TOML tables into frozen dataclasses by their own annotations: dates carry their weekday, every fault is collected."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from datetime import date, time
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from alke.rounds import Offer
from config.plain_text import WEEKDAYS

_DAY = re.compile(r"(ma|ti|ke|to|pe|la|su) (\d{4}-\d{2}-\d{2})")
_OFFER = re.compile(
    r"(?P<day>\w\w [\d-]{10})(?:[–-](?P<last>\w\w [\d-]{10}))? (?P<start>\d{2}:\d{2})(?:[–-](?P<end>\d{2}:\d{2}))?"
)


@dataclass
class Reader:
    """Reads values of the annotated kinds; what cannot be read becomes None and a line in `faults`."""

    faults: list[str] = field(default_factory=list)

    def record(self, kind: type[Any], table: object, where: str) -> Any:
        """A dataclass out of a table; None (and faults) when the table cannot be one."""
        if not isinstance(table, Mapping):
            self.faults.append(f"{where}: must be a table")
            return None
        hints = get_type_hints(kind)
        known = {f.name: f for f in fields(kind)}
        before = len(self.faults)
        self.faults += [f"{where}.{name}: is not known here" for name in sorted(table.keys() - known.keys())]
        values: dict[str, Any] = {}
        for name, spec in known.items():
            if name in table:
                values[name] = self.value(hints[name], table[name], f"{where}.{name}")
            elif _needed(spec):
                values[name] = self._absent(hints[name], f"{where}.{name}")
        return kind(**values) if len(self.faults) == before else None

    def value(self, kind: Any, raw: object, where: str) -> Any:
        """One value of the annotated kind: a scalar, a list, a table of tables or a dataclass."""
        if get_origin(kind) is UnionType:
            kind = next(k for k in get_args(kind) if k is not NoneType)
        if get_origin(kind) is tuple:
            return self._many(get_args(kind)[0], raw, where)
        if get_origin(kind) is Mapping:
            return self._mapping(get_args(kind)[1], raw, where)
        if is_dataclass(kind) and isinstance(kind, type) and kind is not Offer:
            return self.record(kind, raw, where)
        try:
            return _scalar(kind, raw)
        except ValueError as error:
            self.faults.append(f"{where}: {error}")
            return None

    def _many(self, kind: Any, raw: object, where: str) -> tuple[Any, ...]:
        if isinstance(raw, list):
            return tuple(self.value(kind, item, f"{where}[{_label(item, i)}]") for i, item in enumerate(raw))
        self.faults.append(f"{where}: must be a list")
        return ()

    def _mapping(self, kind: Any, raw: object, where: str) -> Mapping[str, Any]:
        if isinstance(raw, Mapping):
            return {str(name): self.value(kind, item, f"{where}.{name}") for name, item in raw.items()}
        self.faults.append(f"{where}: must be a table")
        return {}

    def _absent(self, kind: Any, where: str) -> Any:
        """An absent list or table is an empty one; anything else that has no default is a fault."""
        if get_origin(kind) is tuple:
            return ()
        if get_origin(kind) is Mapping:
            return {}
        self.faults.append(f"{where}: is missing")
        return None


def read_day(raw: object) -> date:
    """`ke 2024-04-10`; ValueError when the weekday is missing or wrong."""
    match = _DAY.fullmatch(str(raw))
    if match is None:
        raise ValueError(f"{raw!r} is not a date with its weekday, like 'ke 2024-04-10'")
    try:
        day = date.fromisoformat(match[2])
    except ValueError as error:
        raise ValueError(f"there is no day {match[2]}") from error
    if WEEKDAYS[day.weekday()] != match[1]:
        raise ValueError(f"{raw!r} has the wrong weekday: {match[2]} is {WEEKDAYS[day.weekday()]}")
    return day


def read_offer(raw: object) -> Offer:
    """`ke 2024-04-10 12:30–13:15`, without an end, or with a last day; ValueError when it is anything else."""
    match = _OFFER.fullmatch(str(raw))
    if match is None:
        raise ValueError(f"{raw!r} is not a time on offer, like 'ke 2024-04-10 12:30–13:15'")
    last = read_day(match["last"]) if match["last"] else None
    offer = Offer(read_day(match["day"]), _time(match["start"]), _time(match["end"]) if match["end"] else None, last)
    if last is not None and last <= offer.date:
        raise ValueError(f"{raw!r} ends before it begins")
    if last is None and offer.end is not None and offer.end <= offer.start:
        raise ValueError(f"{raw!r} ends before it begins")
    return offer


def _time(raw: object) -> time:
    try:
        return time.fromisoformat(str(raw))
    except ValueError as error:
        raise ValueError(f"{raw!r} is not a time, like '09:00'") from error


def _scalar(kind: Any, raw: object) -> Any:
    if kind in _READERS:
        return _READERS[kind](raw)
    if issubclass(kind, StrEnum) and raw not in [str(choice) for choice in kind]:
        raise ValueError(f"{raw!r} is none of {', '.join(kind)}")
    if issubclass(kind, StrEnum):
        return kind(raw)
    if not isinstance(raw, kind) or (kind is int and isinstance(raw, bool)):
        raise ValueError(f"{raw!r} should be of type {kind.__name__}")
    return raw


_READERS: Mapping[Any, Callable[[object], Any]] = {date: read_day, time: _time, Offer: read_offer}


def _needed(spec: Field[Any]) -> bool:
    return spec.default is MISSING and spec.default_factory is MISSING


def _label(item: object, index: int) -> object:
    return item["key"] if isinstance(item, Mapping) and "key" in item else index + 1
