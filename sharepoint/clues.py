"""All that tells whose a file is besides its name, and what the forms in the councils' folders say; read when it is needed."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from alke.errors import FileGone, NotKept
from alke.evidence import Evidence
from alke.file_names import is_document, regions_named
from alke.followup_owners import OWNERS, assigned
from alke.people import Council
from alke.ports import Cabinet, FileEntry
from alke.registers import Registers
from sharepoint.cabinet import AT_ONCE
from sharepoint.contents import Contents

_GIVEN = ("region", "time", "diary")
"""Fields that stand in an empty form already."""


class Savers(Protocol):
    """Which regions a person speaks for, by the name that SharePoint shows (sharepoint.contacts.ContactBook)."""

    async def savers(self) -> Mapping[str, tuple[str, ...]]:
        """Name -> regions."""
        ...


class FileClues:
    """Plays alke.followup.Looks, and serves sharepoint.evidence. FileTrouble when SharePoint does not answer."""

    def __init__(self, cabinet: Cabinet, registers: Registers, people: Savers, councils: Sequence[Council]) -> None:
        """The roles it reads through."""
        self._cabinet, self._registers, self._people, self._councils = cabinet, registers, people, tuple(councils)
        self._contents = Contents(cabinet, councils)
        self._limit = asyncio.Semaphore(AT_ONCE)

    async def look(self, folders: Sequence[str]) -> Evidence:
        """These folders' files with all that tells whose they are."""
        found = dict(zip(folders, await asyncio.gather(*map(self._entries, folders)), strict=True))
        return await self.clued(Evidence(folders=found), folders)

    async def clued(self, evidence: Evidence, folders: Iterable[str]) -> Evidence:
        """The evidence with the clues that the files of these folders need; without such files nothing more is read."""
        puzzling = [e for folder in folders for e in evidence.folders.get(folder, ()) if self._puzzling(e)]
        if not puzzling:
            return evidence
        answers = await self._answers()
        unanswered = [entry for entry in puzzling if entry.path not in answers]
        words = await asyncio.gather(*map(self._words, unanswered))
        texts = {entry.path: text for entry, text in zip(unanswered, words, strict=True) if text}
        return replace(evidence, texts=texts, savers=await self._people.savers(), assigned=answers)

    async def forms(
        self, folders: Sequence[str]
    ) -> tuple[Mapping[str, Sequence[FileEntry]], Mapping[str, Mapping[str, str]]]:
        """The files of these folders, and the fields of the form that lies in each."""
        entries = await asyncio.gather(*map(self._entries, folders))
        fields = await asyncio.gather(*map(self._form, folders, entries))
        return dict(zip(folders, entries, strict=True)), dict(zip(folders, fields, strict=True))

    def _puzzling(self, entry: FileEntry) -> bool:
        return not entry.empty and is_document(entry.name) and not regions_named(entry.name, self._councils)

    async def _entries(self, folder: str) -> Sequence[FileEntry]:
        async with self._limit:
            try:
                return await self._cabinet.entries(folder)
            except FileGone:
                return ()

    async def _answers(self) -> Mapping[str, str]:
        try:
            return assigned(await self._registers.rows(OWNERS))
        except NotKept:
            return {}  # an unreadable book answers nothing; the questions are asked again

    async def _words(self, entry: FileEntry) -> str:
        async with self._limit:
            return await self._contents.telling(entry)

    async def _form(self, folder: str, entries: Sequence[FileEntry]) -> Mapping[str, str]:
        """Another council's form in the folder is not this council's."""
        region = regions_named(f"{folder.rpartition('/')[2]}.docx", self._councils)
        own = [
            e for e in entries if not region or not (named := regions_named(e.name, self._councils)) or named & region
        ]
        async with self._limit:
            fields = await self._contents.form(own, region)
        return {name: text for name, text in fields.items() if name not in _GIVEN}
