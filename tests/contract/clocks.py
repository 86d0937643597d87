"""Clocks for speaking to a server: one that waits, one that only notes how long it was asked to."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime


class RealClock:
    """Plays alke.ports.Clock in earnest."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class NotingClock(RealClock):
    """Never waits; `slept` are the waits asked for."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        await asyncio.sleep(0)
