"""A town to act in: the bot with both stand-ins in this process, and people who speak, press and look."""

from __future__ import annotations

import asyncio
import json
import os
import socket
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Any

import aiohttp

from alke.calendar import read_moment
from alke.slots import SlotRow
from bot.cli.run import known
from bot.local.town import Town, start
from sharepoint import scribe

Json = dict[str, Any]


@dataclass
class Play:
    """The town and a browser's worth of HTTP."""

    town: Town
    data: Path
    http: aiohttp.ClientSession

    async def say(self, who: str, text: str, files: Mapping[str, bytes] | None = None) -> Json:
        """Say something to the bot, with files if need be as the page brings them; its answer in the thread, once it is there."""
        for name, data in (files or {}).items():
            url = f"{self.town.teams_url}api/files/content"
            async with self.http.post(url, params={"as": who, "path": name}, data=data) as answer:
                assert answer.status == 204
        body = {"as": who, "text": f"@ALKE-botti {text}", "files": list(files or {})}
        async with self.http.post(f"{self.town.teams_url}api/messages", json=body) as answer:
            root = (await answer.json())["id"]
        return await self._until(who, lambda m: m["root"] == root and m["bot"])

    async def press(self, who: str, message: Json, title: str, **inputs: str) -> Json:
        """Press the button of this title on the message as this person sees it now; the card they have afterwards."""
        seen = await self.see(who, message["id"])
        return await self.send(
            who, message, {**(action := button(seen["card"], title)), "data": {**action["data"], **inputs}}
        )

    async def send(self, who: str, message: Json, action: Json) -> Json:
        """Send this very action, forged or not; the card afterwards, or what was said instead of one.

        On a busy machine the bot may say that it takes longer; the card that follows in the thread is waited for then.
        """
        order = {"as": who, "message": message["id"], "action": action}
        before = {one["id"] for one in await self.messages(who)}
        async with self.http.post(f"{self.town.teams_url}api/press", json=order) as answer:
            told = dict(await answer.json())
        if told["kind"] == "message" and told["text"] == self.town.bot.office.languages["fi"]("late.text"):
            later = await self._until(
                who, lambda m: m["root"] == message["root"] and m["bot"] and m["id"] not in before
            )
            return later["card"] or later
        return (await self.see(who, message["id"]))["card"] if told["kind"] == "card" else told

    async def see(self, who: str, identity: str) -> Json:
        """A message as this person sees it now; of a card redrawn for all the page fetches their own view first."""
        seen = await self._message(who, identity)
        if refresh := {} if seen["personal"] else (seen["card"] or {}).get("refresh"):
            me = next(person["id"] for person in (await self._state(who))["people"] if person["key"] == who)
            if me in refresh["userIds"]:
                order = {"as": who, "message": identity, "action": refresh["action"], "trigger": "automatic"}
                await self.http.post(f"{self.town.teams_url}api/press", json=order)
        return await self._message(who, identity)

    async def messages(self, who: str) -> list[Json]:
        """The channel as this person sees it."""
        return list((await self._state(who))["messages"])

    async def advance(self, until: str) -> None:
        """Move the clock to a Helsinki moment; the ticker ticks."""
        seconds = (read_moment(until) - self.town.clock.now()).total_seconds()
        bot = self.town.bot_url.removesuffix("/api/messages")
        async with self.http.post(f"{bot}/local/clock", json={"advance_seconds": seconds}) as answer:
            assert answer.status == 200

    def file(self, path: str) -> Path:
        """A file of the channel on disk."""
        return self.data / "sharepoint" / path

    def rows(self, path: str, sheet: str = "") -> Sequence[SlotRow]:
        """The slots of a schedule on disk."""
        data = self.file(path).read_bytes()
        return [r for r in scribe.read_schedule(path, data) if not sheet or r.place.get("sheet") == sheet]

    def names(self, path: str, sheet: str = "") -> dict[str, str]:
        """Who stands where in a schedule on disk."""
        return {str(row.time): row.who for row in self.rows(path, sheet) if row.who}

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait until it is true, ten seconds at most."""
        for _ in range(200):
            if true():
                return
            await asyncio.sleep(0.05)
        raise AssertionError

    async def _message(self, who: str, identity: str) -> Json:
        return next(m for m in await self.messages(who) if m["id"] == identity)

    async def _state(self, who: str) -> Json:
        async with self.http.get(f"{self.town.teams_url}api/state?as={who}") as answer:
            return dict(await answer.json())

    async def _until(self, who: str, wanted: Any) -> Json:
        for _ in range(200):
            found = [m for m in await self.messages(who) if wanted(m)]
            if found:
                return found[-1]
            await asyncio.sleep(0.05)
        raise AssertionError([m.get("text") for m in await self.messages(who)])


@asynccontextmanager
async def playing(data: Path, round_id: str = "2024", now: str = "") -> AsyncIterator[Play]:
    """The town of a round; started again on the same folder it goes on."""
    moment: datetime | None = read_moment(now) if now else None
    async with AsyncExitStack() as stack:
        town = await start(known(), round_id, data, free_ports(), moment, stack)
        http = await stack.enter_async_context(aiohttp.ClientSession())
        yield Play(town, data, http)


def free_ports() -> int:
    """The first of three neighbouring free ports, below those that connections take; each process looks from a place of its own."""
    home = 10_000 + os.getpid() % 400 * 50
    for first in chain(range(home, 32_000, 3), range(10_000, home, 3)):
        if all(_free(first + more) for more in range(3)):
            return first
    raise AssertionError


def _free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def button(card: Json, title: str) -> Json:
    """The button of this title, wherever in the card it stands."""
    found = [one for one in _walk(card) if one.get("type") == "Action.Execute" and one.get("title") == title]
    assert found, f"{title!r} is not among {[o.get('title') for o in _walk(card) if 'title' in o]}"
    return found[0]


def texts(card: Json) -> list[str]:
    """Every text of a card, in order."""
    return [one["text"] for one in _walk(card) if one.get("type") == "TextBlock"]


def _walk(node: Any) -> list[Json]:
    if isinstance(node, dict):
        children = [found for key, value in node.items() if key != "fallback" for found in _walk(value)]
        return [node, *children]
    if isinstance(node, list):
        return [found for value in node for found in _walk(value)]
    return []


def dumped(value: Any) -> str:
    """For messages of assertions."""
    return json.dumps(value, ensure_ascii=False, indent=1)
