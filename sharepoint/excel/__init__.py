"""Excel workbooks that people keep: read as a person sees them, written by touching the bytes of one cell alone."""

from __future__ import annotations

from alke.slots import SlotRow
from sharepoint.cells import Cell, Grid
from sharepoint.excel.read import grids
from sharepoint.schedule import read_rows

__all__ = ["read_cells", "read_grids", "read_schedule"]


def read_grids(data: bytes) -> list[Grid]:
    """Every visible sheet as a grid, in the order of the tabs (sharepoint.errors.Refused when it cannot be read)."""
    return grids(data)


def read_cells(data: bytes) -> list[Cell]:
    """What a person sees on every visible sheet, in reading order; empty positions within the used rectangle too."""
    return [cell for grid in grids(data) for cell in grid.cells]


def read_schedule(data: bytes, year: int | None = None) -> list[SlotRow]:
    """The slot rows of a schedule; Refused(NO_SCHEDULE) when it is none. `year` is for dates written without one."""
    return read_rows(grids(data), year)
