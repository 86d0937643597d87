"""T3: real processes, real files, real databases: bots killed with SIGKILL about once a second while councils book and move.

`ALKE_TORTURE_KILLS` (250) is how many kills for each database.
"""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from alke.slots import SlotTime
from standins.graph.options import Options
from standins.graph.server import LocalGraph, serve
from tests.fakes import COUNCILS, REGIONS
from tests.postgres import binaries, private_server
from tests.simulation.conftest import say
from tests.simulation.papers import WORD, first_files, names_in, small_round

pytestmark = pytest.mark.torture

KILLS = int(os.environ.get("ALKE_TORTURE_KILLS", "250"))


@dataclass
class Town:
    """The bots that live, and what the councils know."""

    server: LocalGraph
    database: str
    start: datetime
    chance: random.Random
    ports: list[int] = field(default_factory=list)
    kills: int = 0
    answers: int = 0
    has: dict[str, SlotTime | None] = field(default_factory=dict)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/ledger.sqlite"
        return
    if binaries() is None:
        pytest.skip("PostgreSQL's binaries are not installed (Debian: apt install postgresql)")
    with private_server() as url:
        yield url


async def test_kills_of_real_processes_lose_and_double_nothing(
    request: pytest.FixtureRequest, tmp_path: Path, database: str
) -> None:
    async with _town(tmp_path, database) as town:
        bots = [asyncio.ensure_future(_bot(town)) for _ in range(1 if database.startswith("sqlite") else 2)]
        await asyncio.gather(*(_council(town, region) for region in REGIONS))
        for bot in bots:
            bot.cancel()
        await asyncio.gather(*bots, return_exceptions=True)
        found = names_in(WORD, (tmp_path / "channel" / WORD).read_bytes(), small_round(town.start))
    say(request, f"T3 {database.partition(':')[0]}: {town.kills} kills, {town.answers} final answers")
    stands = {slot: who[0] for (_, slot), who in found.items() if who}
    names = {council.region: council.name_fi for council in COUNCILS}
    assert stands == {slot: names[region] for region, slot in town.has.items() if slot}


@asynccontextmanager
async def _town(home: Path, database: str) -> AsyncIterator[Town]:
    start = datetime.now(UTC).replace(microsecond=0)
    (home / "channel" / WORD).parent.mkdir(parents=True)
    (home / "channel" / WORD).write_bytes(first_files(start)[WORD])
    options = Options(
        read_latency=0.02,
        write_latency=0.05,
        write_jitter=0.04,
        units_per_minute=10**6,
        rewrite="async",
        rewrite_delay=0.2,
    )
    server = await serve(home / "channel", options=options)
    try:
        yield Town(server, database, start, random.Random(7))
    finally:
        await server.close()


async def _bot(town: Town) -> None:
    """Started, killed, started again."""
    while True:
        server = town.server
        arguments = (server.url, server.drive_id, server.folder_id, town.database, town.start.isoformat())
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-W", "ignore", "-m", "tests.simulation.worker", *arguments, stdout=asyncio.subprocess.PIPE
        )
        assert process.stdout is not None
        port = int(await process.stdout.readline())
        town.ports.append(port)
        try:
            await asyncio.sleep(town.chance.uniform(0.05, 2.5) if town.kills < KILLS else 3600)
        finally:
            town.ports.remove(port)
            process.send_signal(signal.SIGKILL)
            await process.wait()
        town.kills += 1


async def _council(town: Town, region: str) -> None:
    """Until the last kill: books, moves, releases, each until it is answered for good."""
    slots = [offer.time for offer in small_round(town.start).schedules[0].offers]
    number = 0
    async with aiohttp.ClientSession() as session:
        while town.kills < KILLS:
            number += 1
            now = town.has.get(region)
            action = town.chance.choice(("move", "release")) if now else "book"
            slot = None if action == "release" else town.chance.choice(slots)
            asked = {"action": action, "region": region, "slot": slot and str(slot), "delivery": f"{region}/{number}"}
            if await _answered(town, session, asked) == "written":
                town.has[region] = slot
            town.answers += 1


async def _answered(town: Town, session: aiohttp.ClientSession, asked: dict[str, Any]) -> str:
    """Pressed again and again, at whichever bot lives, until the answer is final."""
    for _ in range(5000):
        try:
            port = town.chance.choice(town.ports)
            async with session.post(
                f"http://127.0.0.1:{port}/press", json=asked, timeout=aiohttp.ClientTimeout(15)
            ) as answer:
                outcome = str((await answer.json()).get("outcome", "waiting"))
                if outcome != "waiting":
                    return outcome
        except (IndexError, aiohttp.ClientError, TimeoutError, OSError):
            await asyncio.sleep(0.05)
    raise AssertionError(asked)
