"""The reminders in the database: each notice taken by one, its state kept by whoever holds it (docs/reliability.md)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, delete, insert, or_, select, update

from alke.notice_port import Notice, NoticeState
from ledger.store import Store
from ledger.tables import Instant, reminder
from ledger.tables import notice as table

PUT_OFF = timedelta(hours=1)
"""A notice is put off for so long at most: what lies further ahead was written before the clock was set back."""

# Statements are built once: building one costs SQLAlchemy more than running it costs SQLite.
_FIRST = select(table.c.id).order_by(table.c.due_at, table.c.id).limit(1).with_for_update(skip_locked=True)
_DUE = _FIRST.where(
    table.c.state == NoticeState.DUE.value,
    or_(
        table.c.not_before.is_(None), table.c.not_before <= bindparam("now"), table.c.not_before > bindparam("put_off")
    ),
)
_UNKNOWN = _FIRST.where(
    table.c.state == NoticeState.UNKNOWN.value,
    or_(table.c.lease_until.is_(None), table.c.lease_until < bindparam("now"), table.c.lease_until > bindparam("end")),
    table.c.unknown_since <= bindparam("since"),
)
_LOSE = (
    update(table)
    .where(
        table.c.state == NoticeState.SENDING.value,
        or_(table.c.lease_until < bindparam("now"), table.c.lease_until > bindparam("end")),
    )
    .values(state=NoticeState.UNKNOWN.value, unknown_since=bindparam("now", type_=Instant), claim="")
)
_BEGIN_ANEW = (
    update(table)
    .where(table.c.state == NoticeState.UNKNOWN.value, table.c.unknown_since > bindparam("now"))
    .values(unknown_since=bindparam("now", type_=Instant))
)
"""The settle time of what became unknown before the clock was set back."""
_CHANGE = update(table).where(table.c.id == bindparam("key"))
_CLAIM = _CHANGE.values(claim=bindparam("token"), lease_until=bindparam("until"))
_SEND = update(table).where(table.c.claim == bindparam("token")).values(state=NoticeState.SENDING.value)
_NAME = ("round_id", "deadline", "version", "step")
_NAMED = select(table.c.id).where(*(table.c[part] == bindparam(part) for part in _NAME))
_MINE = _NAMED.where(table.c.claim == bindparam("token")).with_for_update()
_NEWS = ("state", "attempt", "not_before", "unknown_since", "activity_id")
_RECORD = _CHANGE.values(claim="", lease_until=None, **{part: bindparam(f"new_{part}") for part in _NEWS})
_AGAIN = _CHANGE.where(
    table.c.state.in_([state.value for state in (NoticeState.FAILED, NoticeState.SKIPPED, NoticeState.SUPERSEDED)])
).values(state=NoticeState.DUE.value, not_before=None)
_COMING = [state.value for state in (NoticeState.DUE, NoticeState.SENDING, NoticeState.UNKNOWN)]
_INSERT = insert(table).values(claim="", attempt=0, activity_id="")
_ALL = select(table).order_by(table.c.due_at, table.c.id)
_ONE = _ALL.where(table.c.id == bindparam("key"))
_REMIND = insert(reminder)
_UNREMIND = delete(reminder).where(reminder.c.notice_id == bindparam("key"))
_RECIPIENTS = (
    select(reminder).where(reminder.c.notice_id.in_(bindparam("keys", expanding=True))).order_by(reminder.c.recipient)
)


class Notices:
    """Plays alke.notice_port.NoticeBook."""

    def __init__(self, store: Store) -> None:
        """On the store's clock, so that replicas need not agree on theirs."""
        self._store = store

    async def make_due(self, notices: Sequence[Notice]) -> None:
        """Insert what is missing; two replicas at once do it one after the other."""
        await self._store.run(lambda connection: _make_due(connection, notices))

    async def again(self, notice: Notice) -> None:
        """Where it ended without a post; of two who ask at once, the later finds it due or taken."""

        def work(connection: Connection) -> None:
            key = connection.execute(_NAMED, _name(notice)).scalar_one_or_none()
            connection.execute(_AGAIN, {"key": key})

        await self._store.run(work)

    async def progress(self, notice: Notice, since: datetime) -> NoticeState | None:
        """`not_before` of a sent notice is the instant at which it was recorded as sent."""
        return await self._store.run(lambda connection: _progress(connection, notice, since))

    async def take(self, token: str, lease: float) -> Notice | None:
        """The oldest that is due; those whose lease ran out become unknown."""
        return await self._store.run(lambda connection: self._take_due(connection, token, lease))

    async def take_unknown(self, token: str, lease: float, settled: float) -> Notice | None:
        """The oldest that has been unknown long enough."""

        def work(connection: Connection) -> Notice | None:
            now = self._store.now(connection)
            connection.execute(_BEGIN_ANEW, {"now": now})
            end, since = now + timedelta(seconds=lease), now - timedelta(seconds=settled)
            return _take(connection, _UNKNOWN, {"now": now, "end": end, "since": since}, token, end)

        return await self._store.run(work)

    async def record(self, notice: Notice) -> bool:
        """The notice and its reminders as they are now, and the lease given back."""
        return await self._store.run(lambda connection: self._record(connection, notice))

    async def all(self) -> Sequence[Notice]:
        """Every notice with its reminders, oldest first; for exports and tests."""
        return await self._store.run(lambda connection: _load(connection, _ALL))

    def _take_due(self, connection: Connection, token: str, lease: float) -> Notice | None:
        now = self._store.now(connection)
        end = now + timedelta(seconds=lease)
        connection.execute(_LOSE, {"now": now, "end": end})
        taken = _take(connection, _DUE, {"now": now, "put_off": now + PUT_OFF}, token, end)
        if taken is not None:
            connection.execute(_SEND, {"token": token})
        return taken

    def _record(self, connection: Connection, notice: Notice) -> bool:
        found = connection.execute(_MINE, {**_name(notice), "token": notice.claim}).scalar_one_or_none()
        if found is None:
            return False
        now, since = self._store.now(connection), notice.unknown_since
        if notice.state is NoticeState.UNKNOWN and since is None:
            since = now
        news = {
            "key": found,
            "new_state": notice.state.value,
            "new_attempt": notice.attempt,
            "new_not_before": now + min(timedelta(seconds=notice.wait), PUT_OFF),
            "new_unknown_since": since,
            "new_activity_id": notice.activity_id,
        }
        connection.execute(_RECORD, news)
        connection.execute(_UNREMIND, {"key": found})
        _remind(connection, found, notice)
        return True


def _make_due(connection: Connection, notices: Sequence[Notice]) -> None:
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("lock table notice in share row exclusive mode")
    for notice in notices:
        if connection.execute(_NAMED, _name(notice)).first():
            continue
        row = {**_name(notice), "due_at": notice.due_at, "state": notice.state.value}
        (key,) = connection.execute(_INSERT, row).inserted_primary_key or (0,)
        _remind(connection, key, notice)


def _progress(connection: Connection, notice: Notice, since: datetime) -> NoticeState | None:
    same = (
        (table.c.round_id == notice.round_id)
        & (table.c.deadline == notice.deadline)
        & (table.c.version == notice.version)
        & (table.c.step >= 0)
    )
    sent = (table.c.state == NoticeState.SENT.value) & (table.c.not_before >= since)
    found = connection.execute(select(table.c.state).where(same, or_(sent, table.c.state.in_(_COMING)))).scalars()
    states = [NoticeState(state) for state in found]
    return NoticeState.SENT if NoticeState.SENT in states else next(iter(states), None)


def _remind(connection: Connection, key: int, notice: Notice) -> None:
    rows = [{"notice_id": key, "recipient": who, "state": state.value} for who, state in notice.recipients.items()]
    if rows:
        connection.execute(_REMIND, rows)


def _take(
    connection: Connection, query: Select[tuple[int]], values: dict[str, datetime], token: str, until: datetime
) -> Notice | None:
    """The first such notice, now this token's; PostgreSQL's replicas step over each other's."""
    key = connection.execute(query, values).scalar_one_or_none()
    if key is None:
        return None
    connection.execute(_CLAIM, {"key": key, "token": token, "until": until})
    return _load(connection, _ONE, key=key)[0]


def _name(notice: Notice) -> dict[str, Any]:
    return {part: getattr(notice, part) for part in _NAME}


def _load(connection: Connection, query: Select[Any], **values: Any) -> list[Notice]:
    rows = connection.execute(query, values).all()
    recipients: dict[int, dict[str, NoticeState]] = {}
    for one in connection.execute(_RECIPIENTS, {"keys": [row.id for row in rows]}):
        recipients.setdefault(one.notice_id, {})[one.recipient] = NoticeState(one.state)
    return [_notice(row, recipients.get(row.id, {})) for row in rows]


def _notice(row: Row[Any], recipients: dict[str, NoticeState]) -> Notice:
    return Notice(
        round_id=row.round_id,
        deadline=row.deadline,
        version=row.version,
        step=row.step,
        due_at=row.due_at,
        recipients=recipients,
        state=NoticeState(row.state),
        attempt=row.attempt,
        unknown_since=row.unknown_since,
        activity_id=row.activity_id,
        claim=row.claim,
    )
