"""T1: never lost, never twice, posted once, in hundreds of hostile runs of the real bot, and every planted bug found."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.simulation.bugs import BUGS, SEEDS
from tests.simulation.conftest import say
from tests.simulation.many import run_all, summed, told
from tests.simulation.run import Result, Scenario, run

ONCE_FAILED = (28, 39, 51, 100078, 100582, 102277, 102887, 118012, 119887, 121804, 124184, 200546, 230324)
"""Seeds that ever showed a fault, of the bot or of the simulation, are run for ever."""
FIXED, FRESH, STEPS = 230, 40, 40


def test_no_promise_is_broken_whatever_happens(request: pytest.FixtureRequest) -> None:
    fresh = int.from_bytes(os.urandom(4), "big")
    seeds = [*ONCE_FAILED, *range(1000, 1000 + FIXED), *range(fresh, fresh + FRESH)]
    kills = [Scenario(seed=5, size=1, replicas=1 + k % 2, kills=(3 + 11 * k,)) for k in range(STEPS)]
    results = run_all([*map(Scenario, seeds), *kills])
    total = summed(results)
    say(request, f"{total}; fresh seeds {fresh}–{fresh + FRESH - 1}")
    assert not total.failed, told(total.failed)
    assert len(results) >= 300


def test_every_planted_bug_is_found_by_its_recorded_seeds(request: pytest.FixtureRequest) -> None:
    results = run_all([Scenario(seed, bug) for bug in BUGS for seed in SEEDS[bug]])
    found = {result.scenario.bug for result in results if result.violations}
    say(request, f"planted bugs found: {len(found)} of {len(BUGS)}")
    assert sorted(found) == sorted(BUGS)


def test_a_seed_replays_exactly_in_another_process() -> None:
    outputs = {_replayed(hash_seed) for hash_seed in ("1", "2")}
    assert outputs == {f"{run(Scenario(17))}\n"}


@settings(max_examples=12, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(
    seed=st.integers(0, 2**32),
    kills=st.lists(st.integers(1, 600), max_size=4).map(tuple),
    replicas=st.sampled_from([1, 2]),
    size=st.integers(1, 2),
)
def test_no_kill_point_breaks_a_promise(seed: int, kills: tuple[int, ...], replicas: int, size: int) -> None:
    result: Result = run(Scenario(seed, kills=kills, replicas=replicas, size=size))
    assert not result.violations, told([result])


def _replayed(hash_seed: str) -> str:
    command = [sys.executable, "-W", "ignore", "-m", "tests.simulation.run", "--seed", "17"]
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
