"""The round at a glance: parties × obligations, each cell done, open, late or in doubt; pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from alke.obligations import Obligation, State
from alke.rounds import Party, Round


class Cell(StrEnum):
    """From the lightest to the heaviest; a cell of several obligations is as its heaviest."""

    DONE = "done"
    OPEN = "open"
    DOUBT = "doubt"
    LATE = "late"


_WEIGHT = {cell: weight for weight, cell in enumerate(Cell)}


@dataclass(frozen=True, slots=True)
class Column:
    """One thing that the round asks for, whatever discussion it belongs to.

    `day` is its first open day, else its last; `more`: it is open until other days too, as discussions differ.
    """

    deadline: str
    item: str
    name: str
    day: date | None
    kind: Party
    more: bool = False

    @property
    def key(self) -> str:
        """Its name in a button."""
        return f"{self.deadline}|{self.item}"


@dataclass(frozen=True, slots=True)
class Matrix:
    """Columns by day; cells by (party, column's key): absent where nothing is asked of that party."""

    round: Round
    columns: Sequence[Column]
    cells: Mapping[tuple[str, str], Cell]

    @property
    def parties(self) -> list[str]:
        """Councils in their order, then ministries, then TEM; only those of whom something is asked."""
        asked = {party for party, _ in self.cells}
        everybody = dict.fromkeys([*self.round.councils, *self.round.ministries, "TEM"])  # TEM is a ministry too
        return [party for party in everybody if party in asked]

    def of(self, party: str, column: Column) -> Cell | None:
        """One cell."""
        return self.cells.get((party, column.key))

    def column(self, column: Column) -> list[tuple[str, Cell]]:
        """Everybody of whom it is asked."""
        return [(party, cell) for party in self.parties if (cell := self.of(party, column)) is not None]

    def counts(self, column: Column) -> dict[Cell, int]:
        """How many stand where; every cell kind is there."""
        found = [cell for _, cell in self.column(column)]
        return {cell: found.count(cell) for cell in Cell}


def matrix(round_: Round, obligations: Iterable[Obligation]) -> Matrix:
    """Everything that is asked, a column each; a council in two discussions is as in the one where more is left."""
    cells: dict[tuple[str, str], Cell] = {}
    groups: dict[str, list[Obligation]] = {}
    for one in obligations:
        key = f"{one.deadline_key.partition('@')[0]}|{one.item.key}"
        groups.setdefault(key, []).append(one)
        cells[one.party, key] = _heavier(cells.get((one.party, key)), cell_of(one))
    columns = sorted((_column(key, found) for key, found in groups.items()), key=lambda c: (c.day is None, str(c.day)))
    return Matrix(round_, columns, cells)


def cell_of(one: Obligation) -> Cell:
    """Late before all; a doubt before done or open: somebody should look."""
    if one.state is State.LATE:
        return Cell.LATE
    if one.doubts:
        return Cell.DOUBT
    return Cell.DONE if one.state is State.DONE else Cell.OPEN


def _heavier(one: Cell | None, other: Cell) -> Cell:
    return other if one is None or _WEIGHT[other] > _WEIGHT[one] else one


def _column(key: str, found: Sequence[Obligation]) -> Column:
    deadline, _, item = key.partition("|")
    days = [one.due for one in found if one.due]
    left = [one.due for one in found if one.due and one.state is not State.DONE]
    day = min(left) if left else max(days, default=None)
    return Column(deadline, item, found[0].item.name, day, found[0].item.party, more=len(set(left)) > 1)
