"""The short reply to what was asked back: 'torstai', 'jälkimmäinen', 'Pohjois-', 'klo 13', 'kyllä', 'peru'."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from alke.dates.words import months, short_month
from alke.people import Council
from alke.understand.meaning import Ask
from alke.understand.questions import SURE, topic_of
from alke.understand.slots import Read

DROPPED = ""
_LONGEST = 6  # words of a reply; who says more says something new
_OTHER_DEEDS = frozenset({"MOVE", "CHANGE"})
# What a reply means when it is heard alone: nothing, or a day to book.
_EMPTY = frozenset({"out_of_scope", "confirm", "deny"})
_ANSWERING = _EMPTY | {"greet", "slots.book", "slots.cancel", "slots.move"}
_ORDINALS = (("FIRST", 0), ("SECOND", 1), ("THIRD", 2), ("LAST", -1))
_NUMBER = re.compile(r"\b(\d{1,2})\b")
_NEAR = 3  # days between a date and the weekday that was meant


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence, what is asked back about it (nothing, while `ask` is None), and what is settled so far."""

    text: str
    ask: Ask | None = None
    settled: Mapping[str, str] = field(default_factory=dict)

    def answered(self, answer: str, time: str = "") -> Asked:
        """With this answer, and with the hour that came along."""
        topic = topic_of(self.ask) if self.ask else ""
        hour = {"time": time} if time and topic != "time" else {}
        return replace(self, ask=None, settled={**self.settled, topic: answer, **hour})


def answer(ask: Ask, reply: Read, councils: Sequence[Council]) -> str | None:
    """What the reply settles, DROPPED when the whole matter is, None when it is no answer."""
    features = reply.said.features
    if _says_more(ask, reply, features):
        return None
    found = _ANSWERS[topic_of(ask)](ask, reply, councils)
    if found is None and _drops(reply, features):
        return DROPPED
    return found


def is_new(reply: Read) -> bool:
    """Whether the reply is a sentence of its own rather than an answer nobody understands."""
    return reply.intent not in _EMPTY


def _says_more(ask: Ask, reply: Read, features: frozenset[str]) -> bool:
    """'Onko 24.3. vapaa?', 'varaa Kainuulle 24.3.', 'siirrä meidän aika': no answers, though they name a day."""
    long = len(reply.said.words) > _LONGEST
    asks = "#asks" in features or (not ask.is_question and "#question" in features)
    another = "BOOK" in features and reply.whom.regions and topic_of(ask) != "region"
    return bool(long or asks or another or features & _OTHER_DEEDS) or reply.intent not in _ANSWERING


def _drops(reply: Read, features: frozenset[str]) -> bool:
    given_up = "CANCEL" in features and features.isdisjoint({"TIME", "BOOKING", "#date", "#region", "#me"})
    return reply.intent == "deny" or given_up


def _cancel(ask: Ask, reply: Read, councils: Sequence[Council]) -> str | None:
    del ask, councils
    if reply.intent == "deny" or "NO" in reply.said.features:
        return None
    return SURE if reply.said.features & {"YES", "CANCEL", "REMOVE"} else None


def _region(ask: Ask, reply: Read, councils: Sequence[Council]) -> str | None:
    """A choice by its name or by its first half, or any other region: they may have meant neither."""
    halves = {
        council.region: {half[:_HALF].lower() for half in (council.region, council.region_sv, council.region_en)}
        for council in councils
        if council.region in ask.choices
    }
    told = [region for region, begins in halves.items() if any(w.startswith(tuple(begins)) for w in _all_words(reply))]
    return _only(told) or _only(list(reply.whom.regions)) or _by_order(ask.choices, reply)


def _date(ask: Ask, reply: Read, councils: Sequence[Council]) -> str | None:
    """The whole date, else the one choice on that weekday, of that day's number or of that month; 'joo' to a lone one."""
    del councils
    days = [date.fromisoformat(choice) for choice in ask.choices]
    text = reply.said.text
    weekday = "#weekday" in reply.said.marks
    if reply.when.days and not weekday and reply.when.ask is None and "date_to" not in reply.when.slots:
        return reply.when.days[-1].isoformat()
    numbers = {int(number) for number in _NUMBER.findall(text)}
    named = {month for word in _all_words(reply) for month in (*months(word), short_month(word))}
    if len(days) == 1:  # the date and its weekday are at odds: the day meant is near
        days = [days[0] + timedelta(n) for n in range(-_NEAR, _NEAR + 1)]
    tests: list[Callable[[date], bool]] = [lambda day: day.day in numbers, lambda day: day.month in named]
    if weekday:
        tests.insert(0, lambda day: day.weekday() == reply.when.days[-1].weekday())
    told = next((found for test in tests if (found := [day.isoformat() for day in days if test(day)])), [])
    if not told and len(ask.choices) == 1 and "YES" in reply.said.features:
        return ask.choices[0]
    return _only(told) or _by_order(ask.choices, reply)


def _time(ask: Ask, reply: Read, councils: Sequence[Council]) -> str | None:
    """'klo 13', '13', 'iltapäivä'."""
    del councils
    numbers = {int(number) for number in _NUMBER.findall(reply.said.text)}
    told = str(reply.when.slots.get("time_from", "-"))
    part = reply.when.slots.get("part_of_day")
    hours = {choice: int(choice[:2]) for choice in ask.choices}
    tests: list[Callable[[str], bool]] = [
        lambda choice: choice.startswith(told),
        lambda choice: hours[choice] in numbers,
        lambda choice: part == ("morning" if hours[choice] < 12 else "afternoon"),
    ]
    fits = next((found for test in tests if (found := [choice for choice in ask.choices if test(choice)])), [])
    return _only(fits) or _by_order(ask.choices, reply)


_HALF = 5
_ANSWERS: Mapping[str, Callable[[Ask, Read, Sequence[Council]], str | None]] = {
    "cancel": _cancel,
    "region": _region,
    "date": _date,
    "time": _time,
}


def _by_order(choices: Sequence[str], reply: Read) -> str | None:
    """'Ensimmäinen', 'se aiempi', 'jälkimmäinen', '2'."""
    places = [place for concept, place in _ORDINALS if concept in reply.said.features and place < len(choices)]
    return choices[places[0]] if len(choices) > 1 and len(set(places)) == 1 else None


def _only(found: Sequence[str]) -> str | None:
    return found[0] if len(found) == 1 else None


def _all_words(reply: Read) -> list[str]:
    return re.findall(r"[^\W\d_]+", reply.said.text.lower())
