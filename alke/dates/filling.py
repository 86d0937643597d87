"""Give the days of a list what the days beside them say: month and year."""

from __future__ import annotations

from dataclasses import replace

from alke.dates.clusters import Day


def fill(days: tuple[Day, ...]) -> tuple[Day, ...]:
    """Give each day the month, and the year where the order of days allows, of the one after it."""
    filled = [days[-1]]
    for day in reversed(days[:-1]):
        after = filled[0]
        month = day.month or after.month or 0
        year = day.year
        if year is None and after.year is not None:
            year = after.year - ((month, day.day) > (after.month or 0, after.day) and day.month is not None)
        filled.insert(0, replace(day, month=month, year=year))
    return _forward(filled)


def _forward(days: list[Day]) -> tuple[Day, ...]:
    for n, day in enumerate(days[1:], 1):
        before = days[n - 1]
        if day.year is None and before.year is not None:
            later = (day.month or 0, day.day) < (before.month or 0, before.day)
            days[n] = replace(day, year=before.year + later)
    return tuple(days)
