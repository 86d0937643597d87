"""A lone order is stored at once, and in a rush all that come within a moment are one transaction."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from alke.booking import Action, Order
from alke.claim_port import Claim, Entry
from alke.errors import LedgerTrouble
from alke.intake import TOGETHER, Intake
from ledger import open_ledger
from ledger.claims import Claims
from tests.fakes import FILE, FakeDice, contact
from tests.virtual import VirtualClock, virtually


class Book(Claims):
    """The ledger's own, that keeps which orders and answers came together, and when."""

    def __init__(self, folder: Path) -> None:
        self.clock, dice = VirtualClock(), FakeDice(1)
        super().__init__(open_ledger(f"sqlite:///{folder}/ledger.sqlite", self.clock, dice).store, dice)
        self.stored: list[tuple[float, list[str]]] = []
        self.heard: list[list[str]] = []

    async def enter(self, entries: Sequence[Entry]) -> Sequence[Claim]:
        self.stored.append((asyncio.get_running_loop().time(), [entry.claim.id for entry in entries]))
        return await super().enter(entries)

    async def answered(self, final: Sequence[str], waiting: Sequence[str]) -> None:
        self.heard.append(list(final))
        await super().answered(final, waiting)


def entry(name: str) -> Entry:
    order = Order(Action.BOOK, "2024", "own", contact("Lappi"), ("Lappi",), None, name)
    return Entry(Claim(name, order, FILE, "Lapin liitto"), lambda _: None)


def test_a_lone_order_is_stored_at_once(tmp_path: Path) -> None:
    async def story() -> None:
        book = Book(tmp_path)
        tray = Intake(book, book.clock)
        for name in ("a", "b"):
            assert (await tray.enter(entry(name))).id == name
            await book.clock.sleep(1)
        assert book.stored == [(0, ["a"]), (1, ["b"])]

    virtually(story())


def test_orders_of_a_rush_are_stored_together_a_moment_apart(tmp_path: Path) -> None:
    async def story() -> None:
        book = Book(tmp_path)
        tray = Intake(book, book.clock)

        async def click(name: str, at: float) -> None:
            await book.clock.sleep(at)
            await tray.enter(entry(name))
            tray.answered(name)

        await asyncio.gather(*(click(name, n * TOGETHER / 4) for n, name in enumerate("abcdefg")))
        await book.clock.sleep(1)
        assert book.stored == [(0, ["a"]), (TOGETHER, ["b", "c", "d", "e"]), (2 * TOGETHER, ["f", "g"])]
        assert book.heard == [["a"], ["b", "c", "d", "e"], ["f", "g"]]

    virtually(story())


def test_a_clock_that_was_set_back_keeps_nobody_waiting(tmp_path: Path) -> None:
    async def story() -> None:
        book = Book(tmp_path)
        tray = Intake(book, book.clock)
        await tray.enter(entry("a"))
        book.clock.start -= timedelta(hours=1)
        await tray.enter(entry("b"))
        assert book.stored == [(0, ["a"]), (0, ["b"])]

    virtually(story())


def test_nobody_waits_for_a_ledger_that_fails_as_it_should_not(tmp_path: Path) -> None:
    def stumbles(_: object) -> None:
        raise ValueError

    async def story() -> None:
        book = Book(tmp_path)
        tray = Intake(book, book.clock)
        orders = [tray.enter(replace(entry("a"), fits=stumbles)), tray.enter(entry("b"))]
        told = await asyncio.gather(*orders, return_exceptions=True)
        assert [type(one) for one in told] == [LedgerTrouble, LedgerTrouble]
        assert (await tray.enter(entry("c"))).id == "c"

    virtually(story())
