"""From bytes to what a person sees: every visible cell of every table, and the words above each."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from functools import lru_cache

from alke.slots import Place
from sharepoint.cells import Cell, Grid
from sharepoint.word.controls import shows_prompt
from sharepoint.word.document import Document
from sharepoint.word.geometry import Placed, deleted, grid
from sharepoint.word.spans import CellSpan, TableSpan
from sharepoint.word.visible import SPACES, paragraphs, text_of, trimmed
from sharepoint.xmlnodes import tree
from sharepoint.xmlscan import INSIDE_TAG, attribute, unescape

_HEADING = re.compile(r"heading|otsikko|rubrik|title", re.IGNORECASE)
_REACH = 256 * 1024
_NEAREST = 100
"""How many bytes, and how many paragraphs, above a table its words are looked for."""


def grids(document: Document, tables: Sequence[TableSpan]) -> list[Grid]:
    """All tables in document order, rows that a tracked change deletes left out."""
    found = []
    over: dict[int, list[str]] = {}
    for table in tables:
        above, title = words_above(document, table)
        words = (*over.get(table.start, ()), *above)
        found.append(Grid({"table": table.index}, title or (*words, "")[0], _cells(document, table, over), words))
    return found


def _cells(document: Document, table: TableSpan, over: dict[int, list[str]]) -> list[Cell]:
    """The cells; for the tables nested in them, by offset, `over` takes the words above in the same column."""
    xml, prefix = document.xml, document.prefix
    cells: list[Cell] = []
    for row, placed in zip(table.rows, grid(xml, prefix, table), strict=True):
        seen = [cell for cell in placed if not (cell.covers or cell.deleted)] if not deleted(xml, prefix, row) else []
        for cell in seen:
            for start, _ in cell.span.nested:
                over[start] = [one.text for one in cells if one.text and one.col == cell.col and one.row < cell.row]
        cells += [_cell(document, table.index, cell) for cell in seen]
    return cells


def _cell(document: Document, table: int, cell: Placed) -> Cell:
    text, placeholder = read_cell(document, cell.span)
    place: Place = {"table": table, "row": cell.row, "gridcol": cell.col}
    return Cell(place, text, cell.row, cell.col, cell.rowspan, cell.colspan, placeholder=placeholder)


def read_cell(document: Document, span: CellSpan) -> tuple[str, bool]:
    """A cell's text, and whether an unfilled control's prompt stands there instead."""
    xml, prefix = document.xml, document.prefix
    if any(shows_prompt(document.control(control, span.start)) for control in span.controls):
        return "", True
    if _special(prefix).search(xml, span.start, span.end) is None:
        return _plain_text(xml, prefix, span), False
    own = _own_bytes(xml, span)
    found = paragraphs(tree(own, 0, len(own), prefix))
    text = text_of(found)
    return text, not text and any(paragraph.placeholders for paragraph in found)


def _own_bytes(xml: bytes, span: CellSpan) -> bytes:
    """The cell without the tables inside it, which have cells of their own."""
    pieces, at = [], span.start
    for start, end in span.nested:
        pieces.append(xml[at:start])
        at = end
    return b"".join([*pieces, xml[at : span.end]])


@lru_cache(maxsize=8)
def _special(prefix: bytes) -> re.Pattern[bytes]:
    """Anything that makes reading more than joining the w:t of each w:p."""
    names = rb"sdt|del|moveFrom|tab|ptab|br|cr|noBreakHyphen|tbl|vanish|pict|drawing|object|ruby|fldChar|fldSimple|txbxContent"
    return re.compile(rb"<(?:%s(?:%s)[\s/>]|[\w.-]+:(?:AlternateContent|oMath)|[!?])" % (re.escape(prefix), names))


@lru_cache(maxsize=8)
def _text_tokens(prefix: bytes) -> re.Pattern[bytes]:
    p = re.escape(prefix)
    return re.compile(rb"<(?:%st(\s%s)?>([^<]*)</%st\s*>|(/?)%sp(?=[\s/>])(%s)>)" % (p, INSIDE_TAG, p, p, INSIDE_TAG))


def _plain_text(xml: bytes, prefix: bytes, span: CellSpan) -> str:
    """The quick way for cells that hold nothing but paragraphs and runs; the same result as the tree's."""
    lines, line = [], ""
    for attributes, raw, closing, inside in _text_tokens(prefix).findall(xml, span.start, span.end):
        if closing or inside.endswith(b"/"):
            lines.append(line)
            line = ""
        elif raw:
            text = unescape(raw).translate(SPACES)
            line += text if attribute(attributes, "space") == "preserve" else text.strip()
    return trimmed("\n".join(lines))


def words_above(document: Document, table: TableSpan) -> tuple[tuple[str, ...], str]:
    """The paragraphs between the table before and this one, and the last heading (else the last paragraph) of them."""
    texts, headings = [], []
    spans = deque(_paragraph_spans(document, max(table.before, table.start - _REACH), table.start), _NEAREST)
    for start, end in spans:
        node = tree(document.xml, start, end, document.prefix)
        text = text_of(paragraphs(node)).strip()
        style = node.child("pPr", "pStyle")
        if text:
            texts.append(text)
        if text and style is not None and _HEADING.search(style.get("val") or ""):
            headings.append(text)
    return tuple(texts), (headings or texts or [""])[-1]


def _paragraph_spans(document: Document, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Outermost w:p between two offsets (those in text boxes lie inside others)."""
    depth = opened = 0
    for found in _paragraph_tags(document.prefix).finditer(document.xml, start, end):
        if found[1]:
            depth -= depth > 0
            if depth == 0 and opened:
                yield opened, found.end()
                opened = 0
        elif not found[0].endswith(b"/>"):
            opened = opened if depth else found.start()
            depth += 1


@lru_cache(maxsize=8)
def _paragraph_tags(prefix: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"<(/?)%sp(?=[\s/>])%s>" % (re.escape(prefix), INSIDE_TAG))
