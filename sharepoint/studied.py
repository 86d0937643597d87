"""Schedule files as last studied: each version of a file is taken apart once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from types import ModuleType

from sharepoint import excel, word
from sharepoint.cells import Grid
from sharepoint.errors import Reason, Refused
from sharepoint.package import Package
from sharepoint.recent import Recent
from sharepoint.schedule import Hints, Recognised, recognise

_MOST_CELLS = 20_000
_GRIDS: Recent[bytes, list[Grid]] = Recent(lambda grids: sum(len(grid.cells) for grid in grids) <= _MOST_CELLS)
_STUDIED: Recent[tuple[str, int | None, Hints | None, list[Grid]], Recognised] = Recent(
    lambda found: len(found.rows) <= _MOST_CELLS
)
"""By the grids, not by the bytes: SharePoint rewrites what it is sent, and the tables stay what they are."""


def study(name: str, data: bytes, year: int | None = None, sheet: str = "", hints: Hints | None = None) -> Recognised:
    """Rows, doubts and questions of a file; its name may tell the year ('kevät24') and what it is. Refused: unreadable."""
    grids = _GRIDS.ask(data, lambda: office_of(data).read_pages(data))
    chosen = [grid for grid in grids if not sheet or grid.place.get("sheet", sheet) == sheet]
    stem = PurePath(name).stem
    return _STUDIED.ask(
        (stem, year, hints, chosen),
        lambda: recognise([replace(grid, above=(stem, *grid.above)) for grid in chosen], year, hints),
    )


def office_of(data: bytes) -> ModuleType:
    """The Word or the Excel module, by the type of the main part; extensions lie."""
    try:
        Package.open(data).main_part("word")
    except Refused as why:
        if why.reason is not Reason.NOT_OFFICE:
            raise
        return excel
    return word
