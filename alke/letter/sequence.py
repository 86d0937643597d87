"""Doubts about the order of things: times out of order or on free days, what is due after the talks it is for."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date, timedelta

from alke.letter.model import LetterDoubt
from alke.letter.reading import Read

_TALKS = {"joint", "group", "thematic", "own"}
_FOR_TALKS = {
    "theme",
    "questions",
    "composition",
    "booking",
    "agenda",
    "participants",
    "invitations",
    "vn_time",
    "talk_time",
    "background",
}


def _listed(read: Read) -> Iterator[LetterDoubt]:
    """A list of times in which one lies before the one above it."""
    slots = [(slot.date, slot.line) for slot in read.slots if slot.kind == "group"]
    for (before, _), (after, line) in itertools.pairwise(sorted(slots, key=lambda one: one[1])):
        if after < before:
            yield _doubt(read, line, after, before)


def _after_talks(read: Read) -> Iterator[LetterDoubt]:
    """What the talks need is due after the last of them; the network handles agendas that are not there yet."""
    talks = [m.date for m in read.meetings if m.date and m.kind in _TALKS] + [slot.date for slot in read.slots]
    for deadline in read.deadlines if talks else ():
        if deadline.due and deadline.due > max(talks) and _FOR_TALKS & set(deadline.what):
            yield _doubt(read, deadline.line, deadline.due, max(talks))
    themes = [d.due for d in read.deadlines if d.due and "theme" in d.what and "council" in d.who]
    for meeting in read.meetings:
        handled = meeting.kind == "vn" and meeting.date is not None
        if handled and meeting.date and talks and meeting.date > max(talks):
            yield _doubt(read, meeting.line, meeting.date, max(talks))
        elif handled and meeting.date and themes and meeting.date < min(themes):
            yield _doubt(read, meeting.line, meeting.date, min(themes))


def _free(read: Read) -> Iterator[LetterDoubt]:
    """Talks on a holiday or at a weekend."""
    times = [(slot.date, slot.line) for slot in read.slots] + [(m.date, m.line) for m in read.meetings if m.date]
    for day, line in times:
        if not read.calendar.is_working_day(day):
            yield LetterDoubt(
                "free_day", read.page.lines[line - 1].strip()[:120], line, {"due": day.isoformat(), "kind": "time"}
            )


def _after_holiday(read: Read) -> Iterator[LetterDoubt]:
    """A day counted back from the talks that is free, or comes right after a holiday: nobody is at work to be reminded."""
    talks = [(m.kind, m.date) for m in read.meetings if m.date]
    counted = [d for d in read.deadlines if d.days_before and d.days_before > 0 and not d.working_days]
    for deadline, (kind, talk) in itertools.product(counted, talks):
        due = talk - timedelta(deadline.days_before or 0)
        before = [due - timedelta(n) for n in (1, 2, 3)]
        if kind == deadline.of_kind and not any(map(read.calendar.is_working_day, before)):
            facts = {"due": due.isoformat(), "meeting": talk.isoformat()}
            yield LetterDoubt("free_day_before", deadline.text, deadline.line, facts)


def _doubt(read: Read, line: int, day: date, other: date) -> LetterDoubt:
    text = read.page.lines[line - 1].strip()[:120]
    return LetterDoubt("order_of_events", text, line, {"date": day.isoformat(), "other": other.isoformat()})


sequence = (_listed, _after_talks, _free, _after_holiday)
