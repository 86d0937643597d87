"""The documents of a discussion: where each lies, what it is called, and drafts made from a template, never over anything."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from alke.errors import FileChanged, FileGone
from alke.file_names import has_word, is_document
from alke.ports import Cabinet, FileEntry
from alke.rounds import Round
from alke.seen import DRAFT_MARKS
from alke.talks import Talk


@dataclass(frozen=True, slots=True)
class Paper:
    """A kind of document: its template, its folder's key in the round, its name in each language, and what files are called."""

    key: str
    template: str
    folder: str
    names: Mapping[str, str]
    words: tuple[str, ...]


PAPERS = {
    paper.key: paper
    for paper in (
        Paper(
            "agenda", "asialista", "agendas", {"fi": "Asialista", "sv": "Föredragningslista"},
            ("asialist", "agenda", "esityslist", "föredragning", "dagordning"),
        ),
        Paper(
            "background", "taustamuistio", "background", {"fi": "Taustamuistio", "sv": "Bakgrundspromemoria"},
            ("tausta", "bakgrund", "background"),
        ),
        Paper(
            "memo", "muistio", "memos", {"fi": "Muistio", "sv": "Promemoria"},
            ("muistio", "promemoria", "memo", "pöytäkirja", "protokoll"),
        ),
        Paper("invitation", "", "invitations", {"fi": "Kutsu", "sv": "Inbjudan"}, ("kutsu", "inbjud", "invitation")),
    )
}  # fmt: skip


def folder_for(round_: Round, paper: Paper, talk: Talk) -> str:
    """The round's folder for it, else the discussion's own, else the council's own."""
    own = round_.folders.get("council", "").replace("{region}", talk.regions[0] if talk.regions else "")
    found = round_.folders.get(paper.folder) or talk.folder or (own if talk.kind == "own" else "")
    return found or f"ALKE-botti/Asiakirjat {round_.id}"


def file_name(paper: Paper, talk: Talk, language: str = "fi") -> str:
    """`Asialista 17.3.2026 Etelä-Savo, Kainuu …` without an ending: the councils' names tell whose it is."""
    day = f"{talk.date.day}.{talk.date.month}.{talk.date.year}" if talk.date else ""
    whose = ", ".join(talk.regions) if talk.kind in {"group", "own"} else talk.name
    return " ".join(filter(None, (paper.names[language], day, whose)))


class TalkPapers:
    """Over the cabinet."""

    def __init__(self, cabinet: Cabinet) -> None:
        """The channel's folders."""
        self._cabinet = cabinet

    async def draft(self, round_: Round, paper: Paper, talk: Talk, data: bytes, language: str) -> tuple[str, bool]:
        """A draft in its folder, and whether it is new; one that is there is left alone, and so is the finished document."""
        folder, name = folder_for(round_, paper, talk), f"{file_name(paper, talk, language)}.docx"
        finished, file = f"{folder}/{name}", f"{folder}/{DRAFT_MARKS[language]}{name}"
        await self._cabinet.ensure_folder(folder)
        if finished in [entry.path for entry in await self._entries(folder)]:
            return finished, False
        try:
            await self._cabinet.create(file, data)
        except FileChanged:
            return file, False
        return file, True

    async def of(self, round_: Round, talk: Talk) -> dict[str, Sequence[FileEntry]]:
        """The documents of this talk by kind, whoever saved them; in a folder for all a council's name tells whose one is."""
        found: dict[str, Sequence[FileEntry]] = {}
        folders = {key: folder_for(round_, paper, talk) for key, paper in PAPERS.items()}
        once = dict.fromkeys(folders.values())
        there = dict(zip(once, await asyncio.gather(*map(self._entries, once)), strict=True))
        for key, folder in folders.items():
            paper = PAPERS[key]
            entries = [e for e in there[folder] if is_document(e.name)]
            shared = folder != talk.folder and talk.kind != "own"
            found[key] = [
                e
                for e in entries
                if (folder == round_.folders.get(paper.folder) or has_word(e.name, paper.words))
                and (not shared or any(region in e.name for region in talk.regions))
            ]
        return found

    async def address(self, file: str) -> str:
        """Where a file can be opened; '' when SharePoint does not say."""
        entries = await self._entries(file.rpartition("/")[0])
        return next((entry.web_url for entry in entries if entry.path == file), "")

    async def _entries(self, folder: str) -> Sequence[FileEntry]:
        try:
            return await self._cabinet.entries(folder)
        except FileGone:
            return ()
