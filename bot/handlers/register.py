"""Say that a thing is done, with a note if one likes, and take it back."""

from __future__ import annotations

from dataclasses import replace

from alke.errors import NotAllowed
from alke.register import DONE, UNDONE, Mark, markable, may_speak_for, owners
from alke.rounds import Obliged
from bot.office import Office, Visit
from bot.turn import Answer
from cards.presses import text_of
from cards.register import mark_form, mark_of, marked_card


async def form(office: Office, visit: Visit) -> Answer:
    """'Merkitse tehdyksi'."""
    mark, item = _asked(office, visit)
    return Answer(card=mark_form(visit.words, office.round_id, item, mark))


async def mark(office: Office, visit: Visit) -> Answer:
    """Write it into the register."""
    said, item = _asked(office, visit)
    await office.works.said_done.say(office.round, [said], visit.person, DONE)
    return Answer(card=marked_card(visit.words, office.round_id, item, said))


async def undo(office: Office, visit: Visit) -> Answer:
    """'Peru merkintä'."""
    said, item = _asked(office, visit)
    await office.works.said_done.say(office.round, [said], visit.person, UNDONE)
    return Answer(card=marked_card(visit.words, office.round_id, item, said, undone=True))


def _asked(office: Office, visit: Visit) -> tuple[Mark, Obliged]:
    """The mark of the button, if the round asks for it and this person may say it."""
    said = mark_of(visit.press, text_of(visit.turn.data, "note"))
    if not said.party:
        said = replace(said, party=_own_party(office, visit, said))
    item = markable(office.round, said)
    if not may_speak_for(visit.person, said.party):
        raise NotAllowed(who=said.party, **({} if visit.person.mandates else {"reason": "outsider"}))
    return said, item


def _own_party(office: Office, visit: Visit, said: Mark) -> str:
    """A reminder's button is for all who owe: whoever presses it speaks for their own."""
    deadlines = [one for one in office.round.deadlines if one.key == said.deadline.partition("@")[0]]
    items = [item for deadline in deadlines for item in deadline.obliged if item.key == said.item]
    own = (*visit.person.regions, *visit.person.ministries, *(("TEM",) if visit.person.is_coordinator else ()))
    parties = [party for item in items for party in owners(office.round, item) if party in own]
    if not parties:
        raise NotAllowed(who=visit.person.name, reason="not_owed" if visit.person.mandates else "outsider")
    return parties[0]
