"""New schedules for people to write their names into."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from sharepoint.workbooks.pages import added, empty, head, put, saved

_BAND = PatternFill("solid", fgColor="EEF3FA")
_LINE = Side(style="thin", color="B8C4D6")


_Start = tuple[date, time]


@dataclass(frozen=True, slots=True)
class ScheduleSheet:
    """A schedule on a sheet: a title, then a line (or several) for each time; `end` may be unknown."""

    name: str
    title: str
    slots: Sequence[tuple[date, time, time | None]]
    lines_per_slot: int = 1
    day: str = "Päivä"
    time: str = "Klo"
    who: str = "Varaaja"
    lasts: Mapping[_Start, date] = field(default_factory=dict)
    """The last day of a time of several days."""


def schedule_workbook(sheets: Sequence[ScheduleSheet]) -> bytes:
    """New schedules for people to write their names into; sharepoint.excel.read_schedule reads every line as free."""
    book = empty()
    for sheet in sheets:
        _schedule(added(book, sheet.name), sheet)
    return saved(book)


def _schedule(page: Worksheet, sheet: ScheduleSheet) -> None:
    put(page, 1, 1, sheet.title).font = Font(name="Calibri", bold=True, size=14)
    page.cell(1, 1).alignment = Alignment(wrap_text=False)
    for col, heading in enumerate((sheet.day, sheet.time, sheet.who), start=1):
        put(page, 3, col, heading)
    head(page, 3, 3)
    row, band = 4, False
    for index, (day, start, end) in enumerate(sheet.slots):
        band = band if index and sheet.slots[index - 1][0] == day else not band
        for _ in range(sheet.lines_per_slot):
            put(page, row, 1, day).number_format = "[$-40B]ddd d.m.yyyy"
            put(page, row, 2, _span(start, end) + last_day(day, sheet.lasts.get((day, start))))
            for col in (1, 2, 3):
                cell = page.cell(row, col)
                cell.border = Border(top=_LINE, bottom=_LINE, left=_LINE, right=_LINE)
                if band:
                    cell.fill = _BAND
            row += 1
    page.freeze_panes = "A4"
    for column, width in zip("ABC", (18, 15, 48), strict=True):
        page.column_dimensions[column].width = width


def last_day(first: date, last: date | None) -> str:
    """' (6.–7.4.)' after the time of talks that go on over several days."""
    if last is None:
        return ""
    month = "" if first.month == last.month else f"{first.month}."
    return f" ({first.day}.{month}–{last.day}.{last.month}.)"


def _span(start: time, end: time | None) -> str:
    first = f"{start.hour}.{start.minute:02}"
    return f"{first}–{end.hour}.{end.minute:02}" if end else first
