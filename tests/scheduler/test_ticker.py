"""The ticker: each job every tick, none of them able to stop the others."""

from __future__ import annotations

import asyncio
import logging

import pytest

from alke.errors import LedgerTrouble
from scheduler.ticker import Ticker
from tests.virtual import FixedClock, VirtualClock, virtually


async def test_a_failing_or_hanging_job_does_not_stop_its_neighbours(caplog: pytest.LogCaptureFixture) -> None:
    ran: list[str] = []

    async def fails() -> None:
        ran.append("fails")
        raise ZeroDivisionError

    async def hangs() -> None:
        ran.append("hangs")
        await asyncio.Event().wait()

    async def works() -> None:
        ran.append("works")

    ticker = Ticker({"fails": fails, "hangs": hangs, "works": works}, FixedClock(), longest=0.01)
    with caplog.at_level(logging.ERROR):
        await ticker.tick()
    assert ran == ["fails", "hangs", "works"]
    assert [record.getMessage() for record in caplog.records] == ["the job fails failed", "the job hangs failed"]


async def test_trouble_that_has_a_name_is_one_line_of_the_log(caplog: pytest.LogCaptureFixture) -> None:
    async def in_trouble() -> None:
        raise LedgerTrouble(reason="gone")

    await Ticker({"claims": in_trouble}, FixedClock()).tick()
    assert [(record.getMessage(), record.exc_info) for record in caplog.records] == [
        ("the job claims failed: ('ledger_trouble', {'reason': 'gone'})", None)
    ]


def test_seconds_since_the_last_completed_tick() -> None:
    async def story() -> None:
        clock = VirtualClock()

        async def slow() -> None:
            await clock.sleep(3)

        ticker = Ticker({"slow": slow}, clock)
        await clock.sleep(10)
        assert ticker.idle == 10
        await ticker.tick()
        assert ticker.idle == 0
        await clock.sleep(7)
        assert ticker.idle == 7

    virtually(story())


async def test_the_scheduler_presses_it_until_it_is_stopped() -> None:
    presses: asyncio.Queue[None] = asyncio.Queue()
    ticker = Ticker({"press": lambda: presses.put(None)}, FixedClock(), every=0.01)
    ticker.start()
    async with asyncio.timeout(5):
        for _ in range(3):
            await presses.get()
    await ticker.stop()


async def test_a_bot_started_anew_takes_up_what_was_left_at_once() -> None:
    pressed = asyncio.Event()

    async def press() -> None:
        pressed.set()

    ticker = Ticker({"press": press}, FixedClock(), every=3600)
    ticker.start()
    async with asyncio.timeout(5):
        await pressed.wait()
    await ticker.stop()


async def test_a_tick_that_runs_when_the_bot_stops_ends_without_a_word(caplog: pytest.LogCaptureFixture) -> None:
    begun, ended = asyncio.Event(), asyncio.Event()

    async def long() -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    ticker = Ticker({"long": long}, FixedClock())
    ticker.start()
    async with asyncio.timeout(5):
        await begun.wait()
        await ticker.stop()
    await asyncio.sleep(0)
    assert (ended.is_set(), caplog.messages) == (True, [])
