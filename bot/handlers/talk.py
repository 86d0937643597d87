"""Greeting, help, language, and what to say to a sentence nobody understands."""

from __future__ import annotations

from bot.office import Office, Visit
from bot.turn import Answer
from cards.answers import help_card, sentence_card, standing_buttons
from cards.overview import for_councils


async def help_(office: Office, visit: Visit) -> Answer:
    """What the bot is and can do."""
    spec = office.main_schedule()
    booking = (
        ()
        if spec is None or not for_councils(visit.person)
        else ("slots", "book" if spec.exclusive else "wish", "mine")
    )
    examples = (*booking, "missing", "deadline")
    return Answer(card=help_card(visit.words, office.round, visit.person, examples=examples))


async def language(office: Office, visit: Visit) -> Answer:
    """'På svenska, tack': remembered for this person."""
    chosen = str(visit.said.slots.get("language", visit.words.language)) if visit.said else visit.words.language
    words = office.languages.get(chosen, visit.words)
    await office.preferences.choose_language(visit.person.aad_object_id, words.language)
    return Answer(card=sentence_card(words, words("language.chosen")))


async def confirm(office: Office, visit: Visit) -> Answer:
    """A lone 'joo': what is confirmed stands on a card's button, never on a guess about what was meant."""
    return _said(office, visit, "reply.confirm")


async def deny(office: Office, visit: Visit) -> Answer:
    """A lone 'ei': nothing was done, and nothing will be."""
    return _said(office, visit, "reply.deny")


async def set_contact(office: Office, visit: Visit) -> Answer:
    """Who speaks for whom is the coordinator's file; the bot never gives anybody a mandate."""
    return _said(office, visit, "reply.contact")


def _said(office: Office, visit: Visit, key: str) -> Answer:
    buttons = standing_buttons(visit.words, office.round)
    return Answer(card=sentence_card(visit.words, visit.words(key), actions=buttons))


async def unknown(office: Office, visit: Visit) -> Answer:
    """Say so, and show what can be asked; who says nothing but the bot's name is told what it is and can do."""
    if not visit.turn.text:
        return await help_(office, visit)
    return _said(office, visit, "unknown.text")
