"""The world around the bots: the files, the channel, what was ordered, and what people were told."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass, field
from datetime import datetime

from alke.booking import Order, Outcome, Receipt
from alke.rounds import Round
from tests.simulation.channel import SimChannel, SimStands
from tests.simulation.sharepoint import SimSharePoint, SimShelf


@dataclass(frozen=True)
class Heard:
    """One answer to an order: at once or told later."""

    receipt: Receipt
    asked: float
    at: float


@dataclass
class World:
    """Everything one run is about, from one seed."""

    seed: int
    start: datetime
    round: Round
    database: str
    chance: random.Random
    server: SimSharePoint
    channel: SimChannel
    stands: SimStands
    orders: dict[str, tuple[Order, float]] = field(default_factory=dict)
    heard: dict[str, list[Heard]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    calm: bool = False
    late: float = 0.0
    tick: float = 20.0
    """Seconds between two ticks of each bot."""
    kills: int = 0
    resumes: int = 0

    @property
    def shelf(self) -> SimShelf:
        return SimShelf(self.server)

    def be_calm(self) -> None:
        """From now on nothing goes wrong: what is left must come to rest."""
        self.calm = self.server.calm = self.channel.calm = self.stands.calm = True

    def hears(self, receipt: Receipt, asked: float) -> None:
        """An answer reached its person."""
        answers = self.heard.setdefault(receipt.order.delivery.partition("!")[0], [])  # a planted bug's own suffix
        answers.append(Heard(receipt, asked, asyncio.get_running_loop().time()))

    def told(self, receipt: Receipt) -> None:
        """The card was updated later."""
        self.hears(receipt, asyncio.get_running_loop().time())

    def final(self, delivery: str) -> Receipt | None:
        """What the person knows to be final."""
        answers = (h.receipt for h in self.heard.get(delivery, ()) if h.receipt.outcome is not Outcome.WAITING)
        return next(answers, None)
