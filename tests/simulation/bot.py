"""One process of the bot: the real desk, committer, reminding and ledger, over the simulated world."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from alke.booking import Order, Receipt
from alke.calendar import Calendar
from alke.desk import Desk
from alke.errors import LedgerTrouble, PostTrouble
from alke.notice_port import Notice
from alke.reminding import Reminding
from ledger import Ledger, open_ledger
from tests.fakes import COUNCILS, FakeDice, FakeRounds
from tests.simulation.channel import SimMentions
from tests.simulation.papers import SCRIBE
from tests.simulation.steering import Incarnation
from tests.simulation.world import World


def _itself(part: Any, *_: Any) -> Any:
    return part


def _nothing(*_: Any) -> None:
    pass


@dataclass
class Parts:
    """What the bot is put together of; a planted bug puts another part in one place."""

    book: Callable[[Any], Any] = _itself
    notices: Callable[[Any], Any] = _itself
    shelf: Callable[[Any, Any], Any] = _itself
    announcer: Callable[[Any], Any] = _itself
    stands: Callable[[Any], Any] = _itself
    database: Callable[[str, int], str] = _itself
    honours_if_match: bool = True
    replicas: int = 0
    """At least so many, where one alone cannot show the bug."""


@dataclass
class SimClock:
    """Plays alke.ports.Clock; its wall time may jump, its sleeps do not."""

    start: datetime
    ahead: float = 0.0

    def now(self) -> datetime:
        return self.start + timedelta(seconds=asyncio.get_running_loop().time() + self.ahead)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(max(0.0, seconds))


@dataclass
class Chaos:
    """A ledger's book behind a slow, fallible wire: an error may come before the transaction or after it."""

    book: Any
    chance: random.Random
    world: World
    hears: Callable[[str, Any, Any], None] = _nothing
    """Is told of each call that came back well: its name, first argument and result."""

    def __getattr__(self, name: str) -> Any:
        method = getattr(self.book, name)

        async def call(*arguments: Any) -> Any:
            await asyncio.sleep(self.chance.uniform(0.0, 0.02))
            bad = 1.0 if self.world.calm else self.chance.random()
            if bad < 0.006:
                raise LedgerTrouble(reason="locked")
            result = await method(*arguments)
            await asyncio.sleep(self.chance.uniform(0.0, 0.02))
            if bad < 0.01:
                raise LedgerTrouble(reason="gone")
            self.hears(name, arguments[:1], result)
            return result

        return call


@dataclass
class Told:
    """What one process has told and knows in its ledger to be told, by delivery: it never tells that again (I5)."""

    names: dict[str, str] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)

    def hears(self, call: str, argument: Any, result: Any) -> None:
        """What its ledger answered."""
        if call in {"enter", "untold"}:
            self.names |= {claim.id: claim.order.delivery for claim in result}
        if call == "told":
            self.known |= {self.names.get(claim_id, "") for claim_id in argument[0]}


@dataclass
class Process:
    """A running incarnation."""

    life: Incarnation
    desk: Desk
    ledger: Ledger
    clock: SimClock
    tasks: list[asyncio.Task[Any]] = field(default_factory=list)

    async def press(self, order: Order) -> Receipt:
        """An activity arrives; the answer comes from inside the process, or never."""
        return await asyncio.shield(self.life.spawn(self.desk.place(order)))


def _compiled_once(ledger: Ledger) -> Ledger:
    """All processes that are simulated in one real one share what SQLAlchemy has made of the statements."""
    engine = ledger.store.engine
    engine.dialect, engine._compiled_cache = _COMPILED.setdefault("sqlite", (engine.dialect, engine._compiled_cache))
    return ledger


_COMPILED: dict[str, Any] = {}


def start_process(world: World, number: int, *, kill_at: int | None, ahead: float, parts: Parts) -> Process:
    """Open the ledger, take over what waits, and tick every twenty seconds."""
    chance = random.Random(f"{world.seed}/{number}")
    clock = SimClock(world.start, ahead)
    dice = FakeDice(chance.getrandbits(64))
    ledger = _compiled_once(open_ledger(parts.database(world.database, number), SimClock(world.start), dice))
    known = Told()
    book = parts.book(Chaos(ledger.claims, chance, world, known.hears))
    rounds = FakeRounds({world.round.id: world.round})

    async def told(receipt: Receipt) -> None:
        await asyncio.sleep(0.05)
        if receipt.order.delivery in known.known:
            world.faults.append(f"I5 {receipt.order.delivery} was told again by who knew that it was told")
        world.told(receipt)

    async def failed(notice: Notice, trouble: PostTrouble) -> None:
        raise AssertionError(notice, trouble)

    desk = Desk(
        rounds=rounds,
        book=book,
        shelf=parts.shelf(world.shelf, book),
        scribe=SCRIBE,
        councils=COUNCILS,
        clock=clock,
        dice=dice,
        told=told,
    )
    reminding = Reminding(
        rounds=lambda: [world.round],
        book=parts.notices(Chaos(ledger.notices, chance, world)),
        stands=parts.stands(world.stands),
        mentions=SimMentions(),
        announcer=parts.announcer(world.channel),
        calendar=Calendar(frozenset()),
        clock=clock,
        dice=dice,
        failed=failed,
    )
    process = Process(Incarnation(kill_at), desk, ledger, clock)
    process.tasks = [process.life.spawn(_tick(job, clock, world)) for job in (desk.resume, reminding.tick)]
    return process


async def _tick(job: Callable[[], Any], clock: SimClock, world: World) -> None:
    """The ticker's work without its library, which reads the wall clock."""
    while True:
        try:
            async with asyncio.timeout(90):
                await job()
        except (LedgerTrouble, TimeoutError):
            pass  # as the ticker: logged, and the next tick comes
        await clock.sleep(world.tick)
