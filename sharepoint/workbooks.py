"""Workbooks that are the bot's own: registers, overviews, exports and new schedules, made with openpyxl."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from typing import cast

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from sharepoint.cells import Grid
from sharepoint.errors import Reason, Refused
from sharepoint.excel import read_grids
from sharepoint.excel.book import Book, children
from sharepoint.excel.read import around
from sharepoint.excel.refs import area
from sharepoint.package import Package

Value = str | int | float | date | time | datetime | None

_HEADER = PatternFill("solid", fgColor="003479")
_BAND = PatternFill("solid", fgColor="EEF3FA")
_LINE = Side(style="thin", color="B8C4D6")
_FORMATS = {datetime: "d.m.yyyy h:mm", date: "d.m.yyyy", time: "h:mm"}
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NARROW, _WIDE = 9, 60
_LAID_OUT = 50_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table on a sheet of its own: headings in the first row, which stays in sight, and values below."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Value]] = ()


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


class Row(dict[str, str]):
    """A row by its headings; `Sähköposti`, `sahkoposti` and `SAHKOPOSTI` are one heading."""

    def __init__(self, cells: Mapping[str, str]) -> None:
        """Headings are kept in their plain form."""
        super().__init__({plain(name): text for name, text in cells.items()})

    def __getitem__(self, name: str) -> str:
        """KeyError when the sheet has no such column."""
        return super().__getitem__(plain(name))

    def __contains__(self, name: object) -> bool:
        """Whether the sheet has such a column."""
        return isinstance(name, str) and super().__contains__(plain(name))

    def get(self, name: str, default: str = "") -> str:  # type: ignore[override]
        """What stands in a column, the default when there is none."""
        return super().get(plain(name), default)


def plain(heading: str) -> str:
    """A heading without case, accents, spaces and signs."""
    bare = unicodedata.normalize("NFKD", heading.casefold())
    return "".join(char for char in bare if char.isalnum())


def make_workbook(sheets: Sequence[Sheet]) -> bytes:
    """A new .xlsx of these sheets: bold headings that stay in sight, filters, widths, real dates, text that stays text."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _table(_added(book, sheet.title), sheet)
    return _saved(book)


def _added(book: Workbook, title: str) -> Worksheet:
    """A sheet by a name Excel takes: none of its special characters, at most 31 characters."""
    page = cast("Worksheet", book.create_sheet(re.sub(r"[\[\]:*?/\\]", " ", title)[:31].strip("' ") or None))
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_setup.fitToHeight = 0  # as many pages down as it takes, one across
    return page


def _table(page: Worksheet, sheet: Sheet) -> None:
    for col, heading in enumerate(sheet.columns, start=1):
        _put(page, 1, col, heading)
    _head(page, 1, len(sheet.columns))
    for number, row in enumerate(sheet.rows, start=2):
        for col, value in enumerate(row, start=1):
            _put(page, number, col, value)
    page.freeze_panes = "A2"
    page.page_setup.orientation = "landscape"
    if sheet.columns:
        page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{max(1, len(sheet.rows) + 1)}"
    _fit(page)


def _put(page: Worksheet, row: int, col: int, value: Value) -> Cell:
    """A value as what it is; a text is never read as a formula, an instant with a zone is kept as text."""
    cell = cast("Cell", page.cell(row, col))
    if isinstance(value, datetime) and value.tzinfo is not None:
        value = value.isoformat()
    if isinstance(value, str):
        cell.value = _ILLEGAL.sub("", value)[:32_767]
        cell.data_type = "s"
        cell.alignment = Alignment(vertical="top", wrap_text=True)
    elif value is not None:
        cell.value = value
        cell.number_format = _FORMATS.get(type(value), "General")
        cell.alignment = Alignment(vertical="top", horizontal="left")
    return cell


def _head(page: Worksheet, row: int, cols: int) -> None:
    for col in range(1, cols + 1):
        cell = page.cell(row, col)
        cell.font = Font(name="Calibri", bold=True, color="FFFFFF")
        cell.fill = _HEADER
        cell.alignment = Alignment(vertical="center")


def _fit(page: Worksheet, first: int = 1) -> None:
    """Columns as wide as their longest line, within reason."""
    for index, column in enumerate(page.iter_cols(min_row=first), start=1):
        lines = [line for cell in column for line in str(cell.value or "").splitlines()]
        width = min(_WIDE, max([_NARROW, *(len(line) + 3 for line in lines)]))
        page.column_dimensions[get_column_letter(index)].width = width


def _saved(book: Workbook) -> bytes:
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def read_rows(data: bytes, sheet: str | None = None) -> list[dict[str, str]]:
    """The rows below the headings of a sheet (the first unless named), dates and times in ISO form, empty rows left out.

    Refused: as sharepoint.excel reads; NO_SUCH_PLACE for a sheet that is not there.
    """
    grid = _grid(read_grids(data), sheet)
    lines: dict[int, dict[int, str]] = {}
    for cell in grid.cells:
        value = cell.value
        text = value.isoformat() if isinstance(value, date | time) else cell.text.strip()
        if text:
            lines.setdefault(cell.row, {})[cell.col] = text
    if not lines:
        return []
    headings = lines.pop(min(lines))
    return [Row({name: line.get(col, "") for col, name in headings.items()}) for _, line in sorted(lines.items())]


def _grid(grids: Sequence[Grid], name: str | None) -> Grid:
    for grid in grids:
        if name is None or grid.title.casefold() == name.casefold():
            return grid
    raise Refused(Reason.NO_SUCH_PLACE, f"no sheet {name!r}")


def append_rows(data: bytes, rows: Sequence[Mapping[str, Value]], sheet: str | None = None) -> bytes:
    """The bot's own workbook with rows added below the last one, each value under its heading; others are left out.

    Refused: as read_rows, so that nothing hostile reaches openpyxl.
    """
    name = _grid(read_grids(data), sheet).title
    _tame(data)
    book = load_workbook(BytesIO(data))
    page = cast("Worksheet", book[name])
    columns = {plain(str(cell.value)): cell.column for cell in page[1] if cell.value}
    for number, row in enumerate(rows, start=_last_row(page) + 1):
        for heading, value in row.items():
            if plain(heading) in columns:
                _put(page, number, columns[plain(heading)], value)
    if page.auto_filter.ref:
        page.auto_filter.ref = f"A1:{get_column_letter(page.max_column)}{page.max_row}"
    return _saved(book)


def _tame(data: bytes) -> None:
    """TOO_LARGE for areas that openpyxl would lay out cell by cell (3 GB for one merge of a whole sheet)."""
    book = Book(Package.open(data))
    for sheet in book.sheets:
        tree = around(book.open(sheet))
        found = [*children(tree, "mergeCells", "mergeCell"), *children(tree, "hyperlinks", "hyperlink")]
        if sum(one.size for element in found if (one := area(element.get("ref", "")))) > _LAID_OUT:
            raise Refused(Reason.TOO_LARGE, "merged or linked areas")


def _last_row(page: Worksheet) -> int:
    return max((cell.row for row in page.iter_rows() for cell in row if cell.value not in (None, "")), default=1)


def schedule_workbook(sheets: Sequence[ScheduleSheet]) -> bytes:
    """New schedules for people to write their names into; sharepoint.excel.read_schedule reads every line as free."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _schedule(_added(book, sheet.name), sheet)
    return _saved(book)


def _schedule(page: Worksheet, sheet: ScheduleSheet) -> None:
    _put(page, 1, 1, sheet.title).font = Font(name="Calibri", bold=True, size=14)
    page.cell(1, 1).alignment = Alignment(wrap_text=False)
    for col, heading in enumerate((sheet.day, sheet.time, sheet.who), start=1):
        _put(page, 3, col, heading)
    _head(page, 3, 3)
    row, band = 4, False
    for index, (day, start, end) in enumerate(sheet.slots):
        band = band if index and sheet.slots[index - 1][0] == day else not band
        for _ in range(sheet.lines_per_slot):
            _put(page, row, 1, day).number_format = "[$-40B]ddd d.m.yyyy"
            _put(page, row, 2, _span(start, end))
            for col in (1, 2, 3):
                cell = page.cell(row, col)
                cell.border = Border(top=_LINE, bottom=_LINE, left=_LINE, right=_LINE)
                if band:
                    cell.fill = _BAND
            row += 1
    page.freeze_panes = "A4"
    for column, width in zip("ABC", (18, 15, 48), strict=True):
        page.column_dimensions[column].width = width


def _span(start: time, end: time | None) -> str:
    first = f"{start.hour}.{start.minute:02}"
    return f"{first}–{end.hour}.{end.minute:02}" if end else first
