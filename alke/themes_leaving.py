"""Councils that want out of their group: written down, shown, and settled by the coordinator; nothing is lost meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alke.errors import NotAllowed, NothingBooked
from alke.people import Person
from alke.ports import Clock
from alke.registers import Registers, Row, Value
from alke.rounds import Round
from alke.themes import ThemeNotice
from alke.themes_book import LEAVING, SETTLED, leavers, newest, row_of, sent_book, sent_notices, wall_time


class Leaving:
    """Over the register of theme notices."""

    def __init__(self, registers: Registers, clock: Clock) -> None:
        """The books and the clock."""
        self._registers, self._clock = registers, clock

    async def ask(
        self, round_: Round, person: Person, region: str, reason: str, group: Sequence[str] = ()
    ) -> ThemeNotice:
        """A council wants out of its group: written down and shown; nothing changes until it is settled. NothingBooked.

        `group` is one that has sent no notice (its number is 0) and is seen by its wish alone.
        """
        if region not in person.regions and not person.is_coordinator:
            raise NotAllowed(who=region)
        sent = newest(sent_notices(await self._registers.rows(sent_book(round_.id))))
        mine = next((notice for notice in sent if region in notice.regions), None)
        if mine is None and region in group:
            mine = ThemeNotice(regions=tuple(group))
        if mine is None:
            raise NothingBooked(who=region)
        asked = replace(mine, regions=(region,), reason=reason, by=person.name)

        def make(rows: Sequence[Row]) -> list[dict[str, Value]]:
            known = {(number, who) for number, who, _ in leavers(rows)}
            return [] if (mine.number, region) in known else [row_of(asked, round_.id, LEAVING, wall_time(self._clock))]

        await self._registers.add(sent_book(round_.id), make)
        return mine

    async def asked(self, round_: Round) -> list[tuple[int, str, str]]:
        """(number, region, reason) of those who have asked to leave."""
        return leavers(await self._registers.rows(sent_book(round_.id)))

    async def settle(self, round_: Round, person: Person, number: int, region: str) -> None:
        """It has been answered, by a corrected notice or by leaving things as they are; the handler has seen that one may."""
        answered = ThemeNotice(number=number, regions=(region,), by=person.name)
        await self._registers.add(
            sent_book(round_.id),
            lambda rows: (
                [row_of(answered, round_.id, SETTLED, wall_time(self._clock))]
                if (number, region) in {(n, r) for n, r, _ in leavers(rows)}
                else []
            ),
        )
