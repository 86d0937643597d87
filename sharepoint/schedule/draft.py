"""A slot as read from a table, before its year is known."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time

from alke.rounds import Doubt
from alke.slots import Place, Status
from sharepoint.schedule.days import Day
from sharepoint.schedule.findings import Question
from sharepoint.schedule.words import is_council


@dataclass(frozen=True, slots=True)
class Draft:
    """A slot with the day as written; the rest is as in alke.slots.SlotRow."""

    day: Day
    start: time
    end: time | None
    place: Place
    text: str
    status: Status


@dataclass
class Reading:
    """What one way of reading a table gives."""

    drafts: list[Draft] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    headed: bool = False
    """A heading says that names stand here."""
    asked: int = 0
    """Lines that the questions are about."""
    bare: bool = False
    """Times alone were seen, with no name beside any of them: the last resort among readings."""

    @property
    def strength(self) -> tuple[bool, bool, int, int]:
        """By how much one way of reading is better than another: names where names are known to be, and more of them."""
        names = [draft.text for draft in self.drafts if draft.status is Status.BOOKED]
        return (
            bool(self.drafts) and not self.bare,
            self.headed or any(map(is_council, names)),
            len(names),
            len(self.drafts),
        )

    def take(self, found: Draft | Doubt | None) -> None:
        """Keep a slot or a doubt."""
        if isinstance(found, Draft):
            self.drafts.append(found)
        elif found:
            self.doubts.append(found)

    def add(self, other: Reading) -> None:
        """Append what another reading found."""
        self.headed = self.headed or other.headed
        self.asked += other.asked
        self.drafts += other.drafts
        self.doubts += other.doubts
        self.questions += other.questions
