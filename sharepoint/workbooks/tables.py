"""Registers, overviews and exports: one table a sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import cast

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from sharepoint.errors import Reason, Refused
from sharepoint.excel import read_grids
from sharepoint.excel.book import Book
from sharepoint.excel.read import around
from sharepoint.excel.refs import area
from sharepoint.excel.trees import children
from sharepoint.package import Package
from sharepoint.workbooks.pages import Value, added, empty, head, put, saved
from sharepoint.workbooks.rows import plain, table_of

_NARROW, _WIDE, _CLOSE = 9, 60, 24
_PAGE = 200
"""Characters across a printed page that can still be read; in a wider table long texts wrap sooner."""
_LAID_OUT = 50_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table on a sheet of its own: headings in the first row, which stays in sight, and values below."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Value]] = ()


def make_workbook(sheets: Sequence[Sheet]) -> bytes:
    """A new .xlsx of these sheets: bold headings that stay in sight, filters, widths, real dates, text that stays text."""
    book = empty()
    for sheet in sheets:
        _table(added(book, sheet.title), sheet)
    return saved(book)


def _table(page: Worksheet, sheet: Sheet) -> None:
    for col, heading in enumerate(sheet.columns, start=1):
        put(page, 1, col, heading)
    head(page, 1, len(sheet.columns))
    page.row_dimensions[1].height = 15.0 * max((name.count("\n") + 1 for name in sheet.columns), default=1)
    for number, row in enumerate(sheet.rows, start=2):
        for col, value in enumerate(row, start=1):
            put(page, number, col, value)
    page.freeze_panes = "A2"
    page.page_setup.orientation = "landscape"
    if sheet.columns:
        page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{max(1, len(sheet.rows) + 1)}"
    _fit(page)


def _fit(page: Worksheet, first: int = 1) -> None:
    """Columns as wide as their longest line, within reason."""
    texts = [
        [line for cell in column for line in str(cell.value or "").splitlines()]
        for column in page.iter_cols(min_row=first)
    ]
    widths = [min(_WIDE, max([_NARROW, *(len(line) + 3 for line in lines)])) for lines in texts]
    most = _WIDE if sum(widths) <= _PAGE else _CLOSE
    for index, width in enumerate(widths, start=1):
        page.column_dimensions[get_column_letter(index)].width = min(width, most)


def append_rows(data: bytes, rows: Sequence[Mapping[str, Value]], sheet: str | None = None) -> bytes:
    """The bot's own workbook with rows added below the last one, each value under its heading; others are left out.

    Refused: as read_rows, so that nothing hostile reaches openpyxl.
    """
    name = table_of(read_grids(data), sheet).title
    _tame(data)
    book = load_workbook(BytesIO(data))
    page = cast("Worksheet", book[name])
    columns = {plain(str(cell.value)): cell.column for cell in page[1] if cell.value}
    for number, row in enumerate(rows, start=_last_row(page) + 1):
        for heading, value in row.items():
            if plain(heading) in columns:
                put(page, number, columns[plain(heading)], value)
    if page.auto_filter.ref:
        page.auto_filter.ref = f"A1:{get_column_letter(page.max_column)}{page.max_row}"
    return saved(book)


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
