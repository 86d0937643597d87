"""The storm: N clicks on one schedule file at once and within two seconds, against SharePoint's latencies.

Four writers side by side: the bot's committer, a naive optimistic writer, a mutex, and as floors a lone booking (B) and the
bare conditional write (W). Over HTTP on the local Graph, with people editing the file; the two slow writers are left out
above `--slow` clicks, for they would take hours.

    .venv/bin/python -m benchmarks.storm [--clicks 1,18,100] [--slow 18] [--spread 0,2]
"""

from __future__ import annotations

import argparse
import asyncio
import io
import logging
import random
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from functools import partial
from pathlib import Path
from typing import Any

import openpyxl

from alke.booking import Action, Order, Outcome, Receipt
from alke.desk import Desk
from alke.errors import FileChanged, FileTrouble
from alke.people import Council, Mandate, Person, Role
from alke.ports import Edit, Snapshot
from alke.rounds import Offer, Party, Round, ScheduleSpec
from alke.slots import SlotTime, Status
from bot.system import SystemClock, SystemDice
from ledger import open_ledger
from sharepoint.auth import no_tokens
from sharepoint.graph import Graph
from sharepoint.scribe import OfficeScribe
from sharepoint.shelf import GraphShelf
from standins.graph.options import Options
from standins.graph.server import LocalGraph, serve

FILE = "Ajat.xlsx"
WHO = Person("tem", "Testi Koordinaattori", mandates=(Mandate(Role.COORDINATOR, "TEM"),))
CHANCE = random.Random(4)


@dataclass(frozen=True)
class Town:
    """So many councils, so many slots, one file."""

    round: Round
    councils: tuple[Council, ...]
    slots: tuple[SlotTime, ...]
    data: bytes


@dataclass(frozen=True)
class Row:
    """One line of the table; seconds."""

    writer: str
    clicks: int
    spread: float
    waits: Sequence[float]
    calls: int
    cpu: float


def town(count: int) -> Town:
    """Twenty slots a day, a council for each."""
    first = date.fromordinal(datetime.now(UTC).date().toordinal() + 60)
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Päivä", "Aika", "Maakunta"])
    slots = []
    for number in range(count):
        day, minutes = first + timedelta(days=number // 20), 8 * 60 + number % 20 * 30
        slots.append(SlotTime(day, clock(minutes // 60, minutes % 60)))
        sheet.append([day, slots[-1].start, None])
    out = io.BytesIO()
    book.save(out)
    names = [f"Maakunta {number:04}" for number in range(count)]
    councils = tuple(Council(n, f"{n} liitto", f"{n} förbund", f"{n} council", f"{n} sv", f"{n} en") for n in names)
    spec = ScheduleSpec("own", "Ajat", FILE, "own", Party.COUNCIL, tuple(Offer(s.date, s.start) for s in slots))
    last = slots[-1].date + timedelta(days=1)
    round_ = Round("r", "r", "k", first - timedelta(days=90), last, {}, (), (spec,), (), (), {}, tuple(names), ())
    return Town(round_, councils, tuple(slots), out.getvalue())


class Bench:
    """A local Graph with the file on it, our own client before it, and somebody who edits it by hand."""

    def __init__(self, place: Town, folder: Path, server: LocalGraph, shelf: GraphShelf) -> None:
        self.town, self.folder, self.server, self.shelf = place, folder, server, shelf
        self.scribe = OfficeScribe()

    def reset(self) -> None:
        (self.folder / FILE).write_bytes(self.town.data)

    def get(self, round_id: str) -> Round:
        assert round_id == self.town.round.id
        return self.town.round

    async def editor(self) -> None:
        """A save by hand every eleven seconds on average: one in twenty writes meets it."""
        while True:
            await asyncio.sleep(CHANCE.expovariate(1 / 11))
            file = self.folder / FILE
            file.write_bytes(file.read_bytes())

    def order(self, number: int) -> Order:
        place = self.town
        return Order(Action.BOOK, "r", "own", WHO, (place.councils[number].region,), place.slots[number], f"d{number}")

    async def by_hand(self, number: int) -> None:
        """Read, write if nobody was faster: what the naive writer and the mutex repeat."""
        snapshot = await self.shelf.read(FILE)
        slot, name = self.town.slots[number], self.town.councils[number].name_fi
        row = next(r for r in self.scribe.read(FILE, snapshot.data, slot.date.year) if r.time == slot)
        if row.status is Status.FREE:
            edited = self.scribe.write(FILE, snapshot.data, [Edit(row.place, name, row.text)])
            await self.shelf.replace(FILE, snapshot, edited.data)

    async def naive(self, number: int) -> None:
        for attempt in range(60):
            try:
                return await self.by_hand(number)
            except FileTrouble as trouble:
                longest = 8.0 if isinstance(trouble, FileChanged) else 15.0
                await asyncio.sleep(CHANCE.uniform(0, min(longest, 0.2 * 2**attempt)))
        raise AssertionError(number)

    async def storm(self, writer: str, clicks: int, spread: float, click: Callable[[int], Awaitable[Any]]) -> Row:
        """Each click's wait, from press to answer."""
        waits: list[float] = []

        async def one(number: int) -> None:
            await asyncio.sleep(CHANCE.uniform(0, spread))
            start = time.perf_counter()
            await click(number)
            waits.append(time.perf_counter() - start)

        cloud = self.server.cloud
        before = cloud.requests
        cpu = time.process_time()
        await asyncio.gather(*(one(number) for number in range(clicks)))
        return Row(writer, clicks, spread, sorted(waits), cloud.requests - before, time.process_time() - cpu)


async def bot(bench: Bench, stack: AsyncExitStack) -> Callable[[int], Awaitable[Receipt]]:
    """The desk as it is, over a ledger on disk; a click that is answered 'waiting' lasts until it is told."""
    folder = stack.enter_context(tempfile.TemporaryDirectory())
    clock, dice = SystemClock(), SystemDice()
    ledger = open_ledger(f"sqlite:///{folder}/ledger.sqlite", clock, dice)
    stack.callback(ledger.close)
    told: dict[str, asyncio.Future[Receipt]] = {}

    async def tell(receipt: Receipt) -> None:
        told[receipt.order.delivery].set_result(receipt)

    desk = Desk(
        rounds=bench, book=ledger.claims, shelf=bench.shelf, scribe=bench.scribe, councils=bench.town.councils,
        clock=clock, dice=dice, told=tell, patience=60.0,
    )  # fmt: skip
    stack.push_async_callback(desk.close)

    async def click(number: int) -> Receipt:
        order = bench.order(number)
        told[order.delivery] = asyncio.get_running_loop().create_future()
        receipt = await desk.place(order)
        if receipt.outcome is Outcome.WAITING:
            receipt = await told[order.delivery]
        assert receipt.outcome is Outcome.WRITTEN, receipt.reason
        return receipt

    return click


async def floors(bench: Bench, times: int) -> tuple[Row, Row]:
    """The bare write and the lone booking, one after the other, nobody else about."""
    bench.reset()
    bare: list[float] = []
    for _ in range(times):
        snapshot: Snapshot = await bench.shelf.read(FILE)
        start = time.perf_counter()
        await bench.shelf.replace(FILE, snapshot, snapshot.data)
        bare.append(time.perf_counter() - start)
    bench.reset()
    async with AsyncExitStack() as stack:
        click = await bot(bench, stack)
        rows = [await bench.storm("lone", 1, 0.0, partial(_of, click, number)) for number in range(times)]
    lone = sorted(wait for row in rows for wait in row.waits)
    calls = round(statistics.mean(row.calls for row in rows))
    return Row("bare write (W)", 1, 0.0, sorted(bare), 1, 0.0), Row(
        "lone booking (B)", 1, 0.0, lone, calls, rows[-1].cpu
    )


async def _of(click: Callable[[int], Awaitable[Any]], number: int, _: int) -> None:
    await click(number)


async def measure(clicks: int, spreads: Sequence[float], slow: int, times: int) -> None:
    place = town(max(clicks, 20))
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "channel"
        folder.mkdir()
        (folder / FILE).write_bytes(place.data)
        server = await serve(
            folder, options=Options(read_latency=0.15, write_latency=0.4, write_jitter=0.2, rewrite="sync")
        )
        stack.push_async_callback(server.close)
        graph = Graph(server.url, server.drive_id, no_tokens(server.url), SystemClock())
        stack.push_async_callback(graph.close)
        bench = Bench(place, folder, server, GraphShelf(graph, server.folder_id, SystemClock()))
        bare, lone = await floors(bench, times)
        show(bare, lone)
        show(lone, lone)
        for spread in spreads:
            for writer in ("committer", *(("naive", "mutex") if clicks <= slow else ())):
                show(await with_people(bench, writer, clicks, spread), lone)


async def with_people(bench: Bench, writer: str, clicks: int, spread: float) -> Row:
    bench.reset()
    async with AsyncExitStack() as stack:
        lock = asyncio.Lock()

        async def in_turn(number: int) -> None:
            async with lock:
                await bench.naive(number)

        click = {"committer": await bot(bench, stack), "naive": bench.naive, "mutex": in_turn}[writer]
        editor = asyncio.ensure_future(bench.editor())
        try:
            return await bench.storm(writer, clicks, spread, click)
        finally:
            editor.cancel()


def show(row: Row, lone: Row) -> None:
    p50, p99 = _percentile(row.waits, 50), _percentile(row.waits, 99)
    ratios = f"{p50 / _percentile(lone.waits, 50):5.2f} {p99 / _percentile(lone.waits, 99):5.2f}"
    print(
        f"{row.writer:16} {row.clicks:5} {row.spread:4.0f} {p50:7.2f} {p99:7.2f}   {ratios} {row.calls:6} {row.cpu:6.2f}",
        flush=True,
    )


def _percentile(values: Sequence[float], percent: int) -> float:
    return values[min(len(values) - 1, len(values) * percent // 100)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clicks", default="1,18,100,1000")
    parser.add_argument("--spread", default="0,2")
    parser.add_argument("--slow", type=int, default=18)
    parser.add_argument("--times", type=int, default=12, help="how often the floors are measured")
    options = parser.parse_args()
    logging.disable(logging.WARNING)
    print(
        f"{'writer':16} {'N':>5} {'T s':>4} {'p50 s':>7} {'p99 s':>7}   {'×B50':>5} {'×B99':>5} {'calls':>6} {'CPU s':>6}"
    )
    for clicks in map(int, options.clicks.split(",")):
        spreads = tuple(float(spread) for spread in options.spread.split(","))
        asyncio.run(measure(clicks, spreads, options.slow, options.times))


if __name__ == "__main__":
    main()
