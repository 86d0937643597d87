"""Sheets as a person sees them: every visible sheet a grid, every position of its used rectangle a cell."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from lxml import etree

from sharepoint.cells import Cell, Grid
from sharepoint.errors import Reason, Refused
from sharepoint.excel.book import MAX_TREE, Book, Sheet
from sharepoint.excel.content import EMPTY, Content, content
from sharepoint.excel.refs import Area, area, label
from sharepoint.excel.scan import Part
from sharepoint.excel.trees import children, true
from sharepoint.package import Package
from sharepoint.xmlscan import parse

MAX_CELLS = 250_000
"""Cells in all visible sheets together; what has more is no schedule, and reading it would take seconds."""
FILLED = 20_000
"""Positions without an element that are still given as empty cells."""
MAX_COVERED = 2_000_000
"""Looks for positions under merged cells; they overlap only in files that no program makes."""
NOTHING = Area(0, 0, -1, -1)
_ROWS, _CELLS = re.compile(rb"<(?:\w+:)?row[\s/>]"), re.compile(rb"<(?:\w+:)?c[\s/>]")


def grids(data: bytes) -> list[Grid]:
    """All visible sheets in the order of their tabs. Refused: see Book; TOO_LARGE over MAX_CELLS."""
    book = Book(Package.open(data))
    left, result = MAX_CELLS, []
    for sheet in book.sheets:
        if sheet.shown:
            raw = book.package.read(sheet.part)
            left -= _count(raw, left)
            result.append(_grid(book, sheet, Part(raw, b"worksheet")))
    return result


def _count(raw: bytes, left: int) -> int:
    """Rows and cells of a sheet, counted before anything else is done."""
    found = sum(1 for pattern in (_ROWS, _CELLS) for _ in islice(pattern.finditer(raw), left + 1))
    if found > left:
        raise Refused(Reason.TOO_LARGE, f"more than {MAX_CELLS} rows and cells")
    return found


def around(part: Part) -> etree._Element:
    """A sheet's tree with its cells left out: views, columns, merges, validations, protection and the rest."""
    start, _, _, end = part.data
    rest = part.raw[:start] + part.raw[end:]
    if len(rest) > MAX_TREE:
        raise Refused(Reason.TOO_LARGE, f"{len(rest)} bytes around the cells")
    return parse(rest)


def merges(tree: etree._Element) -> list[Area]:
    """Merged areas of more than one cell."""
    found = (area(element.get("ref", "")) for element in children(tree, "mergeCells", "mergeCell"))
    return [one for one in found if one and one.size > 1]


def _grid(book: Book, sheet: Sheet, part: Part) -> Grid:
    seen: dict[tuple[int, int], Content] = {}
    hidden = set()
    for at, attrs, body in part.walk():
        if at.col < 0:
            if attrs.get(b"hidden") in {b"1", b"true"}:
                hidden.add(at.row)
        else:
            seen[at] = content(book, attrs, body) if body else EMPTY
    tree = around(part)
    merged = merges(tree)
    used = _used(seen)
    covered = _cover(seen, used, merged)
    spans = {(one.top, one.left): one for one in merged}
    default_hidden = any(true(element, "zeroHeight") for element in children(tree, "sheetFormatPr"))
    cells = [
        _cell(sheet.name, at, seen.get(at, EMPTY), spans.get(at), used)
        for at in _positions(seen, used)
        if at not in covered
    ]
    if default_hidden:
        hidden |= {cell.row for cell in cells} - {row for row, _ in seen}
    return Grid(
        {"sheet": sheet.name}, sheet.name, cells, hidden_rows=frozenset(hidden), hidden_cols=_hidden_cols(tree, used)
    )


def _hidden_cols(tree: etree._Element, used: Area) -> frozenset[int]:
    """The columns of the used rectangle that nobody sees."""
    told = (element for element in children(tree, "cols", "col") if true(element, "hidden"))
    ends = ((_number(element, "min"), _number(element, "max")) for element in told)
    return frozenset(col for first, last in ends for col in range(first - 1, min(last, used.right + 1)))


def _number(element: etree._Element, name: str) -> int:
    told = element.get(name, "")
    return int(told) if told.isdecimal() else 0


def _used(seen: dict[tuple[int, int], Content]) -> Area:
    """The rectangle of all cell elements, or of those with text when formats alone reach too far."""
    used = NOTHING
    for positions in (list(seen), [at for at, one in seen.items() if one.text]):
        if positions:
            rows, cols = zip(*positions, strict=True)
            used = Area(min(rows), min(cols), max(rows), max(cols))
        if used.size <= FILLED:
            break
    return used


def _positions(seen: dict[tuple[int, int], Content], used: Area) -> list[tuple[int, int]]:
    """Every position of the used rectangle in reading order, or just the elements where that would be too many."""
    if used.size > FILLED:
        return sorted(seen)
    return sorted({*used.positions(), *(at for at, one in seen.items() if one.text)})


def _cover(seen: dict[tuple[int, int], Content], used: Area, merged: list[Area]) -> set[tuple[int, int]]:
    """Positions hidden under a merged cell, as far as MAX_COVERED looks reach; giant areas are met only where cells are."""
    covered: set[tuple[int, int]] = set()
    left = MAX_COVERED
    for one in merged:
        top, left_col = max(one.top, used.top), max(one.left, used.left)
        part = replace(
            one, top=top, left=left_col, bottom=min(one.bottom, used.bottom), right=min(one.right, used.right)
        )
        whole = used.size <= FILLED or part.size <= len(seen)
        left -= part.size if whole else len(seen)
        if left < 0:
            break
        covered.update(part.positions() if whole else filter(part.covers, seen))
        covered.discard((one.top, one.left))
    return covered


def _cell(sheet: str, at: tuple[int, int], one: Content, span: Area | None, used: Area) -> Cell:
    row, col = at
    rows = min(span.bottom, max(used.bottom, row)) - row + 1 if span else 1
    cols = min(span.right, max(used.right, col)) - col + 1 if span else 1
    return Cell({"sheet": sheet, "ref": label(row, col)}, one.text, row, col, rows, cols, one.value)
