"""The groups of a round as times, notices, wishes and forming groups show them now, and the lines of one that changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from alke.booking import Action, Order, Receipt
from alke.desk import Desk
from alke.evidence import Notice
from alke.forming import Forming
from alke.groups import Composition, Group, Source, compose
from alke.holders import read_holder
from alke.people import Council, Person
from alke.rounds import Round
from alke.themes_times import GroupTimes


class Notices(Protocol):
    """The theme notices that lie in the round's folder, the bot's own and those saved by hand."""

    async def read(self, round_: Round) -> Sequence[Notice]:
        """The newest version of each; FileTrouble when SharePoint does not answer."""
        ...


class Grouping:
    """One for all rounds of the channel."""

    def __init__(self, notices: Notices, desk: Desk, councils: Sequence[Council], forming: Forming) -> None:
        """Where groups are seen."""
        self._notices, self._desk, self._councils, self._forming = notices, desk, tuple(councils), forming
        self._times = GroupTimes(desk, councils)

    async def composition(self, round_: Round) -> Composition:
        """The groups as the confirmed times, the notices, the wishes and those that are forming show them now."""
        found = [
            Group(tuple(sorted(n.regions)), Source.NOTICE, n.theme, n.file) for n in await self._notices.read(round_)
        ]
        for spec in round_.schedules:
            if spec.kind in {"wish", "confirmed"}:
                source = Source.CONFIRMED if spec.kind == "confirmed" else Source.WISH
                board = await self._desk.board(round_.id, spec.key)
                texts = [text for line in board.lines for text in (*line.holders, *line.waiting)]
                groups = [tuple(sorted(read_holder(text, self._councils).regions)) for text in texts]
                found += [Group(regions, source) for regions in groups if regions]
        return compose(round_, [*found, *await self._forming.groups(round_)])

    async def regroup(
        self, round_: Round, person: Person, before: Sequence[str], after: Sequence[str], delivery: str
    ) -> list[Receipt]:
        """A group that has hoped for times and sent no notice gets another council, or loses one: its lines are written anew."""
        receipts: list[Receipt] = []
        for spec in round_.schedules:
            if spec.kind in {"wish", "vn"}:
                board = await self._desk.board(round_.id, spec.key)
                slot = next((at for at, group in self._times.groups(board) if group == frozenset(before)), None)
                if slot is not None:
                    regions, name = tuple(sorted(after)), f"{delivery}|{spec.key}"
                    order = Order(Action.BOOK, round_.id, spec.key, person, regions, slot, name)
                    receipts += await self._times.place(order, before)
        return receipts
