"""Two replicas of the desk on one PostgreSQL: what a killed one leaves is taken over, and nothing is done twice."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import create_engine, text, update

from alke.booking import Action, Order, Outcome, Receipt
from alke.claim_port import Claim, ClaimState, Entry
from alke.desk import Desk
from alke.errors import SlotTaken
from alke.slots import SlotTime
from ledger import Ledger, open_ledger
from ledger.tables import claim as claims
from ledger.tables import lease
from tests.fakes import (
    COORDINATOR,
    COUNCILS,
    FILE,
    REGIONS,
    FakeDice,
    FakeRounds,
    FakeScribe,
    FakeShelf,
    names,
    sample_file,
    sample_round,
)
from tests.virtual import START

pytestmark = pytest.mark.postgres

SLOTS = [offer.time for offer in sample_round().schedules[0].offers]


class QuickClock:
    """Plays alke.ports.Clock: twenty times faster than the wall's."""

    def now(self) -> datetime:
        return START + timedelta(seconds=20 * time.monotonic())

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / 20)


@pytest.fixture
def database(postgres_url: str) -> str:
    engine = create_engine(postgres_url.replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("drop database if exists replicas"))
        connection.execute(text("create database replicas"))
    engine.dispose()
    return postgres_url.rpartition("/")[0] + "/replicas"


@contextmanager
def replica(database: str, shelf: FakeShelf, seed: int) -> Iterator[tuple[Desk, Ledger, list[Receipt]]]:
    clock, dice = QuickClock(), FakeDice(seed)
    ledger = open_ledger(database, clock, dice)
    told: list[Receipt] = []

    async def tell(receipt: Receipt) -> None:
        told.append(receipt)

    rounds = FakeRounds({"2024": sample_round()})
    desk = Desk(
        rounds=rounds,
        book=ledger.claims,
        shelf=shelf,
        scribe=FakeScribe(),
        councils=COUNCILS,
        clock=clock,
        dice=dice,
        told=tell,
        patience=60,
    )
    try:
        yield desk, ledger, told
    finally:
        ledger.close()


def order(region: str, slot: SlotTime, delivery: str) -> Order:
    return Order(Action.BOOK, "2024", "own", COORDINATOR, (region,), slot, delivery)


async def test_presses_spread_over_two_replicas_are_one_claim_each(database: str) -> None:
    shelf = FakeShelf(QuickClock(), {FILE: sample_file()})
    with replica(database, shelf, 1) as (one, _, _), replica(database, shelf, 2) as (two, _, _):
        presses = [
            (desk, order(region, slot, region))
            for region, slot in zip(REGIONS, SLOTS, strict=False)
            for desk in (one, two)
        ]
        receipts = await asyncio.gather(*(desk.place(press) for desk, press in presses))
        await asyncio.gather(one.close(), two.close())
    assert {receipt.outcome for receipt in receipts} == {Outcome.WRITTEN}
    assert sorted(name for who in names(shelf.files[FILE]).values() for name in who) == sorted(
        c.name_fi for c in COUNCILS
    )


async def test_what_a_killed_replica_left_is_taken_over(database: str) -> None:
    shelf = FakeShelf(QuickClock(), {FILE: sample_file()}, seconds=(0.2, 60))
    with replica(database, shelf, 1) as (one, ledger, _), replica(database, shelf, 2) as (two, _, told):
        press = asyncio.ensure_future(one.place(order("Lappi", SLOTS[0], "d")))
        for _ in range(500):
            await asyncio.sleep(0.01)
            if any(claim.tried for claim in await ledger.claims.live(FILE)):
                break
        press.cancel()
        await one.close()  # its write is on its way, and its lease stands
        shelf.seconds = (0.2, 0.4)
        await two.resume()
        await asyncio.sleep(0.1)
        assert names(shelf.files[FILE]) == {}
        past = update(lease).values(until=START)
        await ledger.store.run(lambda connection: connection.execute(past))
        for _ in range(500):
            await asyncio.sleep(0.01)
            if names(shelf.files[FILE]) and not await ledger.claims.files():
                break
        long_ago = update(claims).values(settled_at=START)
        await ledger.store.run(lambda connection: connection.execute(long_ago))
        await two.resume()
        await two.close()
    assert ([r.outcome for r in told], names(shelf.files[FILE])) == (
        [Outcome.WRITTEN],
        {str(SLOTS[0]): ["Lapin liitto"]},
    )


async def test_who_enters_while_another_is_settled_is_followed_by_who_sees_the_truth(database: str) -> None:
    shelf = FakeShelf(QuickClock(), {FILE: sample_file()})
    with replica(database, shelf, 1) as (_, ledger, _):
        loop = asyncio.get_running_loop()
        settling: list[Future[Sequence[Claim]]] = []

        def entry(name: str, region: str, fits: Callable[[Sequence[Claim]], None]) -> Entry:
            return Entry(Claim(name, order(region, SLOTS[0], name), FILE, region), fits)

        def meanwhile(_: object) -> None:
            refused = replace(first, state=ClaimState.REFUSED, reason=SlotTaken(slot=SLOTS[0], who="Kainuu"))
            settling.append(asyncio.run_coroutine_threadsafe(ledger.claims.settle([refused]), loop))
            time.sleep(0.3)

        (first,) = await ledger.claims.enter([entry("a", "Lappi", lambda _: None)])
        await ledger.claims.enter([entry("b", "Kainuu", meanwhile)])
        await asyncio.wrap_future(settling[0])
        seen: list[Claim] = []
        await ledger.claims.enter([entry("c", "Satakunta", seen.extend)])
        assert [claim.id for claim in seen] == ["b"]
