"""Answers to those who no longer stand at the desk: each told once, by one replica at a time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress

from alke.booking import Receipt
from alke.claim_port import Claim, ClaimBook
from alke.errors import AlkeError, LedgerTrouble
from alke.ports import Clock, Dice

GRACE = 10.0
"""Seconds: an answer on its way is not told again before this."""
TELLING = 60.0
"""Seconds in which one replica alone tells an answer; longer than the channel takes to say yes or no."""


class LateAnswers:
    """What was promised to be told later, and what a killed replica promised or was about to say."""

    def __init__(
        self,
        book: ClaimBook,
        clock: Clock,
        dice: Dice,
        receipt: Callable[[Claim], Awaitable[Receipt]],
        told: Callable[[Receipt], Awaitable[None]],
    ) -> None:
        """`receipt` says what became of a claim, `told` takes it to the channel (AlkeError when it is not taken now)."""
        self._book, self._clock, self._receipt, self._told = book, clock, receipt, told
        self._name = dice.token()
        self._promised: set[str] = set()
        self._telling: set[str] = set()
        self._coming = self._looking = False

    def promise(self, claim: Claim) -> None:
        """Its orderer has been answered 'waiting' here."""
        self._promised.add(claim.id)

    def owes(self, claim: Claim) -> bool:
        """Whether it was promised here and has not been told."""
        return claim.id in self._promised

    async def final(self, claim: Claim) -> None:
        """Told at once if it was promised here; else its orderer may stand at another replica's desk and be answered there."""
        if self.owes(claim):
            await self._tell(claim)
            return
        self._coming = True
        if not self._looking:
            self._looking = True
            await self._look()

    async def _look(self) -> None:
        """One look for all that became final in the same seconds; again for who came meanwhile."""
        try:
            while self._coming:
                self._coming = False
                await self._clock.sleep(GRACE + 1)
                with suppress(LedgerTrouble):  # the next tick comes
                    await self.unheard()
        finally:
            self._looking = False

    async def unheard(self) -> None:
        """All that was final a while ago and that nobody is known to have heard."""
        for claim in await self._book.untold(GRACE):
            await self._tell(claim)

    async def _tell(self, claim: Claim) -> None:
        """If nobody has told it since it was looked for; a channel that does not take it now hears it at a later tick."""
        if claim.id in self._telling:
            return
        self._telling.add(claim.id)
        try:
            if await self._book.telling(claim.id, self._name, TELLING):
                await self._told(await self._receipt(claim))
                await self._book.told([claim.id])
                self._promised.discard(claim.id)
        except AlkeError:
            return
        finally:
            self._telling.discard(claim.id)
