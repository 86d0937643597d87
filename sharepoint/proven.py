"""Nothing is written but on a server proved to refuse stale writes and taken names; proved at start-up and once a day."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta

from alke.calendar import lately
from alke.errors import NotProved
from alke.ports import Cabinet, Clock, Dice, FileEntry, Shelf, Snapshot
from sharepoint.graph import Graph
from sharepoint.probe import Proof, prove

DAILY = timedelta(hours=24)
SOON = timedelta(minutes=5)
"""A server that failed the trial is tried again this often."""
AT_ONCE = timedelta(seconds=10)
"""And one on which the trial could not be made, three times over: throttled, away, a line that broke."""


class Proving:
    """Tries the server out, and knows what came of it."""

    def __init__(self, graph: Graph, folder_id: str, clock: Clock, dice: Dice) -> None:
        """The scratch files of the trials lie in `folder_id` and are deleted at once."""
        self._graph, self._folder_id = graph, folder_id
        self._clock, self._dice = clock, dice
        self._tried_at: datetime | None = None
        self._trying = asyncio.Lock()
        self.proof = Proof()

    async def demand(self, file: str, *, new: bool = False) -> None:
        """NotProved unless the server refuses stale writes and, for a new file, a name that is taken."""
        await self.check()
        if not self.proof.good:
            raise NotProved(file=file, reason=self.proof.trouble or "if-match")
        if new and not self.proof.conflict_refused:
            raise NotProved(file=file, reason="conflict")

    async def check(self) -> None:
        """Prove the server anew when the last proof is a day old, or soon after a failure; at start-up and at every tick.

        Whoever comes during a trial waits for its outcome.
        """
        async with self._trying:
            now = self._clock.now()
            if lately(self._tried_at, now, self._lasts):
                return
            self._tried_at = now
            for wait in (1.0, 2.0, 0.0):
                self.proof = await prove(self._graph, self._folder_id, self._dice)
                if not self.proof.trouble:
                    return
                await self._clock.sleep(wait)

    @property
    def _lasts(self) -> timedelta:
        if self.proof.good:
            return DAILY
        return AT_ONCE if self.proof.trouble else SOON


class ProvenShelf:
    """Plays alke.ports.Shelf over another one; without a good proof it reads on, and every write raises NotProved."""

    def __init__(self, shelf: Shelf, proving: Proving) -> None:
        """The shelf, and who knows whether it may be written to."""
        self._shelf, self._proving = shelf, proving

    async def read(self, file: str, after: str = "") -> Snapshot:
        """As the shelf."""
        return await self._shelf.read(file, after)

    async def replace(self, file: str, snapshot: Snapshot, data: bytes) -> str:
        """As the shelf, if the server is proved."""
        await self._proving.demand(file)
        return await self._shelf.replace(file, snapshot, data)


class ProvenCabinet:
    """Plays alke.ports.Cabinet over another one in the same way."""

    def __init__(self, cabinet: Cabinet, proving: Proving) -> None:
        """The cabinet, and who knows whether it may be written to."""
        self._cabinet, self._proving = cabinet, proving

    async def entries(self, folder: str) -> Sequence[FileEntry]:
        """As the cabinet."""
        return await self._cabinet.entries(folder)

    async def fetch(self, file: str) -> Snapshot:
        """As the cabinet."""
        return await self._cabinet.fetch(file)

    async def create(self, file: str, data: bytes) -> str:
        """As the cabinet, on a server that never takes a new file for an old one."""
        await self._proving.demand(file, new=True)
        return await self._cabinet.create(file, data)

    async def save(self, file: str, snapshot: Snapshot, data: bytes) -> str:
        """As the cabinet, if the server is proved."""
        await self._proving.demand(file)
        return await self._cabinet.save(file, snapshot, data)

    async def ensure_folder(self, folder: str) -> None:
        """As the cabinet; a folder is made for what will be written into it."""
        await self._proving.demand(folder, new=True)
        await self._cabinet.ensure_folder(folder)
