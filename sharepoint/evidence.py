"""Reads from SharePoint, at this moment, what shows who has done what: folders, schedules, forms and the bot's register."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import replace

from alke.dues import Due
from alke.errors import FileGone, FileUnreadable
from alke.evidence import Entry, Evidence, Needs, Notice, needs
from alke.grouping import Notices
from alke.ports import Cabinet, FileEntry, Scribe, Shelf
from alke.readings import year_of
from alke.register import SAID, entries
from alke.rounds import Round
from alke.slots import SlotRow
from sharepoint.cabinet import AT_ONCE
from sharepoint.clues import FileClues
from sharepoint.errors import Refused
from sharepoint.workbooks import read_rows


class EvidenceReader:
    """Gathers alke.evidence.Evidence over the cabinet and the shelf; what is not there is absent, any other trouble is raised."""

    def __init__(
        self,
        cabinet: Cabinet,
        shelf: Shelf,
        scribe: Scribe,
        notices: Notices | None = None,
        clues: FileClues | None = None,
    ) -> None:
        """The roles it reads through."""
        self._cabinet, self._shelf, self._scribe, self._notices = cabinet, shelf, scribe, notices
        self._clues = clues
        self._limit = asyncio.Semaphore(AT_ONCE)

    async def gather(self, round_: Round, dues: Iterable[Due]) -> Evidence:
        """What these deadlines need, each place read once. FileTrouble when SharePoint does not answer."""
        wanted = needs(round_, dues)
        folders, rows, register, notices = await asyncio.gather(
            asyncio.gather(*(self._entries(folder) for folder in wanted.folders)),
            asyncio.gather(*(self._rows(round_, key) for key in wanted.schedules)),
            self._register(round_),
            self._told(round_, wanted),
        )
        found = Evidence(
            folders=dict(zip(wanted.folders, folders, strict=True)),
            rows=dict(zip(wanted.schedules, rows, strict=True)),
            register=register,
            notices=notices,
        )
        return await self._with_clues(found, wanted)

    async def _with_clues(self, found: Evidence, wanted: Needs) -> Evidence:
        """Whose files are that their names do not tell, and what the councils' forms say."""
        if self._clues is None:
            return found
        folders, forms = await self._clues.forms(wanted.forms)
        told = replace(found, folders={**found.folders, **folders}, forms=forms)
        return await self._clues.clued(told, (*wanted.folders, *wanted.forms))

    async def _told(self, round_: Round, wanted: Needs) -> Sequence[Notice]:
        return await self._notices.read(round_) if self._notices and wanted.notices else ()

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
                return self._scribe.read(spec.file, found.data, year_of(round_, spec), spec.sheet)
            except (FileGone, FileUnreadable):
                return ()

    async def _register(self, round_: Round) -> Sequence[Entry]:
        async with self._limit:
            try:
                rows = read_rows((await self._cabinet.fetch(SAID.file)).data)
            except (FileGone, Refused):
                return ()
        return entries(rows, round_.id)
