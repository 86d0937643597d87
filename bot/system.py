"""The machine's own clock and dice, the only place that asks for them; and a clock that can be moved, for local mode."""

from __future__ import annotations

import asyncio
import gc
import random
import time
import uuid
from datetime import UTC, datetime, timedelta


class SystemClock:
    """alke.ports.Clock over the machine's clock."""

    def now(self) -> datetime:
        """The present instant."""
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        """Sleep on the loop."""
        await asyncio.sleep(seconds)


class MovableClock:
    """A clock that runs as fast as the wall's, from any moment on, and can be moved ahead: sleepers wake in time."""

    def __init__(self, start: datetime) -> None:
        """`start` is an aware instant."""
        self._start = start
        self._origin = time.monotonic()
        self._ahead = timedelta()
        self._moved = asyncio.Event()

    def now(self) -> datetime:
        """The moment this clock shows, in UTC."""
        return (self._start + timedelta(seconds=time.monotonic() - self._origin) + self._ahead).astimezone(UTC)

    def advance(self, seconds: float) -> datetime:
        """Move the clock ahead (never back: what was posted was posted) and wake whoever sleeps."""
        self._ahead += timedelta(seconds=max(0.0, seconds))
        self._moved.set()
        self._moved = asyncio.Event()
        return self.now()

    async def sleep(self, seconds: float) -> None:
        """Until this clock shows `seconds` more."""
        due = self.now() + timedelta(seconds=seconds)
        while (left := (due - self.now()).total_seconds()) > 0:
            moved = self._moved
            try:
                async with asyncio.timeout(left):
                    await moved.wait()
            except TimeoutError:
                return


class SystemDice:
    """alke.ports.Dice over the machine's randomness."""

    def token(self) -> str:
        """32 hexadecimal characters."""
        return uuid.uuid4().hex

    def between(self, low: float, high: float) -> float:
        """For jitter, not for secrets."""
        return random.uniform(low, high)


def spare_collector() -> None:
    """What is imported by now lives as long as the process: look for garbage elsewhere, and less often.

    That is a fifth of the processor's time in a storm of bookings (benchmarks/storm.py; docs.python.org, gc.freeze).
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
