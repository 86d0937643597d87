"""Posts the questions about a schedule file as a thread that mentions the coordinators."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from contextlib import suppress

from alke.asking import Question
from alke.booking import Board
from alke.errors import FileTrouble, PostTrouble
from bot.connector import Connector
from bot.posts import carrying
from cards.schedule_questions import questions_card
from cards.words import Words
from sharepoint.contacts import ContactBook

log = logging.getLogger(__name__)


class QuestionPoster:
    """`post` is what alke.asking.Asking asks by."""

    def __init__(self, connector: Connector, channel: str, people: ContactBook, languages: Mapping[str, Words]) -> None:
        """`channel` is the round's own."""
        self._connector, self._channel, self._people, self._languages = connector, channel, people, languages

    async def post(self, board: Board, questions: Sequence[Question]) -> None:
        """Once; what the channel does not take stays on the board, with its button. Nobody is mentioned who is not known."""
        words, mentions = self._languages["fi"], []
        with suppress(FileTrouble):
            mentions = [(person.name, person.aad_object_id) for person in await self._people.coordinators()]
        card = questions_card(words, board, mentions, also=[self._languages["sv"]])
        try:
            await self._connector.create_thread(self._channel, carrying(card, summary=words("reading.title")))
        except PostTrouble as trouble:
            log.warning("%d questions about %s not posted: %s", len(questions), board.spec.file, trouble)
