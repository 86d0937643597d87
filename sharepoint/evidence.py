"""Reads from SharePoint, at this moment, what shows who has done what: folders, schedules, forms and the bot's register."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence

from alke.dues import Due
from alke.errors import FileGone, FileUnreadable
from alke.evidence import Entry, Evidence, needs
from alke.ports import Cabinet, FileEntry, Scribe, Shelf
from alke.readings import year_of
from alke.register import SAID, entries
from alke.rounds import Round
from alke.slots import SlotRow
from sharepoint.errors import Refused
from sharepoint.workbooks import read_rows

AT_ONCE = 4  # requests in flight; a round has some forty folders, and Graph counts two units for each listing


class EvidenceReader:
    """Gathers alke.evidence.Evidence over the cabinet and the shelf; what is not there is absent, any other trouble is raised."""

    def __init__(self, cabinet: Cabinet, shelf: Shelf, scribe: Scribe) -> None:
        """The roles it reads through."""
        self._cabinet, self._shelf, self._scribe = cabinet, shelf, scribe
        self._limit = asyncio.Semaphore(AT_ONCE)

    async def gather(self, round_: Round, dues: Iterable[Due]) -> Evidence:
        """What these deadlines need, each place read once. FileTrouble when SharePoint does not answer."""
        wanted = needs(round_, dues)
        folders, rows, register = await asyncio.gather(
            asyncio.gather(*(self._entries(folder) for folder in wanted.folders)),
            asyncio.gather(*(self._rows(round_, key) for key in wanted.schedules)),
            self._register(round_),
        )
        return Evidence(
            folders=dict(zip(wanted.folders, folders, strict=True)),
            rows=dict(zip(wanted.schedules, rows, strict=True)),
            register=register,
        )

    async def _entries(self, folder: str) -> Sequence[FileEntry]:
        async with self._limit:
            try:
                return await self._cabinet.entries(folder)
            except FileGone:
                return ()

    async def _rows(self, round_: Round, key: str) -> Sequence[SlotRow]:
        """A schedule that is gone or unreadable shows no bookings; the board says why, a reminder must still go out."""
        spec = round_.schedule(key)
        async with self._limit:
            try:
                found = await self._shelf.read(spec.file)
                return self._scribe.read(found.name, found.data, year_of(round_, spec), spec.sheet)
            except (FileGone, FileUnreadable):
                return ()

    async def _register(self, round_: Round) -> Sequence[Entry]:
        async with self._limit:
            try:
                rows = read_rows((await self._cabinet.fetch(SAID.file)).data)
            except (FileGone, Refused):
                return ()
        return entries(rows, round_.id)
