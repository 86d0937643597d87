"""The discussions: all, one with what it has, its contact and memo writer, the ministries' yes and no, and the calendar."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from alke.errors import NotAllowed, UnknownTalk
from alke.register import Mark, may_speak_for
from alke.talk_firm import confirmed_round, read_days, theme_marks
from alke.talk_marks import (
    TEM,
    YES,
    TalkFacts,
    all_named,
    asks_attendance,
    attendance_marks,
    contact_mark,
    facts_of,
    memo_owner_mark,
)
from alke.talks import Talk
from bot.handlers import missing
from bot.handlers.status import only_coordinators
from bot.office import Office, Visit
from bot.turn import Answer
from cards.elements import Element
from cards.presses import text_of
from cards.talk_forms import attendance_form, firm_card, person_form
from cards.talks import saved_banner, talk_card, talks_card

FEW = 5
"""So many discussions are told whole on one card."""


async def all_(office: Office, visit: Visit) -> Answer:
    """'Keskustelut': every one of them."""
    talks = await office.works.talks.all(office.round)
    return Answer(card=talks_card(visit.words, office.round, talks, await told_all(office, talks)))


async def one(office: Office, visit: Visit) -> Answer:
    """One discussion."""
    return await shown(office, visit, await pressed(office, visit))


async def mine(office: Office, visit: Visit) -> Answer:
    """'Onko asialista valmis?', 'missä muistio on?': the discussion of the councils named, else one's own; all when several."""
    regions = (visit.said.regions(visit.person) if visit.said else ()) or visit.person.regions
    talks = await office.works.talks.of(office.round, regions)
    if len(talks) == 1:
        return await shown(office, visit, talks[0])
    few = talks[:FEW]
    papers = asyncio.gather(*(office.works.talk_papers.of(office.round, one) for one in few))
    told, found = await asyncio.gather(told_all(office, talks), papers)
    by_key = {one.key: entries for one, entries in zip(few, found, strict=True)}
    return Answer(card=talks_card(visit.words, office.round, talks, told, by_key))


async def agenda(office: Office, visit: Visit) -> Answer:
    """'Onko asialista valmis?': the discussion's documents; before there is one, what is owed."""
    regions = (visit.said.regions(visit.person) if visit.said else ()) or visit.person.regions
    talks = await office.works.talks.of(office.round, regions) if regions else ()
    return await shown(office, visit, talks[0]) if len(talks) == 1 else await missing.missing(office, visit)


async def contact_form(office: Office, visit: Visit) -> Answer:
    """Who is the ministry's contact?"""
    return await _person_form(office, visit, "talk.contact.set", "talk.contact_title")


async def contact(office: Office, visit: Visit) -> Answer:
    """Kept for everybody to see; with the last one the whole duty is done."""
    talk = await pressed(office, visit)
    mark = contact_mark(office.round, talk, _person(visit))
    await _tem_says(office, visit, [mark])
    talks = await office.works.talks.all(office.round)
    marks = await office.works.said_done.marks(office.round_id)
    await _tem_says(office, visit, all_named(office.round, talks, marks))
    words = visit.words
    return await shown(office, visit, talk, saved_banner(words, words("talk.contact_saved", who=mark.note)))


async def owner_form(office: Office, visit: Visit) -> Answer:
    """'Kuka laatii muistion?'"""
    return await _person_form(office, visit, "talk.owner.set", "talk.owner_title")


async def owner(office: Office, visit: Visit) -> Answer:
    """Kept with the discussion."""
    talk = await pressed(office, visit)
    mark = memo_owner_mark(talk, _person(visit))
    await _tem_says(office, visit, [mark])
    return await shown(office, visit, talk, saved_banner(visit.words, visit.words("talk.owner_saved", who=mark.note)))


async def attendance(office: Office, visit: Visit, banner: Sequence[Element] = ()) -> Answer:
    """A ministry says of each council's own talk whether it comes."""
    ministry = ministry_of(office, visit)
    talks = [talk for talk in await office.works.talks.all(office.round) if talk.kind == "own"]
    told = await told_all(office, talks)
    return Answer(card=attendance_form(visit.words, office.round, ministry, talks, told, banner))


async def attend(office: Office, visit: Visit) -> Answer:
    """Kept; complete for an area, the duty of its talk is done."""
    ministry = ministry_of(office, visit)
    keys = visit.press.item.split(",")
    typed = {key: text_of(visit.turn.data, f"attend{number}") for number, key in enumerate(keys)}
    answers = {key: answer == YES for key, answer in typed.items() if answer and key in office.round.councils}
    if not answers:
        return await attendance(office, visit)
    marks = attendance_marks(office.round, ministry, answers)
    await office.works.said_done.write(office.round_id, marks, visit.person)
    yes, no = sorted(key for key in answers if answers[key]), sorted(key for key in answers if not answers[key])
    sentence = visit.words("talk.attendance_saved", yes=yes or "–", no=no or "–")
    return await attendance(office, visit, saved_banner(visit.words, sentence))


async def calendar(office: Office, visit: Visit) -> Answer:
    """'Lataa kalenteri': the round's dates as a file for one's own calendar."""
    talks = await office.works.talks.all(office.round)
    file = await office.works.invitations.publish(office.round, talks)
    url = await office.works.talk_papers.address(file)
    words = visit.words
    card = talks_card(words, office.round, talks, await told_all(office, talks))
    card["body"] = [
        *saved_banner(words, words("talk.calendar_saved", file=file.rpartition("/")[2]), url),
        *card["body"],
    ]
    return Answer(card=card)


async def shown(office: Office, visit: Visit, talk: Talk, banner: Sequence[Element] = ()) -> Answer:
    """A discussion's card as it is now."""
    told, papers, people = await asyncio.gather(
        told_of(office, talk),
        office.works.talk_papers.of(office.round, talk),
        office.works.participants.of(office.round, talk),
    )
    return Answer(card=talk_card(visit.words, office.round, talk, told, papers, len(people), banner=banner))


async def pressed(office: Office, visit: Visit) -> Talk:
    """The discussion of the button."""
    return await office.works.talks.find(office.round, visit.press.item.partition("|")[0])


async def told_of(office: Office, talk: Talk) -> TalkFacts:
    """What the register says of it."""
    return (await told_all(office, [talk]))[talk.key]


async def told_all(office: Office, talks: Sequence[Talk]) -> dict[str, TalkFacts]:
    """The same of several, by their keys."""
    marks = await office.works.said_done.marks(office.round_id)
    return {talk.key: facts_of(office.round, talk, marks) for talk in talks}


async def _person_form(office: Office, visit: Visit, verb: str, title: str) -> Answer:
    await _tem_says(office, visit, ())
    talk = await pressed(office, visit)
    return Answer(card=person_form(visit.words, office.round, talk, verb=verb, title=title))


async def _tem_says(office: Office, visit: Visit, marks: Sequence[Mark]) -> None:
    """Keep the ministry's own marks; NotAllowed for whoever does not speak for it."""
    if not may_speak_for(visit.person, TEM):
        raise NotAllowed(who=TEM)
    if marks:
        await office.works.said_done.write(office.round_id, marks, visit.person)


def _person(visit: Visit) -> str:
    parts = (text_of(visit.turn.data, "name"), text_of(visit.turn.data, "email"))
    return ", ".join(" ".join(part.split()) for part in parts if part)[:200]


def ministry_of(office: Office, visit: Visit) -> str:
    """The ministry that this person answers for; UnknownTalk in a round that does not ask, NotAllowed for others."""
    if not asks_attendance(office.round):
        raise UnknownTalk(who=office.round_id)
    ministries = [one for one in visit.person.ministries if one != TEM]
    if not ministries:
        raise NotAllowed(who=visit.person.name, reason="ministries" if visit.person.mandates else "outsider")
    return ministries[0]


async def firm_form(office: Office, visit: Visit) -> Answer:
    """A tentative discussion: its days and the round's themes, to be confirmed or mended."""
    only_coordinators(visit)
    talk = await pressed(office, visit)
    return Answer(card=firm_card(visit.words, office.round, talk))


async def firm(office: Office, visit: Visit) -> Answer:
    """'Vahvista': kept in the round's own file; what waits for the themes is done with it."""
    only_coordinators(visit)
    talk, data = await pressed(office, visit), visit.turn.data
    themes = tuple(filter(None, (" ".join(line.split()) for line in text_of(data, "themes").splitlines())))
    days = read_days(text_of(data, "day"), text_of(data, "end_day"))
    changed = await office.coordination.rounds.change(
        office.round_id, lambda round_: confirmed_round(round_, talk.key, days, themes)
    )
    marks = theme_marks(changed) if themes else []
    if marks:
        await office.works.said_done.write(office.round_id, marks, visit.person)
    words = visit.words
    banner = saved_banner(words, words("talk.firm_saved", name=talk.name))
    return await shown(office, visit, await office.works.talks.find(changed, talk.key), banner)
