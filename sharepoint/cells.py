"""What a person sees in a table or a sheet, with enough geometry to recognise a schedule in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from alke.slots import Place
from sharepoint.errors import Refused


@dataclass(frozen=True, slots=True)
class Cell:
    r"""One visible cell; a merged area appears once, at its top left.

    `row` and `col` count grid positions from 0; `text` is what a person sees (accepted view of tracked changes, '' for a
    placeholder), lines joined by '\n'. `value` is the typed value behind an Excel cell, when it is a date, time or number.
    """

    place: Place
    text: str
    row: int
    col: int
    rowspan: int = 1
    colspan: int = 1
    value: datetime | date | time | float | None = None
    placeholder: bool = False

    @property
    def lines(self) -> list[str]:
        """The visible lines; index = the "paragraph" of a place."""
        return self.text.split("\n")


@dataclass(frozen=True, slots=True)
class Grid:
    """A Word table or an Excel sheet: its cells in reading order, and the words a person reads above it.

    `title` is the sheet's name or the nearest heading or paragraph above the table ('' when there is none);
    `above` are the non-empty texts between the previous table and this one, oldest first (Word; empty in Excel).
    """

    place: Place
    title: str
    cells: Sequence[Cell]
    above: Sequence[str] = ()
    hidden_rows: frozenset[int] = field(default_factory=frozenset)
    hidden_cols: frozenset[int] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class CellEdit:
    """One write: `text` ('' empties) goes where `place` says, if `expected` still stands there (None: whatever stands).

    With "paragraph" in the place only that line's name is replaced; the time before it stays
    (sharepoint.schedule.lines tells the two apart), and `expected` and `text` are the name alone.
    """

    place: Place
    text: str
    expected: str | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """New bytes, verified, and the edits that could not be made: index in the batch -> why. One bad edit fails no neighbour."""

    data: bytes
    refused: dict[int, Refused] = field(default_factory=dict)
