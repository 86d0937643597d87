"""All councils' follow-ups on one sheet: who does what, how it proceeds, who is responsible, and where it is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from alke.calendar import to_helsinki
from alke.errors import FileGone, FileUnreadable, NotAllowed
from alke.followup import FollowUp
from alke.followup_document import Action, FollowUpDocument
from alke.people import Person
from alke.ports import Cabinet, Clock, FileEntry, Rounds

FOLDER = "ALKE-botti"


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """One action of one council; a council whose document is absent or unreadable has one row with `gap` alone."""

    region: str
    action: Action
    source: str = ""
    gap: str = ""
    """'' or 'absent', or why the file could not be read (`refused.…` of the words)."""


@dataclass(frozen=True, slots=True)
class Overview:
    """What was gathered, and the workbook it lies in."""

    rows: Sequence[OverviewRow]
    file: FileEntry | None = None

    @property
    def actions(self) -> int:
        """How many actions there are."""
        return sum(not row.gap for row in self.rows)

    @property
    def gaps(self) -> tuple[str, ...]:
        """Councils without a document that could be read."""
        return tuple(row.region for row in self.rows if row.gap)


class Reads(Protocol):
    """Reads Liite 1 (sharepoint.papers). FileUnreadable when it cannot."""

    async def follow_up(self, name: str, data: bytes) -> FollowUpDocument:
        """The three tables."""
        ...


class Workbooks(Protocol):
    """Keeps the overview (sharepoint.overview)."""

    async def put(self, file: str, rows: Sequence[OverviewRow], at: datetime) -> FileEntry:
        """Write it; where a person has edited the bot's file, beside it under a new name."""
        ...


class Overviews:
    """Made when the coordinator asks."""

    def __init__(
        self, rounds: Rounds, followup: FollowUp, cabinet: Cabinet, reads: Reads, books: Workbooks, clock: Clock
    ) -> None:
        """The roles it needs."""
        self._rounds, self._followup, self._cabinet = rounds, followup, cabinet
        self._reads, self._books, self._clock = reads, books, clock

    async def make(self, round_id: str, person: Person) -> Overview:
        """Read every council's newest document and write the workbook. NotAllowed unless the person runs the round."""
        if not person.is_coordinator:
            raise NotAllowed(who=person.name, reason="coordinator_tools")
        round_ = self._rounds.get(round_id)
        documents = await self._followup.documents(round_id)
        rows = [row for region in round_.councils for row in await self._rows(region, documents.get(region))]
        at = to_helsinki(self._clock.now())
        return Overview(rows, await self._books.put(f"{FOLDER}/seurannan_yhteenveto_{round_id}.xlsx", rows, at))

    async def _rows(self, region: str, entry: FileEntry | None) -> list[OverviewRow]:
        if entry is None:
            return [OverviewRow(region, Action(), gap="absent")]
        try:
            data = (await self._cabinet.fetch(entry.path)).data
            found = await self._reads.follow_up(entry.name, data)
        except (FileGone, FileUnreadable) as trouble:
            return [OverviewRow(region, Action(), entry.path, gap=str(trouble.facts.get("reason", "absent")))]
        rows = [OverviewRow(region, action, entry.path) for action in found.actions]
        return rows or [OverviewRow(region, Action(), entry.path, gap="no-actions")]
