"""The storm: N clicks on one schedule file at once and within two seconds, against SharePoint's latencies.

Four writers side by side: the bot's committer, a naive optimistic writer, a mutex, and as floors a lone booking (B) and the
bare conditional write (W). Over HTTP on a local Graph in a process of its own, people typing into the same file meanwhile.

    .venv/bin/python benchmarks/storm.py [--clicks 1,18,100,1000] [--spread 0,2] [--writers committer] [--limit 60]
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # found also when this is run as a script

from benchmarks.storming.building import building
from benchmarks.storming.cloud import CHANCE, Cloud, cloud
from benchmarks.storming.town import FILE, Town, town
from benchmarks.storming.writers import Click, committer, mutex, naive
from bot.system import spare_collector

OPEN = 5.0
"""Seconds for which a file is open in Office in the last row: everybody is told at once, and written when it is closed."""
WRITERS = {"committer": committer, "naive": naive, "mutex": mutex}


@dataclass(frozen=True)
class Row:
    """One line of the table; seconds. `waits` of those who were answered within the limit, sorted."""

    writer: str
    clicks: int
    spread: float
    waits: Sequence[float]
    requests: int
    throttled: int
    cpu: float

    def at(self, percent: int) -> float:
        return self.waits[min(len(self.waits) - 1, len(self.waits) * percent // 100)] if self.waits else float("nan")


async def storm(at: Cloud, writer: str, spread: float, numbers: range, click: Click, limit: float) -> Row:
    """Each click's wait, from press to answer."""
    waits: list[float] = []

    async def one(number: int) -> None:
        await asyncio.sleep(CHANCE.uniform(0, spread))
        start = time.perf_counter()
        await click(number)
        waits.append(time.perf_counter() - start)

    before, cpu = await at.control("state"), time.process_time()
    clicks = [asyncio.ensure_future(one(number)) for number in numbers]
    _, late = await asyncio.wait(clicks, timeout=limit)
    used = time.process_time() - cpu
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    for task in set(clicks) - late:
        task.result()
    after = await at.control("state")
    calls, throttled = (after[what] - before[what] for what in ("requests", "throttled"))
    return Row(writer, len(numbers), spread, sorted(waits), calls, throttled, used)


def together(rows: Sequence[Row]) -> Row:
    """One row of several storms: all waits, and the most that one of them cost."""
    waits = sorted(wait for row in rows for wait in row.waits)
    dearest = max(rows, key=lambda row: row.requests)
    throttled, cpu = sum(row.throttled for row in rows), sorted(row.cpu for row in rows)[len(rows) // 2]
    return replace(dearest, waits=waits, throttled=throttled, cpu=cpu)


async def floors(at: Cloud, place: Town, times: int) -> tuple[Row, Row]:
    """The bare write with nobody about, and lone bookings one after the other in the same weather as the storms."""
    await at.put_back(place)
    bare: list[float] = []
    for _ in range(times):
        snapshot = await at.shelf.read(FILE)
        start = time.perf_counter()
        await at.shelf.replace(FILE, snapshot, snapshot.data)
        bare.append(time.perf_counter() - start)
    await at.put_back(place)
    people = asyncio.ensure_future(at.people())
    async with committer(at, place) as click:
        lone = [await storm(at, "lone booking (B)", 0, range(n, n + 1), click, 60) for n in range(times)]
    people.cancel()
    return Row("bare write (W)", 1, 0, sorted(bare), 1, 0, 0.0), together(lone)


async def measure(options: argparse.Namespace, clicks: int) -> None:
    """All rows for so many clicks."""
    place = town(max(clicks, options.times))
    async with cloud() as at:
        bare, lone = await floors(at, place, options.times)
    show(bare, lone)
    show(lone, lone)
    built = building(place, clicks, options.times)[options.times // 2]
    print(f"building the file takes {built:.3f} s of CPU, {built / bare.at(50):.0%} of a bare write", flush=True)
    for spread in map(float, options.spread.split(",")):
        for writer in options.writers.split(","):
            times = options.storms if writer == "committer" else 1
            async with cloud() as at:  # each its own: who is throttled shall not hold up the next
                storms = [await with_people(at, place, writer, spread, clicks, options.limit) for _ in range(times)]
            row = together(storms)
            show(row, lone)
            if writer == "committer":
                check(row, lone, clicks * times)
    async with cloud() as at:
        row = await with_people(at, place, "committer", 2, clicks, options.limit, opened=OPEN)
    show(replace(row, writer=f"open for {OPEN:.0f} s"), lone)


async def with_people(
    at: Cloud, place: Town, writer: str, spread: float, clicks: int, limit: float, opened: float = 0
) -> Row:
    """One storm on an empty file, and somebody who types into it, or has it open at first."""
    await at.put_back(place)
    if opened:
        await at.open(opened)
    people = asyncio.ensure_future(at.people())
    try:
        async with WRITERS[writer](at, place) as click:
            return await storm(at, writer, spread, range(clicks), click, limit)
    finally:
        people.cancel()


def check(row: Row, lone: Row, expected: int) -> None:
    """Everybody is answered, nobody is throttled, and the requests do not grow with the clicks."""
    most = 3 * (-(-row.spread // lone.at(50)) + 2)
    if (row.throttled, len(row.waits)) != (0, expected) or row.requests > most:
        raise SystemExit(f"promised: no 429, all answered, at most {most} requests; found {row}")


def show(row: Row, lone: Row) -> None:
    """One line."""
    ratios = " ".join(f"{row.at(percent) / lone.at(percent):5.2f}" for percent in (50, 99))
    late = f"   cut off with {len(row.waits)} answered" if len(row.waits) < row.clicks else ""
    print(
        f"{row.writer:16} {row.clicks:5} {row.spread:3.0f} {row.at(50):7.2f} {row.at(99):7.2f}   {ratios}"
        f" {row.requests:6} {row.throttled:4} {row.cpu:6.2f}{late}",
        flush=True,
    )


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clicks", default="1,18,100,1000")
    parser.add_argument("--spread", default="0,2", help="seconds over which the clicks come")
    parser.add_argument("--writers", default=",".join(WRITERS))
    parser.add_argument("--limit", type=float, default=60, help="seconds after which a storm is cut off")
    parser.add_argument(
        "--times", type=int, default=100, help="how often the floors are measured; a p99 needs a hundred"
    )
    parser.add_argument("--storms", type=int, default=20, help="how often the committer is measured")
    options = parser.parse_args()
    logging.disable(logging.WARNING)
    spare_collector()
    print(f"{'writer':16} {'N':>5} {'T':>3} {'p50 s':>7} {'p99 s':>7}   /B p50   p99  calls  429  CPU s")
    for clicks in map(int, options.clicks.split(",")):
        asyncio.run(measure(options, clicks))


if __name__ == "__main__":
    main()
