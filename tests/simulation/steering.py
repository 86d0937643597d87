"""Who may run: an incarnation of the bot can be killed or paused at any resume of any of its coroutines.

A killed one is frozen: no `finally` runs, nothing is sent any more, and what it sent before still arrives.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Generator
from contextvars import ContextVar, copy_context
from typing import Any, TypeVar

_T = TypeVar("_T")

CURRENT: ContextVar[Incarnation | None] = ContextVar("CURRENT", default=None)


class Incarnation:
    """One process of the bot, from its start to its kill."""

    def __init__(self, kill_at: int | None = None) -> None:
        self.kill_at, self.resumes = kill_at, 0
        self.dead = self.ending = False
        self.paused_until = 0.0
        self.death = asyncio.Event()
        self.tasks: set[asyncio.Task[Any]] = set()
        """All of them: a frozen task that nobody holds would be swept up, and its `finally` would run."""

    def spawn(self, work: Coroutine[Any, Any, _T]) -> asyncio.Task[_T]:
        """Run it inside this process."""
        context = copy_context()
        context.run(CURRENT.set, self)
        return asyncio.get_running_loop().create_task(work, context=context)

    def kill(self) -> None:
        self.dead = True
        self.death.set()

    def stops(self) -> asyncio.Future[None] | None:
        """What the coroutine about to run waits for instead: for ever when dead, for a while when paused."""
        if self.ending:
            return None
        if not self.dead:
            self.resumes += 1
            if self.resumes == self.kill_at:
                self.kill()
        loop = asyncio.get_running_loop()
        left = self.paused_until - loop.time()
        if not self.dead and left <= 0:
            return None
        future = loop.create_future()
        if not self.dead:
            loop.call_later(left, _release, future)
        future._asyncio_future_blocking = True
        return future


class _Steered(Coroutine[Any, Any, _T]):
    """A coroutine that asks before every step."""

    def __init__(self, work: Coroutine[Any, Any, _T], process: Incarnation) -> None:
        self._work, self._process = work, process

    def send(self, value: Any) -> Any:
        return self._process.stops() or self._work.send(value)

    def throw(self, *error: Any) -> Any:
        return self._process.stops() or self._work.throw(*error)

    def close(self) -> None:
        self._work.close()

    def __await__(self) -> Generator[Any, Any, _T]:
        return self._work.__await__()


def steer(loop: asyncio.AbstractEventLoop) -> None:
    """From now on every task started inside an incarnation asks it before each step."""
    loop.set_task_factory(_task)


def outside(work: Coroutine[Any, Any, _T]) -> asyncio.Task[_T]:
    """Run it in the world, where the death of whoever asked for it stops nothing."""
    context = copy_context()
    context.run(CURRENT.set, None)
    return asyncio.get_running_loop().create_task(work, context=context)


def _task(loop: asyncio.AbstractEventLoop, work: Any, context: Any = None) -> asyncio.Task[Any]:
    process = context.get(CURRENT) if context is not None else CURRENT.get()
    steered = work if process is None else _Steered(work, process)
    task = asyncio.Task(steered, loop=loop, context=context)
    if process is not None:
        process.tasks.add(task)
        task.add_done_callback(process.tasks.discard)
    return task


def _release(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)
