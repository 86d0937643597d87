"""Two bots and a person in one file: nobody's line is ever lost."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from alke.errors import FileChanged, FileLocked, FileUnreadable, OutcomeUnknown
from sharepoint.shelf import GraphShelf
from tests.sharepoint.graph.conftest import FILE, Office

LINES = 8


async def _bot(office: Office, name: str) -> list[str]:
    """Adds lines as the committer does: read, add what is not there yet, write if unchanged, else again."""
    shelf = GraphShelf(office.graph, office.local.server.folder_id, office.clock)
    lines = [f"{name}{number}" for number in range(LINES)]
    for line in lines:
        while True:
            try:
                snapshot = await shelf.read(FILE)
                if line in snapshot.data.decode().splitlines():
                    break
                await shelf.replace(FILE, snapshot, snapshot.data + f"\n{line}".encode())
            except (FileChanged, FileLocked, FileUnreadable, OutcomeUnknown):
                await asyncio.sleep(0.005)
    return lines


async def _person(office: Office) -> list[str]:
    """Opens the file, types on disk, saves and closes it."""
    path = office.local.root / FILE
    lines = [f"ihminen{number}" for number in range(LINES)]
    for line in lines:
        await office.local.control("lock", path=FILE)
        path.write_bytes(path.read_bytes() + f"\n{line}".encode())
        await office.local.control("unlock", path=FILE)
        await asyncio.sleep(0.02)
    return lines


@pytest.mark.parametrize(
    "weather",
    [
        {},
        {"write_latency": 0.02, "write_jitter": 0.01, "read_latency": 0.01},
        {"download_lag": 0.05},
    ],
)
async def test_nobodys_line_is_lost(office: Office, weather: dict[str, Any]) -> None:
    await office.local.control("options", throttle=False, **weather)
    await office.fault(method="PUT", kind="after", status=504, times=3, skip=2)
    written = await asyncio.gather(_bot(office, "a"), _bot(office, "b"), _person(office))
    stored = office.on_disk.decode().splitlines()
    assert sorted(stored) == sorted(["yksi", *(line for lines in written for line in lines)])
