"""Keeps the boards in the channel true for everybody: remembers which cards show what, and redraws them, coalesced."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from typing import Protocol

from alke.booking import Board
from alke.desk import Desk
from alke.errors import FileTrouble, PostForbidden, PostTrouble
from alke.ports import Clock
from bot.connector import Connector
from bot.posts import carrying
from bot.recent import RecentViews
from bot.turn import Turn
from cards.board import board_card
from cards.words import Words

log = logging.getLogger(__name__)

MOMENT = 0.3  # seconds a redrawing has when the bot is stopped
GATHER = 0.3  # seconds in which further changes ride along with a redrawing
KEPT = 5  # the newest cards of a schedule that are kept true; older ones have scrolled away


class Shown(Protocol):
    """Which cards show a topic; `ledger` remembers them over restarts."""

    async def follow(self, topic: str, conversation: str, activity_id: str, language: str) -> None:
        """The card shows this topic from now on."""
        ...

    async def followed(self, topic: str, newest: int) -> Sequence[tuple[str, str, str]]:
        """(conversation, activity id, language) of the newest cards on the topic."""
        ...

    async def forget(self, topic: str, activity_id: str) -> None:
        """The card is gone."""
        ...


class ChannelBulletin:
    """Plays the office's Bulletin over the connector."""

    def __init__(
        self,
        connector: Connector,
        shown: Shown,
        desk: Desk,
        languages: Mapping[str, Words],
        clock: Clock,
        recent: RecentViews,
    ) -> None:
        """All collaborators; `close` when the bot stops."""
        self._connector, self._shown, self._desk = connector, shown, desk
        self._languages, self._clock, self._recent = languages, clock, recent
        self._waiting: set[str] = set()
        self._drawing: set[asyncio.Task[None]] = set()

    async def show(self, turn: Turn, board: Board, words: Words) -> None:
        """Reply with the board, and keep that card true."""
        activity = await self._connector.send(turn.conversation, _activity(words, board), reply_to=turn.activity_id)
        if activity:
            await self._shown.follow(
                _topic(board.round_id, board.spec.key), turn.conversation, activity, words.language
            )

    async def changed(self, round_id: str, schedule: str) -> None:
        """Redraw soon; what changes before then is drawn at once with it."""
        topic = _topic(round_id, schedule)
        if topic not in self._waiting:
            self._waiting.add(topic)
            task = asyncio.create_task(self._redraw(round_id, schedule))
            self._drawing.add(task)
            task.add_done_callback(self._drawing.discard)

    async def close(self) -> None:
        """Give what is being drawn a moment."""
        if self._drawing:
            _, late = await asyncio.wait(self._drawing, timeout=MOMENT)
            for task in late:
                task.cancel()

    async def _redraw(self, round_id: str, schedule: str) -> None:
        topic = _topic(round_id, schedule)
        await self._clock.sleep(GATHER)
        self._waiting.discard(topic)
        try:
            board = await self._desk.board(round_id, schedule)
        except (FileTrouble, KeyError) as trouble:  # KeyError: its round was withdrawn
            log.warning("board of %s not redrawn: %s", topic, trouble)
            return
        viewers = self._recent.viewers(round_id, schedule)
        for conversation, activity_id, language in await self._shown.followed(topic, KEPT):
            await self._replace(topic, conversation, activity_id, _activity(self._languages[language], board, viewers))

    async def _replace(self, topic: str, conversation: str, activity_id: str, activity: Mapping[str, object]) -> None:
        try:
            await self._connector.update(conversation, activity_id, activity)
        except PostForbidden:
            await self._shown.forget(topic, activity_id)
        except PostTrouble as trouble:
            log.warning("card %s not redrawn: %s", activity_id, trouble)


def _activity(words: Words, board: Board, viewers: Sequence[str] = ()) -> Mapping[str, object]:
    card = board_card(words, board, viewers=viewers)
    return carrying(card, summary=str(card.get("speak", "")))


def _topic(round_id: str, schedule: str) -> str:
    return f"{round_id}/{schedule}"
