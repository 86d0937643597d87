"""From start-up to ready, from a click to the name in the file, and how many requests to Graph each step takes.

Run: .venv/bin/python benchmarks/journey.py. Ratios are of one run: `floor` is one read and one write of the same file through the
same client against the same stand-in, which has SharePoint's latencies (read 150 ms, write 400 ms).
"""

from __future__ import annotations

import asyncio
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from typing import Any

import aiohttp
from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).parents[1]))  # the acceptance tests' people act here too

from bot.cli.run import known
from bot.local.town import Town, start
from sharepoint.graph import Graph
from sharepoint.shelf import GraphShelf
from tests.acceptance.town import Play, free_ports

FILE = "Tilaisuuksien aikataulut ja teemat/Maakuntien aikataulut_kevät24.docx"
READ, WRITE = 0.150, 0.400
PEOPLE = ("lappi", "kainuu", "uusimaa", "satakunta", "pirkanmaa", "kymenlaakso", "pohjanmaa", "etela-savo")
TIMES = ("Varaa 12.30", "Varaa 13.15", "Varaa 14", "Varaa 14.45", "Varaa 15.30")


def start_up(tries: int = 3) -> float:
    """Seconds from the command to its ready line, with the sample's folders to be made; the median."""
    taken = []
    for _ in range(tries):
        with tempfile.TemporaryDirectory() as data:
            command = [sys.executable, "-m", "bot", "run", "--local", "--data", data, "--port", str(free_ports())]
            began = time.perf_counter()
            process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
            assert process.stdout is not None
            process.stdout.readline()
            taken.append(time.perf_counter() - began)
            process.terminate()
            process.wait()
    return statistics.median(taken)


async def timed(work: Callable[[], Awaitable[Any]]) -> float:
    began = time.perf_counter()
    await work()
    return time.perf_counter() - began


async def floor(town: Town, tries: int = 5) -> float:
    """One read and one conditional write of a file of the same size, nothing else."""
    graph: Graph = town.bot.graph
    taken = []
    for _ in range(tries):
        shelf = GraphShelf(graph, town.graph.folder_id, town.clock)

        async def once(shelf: GraphShelf = shelf) -> None:
            snapshot = await shelf.read(FILE)
            await shelf.replace(FILE, snapshot, snapshot.data)

        taken.append(await timed(once))
    return statistics.median(taken)


async def journey() -> list[tuple[str, float, float, int]]:
    """(step, median seconds, ratio to the floor, requests to Graph)."""
    async with AsyncExitStack() as stack:
        data = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        town = await start(known(), "2024", data, free_ports(), None, stack)
        http = await stack.enter_async_context(aiohttp.ClientSession())
        play, cloud = Play(town, data, http), town.graph.cloud
        board = await play.say("lappi", "vapaat ajat")
        cloud.options.read_latency, cloud.options.write_latency = READ, WRITE
        base = await floor(town)
        rows = [("one read + one write", base, 1.0, 2)]
        for name, steps in (
            ("free times, unchanged file", [lambda: play.press("lappi", board, "Päivitä") for _ in range(5)]),
            (
                "click to 'Kirjattu'",
                [partial(play.press, who, board, title) for who, title in zip(PEOPLE, TIMES, strict=False)],
            ),
            ("own bookings", [lambda: play.press("uusimaa", board, "Omat varaukset")]),
        ):
            await asyncio.sleep(1.5)  # what the last step stirred up has come to rest
            taken, before = [], cloud.requests
            for step in steps:
                taken.append(await timed(step))
                await asyncio.sleep(1.2)  # the next one comes alone
            middle = statistics.median(taken)
            rows.append((name, middle, middle / base, round((cloud.requests - before) / len(steps))))
        return rows


def main() -> None:
    table = Table("step", "median ms", "× floor", "Graph requests", title="Local mode, SharePoint's latencies")
    for name, seconds, ratio, requests in asyncio.run(journey()):
        table.add_row(name, f"{seconds * 1000:.0f}", f"{ratio:.2f}", str(requests))
    console = Console()
    console.print(table)
    console.print(f"start-up to ready (median of 3): {start_up():.2f} s")


if __name__ == "__main__":
    main()
