"""Tells people what became of an order after they were answered 'received': in the thread where they asked, by name."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from alke.booking import Order, Receipt
from alke.errors import PostForbidden, PostTrouble
from alke.notice_port import Notice
from bot.answers import message
from bot.connector import Connector
from bot.office import Bulletin, Preferences
from bot.posts import mentioning
from bot.turn import Answer, Turn, place_of
from cards.receipts import advice_text, receipt_text
from cards.words import Words

log = logging.getLogger(__name__)


class Telling:
    """The answers that come late."""

    def __init__(self, connector: Connector, languages: Mapping[str, Words], preferences: Preferences) -> None:
        """`bulletin` is set by the wiring once there is one."""
        self._connector, self._languages, self._preferences = connector, languages, preferences
        self.bulletin: Bulletin | None = None

    async def told(self, receipt: Receipt) -> None:
        """What became of a claim; raises PostTrouble when the channel does not take it now, never when it never will."""
        person, order = receipt.order.person, receipt.order
        words = self._languages.get(await self._preferences.language(person.aad_object_id), self._languages["fi"])
        called = f"<at>{person.name}</at>" if person.name else ""  # who was forgotten meanwhile has none
        text = " ".join(filter(None, (called, receipt_text(words, receipt), advice_text(words, receipt))))
        conversation, activity = place_of(order.delivery)
        post = mentioning(text, ((person.name, person.aad_object_id),) if called else ())
        try:
            await self._connector.send(conversation, post, reply_to=activity)
        except PostForbidden:
            await self._tell_all(order, conversation, post)
        if self.bulletin:
            await self.bulletin.changed(order.round_id, order.schedule)

    async def _tell_all(self, order: Order, conversation: str, post: Mapping[str, Any]) -> None:
        """The thread is gone or closed to the bot: said in the channel itself, or for good in the log alone."""
        try:
            await self._connector.create_thread(conversation.partition(";")[0], post)
        except PostForbidden:
            log.exception("what became of the order %s can be told nowhere", order.delivery)

    async def failed(self, notice: Notice, trouble: PostTrouble) -> None:
        """A reminder that the channel refuses for good: the administrator must mend it, and the log says so."""
        log.error("reminder %s cannot be posted: %s", notice.key, trouble)

    async def afterwards(self, turn: Turn, answer: Answer) -> None:
        """The real answer to a press that was answered 'received'."""
        post = message(answer)
        if post:
            await self._connector.send(turn.conversation, post, reply_to=turn.reply_to_id)

    def late(self, turn: Turn) -> Answer:
        """Said after two and a half seconds without an answer: nothing is promised, for nothing may be stored yet."""
        return Answer(text=self._words(turn)("late.text"))

    def sorry(self, turn: Turn) -> Answer:
        """Said when a turn failed; the log knows why."""
        return Answer(error=self._words(turn)("refusal.error.text"))

    def _words(self, turn: Turn) -> Words:
        return self._languages.get(turn.locale[:2].lower(), self._languages["fi"])
