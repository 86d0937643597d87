"""Word documents as a person sees and edits them: tables of cells in, one name changed, nothing else touched."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from alke.slots import Place, SlotRow
from sharepoint.cells import Cell, CellEdit, Grid, Written
from sharepoint.schedule import read_rows
from sharepoint.word.document import Document
from sharepoint.word.outline import outline
from sharepoint.word.prose import blocks
from sharepoint.word.reading import grids
from sharepoint.word.writing import write

__all__ = ["read_cells", "read_grids", "read_pages", "read_schedule", "write_cell", "write_cells"]

AUTHOR = "ALKE-botti"
"""Whom Word shows as the author of a tracked change."""


def read_cells(data: bytes) -> list[Cell]:
    """Every visible cell of every table, in reading order.

    Refused: NOT_OFFICE, CORRUPT, ENCRYPTED, TOO_LARGE, DTD, UNSUPPORTED.
    """
    return [cell for grid in read_grids(data) for cell in grid.cells]


def read_grids(data: bytes) -> list[Grid]:
    """The tables in document order, nested ones after the one they lie in. Refused as `read_cells`."""
    document = Document.open(data)
    return grids(document, outline(document.xml, document.prefix, document.body))


def read_pages(data: bytes) -> list[Grid]:
    """All that a schedule may stand in, in document order: the tables, and the paragraphs between them as grids of lines.

    Those grids have the place {"body": n}, and so have their cells: the n-th paragraph outside tables. Refused as `read_cells`.
    """
    document = Document.open(data)
    tables = outline(document.xml, document.prefix, document.body)
    made = zip((table.start for table in tables), grids(document, tables), strict=True)
    return [grid for _, grid in sorted([*made, *blocks(document, tables)], key=lambda found: found[0])]


def read_schedule(data: bytes, year: int | None = None) -> list[SlotRow]:
    """The slots; `year` for dates without one. Refused as `read_cells`, and NO_SCHEDULE."""
    return read_rows(read_pages(data), year)


def write_cell(
    data: bytes,
    place: Place,
    text: str,
    expected: str | None = None,
    *,
    author: str = AUTHOR,
    when: datetime | None = None,
) -> bytes:
    """The document with `text` in one cell or line, if `expected` still stands there; see `write_cells`.

    Refused: as `read_cells`, and SIGNED, PROTECTED, NO_SUCH_PLACE, CHANGED, CONTROL, NOT_LISTED, DELETED_ROW, BAD_TEXT,
    NOT_VERIFIED.
    """
    written = write_cells(data, [CellEdit(place, text, expected)], author=author, when=when)
    for why in written.refused.values():
        raise why
    return written.data


def write_cells(
    data: bytes, edits: Sequence[CellEdit], *, author: str = AUTHOR, when: datetime | None = None
) -> Written:
    """Many edits in one pass, later ones seeing earlier ones; what cannot be made is in `.refused` and harms no other.

    Where the document tracks changes the edits are tracked ones by `author`, dated when `when` is given. Refused (for the
    whole file): as `read_cells`, and SIGNED, PROTECTED, NOT_VERIFIED.
    """
    return write(data, edits, author, when)
