"""The desk's tray: orders and acknowledgements that come in at the same moment are stored in one transaction."""

from __future__ import annotations

import asyncio
from datetime import datetime

from alke.claim_port import Claim, ClaimBook, Entry
from alke.errors import LedgerTrouble
from alke.ports import Clock

TOGETHER = 0.02
"""Seconds from one transaction to the next in a rush: what comes in between is stored together."""


class Intake:
    """A thousand clicks at once are one commit of the ledger, not a thousand; a lone click waits for nobody."""

    def __init__(self, book: ClaimBook, clock: Clock) -> None:
        """Its task lives only while something lies in the tray."""
        self._book, self._clock = book, clock
        self._stored: datetime | None = None
        self._orders: list[tuple[Entry, asyncio.Future[Claim]]] = []
        self._final: list[str] = []
        self._waiting: list[str] = []
        self._promises: list[asyncio.Future[None]] = []
        self._unkept: list[str] = []
        self._task: asyncio.Task[None] | None = None
        self.trouble: LedgerTrouble | None = None

    async def enter(self, entry: Entry) -> Claim:
        """The stored claim, durable; LedgerTrouble when it could not be stored."""
        stored: asyncio.Future[Claim] = asyncio.get_running_loop().create_future()
        self._orders.append((entry, stored))
        self._begin()
        return await stored

    def answered(self, claim_id: str) -> None:
        """Its orderer has the final answer. Kept a moment later: after a crash before that, they hear it again."""
        self._final.append(claim_id)
        self._begin()

    async def promise(self, claim_id: str) -> None:
        """Its orderer will be told: kept before that is said, if the ledger obliges, else as soon as it does."""
        noted: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(claim_id)
        self._promises.append(noted)
        self._begin()
        await noted

    def again(self) -> None:
        """Note the promises that could not be noted."""
        if self._unkept:
            self._waiting, self._unkept = [*self._waiting, *self._unkept], []
            self._begin()

    async def close(self) -> None:
        """Stop at once."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def _begin(self) -> None:
        if self._task is None or self._task.done():
            self._task = asyncio.ensure_future(self._empty())

    async def _empty(self) -> None:
        while self._orders or self._final or self._waiting:
            await self._gather()
            orders, self._orders = self._orders, []
            try:
                await self._store(orders)
            finally:
                await self._acknowledge()

    async def _gather(self) -> None:
        """Wait for company if the last transaction was a moment ago, whatever a clock that was set says."""
        since = (self._clock.now() - self._stored).total_seconds() if self._stored else TOGETHER
        if 0 <= since < TOGETHER:
            await self._clock.sleep(TOGETHER - since)
        self._stored = self._clock.now()

    async def _store(self, orders: list[tuple[Entry, asyncio.Future[Claim]]]) -> None:
        if not orders:
            return
        failed = LedgerTrouble(reason="failed")
        try:
            claims = await self._book.enter([entry for entry, _ in orders])
            self.trouble = None
            for (_, stored), claim in zip(orders, claims, strict=True):
                if not stored.done():
                    stored.set_result(claim)
        except LedgerTrouble as trouble:
            self.trouble = failed = trouble
        finally:  # also when the ledger fails as it should not: nobody waits for ever
            for _, stored in orders:
                if not stored.done():
                    stored.set_exception(failed)

    async def _acknowledge(self) -> None:
        final, waiting, promises = self._final, self._waiting, self._promises
        self._final, self._waiting, self._promises = [], [], []
        try:
            if final or waiting:
                await self._book.answered(final, waiting)
        except LedgerTrouble:  # who had a final answer hears it once more, which does no harm; a promise stands
            self._unkept += waiting
        finally:
            for noted in promises:
                if not noted.done():
                    noted.set_result(None)
