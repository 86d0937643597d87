"""A shelf over a local Graph, with a clock that only notes the waits."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from alke.ports import Snapshot
from sharepoint.auth import no_tokens
from sharepoint.cabinet import GraphCabinet
from sharepoint.graph import Graph
from sharepoint.shelf import GraphShelf
from tests.contract.clocks import NotingClock
from tests.standins.graph.local import Local, running

FILE = "Aikataulut/kevät #1.txt"


@dataclass(frozen=True)
class Office:
    """Everything of one small channel; FILE holds `yksi`."""

    local: Local
    graph: Graph
    shelf: GraphShelf
    cabinet: GraphCabinet
    clock: NotingClock

    @property
    def on_disk(self) -> bytes:
        return (self.local.root / FILE).read_bytes()

    async def fault(self, **document: Any) -> None:
        answer = await self.local.control("fault", **document)
        assert answer.status == 200, answer

    async def requests(self) -> tuple[int, int]:
        """Requests to Graph and to the download host so far."""
        state = (await self.local.control("state")).json
        return state["requests"], state["downloads"]

    async def read(self) -> Snapshot:
        return await self.shelf.read(FILE)


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    path = tmp_path / "kirjasto" / FILE
    path.parent.mkdir(parents=True)
    path.write_bytes(b"yksi")
    clock = NotingClock()
    async with running(tmp_path) as local:
        url, folder = local.server.url, local.server.folder_id
        graph = Graph(url, local.server.drive_id, no_tokens(url), clock)
        shelf = GraphShelf(graph, folder, clock)
        yield Office(local, graph, shelf, GraphCabinet(graph, folder, shelf), clock)
        await graph.close()
