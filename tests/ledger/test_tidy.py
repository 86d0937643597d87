"""Deliveries are forgotten once Teams cannot bring them again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.system import MovableClock, SystemDice
from ledger import open_ledger


async def test_deliveries_are_forgotten_after_a_week_and_not_before(tmp_path: Path) -> None:
    clock = MovableClock(datetime(2024, 3, 7, tzinfo=UTC))
    ledger = open_ledger(f"sqlite:///{tmp_path / 'l.db'}", clock, SystemDice())
    await ledger.memory.first_time("activity")
    clock.advance(timedelta(days=6).total_seconds())
    await ledger.tidy()
    assert not await ledger.memory.first_time("activity")
    clock.advance(timedelta(days=2).total_seconds())
    await ledger.tidy()
    assert await ledger.memory.first_time("activity")
    ledger.close()
