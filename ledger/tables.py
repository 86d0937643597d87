"""The ledger's tables, one set for SQLite and PostgreSQL; instants are UTC microseconds, persons are pseudonyms."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

VERSION = "1"
"""Of the schema; a ledger of another version is not opened."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_Big = BigInteger().with_variant(Integer, "sqlite")


class Instant(TypeDecorator[datetime]):
    """An aware instant as whole microseconds since 1970 (SQLite drops zones); a naive one is refused."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> int | None:  # noqa: ARG002 - SQLAlchemy's signature
        """ValueError for a naive datetime."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(value)
        return (value - _EPOCH) // timedelta(microseconds=1)

    def process_result_value(self, value: int | None, dialect: Any) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Aware, UTC."""
        return None if value is None else _EPOCH + timedelta(microseconds=value)


metadata = MetaData()

meta = Table("meta", metadata, Column("key", String(40), primary_key=True), Column("value", Text, nullable=False))

instance = Table(
    "instance",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("host", Text, nullable=False),
    Column("heartbeat", Instant, nullable=False),
)

person = Table(
    "person",
    metadata,
    Column("pseudonym", String(40), primary_key=True),
    Column("aad_object_id", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("email", Text, nullable=False),
)

claim = Table(
    "claim",
    metadata,
    Column("seq", _Big, primary_key=True, autoincrement=True),
    Column("id", String(40), nullable=False, unique=True),
    Column("delivery", Text, nullable=False, unique=True),
    Column("round_id", Text, nullable=False),
    Column("schedule", Text, nullable=False),
    Column("file", Text, nullable=False),
    Column("action", String(10), nullable=False),
    Column("regions", Text, nullable=False),
    Column("wanted", String(20)),
    Column("holder", Text, nullable=False),
    Column("pseudonym", String(40), nullable=False),
    Column("slot", String(20)),
    Column("left", String(20)),
    Column("state", String(10), nullable=False),
    Column("tried", Text, nullable=False),
    Column("reason", Text),
    Column("entered_at", Instant, nullable=False),
    Column("settled_at", Instant),
    Column("promised", Boolean, nullable=False),
    Column("told", Boolean, nullable=False),
    Index("claim_live", "file", "state"),
    Index("claim_untold", "told", "settled_at"),
    sqlite_autoincrement=True,
)

lease = Table(
    "lease",
    metadata,
    Column("file", Text, primary_key=True),
    Column("holder", String(40), nullable=False),
    Column("until", Instant, nullable=False),
    Column("fence", _Big, nullable=False),
)

notice = Table(
    "notice",
    metadata,
    Column("id", _Big, primary_key=True, autoincrement=True),
    Column("round_id", Text, nullable=False),
    Column("deadline", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("step", Integer, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("state", String(12), nullable=False),
    Column("claim", String(40), nullable=False),
    Column("lease_until", Instant),
    Column("attempt", Integer, nullable=False),
    Column("not_before", Instant),
    Column("unknown_since", Instant),
    Column("activity_id", Text, nullable=False),
    UniqueConstraint("round_id", "deadline", "version", "step"),
    Index("notice_state", "state", "due_at"),
)

reminder = Table(
    "reminder",
    metadata,
    Column("notice_id", _Big, ForeignKey("notice.id"), primary_key=True),
    Column("recipient", String(80), primary_key=True),
    Column("state", String(12), nullable=False),
)

conversation = Table(
    "conversation",
    metadata,
    Column("key", Text, primary_key=True),
    Column("service_url", Text, nullable=False),
    Column("conversation_id", Text, nullable=False),
    Column("activity_id", Text, nullable=False),
    Column("more", Text, nullable=False),
    Column("kept_at", Instant, nullable=False),
)

delivery = Table(
    "delivery",
    metadata,
    Column("key", Text, primary_key=True),
    Column("answer", Text),
    Column("at", Instant, nullable=False),
    Index("delivery_at", "at"),
)

log = Table(
    "log",
    metadata,
    Column("seq", _Big, primary_key=True, autoincrement=True),
    Column("at", Instant, nullable=False),
    Column("pseudonym", String(40), nullable=False),
    Column("what", Text, nullable=False),
    Column("facts", Text, nullable=False),
    sqlite_autoincrement=True,
)
