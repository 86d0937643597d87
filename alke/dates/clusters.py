"""Read one run of digits and marks ('20.-21.3.2025', '9–11.30') as days or as times; anything else is neither."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import time
from functools import lru_cache

_SIDE = re.compile(r"([0-9]{1,2})(?:\.([0-9]{1,2})(?:\.([0-9]{4}|[2-4][0-9]))?)?\.?")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_BROKEN = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})\.?")
_SLASH = re.compile(r"([0-9]{1,2})/([0-9]{1,2})(?:/([0-9]{4})\.?)?")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-4])(?:[.:]([0-5][0-9])(?::[0-5][0-9])?)?\.?")


@dataclass(frozen=True, slots=True)
class Day:
    """A day as written: what the text does not say is None; `joined` is how it hangs on the one before it."""

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    joined: str = ""
    dotted: bool = True

    @property
    def possible(self) -> bool:
        """Some year's calendar has this day."""
        last = (
            31 if self.month is None else calendar.monthrange(self.year or 2024, self.month)[1] if self._month_ok else 0
        )
        return 1 <= self.day <= last

    @property
    def _month_ok(self) -> bool:
        return self.month is not None and 1 <= self.month <= 12

    def named(self, weekday: int | None) -> Day:
        """The same day with the weekday that stands beside it."""
        return self if weekday is None else replace(self, weekday=weekday)


@lru_cache(maxsize=8192)
def days(cluster: str) -> tuple[Day, ...]:
    """The one or two (joined 'range') days a cluster may mean, () when it cannot; '1.17.2.2022' is joined 'broken'."""
    if iso := _ISO.fullmatch(cluster.rstrip(".")):
        year, month, day = map(int, iso.groups())
        return _checked(Day(day, month, year))
    if broken := _BROKEN.fullmatch(cluster):
        first, last, month, year = map(int, broken.groups())
        return _checked(Day(first, month, year), Day(last, month, year, joined="broken")) if first < last else ()
    sides = cluster.split("-")
    if len(sides) > 2:
        return ()
    found = [_side(side) for side in sides]
    if any(side is None for side in found):
        return ()
    read = [side for side in found if side]
    return _checked(*(replace(day, joined="range") if n else day for n, day in enumerate(read)))


def slashed(cluster: str) -> tuple[Day, ...]:
    """'26/3' or '26/3/2026', which is a date only where something beside it says so."""
    found = _SLASH.fullmatch(cluster)
    if not found:
        return ()
    day, month, year = found.groups()
    return _checked(Day(int(day), int(month), int(year) if year else None, dotted=bool(year)))


@lru_cache(maxsize=8192)
def times(cluster: str) -> tuple[time, ...]:
    """One time or two ('9-11.30'), () when it is none; 24 o'clock is written 00:00."""
    sides = cluster.split("-")
    read = [_CLOCK.fullmatch(side) for side in sides]
    if len(sides) > 2 or not all(read):
        return ()
    clocks = [(int(side.group(1)), int(side.group(2) or 0)) for side in read if side]
    if any(hour == 24 and minute for hour, minute in clocks):
        return ()
    return tuple(time(hour % 24, minute) for hour, minute in clocks)


def year(cluster: str) -> int | None:
    """A year of these talks, 1990–2059, standing alone."""
    bare = cluster.rstrip(".")
    return int(bare) if len(bare) == 4 and bare.isdigit() and 1990 <= int(bare) <= 2059 else None


def whole(cluster: str) -> int | None:
    """A plain number of at most three digits."""
    return int(cluster) if len(cluster) <= 3 and cluster.isdigit() else None


def _side(side: str) -> Day | None:
    found = _SIDE.fullmatch(side)
    if not found:
        return None
    day, month, year_ = found.groups()
    full = int(year_) + (2000 if len(year_) == 2 else 0) if year_ else None
    return Day(int(day), int(month) if month else None, full, dotted=side.endswith(".") or year_ is not None)


def _checked(*found: Day) -> tuple[Day, ...]:
    known = [day.month for day in found if day.month is not None]
    if len(found) == 2 and found[0].month is not None and found[1].month is None:
        return ()
    if any(not 1 <= month <= 12 for month in known) or not all(day.possible for day in found):
        return ()
    return found
