"""Which reminders are due: one post per deadline and step, with those who still owe; pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from alke.calendar import POST_TIME, Calendar, to_helsinki, to_utc
from alke.dues import Due, dues
from alke.obligations import Obligation, State
from alke.rounds import Meeting, Round

SUMMARY = -1
_SUMMARY_LIVES = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Owed:
    """A party (a region, a ministry's abbreviation, `TEM`) and the keys of what it still owes at this deadline."""

    party: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One moment of a deadline: `step` days before (0: that day, -1: the coordinator's summary afterwards).

    `due_at` is aware UTC (09:00 Helsinki on a working day). (round, deadline_key, version, party, step) names a
    reminder once and for all. `deadline_key` of a relative deadline ends in the meeting's key: `asialista@itainen`.
    """

    deadline_key: str
    version: int
    step: int
    due_at: datetime
    owed: tuple[Owed, ...] = ()
    day: date | None = None
    """The deadline's own day, which may lie later than a step moved away from free days says."""


def plan(round_: Round, calendar: Calendar, meetings: Sequence[Meeting] = ()) -> list[Step]:
    """Every moment of the round in order of time, as if everybody owed everything; `owed` is empty."""
    moments = [step for due in dues(round_, meetings) for step in _moments(due, calendar)]
    return sorted(moments, key=lambda step: (step.due_at, step.deadline_key))


def due_steps(
    round_: Round,
    obligations: Sequence[Obligation],
    calendar: Calendar,
    at: datetime,
    meetings: Sequence[Meeting] = (),
) -> list[Step]:
    """What may be posted at this instant: of each deadline its newest step only, older ones are superseded.

    A step before the deadline lives to the end of the deadline's Helsinki day and is left out when nobody owes; the
    summary lives for 14 days and comes also when all is done. Nothing is due on a free day, in the quiet times, or before
    nine in the morning. What was posted already, the ledger knows.
    """
    local = to_helsinki(at)
    if not calendar.is_posting_day(local.date()) or local.time() < POST_TIME:
        return []
    newest = {(s.deadline_key, s.version): s for s in plan(round_, calendar, meetings) if s.due_at <= at}
    filled = [_with_owed(step, obligations) for step in newest.values() if _alive(step, at)]
    return [step for step in filled if step.owed or step.step == SUMMARY]


def steps_of_day(steps: Iterable[Step], at: datetime) -> list[Step]:
    """Those whose moment is on the Helsinki day of this instant: what a bot that ran all the time would post then."""
    return [step for step in steps if to_helsinki(step.due_at).date() == to_helsinki(at).date()]


def owed_at(obligations: Iterable[Obligation], deadline_key: str) -> tuple[Owed, ...]:
    """Who owes what of this deadline, in the order of the obligations."""
    items: dict[str, list[str]] = {}
    for one in obligations:
        if one.deadline_key == deadline_key and one.state is not State.DONE:
            items.setdefault(one.party, []).append(one.item.key)
    return tuple(Owed(party, tuple(keys)) for party, keys in items.items())


def _moments(due: Due, calendar: Calendar) -> Iterable[Step]:
    """A soft deadline is nudged once, on its day, and never summed up."""
    if due.day is None:
        return
    days = calendar.reminder_days(due.day, (0,)) if due.deadline.soft else calendar.reminder_days(due.day)
    for day, step in days.items():
        yield Step(due.key, due.version, step, to_utc(day), day=due.day)
    if not due.deadline.soft:
        yield Step(due.key, due.version, SUMMARY, to_utc(calendar.first_posting_day_after(due.day)), day=due.day)


def _alive(step: Step, at: datetime) -> bool:
    if step.step == SUMMARY:
        return at - step.due_at <= _SUMMARY_LIVES
    return step.day is not None and to_helsinki(at).date() <= step.day


def _with_owed(step: Step, obligations: Sequence[Obligation]) -> Step:
    return replace(step, owed=owed_at(obligations, step.deadline_key))
