"""A council's own form (theme, description, participants): read as it lies in its folder, filled without losing a letter."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Protocol

from alke.dues import Due, dues
from alke.errors import FileChanged, FileGone, FileUnreadable, RuleBroken
from alke.evidence import folder_of
from alke.file_names import has_word, is_document, regions_named
from alke.paper_language import council_name
from alke.papers import Drawn
from alke.people import Council
from alke.ports import Cabinet, Clock, FileEntry, Rounds
from alke.rounds import Check, Obliged, Party, Round

OFFERED = ("theme", "description", "participants")
_FORM_WORDS = ("lomak", "blankett", "form")
_TITLE = {"fi": "Lomake", "sv": "Blankett"}
_TRIES = 3


class FormPapers(Protocol):
    """Forms as bytes (sharepoint.papers). FileUnreadable when a file is no such form or will not be changed."""

    async def blank(self, template: str, round_: Round, council: Council, language: str) -> Drawn:
        """An empty form with the council's name."""
        ...

    async def read(self, name: str, data: bytes) -> Mapping[str, str]:
        """The filled fields by name."""
        ...

    async def write(self, name: str, data: bytes, values: Mapping[str, str], at: datetime) -> bytes:
        """The form with these fields, all else untouched."""
        ...


@dataclass(frozen=True, slots=True)
class FormView:
    """A form as it stands: `mark` is the same as long as nobody changes a field; `file` is None while there is none.

    `saved`: these values have just been written; `missing`: what the round asks for and the form lacks.
    """

    council: Council
    item: Obliged
    values: Mapping[str, str]
    file: FileEntry | None = None
    saved: bool = False
    blank: Drawn | None = None
    """Out of which template the file has just been made."""

    @property
    def mark(self) -> str:
        """A short sum of the fields."""
        return sha256(json.dumps(sorted(self.values.items())).encode()).hexdigest()[:16]

    @property
    def missing(self) -> tuple[str, ...]:
        """Fields that are asked for and empty."""
        return tuple(name for name in self.item.fields if not self.values.get(name, "").strip())


def form_item(round_: Round) -> tuple[Due, Obliged]:
    """The form the round asks of each council; RuleBroken (rule `no_form`) when none."""
    for due in dues(round_):
        for item in due.deadline.obliged:
            if item.check is Check.FORM and item.party is Party.COUNCIL:
                return due, item
    raise RuleBroken(rule="no_form", round=round_.name)


def may_be_of(regions: Collection[str], values: Mapping[str, str], councils: Sequence[Council]) -> bool:
    """False for a form that names only other councils as its own, whatever its file is called."""
    named = regions_named(f"{values.get('region', '')}.docx", councils)
    return not (regions and named) or bool(named & set(regions))


class OwnForms:
    """Reads and fills; the file a person saved meanwhile is never replaced."""

    def __init__(
        self, rounds: Rounds, cabinet: Cabinet, papers: FormPapers, councils: Sequence[Council], clock: Clock
    ) -> None:
        """The roles it needs."""
        self._rounds, self._cabinet, self._papers = rounds, cabinet, papers
        self._councils, self._clock = tuple(councils), clock

    async def view(self, round_id: str, region: str) -> FormView:
        """The form as it stands. RuleBroken when the round has none, FileTrouble."""
        round_ = self._rounds.get(round_id)
        _, item = form_item(round_)
        council = next(council for council in self._councils if council.region == region)
        found = await self._candidates(item, region)
        read = [(entry, await self._fields(entry)) for entry in found]
        read = [(entry, values) for entry, values in read if may_be_of({region}, values, self._councils)]
        entry, values = max(read, key=lambda pair: len(pair[1]), default=(None, {}))
        return FormView(council, item, {name: values.get(name, "") for name in OFFERED}, entry)

    async def save(
        self, round_id: str, region: str, values: Mapping[str, str], mark: str, language: str = "fi"
    ) -> FormView:
        """Fill these fields if the form still stands as `mark` says, else the form as it stands now, not saved.

        `language` is that of a form that is not there yet.

        FileUnreadable when the file will not be changed or a text is too long; FileChanged when others keep saving it.
        """
        for _ in range(_TRIES):
            before = await self.view(round_id, region)
            if mark not in ("", before.mark):
                return before
            try:
                blank = await self._write(self._rounds.get(round_id), before, values, language)
            except FileChanged:
                continue
            after = await self.view(round_id, region)
            return replace(after, saved=True, blank=blank)
        raise FileChanged(file=before.item.folder)

    async def _write(self, round_: Round, before: FormView, values: Mapping[str, str], language: str) -> Drawn | None:
        """The blank it was made out of, None when the form was there."""
        now = self._clock.now()
        if before.file is not None:
            snapshot = await self._cabinet.fetch(before.file.path)
            now_there = await self._papers.read(before.file.name, snapshot.data)
            if any(now_there.get(name, "") != before.values.get(name, "") for name in OFFERED):
                raise FileChanged(file=before.file.path)  # saved between the look and this
            data = await self._papers.write(before.file.name, snapshot.data, values, now)
            if data != snapshot.data:
                await self._cabinet.save(before.file.path, snapshot, data)
            return None
        folder = folder_of(before.item, before.council.region)
        name = f"{_TITLE[language]} - {council_name(before.council, language)}.docx"
        blank = await self._papers.blank("lomake", round_, before.council, language)
        await self._cabinet.ensure_folder(folder)
        await self._cabinet.create(f"{folder}/{name}", await self._papers.write(name, blank.data, values, now))
        return blank

    async def _candidates(self, item: Obliged, region: str) -> list[FileEntry]:
        """The Word files of the council's folder that may be its form: those called so first, the newest first."""
        try:
            entries = await self._cabinet.entries(folder_of(item, region))
        except FileGone:
            return []
        words = [
            e for e in entries if not e.empty and is_document(e.name) and e.name.lower().endswith((".docx", ".docm"))
        ]
        own = [e for e in words if (named := regions_named(e.name, self._councils)) <= {region} or region in named]
        called = [entry for entry in own if has_word(entry.name, _FORM_WORDS)]
        return sorted(called or own, key=lambda entry: entry.modified_at, reverse=True)

    async def _fields(self, entry: FileEntry) -> Mapping[str, str]:
        try:
            return await self._papers.read(entry.name, (await self._cabinet.fetch(entry.path)).data)
        except FileUnreadable:
            return {}
