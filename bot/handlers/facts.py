"""Answer from the round itself: meetings, contacts, rules and folders."""

from __future__ import annotations

from datetime import date, time

from alke.calendar import HELSINKI
from alke.due_said import dues_concerning, dues_said
from alke.dues import Due, dues
from alke.rounds import Meeting
from alke.talks import Talk
from bot.office import Office, Visit
from bot.turn import Answer
from cards.answers import contacts_card, deadlines_card, folders_card, meetings_card, rules_card, sentence_card

NEXT = 4
"""Deadlines shown at first."""


async def meetings(office: Office, visit: Visit) -> Answer:
    """The calendar of the round with the discussions that have a time by now, or the days, the kind or the councils asked for."""
    round_, slots = office.round, visit.said.slots if visit.said else {}
    regions = set(visit.said.regions(visit.person) if visit.said else ())
    first, last = _asked_days(visit)
    known = {meeting.key for meeting in round_.meetings}
    talks = [_meeting(talk) for talk in await office.works.talks.all(round_) if talk.date and talk.key not in known]
    if not regions and first is None:
        talks = [talk for talk in talks if talk.kind != "own"]
    found = [
        one
        for one in sorted((*round_.meetings, *talks), key=_moment)
        if _within(one, first, last)
        and slots.get("event") in (None, one.kind)
        and slots.get("area") in (None, "", one.area)
        and (not regions or not one.regions or regions & set(one.regions))
    ]
    return Answer(card=meetings_card(visit.words, round_, found))


async def deadlines(office: Office, visit: Visit) -> Answer:
    """What is due when, from today on: what is named, the next few, or all when asked; a council sees its own discussions'."""
    today, found = _today(office), dues(office.round, await office.affairs.meetings(office.round_id))
    coming = [due for due in found if (due.day is None or due.day >= today) and _concerns(due, visit)]
    whom = office.whom(visit)
    near = dues_concerning(coming, whom.regions, whom.area)
    said = dues_said(whom.rest, near, visit.words.name)
    shown = coming if visit.press.item == "all" else (said or near)[:NEXT]
    return Answer(card=deadlines_card(visit.words, office.round, shown, more=len(coming) - len(shown)))


async def contacts(office: Office, visit: Visit) -> Answer:
    """Whom to ask today, in the area that was asked about."""
    area = str(visit.said.slots.get("area", "")) if visit.said else ""
    found = [c for c in office.round.contacts if not area or c.area == area]
    return Answer(card=contacts_card(visit.words, found, _today(office)))


async def rules(office: Office, visit: Visit) -> Answer:
    """What the letter allows."""
    return Answer(card=rules_card(visit.words, office.round))


async def folders(office: Office, visit: Visit) -> Answer:
    """Where things are in the channel's files."""
    return Answer(card=folders_card(visit.words, office.round))


async def filing(office: Office, visit: Visit) -> Answer:
    """The diary numbers and the addresses of the letter."""
    words, round_ = visit.words, office.round
    if not round_.diary_numbers:
        return Answer(card=sentence_card(words, words("filing.none", addresses=round_.addresses)))
    return Answer(
        card=sentence_card(words, words("filing.text", numbers=round_.diary_numbers, addresses=round_.addresses))
    )


def _concerns(due: Due, visit: Visit) -> bool:
    """Another area's discussion is no business of a council's."""
    regions = due.meeting.regions if due.meeting else ()
    mine = visit.person.regions
    return not regions or not mine or visit.person.is_coordinator or bool(set(regions) & set(mine))


def _today(office: Office) -> date:
    return office.clock.now().astimezone(HELSINKI).date()


def _meeting(talk: Talk) -> Meeting:
    return Meeting(
        talk.key, talk.name, talk.kind, talk.date, talk.start, talk.end, talk.end_date, talk.place, talk.area,
        talk.regions, tentative=talk.tentative,
    )  # fmt: skip


def _moment(meeting: Meeting) -> tuple[bool, date, time]:
    return meeting.date is None, meeting.date or date.max, meeting.start or time.min


def _asked_days(visit: Visit) -> tuple[date | None, date | None]:
    if visit.said is None or visit.said.date is None:
        return None, None
    last = visit.said.slots.get("date_to")
    return visit.said.date, date.fromisoformat(str(last)) if last else visit.said.date


def _within(meeting: Meeting, first: date | None, last: date | None) -> bool:
    if first is None or last is None:
        return True
    return meeting.date is not None and first <= meeting.date <= last
