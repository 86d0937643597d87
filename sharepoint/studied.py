"""Schedule files as last studied: a version of a file is taken apart once, and one that we wrote ourselves only compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import PurePath
from types import ModuleType

from alke.ports import Edit
from alke.slots import Place
from sharepoint import excel, word
from sharepoint.cells import Grid
from sharepoint.errors import Reason, Refused
from sharepoint.package import Package
from sharepoint.recent import Recent
from sharepoint.schedule import Hints, Recognised, recognise, renamed

_MOST_CELLS = 20_000
_GRIDS: Recent[bytes, list[Grid]] = Recent(lambda grids: sum(len(grid.cells) for grid in grids) <= _MOST_CELLS)
_STUDIED: Recent[tuple[str, int | None, Hints | None, list[Grid]], Recognised] = Recent(
    lambda found: len(found.rows) <= _MOST_CELLS
)
"""By the grids, not by the bytes: SharePoint rewrites what it is sent, and the tables stay what they are."""

_Name = frozenset[tuple[str, str | int]]
"""A place that can be looked up."""


def study(name: str, data: bytes, year: int | None = None, sheet: str = "", hints: Hints | None = None) -> Recognised:
    """Rows, doubts and questions of a file; its name may tell the year ('kevät24') and what it is. Refused: unreadable."""
    grids = _GRIDS.ask(data, lambda: office_of(data).read_pages(data))
    chosen = [grid for grid in grids if not sheet or grid.place.get("sheet", sheet) == sheet]
    stem = PurePath(name).stem
    return _STUDIED.ask(
        (stem, year, hints, chosen),
        lambda: recognise([replace(grid, above=(stem, *grid.above)) for grid in chosen], year, hints),
    )


def foresee(data: bytes, edits: Sequence[Edit]) -> None:
    """What these bytes will say once these names stand in them: tables that are read as foreseen need no study.

    A name among other lines of its cell is not foreseen.
    """
    before = next((grids for known, grids in _GRIDS.known() if known == data), [])
    texts = {_named(edit.place): edit.text for edit in edits}
    if not before or any("paragraph" in edit.place for edit in edits):
        return
    for (stem, year, hints, grids), found in _STUDIED.known():
        if all(grid in before for grid in grids):
            rows = [renamed(row, texts[at]) if (at := _named(row.place)) in texts else row for row in found.rows]
            after = [_with_names(grid, texts) for grid in grids]
            _STUDIED.ask((stem, year, hints, after), partial(replace, found, rows=rows))


def office_of(data: bytes) -> ModuleType:
    """The Word or the Excel module, by the type of the main part; extensions lie."""
    try:
        Package.open(data).main_part("word")
    except Refused as why:
        if why.reason is not Reason.NOT_OFFICE:
            raise
        return excel
    return word


def _with_names(grid: Grid, texts: Mapping[_Name, str]) -> Grid:
    cells = [
        replace(cell, text=texts[at], value=None, placeholder=False) if (at := _named(cell.place)) in texts else cell
        for cell in grid.cells
    ]
    return replace(grid, cells=cells)


def _named(place: Place) -> _Name:
    return frozenset(place.items())
