"""Late answers: each told once, however many looks meet on the way."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from alke.booking import Action, Order, Receipt
from alke.claim_port import Claim, ClaimState, Entry
from alke.late_answers import LateAnswers
from ledger import Ledger
from ledger.claims import Claims
from tests.alke.desk_room import Room, open_room
from tests.fakes import FILE, FakeDice, contact
from tests.virtual import virtually

SECONDS = {"a": 1.0, "b": 0.2, "c": 0.2}
"""How long the channel takes for each."""


class Book(Claims):
    """The ledger's own, that counts how often it is asked what is untold."""

    looks = 0

    async def untold(self, seconds: float) -> Sequence[Claim]:
        self.looks += 1
        return await super().untold(seconds)


class Teller:
    """Late answers over a ledger, and what they told; each teller is a replica."""

    def __init__(self, room: Room, seed: int) -> None:
        self.room, self.heard, self.book = room, list[str](), Book(room.ledger.store, FakeDice(seed))
        self.answers = LateAnswers(self.book, room.clock, FakeDice(seed), self._receipt, self._tell)

    async def _receipt(self, claim: Claim) -> Receipt:
        return replace(await self.room.place(Action.RELEASE, None, "Lappi"), order=claim.order)

    async def _tell(self, receipt: Receipt) -> None:
        await self.room.clock.sleep(SECONDS[receipt.order.delivery])
        self.heard.append(receipt.order.delivery)


async def written(ledger: Ledger, name: str) -> Claim:
    order = Order(Action.BOOK, "2024", "own", contact("Lappi"), ("Lappi",), None, name)
    (claim,) = await ledger.claims.enter([Entry(Claim(name, order, FILE, "Lapin liitto"), lambda _: None)])
    (claim,) = await ledger.claims.settle([replace(claim, state=ClaimState.WRITTEN)])
    return claim


def test_two_looks_that_overtake_each_other_tell_each_answer_once(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        for name in SECONDS:
            await written(room.ledger, name)
        await room.clock.sleep(60)
        one, two = Teller(room, 1), Teller(room, 2)
        await asyncio.gather(one.answers.unheard(), one.answers.unheard(), two.answers.unheard())
        assert sorted(one.heard + two.heard) == ["a", "b", "c"]

    virtually(story())


def test_what_becomes_final_in_the_same_seconds_is_looked_for_together(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        teller = Teller(room, 1)
        finals = [await written(room.ledger, name) for name in SECONDS]
        await asyncio.gather(*map(teller.answers.final, finals))
        assert (sorted(teller.heard), teller.book.looks) == (
            ["a", "b", "c"],
            2,
        )  # the second is for who came during the first

    virtually(story())
