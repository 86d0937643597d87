"""The door to the database: one transaction at a time on SQLite, a few at once on PostgreSQL, every fault a LedgerTrouble."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, exc, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.pool import StaticPool

from alke.errors import LedgerTrouble
from alke.ports import Clock

_T = TypeVar("_T")

_REASONS = {
    "disk is full": "disk-full",
    "disk i/o": "disk-full",
    "no space": "disk-full",
    "locked": "locked",
    "busy": "locked",
    "readonly": "read-only",
    "malformed": "damaged",
    "not a database": "damaged",
    "unable to open": "gone",
    "no such table": "damaged",
    "connection": "gone",
}
_BUSY = 0.5
"""Seconds to wait for another process's transaction on SQLite: a press has a few of them, and is answered within three."""


class Store:
    """Runs a piece of work in one transaction. `now` is the database's own clock where replicas share one (PostgreSQL)."""

    def __init__(self, url: str, clock: Clock) -> None:
        """`sqlite:///path` or `postgresql://…`; LedgerTrouble when it cannot be opened at all."""
        parsed = _address(url)
        self.is_sqlite = parsed.get_backend_name() == "sqlite"
        self._clock = clock
        self._path = Path(parsed.database) if self.is_sqlite and parsed.database not in (None, "", ":memory:") else None
        self.engine = _sqlite(parsed) if self.is_sqlite else _postgres(parsed)
        self._pool = None if self.is_sqlite else ThreadPoolExecutor(4, "ledger")
        self._identity = 0

    async def run(self, work: Callable[[Connection], _T]) -> _T:
        """The work's result, committed; LedgerTrouble, rolled back, when the database does not oblige.

        SQLite's statements take less than a millisecond and run in the loop, which keeps a simulation deterministic.
        """
        if self._pool is None:
            return self.call(work)
        return await asyncio.get_running_loop().run_in_executor(self._pool, self.call, work)

    def call(self, work: Callable[[Connection], _T]) -> _T:
        """As `run`, at once."""
        try:
            self._still_there()
            with self.engine.begin() as connection:
                if self.is_sqlite:
                    connection.connection.cursor().execute("BEGIN IMMEDIATE")  # an event for it slows every statement
                return work(connection)
        except (exc.SQLAlchemyError, sqlite3.Error) as error:
            raise trouble(error) from error

    def now(self, connection: Connection) -> datetime:
        """Leases are measured by one clock for all replicas: the database's on PostgreSQL, ours on SQLite."""
        if self.is_sqlite:
            return self._clock.now()
        found: datetime = connection.execute(text("select clock_timestamp()")).scalar_one()
        return found

    def close(self) -> None:
        """Let go of the connections."""
        if self._pool is not None:
            self._pool.shutdown()
        self.engine.dispose()

    def _still_there(self) -> None:
        """A deleted or replaced SQLite file goes on working for who has it open, and is lost: notice it."""
        if self._path is None:
            return
        try:
            identity = self._path.stat().st_ino
        except OSError as error:
            if not self._identity:
                return
            raise LedgerTrouble(reason="gone") from error
        if self._identity not in (0, identity):
            raise LedgerTrouble(reason="gone")
        self._identity = identity


def trouble(error: Exception) -> LedgerTrouble:
    """The fault by its short name: disk-full, locked, read-only, damaged, gone, failed."""
    words = str(getattr(error, "orig", None) or error).lower()
    return LedgerTrouble(reason=next((reason for words_of, reason in _REASONS.items() if words_of in words), "failed"))


def _address(url: str) -> URL:
    """LedgerTrouble('address') for what names neither of the two databases."""
    try:
        parsed = make_url(url)
    except (exc.ArgumentError, ValueError) as error:
        raise LedgerTrouble(reason="address") from error
    if parsed.get_backend_name() not in {"sqlite", "postgresql"}:
        raise LedgerTrouble(reason="address")
    return parsed


def _sqlite(url: URL) -> Engine:
    """One connection, WAL, FULL, BEGIN IMMEDIATE: a read that turns into a write never fails half-way."""
    engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False, **_patience(url)})

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _: Any) -> None:
        connection.isolation_level = None
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")

    return engine


def _patience(url: URL) -> dict[str, float]:
    """The address may say another one: `sqlite:///path?timeout=0.1`."""
    return {} if "timeout" in url.query else {"timeout": _BUSY}


def _postgres(url: URL) -> Engine:
    return create_engine(url.set(drivername="postgresql+psycopg"), pool_size=4, max_overflow=0, pool_pre_ping=True)
