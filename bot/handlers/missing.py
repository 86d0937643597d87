"""What is missing: one's own, somebody else's when asked, and the whole round for the coordinator."""

from __future__ import annotations

from bot.handlers.status import status
from bot.office import Office, Visit
from bot.turn import Answer
from cards.followup import with_questions
from cards.missing import missing_card


async def missing(office: Office, visit: Visit) -> Answer:
    """'Mitä meiltä puuttuu?' Open to all: who has delivered is no secret in the channel (the files are there)."""
    parties = _parties(visit)
    if not parties:
        return await status(office, visit)
    standing = await office.affairs.standing(office.round_id)
    card = missing_card(visit.words, standing.round, parties, standing.obligations)
    return Answer(card=with_questions(visit.words, standing.round, card, standing.questions, visit.person))


def _parties(visit: Visit) -> tuple[str, ...]:
    asked = visit.said.parties(visit.person) if visit.said else ()
    return asked or (*visit.person.regions, *visit.person.ministries)
