"""The clock's surface: APScheduler presses 'now' every twenty seconds, and nothing is remembered here."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from alke.errors import AlkeError
from alke.ports import Clock

_log = logging.getLogger(__name__)

EVERY = 20.0
"""Seconds between ticks; a clock that jumps makes a reminder late by one tick at most."""
LONGEST = 90.0
"""Seconds a job may take; a hung one must not stop the others (max_instances=1 would skip every tick after it)."""


class Ticker:
    """Runs each job once a tick, one after the other; a job that fails or hangs is logged, and its neighbours go on."""

    def __init__(
        self,
        jobs: Mapping[str, Callable[[], Awaitable[None]]],
        clock: Clock,
        *,
        every: float = EVERY,
        longest: float = LONGEST,
    ) -> None:
        """`jobs` by the name used in the log."""
        self._jobs, self._clock, self._longest = jobs, clock, longest
        self._completed = clock.now()
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._job = self._scheduler.add_job(
            self._press, "interval", seconds=every, coalesce=True, max_instances=1, misfire_grace_time=None
        )
        self._running: asyncio.Future[None] | None = None

    def start(self) -> None:
        """From the running loop; the first tick comes at once, so that a bot started anew takes up what was left."""
        self._completed = self._clock.now()
        self._scheduler.start()
        self._job.modify(next_run_time=datetime.now(UTC))  # noqa: TID251 - APScheduler reads the machine's clock

    async def stop(self) -> None:
        """No further tick; one that runs is cut off, and has ended when this returns."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        if self._running is not None:
            self._running.cancel()
            await asyncio.wait({self._running})

    @property
    def idle(self) -> float:
        """Seconds since the last completed tick (or the start), for /healthz."""
        return (self._clock.now() - self._completed).total_seconds()

    @property
    def completed(self) -> datetime:
        """When the last tick was completed."""
        return self._completed

    async def _press(self) -> None:
        self._running = asyncio.ensure_future(self.tick())
        with suppress(asyncio.CancelledError):  # APScheduler would call its own end a failure
            await asyncio.wait({self._running})

    async def tick(self) -> None:
        """Every job once."""
        for name, job in self._jobs.items():
            try:
                async with asyncio.timeout(self._longest):
                    await job()
            except AlkeError as trouble:
                _log.warning("the job %s failed: %s", name, trouble)
            except Exception:  # noqa: BLE001 - under every job: whatever it meets, the next tick must come
                _log.exception("the job %s failed", name)
        self._completed = self._clock.now()
