"""What files of the channel say, each read once per version: the words that tell whose it is, and the fields of a form."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TypeVar

from alke.errors import FileGone, FileUnreadable
from alke.file_names import is_document, regions_named
from alke.followup_form import may_be_of
from alke.people import Council
from alke.ports import Cabinet, FileEntry
from sharepoint.documents.followups import is_workbook
from sharepoint.documents.forms import read_form
from sharepoint.errors import Refused
from sharepoint.excel import read_grids
from sharepoint.guard import guarded
from sharepoint.text import text_of

Value = TypeVar("Value", str, Mapping[str, str])

_LARGEST = 10 * 1024 * 1024
_HEAD = 12
"""Lines from the top in which a document says whose it is, while all councils may be named further down."""
_KEPT = 400
_WORD = (".docx", ".docm", ".dotx")


class Contents:
    """Reads over the cabinet; what cannot be read says nothing. Other FileTroubles are raised."""

    def __init__(self, cabinet: Cabinet, councils: Sequence[Council]) -> None:
        """The councils by whose names a document is known."""
        self._cabinet, self._councils = cabinet, tuple(councils)
        self._kept: dict[tuple[str, str], tuple[str, str | Mapping[str, str]]] = {}

    async def telling(self, entry: FileEntry) -> str:
        """The document's first lines if they name one council, else all its words; '' where its name tells already."""
        if entry.empty or not is_document(entry.name) or regions_named(entry.name, self._councils):
            return ""
        words = await self._once("words", entry, words_of, "")
        head = "\n".join([line for line in words.splitlines() if line.strip()][:_HEAD])
        return head if len(regions_named(f"{head}.txt", self._councils)) == 1 else words

    async def form(self, entries: Sequence[FileEntry], regions: Collection[str] = ()) -> Mapping[str, str]:
        """The fields of the form among these files: of the one that has most of them filled, other files aside.

        A form that names only others than `regions` as its own is not theirs.
        """
        forms = [
            await self._once("form", entry, _form_of, {})
            for entry in sorted(entries, key=lambda one: one.modified_at, reverse=True)
            if not entry.empty and is_document(entry.name) and entry.name.lower().endswith(_WORD)
        ]
        return max((form for form in forms if may_be_of(regions, form, self._councils)), key=len, default={})

    async def _once(self, kind: str, entry: FileEntry, read: Callable[[str, bytes], Value], nothing: Value) -> Value:
        known = self._kept.get((kind, entry.path))
        if known is not None and entry.still(known[0]):
            return known[1]  # type: ignore[return-value]  # of the same kind
        value = nothing
        if entry.size <= _LARGEST:
            try:
                value = await asyncio.to_thread(read, entry.name, (await self._cabinet.fetch(entry.path)).data)
            except (FileGone, FileUnreadable, Refused) as trouble:
                if isinstance(trouble, FileUnreadable) and trouble.passing:
                    return nothing  # not kept: it is asked again, and one such file holds up no round
        if len(self._kept) >= _KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[kind, entry.path] = (entry.etag, value)
        return value


def words_of(name: str, data: bytes) -> str:
    """All words of a Word, Excel, PDF or text file. FileUnreadable or Refused for what has none."""
    if data.startswith(b"%PDF"):
        return guarded(pdf_words, data, seconds=10, megabytes=512)
    if data.startswith(b"PK") and is_workbook(data):
        return "\n".join(cell.text for grid in read_grids(data) for cell in grid.cells)
    return text_of(name, data)


def pdf_words(data: bytes) -> str:
    """For the child with limits."""
    return text_of("file.pdf", data)


def _form_of(_: str, data: bytes) -> Mapping[str, str]:
    return read_form(data)
