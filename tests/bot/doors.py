"""A door of the bot's on loopback, with real sleeping and chance, for tests that speak HTTP to it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from bot.connector import Connector
from bot.inbound import Gate
from bot.teams import TeamsDoor
from bot.tokens import Tokens
from bot.turn import Answer, Handle, Turn
from tests.serving import serving


class Dice:
    """Chance without surprises."""

    def token(self) -> str:
        return "0" * 32

    def between(self, low: float, high: float) -> float:
        del high
        return low


@dataclass
class Notebook:
    """Deliveries in memory."""

    keys: set[str] = field(default_factory=set)

    async def first(self, key: str) -> bool:
        new = key not in self.keys
        self.keys.add(key)
        return new

    async def handled(self, key: str) -> bool:
        return key in self.keys

    async def record(self, key: str) -> None:
        self.keys.add(key)


@dataclass
class Bot:
    """A running door: its address, its parts, and the session it posts through."""

    url: str
    door: TeamsDoor
    connector: Connector
    session: aiohttp.ClientSession

    async def receives(self, activity: Any, **headers: str) -> tuple[int, Any]:
        """The HTTP status and body that an activity is answered with; bytes go out as they are."""
        how = {"data": activity} if isinstance(activity, bytes) else {"json": activity}
        extra = {"Content-Type": "application/json"} if isinstance(activity, bytes) else {}
        async with self.session.post(self.url, **how, headers={**extra, **headers}) as response:
            raw = await response.read()
            return response.status, (await response.json() if raw else None)


@asynccontextmanager
async def open_door(
    handle: Handle, *, gate: Gate | None = None, service_url: str = "http://127.0.0.1:9/", **how: Any
) -> AsyncIterator[Bot]:
    """The real door with a connector over one session; `how` goes to TeamsDoor."""
    async with aiohttp.ClientSession() as session:
        connector = Connector(session, service_url=service_url, sleep=asyncio.sleep, dice=Dice())
        tokens: Tokens | None = how.pop("tokens", None)
        how.setdefault("deliveries", Notebook())
        door = TeamsDoor(handle, connector, gate=gate or Gate(local=True), late=late, sorry=sorry, tokens=tokens, **how)
        async with serving(*door.routes()) as url:
            try:
                yield Bot(f"{url}/api/messages", door, connector, session)
            finally:
                await door.drain()


def late(turn: Turn) -> Answer:
    del turn
    return Answer(text="vastaanotettu")


def sorry(turn: Turn) -> Answer:
    del turn
    return Answer(error="meni vikaan")


def activity(kind: str = "message", **parts: Any) -> dict[str, Any]:
    """An activity as Teams sends it, from an invented person in an invented channel."""
    return {
        "type": kind,
        "id": "1700000000001",
        "channelId": "msteams",
        "serviceUrl": "http://127.0.0.1:9/",
        "from": {"id": "29:maija", "name": "Maija Meikäläinen", "aadObjectId": "aad-maija"},
        "recipient": {"id": "28:botti", "name": "ALKE-botti"},
        "conversation": {
            "id": "19:kanava@thread.tacv2;messageid=1700000000000",
            "conversationType": "channel",
            "tenantId": "tenant",
        },
        "channelData": {
            "channel": {"id": "19:kanava@thread.tacv2"},
            "team": {"id": "19:tiimi@thread.tacv2"},
            "tenant": {"id": "tenant"},
        },
        "locale": "fi-FI",
    } | parts


def press(verb: str = "book", **parts: Any) -> dict[str, Any]:
    """A press of Action.Execute."""
    value = {"action": {"type": "Action.Execute", "verb": verb, "data": {"slot": "s1"}}, "trigger": "manual"}
    return activity("invoke", name="adaptiveCard/action", value=value, replyToId="1700000000000", id="f:1") | parts
