"""Turn raw expressions into mentions: choose years, count weeks and months, gather doubts."""

from __future__ import annotations

import calendar
import itertools
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from alke.dates.clusters import Day
from alke.dates.reader import Raw
from alke.dates.years import Context, by_weekday, contradiction, far, made, nearest


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means."""

    start: date | None = None
    end: date | None = None
    more: tuple[date, ...] = ()
    doubts: tuple[str, ...] = ()


def resolve(raw: Raw, at: int, known: Context) -> Reading | None:
    """What the expression at offset `at` means in this context; None where it means nothing after all."""
    if raw.kind == "impossible":
        return None
    kinds: dict[str, Callable[[Raw, int, Context], Reading | None]] = {
        "days": _days,
        "months": _months,
        "weeks": _weeks,
        "fixed": lambda raw, _at, _known: Reading(raw.fixed[0], raw.fixed[1], raw.further),
    }
    found = kinds[raw.kind](raw, at, known) if raw.kind in kinds else Reading()
    return replace(found, doubts=_unique(raw.doubts + found.doubts)) if found else None


def _unique(doubts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(doubts))


def _days(raw: Raw, at: int, known: Context) -> Reading | None:
    read = [_day(day, at, known) for day in _same_year(raw.days, at, known)]
    found = [on for on, _ in read if on]
    if len(found) < len(read):
        return None
    doubts = tuple(doubt for _, doubt in read if doubt) + _past_due(raw, found[-1], at, known)
    if any(day.joined in {"range", "broken"} for day in raw.days):
        backwards = ("order",) if found[-1] < found[0] else ()
        return Reading(found[0], found[-1], doubts=doubts + backwards)
    return Reading(found[0], None, tuple(found[1:]), doubts)


def _past_due(raw: Raw, last: date, at: int, known: Context) -> tuple[str, ...]:
    """'senast den 19 december' said in January: the one just gone is nearest, the next one is the other reading."""
    open_year = raw.days[-1].year is None and raw.days[-1].weekday is None
    return (f"year:{last.year + 1}",) if raw.due and open_year and last < known.base(at) and not known.known else ()


def _same_year(days: tuple[Day, ...], at: int, known: Context) -> tuple[Day, ...]:
    """Year-less members of one list share the year of the member that a weekday or the neighbourhood decides."""
    if len(days) == 1 or any(day.year is not None for day in days):
        return days
    deciding = next((day for day in days if day.weekday is not None), None)
    first = by_weekday(deciding, known.base(at)) if deciding else None
    if deciding is None or first is None:
        return days
    return tuple(day if day.weekday is not None else replace(day, year=first.year) for day in days)


def _day(day: Day, at: int, known: Context) -> tuple[date | None, str | None]:
    base = known.base(at)
    if day.year is not None:
        on = made(day.year, day)
        return (on, contradiction(on, day, base) or _twin(on, day, known)) if on else (None, None)
    on = by_weekday(day, base) if day.weekday is not None else None
    if on:
        return on, far(on, day, known.today if known.thin else base)
    on, doubt = nearest(day, base, loose=known.loose)
    if on and day.weekday is not None:
        return on, contradiction(on, day, base)
    named = known.year_in_sentence(at)
    return on, f"year:{named}" if on and named and named != on.year else doubt


def _twin(on: date, day: Day, known: Context) -> str | None:
    """The same day stands elsewhere in the text in another year, confirmed by its weekday."""
    others = known.twins.get((on.month, on.day), set()) - {on.year}
    return (
        f"year:{min(others)}"
        if others and day.weekday is None and on.year not in known.twins.get((on.month, on.day), set())
        else None
    )


def _months(raw: Raw, at: int, known: Context) -> Reading | None:
    first, last = raw.months
    year, doubt = (raw.year, None) if raw.year is not None else _month_year(raw, at, known)
    if raw.nth:
        return _nth(raw, year, doubt)
    start = date(year, first, 1)
    final_year = year + (last < first)
    end = date(final_year, last, calendar.monthrange(final_year, last)[1])
    doubts = (doubt,) if doubt else ()
    if raw.part == "until":
        return Reading(end, doubts=doubts)
    if raw.part:
        return _partial(raw.part, start, end, doubts)
    return Reading(start, end, doubts=doubts)


def _nth(raw: Raw, year: int, doubt: str | None) -> Reading | None:
    """The second Tuesday of December, the last Friday of January."""
    month, named = raw.months[0], raw.weekdays[0]
    days = [date(year, month, day) for day in range(1, calendar.monthrange(year, month)[1] + 1)]
    fits = [day for day in days if day.weekday() == named]
    if raw.nth > len(fits):
        return None
    return Reading(fits[raw.nth - 1 if raw.nth > 0 else -1], doubts=(doubt,) if doubt else ())


def _month_year(raw: Raw, at: int, known: Context) -> tuple[int, str | None]:
    base = known.base(at)
    if raw.shift is not None:
        return (known.own or known.today).year + raw.shift, None
    if raw.months == (12, 12) and raw.part == "until":
        return base.year, None
    middle, doubt = nearest(Day(15, raw.months[0]), base, loose=known.loose)
    near = middle.year if middle else base.year
    named = known.year_in_sentence(at)
    if named and named != near:
        return named, f"year:{near}"
    return near, doubt


def _partial(part: str, start: date, end: date, doubts: tuple[str, ...]) -> Reading:
    """The beginning, middle or end of a month, in tens of days: vague."""
    cuts = {"start": (1, 10), "middle": (11, 20), "end": (21, end.day)}[part]
    return Reading(start.replace(day=cuts[0]), start.replace(day=cuts[1]), doubts=(*doubts, "vague"))


def _weeks(raw: Raw, at: int, known: Context) -> Reading | None:
    base = known.base(at)
    year = raw.year or known.year_in_sentence(at) or _week_year(raw.weeks[0], base)
    try:
        mondays = [date.fromisocalendar(year, week, 1) for week in raw.weeks]
    except ValueError:
        return None
    if raw.weekdays:
        first, *others = [mondays[0] + timedelta(weekday) for weekday in raw.weekdays]
        return Reading(first, None, tuple(others))
    if raw.part == "until":
        last = mondays[-1] + timedelta(6)
        return Reading(last, doubts=(f"day:{last - timedelta(2)}",))
    follow = all(b - a == timedelta(7) for a, b in itertools.pairwise(mondays))
    if follow:
        return Reading(mondays[0], mondays[-1] + timedelta(6))
    return Reading(mondays[0], None, tuple(mondays[1:]))


def _week_year(week: int, base: date) -> int:
    def distance(year: int) -> int:
        return abs((date(year, 1, 4) + timedelta(7 * week - 7) - base).days)

    return min((base.year - 1, base.year, base.year + 1), key=distance)
