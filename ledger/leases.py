"""Leases: who writes a file or tells an answer just now, and how often that has changed hands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from sqlalchemy import Connection, bindparam, delete, insert, select, text, update

from ledger.store import Store
from ledger.tables import lease as table

# Statements are built once: building one costs SQLAlchemy more than running it costs SQLite.
_FIND = select(table).where(table.c.file == bindparam("name"))
_KEEP = (
    update(table)
    .where(table.c.file == bindparam("name"))
    .values(holder=bindparam("by"), until=bindparam("end"), fence=bindparam("count"))
)
_END = delete(table).where(table.c.file.in_(bindparam("names", expanding=True)))


def queue(connection: Connection, names: Iterable[str]) -> None:
    """One transaction at a time for each of these names; SQLite has one at a time for all."""
    if connection.dialect.name == "postgresql":
        for name in sorted(names):
            connection.execute(text("select pg_advisory_xact_lock(hashtext(:name))"), {"name": name})


def take(store: Store, connection: Connection, name: str, holder: str, seconds: float) -> int:
    """Take, keep or (0) give back; the fence, which counts the changes of hands, or 0 when another holds it."""
    queue(connection, {name})
    now = store.now(connection)  # after the queue: what another has just been given would else look set back
    until = now + timedelta(seconds=seconds)
    row = connection.execute(_FIND, {"name": name}).one_or_none()
    if row is None:
        connection.execute(insert(table), {"file": name, "holder": holder, "until": until, "fence": 1})
        return 1
    set_back = 0 < seconds < (row.until - now).total_seconds()  # longer than it can have been given
    if row.holder != holder and row.until > now and not set_back:
        return 0
    fence: int = row.fence if row.holder == holder else row.fence + 1
    connection.execute(_KEEP, {"name": name, "by": holder, "end": until, "count": fence})
    return fence


def end(connection: Connection, names: Sequence[str]) -> None:
    """There is nothing left to do under these."""
    connection.execute(_END, {"names": list(names)})
