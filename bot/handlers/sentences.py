"""What a sentence leaves open: a question asked back, a time of several, a form's field; the next sentence may tell it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alke.errors import SlotUnclear
from alke.people import Person
from alke.slots import SlotTime
from alke.understand.meaning import Ask
from alke.understand.reply import Asked
from bot.understanding import Said

_BOOKINGS = frozenset({"slots.book", "slots.move", "slots.cancel", "vn_slot.book"})


def open_field(said: Said, person: Person) -> Asked | None:
    """What a booking's form asks for, so that 'Lapille' or '24.3. klo 9' fills it."""
    if said.intent not in _BOOKINGS or said.asked is None:
        return None
    if not said.regions(person) and len(person.regions) != 1:
        return replace(said.asked, ask=Ask("region"))
    return replace(said.asked, ask=Ask("date")) if said.date is None and said.intent != "slots.cancel" else None


def which_of(said: Said, unclear: SlotUnclear) -> Asked | None:
    """Which of several times, so that 'klo 14', 'ensimmäinen' or a day tells it."""
    choices = unclear.facts.get("choices", ())
    slots = [slot for slot in choices if isinstance(slot, SlotTime)] if isinstance(choices, Sequence) else []
    if said.asked is None or len(slots) < 2:
        return None
    hours, days = (tuple(f"{slot.start:%H:%M}" for slot in slots), tuple(slot.date.isoformat() for slot in slots))
    return replace(said.asked, ask=Ask("time", hours) if len(set(days)) == 1 else Ask("date", days))
