"""Bots as real processes: forked from one mother, each with a life of its own, ended by SIGKILL."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from tests.simulation.worker import Setting

STARTING = 30.0
"""Seconds a bot may take to start."""


@dataclass
class Fleet:
    """`life` is how long a bot lives; `begun` tells a new one how many rounds have begun."""

    mother: asyncio.subprocess.Process
    chance: random.Random
    life: Callable[[], Awaitable[None]]
    begun: Callable[[], int]
    ports: list[int] = field(default_factory=list)
    kills: int = 0
    pauses: int = 0
    _born: dict[int, asyncio.Future[tuple[int, int]]] = field(default_factory=dict)

    async def one(self) -> None:
        """A bot after a bot, for ever."""
        while True:
            pid, port = await self._start()
            if not port:
                continue  # its ledger was busy; whoever looks after it starts it again
            self.ports.append(port)
            try:
                await self._pause(pid)
                await self.life()
            finally:
                self.ports.remove(port)
                os.kill(pid, signal.SIGKILL)
            self.kills += 1

    async def listen(self) -> None:
        """What the bots say when they are there."""
        assert self.mother.stdout is not None
        while line := await self.mother.stdout.readline():
            number, pid, port = map(int, line.split())
            if not self._born[number].done():
                self._born[number].set_result((pid, port))

    async def _start(self) -> tuple[int, int]:
        number = len(self._born)
        self._born[number] = asyncio.get_running_loop().create_future()
        assert self.mother.stdin is not None
        self.mother.stdin.write(f"{number} {self.begun()}\n".encode())
        async with asyncio.timeout(STARTING):
            return await self._born[number]

    async def _pause(self, pid: int) -> None:
        """Now and then a machine is stopped for some seconds and does not know it."""
        if self.chance.random() < 0.05:
            await asyncio.sleep(self.chance.uniform(0, 1))
            os.kill(pid, signal.SIGSTOP)
            await asyncio.sleep(self.chance.uniform(1, 15))
            os.kill(pid, signal.SIGCONT)
            self.pauses += 1


@asynccontextmanager
async def fleet(
    setting: Setting, bots: int, chance: random.Random, life: Callable[[], Awaitable[None]], begun: Callable[[], int]
) -> AsyncIterator[Fleet]:
    """So many bots at a time, until the end of the block."""
    command = (sys.executable, "-W", "ignore", "-m", "tests.simulation.worker", setting.dump())
    pipe = asyncio.subprocess.PIPE
    mother = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe, start_new_session=True)
    found = Fleet(mother, chance, life, begun)
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(work) for work in (found.listen(), *(found.one() for _ in range(bots)))]
            yield found
            for task in tasks:
                task.cancel()
    finally:
        os.killpg(mother.pid, signal.SIGKILL)
        await mother.wait()
