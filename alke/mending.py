"""What a coordinator mends in a proposed round: the choice between two readings of a date, and any date by hand; pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from alke.errors import RuleBroken
from alke.rounds import Deadline, Doubt, Meeting, Offer, Round

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class Choice:
    """A doubt with two readings: the days as written, and those that fit the rest of the letter (in use until chosen)."""

    number: int
    doubt: Doubt
    written: tuple[date, ...]
    suggested: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of the round that can be set by hand; `key` names it (`m:vn1`, `d:theme`, `s:wish:2`)."""

    key: str
    name: str
    day: date
    source: str


def choices(round_: Round) -> list[Choice]:
    """The doubts between two readings, by their number in the round."""
    found = []
    for number, doubt in enumerate(round_.doubts):
        written, suggested = _days(doubt.facts.get("written", "")), _days(doubt.facts.get("suggested", ""))
        if written and len(written) == len(suggested) and written != suggested:
            found.append(Choice(number, doubt, written, suggested))
    return found


def choose(round_: Round, number: int, reading: str) -> Round:
    """The round by that reading (`written` or `suggested`), which the doubt keeps as its answer; KeyError for neither."""
    choice = next(one for one in choices(round_) if one.number == number)
    wanted = {"written": choice.written, "suggested": choice.suggested}[reading]
    before = {"written": choice.suggested, "suggested": choice.written}[reading]
    moved = dict(zip(before, wanted, strict=True))
    doubt = replace(choice.doubt, facts={**choice.doubt.facts, CHOSEN: reading})
    doubts = tuple(doubt if n == number else one for n, one in enumerate(round_.doubts))
    return _moved(replace(round_, doubts=doubts), moved, _lines(choice.doubt.source))


def dated(round_: Round) -> list[Dated]:
    """Every date that is not counted from another, in order of time."""
    return sorted(_dated(round_), key=lambda one: (one.day, one.key))


def set_day(round_: Round, key: str, day: date) -> Round:
    """The round with this date set; KeyError for an unknown key, RuleBroken for a day years away from the round."""
    if key not in {one.key for one in dated(round_)}:
        raise KeyError(key)
    if abs((day - round_.first_day).days) > 3 * 365:
        raise RuleBroken(rule="deadline_day", day=day)
    kind, _, name = key.partition(":")
    if kind == "m":
        meetings = tuple(_dated_meeting(m, day) if m.key == name else m for m in round_.meetings)
        changed = replace(round_, meetings=meetings)
    elif kind == "d":
        deadlines = tuple(replace(d, due=day) if d.key == name else d for d in round_.deadlines)
        changed = replace(round_, deadlines=deadlines)
    else:
        schedule, _, number = name.partition(":")
        changed = _with_offer(round_, schedule, int(number), day)
    return replace(changed, first_day=min(round_.first_day, day), last_day=max(round_.last_day, day))


def _dated(round_: Round) -> Iterator[Dated]:
    for meeting in round_.meetings:
        if meeting.date:
            yield Dated(f"m:{meeting.key}", meeting.name, meeting.date, meeting.source)
    for deadline in round_.deadlines:
        if deadline.due:
            yield Dated(f"d:{deadline.key}", deadline.name, deadline.due, deadline.source)
    for spec in round_.schedules:
        for number, offer in enumerate(spec.offers if not spec.confirms else ()):
            yield Dated(f"s:{spec.key}:{number}", spec.name, offer.date, spec.source)


def _dated_meeting(meeting: Meeting, day: date) -> Meeting:
    """A meeting of several days keeps its length."""
    length = meeting.end_date - meeting.date if meeting.end_date and meeting.date else None
    return replace(meeting, date=day, end_date=day + length if length else None)


def _dated_offer(offer: Offer, day: date) -> Offer:
    """A time of several days keeps its length."""
    return replace(offer, date=day, end_date=day + (offer.end_date - offer.date) if offer.end_date else None)


def _with_offer(round_: Round, schedule: str, number: int, day: date) -> Round:
    """The time in its schedule, and the same time in the schedule that confirms it."""
    old = round_.schedule(schedule).offers[number]
    new = _dated_offer(old, day)
    specs = [
        replace(spec, offers=tuple(sorted({new if o == old else o for o in spec.offers}, key=lambda o: (o.date, o.start))))
        if schedule in (spec.key, spec.confirms)
        else spec
        for spec in round_.schedules
    ]  # fmt: skip
    return replace(round_, schedules=tuple(specs))


def _moved(round_: Round, moved: dict[date, date], lines: frozenset[str]) -> Round:
    """These days moved in everything that stands on those lines of the letter."""

    def mine(source: str) -> bool:
        return bool(_lines(source) & lines)

    def meeting(one: Meeting) -> Meeting:
        return _dated_meeting(one, moved[one.date]) if one.date in moved and mine(one.source) else one

    def deadline(one: Deadline) -> Deadline:
        return replace(one, due=moved[one.due]) if one.due in moved and mine(one.source) else one

    def offer(one: Offer) -> Offer:
        return _dated_offer(one, moved.get(one.date, one.date))

    return replace(
        round_,
        meetings=tuple(map(meeting, round_.meetings)),
        deadlines=tuple(map(deadline, round_.deadlines)),
        schedules=tuple(
            replace(spec, offers=tuple(map(offer, spec.offers))) if mine(spec.source) else spec
            for spec in round_.schedules
        ),
        first_day=min(round_.first_day, *moved.values()),
        last_day=max(round_.last_day, *moved.values()),
    )


def _days(text: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(found) for found in _DAY.findall(text))


def _lines(source: str) -> frozenset[str]:
    return frozenset(re.findall(r"\d+", source))
