"""Rows put into a table of a template in its own formatting: a row of it cloned, its cells filled, its empty rows used up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sharepoint.cleantext import clean_lines
from sharepoint.documents.headed import Headed
from sharepoint.documents.ink import Lines, copied
from sharepoint.documents.parts import spliced
from sharepoint.errors import Reason, Refused
from sharepoint.word import plainly
from sharepoint.word.document import Document
from sharepoint.word.geometry import place_row
from sharepoint.word.outline import outline
from sharepoint.word.spans import RowSpan, TableSpan
from sharepoint.word.splice import Splice, apply, removal
from sharepoint.word.visible import paragraphs, text_of
from sharepoint.xmlnodes import tree


@dataclass(frozen=True, slots=True)
class NewRows:
    """Texts by grid column for each new row of a table."""

    table: Headed
    rows: Sequence[Mapping[int, str]]


def put_rows(data: bytes, new: NewRows) -> bytes:
    """The document with the rows; empty rows of the table are filled first, what stands in others stays.

    Refused: UNSUPPORTED when the table has no row to take after, BAD_TEXT, and as sharepoint.word opens.
    """
    document = Document.open(data)
    table = _table(document, new.table)
    wanted = set(new.table.columns.values())
    plain = [row for number, row in enumerate(table.rows) if number >= new.table.first and _fits(document, row, wanted)]
    if not plain:
        raise Refused(Reason.UNSUPPORTED, "no row to take after")
    blank = [row for row in plain if not _text(document, row)]
    model = (blank or plain)[-1 if not blank else 0]
    made = [_filled(document, model, texts) for texts in new.rows]
    splices = [Splice(row.start, row.end, bytes_) for row, bytes_ in zip(blank, made, strict=False)]
    rest = made[len(blank) :]
    if rest:
        at = blank[-1].end if blank else plain[-1].end
        splices.append(Splice(at, at, b"".join(rest)))
    return spliced(document, splices)


def _table(document: Document, headed: Headed) -> TableSpan:
    index = headed.grid.place["table"]
    return next(t for t in outline(document.xml, document.prefix, document.body) if t.index == index)


def _fits(document: Document, row: RowSpan, wanted: set[int]) -> bool:
    """Has the row a cell of its own for each column?"""
    return wanted <= {cell.col for cell in place_row(document.xml, document.prefix, row, 0) if not cell.covers}


def _text(document: Document, row: RowSpan) -> str:
    root = tree(document.xml, row.start, row.end, document.prefix)
    return text_of(paragraphs(root)).strip()


def _filled(document: Document, model: RowSpan, texts: Mapping[int, str]) -> bytes:
    """The row once more, each cell with its text in the cell's own look."""
    pieces, at = [], model.start
    for cell in place_row(document.xml, document.prefix, model, 0):
        pieces.append(document.xml[at : cell.span.start])
        pieces.append(cell_with(document, document.xml[cell.span.start : cell.span.end], texts.get(cell.col, "")))
        at = cell.span.end
    return copied(b"".join([*pieces, document.xml[at : model.end]]))


def cell_with(document: Document, cell: bytes, text: str) -> bytes:
    """A cell whose first paragraph holds this text and no other holds any."""
    ink = Lines(document.prefix)
    root = tree(cell, 0, len(cell), document.prefix)
    first, *others = paragraphs(root)
    splices = plainly.replace(ink, first, 0, len(first.text), clean_lines(text))
    return apply(cell, [*splices, *(removal(node) for other in others for node in other.nodes)])
