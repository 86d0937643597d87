"""The round's records as plain values, for the authority's own archive: claims, reminders and the log, persons by pseudonym."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from ledger.store import Store
from ledger.tables import claim, log, notice, person, reminder


def export_round(store: Store, round_id: str) -> dict[str, list[dict[str, Any]]]:
    """Everything the ledger holds of a round, oldest first; names of those who were not forgotten stand in `persons`.

    Instants are ISO in UTC. The log is one for all rounds and is given whole.
    """
    claims = select(claim).where(claim.c.round_id == round_id).order_by(claim.c.seq)
    notices = select(notice).where(notice.c.round_id == round_id).order_by(notice.c.due_at)
    reminders = (
        select(reminder.c.recipient, reminder.c.state, notice.c.deadline, notice.c.version, notice.c.step)
        .join(notice, notice.c.id == reminder.c.notice_id)
        .where(notice.c.round_id == round_id)
        .order_by(notice.c.due_at, reminder.c.recipient)
    )

    def work(connection: Connection) -> dict[str, list[dict[str, Any]]]:
        return {
            "claims": _rows(connection, claims),
            "notices": _rows(connection, notices),
            "reminders": _rows(connection, reminders),
            "log": _rows(connection, select(log).order_by(log.c.seq)),
            "persons": _rows(connection, select(person).order_by(person.c.pseudonym)),
        }

    return store.call(work)


def _rows(connection: Connection, query: Select[Any]) -> list[dict[str, Any]]:
    return [_plain(row) for row in connection.execute(query)]


def _plain(row: Row[Any]) -> dict[str, Any]:
    return {name: _value(value) for name, value in row._mapping.items()}  # noqa: SLF001 - SQLAlchemy's public name for it


def _value(value: Any) -> Any:
    if isinstance(value, str) and value[:1] in "[{":
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value.isoformat() if hasattr(value, "isoformat") else value
