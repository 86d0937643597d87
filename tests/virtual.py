"""Virtual time: an event loop that never waits, so that an hour passes in a millisecond and every run is the same."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

_T = TypeVar("_T")

START = datetime(2024, 2, 1, 7, 0, tzinfo=UTC)


class StuckError(RuntimeError):
    """Every task waits and nothing will ever wake one."""


class _Instant(selectors.SelectSelector):
    """Instead of waiting, time is moved on."""

    loop: VirtualLoop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise StuckError
        self.loop.moment += max(0.0, timeout)
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    """asyncio's own loop over a selector that moves time instead of waiting."""

    def __init__(self) -> None:
        selector = _Instant()
        selector.loop = self
        self.moment = 0.0
        super().__init__(selector)

    def time(self) -> float:
        return self.moment


class VirtualClock:
    """Plays alke.ports.Clock on the running loop's time."""

    def __init__(self, start: datetime = START) -> None:
        self.start = start

    def now(self) -> datetime:
        return self.start + timedelta(seconds=asyncio.get_running_loop().time())

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(max(0.0, seconds))


def virtually(work: Coroutine[Any, Any, _T]) -> _T:
    """Run it to its end on a fresh virtual loop; tasks left over are cancelled."""
    loop = VirtualLoop()
    try:
        return loop.run_until_complete(work)
    finally:
        left = asyncio.all_tasks(loop)
        for task in left:
            task.cancel()
        loop.run_until_complete(_ended(left))
        loop.close()


async def _ended(tasks: set[asyncio.Task[Any]]) -> None:
    await asyncio.gather(*tasks, return_exceptions=True)


class FixedClock:
    """Plays alke.ports.Clock outside a loop: time passes only when the test says so."""

    def __init__(self, start: datetime = START) -> None:
        self.moment = start

    def now(self) -> datetime:
        return self.moment

    async def sleep(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)
