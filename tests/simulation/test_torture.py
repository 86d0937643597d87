"""T2: tens of thousands of hostile runs, and five scenarios killed at every single await: `make torture`.

`ALKE_TORTURE_RUNS` (30 000) and `ALKE_TORTURE_STRIDE` (1: every await) make it shorter.
"""

from __future__ import annotations

import os

import pytest

from tests.simulation.conftest import say
from tests.simulation.many import run_all, summed, told
from tests.simulation.run import Scenario, run

pytestmark = pytest.mark.torture

RUNS = int(os.environ.get("ALKE_TORTURE_RUNS", "30000"))
STRIDE = int(os.environ.get("ALKE_TORTURE_STRIDE", "1"))
FIVE = ((5, 1), (9, 2), (22, 1), (47, 1), (91, 2))
"""(seed, replicas): Word, Word, Excel and twice both files."""
FIRST = 100_000


def test_random_storms_break_no_promise(request: pytest.FixtureRequest) -> None:
    total = summed(run_all(map(Scenario, range(FIRST, FIRST + RUNS))))
    say(request, f"T2 random: {total}")
    assert not total.failed, told(total.failed)


@pytest.mark.parametrize(("seed", "replicas"), FIVE)
def test_a_kill_at_every_await_breaks_no_promise(request: pytest.FixtureRequest, seed: int, replicas: int) -> None:
    awaits = run(Scenario(seed, replicas=replicas, kills=(), size=1)).longest
    scenarios = [Scenario(seed, replicas=replicas, kills=(k,), size=1) for k in range(1, awaits + 1, STRIDE)]
    total = summed(run_all(scenarios))
    say(request, f"T2 every await of seed {seed}, {replicas} replicas ({awaits} awaits, every {STRIDE}.): {total}")
    assert total.kills >= len(scenarios) * 0.9
    assert not total.failed, told(total.failed)
