"""When to ask back instead of guessing: two regions, two days, a weekday that is not that day's, a hindrance without a wish."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from alke.understand.meaning import Ask
from alke.understand.slots import ALLOWED, Read

# Who names two days for one booking has not chosen yet.
_ONE_DAY = frozenset({"slots.book", "slots.move", "vn_slot.book", "slots.cancel"})
_TIMES = ("time_from", "time_to")
_DAYS = ("date", "date_to")
_HOUR_CHOSEN = _ONE_DAY - {"slots.move"}
# 'Emme pääse 24.3.' tells of a hindrance; these tell what to do about it.
SURE = "yes"
_GIVING_UP = frozenset({"CANCEL", "REMOVE", "NEED"})


def settle(
    read: Read, slots: dict[str, Any], speaker: str | None, settled: Mapping[str, str]
) -> tuple[dict[str, Any], Ask | None]:
    """The slots with what the speaker's own region or their answers settle, and what is left to ask, if the intent needs it.

    A doubtful value is left out of the slots: nothing acts on one of two readings. `settled` holds the answers by
    `topic_of` what was asked.
    """
    left: list[Ask] = []
    doubts = _doubts(read)
    told = [Ask(topic) for topic in settled if topic not in map(topic_of, doubts)]  # 'torstai klo 14' said to which day
    for ask in (*doubts, *told):
        answer = settled.get(topic_of(ask), speaker if speaker in ask.choices else None)
        slots = _with_answer(slots, ask, answer)
        if answer is None:
            left.append(ask)
    return slots, next(iter(left), None)


def topic_of(ask: Ask) -> str:
    """What an answer settles: `region`, `date`, `time` or `cancel`; a weekday that does not fit is about the date."""
    return "date" if ask.code == "weekday" else ask.code


def _doubts(read: Read) -> list[Ask]:
    """What this intent cannot do without, in the order in which it is asked."""
    allowed, day = ALLOWED.get(read.intent, ()), read.when.ask
    doubts = [read.whom.ask] if read.whom.ask and "region" in allowed else []
    if day is not None and _matters(read, day):
        doubts.append(Ask("date", day.choices, day.text) if day.code in ("several", "two") else day)
    if read.intent in _HOUR_CHOSEN and len(read.when.days) == 1 and len(read.when.hours) > 1 and day is None:
        doubts.append(Ask("time", read.when.hours, " / ".join(read.when.hours)))
    if read.intent == "slots.cancel" and (_GIVING_UP.isdisjoint(read.said.features) or _asked_in_general(read)):
        doubts.append(Ask("cancel", (), read.said.text))
    return doubts


def _asked_in_general(read: Read) -> bool:
    """'Voiko varauksen perua?': whether one may, said of nobody's and of no day's, and not 'can you'."""
    told = {"#region", "#me", "#date", "#time"} & read.said.marks or {"you", "du", "ni"} & {*read.said.words}
    return not told and "#question" in read.said.marks and bool({"MAY", "POSSIBLE"} & read.said.features)


def _matters(read: Read, day: Ask) -> bool:
    if day.code == "two" and read.intent == "slots.move":
        return False  # the first is given up for the second
    if day.code in ("several", "two", "time"):
        return read.intent in _ONE_DAY
    return "date" in ALLOWED.get(read.intent, ()) and read.intent != "letter.check"


def _with_answer(slots: dict[str, Any], ask: Ask, answer: str | None) -> dict[str, Any]:
    match topic_of(ask):
        case "region" if answer:
            return {**slots, "region": [*slots.get("region", []), answer]}
        case "region":
            return _without(slots, ("region",))
        case "date":
            return _without(slots, (*_DAYS, *(() if answer else ("date_rejected",)))) | (
                {"date": answer} if answer else {}
            )
        case "time":
            times = (answer or "").split("-")
            return _without(slots, _TIMES) | (dict(zip(_TIMES, times, strict=False)) if answer else {})
    return slots


def _without(slots: dict[str, Any], names: Sequence[str]) -> dict[str, Any]:
    return {name: value for name, value in slots.items() if name not in names}


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
