"""The tables of Liite 1 found by their headings, however their columns are split, in Word and in Excel alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from alke.file_names import fold
from sharepoint.cells import Cell, Grid

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
    """One such table: `columns` gives each part ('state.vn', 'action') its grid column, `first` the row below them."""

    kind: str
    grid: Grid
    columns: Mapping[str, int]
    first: int
    last: int
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
    """Every table of this kind ('aims', 'measures', 'actions'), in order; one grid may hold several below one another."""
    return [table for grid in grids for table in _parts(grid) if table.kind == kind]


def _parts(grid: Grid) -> list[Headed]:
    """The grid cut at its rows of headings."""
    rows: dict[int, list[Cell]] = {}
    for cell in grid.cells:
        rows.setdefault(cell.row, []).append(cell)
    heads: list[tuple[int, str]] = []
    for number, cells in sorted(rows.items()):
        kind = _kind_of(cells)
        if kind and (not heads or _heads_again(kind, cells, [(known, rows[at]) for at, known in heads])):
            heads.append((number, kind))
    ends = [*(number for number, _ in heads), max(rows, default=0) + 1][1:]
    return [_headed(grid, kind, number, end, rows) for (number, kind), end in zip(heads, ends, strict=True)]


def _heads_again(kind: str, cells: Sequence[Cell], before: Sequence[tuple[str, Sequence[Cell]]]) -> bool:
    """Further down an action's own words may sound like headings: only the same headings once more, or nothing but others."""
    words = [fold(cell.text) for cell in cells if cell.text.strip()]
    if kind in {known for known, _ in before}:
        return any(words == [fold(cell.text) for cell in row if cell.text.strip()] for _, row in before)
    return len(words) > 2 and len(_named(kind, cells)) == len(words)


def _headed(grid: Grid, kind: str, number: int, end: int, rows: Mapping[int, Sequence[Cell]]) -> Headed:
    named = _named(kind, rows[number])
    below = number + max(cell.rowspan if cell.rowspan < 4 else 1 for cell, _, _ in named)
    sides = [cell for row in (below - 1, below) if row > number for cell in rows.get(row, ()) if _side(cell.text)]
    first = max([below, *(cell.row + 1 for cell in sides)])
    return Headed(kind, grid, _columns(named, sides, rows[number]), first, end - 1)


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


def _columns(named: Sequence[tuple[Cell, str, str]], sides: Sequence[Cell], row: Sequence[Cell]) -> dict[str, int]:
    """Each part's column. A heading reaches to the next one: people leave the cell beside it empty instead of merging."""
    starts = sorted(cell.col for cell in row if cell.text.strip())
    columns: dict[str, int] = {}
    for cell, part, owner in named:
        name = f"{owner}.responsible" if part == "responsible" and owner in ("current", "proposal") else part
        end = next((start for start in starts if start > cell.col), cell.col + max(cell.colspan, 2))
        under = [one for one in sides if cell.col <= one.col < max(end, cell.col + cell.colspan)]
        own = "" if under else _side(cell.text)
        columns.setdefault(f"{name}.{own}" if own else name, cell.col)
        for one in under:
            columns.pop(name, None)
            columns.setdefault(f"{name}.{_side(one.text)}", one.col)
    return columns


def _side(text: str) -> str:
    words = fold(text).strip()
    return next((name for name, pattern in _SIDES if len(words) < 60 and re.search(pattern, words)), "")
