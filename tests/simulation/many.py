"""Many runs at once: every scenario in its own turn, on all cores, and the sum of what came of them."""

from __future__ import annotations

import logging
import multiprocessing
import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from bot.system import spare_collector
from tests.simulation.run import Result, Scenario, run


@dataclass(frozen=True)
class Sum:
    """The figures of a batch, and its failures."""

    runs: int
    kills: int
    resumes: int
    orders: int
    answers: int
    posts: int
    faults: int
    failed: Sequence[Result]

    def __str__(self) -> str:
        return (
            f"{self.runs} runs, {self.kills} kills, {self.resumes} resumes, {self.orders} orders, {self.answers} answers, "
            f"{self.posts} posts, {self.faults} SharePoint faults, {len(self.failed)} runs with violations"
        )


def run_all(scenarios: Iterable[Scenario], workers: int | None = None) -> list[Result]:
    """In order; each process is fresh, so that a run depends on its scenario alone."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers or os.cpu_count(), mp_context=context, initializer=_quiet) as pool:
        return list(pool.map(run, scenarios, chunksize=4))


def summed(results: Sequence[Result]) -> Sum:
    """The figures of all."""
    return Sum(
        len(results),
        sum(r.kills for r in results),
        sum(r.resumes for r in results),
        sum(r.orders for r in results),
        sum(r.answers for r in results),
        sum(r.posts for r in results),
        sum(r.faults for r in results),
        [r for r in results if r.violations],
    )


def told(failed: Sequence[Result]) -> str:
    """Each failure with the one command that repeats it."""
    return "\n".join(f"{'; '.join(result.violations)}\n  {result.command}" for result in failed)


def _quiet() -> None:
    """A killed process's last exceptions are of no interest."""
    spare_collector()
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)
