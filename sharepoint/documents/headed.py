"""The tables of Liite 1 found by their headings, however their columns are split, in Word and in Excel alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from alke.file_names import fold
from sharepoint.cells import Cell, Grid

_LOOKS_FOR = 25
"""Rows from the top in which headings are looked for."""
_KINDS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "actions": (
        ("state", r"etenemi|tilanne\b|edistymi|framskrid|\blage|progress"),
        ("responsible", r"vastuu|ansvar|responsib"),
        ("action", r"toimenpi|toimet\b|atgard|action|measure"),
    ),
    "measures": (
        ("proposal", r"ehdotu|forslag|propos"),
        ("current", r"kaynnissa|pagaende|ongoing"),
        ("responsible", r"vastuu|ansvar|responsib"),
    ),
    "aims": (
        ("priorities", r"kehittamiskar|haaste|utvecklingsspets|utmaning|priorit"),
        ("goals", r"tavoit|\bmal|goal"),
        ("description", r"teema|kuvaus|tema|theme"),
    ),
}
_NEEDED = {"actions": {"state", "action"}, "measures": {"proposal", "current"}, "aims": {"priorities", "goals"}}
_SIDES = (("vn", r"\bvn\b|valtion|statsr|government"), ("councils", r"maakun|liito|liitto|landskap|forbund|region"))


@dataclass(frozen=True)
class Headed:
    """One such table: `columns` gives each part ('state.vn', 'action') its grid column, `first` the row below the headings."""

    kind: str
    grid: Grid
    columns: Mapping[str, int]
    first: int
    _at: dict[tuple[int, int], Cell] = field(default_factory=dict)

    def cell(self, row: int, part: str) -> Cell | None:
        """The cell that shows this part of this row, a merged one from above too."""
        if not self._at:
            self._at.update(
                {
                    (cell.row + down, cell.col + along): cell
                    for cell in self.grid.cells
                    for down in range(cell.rowspan)
                    for along in range(cell.colspan)
                    if cell.row + down <= self.last
                }
            )
        return self._at.get((row, self.columns[part])) if part in self.columns else None

    def text(self, row: int, part: str) -> str:
        """Its words, '' when there is no such column."""
        cell = self.cell(row, part)
        return cell.text.strip() if cell else ""

    @property
    def last(self) -> int:
        """The last row."""
        return max(cell.row for cell in self.grid.cells)

    @property
    def rows(self) -> range:
        """All rows below the headings."""
        return range(self.first, self.last + 1)

    def is_title(self, row: int) -> bool:
        """A row that is one cell from side to side, such as 'Seuranta toimenpiteistä'."""
        first, last = min(self.columns.values()), max(self.columns.values())
        cell = self._one(row, first)
        return first != last and cell is not None and cell.col + cell.colspan > last

    def _one(self, row: int, col: int) -> Cell | None:
        return next((c for c in self.grid.cells if c.row == row and c.col <= col < c.col + c.colspan), None)


def tables(grids: Iterable[Grid], kind: str) -> list[Headed]:
    """Every table of this kind ('aims', 'measures', 'actions'), in order."""
    return [found for grid in grids if (found := _headed(grid, kind)) is not None]


def _headed(grid: Grid, kind: str) -> Headed | None:
    rows: dict[int, list[Cell]] = {}
    for cell in grid.cells:
        if cell.row <= _LOOKS_FOR:
            rows.setdefault(cell.row, []).append(cell)
    for number, cells in sorted(rows.items()):
        named = _named(kind, cells)
        if {part for _, part, _ in named} >= _NEEDED[kind] and _kind_of(cells) == kind:
            below = number + max(cell.rowspan if cell.rowspan < 4 else 1 for cell, _, _ in named)
            sides = [cell for row in range(number + 1, below + 1) for cell in rows.get(row, ()) if _side(cell.text)]
            first = max([below, *(cell.row + 1 for cell in sides)])
            return Headed(kind, grid, _columns(named, sides), first)
    return None


def _kind_of(cells: Sequence[Cell]) -> str:
    """'Toimenpiteet (käynnissä olevat ja ehdotukset …)' beside 'Etenemisen tilanne' makes a table of actions."""
    for kind, needed in _NEEDED.items():
        if {part for _, part, _ in _named(kind, cells)} >= needed:
            return kind
    return ""


def _named(kind: str, cells: Sequence[Cell]) -> list[tuple[Cell, str, str]]:
    """The heading cells that mean something, with their part, and the part to their left that they belong to."""
    found, owner = [], ""
    for cell in sorted(cells, key=lambda one: one.col):
        words = fold(cell.text)
        part = next((name for name, pattern in _KINDS[kind] if len(words) < 200 and re.search(pattern, words)), "")
        if part:
            found.append((cell, part, owner))
            owner = owner if part == "responsible" else part
    return found


def _columns(named: Sequence[tuple[Cell, str, str]], sides: Sequence[Cell]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for cell, part, owner in named:
        name = f"{owner}.responsible" if part == "responsible" and owner in ("current", "proposal") else part
        under = [one for one in sides if cell.col <= one.col < cell.col + cell.colspan]
        if own := _side(cell.text) if not under else "":
            columns.setdefault(f"{name}.{own}", cell.col)
        for one in under:
            columns.setdefault(f"{name}.{_side(one.text)}", one.col)
        if not under and not own:
            columns.setdefault(name, cell.col)
    return columns


def _side(text: str) -> str:
    words = fold(text).strip()
    return next((name for name, pattern in _SIDES if len(words) < 60 and re.search(pattern, words)), "")
