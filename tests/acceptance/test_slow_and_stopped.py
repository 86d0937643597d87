"""A SharePoint that hangs: nothing is promised before it is stored, the bot stops when it is told to, and what was stored is kept."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.cli.run import known, live_plan
from bot.system import SystemClock
from bot.wiring import build
from config.settings import read_settings
from tests.acceptance.town import Play, playing
from tests.serving import serving

FILE = "Tilaisuuksien aikataulut ja teemat/Maakuntien aikataulut_kevät24.docx"
LATE = (
    "Tämä kestää tavallista kauemmin. Vastaan tähän ketjuun heti, kun tiedosto vastaa. "
    "Ellei vastausta kuulu parissa minuutissa, paina uudelleen."
)
BOOK = {"type": "Action.Execute", "verb": "book", "data": {"r": "2024", "s": "own", "t": "2024-04-10T13:15"}}


async def waiting(play: Play) -> list[str]:
    """The files that some order waits for."""
    async with play.http.get(play.town.bot_url.replace("api/messages", "metrics")) as answer:
        return [line for line in (await answer.text()).splitlines() if line.startswith("alke_claims_waiting")]


async def test_a_press_that_is_not_stored_yet_is_not_called_received(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        board = await play.say("lappi", "vapaat ajat")
        people: Any = play.town.bot.office.people
        people._rows, people._read_at = {}, None  # as after a start: nobody is known before the first reading
        play.town.graph.cloud.options.read_latency = 3.5
        order = {"as": "lappi", "message": board["id"], "action": BOOK}
        async with play.http.post(f"{play.town.teams_url}api/press", json=order) as answer:
            told = await answer.json()
        assert (told, await waiting(play)) == ({"kind": "message", "text": LATE}, ["alke_claims_waiting 0"])
        play.town.graph.cloud.options.read_latency = 0
        await play.until(lambda: play.names(FILE) == {"2024-04-10T13:15": "Lapin liitto"})


async def test_a_bot_that_is_stopped_while_sharepoint_hangs_keeps_what_was_ordered(tmp_path: Path) -> None:
    async with AsyncExitStack() as stack:
        play = await stack.enter_async_context(playing(tmp_path))
        board = await play.say("lappi", "vapaat ajat")
        play.town.graph.cloud.options.write_latency = 600
        pressing = asyncio.ensure_future(play.send("lappi", board, BOOK))
        for _ in range(200):
            if await waiting(play) == ["alke_claims_waiting 1"]:
                break
            await asyncio.sleep(0.05)
        async with asyncio.timeout(10):
            await stack.aclose()
    await asyncio.wait({pressing})
    async with playing(tmp_path) as play:
        await play.advance("2024-03-07T10:00")  # the lease of the bot that was stopped runs out
        await play.until(lambda: play.names(FILE) == {"2024-04-10T13:15": "Lapin liitto"})


async def test_a_sharepoint_that_hangs_does_not_keep_a_bot_that_starts_from_listening(tmp_path: Path) -> None:
    async def hang(_: web.Request) -> web.Response:
        await asyncio.sleep(600)
        return web.Response()

    async with serving(web.get("/{path:.*}", hang)) as url, AsyncExitStack() as stack:
        names = ("ALKE_TEAM_ID", "ALKE_CHANNEL_ID", "ALKE_DRIVE_ID", "ALKE_FOLDER_ID")
        told = {"ALKE_GRAPH_URL": f"{url}/v1.0", "ALKE_ROUND": "2024", "ALKE_DATA": str(tmp_path)}
        settings = read_settings({**dict.fromkeys(names, "x"), **told})
        async with asyncio.timeout(20):
            bot = await build(live_plan(known(), settings, SystemClock()), stack)
        assert bot.office.round_id == "2024"
