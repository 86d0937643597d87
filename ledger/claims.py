"""The claims in the database: entered in order, settled once, answered for ever after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, or_, select, update

from alke.claim_port import Claim, ClaimState, Entry, Waiting
from alke.errors import Refusal
from alke.ports import Dice
from ledger import leases
from ledger.claim_rows import load, row_of, text_of
from ledger.facts import dump_error
from ledger.persons import pseudonym_of
from ledger.store import Store
from ledger.tables import claim as table

# Statements are built once: building one costs SQLAlchemy more than running it costs SQLite.
_WAITING = table.c.state == ClaimState.WAITING.value
_UNREAD = ("entered_at", "settled_at", "promised", "told")
_ALL = select(*(column for column in table.c if column.name not in _UNREAD)).order_by(table.c.seq)
_LIVE = _ALL.where(table.c.file == bindparam("file"), _WAITING)
_COUNT = select(func.count(), func.max(table.c.seq)).where(table.c.file == bindparam("file"), _WAITING)
_BY_ID = _ALL.where(table.c.id.in_(bindparam("ids", expanding=True)))
_BY_DELIVERY = _ALL.where(table.c.delivery.in_(bindparam("deliveries", expanding=True)))
_UNTOLD = _ALL.where(
    table.c.told.is_(False),
    or_(table.c.settled_at <= bindparam("before"), table.c.settled_at > bindparam("now")),  # the clock was set back
)
_OPEN = (
    select(table.c.id, table.c.tried)
    .where(table.c.id.in_(bindparam("ids", expanding=True)), _WAITING)
    .with_for_update()
)
_FILES = select(table.c.file).where(_WAITING).distinct().order_by(table.c.file)
_TRY = update(table).where(table.c.id == bindparam("key")).values(tried=bindparam("t"), left=bindparam("l"))
_SETTLE = (
    update(table)
    .where(table.c.id == bindparam("key"))
    .values(state=bindparam("s"), left=bindparam("l"), reason=bindparam("r"), settled_at=bindparam("at"))
)
# A promise is kept by telling alone: neither a final answer to another copy nor its coming late makes it told or untold.
_THESE = update(table).where(table.c.id.in_(bindparam("ids", expanding=True)))
_TELL = _THESE.values(told=True, promised=True)
_HEARD = _THESE.where(table.c.promised.is_(False)).values(told=True)
_PROMISE = _THESE.where(table.c.promised.is_(False)).values(promised=True, told=False)
_IS_TOLD = select(table.c.told).where(table.c.id == bindparam("key"))

_Seen = tuple[tuple[int, int | None], Waiting]
"""How many waited for a file and the last of them, and they themselves."""


class Claims:
    """Plays alke.claim_port.ClaimBook."""

    def __init__(self, store: Store, dice: Dice) -> None:
        """All on one store."""
        self._store, self._dice = store, dice
        self._seen: dict[str, _Seen] = {}

    async def enter(self, entries: Sequence[Entry]) -> Sequence[Claim]:
        """Store each, in order, unless its delivery is known; PostgreSQL queues the writers of one file behind a lock."""
        claims, seen = await self._store.run(lambda connection: self._enter(connection, entries))
        self._seen |= seen
        return claims

    async def live(self, file: str) -> Sequence[Claim]:
        """Waiting claims of the file, by `seq`."""
        return await self._store.run(lambda connection: load(connection, _LIVE, file=file))

    async def files(self) -> Sequence[str]:
        """Files with waiting claims."""
        return await self._store.run(lambda connection: list(connection.execute(_FILES).scalars()))

    async def trying(self, claims: Sequence[Claim]) -> None:
        """Keep what is about to be sent."""
        rows = [{"key": c.id, "t": c.tried, "l": text_of(c.left)} for c in claims]
        await self._store.run(lambda connection: rows and connection.execute(_TRY, rows))

    async def settle(self, claims: Sequence[Claim]) -> Sequence[Claim]:
        """Outcome and answer are one row, so one transaction makes both final."""
        return await self._store.run(lambda connection: self._settle(connection, claims))

    async def outcomes(self, ids: Sequence[str]) -> Sequence[Claim]:
        """The claims of these ids."""
        return await self._store.run(lambda connection: load(connection, _BY_ID, ids=list(ids)))

    async def untold(self, seconds: float) -> Sequence[Claim]:
        """Final for so long, not known to have been heard."""

        def work(connection: Connection) -> Sequence[Claim]:
            now = self._store.now(connection)
            return load(connection, _UNTOLD, before=now - timedelta(seconds=seconds), now=now)

        return await self._store.run(work)

    async def telling(self, claim_id: str, holder: str, seconds: float) -> bool:
        """Take or keep what is to be told, if it still is."""

        def work(connection: Connection) -> bool:
            if not leases.take(self._store, connection, _answer(claim_id), holder, seconds):
                return False
            told: bool = connection.execute(_IS_TOLD, {"key": claim_id}).scalar_one()
            if told:
                leases.end(connection, [_answer(claim_id)])
            return not told

        return await self._store.run(work)

    async def told(self, ids: Sequence[str]) -> None:
        """Heard; nobody tells it any more."""

        def work(connection: Connection) -> None:
            connection.execute(_TELL, {"ids": list(ids)})
            leases.end(connection, [_answer(claim_id) for claim_id in ids])

        await self._store.run(work)

    async def answered(self, final: Sequence[str], waiting: Sequence[str]) -> None:
        """Heard at the desk, or promised to be told."""

        def work(connection: Connection) -> None:
            connection.execute(_PROMISE, {"ids": list(waiting)})
            connection.execute(_HEARD, {"ids": list(final)})

        await self._store.run(work)

    async def lease(self, file: str, holder: str, seconds: float) -> int:
        """Take, keep or (0) give back the file."""
        return await self._store.run(lambda connection: leases.take(self._store, connection, file, holder, seconds))

    def _enter(self, connection: Connection, entries: Sequence[Entry]) -> tuple[list[Claim], dict[str, _Seen]]:
        """The claims, and what waits then: true once it is committed."""
        leases.queue(connection, {entry.claim.file for entry in entries})
        known = _known(connection, [entry.claim.order.delivery for entry in entries])
        waiting: dict[str, Waiting] = {}
        names: dict[str, str] = {}
        fresh: list[dict[str, Any]] = []
        now = self._store.now(connection)
        for entry in entries:
            order, file = entry.claim.order, entry.claim.file
            if order.delivery in known:
                continue
            if file not in waiting:
                waiting[file] = self._waiting(connection, file)
            live = waiting[file]
            claim = _checked(entry, live)
            if claim.state is ClaimState.WAITING:
                live.add(claim)
            known[order.delivery] = claim
            if order.person.aad_object_id not in names:
                names[order.person.aad_object_id] = pseudonym_of(connection, order.person, self._dice)
            fresh.append(row_of(claim, names[order.person.aad_object_id], now))
        if fresh:
            connection.execute(insert(table), fresh)
        seen = {file: (_count(connection, file), live) for file, live in waiting.items()}
        return [known[entry.claim.order.delivery] for entry in entries], seen

    def _waiting(self, connection: Connection, file: str) -> Waiting:
        """What waits for a file; as last seen, if nothing has come or gone since: then it need not be loaded again.

        Claims come in the order of `seq`, one writer of a file at a time, and never wait again once they are final: so
        as many up to the same last one are the same.
        """
        count, live = self._seen.pop(file, (None, Waiting()))
        return live if count == _count(connection, file) else Waiting(load(connection, _LIVE, file=file))

    def _settle(self, connection: Connection, claims: Sequence[Claim]) -> list[Claim]:
        leases.queue(connection, {claim.file for claim in claims})  # who enters meanwhile counts those who wait
        tried = {row.id: row.tried for row in connection.execute(_OPEN, {"ids": [c.id for c in claims]})}
        final = [c for c in claims if c.id in tried and (c.state is not ClaimState.REFUSED or c.tried == tried[c.id])]
        now = self._store.now(connection)
        rows = [
            {"key": c.id, "s": c.state.value, "l": text_of(c.left), "r": dump_error(c.reason), "at": now} for c in final
        ]
        if rows:
            connection.execute(_SETTLE, rows)
        return final


def _answer(claim_id: str) -> str:
    """The name of its lease, beside those of files."""
    return f"answer/{claim_id}"


def _count(connection: Connection, file: str) -> tuple[int, int | None]:
    count, last = connection.execute(_COUNT, {"file": file}).one()
    return count, last


def _checked(entry: Entry, live: Waiting) -> Claim:
    try:
        entry.fits(live)
    except Refusal as reason:
        return replace(entry.claim, state=ClaimState.REFUSED, reason=reason)
    return entry.claim


def _known(connection: Connection, deliveries: Sequence[str]) -> dict[str, Claim]:
    return {claim.order.delivery: claim for claim in load(connection, _BY_DELIVERY, deliveries=list(deliveries))}
