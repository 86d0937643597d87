"""Tentative becomes firm: a discussion's days and the themes, confirmed by the coordinator and kept in the round; pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from alke.errors import RuleBroken
from alke.register import Mark
from alke.rounds import Check, Meeting, Party, Round

Days = tuple[date, date | None]
_THEMES = "themes"


def read_days(first: str, last: str) -> Days | None:
    """The days of a form in ISO; None when none were given. RuleBroken for what is no day, or ends before it begins."""
    if not first:
        return None
    try:
        days = date.fromisoformat(first), date.fromisoformat(last) if last else None
    except ValueError as error:
        raise RuleBroken(rule="bad_day", day=first) from error
    if days[1] and days[1] < days[0]:
        raise RuleBroken(rule="bad_day", day=last)
    return days[0], days[1] if days[1] != days[0] else None


def confirmed_round(round_: Round, key: str, days: Days | None, themes: tuple[str, ...]) -> Round:
    """The round with this meeting firm; without new days or themes the old ones stand. RuleBroken outside the round."""
    if days and not all(round_.first_day <= day <= round_.last_day for day in days if day):
        raise RuleBroken(rule="deadline_day", day=days[0])
    meetings = tuple(_firm(one, days) if one.key == key else one for one in round_.meetings)
    return replace(round_, meetings=meetings, themes=themes or round_.themes)


def theme_marks(round_: Round) -> list[Mark]:
    """The duty of deciding the themes, where the round has one."""
    return [
        Mark(deadline.key, item.key, "TEM", note="; ".join(round_.themes))
        for deadline in round_.deadlines
        for item in deadline.obliged
        if item.key == _THEMES and item.party is Party.TEM and item.check is Check.REGISTER
    ]


def _firm(meeting: Meeting, days: Days | None) -> Meeting:
    if days is None:
        return replace(meeting, tentative=False)
    return replace(meeting, date=days[0], end_date=days[1], tentative=False)
