"""Tables for tests, drawn as rows of texts: '^' belongs to the cell above, '<' to the cell on the left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from sharepoint.cells import Cell, Grid

Value = str | datetime | date | time | float | None


def table(*rows: Sequence[Value], title: str = "", above: Sequence[str] = (), index: int = 0) -> Grid:
    """A Word table; every position has a cell."""
    return Grid({"table": index}, title, _cells(rows, lambda r, c: {"table": index, "row": r, "gridcol": c}), above)


def sheet(*rows: Sequence[Value], name: str = "Taul1") -> Grid:
    """An Excel sheet; an empty cell (None) does not exist in it."""
    cells = _cells(rows, lambda r, c: {"sheet": name, "ref": f"{chr(65 + c)}{r + 1}"})
    return Grid({"sheet": name}, name, [cell for cell in cells if cell.text])


def _cells(rows: Sequence[Sequence[Value]], place: object) -> list[Cell]:
    made: dict[tuple[int, int], Cell] = {}
    heads: dict[tuple[int, int], tuple[int, int]] = {}
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if value in ("^", "<"):
                head = heads[(r - 1, c) if value == "^" else (r, c - 1)]
                heads[r, c] = head
                cell = made[head]
                made[head] = replace(
                    cell, rowspan=max(cell.rowspan, r - head[0] + 1), colspan=max(cell.colspan, c - head[1] + 1)
                )
                continue
            heads[r, c] = (r, c)
            text, typed = _shown(value)
            made[r, c] = Cell(place(r, c), text, r, c, value=typed)  # type: ignore[operator]
    return list(made.values())


def _shown(value: Value) -> tuple[str, datetime | date | time | float | None]:
    match value:
        case None:
            return "", None
        case str():
            return value, None
        case datetime() if value.time() == time():
            return f"{value.day}.{value.month}.{value.year}", value
        case datetime():
            return f"{value:%d.%m.%Y %H.%M}", value
        case date():
            return f"{value.day}.{value.month}.{value.year}", value
        case time():
            return f"{value:%H.%M}", value
        case _:
            return f"{value:g}", value
