"""T3: real processes, real files, both databases: bots killed every other second while councils book and reminders go out.

`ALKE_TORTURE_KILLS` (500) is how many kills for each database; there are ten times as many bookings and fifty times as many
reminders, or as many as `ALKE_TORTURE_MINUTES` allow. Leases and the settle time are those of production.
"""

from __future__ import annotations

import asyncio
import os
import random
from collections import Counter
from collections.abc import Iterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from alke.notice_port import NoticeState
from alke.slots import SlotTime
from ledger import Ledger
from standins.graph import LocalGraph, Options
from standins.graph import serve as serve_graph
from standins.teams import Teams
from standins.teams import serve as serve_teams
from tests.postgres import binaries, private_server
from tests.simulation.conftest import say
from tests.simulation.country import (
    COUNCILS,
    DEADLINES,
    FILES,
    REGIONS,
    bookings,
    delivered_early,
    document_of,
    folder_of,
    schedule_file,
)
from tests.simulation.fleet import Fleet, fleet
from tests.simulation.papers import names_in
from tests.simulation.worker import OPEN, Setting, ledger_of, place

pytestmark = pytest.mark.torture

KILLS = int(os.environ.get("ALKE_TORTURE_KILLS", "500"))
BOOKINGS = 10 * KILLS
MINUTES = float(os.environ.get("ALKE_TORTURE_MINUTES", "inf"))
ROUNDS = -(-50 * KILLS // (DEADLINES * (len(REGIONS) - 4)))
"""Two councils of each have delivered before, and about as many do while it goes on."""
CHANNELS = 4
REST = 900
"""Seconds within which everything has come to rest: a lease, the settle time, a look, and again for who died looking."""
SLACK = 20.0
"""Seconds between the last look at who owes and the message, on a machine that is busy."""


@dataclass
class Town:
    """Files, channels, and what the councils know."""

    home: Path
    graph: LocalGraph
    teams: list[Teams]
    chance: random.Random = field(default_factory=lambda: random.Random(7))
    has: dict[tuple[str, str], SlotTime | None] = field(default_factory=dict)
    answers: Counter[str] = field(default_factory=Counter)
    delivered: dict[tuple[int, str], datetime] = field(default_factory=dict)
    began: datetime = field(default_factory=lambda: datetime.now(UTC))
    bots: int = 1
    begun: int = 0
    fleet: Fleet | None = None

    @property
    def booked(self) -> int:
        return self.answers["book written"] + self.answers["move written"]

    @property
    def posts(self) -> int:
        return sum(len(teams.channel.messages) for teams in self.teams)

    @property
    def done(self) -> bool:
        late = (datetime.now(UTC) - self.began).total_seconds() > 60 * MINUTES
        enough = self.booked >= BOOKINGS and self.posts >= DEADLINES * (ROUNDS - OPEN)
        return late or (enough and self.fleet is not None and self.fleet.kills >= KILLS)

    def begin(self) -> int:
        """Rounds begin as their reminders go out, so that there are some to send all the time."""
        if not self.done:
            self.begun = min(ROUNDS, OPEN + self.posts // DEADLINES)
        return self.begun

    async def life(self) -> None:
        """Seconds until the next kill, every other one over all; when the councils have done, the last are left alone."""
        await (asyncio.Event().wait() if self.done else asyncio.sleep(self.chance.uniform(0.1, 3.0 * self.bots)))


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
    async with _town(tmp_path) as town:
        setting = _setting(town, database)
        town.bots = 1 if database.startswith("sqlite") else 2
        async with fleet(setting, town.bots, town.chance, town.life, town.begin) as town.fleet:
            weather = asyncio.create_task(_weather(town))
            await asyncio.gather(
                *(_council(town, schedule.key, region) for schedule in bookings().schedules for region in REGIONS)
            )
            weather.cancel()
            ledger = ledger_of(setting)
            await _rest(town, ledger)
            states = Counter(notice.state for notice in await ledger.notices.all())
            ledger.close()
        posts = _posts(town)
    reminders = sum(len(who) for found in posts.values() for _, who in found)
    say(
        request,
        f"T3 {database.partition(':')[0]}: {town.fleet.kills} kills, {town.fleet.pauses} pauses, {town.answers.total()} answers "
        f"of which {town.booked} bookings, {reminders} reminders in {len(posts)} posts; {dict(town.answers)}",
    )
    assert _names(town) == {place: slot for place, slot in town.has.items() if slot}
    assert {mark: len(found) for mark, found in posts.items()} == dict.fromkeys(_marks(town), 1)
    assert [fault for mark, ((at, who),) in posts.items() for fault in _wrongly(town, mark, at, who)] == []
    assert dict(states) == {NoticeState.SENT: len(posts)}


@asynccontextmanager
async def _town(home: Path) -> Any:
    files = home / "channel"
    for file in FILES:
        _save(files / file, schedule_file(file))
    for number in range(ROUNDS):
        for region in delivered_early(number):
            _save(files / folder_of(number) / document_of(region), b"seuranta")
    options = Options(
        read_latency=0.02, write_latency=0.05, write_jitter=0.04, units_per_minute=10**6, rewrite="async", rewrite_delay=0.2
    )  # fmt: skip
    async with AsyncExitStack() as stack:
        graph = await serve_graph(files, options=options)
        stack.push_async_callback(graph.close)
        teams = []
        for number in range(CHANNELS):
            teams.append(await serve_teams(people=[], place=place(number), install=False))
            stack.push_async_callback(teams[-1].close)
        yield Town(home, graph, teams)


def _setting(town: Town, database: str) -> Setting:
    graph, began = town.graph, datetime.now(UTC).isoformat()
    return Setting(graph.url, graph.drive_id, graph.folder_id, database, [one.url for one in town.teams], began)


async def _council(town: Town, schedule: str, region: str) -> None:
    """Until the last kill: books, moves, releases, each until it is answered for good."""
    slots = [offer.time for offer in bookings().schedules[0].offers]
    number = 0
    async with aiohttp.ClientSession() as session:
        while not town.done:
            number += 1
            now = town.has.get((schedule, region))
            action = town.chance.choice(("move", "move", "release")) if now else "book"
            slot = None if action == "release" else town.chance.choice(slots)
            delivery = f"{schedule}/{region}/{number}"
            asked = {
                "action": action,
                "schedule": schedule,
                "region": region,
                "slot": slot and str(slot),
                "delivery": delivery,
            }
            outcome = await _answered(town, session, asked)
            if town.chance.random() < 0.1:
                assert await _answered(town, session, asked) == outcome
            if outcome == "written":
                town.has[schedule, region] = slot
            town.answers[f"{action} {outcome}"] += 1
            await asyncio.sleep(town.chance.uniform(0, 2))


async def _answered(town: Town, session: aiohttp.ClientSession, asked: dict[str, Any]) -> str:
    """Pressed again and again, at whichever bot lives, until the answer is final."""
    assert town.fleet is not None
    for _ in range(2000):
        with suppress(IndexError, aiohttp.ClientError, TimeoutError, OSError):
            url = f"http://127.0.0.1:{town.chance.choice(town.fleet.ports)}/press"
            async with session.post(url, json=asked, timeout=aiohttp.ClientTimeout(15)) as answer:
                outcome = str((await answer.json()).get("outcome", "waiting"))
                if outcome != "waiting":
                    return outcome
        await asyncio.sleep(town.chance.uniform(0.2, 1.0))
    raise AssertionError(asked)


async def _weather(town: Town) -> None:
    """Answers that are lost, refused or late on both sides, people who save and open files, councils that deliver."""
    while True:
        await asyncio.sleep(town.chance.uniform(0.5, 1.5))
        teams, cloud = town.chance.choice(town.teams), town.graph.cloud
        if town.chance.random() < 0.15 and not teams.guard.faults.waiting:
            teams.guard.faults.add({"operation": "create", **town.chance.choice(_CHANNEL_FAULTS)})
        if town.chance.random() < 0.15 and not cloud.faults.waiting:
            cloud.faults.order({"method": "PUT", **town.chance.choice(_FILE_FAULTS)})
        item = cloud.tree.find(cloud.tree.root, town.chance.choice(FILES).split("/"))
        assert item is not None
        if town.chance.random() < 0.3:
            cloud.tree.touch(item)
        if town.chance.random() < 0.03:
            cloud.locks.hold(item, "Testi Henkilö", 3.0)
        if town.chance.random() < 0.1:
            _deliver(
                town, town.chance.choice(range(max(0, town.begun - OPEN), town.begun)), town.chance.choice(REGIONS)
            )


_CHANNEL_FAULTS: tuple[dict[str, Any], ...] = (
    {"status": 502},
    {"status": 502, "deliver": True},
    {"status": 0},
    {"status": 0, "deliver": True},
    {"status": 429, "retry_after": 3},
    {"status": 200, "delay": 20.0},
)
"""The last comes true five seconds after the bot has given up."""
_FILE_FAULTS: tuple[dict[str, Any], ...] = (
    {"kind": "status"},
    {"kind": "after"},
    {"kind": "reset"},
    {"kind": "reset-after"},
    {"kind": "late", "seconds": 4.0},
    {"kind": "status", "status": 429, "headers": {"Retry-After": "2"}},
)


def _deliver(town: Town, number: int, region: str) -> None:
    if region not in delivered_early(number) and (number, region) not in town.delivered:
        _save(town.home / "channel" / folder_of(number) / document_of(region), b"seuranta")
        town.delivered[number, region] = datetime.now(UTC)


async def _rest(town: Town, ledger: Ledger) -> None:
    """Nobody is killed any more: wait until nothing waits."""
    final = {NoticeState.SENT, NoticeState.SKIPPED, NoticeState.SUPERSEDED, NoticeState.FAILED}
    for _ in range(REST // 3):
        await asyncio.sleep(3)
        notices = await ledger.notices.all()
        if (
            len(notices) >= len(_marks(town))
            and {n.state for n in notices} <= final
            and not await ledger.claims.files()
        ):
            return
    raise AssertionError(Counter(notice.state for notice in await ledger.notices.all()), await ledger.claims.files())


def _names(town: Town) -> dict[tuple[str, str], SlotTime]:
    """Who stands where, by schedule and region; a council that stands twice is a fault."""
    regions = {council.name_fi: council.region for council in COUNCILS}
    found: dict[tuple[str, str], SlotTime] = {}
    for file in FILES:
        for (schedule, slot), who in names_in(file, (town.home / "channel" / file).read_bytes(), bookings()).items():
            for name in who:
                assert (schedule, regions[name]) not in found
                found[schedule, regions[name]] = slot
    return found


def _marks(town: Town) -> list[str]:
    return [f"n{number}/d{deadline}/1/0" for number in range(town.begun) for deadline in range(DEADLINES)]


def _posts(town: Town) -> dict[str, list[tuple[datetime, set[str]]]]:
    """By its mark, each time that a reminder stands in a channel: when it was posted, and whom it mentions."""
    found: dict[str, list[tuple[datetime, set[str]]]] = {}
    for teams in town.teams:
        for message in teams.channel.messages.values():
            card = message.card() or {}
            who = {entity["mentioned"]["id"] for entity in card["msteams"]["entities"]}
            found.setdefault(card["body"][0]["id"], []).append((datetime.fromisoformat(message.created), who))
    return found


def _wrongly(town: Town, mark: str, at: datetime, who: set[str]) -> list[str]:
    """Who was reminded and had delivered, or owed and was not reminded; those in between may be either."""
    number = int(mark.partition("/")[0][1:])
    delivered = {region: when for (n, region), when in town.delivered.items() if n == number}
    done = delivered_early(number) | {r for r, when in delivered.items() if (at - when).total_seconds() > SLACK}
    owing = set(REGIONS) - delivered_early(number) - delivered.keys()
    return [f"{mark} {region}" for region in (who & done) | (owing - who)]


def _save(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
