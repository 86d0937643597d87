"""The times of a group: booked with its theme notice, moved with a corrected one, in the group's present name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alke.booking import Action, Board, Order, Receipt
from alke.desk import Desk
from alke.holders import read_holder
from alke.people import Council, Person
from alke.rounds import Round
from alke.slots import SlotTime
from alke.themes import ThemeNotice, theme_desk


class GroupTimes:
    """Over the desk that books everything."""

    def __init__(self, desk: Desk, councils: Sequence[Council]) -> None:
        """The desk, and the councils by whose names groups are known."""
        self._desk, self._councils = desk, tuple(councils)

    async def book(
        self, round_: Round, person: Person, notice: ThemeNotice, before: ThemeNotice | None, delivery: str
    ) -> tuple[Receipt, ...]:
        """The wished time and the first VN-network time; what stands already is left alone."""
        asked = theme_desk(round_)
        wanted = ((asked.wish, notice.talk_time), (asked.vn, notice.vn_time)) if asked else ()
        receipts: list[Receipt] = []
        for spec, slot in wanted:
            if spec is not None and slot is not None:
                regions = tuple(sorted(notice.regions))
                order = Order(Action.BOOK, round_.id, spec.key, person, regions, slot, f"{delivery}|{spec.key}")
                receipts += await self.place(order, before.regions if before else ())
        return tuple(receipts)

    async def place(self, order: Order, before: Sequence[str] = ()) -> list[Receipt]:
        """Book, or move what the group has; a group that has changed gives up its old line first."""
        board = await self._desk.board(order.round_id, order.schedule)
        held = {group: slot for slot, group in self.groups(board)}
        mine = frozenset(order.regions)
        if held.get(mine) == order.slot:
            return []
        if mine in held:
            return [await self._desk.place(replace(order, action=Action.MOVE))]
        if frozenset(before) in held:
            regions, delivery = tuple(sorted(before)), f"{order.delivery}|old"
            away = replace(order, action=Action.RELEASE, regions=regions, slot=None, delivery=delivery)
            await self._desk.place(away)
        return [await self._desk.place(order)]

    def groups(self, board: Board) -> list[tuple[SlotTime, frozenset[str]]]:
        """The groups on a board by their times, those on their way included."""
        found = [(line.slot, text) for line in board.lines for text in (*line.holders, *line.waiting)]
        return [(slot, read_holder(text, self._councils).regions) for slot, text in found]
