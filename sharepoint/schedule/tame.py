"""Texts longer than any schedule's shortened before they are asked about: a question may take the square of a text's length."""

from __future__ import annotations

import re
from dataclasses import replace

from sharepoint.cells import Grid

_SHORT = 200
"""Texts up to here are taken as they are."""
_LINE, _LINES = 400, 400
_BLANKS = re.compile(r"[^\S\n]{4,}")


def tame(grid: Grid) -> Grid:
    """The grid with no line, and no stretch of blanks, that is longer than a person makes them in a schedule."""
    if all(len(text) <= _SHORT for text in (grid.title, *grid.above, *(cell.text for cell in grid.cells))):
        return grid
    cells = [cell if len(cell.text) <= _SHORT else replace(cell, text=_tamed(cell.text)) for cell in grid.cells]
    return replace(grid, cells=cells, title=_tamed(grid.title), above=tuple(map(_tamed, grid.above)))


def _tamed(text: str) -> str:
    """The same lines with the same numbers, each cut, for names are at their beginning."""
    short = _BLANKS.sub(lambda found: found[0][:3], text)
    return "\n".join(line[:_LINE] for line in short.split("\n")[:_LINES])
