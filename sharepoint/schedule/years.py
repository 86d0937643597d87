"""Which year the days of a schedule are in: as asked, as written elsewhere in the file, as the weekdays say; never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date

from alke.rounds import Doubt
from sharepoint.cells import Grid
from sharepoint.schedule.days import Day, find_days

_YEAR = re.compile(
    r"(?<![\d/.:])(?<!\d-)(20[12345]\d)(?!\d|[/:-]\d)|(?:kevät|kevään|syksy|syksyn|vår\w*|höst\w*|spring|autumn|fall)\s?'?(\d\d)\b(?!\d)",
    re.IGNORECASE,
)
_MOST_TEXTS = 5000
_SATURDAY = 5
_WEEKDAYS = ("ma", "ti", "ke", "to", "pe", "la", "su")


def years_in(text: str) -> list[int]:
    """The years a text names: '2024', 'kevät24', '10.4.2024'."""
    named = [int(full or f"20{short}") for full, short in _YEAR.findall(text)]
    return named + [day.year for day in find_days(text) if day.year]


def texts_of(grids: Sequence[Grid]) -> Iterable[str]:
    """The file's words, headings first, as many as may matter."""
    for grid in grids:
        yield from (grid.title, *grid.above)
    for grid in grids:
        for cell in grid.cells[:_MOST_TEXTS]:
            if cell.text and isinstance(cell.value, date):
                yield str(cell.value.year)
            elif 4 <= len(cell.text) <= 300:
                yield cell.text


def told_years(grids: Sequence[Grid]) -> set[int]:
    """The years that a person reads in the file."""
    titles = (text for grid in grids for text in (grid.title, *grid.above))
    shown = (cell.text for grid in grids for cell in grid.cells[:_MOST_TEXTS] if 4 <= len(cell.text) <= 300)
    return {year for text in (*titles, *shown) for year in years_in(text)}


def unhidden(days: Sequence[Day], told: AbstractSet[int]) -> int | None:
    """The year that is told, where that of all hidden years is another one, and weekdays and working days fit it."""
    hidden = [day for day in days if day.hidden]
    if len(told) != 1 or told & {day.year for day in hidden}:
        return None
    year = next(iter(told))
    moved = [replace(day, year=year) for day in hidden]
    return year if all((on := day.on(year)) and on.weekday() < _SATURDAY and day.fits(year) for day in moved) else None


def year_of(days: Sequence[Day], texts: Iterable[str]) -> tuple[int | None, Doubt | None]:
    """The year of the days that do not say theirs, and a doubt: the year was told by weekdays, or cannot be told."""
    silent = [day for day in days if day.year is None and not day.unread]
    if not silent:
        return None, None
    own = {day.year for day in days if day.year}
    named = own or {year for text in texts for year in years_in(text)}
    fitting = _fitting(silent, named)
    if len(fitting) == 1:
        doubt = None if fitting == sorted(named) else Doubt("year", str(fitting[0]), facts=_facts(named))
        return fitting[0], doubt if len(named) > 1 else None
    after = _fitting(silent, {year + 1 for year in named})
    weekdays = {(day.day, day.month) for day in silent if day.weekday is not None and not day.week}
    if not fitting and len(named) == 1 and after and len(weekdays) > 1:
        return after[0], Doubt("year", str(after[0]), facts=_facts(named))
    if len(named) == 1 and _mostly(silent, next(iter(named))):
        return next(iter(named)), None
    return None, Doubt("year", "", facts=_facts(named))


def _fitting(days: Sequence[Day], years: Iterable[int]) -> list[int]:
    return sorted(year for year in years if all(day.fits(year) for day in days))


def _mostly(days: Sequence[Day], year: int) -> bool:
    """A slip in one weekday does not move a year."""
    return 2 * sum(day.fits(year) for day in days) >= len(days)


def _facts(years: Iterable[int | None]) -> dict[str, str]:
    return {"years": ", ".join(str(year) for year in sorted(year for year in years if year))}


def dated(day: Day, year: int, last: date | None) -> tuple[date | None, Doubt | None]:
    """The date of a day in `year`; after an autumn, a spring day whose weekday is next year's belongs there. Weekday checked."""
    autumn_before = last is not None and last.month >= 9 and day.month <= 5 and last.year == year
    if day.year is None and day.week is None and autumn_before and not day.fits(year) and day.fits(year + 1):
        return day.on(year + 1), Doubt("year", str(year + 1), facts={"date": str(day.on(year + 1))})
    found = day.on(year)
    if found is None:
        told = day.unread or (_WEEKDAYS[day.weekday or 0] if day.week else f"{day.day}.{day.month}.{day.year or year}")
        return None, Doubt("date", told)
    if not day.fits(year):
        said, right = _WEEKDAYS[day.weekday or 0], _WEEKDAYS[found.weekday()]
        return found, Doubt("weekday", said, facts={"date": str(found), "said": said, "is": right})
    return found, None
