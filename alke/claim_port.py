"""The book of claims, as the use cases need it: orders that wait, and what became of them; `ledger` plays it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, overload

from alke.booking import Order
from alke.errors import AlkeError
from alke.slots import SlotTime


class ClaimState(StrEnum):
    """Waiting claims are live; the other two are final, and are what was answered."""

    WAITING = "waiting"
    WRITTEN = "written"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Claim:
    """A stored order. `seq` is the order in which claims came in; `left` is the time that a move or release frees.

    `tried` is the eTag the last write was conditioned on, kept before its first byte left: its outcome may be unknown.
    """

    id: str
    order: Order
    file: str
    holder: str
    state: ClaimState = ClaimState.WAITING
    seq: int = 0
    slot: SlotTime | None = None
    left: SlotTime | None = None
    tried: str = ""
    reason: AlkeError | None = None

    @property
    def schedule(self) -> tuple[str, str]:
        """The round and the schedule it is about."""
        return self.order.round_id, self.order.schedule


class Waiting(Sequence[Claim]):
    """The claims that wait for a file, oldest first, found by party and by time however many they are."""

    def __init__(self, claims: Iterable[Claim] = ()) -> None:
        """In the order in which they came."""
        self._all: list[Claim] = []
        self._of: dict[tuple[str, str, str], list[int]] = {}
        self._on: dict[tuple[str, str, SlotTime], list[int]] = {}
        for claim in claims:
            self.add(claim)

    def add(self, claim: Claim) -> None:
        """One more has come."""
        for region in claim.order.regions:
            self._of.setdefault((*claim.schedule, region), []).append(len(self._all))
        if claim.slot is not None:
            self._on.setdefault((*claim.schedule, claim.slot), []).append(len(self._all))
        self._all.append(claim)

    def of(self, order: Order) -> list[Claim]:
        """Those of any council of this order, in the same schedule."""
        numbers = {n for region in order.regions for n in self._of.get((order.round_id, order.schedule, region), ())}
        return [self._all[n] for n in sorted(numbers)]

    def on(self, order: Order) -> list[Claim]:
        """Those that want the order's time in the same schedule."""
        if order.slot is None:
            return []
        return [self._all[n] for n in self._on.get((order.round_id, order.schedule, order.slot), ())]

    @overload
    def __getitem__(self, index: int) -> Claim: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Claim]: ...
    def __getitem__(self, index: int | slice) -> Claim | Sequence[Claim]:
        """As a list's."""
        return self._all[index]

    def __len__(self) -> int:
        """How many wait."""
        return len(self._all)


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim to be stored; as refused, if `fits` raises a Refusal over the claims that wait for the same file."""

    claim: Claim
    fits: Callable[[Waiting], None]


class ClaimBook(Protocol):
    """The claims. Every call is one transaction; LedgerTrouble when it cannot be had, and then nothing has changed."""

    async def enter(self, entries: Sequence[Entry]) -> Sequence[Claim]:
        """Store each, in order; a delivery seen before gives back the claim it made then."""
        ...

    async def live(self, file: str) -> Sequence[Claim]:
        """The claims that wait for this file, oldest first."""
        ...

    async def files(self) -> Sequence[str]:
        """The files that some claim waits for."""
        ...

    async def trying(self, claims: Sequence[Claim]) -> None:
        """Keep `tried` and `left` of these: their write is about to leave."""
        ...

    async def settle(self, claims: Sequence[Claim]) -> Sequence[Claim]:
        """Make outcome and answer final in one transaction; those that were still waiting until now.

        A refusal is of the claim as it was read: not of one that another replica has sent since.
        """
        ...

    async def outcomes(self, ids: Sequence[str]) -> Sequence[Claim]:
        """These claims as they stand."""
        ...

    async def untold(self, seconds: float) -> Sequence[Claim]:
        """Claims that have been final for so long by the ledger's clock, and whose orderer may not have heard."""
        ...

    async def telling(self, claim_id: str, holder: str, seconds: float) -> bool:
        """Be the one who tells this claim's orderer, for so long; False while another replica is, and when it has been told."""
        ...

    async def told(self, ids: Sequence[str]) -> None:
        """Their orderers have been told."""
        ...

    async def answered(self, final: Sequence[str], waiting: Sequence[str]) -> None:
        """What the desk has answered: `waiting` is a promise to tell, which a final answer to another copy does not keep."""
        ...

    async def lease(self, file: str, holder: str, seconds: float) -> int:
        """Be the one who writes this file for so long (0: no longer): how often it has changed hands, 0 while another has it."""
        ...
