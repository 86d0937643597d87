"""The clock that can be moved: sleepers wake when their time has come, and it never goes back."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from bot.system import MovableClock, SystemDice

START = datetime(2024, 3, 7, 6, 58, tzinfo=UTC)


async def test_a_sleeper_wakes_when_the_clock_is_moved_past_its_time() -> None:
    clock = MovableClock(START)
    sleeper = asyncio.create_task(clock.sleep(3600))
    await asyncio.sleep(0)
    clock.advance(3601)
    await asyncio.wait_for(sleeper, 5)
    assert clock.now() >= START + timedelta(seconds=3600)


async def test_a_small_move_leaves_the_sleeper_asleep() -> None:
    clock = MovableClock(START)
    sleeper = asyncio.create_task(clock.sleep(3600))
    await asyncio.sleep(0)
    clock.advance(60)
    await asyncio.sleep(0.01)
    assert not sleeper.done()
    sleeper.cancel()


async def test_the_clock_never_goes_back() -> None:
    clock = MovableClock(START)
    before = clock.now()
    assert clock.advance(-3600) >= before


def test_tokens_are_never_the_same() -> None:
    dice = SystemDice()
    tokens = {dice.token() for _ in range(100)}
    assert len(tokens) == 100
    assert {len(token) for token in tokens} == {32}
