"""The waiting room: who waits for a claim hears of it, however many copies of the press there are."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

from alke.booking import Action, Order
from alke.claim_port import Claim, ClaimState
from alke.waiting_room import WaitingRoom
from tests.alke.desk_room import open_room
from tests.fakes import FILE, contact
from tests.virtual import virtually


def test_a_copy_that_comes_after_the_answer_keeps_its_place_when_the_first_one_leaves(tmp_path: Path) -> None:
    async def story() -> None:
        outside = open_room(tmp_path)
        order = Order(Action.BOOK, "2024", "own", contact("Lappi"), ("Lappi",), None, "d")
        claim = Claim("c", order, FILE, "Lapin liitto")
        final = replace(claim, state=ClaimState.WRITTEN)
        room = WaitingRoom(outside.ledger.claims, outside.clock, 2.2)
        first = asyncio.ensure_future(room.wait(claim))
        await asyncio.sleep(0)
        assert room.answer(final)
        second = asyncio.ensure_future(room.wait(claim))
        assert await first == final
        assert room.answer(final)
        assert await second == final

    virtually(story())
