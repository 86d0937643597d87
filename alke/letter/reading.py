"""What has been read of a letter, for the checks that look across it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alke.calendar import Calendar
from alke.letter.model import (
    Addressee,
    ProposedContact,
    ProposedDeadline,
    ProposedMeeting,
    ProposedRule,
    ProposedSlot,
)
from alke.letter.page import Page


@dataclass(frozen=True, slots=True)
class Read:
    """What has been read of the letter so far."""

    page: Page
    today: date
    dated: date | None
    year: int | None
    meetings: tuple[ProposedMeeting, ...]
    slots: tuple[ProposedSlot, ...]
    deadlines: tuple[ProposedDeadline, ...]
    rules: tuple[ProposedRule, ...]
    contacts: tuple[ProposedContact, ...]
    distribution: tuple[Addressee, ...]
    calendar: Calendar
    unread: int = 0
    """Characters beyond the longest letter that is read."""
