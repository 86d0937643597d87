"""Drawings made into files with python-docx and openpyxl, and into grids without any file."""

from __future__ import annotations

import io
from datetime import date, time

import docx
import openpyxl

from sharepoint.cells import Grid
from tests.data.schedules.shapes import Drawing, Page, Value, shown
from tests.sharepoint.schedule.grids import sheet, table


def word_grids(drawing: Drawing) -> list[Grid]:
    return [
        table(*_texts(page), title=page.title, above=[page.title], index=index)
        for index, page in enumerate(drawing.pages)
    ]


def excel_grids(drawing: Drawing) -> list[Grid]:
    return [sheet(*_texts(page, typed=True), name=page.title) for page in drawing.pages]


def _texts(page: Page, *, typed: bool = False) -> list[list[str | date | time]]:
    return [[value if typed and isinstance(value, date | time) else shown(value) for value in row] for row in page.rows]


def word_file(drawing: Drawing) -> bytes:
    document = docx.Document()
    for page in drawing.pages:
        document.add_heading(page.title, 2)
        width = max(len(row) for row in page.rows)
        made = document.add_table(rows=len(page.rows), cols=width)
        made.style = "Table Grid"
        for r, c, value in _positions(page):
            made.cell(r, c).text = shown(value)
        for r, c, down, right in _merges(page):
            made.cell(r, c).merge(made.cell(down, right))
        for r, c, value in _positions(page):  # python-docx adds the empty paragraphs of what it merges
            made.cell(r, c).text = shown(value)
    return _saved(document)


def excel_file(drawing: Drawing) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for page in drawing.pages:
        made = book.create_sheet(page.title)
        for r, c, value in _positions(page):
            written = value if isinstance(value, date | time) else shown(value) or None
            cell = made.cell(r + 1, c + 1, written)
            cell.number_format = {date: "d.m.yyyy", time: "h:mm"}.get(type(value), "General")
        for r, c, down, right in _merges(page):
            made.merge_cells(start_row=r + 1, start_column=c + 1, end_row=down + 1, end_column=right + 1)
    return _saved(book)


def _saved(made: object) -> bytes:
    stream = io.BytesIO()
    made.save(stream)  # type: ignore[attr-defined]
    return stream.getvalue()


def _positions(page: Page) -> list[tuple[int, int, Value]]:
    return [(r, c, value) for r, row in enumerate(page.rows) for c, value in enumerate(row) if value not in ("^", "<")]


def _merges(page: Page) -> list[tuple[int, int, int, int]]:
    """Merged areas as (top, left, bottom, right)."""
    heads: dict[tuple[int, int], tuple[int, int]] = {}
    areas: dict[tuple[int, int], tuple[int, int]] = {}
    for r, row in enumerate(page.rows):
        for c, value in enumerate(row):
            above_or_left = (r - 1, c) if value == "^" else (r, c - 1)
            heads[r, c] = heads[above_or_left] if value in ("^", "<") else (r, c)
            areas[heads[r, c]] = (r, c)
    return [(*head, *last) for head, last in areas.items() if head != last]
