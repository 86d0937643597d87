"""When to ask back instead of guessing: two regions, two days, a weekday that is not that day's."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from alke.understand.meaning import Ask
from alke.understand.slots import ALLOWED

# Who names two days for one booking has not chosen yet.
_ONE_DAY = frozenset({"slots.book", "slots.move", "vn_slot.book", "slots.cancel"})
_TIMES = ("time_from", "time_to")


def settle(
    intent: str, slots: dict[str, Any], region: Ask | None, day: Ask | None, speaker: str | None
) -> tuple[dict[str, Any], Ask | None]:
    """The slots with what the speaker's own region settles, and what is left to ask, if the intent needs it at all.

    The doubtful value is left out of the slots: nothing acts on one of two readings.
    """
    allowed = ALLOWED.get(intent, ())
    if region is not None and "region" in allowed:
        if speaker in region.choices:
            return {**slots, "region": [*slots.get("region", []), speaker]}, None
        return {name: value for name, value in slots.items() if name != "region"}, region
    if day is not None and day.code == "several":
        day = Ask("date", day.choices, day.text) if intent in _ONE_DAY else None
    if day is not None and day.code == "time":
        one = intent in _ONE_DAY
        return ({name: value for name, value in slots.items() if name not in _TIMES}, day) if one else (slots, None)
    if day is not None and "date" in allowed and intent != "letter.check":
        return {name: value for name, value in slots.items() if not name.startswith("date")}, day
    return slots, None


def question_of(ask: Ask | None, words: Mapping[str, str]) -> str | None:
    """The question as a sentence of the words (`ask.<code>`), or just its choices with a question mark."""
    if ask is None:
        return None
    choices = " / ".join(_spoken(choice) for choice in ask.choices)
    sentence = words.get(f"ask.{ask.code}", "{choices}?")
    return sentence.replace("{text}", ask.text).replace("{choices}", choices)


def _spoken(choice: str) -> str:
    """`17.2.2026` for an ISO date; a region as it is."""
    try:
        day = date.fromisoformat(choice)
    except ValueError:
        return choice
    return f"{day.day}.{day.month}.{day.year}"
