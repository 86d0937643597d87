"""A reminder that a coordinator asks for: the same post through the same book, once a day for each deadline; pure."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from alke.affairs import Standing
from alke.calendar import Calendar, to_helsinki
from alke.dues import Due, dues
from alke.errors import RuleBroken
from alke.notice_port import Notice, NoticeState
from alke.obligations import Obligation, State
from alke.steps import Step, owed_at

_PLANNED = 1000
"""Planned steps are days before a deadline; one by hand is numbered by its own day, so that one a day has one name."""


class ByHand(StrEnum):
    """What became of it."""

    SENT = "sent"
    WAITING = "waiting"  # the channel has not said yes yet; the bot goes on by itself
    FAILED = "failed"  # nothing was posted and nothing is on its way; it may be asked for again
    LATER = "later"  # it waits for nine o'clock
    ALREADY = "already"  # the channel has been reminded of this today, by the bot itself or by hand


def is_by_hand(step: int) -> bool:
    """Whether a notice of this step was asked for by a person."""
    return step > _PLANNED


def notice_by_hand(standing: Standing, deadline_key: str, calendar: Calendar, now: datetime) -> Notice:
    """To be made due now. KeyError for an unknown deadline, RuleBroken on a day without posts or when nobody owes."""
    due, today = _due(standing, deadline_key), to_helsinki(now).date()
    if not calendar.is_posting_day(today):
        raise RuleBroken(rule="free_day", day=today)
    owed = owed_at(standing.obligations, deadline_key)
    if not owed:
        raise RuleBroken(rule="nobody_owes", name=due.deadline.name)
    recipients = {one.party: NoticeState.DUE for one in owed}
    return Notice(standing.round.id, due.key, due.version, today.toordinal(), now, recipients)


def said_by_hand(standing: Standing, notice: Notice, now: datetime) -> tuple[Step, tuple[Obligation, ...]] | None:
    """What it says at the moment of its sending; None when its day is over or the deadline has been moved."""
    due = next((one for one in dues(standing.round, standing.meetings) if one.key == notice.deadline), None)
    if due is None or due.version != notice.version or to_helsinki(now).date().toordinal() != notice.step:
        return None
    owing = tuple(o for o in standing.obligations if o.deadline_key == due.key and o.state is not State.DONE)
    return Step(due.key, due.version, notice.step, notice.due_at, owed_at(owing, due.key), due.day), owing


def _due(standing: Standing, key: str) -> Due:
    return {due.key: due for due in dues(standing.round, standing.meetings)}[key]
