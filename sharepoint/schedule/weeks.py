"""Days told in two places: 'Viikko 15', '8.–12.4.2024' or 'Huhtikuu 2024' above, 'ma' or 'ke 10.' in the cells."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sharepoint.cells import Cell, Grid
from sharepoint.schedule.days import Day, Week, find_days, month_of, weekday_of
from sharepoint.schedule.facts import fact_of

_NAME = r"(?:viikko|viikolla|vko|vk|vecka|week|v\.|w)"
_WEEK = re.compile(
    rf"(?<!\w){_NAME}\.?:?\s?(?P<a>5[0-3]|[1-4]\d|0?[1-9])(?:\s?[/,(]?\s?(?P<year>20\d\d))?"
    r"(?![\d.:]|\s?(?:[,/–-]|ja|och|and)\s?\d{1,2}(?!\d)|\s?(?:h\b|min))"
    r"|(?<![\w.:/–-])(?P<b>5[0-3]|[1-4]\d|0?[1-9])\.?\s(?:viikko|vecka)\b",
    re.IGNORECASE,
)
_HEADER = re.compile(rf"{_NAME}(?:nro|n:o|nr)?\.?", re.IGNORECASE)
_NUMBER = re.compile(r"5[0-3]|[1-4]\d|0?[1-9]")
_RANGE = re.compile(r"(?<![\d.])(3[01]|[12]\d|0?[1-9])\.?(?:(1[0-2]|0?[1-9])\.)?\s?[-–—]\s?$")
_MONTH = re.compile(r"(?P<month>[a-zåäö]+)(?:\s*(?P<year>20\d\d))?:?", re.IGNORECASE)
_OF_MONTH = re.compile(
    r"(?:(?P<before>[a-zåäö]+)\.?\s)?(?P<day>3[01]|[12]\d|0?[1-9])\.(?:\s?\(?(?P<after>[a-zåäö]+)\.?\)?)?",
    re.IGNORECASE,
)
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Month:
    """A month that a heading names, for the days below that are numbers alone."""

    number: int
    year: int | None


Frame = Week | Month
"""What the days below are of."""


def frame_of(text: str) -> Frame | None:
    """The one week that a heading names by its number, or by its first and last day; or the month it consists of."""
    if len(text) > _LONGEST:
        return None
    named = list(_WEEK.finditer(text))
    days = find_days(text)
    if len(named) == 1:
        year = named[0]["year"]
        told = next((day.year for day in days if day.year), None)
        return Week(int(named[0]["a"] or named[0]["b"]), year=int(year) if year else told)
    for last in days if not named else ():
        first = _RANGE.search(text[: last.at])
        if first and not (last.weekday is not None and "." not in first[0]):
            return Week(first=(int(first[1]), int(first[2] or last.month)), last=(last.day, last.month), year=last.year)
    month = _MONTH.fullmatch(text.strip())
    number = month_of(month["month"]) if month else None
    return Month(number, int(month["year"]) if month["year"] else None) if month and number else None


def last_frame(texts: Iterable[str]) -> Frame | None:
    """What the nearest of the texts above names."""
    return next((frame for text in reversed(list(texts)) if (frame := frame_of(text))), None)


def framed(text: str, frame: Frame | None) -> Day | None:
    """The day of a weekday in a week ('ma', 'Keskiviikko:'), or of a number in a month ('ke 10.')."""
    if isinstance(frame, Week):
        weekday = weekday_of(text.strip().rstrip(":"))
        return Day(0, 0, frame.year, weekday, week=replace(frame, year=None)) if weekday is not None else None
    found = _OF_MONTH.fullmatch(text.strip()) if frame else None
    if frame is None or found is None:
        return None
    told = found["before"] or found["after"]
    weekday = weekday_of(told) if told else None
    return Day(int(found["day"]), frame.number, frame.year, weekday) if weekday is not None else None


def framed_days(grid: Grid, above: Frame | None) -> Mapping[tuple[int, int], Day]:
    """Such days of a table's cells, by (row, column), where no cell says a date."""
    if not any(map(_promising, grid.cells)) or any(fact_of(cell).day for cell in grid.cells):
        return {}
    frames = _Frames(grid, above)
    days = ((cell, framed(cell.text, frames.at(cell))) for cell in grid.cells if _promising(cell))
    return {(cell.row, cell.col): day for cell, day in days if day}


def _promising(cell: Cell) -> bool:
    return weekday_of(cell.text) is not None or bool(
        len(cell.text) < _LONGEST and _OF_MONTH.fullmatch(cell.text.strip())
    )


class _Frames:
    """Which week or month holds where: the nearest above in a title row, or in a column of weeks."""

    def __init__(self, grid: Grid, above: Frame | None) -> None:
        self._above = above
        self._rows: dict[int, dict[int, Frame]] = {}
        column: int | None = None
        for cell in grid.cells:
            text = cell.text.strip()
            if _HEADER.fullmatch(text):
                column = cell.col
            frame = Week(int(text)) if cell.col == column and _NUMBER.fullmatch(text) else frame_of(text)
            if frame:
                self._rows.setdefault(cell.row, {})[cell.col] = frame
        self._order = sorted(self._rows)

    def at(self, cell: Cell) -> Frame | None:
        """Of several beside each other, the one that begins above the cell or left of it."""
        number = bisect_right(self._order, cell.row)
        if not number:
            return self._above
        frames = self._rows[self._order[number - 1]]
        return frames[max((col for col in frames if col <= cell.col), default=min(frames))]
