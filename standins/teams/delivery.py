"""Brings activities to the bot and its answers back, with the patience of Teams."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import aiohttp

from standins.teams.channel import Channel
from standins.teams.world import CARD, Json, Message, Person

MESSAGE: Final = "application/vnd.microsoft.activity.message"
ERROR: Final = "application/vnd.microsoft.error"
_NOBODY: Final = -1
FAILED: Final = "Jokin meni vikaan. Yritä uudelleen."


@dataclass(slots=True)
class Settings:
    """How patient Teams is; the control address changes it."""

    bot_timeout: float = 15.0
    redeliver: bool = False
    """Call again when the bot has not answered in time, as Teams has been seen to do."""


class Delivery:
    """Calls the bot over HTTP."""

    def __init__(self, channel: Channel, bots: Sequence[str], session: aiohttp.ClientSession) -> None:
        """`bots` are the full addresses, `…/api/messages`, of one bot or of its replicas, who are called in turn."""
        self._bots = deque(bots)
        self.settings = Settings()
        self.log: deque[Json] = deque(maxlen=2000)
        self._channel = channel
        self._session = session

    async def post(self, activity: Json) -> tuple[int, Json | None]:
        """The bot's HTTP status and body; 0 when nobody answers, 504 when nobody does in time."""
        status, body = await self._post(activity)
        if status == 504 and self.settings.redeliver:
            status, body = await self._post(activity)
        return status, body

    async def press(self, message: Message, person: Person, activity: Json) -> Json:
        """An invoke's answer as the page shows it: {"kind": "card" | "message" | "error", "text"}; the card is kept."""
        status, body = await self.post(activity)
        if status != 200 or not isinstance(body, dict) or "statusCode" not in body:
            return {"kind": "error", "text": FAILED, "detail": _why(status)}
        value, code = body.get("value"), body.get("statusCode")
        if body.get("type") == CARD and isinstance(value, dict) and code == 200:
            message.views[person.teams_id] = value
            self._channel.save(message)
            return {"kind": "card", "text": ""}
        if body.get("type") == MESSAGE and isinstance(value, str):
            return {"kind": "message", "text": value}
        said = value.get("message", "") if isinstance(value, dict) else ""
        return {"kind": "error", "text": said or FAILED, "detail": f"statusCode {code}"}

    async def _post(self, activity: Json) -> tuple[int, Json | None]:
        """As a load balancer in front of the replicas would: one that does not listen is passed over."""
        for _ in range(len(self._bots)):
            self._bots.rotate(-1)
            status, body = await self._call(self._bots[-1], activity)
            if status != _NOBODY:
                return status, body
        return 0, None

    async def _call(self, bot: str, activity: Json) -> tuple[int, Json | None]:
        entry: Json = {"type": activity["type"], "id": activity["id"], "bot": bot, "status": None}
        self.log.append(entry)
        limit = aiohttp.ClientTimeout(total=self.settings.bot_timeout)
        try:
            async with self._session.post(bot, json=activity, timeout=limit) as response:
                raw = await response.read()
                entry["status"] = response.status
        except TimeoutError:
            entry["status"] = 504
        except aiohttp.ClientConnectorError:
            entry["status"] = 0
            return _NOBODY, None
        except (aiohttp.ClientError, OSError):
            entry["status"] = 0
        else:
            return int(response.status), _json(raw)
        return int(entry["status"]), None


async def until_answered(delivery: Delivery, activities: list[Json], tries: int = 240) -> bool:
    """Deliver each once, waiting half a second at a time for a bot that is still starting; whether all arrived."""
    for activity in activities:
        for _ in range(tries):
            status, _body = await delivery.post(activity)
            if status:
                break
            await asyncio.sleep(0.5)
        else:
            return False
    return True


def _json(raw: bytes) -> Json | None:
    try:
        found = json.loads(raw) if raw else None
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _why(status: int) -> str:
    if status == 0:
        return "Botti ei vastaa: yhteyttä ei saatu."
    if status == 504:
        return "Botti ei vastannut ajoissa."
    return f"Botti vastasi virheellä (HTTP {status})."
