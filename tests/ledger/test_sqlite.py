"""SQLite's own troubles: other hosts, full disks, locks, half-written and vanished files."""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, text

from alke.errors import LedgerTrouble
from ledger import Ledger, open_ledger
from ledger.tables import instance
from tests.fakes import FakeDice
from tests.ledger.test_contract import entry
from tests.virtual import FixedClock


def at(folder: Path, options: str = "") -> Ledger:
    return open_ledger(f"sqlite:///{folder}/ledger.sqlite{options}", FixedClock(), FakeDice(3))


def reason(trouble: pytest.ExceptionInfo[LedgerTrouble]) -> object:
    return trouble.value.facts["reason"]


@pytest.mark.parametrize("url", ["mysql://alke@db/alke", "alke.db", "postgresql://alke@db:abc/alke"])
def test_what_names_neither_database_is_refused(url: str) -> None:
    with pytest.raises(LedgerTrouble) as trouble:
        open_ledger(url, FixedClock(), FakeDice(3))
    assert reason(trouble) == "address"


async def test_a_second_host_on_one_file_is_refused_until_the_first_is_silent(tmp_path: Path) -> None:
    ledger = at(tmp_path)
    alive = insert(instance).values(id="other", host="another-host", heartbeat=FixedClock().now())
    await ledger.store.run(lambda connection: connection.execute(alive))
    with pytest.raises(LedgerTrouble) as trouble:
        at(tmp_path)
    assert (reason(trouble), trouble.value.facts["host"]) == ("other-host", "another-host")
    await ledger.store.run(
        lambda connection: connection.execute(text("update instance set heartbeat = 0 where id = 'other'"))
    )
    at(tmp_path).close()
    ledger.close()


async def test_a_second_process_on_the_same_host_may_look(tmp_path: Path) -> None:
    first, second = at(tmp_path), at(tmp_path)
    await first.claims.enter([entry("a")])
    assert len(await second.claims.live("f")) == 1
    first.close()
    second.close()


async def test_a_full_disk_refuses_and_the_ledger_goes_on_when_there_is_room(tmp_path: Path) -> None:
    ledger = at(tmp_path)
    await ledger.store.run(lambda connection: connection.exec_driver_sql("pragma max_page_count = 1"))
    with pytest.raises(LedgerTrouble) as trouble:
        await ledger.claims.enter([entry(f"c{n}" * 500) for n in range(200)])
    assert reason(trouble) == "disk-full"
    await ledger.store.run(lambda connection: connection.exec_driver_sql("pragma max_page_count = 100000"))
    assert await ledger.claims.live("f") == []
    assert len(await ledger.claims.enter([entry("a")])) == 1
    ledger.close()


async def test_a_lock_held_by_another_process_is_a_trouble_not_a_loss(tmp_path: Path) -> None:
    ledger = at(tmp_path, "?timeout=0.05")
    other = sqlite3.connect(tmp_path / "ledger.sqlite", isolation_level=None)
    other.execute("begin immediate")
    with pytest.raises(LedgerTrouble) as trouble:
        await ledger.claims.enter([entry("a")])
    assert reason(trouble) == "locked"
    other.execute("rollback")
    other.close()
    assert len(await ledger.claims.enter([entry("a")])) == 1
    ledger.close()


async def test_a_clock_set_back_does_not_keep_a_file_from_the_next_bot(tmp_path: Path) -> None:
    before, after = at(tmp_path), at(tmp_path)
    before.clock.moment += timedelta(hours=1)  # type: ignore[attr-defined]
    assert await before.claims.lease("f", "killed", 10)
    assert await after.claims.lease("f", "next", 10)
    before.close()
    after.close()


async def test_a_file_deleted_under_the_bot_is_noticed(tmp_path: Path) -> None:
    ledger = at(tmp_path)
    (tmp_path / "ledger.sqlite").unlink()
    with pytest.raises(LedgerTrouble) as trouble:
        await ledger.claims.enter([entry("a")])
    assert reason(trouble) == "gone"
    ledger.close()


def test_a_half_written_file_is_not_opened(tmp_path: Path) -> None:
    ledger = at(tmp_path)
    ledger.close()
    file = tmp_path / "ledger.sqlite"
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(LedgerTrouble) as trouble:
        at(tmp_path)
    assert reason(trouble) == "damaged"


def test_something_else_than_a_database_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "ledger.sqlite").write_bytes(b"This is no database at all. " * 100)
    with pytest.raises(LedgerTrouble) as trouble:
        at(tmp_path)
    assert reason(trouble) == "damaged"


def test_a_folder_that_is_not_there_is_named_gone(tmp_path: Path) -> None:
    with pytest.raises(LedgerTrouble) as trouble:
        at(tmp_path / "nowhere")
    assert reason(trouble) == "gone"


async def test_each_commit_is_durable(tmp_path: Path) -> None:
    ledger = at(tmp_path)

    def pragmas(connection: object) -> tuple[str, int]:
        run = connection.exec_driver_sql  # type: ignore[attr-defined]
        return run("pragma journal_mode").scalar_one(), run("pragma synchronous").scalar_one()

    assert await ledger.store.run(pragmas) == ("wal", 2)
    ledger.close()
