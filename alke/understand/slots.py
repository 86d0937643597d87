"""Which slots an intent has, and how each is filled from what was read of the sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from alke.rounds import Round
from alke.understand import what
from alke.understand.theme import read_theme
from alke.understand.utterance import Utterance
from alke.understand.when import When, correction
from alke.understand.who import ALL, SPEAKER, Whom

_TIME = ("date", "date_to", "time_from", "time_to", "part_of_day")
_NAMED = ("person", "org", "email", "phone")

# What each intent may hold; `me` lets the speaker's own region in, `all` every region.
ALLOWED: Mapping[str, tuple[str, ...]] = {
    "agenda.status": ("region", "me", "all", "area", "date"),
    "agenda.submit": ("region", "me", "area", "date"),
    "calendar.export": ("region", "me", "date", "date_to"),
    "contact.set": ("region", "me", "area", "ministry", *_NAMED),
    "contact.show": ("region", "me", "area", "ministry", "person"),
    "deadline.show": ("region", "item", "date", "date_to"),
    "filing.show": ("item",),
    "folder.open": ("region", "me", "area", "folder"),
    "followup.update": ("region", "me"),
    "group.join": ("region", "me", "area", "date"),
    "group.show": ("region", "me", "area", "date"),
    "language.set": ("language",),
    "letter.check": ("date", "date_to"),
    "memo.show": ("region", "me", "area", "date"),
    "missing.show": ("region", "me", "all", "area", "ministry", "item", "date", "date_to"),
    "participants.add": ("region", "me", "area", "ministry", "count", "date", *_NAMED),
    "participants.list": ("region", "me", "area", "ministry", "date"),
    "participants.remove": ("region", "me", "area", "ministry", "date", *_NAMED),
    "reminder.off": ("region", "item"),
    "reminder.set": ("region", "all", "item", "offset_days", "date", "time_from"),
    "rules.show": ("item",),
    "schedule.show": ("region", "area", "event", *_TIME),
    "slots.book": ("region", "me", "date_rejected", *_TIME),
    "slots.cancel": ("region", "me", *_TIME),
    "slots.list": ("area", *_TIME),
    "slots.move": ("region", "me", "date_rejected", *_TIME),
    "slots.show_mine": ("region", "me", "date", "date_to"),
    "slots.who": ("region", "all", *_TIME),
    "template.open": ("item",),
    "theme.set": ("region", "me", "theme"),
    "vn_slot.book": ("region", "me", "date_rejected", *_TIME),
}
_DEADLINE = re.compile(r"määräa\w*|deadline\w*|tidsfrist\w*|takaraj\w*|due date|mennessä", re.IGNORECASE)
_FROM_TO = re.compile(r"\b(?:from|från)\b.+\b(?:to|till)\b", re.IGNORECASE)
_OF_HOURS = re.compile(
    r"^(?:(?!\b(?:to|till)\b).)*\b(?:from|från) (?:kl\.? |klockan )?\d[\d.:]* (?:to|till) \d", re.IGNORECASE
)
_MINISTRIES = re.compile(r"\bministeri|\bministry|\bministries", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Read:
    """All that was read of one message."""

    intent: str
    said: Utterance
    whom: Whom
    when: When
    names: Mapping[str, Any]
    now: date
    round: Round
    language: str


def read_slots(read: Read) -> dict[str, Any]:
    """The intent's slots, in the order in which they are read; nothing that the sentence does not say."""
    intent = read.intent
    allowed = ALLOWED.get(intent, ())
    slots = _whom(allowed, read.whom) | {k: v for k, v in read.when.slots.items() if k in allowed}
    slots |= {k: v for k, v in read.names.items() if k in allowed}
    slots |= _about(intent, allowed, read)
    return _BY_INTENT[intent](slots, read) if intent in _BY_INTENT else slots


def _whom(allowed: tuple[str, ...], whom: Whom) -> dict[str, Any]:
    slots: dict[str, Any] = {}
    if "region" in allowed and whom.regions:
        slots["region"] = list(whom.regions)
    elif "all" in allowed and whom.everyone:
        slots["region"] = [ALL]
    elif "me" in allowed and whom.me and not whom.area:
        slots["region"] = [SPEAKER]
    if "area" in allowed and whom.area:
        slots["area"] = whom.area
    if "ministry" in allowed and whom.ministries:
        slots["ministry"] = list(whom.ministries)
    return slots


def _about(intent: str, allowed: tuple[str, ...], read: Read) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if "item" in allowed:
        found |= what.read_item(intent, read.said)
    if "event" in allowed:
        found |= what.read_event(read.said)
    if "theme" in allowed:
        found |= read_theme(read.said.text)
    if "count" in allowed:
        found |= what.read_count(read.said.text)
    if "folder" in allowed:
        found |= what.read_folder(read.said, read.round)
    if "language" in allowed:
        found |= what.read_language(read.said, read.language)
    return found


def _mine(slots: dict[str, Any], read: Read) -> dict[str, Any]:
    del read
    return {"region": [SPEAKER], **slots}


def _asks_who(features: frozenset[str]) -> bool:
    return not features.isdisjoint({"WHO", "ANYONE", "COUNCIL"}) or {"WHAT", "AGENDA"} <= features


def _missing(slots: dict[str, Any], read: Read) -> dict[str, Any]:
    """'Keneltä puuttuu': everybody is looked at."""
    if "region" not in slots and "area" not in slots and _asks_who(read.said.features):
        slots = {"region": [ALL], **slots}
    return _deadline(slots, read)


def _deadline(slots: dict[str, Any], read: Read) -> dict[str, Any]:
    """A date beside 'määräaika' or counted from is the deadline's, not the day of the deed."""
    if "date" in slots and ("offset_days" in slots or _DEADLINE.search(read.said.text)):
        return {("deadline" if name == "date" else name): value for name, value in slots.items()}
    return slots


def _listed(slots: dict[str, Any], read: Read) -> dict[str, Any]:
    asked = _MINISTRIES.search(read.said.text) and "ministry" not in slots
    return slots | ({"org_type": "ministry"} if asked else {})


def _checked(slots: dict[str, Any], read: Read) -> dict[str, Any]:
    return correction(read.said.text, slots, read.now)


def _moved(slots: dict[str, Any], read: Read) -> dict[str, Any]:
    """'Siirrä ti 17.3. keskiviikkoon 18.3.': of two days the first is given up; 'från den 17 till den 20 mars' is two days."""
    if len(read.when.hours) > 1:  # 'klo 12.30:stä klo 13.15:een', 'klo 13.15 aika olisi parempi klo 15.15'
        slots = {**slots, "time_from": read.when.hours[-1]}
        slots.pop("time_to", None)
    elif "time_to" in slots and _OF_HOURS.search(read.said.text):
        slots["time_from"] = slots.pop("time_to")
    if "date_rejected" in slots:
        return slots
    if "date_to" in slots and _FROM_TO.search(read.said.text):
        last = slots.pop("date_to")
        return {**slots, "date": last, "date_rejected": slots["date"]}
    return slots | ({"date_rejected": read.when.days[0].isoformat()} if len(read.when.days) > 1 else {})


_BY_INTENT = {
    "slots.move": _moved,
    "slots.show_mine": _mine,
    "missing.show": _missing,
    "reminder.set": _deadline,
    "deadline.show": _deadline,
    "participants.list": _listed,
    "letter.check": _checked,
}
