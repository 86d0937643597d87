"""Opening the ledger: tables made or their version checked, and one host at a time on a SQLite file."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Connection, delete, insert, inspect, select, text, update

from alke.errors import LedgerTrouble
from alke.ports import Clock, Dice
from ledger.claims import Claims
from ledger.memory import Memory
from ledger.notices import Notices
from ledger.store import Store
from ledger.tables import VERSION, instance, meta, metadata

ALIVE = timedelta(seconds=90)
"""A host whose heartbeat is younger still has the file open; the ticker beats every 20 s."""

REMEMBERED = timedelta(days=7)
"""How long an answered activity is known again; Teams re-delivers within minutes."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The bot's own memory, by role."""

    claims: Claims
    notices: Notices
    memory: Memory
    store: Store
    id: str
    clock: Clock

    async def heartbeat(self) -> None:
        """Say that this instance lives; the ticker does it at every tick."""
        await self.store.run(lambda connection: _beat(connection, self.id, socket.gethostname(), self.clock))

    async def tidy(self) -> None:
        """Forget activities that Teams will not deliver again; the ticker does it too."""
        await self.memory.drop_deliveries(self.clock.now() - REMEMBERED)

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()


def open_ledger(url: str, clock: Clock, dice: Dice) -> Ledger:
    """The ledger at this SQLAlchemy address, made if it is new.

    LedgerTrouble with the reason `version`, `damaged`, `gone`, `other-host` (a second host on one SQLite file, which a
    network share cannot keep whole), `locked`, `disk-full` or `failed`.
    """
    store = Store(url, clock)
    name = dice.token()
    try:
        store.call(_make)
        store.call(_check)
        store.call(lambda connection: _settle_in(connection, name, clock, single_host=store.is_sqlite))
    except LedgerTrouble:
        store.close()
        raise
    return Ledger(Claims(store, dice), Notices(store), Memory(store, clock, dice), store, name, clock)


def _make(connection: Connection) -> None:
    """All tables at once, if there is none; two bots that start together do it one after the other."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("select pg_advisory_xact_lock(hashtext('alke-schema'))"))
    if not inspect(connection).get_table_names():
        metadata.create_all(connection, checkfirst=False)
        connection.execute(insert(meta).values(key="schema_version", value=VERSION))


def _check(connection: Connection) -> None:
    if connection.dialect.name == "sqlite" and connection.execute(text("pragma quick_check")).scalar_one() != "ok":
        raise LedgerTrouble(reason="damaged")
    found = connection.execute(select(meta.c.value).where(meta.c.key == "schema_version")).scalar_one_or_none()
    if found != VERSION:
        raise LedgerTrouble(reason="version", found=found, needed=VERSION)


def _settle_in(connection: Connection, name: str, clock: Clock, *, single_host: bool) -> None:
    host = socket.gethostname()
    others = select(instance.c.host).where(instance.c.host != host, instance.c.heartbeat > clock.now() - ALIVE)
    other = connection.execute(others).scalars().first()
    if single_host and other is not None:
        raise LedgerTrouble(reason="other-host", host=other)
    connection.execute(delete(instance).where(instance.c.heartbeat < clock.now() - 10 * ALIVE))
    _beat(connection, name, host, clock)


def _beat(connection: Connection, name: str, host: str, clock: Clock) -> None:
    """Two beats of one bot at once, the ticker's and a look at its health, do not meet: the row is made once, at its start."""
    if not connection.execute(update(instance).where(instance.c.id == name).values(heartbeat=clock.now())).rowcount:
        connection.execute(insert(instance).values(id=name, host=host, heartbeat=clock.now()))
