"""Calls the coordinators in the channel by name and says what is the matter, and what can be done."""

from __future__ import annotations

import logging
from contextlib import suppress

from alke.errors import AlkeError, FileTrouble, LedgerTrouble, PostTrouble
from alke.people import Person
from bot.connector import Connector
from bot.posts import mentioning
from cards.receipts import refusal_text
from cards.words import Words
from sharepoint.contacts import ContactBook

log = logging.getLogger(__name__)


class CoordinatorCall:
    """`tell` is what alke.alarm.Alarm tells by."""

    def __init__(self, connector: Connector, channel: str, people: ContactBook, words: Words) -> None:
        """`channel` is the round's own."""
        self._connector, self._channel, self._people, self._words = connector, channel, people, words

    async def tell(self, trouble: AlkeError) -> None:
        """A thread of its own; what the channel does not take stands in the log."""
        people: list[Person] = []
        with suppress(FileTrouble):  # then nobody is called by name
            people = await self._people.coordinators()
        called = " ".join(f"<at>{person.name}</at>" for person in people)
        text = f"{called} {_what(self._words, trouble)}".strip()
        try:
            post = mentioning(text, tuple((person.name, person.aad_object_id) for person in people))
            await self._connector.create_thread(self._channel, post)
        except PostTrouble as no:
            log.warning("nobody could be told of %s: %s", trouble, no)


def _what(words: Words, trouble: AlkeError) -> str:
    if isinstance(trouble, LedgerTrouble):
        return words("alarm.ledger", **trouble.facts)
    advice = f"advice.{trouble.code}"
    more = words(advice, **trouble.facts) if words.has(advice) else ""
    return f"{refusal_text(words, trouble)} {more}".strip()
