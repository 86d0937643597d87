"""Excel workbooks that people keep: read as a person sees them, written by touching the bytes of one cell alone."""

from __future__ import annotations

from collections.abc import Sequence

from alke.slots import Place, SlotRow
from sharepoint.cells import Cell, CellEdit, Grid, Written
from sharepoint.excel.read import grids
from sharepoint.excel.write import write
from sharepoint.schedule import read_rows

__all__ = ["read_cells", "read_grids", "read_pages", "read_schedule", "write_cell", "write_cells"]


def read_grids(data: bytes) -> list[Grid]:
    """Every visible sheet as a grid, in the order of the tabs (sharepoint.errors.Refused when it cannot be read)."""
    return grids(data)


read_pages = read_grids
"""All that a schedule may stand in: the sheets."""


def read_cells(data: bytes) -> list[Cell]:
    """What a person sees on every visible sheet, in reading order; empty positions within the used rectangle too."""
    return [cell for grid in grids(data) for cell in grid.cells]


def read_schedule(data: bytes, year: int | None = None) -> list[SlotRow]:
    """The slot rows of a schedule; Refused(NO_SCHEDULE) when it is none. `year` is for dates written without one."""
    return read_rows(grids(data), year)


def write_cells(data: bytes, edits: Sequence[CellEdit]) -> Written:
    """All edits in one pass; an edit that cannot be made is refused alone, a file that cannot be written raises Refused."""
    return write(data, edits)


def write_cell(data: bytes, place: Place, text: str, expected: str | None = None) -> bytes:
    """One name into one cell ('' empties it), if `expected` still stands there. New bytes, verified; or Refused."""
    written = write(data, [CellEdit(place, text, expected)])
    for why in written.refused.values():
        raise why
    return written.data
