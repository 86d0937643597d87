"""The follow-up of a council: its document of the last round found and put into the new round's folder, as the letter asks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from alke.calendar import to_helsinki
from alke.dues import Due, dues
from alke.errors import FileChanged, FileGone, OutcomeUnknown, RuleBroken
from alke.evidence import Evidence
from alke.paper_language import council_name
from alke.papers import Drawn
from alke.people import Council
from alke.ports import Cabinet, Clock, FileEntry, Rounds
from alke.rounds import Check, Obliged, Party, Round
from alke.seen import Sight

_NUMBER = re.compile(r"^\s*\d+\s*[.)]\s*")
_OFFICE = (".docx", ".docm", ".xlsx", ".xlsm")
NO_NEWS = {"fi": "Ei uutta raportoitavaa", "sv": "Inget nytt att rapportera"}
_NAMES = 5
"""So many names are tried when files that are not the council's bear them already."""


class Looks(Protocol):
    """What lies in some folders now, with all that tells whose each file is (sharepoint.evidence)."""

    async def look(self, folders: Sequence[str]) -> Evidence:
        """FileTrouble when SharePoint does not answer; an absent folder is an empty one."""
        ...


class Papers(Protocol):
    """What is done with bytes (sharepoint.papers). FileUnreadable when a file cannot be changed without loss."""

    async def noted(self, name: str, data: bytes, notes: Mapping[str, str], at: datetime, language: str) -> bytes:
        """The document with the note of its own language, else of `language`, in its progress column, all else untouched."""
        ...

    async def blank(self, template: str, round_: Round, council: Council, language: str) -> Drawn:
        """A new document out of a template: the channel's own if there is a good one, else the shipped one."""
        ...


@dataclass(frozen=True, slots=True)
class Prepared:
    """A council's document in the new round's folder: `source` is the name of last round's ('' when there was none)."""

    council: Council
    file: FileEntry
    source: str = ""
    already: bool = False
    noted: bool = False
    blank: Drawn | None = None
    """Out of which template it was made, when there was no document of last round."""


def followup_item(round_: Round) -> tuple[Due, Obliged]:
    """What the round asks each council for that has a folder of last time; RuleBroken (rule `no_followup`) when nothing."""
    for due in dues(round_):
        for item in due.deadline.obliged:
            if item.check is Check.FILE and item.party is Party.COUNCIL and item.template:
                return due, item
    raise RuleBroken(rule="no_followup", round=round_.name)


def has_followup(round_: Round) -> bool:
    """Whether the round asks for a follow-up at all."""
    try:
        return bool(followup_item(round_))
    except RuleBroken:
        return False


def notes_of(day: date) -> dict[str, str]:
    """'Ei uutta raportoitavaa 7.3.2024', by the language of the document."""
    return {language: f"{said} {day.day}.{day.month}.{day.year}" for language, said in NO_NEWS.items()}


class FollowUp:
    """Never overwrites: the document is made under a new name, or is there already."""

    def __init__(
        self, rounds: Rounds, looks: Looks, cabinet: Cabinet, papers: Papers, councils: Sequence[Council], clock: Clock
    ) -> None:
        """The roles it needs."""
        self._rounds, self._looks, self._cabinet, self._papers = rounds, looks, cabinet, papers
        self._councils, self._clock = tuple(councils), clock

    async def prepare(self, round_id: str, region: str, *, no_news: bool, language: str = "fi") -> Prepared:
        """The council's document in the round's folder, with the dated note when there is no news; what is there stays.

        `language` is a blank's, and the note's where the document does not show its own.

        RuleBroken when the round has no follow-up, FileUnreadable when last round's document takes no note, and the other
        FileTroubles. Done twice, also at once, it makes one document.
        """
        round_ = self._rounds.get(round_id)
        _, item = followup_item(round_)
        council = next(council for council in self._councils if council.region == region)
        if there := await self._newest(round_, item, item.folder, region):
            return Prepared(council, there, already=True)
        last = await self._newest(round_, item, item.template, region)
        data, blank = await self._data(round_, council, last, language)
        name = last.name if last else "liite1.docx"
        if no_news:
            now = self._clock.now()
            data = await self._papers.noted(name, data, notes_of(to_helsinki(now).date()), now, language)
        names = [
            document_name(item.folder, council, number, language if blank else "fi") for number in range(1, _NAMES + 1)
        ]
        ending = "." + name.rpartition(".")[2].lower()
        made = await self._create(round_, item, council, [f"{one}{ending}" for one in names], data)
        return Prepared(council, made, last.name if last else "", noted=no_news, blank=blank)

    async def documents(self, round_id: str) -> dict[str, FileEntry]:
        """Each council's newest document of this round, or of the last where the new one is not there yet."""
        round_ = self._rounds.get(round_id)
        _, item = followup_item(round_)
        found: dict[str, FileEntry] = {}
        for folder in (item.template, item.folder):
            sight = await self._sight(round_, folder)
            for region in round_.councils:
                if owned := sight.owned(folder, item, region):
                    found[region] = owned[-1]
        return found

    async def _newest(self, round_: Round, item: Obliged, folder: str, region: str) -> FileEntry | None:
        owned = (await self._sight(round_, folder)).owned(folder, item, region)
        office = [entry for entry in owned if entry.name.lower().endswith(_OFFICE)]
        return next(reversed(office or owned), None)

    async def _sight(self, round_: Round, folder: str) -> Sight:
        return Sight(round_, await self._looks.look([folder]), self._councils, ())

    async def _data(
        self, round_: Round, council: Council, last: FileEntry | None, language: str
    ) -> tuple[bytes, Drawn | None]:
        """Last round's bytes, else a blank's."""
        if last is not None:
            return (await self._cabinet.fetch(last.path)).data, None
        blank = await self._papers.blank("liite1", round_, council, language)
        return blank.data, blank

    async def _create(
        self, round_: Round, item: Obliged, council: Council, names: Sequence[str], data: bytes
    ) -> FileEntry:
        """Under the first free name. Whoever was quicker with the same press has made it."""
        await self._cabinet.ensure_folder(item.folder)
        for name in names:
            path = f"{item.folder}/{name}"
            try:
                await self._cabinet.create(path, data)
            except (FileChanged, OutcomeUnknown) as trouble:
                if made := await self._newest(round_, item, item.folder, council.region):
                    return made
                if isinstance(trouble, OutcomeUnknown) or name == names[-1]:
                    raise
                continue
            break
        made = await self._newest(round_, item, item.folder, council.region)
        if made is None:
            raise FileGone(file=path)
        return made


def document_name(folder: str, council: Council, number: int = 1, language: str = "fi") -> str:
    """'Seuranta helmikuu 2024 - Lapin liitto', without the ending."""
    title = _NUMBER.sub("", folder.rpartition("/")[2]).strip() or "Seuranta"
    return f"{title} - {council_name(council, language)}" + (f" ({number})" if number > 1 else "")
