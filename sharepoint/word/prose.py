"""The paragraphs outside tables, each with its place: a schedule may be written as plain lines or as a list."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from alke.slots import Place
from sharepoint.cells import Cell, Grid
from sharepoint.word.document import Document
from sharepoint.word.reading import read_cell
from sharepoint.word.spans import CellSpan, TableSpan
from sharepoint.word.visible import paragraphs
from sharepoint.xmlnodes import tree
from sharepoint.xmlscan import INSIDE_TAG

_MOST = 20_000
"""Paragraphs; a longer document is no schedule."""
_NOT_TAGS = (b"<!--", b"<![CDATA[")


def blocks(document: Document, tables: Sequence[TableSpan]) -> list[tuple[int, Grid]]:
    """The paragraphs between one table and the next as a grid of one column, with the offset where each block begins."""
    starts = [start for start, _ in _gaps(document, tables)]
    cells: dict[int, list[Cell]] = {}
    for number, span in enumerate(body(document, tables)):
        block = cells.setdefault(starts[bisect_right(starts, span.start) - 1], [])
        cell = _cell(document, number, len(block), span)
        if cell.text.strip():
            block.append(cell)
    return [(start, Grid({"body": block[0].place["body"]}, "", block)) for start, block in cells.items() if block]


def body(document: Document, tables: Sequence[TableSpan]) -> list[CellSpan]:
    """The outermost paragraphs outside tables, in order, with the content controls around them; none in huge documents."""
    found: list[CellSpan] = []
    controls: list[int] = []
    depth = opened = 0
    for start, end in _gaps(document, tables):
        for tag in _tags(document.prefix).finditer(document.xml, start, end):
            closing, name = tag[1], tag[2]
            empty = tag[0].endswith(b"/>")
            if name == b"sdt" and not depth and not empty:
                controls = controls[:-1] if closing else [*controls, tag.start()]
            elif name == b"p" and closing:
                depth -= depth > 0
                if not depth:
                    found.append(CellSpan(opened, tuple(controls), tag.end()))
            elif name == b"p" and not empty:
                opened = opened if depth else tag.start()
                depth += 1
        if len(found) > _MOST:
            return []
    return found


def _gaps(document: Document, tables: Sequence[TableSpan]) -> list[tuple[int, int]]:
    """Where no table is; nothing at all where comments or CDATA sections might look like tags."""
    if any(mark in document.xml for mark in _NOT_TAGS):
        return []
    return list(_between(document, tables))


def _between(document: Document, tables: Sequence[TableSpan]) -> Iterator[tuple[int, int]]:
    at = document.body
    for table in sorted(tables, key=lambda table: table.start):
        if table.start >= at:
            yield at, table.start
            at = table.end
    yield at, len(document.xml)


def _cell(document: Document, number: int, row: int, span: CellSpan) -> Cell:
    """A tab at a line's end is kept, for it may draw the line to write on; so is the sign of a prompt among words."""
    place: Place = {"body": number}
    if not _telling(document.prefix).search(document.xml, span.start, span.end):
        return Cell(place, read_cell(document, span)[0], row, 0)
    found = paragraphs(tree(document.xml, span.start, span.end, document.prefix))
    text = "\n".join(paragraph.text for paragraph in found).rstrip(" \n")
    return Cell(place, text, row, 0, placeholder=any(paragraph.placeholders for paragraph in found))


@lru_cache(maxsize=8)
def _telling(prefix: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"<%s(?:p?tab|sdt)(?=[\s/>])" % re.escape(prefix))


@lru_cache(maxsize=8)
def _tags(prefix: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"<(/?)%s(p|sdt)(?=[\s/>])%s>" % (re.escape(prefix), INSIDE_TAG))
