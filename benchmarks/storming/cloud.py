"""The local Graph in a process of its own, with SharePoint's latencies, and the people at work on it."""

from __future__ import annotations

import asyncio
import base64
import random
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

from benchmarks.storming.town import FILE, Town
from bot.system import SystemClock
from sharepoint import excel
from sharepoint.auth import no_tokens
from sharepoint.graph import Graph
from sharepoint.shelf import GraphShelf
from standins.graph.options import Options
from standins.graph.server import serve

HERE = Path(__file__).resolve().parents[2]
CHANCE = random.Random(4)
BETWEEN_EDITS = 11.0
"""Seconds between two saves by hand on average: one write in twenty meets one."""


@dataclass
class Cloud:
    """The server as seen from outside, our own client before it, and the file on its disk."""

    root: Path
    url: str
    session: aiohttp.ClientSession
    shelf: GraphShelf

    async def control(self, deed: str, **document: Any) -> dict[str, Any]:
        async with self.session.post(f"{self.url.removesuffix('/v1.0')}/_standin/{deed}", json=document) as answer:
            found: dict[str, Any] = await answer.json()
            assert answer.status == 200, found
            return found

    async def put_back(self, town: Town) -> None:
        """The file as it was at first."""
        await self._save(town.data)

    async def open(self, seconds: float) -> None:
        """Somebody has the file open in Office for so long: 423."""
        await self.control("lock", path=FILE, seconds=seconds)

    async def people(self) -> None:
        """Somebody writes a remark into the file every now and then, for as long as this runs."""
        number = 1
        while True:
            await asyncio.sleep(CHANCE.expovariate(1 / BETWEEN_EDITS))
            number += 1
            place = {"sheet": "Sheet", "ref": f"D{number}"}
            await self._save(excel.write_cell((self.root / FILE).read_bytes(), place, f"Muistetaan {number}"))

    async def _save(self, data: bytes) -> None:
        await self.control("edit", path=FILE, content=base64.b64encode(data).decode())


@asynccontextmanager
async def cloud() -> AsyncIterator[Cloud]:
    """A running one over an empty folder."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "channel"
        root.mkdir()
        pipe = asyncio.subprocess.PIPE
        command = (sys.executable, "-m", "benchmarks.storming.cloud", str(root))
        server = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe, cwd=HERE)
        assert server.stdin is not None
        assert server.stdout is not None
        url, drive, folder_id = (await server.stdout.readline()).decode().split()
        graph = Graph(url, drive, no_tokens(url), SystemClock())
        async with aiohttp.ClientSession() as session:
            yield Cloud(root, url, session, GraphShelf(graph, folder_id, SystemClock()))
        await graph.close()
        server.stdin.close()
        await server.wait()


async def _serve(root: str) -> None:
    """Until nobody listens any more."""
    options = Options(read_latency=0.15, write_latency=0.4, write_jitter=0.2, rewrite="sync")
    server = await serve(Path(root), options=options)
    print(server.url, server.drive_id, server.folder_id, flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await server.close()


if __name__ == "__main__":
    asyncio.run(_serve(sys.argv[1]))
