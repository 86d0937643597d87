"""Days told by a week alone: 'Viikko 15' or '8.–12.4.2024' above, 'ma', 'ti', 'ke' in the cells."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import replace

from sharepoint.cells import Cell, Grid
from sharepoint.schedule.days import Day, Week, find_days, weekday_of
from sharepoint.schedule.facts import fact_of

_NAME = r"(?:viikko|viikolla|vko|vk|vecka|week|v\.|w)"
_WEEK = re.compile(
    rf"(?<!\w){_NAME}\.?:?\s?(?P<a>5[0-3]|[1-4]\d|0?[1-9])(?:\s?/\s?(?P<year>20\d\d))?(?![\d.:]|\s?(?:[,/–-]|ja|och|and)\s?\d|\s?(?:h\b|min))"
    r"|(?<![\w.:/–-])(?P<b>5[0-3]|[1-4]\d|0?[1-9])\.?\s(?:viikko|vecka)\b",
    re.IGNORECASE,
)
_HEADER = re.compile(rf"{_NAME}(?:nro|n:o|nr)?\.?", re.IGNORECASE)
_NUMBER = re.compile(r"5[0-3]|[1-4]\d|0?[1-9]")
_RANGE = re.compile(r"(?<![\d.])(3[01]|[12]\d|0?[1-9])\.?(?:(1[0-2]|0?[1-9])\.)?\s?[-–—]\s?$")
_LONGEST = 120


def week_of(text: str) -> Week | None:
    """The one week that a heading names by its number, or by its first and last day; None for sentences and for several."""
    if len(text) > _LONGEST:
        return None
    named = list(_WEEK.finditer(text))
    if len(named) == 1:
        year = named[0]["year"]
        told = next((day.year for day in find_days(text) if day.year), None)
        return Week(int(named[0]["a"] or named[0]["b"]), year=int(year) if year else told)
    for last in find_days(text) if not named else ():
        first = _RANGE.search(text[: last.at])
        if first and not (last.weekday is not None and "." not in first[0]):
            return Week(first=(int(first[1]), int(first[2] or last.month)), last=(last.day, last.month), year=last.year)
    return None


def last_week(texts: Iterable[str]) -> Week | None:
    """The week that the nearest of the texts above names."""
    return next((week for text in reversed(list(texts)) if (week := week_of(text))), None)


def weekly_days(grid: Grid, above: Week | None) -> Mapping[tuple[int, int], Day]:
    """The days of the cells that say only a weekday, by (row, column), where no cell says a date and something says the week."""
    weekdays = [(cell, weekday) for cell in grid.cells if (weekday := weekday_of(cell.text)) is not None]
    if not weekdays or any(fact_of(cell).day for cell in grid.cells):
        return {}
    weeks = _Weeks(grid, above)
    told = ((cell, weekday, weeks.at(cell)) for cell, weekday in weekdays)
    return {
        (cell.row, cell.col): Day(0, 0, week.year, weekday, week=replace(week, year=None))
        for cell, weekday, week in told
        if week is not None
    }


class _Weeks:
    """Which week holds where: the nearest above in a title row, or in a column of weeks."""

    def __init__(self, grid: Grid, above: Week | None) -> None:
        self._above = above
        self._rows: dict[int, dict[int, Week]] = {}
        column: int | None = None
        for cell in grid.cells:
            text = cell.text.strip()
            if _HEADER.fullmatch(text):
                column = cell.col
            week = Week(int(text)) if cell.col == column and _NUMBER.fullmatch(text) else week_of(text)
            if week:
                self._rows.setdefault(cell.row, {})[cell.col] = week
        self._order = sorted(self._rows)

    def at(self, cell: Cell) -> Week | None:
        """Of several weeks beside each other, the one that begins above the cell or left of it."""
        number = bisect_right(self._order, cell.row)
        if not number:
            return self._above
        weeks = self._rows[self._order[number - 1]]
        return weeks[max((col for col in weeks if col <= cell.col), default=min(weeks))]
