"""Keeps the bot's posts under Teams' limits per thread, so that a 429 is the exception and not the rule."""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable

# Microsoft, "Optimize your bot with rate limiting in Teams": sends per bot per thread, here as (seconds, how many).
LIMITS = ((1.0, 7), (2.0, 8), (30.0, 60))
# The service counts arrivals, we count departures: the network may push two windows together.
MARGIN = 1.05


Windows = tuple[tuple[float, int], ...]


class Pacer:
    """Lets calls through one channel at a time, as fast as the limits allow and in the order they came."""

    def __init__(self, sleep: Callable[[float], Awaitable[object]], limits: Windows = LIMITS) -> None:
        """`sleep` takes seconds of the machine's time, the one Teams counts in."""
        self._sleep = sleep
        self._limits = limits
        self._past: defaultdict[str, deque[float]] = defaultdict(lambda: deque(maxlen=max(n for _, n in limits)))
        self._queue: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def pace(self, thread: str) -> None:
        """Return when one more call may leave for this thread."""
        async with self._queue[thread]:
            past, loop = self._past[thread], asyncio.get_running_loop()
            while (wait := self._wait(past, loop.time())) > 0:
                await self._sleep(wait)
            past.append(loop.time())

    def _wait(self, past: deque[float], now: float) -> float:
        """Seconds until the n-th latest call has left each window."""
        return max((past[-n] + span * MARGIN - now for span, n in self._limits if len(past) >= n), default=0.0)
