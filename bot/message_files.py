"""Which files came along with a channel message: Teams tells a bot only that there are some, Graph tells their names.

learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4: the bot's own way of receiving files works in personal
chats alone; the message as Graph has it refers to them (ChannelMessage.Read.Group, as for the reminders' look-up).
"""

from __future__ import annotations

import logging
from typing import Any

import aiohttp

from alke.errors import FileTrouble
from bot.activity import REFERENCE
from bot.turn import Attached, Turn
from sharepoint.wire import Tokens

log = logging.getLogger(__name__)
TIMEOUT = aiohttp.ClientTimeout(total=10)


class MessageFiles:
    """Looks the message up when it holds files without a name; without the permission there is nothing to be seen."""

    def __init__(self, session: aiohttp.ClientSession, tokens: Tokens, messages_url: str) -> None:
        """`messages_url` is Graph's list of the channel's messages."""
        self._session, self._tokens, self._url = session, tokens, messages_url

    async def of(self, turn: Turn) -> tuple[Attached, ...]:
        """The turn's files by name; those that have one already are given back as they are."""
        named = tuple(one for one in turn.attachments if one.name)
        if len(named) == len(turn.attachments):
            return named
        message = await self._message(turn)
        found = message.get("attachments")
        return named + tuple(
            Attached(str(one.get("name") or ""), REFERENCE, str(one.get("contentUrl") or ""))
            for one in (found if isinstance(found, list) else ())
            if isinstance(one, dict) and one.get("contentType") == REFERENCE and one.get("name")
        )

    async def _message(self, turn: Turn) -> dict[str, Any]:
        root = turn.conversation.partition(";messageid=")[2] or turn.activity_id
        url = f"{self._url}/{root}" + (f"/replies/{turn.activity_id}" if root != turn.activity_id else "")
        try:
            headers = {"Authorization": f"Bearer {token}"} if (token := await self._tokens()) else {}
            async with self._session.get(url, headers=headers, timeout=TIMEOUT) as answer:
                if answer.status == 200:
                    message = await answer.json()
                    return message if isinstance(message, dict) else {}
                log.warning("files of a message cannot be seen: HTTP %s", answer.status)
        except (aiohttp.ClientError, TimeoutError, ValueError, FileTrouble) as error:
            log.warning("files of a message cannot be seen: %s", type(error).__name__)
        return {}
