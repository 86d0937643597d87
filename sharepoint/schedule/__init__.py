"""Recognising the slots of a schedule that a person made, in whatever shape."""

from __future__ import annotations

from collections.abc import Sequence

from alke.slots import SlotRow, Status
from sharepoint.cells import Cell, Grid
from sharepoint.errors import Reason, Refused
from sharepoint.schedule.days import whole_day
from sharepoint.schedule.findings import Hints, Question, Recognised
from sharepoint.schedule.times import whole_span

__all__ = ["Hints", "Question", "Recognised", "read_rows", "recognise"]


def recognise(grids: Sequence[Grid], year: int | None = None, hints: Hints | None = None) -> Recognised:
    """First version: one list with a date, a time and a name column."""
    del hints
    found = Recognised()
    for grid in grids:
        lines: dict[int, list[Cell]] = {}
        for cell in grid.cells:
            lines.setdefault(cell.row, []).append(cell)
        day = None
        for line in lines.values():
            day = next((d for c in line if (d := whole_day(c.text))), day)
            span = next(((c.col, s) for c in line if (s := whole_span(c.text))), None)
            name = next((c for c in line if span and c.col > span[0] and not whole_span(c.text)), None)
            if day and span and name and (on := day.on(year or 2024)):
                who = name.text.strip().strip("-–") or None
                status = Status.BOOKED if who else Status.FREE
                found.rows.append(SlotRow(on, span[1].start, span[1].end, who, status, name.place, name.text))
    return found


def read_rows(grids: Sequence[Grid], year: int | None = None) -> list[SlotRow]:
    """The slot rows of a file; Refused(NO_SCHEDULE) when none of its tables is a schedule (DESIGN §7)."""
    rows = recognise(grids, year).rows
    if not rows:
        raise Refused(Reason.NO_SCHEDULE)
    return rows
