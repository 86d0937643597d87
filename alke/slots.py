"""A slot is a time that can be booked, read from a line of a schedule file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Self

Place = Mapping[str, str | int]
"""Where a text stands: {"sheet", "ref"}, {"table", "row", "gridcol"} or {"body"} (a paragraph outside tables), with
"paragraph" where a cell or paragraph holds several slots (docs/reference/contracts.md). Valid for the bytes it was read
from; found again in newer bytes by date and time."""


NO_COLUMN = "-"
"""The coordinator's answer that none of a table's columns takes names: it is no schedule."""


class Status(StrEnum):
    """What a person sees in the slot: nothing or a dash, a name, or a mark that it is not in use."""

    FREE = "free"
    BOOKED = "booked"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True, order=True)
class SlotTime:
    """A slot's name among people: its Helsinki date and starting time; midnight where the whole day is the slot."""

    date: date
    start: time

    def __str__(self) -> str:
        """`2024-04-10T12:30`, as in `alke book --slot`."""
        return f"{self.date.isoformat()}T{self.start:%H:%M}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2024-04-10T12:30`, or `2024-04-10` for a whole day; ValueError when it is anything else."""
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is not None:
            raise ValueError(text)
        return cls(moment.date(), moment.time())


@dataclass(frozen=True, slots=True)
class SlotRow:
    """One bookable line of a schedule as a person reads it; times are Helsinki wall times, `who` is null unless booked.

    No `start`: the schedule gives days without times.
    """

    date: date
    start: time | None
    end: time | None
    who: str | None
    status: Status
    place: Place
    text: str = ""
    """The words that stand where the name goes, exactly as the file has them: the compare-and-set value of a write."""

    @property
    def time(self) -> SlotTime:
        """The slot's name."""
        return SlotTime(self.date, self.start or time())


def at(rows: Sequence[SlotRow], slot: SlotTime) -> list[SlotRow]:
    """The lines of this time: one in a list of meetings, several where wishes may collide."""
    return [row for row in rows if row.time == slot]


def held(rows: Sequence[SlotRow]) -> set[tuple[SlotTime, frozenset[tuple[str, str | int]]]]:
    """Which places hold a name, at which time; one cell for several times, not all of them booked, is left out."""
    named = [(row, frozenset(row.place.items())) for row in rows]
    silent = {place for row, place in named if row.status is not Status.BOOKED}
    return {(row.time, place) for row, place in named if place not in silent}
