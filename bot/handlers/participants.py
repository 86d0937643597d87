"""Who takes part: list them, add one in words or by form, take one off."""

from __future__ import annotations

from collections.abc import Sequence

from alke.errors import NotAllowed, NothingBooked
from alke.participants import Participant
from alke.register import may_speak_for
from alke.talks import Talk
from bot.handlers.talks import pressed
from bot.office import Office, Visit
from bot.turn import Answer
from cards.elements import Element
from cards.participants import people_card, people_form
from cards.presses import text_of
from cards.talks import saved_banner, talks_card


async def show(office: Office, visit: Visit) -> Answer:
    """'Ketkä osallistuvat?' and the button 'Osallistujat'."""
    talk = await _talk(office, visit)
    return await _list(office, visit, talk) if talk else await _choose(office, visit)


async def form(office: Office, visit: Visit) -> Answer:
    """Ask for the person."""
    talk = await _talk(office, visit)
    return await _asked(office, visit, talk) if talk else await _choose(office, visit)


async def add(office: Office, visit: Visit) -> Answer:
    """'Lisää osallistujiin Maija Meikäläinen …' at once when it is clear where to; by form when it is not."""
    talk = await _talk(office, visit)
    one = _person(visit, talk)
    if talk is None:
        return await _choose(office, visit)
    parties = _own(visit, talk, office)
    party = one.party or (parties[0] if len(parties) == 1 else "")
    if not one.name or not party:
        return await _asked(office, visit, talk, one)
    chosen = Participant(party, talk.key, one.name, one.organisation, one.role, one.email)
    await office.works.participants.add(office.round, visit.person, chosen)
    words = visit.words
    return await _list(office, visit, talk, saved_banner(words, words("people.added", who=one.name, party=party)))


async def remove(office: Office, visit: Visit) -> Answer:
    """The row goes from the file."""
    talk = await _talk(office, visit)
    if talk is None:
        return await _choose(office, visit)
    one = _unwanted(visit, talk)
    parties = (one.party,) if one.party else _own(visit, talk, office)
    gone = 0
    for party in parties:
        gone += await office.works.participants.remove(
            office.round, visit.person, Participant(party, talk.key, one.name)
        )
    if not gone:
        raise NothingBooked(who=one.name)
    words = visit.words
    return await _list(
        office, visit, talk, saved_banner(words, words("people.removed", who=one.name), style="emphasis")
    )


async def _talk(office: Office, visit: Visit) -> Talk | None:
    """The button's talk, else the only one of the councils named or of one's own; None: it must be chosen."""
    if visit.press.item:
        return await pressed(office, visit)
    regions = (visit.said.regions(visit.person) if visit.said else ()) or visit.person.regions
    talks = await office.works.talks.of(office.round, regions)
    return talks[0] if len(talks) == 1 else None


async def _choose(office: Office, visit: Visit) -> Answer:
    regions = (visit.said.regions(visit.person) if visit.said else ()) or visit.person.regions
    talks = await office.works.talks.of(office.round, regions)
    return Answer(card=talks_card(visit.words, office.round, talks, {}))


async def _list(office: Office, visit: Visit, talk: Talk, banner: Sequence[Element] = ()) -> Answer:
    people = await office.works.participants.of(office.round, talk)
    own = [one.party for one in people if may_speak_for(visit.person, one.party)]
    return Answer(card=people_card(visit.words, office.round, talk, people, own, banner))


async def _asked(office: Office, visit: Visit, talk: Talk, filled: Participant | None = None) -> Answer:
    parties = _own(visit, talk, office)
    empty = filled or Participant("", talk.key, "")
    return Answer(card=people_form(visit.words, office.round, talk, parties, empty))


def _own(visit: Visit, talk: Talk, office: Office) -> tuple[str, ...]:
    """The parties of this talk that the visitor speaks for; NotAllowed for none."""
    parties = tuple(p for p in (*talk.regions, *office.round.ministries) if may_speak_for(visit.person, p))
    if not parties:
        raise NotAllowed(who=talk.name, **({} if visit.person.mandates else {"reason": "outsider"}))
    return parties


def _person(visit: Visit, talk: Talk | None) -> Participant:
    """From the form, else from the sentence."""
    key = talk.key if talk else ""
    if visit.said:
        slots = visit.said.slots
        named = [one for one in visit.said.regions(visit.person) if talk and one in talk.regions]
        texts = (str(slots.get(name) or "") for name in ("person", "org", "email"))
        name, organisation, email = texts
        return Participant(named[0] if len(named) == 1 else "", key, name, organisation, "", email)
    data = visit.turn.data
    names = ("party", "name", "organisation", "role", "email")
    party, name, organisation, role, email = (" ".join(text_of(data, one).split()) for one in names)
    return Participant(party, key, name, organisation, role, email)


def _unwanted(visit: Visit, talk: Talk) -> Participant:
    if visit.said:
        return _person(visit, talk)
    parts = visit.press.item.split("|")
    return Participant(parts[1], talk.key, parts[2]) if len(parts) == 3 else Participant("", talk.key, "")
