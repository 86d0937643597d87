"""Theme notices that are not sent yet: kept as they are filled in, so that a colleague can go on, and settled when sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alke.people import Person
from alke.ports import Clock
from alke.registers import Registers, Row, Value
from alke.rounds import Round
from alke.themes import ThemeNotice
from alke.themes_book import DRAFT, DRAFTS, SENT, draft_of, row_of, wall_time


class ThemeDrafts:
    """Over the book of drafts."""

    def __init__(self, registers: Registers, clock: Clock) -> None:
        """The bot's books, and when a draft was kept."""
        self._registers, self._clock = registers, clock

    async def of(self, round_: Round, region: str) -> ThemeNotice | None:
        """The draft this council has a part in."""
        return draft_of(await self._registers.rows(DRAFTS), round_.id, region)

    async def keep(self, round_: Round, notice: ThemeNotice, person: Person) -> None:
        """As far as it is filled in; what is kept already is not kept twice."""
        key = (person.regions or notice.regions or ("TEM",))[0]
        kept = replace(notice, by=person.name, file=key)

        def make(rows: Sequence[Row]) -> list[dict[str, Value]]:
            last = draft_of(rows, round_.id, key)
            same = last is not None and (last.content, last.number) == (notice.content, notice.number)
            return [] if same or not notice.filled else [row_of(kept, round_.id, DRAFT, wall_time(self._clock))]

        await self._registers.add(DRAFTS, make)

    async def settle(self, round_: Round, notice: ThemeNotice, person: Person) -> None:
        """A sent notice is no draft any more."""

        def make(rows: Sequence[Row]) -> list[dict[str, Value]]:
            drafts = [d for region in (*person.regions, *notice.regions) if (d := draft_of(rows, round_.id, region))]
            return [row_of(d, round_.id, SENT, wall_time(self._clock)) for d in {d.file: d for d in drafts}.values()]

        await self._registers.add(DRAFTS, make)
