"""Where a table's cells stand in its grid: gridBefore, gridSpan, vMerge and hMerge resolved as Word draws them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sharepoint.word.spans import CellSpan, RowSpan, TableSpan
from sharepoint.xmlscan import INSIDE_TAG, bare

_MAX_SPAN = 1000
"""Word allows 63 columns; what claims more than this is no span."""
_TELLING = (b"gridSpan", b"Merge", b"gridBefore", b"cellDel")
"""A row without these is as many cells beside each other as it holds."""


@dataclass(slots=True)
class Placed:
    """A cell at grid position (row, col); `covers`: it only continues the merged cell above; `deleted`: by a tracked change."""

    span: CellSpan
    row: int
    col: int
    colspan: int
    restarts: bool = False
    covers: bool = False
    rowspan: int = 1
    deleted: bool = False


@lru_cache(maxsize=8)
def _patterns(prefix: bytes) -> dict[str, re.Pattern[bytes]]:
    p = re.escape(prefix)
    element = rb"<%s%s(?=[\s/>])%s>"
    found = {
        name: re.compile(element % (p, name.encode(), INSIDE_TAG))
        for name in ("gridSpan", "vMerge", "hMerge", "gridBefore", "del", "cellDel")
    }
    return found | {"tcPr": _head(p, b"tc"), "trPr": _head(p, b"tr")}


def _head(p: bytes, name: bytes) -> re.Pattern[bytes]:
    """The properties of a cell or row, up to the record of how they were before a tracked change."""
    opening = rb"<%s%s(?:\s%s)?(?<!/)>"
    exceptions = (opening % (p, b"tblPrEx", INSIDE_TAG)) + rb".*?</%stblPrEx\s*>" % p
    parts = (opening % (p, name, INSIDE_TAG), exceptions, opening % (p, name + b"Pr", INSIDE_TAG), p, name, p, name)
    return re.compile(rb"%s\s*(?:%s\s*)?%s(.*?)<(?:/%s%sPr|%s%sPrChange)[\s>]" % parts, re.DOTALL)


def _number(tag: re.Match[bytes] | None, default: int) -> int:
    digits = re.search(rb"""val\s*=\s*["'](\d{1,9})["']""", tag[0]) if tag else None
    value = int(digits[1]) if digits else default
    return value if value <= _MAX_SPAN else default


def deleted(xml: bytes, prefix: bytes, row: RowSpan) -> bool:
    """Whether the row is gone once the tracked changes are accepted."""
    patterns = _patterns(prefix)
    if xml.find(b"trPr", row.start, row.cells[0].start if row.cells else row.end) < 0:
        return False
    head = patterns["trPr"].match(xml, row.start, row.end)
    return head is not None and patterns["del"].search(head[1]) is not None


def place_row(xml: bytes, prefix: bytes, row: RowSpan, index: int) -> list[Placed]:
    """The cells of one row with their columns; merging downwards is only noted."""
    if all(xml.find(name, row.start, row.end) < 0 for name in _TELLING):
        return [Placed(span, index, col, 1) for col, span in enumerate(row.cells)]
    patterns = _patterns(prefix)
    head = patterns["trPr"].match(xml, row.start, row.end)
    col = _number(patterns["gridBefore"].search(head[1]) if head else None, 0)
    placed: list[Placed] = []
    merging = False
    for span in row.cells:
        properties = patterns["tcPr"].match(xml, span.start, span.end)
        inside = bare(properties[1]) if properties else b""
        colspan = max(1, _number(patterns["gridSpan"].search(inside), 1))
        cell = Placed(span, index, col, colspan, deleted=patterns["cellDel"].search(inside) is not None)
        if down := patterns["vMerge"].search(inside):
            cell.restarts = b"restart" in down[0]
            cell.covers = not cell.restarts
        across = patterns["hMerge"].search(inside)
        if across and merging and b"restart" not in across[0]:
            placed[-1].colspan += colspan
        else:
            placed.append(cell)
        merging = across is not None
        col += colspan
    return placed


def merge_down(rows: Sequence[Sequence[Placed]]) -> None:
    """Give each restarting cell its rowspan; a continuation with nothing above it is a cell of its own."""
    above: dict[int, Placed] = {}
    for row in rows:
        here: dict[int, Placed] = {}
        for cell in row:
            top = above.get(cell.col)
            if cell.covers and top is not None:
                top.rowspan += 1
                here[cell.col] = top
            elif cell.restarts or cell.covers:
                cell.covers = False
                here[cell.col] = cell
        above = here


def grid(xml: bytes, prefix: bytes, table: TableSpan) -> list[list[Placed]]:
    """All rows of a table, merged cells resolved."""
    rows = [place_row(xml, prefix, row, index) for index, row in enumerate(table.rows)]
    merge_down(rows)
    return rows
