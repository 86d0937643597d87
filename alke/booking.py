"""The words of booking: what a person orders, what the board shows, and what they are answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from alke.errors import AlkeError, FileTrouble
from alke.people import Person
from alke.rounds import Doubt, ScheduleSpec
from alke.slots import SlotTime, Status


class Action(StrEnum):
    """What can be ordered at the desk."""

    BOOK = "book"
    RELEASE = "release"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class Order:
    """One order as it came in: checked against who the person is, never against what a card claims.

    `regions` are the councils it is for: one for a council's own meeting, the whole group for a wish. `slot` is the time to
    book or move to (None for a release: whatever they have). `delivery` identifies the activity, so that a redelivered
    press finds its own claim.
    """

    action: Action
    round_id: str
    schedule: str
    person: Person
    regions: tuple[str, ...]
    slot: SlotTime | None
    delivery: str


@dataclass(frozen=True, slots=True)
class Line:
    """One time on the board: the names in the file, and the claims still on their way into it."""

    slot: SlotTime
    end: time | None
    status: Status
    holders: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    free_lines: int = 0


@dataclass(frozen=True, slots=True)
class Board:
    """All times of one schedule as they stand in the file at `as_of` (UTC)."""

    round_id: str
    spec: ScheduleSpec
    lines: tuple[Line, ...]
    as_of: datetime
    doubts: tuple[Doubt, ...] = ()
    trouble: FileTrouble | None = None
    """Set when the file can be shown from memory only, or read but not written."""

    @property
    def free(self) -> tuple[Line, ...]:
        """The times that can still be booked."""
        return tuple(line for line in self.lines if line.free_lines > 0)


class Outcome(StrEnum):
    """Written: it is in the file. Waiting: it is stored and will be. Refused: it is not and will not be."""

    WRITTEN = "written"
    WAITING = "waiting"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Receipt:
    """The answer to an order. Never `WRITTEN` before the name stands in the file (docs/explanation/flows.md)."""

    outcome: Outcome
    order: Order
    board: Board
    holder: str = ""
    slot: SlotTime | None = None
    left: SlotTime | None = None
    """The time that a move or a release freed."""
    reason: AlkeError | None = None
    """Why it was refused or waits."""
    warnings: tuple[Doubt, ...] = ()
    """What was done and yet is worth a look: a council's own meeting on another day than its joint talk."""
