"""What one whole cell says about time: a day, a time of day, both, or one of the two."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from sharepoint.cells import Cell
from sharepoint.schedule.days import Day, whole_day
from sharepoint.schedule.lines import split_line
from sharepoint.schedule.remembered import remembered
from sharepoint.schedule.times import Span, whole_span

_LONGEST = 60


At = tuple[int, int]
"""A (row, column) of a view."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A day, a time, both ('ke 10.4. klo 12.30'), or one of two ('12.10': `torn`, for the column to decide)."""

    day: Day | None = None
    span: Span | None = None
    torn: bool = False

    @property
    def said(self) -> bool:
        """Something is said at all."""
        return self.day is not None or self.span is not None


def fact_of(cell: Cell) -> Fact:
    """The fact of a cell, from Excel's typed value where there is one, else from its words."""
    if cell.value is not None:
        return _typed(cell.value, cell.text)
    return _told(cell.text) if len(cell.text) <= _LONGEST else Fact()


@remembered
def _told(text: str) -> Fact:
    day = whole_day(text)
    if day and day.sure:
        return Fact(day)
    span = whole_span(text)
    if span or day:
        return Fact(day, span, torn=bool(span and day))
    line = split_line(" ".join(text.split()))
    if line.start and line.day and not line.name:
        return Fact(line.day, Span(line.start, line.end))
    return Fact()


def _typed(value: datetime | date | time | float, text: str) -> Fact:
    if isinstance(value, datetime):
        clock = Span(value.time().replace(second=0, microsecond=0))
        if value.year < 1905:  # a bare time of day stands on Excel's day nought
            return Fact(span=clock)
        return Fact(_day(value, text), clock if clock.start != time() else None)
    if isinstance(value, date):
        return Fact(_day(value, text))
    return Fact(span=Span(value.replace(second=0, microsecond=0))) if isinstance(value, time) else Fact()


def _day(value: date, text: str) -> Day:
    shown = whole_day(text) if len(text) <= _LONGEST else None
    if shown is None or shown.year is not None:
        return Day(value.day, value.month, value.year)
    return Day(value.day, value.month, value.year, shown.weekday, hidden=True)
