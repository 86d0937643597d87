"""Who takes part: list them, add one in words or by form, take one off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alke.errors import BadName, NotAllowed, NothingBooked, UnknownTalk
from alke.participants import Participant
from alke.participants_said import people_said
from alke.register import may_speak_for
from alke.talks import Talk
from bot.handlers.talks import FEW, pressed
from bot.office import Office, Visit
from bot.turn import Answer
from cards.elements import Element
from cards.participants import all_people_card, kept_people, people_card, people_form, which_talk
from cards.presses import text_of
from cards.receipts import refusal_text
from cards.talks import saved_banner

_FIELDS = ("party", "name", "organisation", "role", "email")
_ROW = 3
"""Parts of a row's button: talk, party, name."""


async def show(office: Office, visit: Visit) -> Answer:
    """'Ketkä osallistuvat?' and the button 'Osallistujat': of a few discussions all are told, of many it is asked which."""
    talks = await _talks(office, visit)
    if len(talks) == 1:
        return await _list(office, visit, talks[0])
    if not 0 < len(talks) <= FEW:
        return await _choose(office, visit, "people")
    people = await office.works.participants.of_all(office.round, talks)
    return Answer(card=all_people_card(visit.words, office.round, list(zip(talks, people, strict=True))))


async def form(office: Office, visit: Visit) -> Answer:
    """Ask for the person."""
    talk = await _talk(office, visit)
    if talk is None:
        return await _choose(office, visit, "people.form")
    parties = _parties(office, visit, [talk])
    return Answer(card=people_form(visit.words, office.round, talk, parties, Participant("", talk.key, "")))


async def add(office: Office, visit: Visit) -> Answer:
    """'Lisää osallistujiin Maija Meikäläinen …' at once when it is clear where to; else it is asked, the names kept."""
    people, talks = _people(office, visit), await _talks(office, visit)
    if not people:
        return await form(office, visit)
    parties = _parties(office, visit, talks)
    chosen = {one.party for one in people if one.party} or set(parties)
    if len(talks) > 1 or len(chosen) != 1:
        return Answer(card=which_talk(visit.words, office.round, talks, "people.add", people, parties))
    talk, party, words = talks[0], chosen.pop(), visit.words
    for one in people:
        filled = replace(one, party=party, talk=talk.key)
        try:
            await office.works.participants.add(office.round, visit.person, filled)
        except BadName as bad:
            return Answer(card=people_form(words, office.round, talk, parties, filled, refusal_text(words, bad)))
    told = words("people.added", who=[one.name for one in people], party=party)
    return await _list(office, visit, talk, saved_banner(words, told))


async def remove(office: Office, visit: Visit) -> Answer:
    """The row goes from the file; of several discussions the one where the person stands."""
    people, talks = _people(office, visit), await _talks(office, visit)
    names = [one.name.casefold() for one in people]
    listed = [talk for talk in talks if await _is_on(office, talk, names)]
    if not listed:
        raise NothingBooked(who=[one.name for one in people] or visit.person.name)
    if len(listed) > 1:
        return Answer(card=which_talk(visit.words, office.round, listed, "people.remove", people, ()))
    talk, gone = listed[0], 0
    for one in people:
        for party in (one.party,) if one.party else _parties(office, visit, [talk]):
            unwanted = replace(one, party=party, talk=talk.key)
            gone += await office.works.participants.remove(office.round, visit.person, unwanted)
    if not gone:
        raise NothingBooked(who=[one.name for one in people])
    told = visit.words("people.removed", who=[one.name for one in people])
    return await _list(office, visit, talk, saved_banner(visit.words, told, style="emphasis"))


async def _talk(office: Office, visit: Visit) -> Talk | None:
    """The only one that can be meant; None: it must be chosen."""
    talks = await _talks(office, visit)
    return talks[0] if len(talks) == 1 else None


async def _talks(office: Office, visit: Visit) -> Sequence[Talk]:
    """The button's talk, else those of the councils, the area and the day named, else of one's own councils.

    Before a group has formed there is none: a council's people are kept for whichever it will have.
    """
    if visit.press.item:
        return [await _pressed_talk(office, visit)]
    regions = (visit.said.regions(visit.person) if visit.said else ()) or visit.person.regions
    found = await office.works.talks.of(office.round, regions)
    area = str(visit.said.slots.get("area") or "") if visit.said else ""
    day = visit.said.date if visit.said else None
    named = [one for one in found if area in ("", one.area) and day in (None, one.date)] or found
    return named or [_coming(region) for region in regions]


async def _pressed_talk(office: Office, visit: Visit) -> Talk:
    try:
        return await pressed(office, visit)
    except UnknownTalk:
        key = visit.press.item.partition("|")[0]
        if key in office.round.councils:
            return _coming(key)
        raise


def _coming(region: str) -> Talk:
    """The discussion that a council will have, whatever group it joins."""
    return Talk(region, region, "own", (region,))


async def _is_on(office: Office, talk: Talk, names: Sequence[str]) -> bool:
    people = await office.works.participants.of(office.round, talk)
    return any(one.name.casefold() in names for one in people)


async def _choose(office: Office, visit: Visit, verb: str) -> Answer:
    talks = await _talks(office, visit)
    return Answer(card=which_talk(visit.words, office.round, talks, verb, (), ()))


async def _list(office: Office, visit: Visit, talk: Talk, banner: Sequence[Element] = ()) -> Answer:
    people = await office.works.participants.of(office.round, talk)
    own = [one.party for one in people if may_speak_for(visit.person, one.party)]
    return Answer(card=people_card(visit.words, office.round, talk, people, own, banner))


def _parties(office: Office, visit: Visit, talks: Sequence[Talk]) -> tuple[str, ...]:
    """The parties of these talks that the visitor speaks for; NotAllowed for none."""
    regions = dict.fromkeys(region for talk in talks for region in talk.regions)
    parties = tuple(p for p in (*regions, *office.round.ministries) if may_speak_for(visit.person, p))
    if not parties:
        whose = ", ".join(talk.name for talk in talks) or office.round.name
        raise NotAllowed(who=whose, **({} if visit.person.mandates else {"reason": "outsider"}))
    return parties


def _people(office: Office, visit: Visit) -> list[Participant]:
    """From the sentence, else from the form, the question or the row's button; a council named beside them is their party."""
    if visit.said is None:
        return _pressed(visit)
    named = [one for one in visit.said.parties(visit.person) if may_speak_for(visit.person, one)]
    party = named[0] if len(named) == 1 else ""
    return [replace(one, party=party) for one in people_said(office.whom(visit).rest)]


def _pressed(visit: Visit) -> list[Participant]:
    """The names of a form or a row; those of a question travel in its button (cards.participants)."""
    data = visit.turn.data
    kept = kept_people(text_of(data, "people"))
    party, name, organisation, role, email = (" ".join(text_of(data, one).split()) for one in _FIELDS)
    parts = visit.press.item.split("|")
    if len(parts) == _ROW:
        party, name = parts[1:]
    typed = [Participant(party, "", name, organisation, role, email)] if name else []
    return typed or [replace(one, party=party or one.party) for one in kept]
