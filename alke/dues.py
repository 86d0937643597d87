"""Deadlines made definite: one for each date, also where the round counts days from every meeting of a kind; pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from alke.errors import RuleBroken
from alke.rounds import Deadline, Meeting, Moved, Round


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline with its date: `key` is the deadline's own, or `asialista@itainen` where it belongs to one meeting.

    `day` is None where the letter gives no date and none can be counted (soft, or a meeting without a date yet).
    """

    key: str
    deadline: Deadline
    day: date | None
    version: int
    meeting: Meeting | None = None


def dues(round_: Round, meetings: Sequence[Meeting] = ()) -> list[Due]:
    """All deadlines of the round by date, undated ones last; `meetings` adds discussions that only the files know."""
    found = [due for deadline in round_.deadlines for due in _of(deadline, (*round_.meetings, *meetings))]
    return sorted(found, key=lambda due: (due.day is None, due.day or date.min))


def sought(round_: Round) -> list[Due]:
    """The deadlines whose evidence must be read: also, undated, those of meetings that only the files will tell."""
    known = dues(round_)
    keys = {due.deadline.key for due in known}
    return [*known, *(Due(one.key, one, None, one.version) for one in round_.deadlines if one.key not in keys)]


def move_deadline(round_: Round, key: str, day: date, today: date, meetings: Sequence[Meeting] = ()) -> Round:
    """The round with a deadline moved; its version grows, so that its reminders start anew.

    A relative deadline is moved for one meeting (`asialista@itainen`), its siblings stay; `meetings` are the discussions
    that only the files know. KeyError for an unknown key, RuleBroken (facts: rule, day) for a day in the past, outside
    the round, or on which it is due already.
    """
    if day < today or not round_.first_day <= day <= round_.last_day:
        raise RuleBroken(rule="deadline_day", day=day)
    due = next((due for due in dues(round_, meetings) if due.key == key), None)
    if due is None:
        raise KeyError(key)
    if due.day == day:
        raise RuleBroken(rule="deadline_stands", day=day)
    deadlines = [_moved(one, due, day) for one in round_.deadlines]
    return replace(round_, deadlines=tuple(deadlines))


def _of(deadline: Deadline, meetings: Iterable[Meeting]) -> Iterable[Due]:
    if deadline.days_before is None:
        yield Due(deadline.key, deadline, deadline.due, deadline.version)
        return
    for meeting in meetings:
        if meeting.kind == deadline.of_kind:
            yield _relative(deadline, meeting)


def _relative(deadline: Deadline, meeting: Meeting) -> Due:
    key = f"{deadline.key}@{meeting.key}"
    moved = deadline.moved.get(meeting.key)
    if moved is not None:
        return Due(key, deadline, moved.day, moved.version, meeting)
    day = meeting.date and meeting.date - timedelta(days=deadline.days_before or 0)
    return Due(key, deadline, day, deadline.version, meeting)


def _moved(deadline: Deadline, due: Due, day: date) -> Deadline:
    if deadline.key != due.deadline.key:
        return deadline
    if due.meeting is None:
        return replace(deadline, due=day, version=deadline.version + 1)
    return replace(deadline, moved={**deadline.moved, due.meeting.key: Moved(day, due.version + 1)})
