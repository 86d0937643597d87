"""The lexical scan of a sheet: where each row and cell stands in the bytes, exactly, without building a tree.

The scan is exact because comments, CDATA sections and processing instructions are blanked first (same length), so every
`<` left opens a tag, and because attributes are matched with their quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from sharepoint.errors import Reason, Refused
from sharepoint.excel.refs import LAST_COL, LAST_ROW, Position, column, label
from sharepoint.xmlproof import prove
from sharepoint.xmlscan import to_utf8

MAX_ROWS = 400_000
"""Row elements of one sheet, written or read."""
MAX_TAG = 8192
ATTRIBUTES = rb"""((?:\s+[^\s=<>/"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*+)\s*+"""
_ATTR = re.compile(rb"""([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_ASIDE = re.compile(rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>", re.DOTALL)
_ROOT = re.compile(rb"<(?:([^\s:<>/]+):)?([^\s:<>/]+)" + ATTRIBUTES + rb"/?>")
_REF = re.compile(rb"([A-Za-z]{1,3})([1-9][0-9]{0,6})")


@dataclass(frozen=True, slots=True)
class Row:
    """A row element: its number, attributes, and where it starts, its content starts, its content ends, it ends."""

    number: int
    attrs: dict[bytes, bytes]
    start: int
    inner: int
    close: int
    end: int


@dataclass(frozen=True, slots=True)
class CellSpan:
    """A cell element: its position, attributes, where it lies, and where its content does."""

    at: Position
    attrs: dict[bytes, bytes]
    start: int
    end: int
    inner: int
    close: int


@dataclass(frozen=True, slots=True)
class _Patterns:
    rows: re.Pattern[bytes]
    closing: re.Pattern[bytes]
    cells: re.Pattern[bytes]
    both: re.Pattern[bytes]


@lru_cache(maxsize=32)
def _patterns(prefix: bytes) -> _Patterns:
    p = re.escape(prefix)
    row = rb"<" + p + rb"row" + ATTRIBUTES + rb"(/?)>"
    numbered = rb"<" + p + rb"row(?:\s+r=\"([1-9]\d{0,6})\")?+" + ATTRIBUTES + rb"(/?)>"
    cell = rb"<" + p + rb"c" + ATTRIBUTES + rb"(?:/>|>(.*?)</" + p + rb"c\s*>)"
    return _Patterns(
        re.compile(numbered),
        re.compile(rb"</" + p + rb"row\s*>"),
        re.compile(cell, re.DOTALL),
        re.compile(row + rb"|" + cell, re.DOTALL),
    )


def attributes(raw: bytes) -> dict[bytes, bytes]:
    """The attributes of a start tag, values as they stand (entities not resolved). CORRUPT when there is no end to them."""
    if len(raw) > MAX_TAG:
        raise Refused(Reason.CORRUPT, "a tag without end")
    return {name: one or other for name, one, other in _ATTR.findall(raw)}


class Part:
    """An XML part of a workbook as UTF-8 bytes, with its namespace prefix (`b""` or `b"x:"`)."""

    def __init__(self, raw: bytes, root: bytes, *, proven: bool = False) -> None:
        """`root` is the local name expected; CORRUPT for another one and for what is not well-formed (unless `proven`); DTD."""
        self.raw, self.back = to_utf8(raw)
        self.mask = blanked(self.raw, proven=proven)
        found = _ROOT.search(self.mask)
        if not found or found[2] != root:
            raise Refused(Reason.CORRUPT, f"no {root.decode()} element")
        self.prefix = found[1] + b":" if found[1] else b""
        self.attrs = attributes(found[3])

    @cached_property
    def data(self) -> tuple[int, int, int, int]:
        """Where `sheetData` starts, its content starts, its content ends, it ends."""
        p = re.escape(self.prefix)
        opening = re.compile(rb"<" + p + rb"sheetData" + ATTRIBUTES + rb"(/?)>").search(self.mask)
        if not opening:
            raise Refused(Reason.CORRUPT, "no sheetData")
        if opening[2]:
            return opening.start(), opening.end(), opening.end(), opening.end()
        closing = re.compile(rb"</" + p + rb"sheetData\s*>").search(self.mask, opening.end())
        if not closing:
            raise Refused(Reason.CORRUPT, "sheetData does not end")
        return opening.start(), opening.end(), closing.start(), closing.end()

    def rows(self) -> Iterator[tuple[int, re.Match[bytes]]]:
        """Every row's number and start tag in the order of the file; one without a number follows the one before it."""
        number = -1
        for count, tag in enumerate(_patterns(self.prefix).rows.finditer(self.mask, *self.data[1:3])):
            number = int(tag[1]) - 1 if tag[1] else _row_number(attributes(tag[2]), number)
            if number > LAST_ROW:
                raise Refused(Reason.CORRUPT, "a row's number")
            if count > MAX_ROWS:
                raise Refused(Reason.TOO_LARGE, f"more than {MAX_ROWS} rows")
            yield number, tag

    def row(self, number: int, tag: re.Match[bytes]) -> Row:
        """One of them with its end."""
        attrs = attributes(tag[0])
        if tag[3]:
            return Row(number, attrs, tag.start(), tag.end(), tag.end(), tag.end())
        closing = _patterns(self.prefix).closing.search(self.mask, tag.end())
        if not closing:
            raise Refused(Reason.CORRUPT, "a row does not end")
        return Row(number, attrs, tag.start(), tag.end(), closing.start(), closing.end())

    def row_end(self, start: int) -> int:
        """Where the row that is open at an offset, or the next one, ends; else the end of the data."""
        closing = _patterns(self.prefix).closing.search(self.mask, start, self.data[2])
        return closing.end() if closing else self.data[2]

    @cached_property
    def has_formulas(self) -> bool:
        """Whether a formula may stand in a cell."""
        return self.mask.find(b"<" + self.prefix + b"f", *self.data[1:3]) >= 0

    def cells(self, row: Row) -> Iterator[CellSpan]:
        """The cells of a row, in the order of the file; one without a reference follows the one before it."""
        col = -1
        for tag in _patterns(self.prefix).cells.finditer(self.mask, row.inner, row.close):
            attrs = attributes(tag[1])
            col = _column(attrs, row.number, col)
            inner, close = tag.span(2) if tag[2] is not None else (tag.end(), tag.end())
            yield CellSpan(Position(row.number, col), attrs, tag.start(), tag.end(), inner, close)

    def walk(self) -> Iterator[tuple[Position, dict[bytes, bytes], bytes]]:
        """Every row (position (row, -1), no body) and cell with its body, in one pass over a sheet to be read whole."""
        _, first, last, _ = self.data
        row = col = -1
        for tag in _patterns(self.prefix).both.finditer(self.mask, first, last):
            if tag[1] is not None:
                attrs = attributes(tag[1])
                row, col = _row_number(attrs, row), -1
                yield Position(row, -1), attrs, b""
            else:
                attrs = attributes(tag[3])
                col = _column(attrs, row, col)
                start, end = tag.span(4)
                yield Position(row, col), attrs, self.raw[start:end] if start >= 0 else b""


def _row_number(attrs: dict[bytes, bytes], before: int) -> int:
    number = attrs.get(b"r")
    if number is None:
        return before + 1
    if not number.isdigit() or len(number) > 9 or not 1 <= int(number) <= LAST_ROW + 1:
        raise Refused(Reason.CORRUPT, "a row's number")
    return int(number) - 1


def _column(attrs: dict[bytes, bytes], row: int, before: int) -> int:
    ref = attrs.get(b"r")
    if ref is None:
        return before + 1
    found = _REF.fullmatch(ref)
    if not found or int(found[2]) - 1 != row or column(found[1].decode()) > LAST_COL:
        raise Refused(Reason.CORRUPT, f"a cell of another place than {label(row, before + 1)}")
    return column(found[1].decode())


def blanked(raw: bytes, *, proven: bool = False) -> bytes:
    """The same bytes with comments, CDATA and processing instructions made blank: every `<` left opens a tag.

    Refused: CORRUPT for what is not well-formed, so that no search below runs past its element.
    """
    if not proven:
        prove(raw)
    if b"<!" not in raw and raw.find(b"<?", 5) < 0:
        return raw
    return _ASIDE.sub(lambda aside: b" " * len(aside[0]), raw)
