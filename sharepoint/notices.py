"""The theme notices of a round as they lie in its folder: the bot's own and those that people saved by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from alke.errors import FileGone, FileUnreadable, NotKept
from alke.evidence import Notice
from alke.file_names import is_document, regions_named
from alke.holders import read_holder
from alke.people import Council
from alke.ports import Cabinet, FileEntry
from alke.registers import Registers
from alke.rounds import Round
from alke.themes import ThemeNotice, theme_desk
from alke.themes_book import newest, sent_book, sent_notices
from sharepoint.documents.forms import form_places, read_form
from sharepoint.errors import Refused

_MARK = "{{"


class NoticeFiles:
    """Plays alke.themes_desk.Notices. A document is read once a version; one without a council in it is nobody's notice."""

    def __init__(self, cabinet: Cabinet, registers: Registers, councils: Sequence[Council]) -> None:
        """The cabinet, the books, and the councils by whose names a group is known."""
        self._cabinet, self._registers, self._councils = cabinet, registers, tuple(councils)
        self._read: dict[str, tuple[str, Notice | None, frozenset[str]]] = {}

    async def read(self, round_: Round) -> Sequence[Notice]:
        """What lies there counts: a notice whose file somebody has taken away is none; an older version of another is none."""
        asked = theme_desk(round_)
        if asked is None:
            return ()
        try:
            entries = await self._cabinet.entries(asked.item.folder)
        except FileGone:
            return ()
        told = await self._told(round_)
        last = {notice.file for notice in newest(told)}
        old = {notice.file for notice in told} - last
        known = {notice.file: notice for notice in told}
        wanted = [e for e in entries if e.path not in old and is_document(e.name) and e.name.lower().endswith(".docx")]
        found = [await self._notice(entry, known.get(entry.path)) for entry in wanted]
        return [notice for notice in found if notice is not None]

    async def _told(self, round_: Round) -> list[ThemeNotice]:
        try:
            return sent_notices(await self._registers.rows(sent_book(round_.id)))
        except NotKept:
            return []  # the folder tells most of it

    async def _notice(self, entry: FileEntry, told: ThemeNotice | None) -> Notice | None:
        etag, notice, places = self._read.get(entry.path, ("", None, frozenset()))
        if not entry.still(etag):
            try:
                fields, places = await self._fields(entry)
            except FileUnreadable:
                return _as_told(told) if told else None  # it holds up no other, and is asked for again
            notice = self._understood(entry, fields)
            self._read[entry.path] = (entry.etag, notice, places)
        if told is None:
            return notice
        if notice is None:
            return _as_told(told)
        return replace(notice, fields=notice.fields | (told.filled - places))

    async def _fields(self, entry: FileEntry) -> tuple[Mapping[str, str], frozenset[str]]:
        """What is filled in, and everything the document has a place for: of the rest the register tells."""
        try:
            data = (await self._cabinet.fetch(entry.path)).data
            filled = read_form(data)
            return filled, frozenset((*filled, *form_places(data)))
        except (FileGone, Refused):
            return {}, frozenset()

    def _understood(self, entry: FileEntry, fields: Mapping[str, str]) -> Notice | None:
        """Its councils as the form says them, else as the file's name does."""
        filled = {name: text for name, text in fields.items() if _MARK not in text}
        regions = read_holder(filled.get("regions", ""), self._councils).regions
        regions = regions or regions_named(entry.name, self._councils)
        if not regions or not filled:
            return None
        return Notice(entry.path, tuple(sorted(regions)), frozenset(filled), filled.get("theme", ""))


def _as_told(told: ThemeNotice) -> Notice:
    """By the register alone."""
    return Notice(told.file, told.regions, told.filled, told.theme)
