"""The four ways to write: the bot's own, and what others do."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from alke.booking import Outcome, Receipt
from alke.desk import Desk
from alke.errors import FileChanged, FileThrottled, FileTrouble
from alke.ports import Edit
from alke.slots import Status
from benchmarks.storming.cloud import CHANCE, Cloud
from benchmarks.storming.town import FILE, Town
from bot.system import SystemClock, SystemDice
from ledger import open_ledger
from sharepoint.scribe import OfficeScribe

Click = Callable[[int], Awaitable[None]]


@asynccontextmanager
async def committer(cloud: Cloud, town: Town) -> AsyncIterator[Click]:
    """The desk as it is, over a ledger on disk; a click that is answered 'waiting' lasts until it is told."""
    told: dict[str, asyncio.Future[Receipt]] = {}

    async def tell(receipt: Receipt) -> None:
        told[receipt.order.delivery].set_result(receipt)

    async def click(number: int) -> None:
        order = town.order(number)
        told[order.delivery] = asyncio.get_running_loop().create_future()
        receipt = await desk.place(order)
        if receipt.outcome is Outcome.WAITING:
            receipt = await told[order.delivery]
        assert receipt.outcome is Outcome.WRITTEN, receipt.reason

    clock, dice = SystemClock(), SystemDice()
    with tempfile.TemporaryDirectory() as folder:
        ledger = open_ledger(f"sqlite:///{folder}/ledger.sqlite", clock, dice)
        desk = Desk(
            rounds=town, book=ledger.claims, shelf=cloud.shelf, scribe=OfficeScribe(), councils=town.councils,
            clock=clock, dice=dice, told=tell, patience=60.0,
        )  # fmt: skip
        await desk.board("r", "own")  # nobody presses a button but under a board
        yield click
        await desk.close()
        ledger.close()


@asynccontextmanager
async def naive(cloud: Cloud, town: Town) -> AsyncIterator[Click]:
    """Each for itself: read, write if nobody was faster, else again after a while that doubles."""
    scribe = OfficeScribe()

    async def once(number: int) -> None:
        snapshot = await cloud.shelf.read(FILE)
        slot, name = town.slots[number], town.councils[number].name_fi
        row = next(r for r in scribe.read(FILE, snapshot.data, slot.date.year) if r.time == slot)
        if row.status is Status.FREE:
            edited = scribe.write(FILE, snapshot.data, [Edit(row.place, name, row.text)])
            await cloud.shelf.replace(FILE, snapshot, edited.data)

    async def click(number: int) -> None:
        for attempt in range(1000):
            try:
                return await once(number)
            except FileThrottled as trouble:
                await asyncio.sleep(float(str(trouble.facts.get("retry_after") or 15)))
            except FileTrouble as trouble:
                longest = 8.0 if isinstance(trouble, FileChanged) else 15.0
                await asyncio.sleep(CHANCE.uniform(0, min(longest, 0.2 * 2 ** min(attempt, 9))))
        raise AssertionError(number)

    yield click


@asynccontextmanager
async def mutex(cloud: Cloud, town: Town) -> AsyncIterator[Click]:
    """One after the other."""
    lock = asyncio.Lock()
    async with naive(cloud, town) as alone:

        async def click(number: int) -> None:
            async with lock:
                await alone(number)

        yield click
