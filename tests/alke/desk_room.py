"""A desk with fakes around it, in virtual time: what the tests of booking share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from alke.booking import Action, Order, Receipt
from alke.desk import Desk
from alke.people import Person
from alke.ports import Scribe, Snapshot
from alke.slots import SlotTime
from ledger import Ledger, open_ledger
from tests.fakes import (
    COUNCILS,
    FILE,
    FakeDice,
    FakeRounds,
    FakeScribe,
    FakeShelf,
    contact,
    names,
    sample_file,
    sample_round,
)
from tests.virtual import VirtualClock

SLOT = "2024-04-10T12:30"
LATER = "2024-04-10T13:30"


@dataclass
class LateShelf(FakeShelf):
    """Its bytes are on their way for so many seconds more, one a call."""

    late: list[float] = field(default_factory=list)

    async def read(self, file: str, after: str = "") -> Snapshot:
        snapshot = await super().read(file, after)
        await self.clock.sleep(self.late.pop(0) if self.late else 0)
        return snapshot


@dataclass
class Room:
    """One replica of the bot: its desk, and everything it touches."""

    desk: Desk
    ledger: Ledger
    shelf: FakeShelf
    told: list[Receipt]
    clock: VirtualClock
    deliveries: int = 0
    rounds: FakeRounds = field(default_factory=FakeRounds)

    async def place(
        self,
        action: Action,
        slot: str | None,
        *regions: str,
        person: Person | None = None,
        delivery: str = "",
        schedule: str = "own",
    ) -> Receipt:
        self.deliveries += 1
        who = person or contact(*regions)
        wanted = SlotTime.parse(slot) if slot else None
        return await self.desk.place(
            Order(action, "2024", schedule, who, regions, wanted, delivery or f"d{self.deliveries}")
        )

    async def book(
        self, slot: str, *regions: str, person: Person | None = None, delivery: str = "", schedule: str = "own"
    ) -> Receipt:
        return await self.place(Action.BOOK, slot, *regions, person=person, delivery=delivery, schedule=schedule)

    def names(self) -> dict[str, list[str]]:
        return names(self.shelf.files[FILE])


def open_room(
    folder: Path,
    *,
    shelf: FakeShelf | None = None,
    seed: int = 1,
    patience: float = 2.2,
    scribe: Scribe | None = None,
    **named: Mapping[str, str],
) -> Room:
    """A room over a SQLite ledger in `folder`; with another room's `shelf` it is a replica, or the same bot after a restart."""
    clock = VirtualClock()
    dice = FakeDice(seed)
    ledger = open_ledger(f"sqlite:///{folder}/ledger.sqlite", clock, dice)
    shelf = shelf or FakeShelf(clock, {FILE: sample_file(**named)})
    rounds = FakeRounds({"2024": sample_round()})
    told: list[Receipt] = []

    async def tell(receipt: Receipt) -> None:
        await clock.sleep(0.3)
        told.append(receipt)

    desk = Desk(
        rounds=rounds,
        book=ledger.claims,
        shelf=shelf,
        scribe=scribe or FakeScribe(),
        councils=COUNCILS,
        clock=clock,
        dice=dice,
        told=tell,
        patience=patience,
    )
    return Room(desk, ledger, shelf, told, clock, rounds=rounds)


def at(slot: str) -> SlotTime:
    return SlotTime.parse(slot)
