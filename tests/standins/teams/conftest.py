"""A local Teams with three invented people, and a bot that keeps a record and answers as told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from standins.teams import Person, Teams, serve
from tests.serving import serving

MAIJA = Person("maija", "Maija Meikäläinen", "aaaaaaaa-0000-4000-8000-000000000001", "Lapin liitto")
TESTI = Person("testi", "Testi Testilä", "aaaaaaaa-0000-4000-8000-000000000002", "TEM")
ULLA = Person("ulla", "Ulla Ulkopuolinen", "aaaaaaaa-0000-4000-8000-000000000003", member=False)


@dataclass
class RecordingBot:
    """Answers every activity with `status` and `answer`, after `delay` seconds."""

    url: str = ""
    heard: list[dict[str, Any]] = field(default_factory=list)
    status: int = 200
    answer: dict[str, Any] | None = None
    delay: float = 0.0
    more: asyncio.Event = field(default_factory=asyncio.Event)

    async def receive(self, request: web.Request) -> web.Response:
        self.heard.append(await request.json())
        self.more.set()
        await asyncio.sleep(self.delay)
        return web.json_response(self.answer, status=self.status)

    async def hears(self, count: int) -> list[dict[str, Any]]:
        """Wait for so many activities in all."""
        async with asyncio.timeout(5):
            while len(self.heard) < count:
                self.more.clear()
                await self.more.wait()
        return self.heard


@pytest.fixture
async def bot() -> AsyncIterator[RecordingBot]:
    bot = RecordingBot()
    async with serving(web.post("/api/messages", bot.receive)) as url:
        bot.url = f"{url}/api/messages"
        yield bot


@pytest.fixture
async def teams(bot: RecordingBot, tmp_path: Path) -> AsyncIterator[Teams]:
    teams = await serve(bot_url=bot.url, people=[MAIJA, TESTI, ULLA], data_dir=tmp_path, install=False)
    yield teams
    await teams.close()


@pytest.fixture
async def http(teams: Teams) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(base_url=teams.url) as session:
        yield session
