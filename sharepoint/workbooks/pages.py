"""What every workbook of the bot's own has in common: sheets, values, headings and how they look."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from io import BytesIO
from typing import cast

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

Value = str | int | float | date | time | datetime | None

_HEADER = PatternFill("solid", fgColor="003479")
_FORMATS = {datetime: "d.m.yyyy h:mm", date: "d.m.yyyy", time: "h:mm"}
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def empty() -> Workbook:
    """A workbook without any sheet yet."""
    book = Workbook()
    book.remove(book.worksheets[0])
    return book


def added(book: Workbook, title: str) -> Worksheet:
    """A sheet by a name Excel takes: none of its special characters, at most 31 characters."""
    page = cast("Worksheet", book.create_sheet(re.sub(r"[\[\]:*?/\\]", " ", title)[:31].strip("' ") or None))
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_setup.fitToHeight = 0  # as many pages down as it takes, one across
    return page


def put(page: Worksheet, row: int, col: int, value: Value) -> Cell:
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


def head(page: Worksheet, row: int, cols: int) -> None:
    """The look of a heading row."""
    for col in range(1, cols + 1):
        cell = page.cell(row, col)
        cell.font = Font(name="Calibri", bold=True, color="FFFFFF")
        cell.fill = _HEADER
        cell.alignment = Alignment(vertical="center", wrap_text=True)


def saved(book: Workbook) -> bytes:
    """The workbook's bytes."""
    out = BytesIO()
    book.save(out)
    return out.getvalue()
