"""Doubts about whom to ask when: a contact whose days had ended, days on which nobody is to be asked, two at once."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date, timedelta

from alke.letter.model import LetterDoubt, ProposedContact
from alke.letter.reading import Read

_FRIDAY = 4


def windows(read: Read) -> Iterator[LetterDoubt]:
    """Contacts with days: those gone before the letter was written, backward ones, and the working days between two."""
    dated = [c for c in read.contacts if c.valid_from or c.valid_to]
    for contact in dated:
        written = read.dated
        if contact.valid_from and contact.valid_to and contact.valid_to < contact.valid_from:
            yield _doubt("order", contact, written=contact.valid_from, until=contact.valid_to)
        elif written and contact.valid_to and contact.valid_to < written:
            yield _doubt("contact_expired", contact, until=contact.valid_to, written=written)
    order = sorted(dated, key=lambda c: (c.valid_from or date.min, c.valid_to or date.max))
    for earlier, later in itertools.pairwise(order):
        if earlier.valid_to and later.valid_from and _working_day_between(earlier.valid_to, later.valid_from):
            yield _doubt("contact_gap", later, until=earlier.valid_to, since=later.valid_from)


def _working_day_between(last: date, first: date) -> bool:
    days = (first - last).days
    return any((last + timedelta(n)).weekday() <= _FRIDAY for n in range(1, min(days, 8)))


def _doubt(code: str, contact: ProposedContact, **days: date) -> LetterDoubt:
    return LetterDoubt(code, contact.name, contact.line, {name: day.isoformat() for name, day in days.items()})
