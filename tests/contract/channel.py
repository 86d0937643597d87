"""The channel's folder as the contract sees it: our own client, over a local Graph or a real tenant."""

from __future__ import annotations

import os
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from sharepoint.auth import MsalTokens, app_source, certificate, no_tokens
from sharepoint.cabinet import GraphCabinet
from sharepoint.graph import Graph
from sharepoint.shelf import GraphShelf
from sharepoint.wire import Tokens
from tests.contract.clocks import RealClock
from tests.standins.graph.local import Local, running

_NEEDED = ("ALKE_TENANT_ID", "ALKE_APP_ID", "ALKE_DRIVE_ID", "ALKE_FOLDER_ID")


@dataclass(frozen=True)
class Channel:
    """`folder_id` is a scratch folder that is empty at first; `local` is None on a real tenant."""

    graph: Graph
    folder_id: str
    shelf: GraphShelf
    cabinet: GraphCabinet
    local: Local | None

    def by_hand(self) -> Local:
        """What a person does in Office; on a real tenant nobody is there to do it."""
        if self.local is None:
            pytest.skip("a person would have to open the file in Office at this moment")
        return self.local

    async def somebody_saves(self, file: str, data: bytes) -> None:
        """Another writer, who asks nobody."""
        item = await self.graph.item(f"items/{self.folder_id}:/{file}:", file)
        await self.graph.put(item.id, data, "*", file)


def _channel(graph: Graph, folder_id: str, local: Local | None) -> Channel:
    shelf = GraphShelf(graph, folder_id, RealClock())
    return Channel(graph, folder_id, shelf, GraphCabinet(graph, folder_id, shelf), local)


@asynccontextmanager
async def local_channel(folder: Path) -> AsyncIterator[Channel]:
    """Over the stand-in; pages are small so that listings have several."""
    async with running(folder, channel="General") as local:
        url = local.server.url
        graph = Graph(url, local.server.drive_id, no_tokens(url), RealClock(), page=3)
        try:
            yield _channel(graph, local.server.folder_id, local)
        finally:
            await graph.close()


@asynccontextmanager
async def tenant_channel() -> AsyncIterator[Channel]:
    """Over the tenant that the settings name, in a scratch folder that is deleted afterwards."""
    missing = [name for name in _NEEDED if not os.environ.get(name)]
    if missing:
        pytest.skip(f"not set: {', '.join(missing)}")
    url = os.environ.get("ALKE_GRAPH_URL", "https://graph.microsoft.com/v1.0")
    graph = Graph(url, os.environ["ALKE_DRIVE_ID"], _credential(), RealClock(), page=3)
    try:
        name = f"alke-sopimus-{secrets.token_hex(4)}"
        scratch = await graph.make_folder(os.environ["ALKE_FOLDER_ID"], name)
        yield _channel(graph, scratch.id, None)
        await graph.delete(scratch.id, name)
    finally:
        await graph.close()


def _credential() -> Tokens:
    pem = os.environ.get("ALKE_APP_CERTIFICATE")
    credential = certificate(Path(pem).read_text()) if pem else os.environ.get("ALKE_APP_PASSWORD", "")
    return MsalTokens(app_source(os.environ["ALKE_TENANT_ID"], os.environ["ALKE_APP_ID"], credential), RealClock())
