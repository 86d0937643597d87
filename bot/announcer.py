"""The channel as the reminding sees it: posts a nudge as a new thread, looks it up by its mark, and knows whom to mention."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

import aiohttp

from alke.calendar import to_helsinki
from alke.errors import FileTrouble, PostForbidden, PostUnknown
from alke.nudges import Nudge
from alke.people import Person
from alke.ports import Clock, Post
from alke.steps import SUMMARY
from bot.connector import Connector
from bot.office import Preferences
from bot.posts import carrying
from cards.nudges import nudge_card, nudge_summary
from cards.words import Words
from sharepoint.contacts import ContactBook
from sharepoint.wire import Tokens

PAGES = 4
"""Pages of 50 messages to look through: a post of minutes ago is among the newest."""
TIMEOUT = aiohttp.ClientTimeout(total=15)


class ChannelAnnouncer:
    """Plays alke.ports.Announcer for reminders."""

    def __init__(
        self, connector: Connector, session: aiohttp.ClientSession, tokens: Tokens, *, messages_url: str, channel: str,
        languages: Mapping[str, Words], clock: Clock,
    ) -> None:  # fmt: skip
        """`messages_url` is Graph's list of the channel's messages (needs ChannelMessage.Read.Group)."""
        self._connector, self._session, self._tokens = connector, session, tokens
        self._messages_url, self._channel = messages_url, channel
        self._languages, self._clock = languages, clock

    async def post(self, post: Post) -> str:
        """A new thread; its activity id."""
        _, activity = await self._connector.create_thread(self._channel, self._activity(post))
        return activity

    async def find(self, mark: str) -> str | None:
        """The id of the message whose card bears the mark. PostForbidden without the permission, PostUnknown for no answer."""
        url = f"{self._messages_url}?$top=50"
        for _ in range(PAGES):
            page = await self._page(url)
            for message in page["value"]:
                if _bears(message, mark):
                    return str(message["id"])
            url = str(page.get("@odata.nextLink") or "")
            if not url:
                break
        return None

    async def _page(self, url: str) -> dict[str, Any]:
        try:
            headers = {"Authorization": f"Bearer {token}"} if (token := await self._tokens()) else {}
            async with self._session.get(url, headers=headers, timeout=TIMEOUT) as answer:
                if answer.status in {401, 403, 404}:
                    raise PostForbidden(status=answer.status)
                if answer.status != 200:
                    raise PostUnknown(status=answer.status)
                page: Any = await answer.json()
                if not isinstance(page, dict) or not isinstance(page.get("value"), list):
                    raise PostUnknown(reason="no-list")  # that is not a channel without messages
                return dict(page)
        except FileTrouble as trouble:
            raise PostForbidden(status=401) from trouble
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            raise PostUnknown(reason=type(error).__name__) from error

    def _activity(self, post: Post) -> Mapping[str, Any]:
        if not isinstance(post.content, Nudge):
            raise TypeError(post.content)
        words, swedish = self._languages["fi"], self._languages["sv"]
        today = to_helsinki(self._clock.now()).date()
        card = nudge_card(words, post.content, today, post.mentions, mark=post.mark, also=[swedish])
        return carrying(card, summary=nudge_summary(words, post.content, today))


class ContactMentions:
    """Plays alke.reminding.Mentions: the contacts of those who owe, less those who asked not to be mentioned."""

    def __init__(self, people: ContactBook, preferences: Preferences) -> None:
        """The contact book and what people chose."""
        self._people, self._preferences = people, preferences

    async def of(self, nudge: Nudge) -> Sequence[tuple[str, str]]:
        """Each person once, in the order of the parties."""
        found: dict[str, str] = {}
        for person in await self._concerned(nudge):
            if not await self._preferences.silent(person.aad_object_id):
                found[person.aad_object_id] = person.name
        return [(name, aad) for aad, name in found.items()]

    async def _concerned(self, nudge: Nudge) -> list[Person]:
        if nudge.step.step == SUMMARY:
            return await self._people.coordinators()
        parties = dict.fromkeys(one.party for one in nudge.owed)
        return [person for party in parties for person in await self._people.speaking_for(party)]


def _bears(message: Any, mark: str) -> bool:
    """Whether a card of the message has the mark; Graph gives a card as text, others may give it as it is."""
    attachments = message.get("attachments") if isinstance(message, dict) else None
    contents = (one.get("content") for one in attachments or () if isinstance(one, dict))
    return any(json.dumps(mark) in (one if isinstance(one, str) else json.dumps(one)) for one in contents)


def messages_url(graph_url: str, team: str, channel: str) -> str:
    """Where Graph v1.0 lists a channel's messages (learn.microsoft.com/graph/api/channel-list-messages)."""
    return f"{graph_url.rstrip('/')}/teams/{quote(team)}/channels/{quote(channel)}/messages"
