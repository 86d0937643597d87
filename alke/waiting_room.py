"""Those who stand at the desk until their claim is final, something is in the way, or their patience ends."""

from __future__ import annotations

import asyncio
from typing import Any

from alke.claim_port import Claim, ClaimBook, ClaimState
from alke.errors import AlkeError
from alke.ports import Clock


class _Waiting:
    """Who waits for one claim (a press delivered twice is two of them)."""

    def __init__(self, file: str) -> None:
        """Nothing is heard yet."""
        self.file, self.people = file, 0
        self.heard: asyncio.Future[Claim | AlkeError] = asyncio.get_running_loop().create_future()


class WaitingRoom:
    """What `alke.committer.Heard` tells reaches them."""

    def __init__(self, book: ClaimBook, clock: Clock, patience: float) -> None:
        """`patience` in seconds."""
        self._book, self._clock, self._patience = book, clock, patience
        self._all: dict[str, _Waiting] = {}

    async def wait(self, claim: Claim) -> Claim | AlkeError | None:
        """The final claim, the trouble that makes it wait, or None when patience ran out."""
        waiting = self._all.setdefault(claim.id, _Waiting(claim.file))
        waiting.people += 1
        bell = asyncio.ensure_future(self._clock.sleep(self._patience))
        try:
            await asyncio.wait(set[asyncio.Future[Any]]({waiting.heard, bell}), return_when=asyncio.FIRST_COMPLETED)
            return waiting.heard.result() if waiting.heard.done() else None
        finally:
            bell.cancel()
            waiting.people -= 1
            if not waiting.people and self._all.get(claim.id) is waiting:  # another copy may have come since the answer
                del self._all[claim.id]

    def answer(self, claim: Claim) -> bool:
        """Whether anybody waits here for this claim, which is final."""
        waiting = self._all.pop(claim.id, None)
        if waiting is None or waiting.heard.done():
            return False
        waiting.heard.set_result(claim)
        return True

    def parked(self, file: str, trouble: AlkeError) -> None:
        """Nobody is kept waiting for a file that is not free."""
        for waiting in self._all.values():
            if waiting.file == file and not waiting.heard.done():
                waiting.heard.set_result(trouble)

    async def elsewhere(self, file: str) -> bool:
        """Another replica writes this file: look up what became of those who wait here; whether there are any."""
        ids = [claim_id for claim_id, waiting in self._all.items() if waiting.file == file]
        for claim in await self._book.outcomes(ids) if ids else ():
            if claim.state is not ClaimState.WAITING:
                self.answer(claim)
        return bool(ids)
