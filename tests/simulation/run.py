"""One run from one seed: a storm of orders, edits, faults and kills, then calm, then the oracle's verdict.

Replay one: `python -m tests.simulation.run --seed 17 [--bug no_if_match] [--kill-every 200]`
"""

from __future__ import annotations

import argparse
import asyncio
import random
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select

from alke.notice_port import NoticeState
from ledger.tables import claim
from tests.simulation.bot import Parts, Process, start_process
from tests.simulation.channel import SimChannel, SimStands
from tests.simulation.oracle import check_write, violations
from tests.simulation.papers import EXCEL, STARTS, WORD, first_files, small_round
from tests.simulation.people import council, delivers, editor, moves_a_deadline, parties
from tests.simulation.sharepoint import SimFile, SimSharePoint, Version
from tests.simulation.steering import steer
from tests.simulation.world import World
from tests.virtual import VirtualLoop

STORM = 120.0
"""Virtual seconds of bad weather at least; nine o'clock strikes in the middle of it."""
FINAL = (NoticeState.SENT, NoticeState.SKIPPED, NoticeState.SUPERSEDED)
CALM = 150.0
"""Virtual seconds after the last fault within which nothing may wait any more."""
REST = 900.0
"""Virtual seconds until every reminder must be out: a settle time, throttling and a second try; and a request that takes
effect late has done so."""

SLOW_TICK = 60.0
"""Virtual seconds between two ticks while only the slow clocks and late requests are waited for."""


@dataclass(frozen=True)
class Scenario:
    """How a run is to be; what is not said comes from the seed."""

    seed: int
    bug: str = ""
    replicas: int | None = None
    kills: tuple[int, ...] | None = None
    """At which resume of each incarnation in turn; None: as the seed says."""
    size: int | None = None


@dataclass(frozen=True)
class Result:
    """What came of it."""

    scenario: Scenario
    violations: tuple[str, ...]
    kills: int
    resumes: int
    orders: int
    answers: int
    posts: int
    faults: int
    longest: int
    """Resumes of the first incarnation."""

    @property
    def command(self) -> str:
        """Repeats it."""
        s = self.scenario
        more = f" --bug {s.bug}" if s.bug else ""
        more += f" --replicas {s.replicas}" if s.replicas else ""
        more += f" --size {s.size}" if s.size else ""
        more += f" --kills {','.join(map(str, s.kills))}" if s.kills is not None else ""
        return f".venv/bin/python -m tests.simulation.run --seed {s.seed}{more}"


def run(scenario: Scenario) -> Result:
    """In virtual time, in this process, from nothing but the scenario."""
    from tests.simulation.bugs import BUGS  # noqa: PLC0415 - the bugs know the bot's parts

    parts = BUGS[scenario.bug] if scenario.bug else Parts()
    home = Path(tempfile.mkdtemp(prefix="alke-sim-", dir="/dev/shm" if Path("/dev/shm").is_dir() else None))
    loop = VirtualLoop()
    steer(loop)
    bots: list[Process] = []
    try:
        return loop.run_until_complete(_story(scenario, parts, f"sqlite:///{home}/ledger.sqlite", bots))
    finally:
        _end(loop, bots)
        shutil.rmtree(home, ignore_errors=True)


async def _story(scenario: Scenario, parts: Parts, database: str, bots: list[Process]) -> Result:
    world = _world(scenario.seed, database, parts)
    chance = world.chance
    replicas = max(parts.replicas, scenario.replicas or chance.choice((1, 1, 2)))
    kills = list(scenario.kills) if scenario.kills is not None else _some_kills(chance)
    keepers = [asyncio.ensure_future(_keep_alive(world, parts, bots, kills)) for _ in range(replicas)]

    def alive() -> Sequence[Process]:
        return [bot for bot in bots if not bot.life.dead]

    size = scenario.size or chance.choice((2, 3, 4))
    work = [council(world, alive, *party, chance.randint(1, size)) for party in parties(world)]
    work += [
        editor(world, chance.randint(0, 3 * size)),
        delivers(world, chance.randint(0, 8)),
        _disturb(world, alive, size),
    ]
    work += [moves_a_deadline(world)] if chance.random() < 0.1 else []
    await asyncio.gather(*work)
    await _until(max(STORM, *(kept.locked_until for kept in world.server.files.values())))
    world.be_calm()
    kills.clear()
    await asyncio.sleep(CALM)
    left = _waiting(bots)
    world.tick = SLOW_TICK
    await _until(STORM + 100 + world.late)
    await _at_rest(bots)
    for keeper in keepers:
        keeper.cancel()
    found = tuple(violations(world, left))
    answers = sum(map(len, world.heard.values()))
    resumes = [bot.life.resumes for bot in bots]
    faults = world.server.faults
    return Result(
        scenario,
        found,
        world.kills,
        sum(resumes),
        len(world.orders),
        answers,
        len(world.channel.stored),
        faults,
        resumes[0],
    )


def _world(seed: int, database: str, parts: Parts) -> World:
    chance = random.Random(seed)
    start = STARTS[0] if seed % 4 else chance.choice(STARTS)
    files = first_files(start)
    chosen = ((WORD,), (WORD,), (EXCEL,), (WORD, EXCEL))[seed % 4]
    server = SimSharePoint(
        chance,
        {file: SimFile([Version(1, files[file], "person", 0.0)]) for file in chosen},
        lambda file, before, after: check_write(world, file, before, after),
        honours_if_match=parts.honours_if_match,
        rough=chance.choice((0.5, 2.0, 5.0)),
    )
    round_ = small_round(start)
    world = World(seed, start, round_, database, chance, server, SimChannel(chance), SimStands(round_, chance))
    return world


def _some_kills(chance: random.Random) -> list[int]:
    return [
        chance.choice((chance.randint(5, 150), chance.randint(20, 900))) for _ in range(chance.choice((0, 1, 2, 4)))
    ]


async def _keep_alive(world: World, parts: Parts, bots: list[Process], kills: list[int]) -> None:
    """Start the bot, and start it again when it was killed."""
    while True:
        kill_at = kills.pop(0) if kills else None
        ahead = 0.0 if world.calm or world.chance.random() < 0.9 else world.chance.choice((-3600.0, 40.0, -40.0))
        world.late = max(world.late, -ahead)
        bot = start_process(world, len(bots), kill_at=kill_at, ahead=ahead, parts=parts)
        bots.append(bot)
        await bot.life.death.wait()
        world.kills += 1
        await asyncio.sleep(world.chance.uniform(0.1, 3.0))


async def _at_rest(bots: Sequence[Process]) -> None:
    """Until no notice can go out any more, and what was given up has had its time."""
    end = asyncio.get_running_loop().time() + REST
    while asyncio.get_running_loop().time() < end:
        notices = await bots[-1].ledger.notices.all()
        if notices and all(one.state in FINAL for one in notices):
            await asyncio.sleep(100)
            return
        await asyncio.sleep(20)


async def _until(moment: float) -> None:
    await asyncio.sleep(max(0.0, moment - asyncio.get_running_loop().time()))


async def _disturb(world: World, alive: Any, times: int) -> None:
    """Stop a process for a while, as a laptop's lid or a full host does."""
    for _ in range(world.chance.randint(0, times)):
        await asyncio.sleep(world.chance.uniform(0, 60))
        if bots := alive():
            world.chance.choice(bots).life.paused_until = asyncio.get_running_loop().time() + world.chance.uniform(
                1, 60
            )


def _waiting(bots: Sequence[Process]) -> list[str]:
    query = select(claim.c.delivery).where(claim.c.state == "waiting")
    return sorted({name for bot in bots for name in bot.ledger.store.call(lambda c: list(c.execute(query).scalars()))})


def _end(loop: VirtualLoop, bots: Sequence[Process]) -> None:
    """Let everything go, the frozen too."""
    for bot in bots:
        bot.life.ending = True
    left = asyncio.all_tasks(loop)
    for task in left:
        task.cancel()
    loop.run_until_complete(_gone(left))
    for bot in bots:
        bot.ledger.close()
    loop.close()


async def _gone(tasks: set[asyncio.Task[Any]]) -> None:
    await asyncio.gather(*tasks, return_exceptions=True)


def main() -> None:
    """The command that replays a seed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--bug", default="")
    parser.add_argument("--replicas", type=int)
    parser.add_argument("--size", type=int)
    parser.add_argument("--kills", type=lambda text: tuple(int(part) for part in text.split(",") if part))
    options = parser.parse_args()
    result = run(Scenario(options.seed, options.bug, options.replicas, options.kills, options.size))
    print(result)
    sys.exit(bool(result.violations))


if __name__ == "__main__":
    main()
