"""What else must not be forgotten: where conversations go on, which activities came, what was answered, and who did what."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from alke.people import Person
from alke.ports import Clock, Dice
from ledger.facts import dump_facts, load_facts
from ledger.leases import queue
from ledger.persons import forget_person, pseudonym_of
from ledger.store import Store
from ledger.tables import conversation, delivery, log


@dataclass(frozen=True, slots=True)
class Conversation:
    """A place to post to or a message to keep up to date, under a key of the bot's own (`channel`, `board/2026/own`)."""

    key: str
    service_url: str
    conversation_id: str
    activity_id: str = ""
    more: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LogLine:
    """Who did what, when; `pseudonym` says nothing once its key is deleted."""

    at: datetime
    pseudonym: str
    what: str
    facts: Mapping[str, object]


class Memory:
    """Conversations, deliveries and the log. LedgerTrouble when the database does not oblige."""

    def __init__(self, store: Store, clock: Clock, dice: Dice) -> None:
        """All on one store."""
        self._store, self._clock, self._dice = store, clock, dice

    async def keep(self, kept: Conversation) -> None:
        """Remember it under its key, over what was there."""
        values = {
            "service_url": kept.service_url,
            "conversation_id": kept.conversation_id,
            "activity_id": kept.activity_id,
            "more": json.dumps(dict(kept.more), ensure_ascii=False),
            "kept_at": self._clock.now(),
        }

        def work(connection: Connection) -> None:
            queue(connection, {f"conversation/{kept.key}"})
            connection.execute(delete(conversation).where(conversation.c.key == kept.key))
            connection.execute(insert(conversation).values(key=kept.key, **values))

        await self._store.run(work)

    async def recall(self, key: str) -> Conversation | None:
        """What is kept under this key."""
        found = await self.recall_all(key)
        return next((one for one in found if one.key == key), None)

    async def recall_all(self, prefix: str = "") -> Sequence[Conversation]:
        """Everything whose key begins so, oldest first."""
        query = select(conversation).where(conversation.c.key.startswith(prefix, autoescape=True))
        rows = await self._store.run(
            lambda connection: connection.execute(query.order_by(conversation.c.kept_at)).all()
        )
        return [_conversation(row) for row in rows]

    async def drop(self, key: str) -> None:
        """Keep it no longer."""
        await self._store.run(
            lambda connection: connection.execute(delete(conversation).where(conversation.c.key == key))
        )

    async def first_time(self, key: str) -> bool:
        """Note that this activity came; False when it had come before."""

        def work(connection: Connection) -> bool:
            queue(connection, {f"delivery/{key}"})
            if connection.execute(select(delivery.c.key).where(delivery.c.key == key)).first():
                return False
            connection.execute(insert(delivery).values(key=key, answer=None, at=self._clock.now()))
            return True

        return await self._store.run(work)

    async def answered(self, key: str, answer: str) -> None:
        """Keep the answer to an activity, for when it comes again."""
        change = update(delivery).where(delivery.c.key == key).values(answer=answer)
        await self._store.run(lambda connection: connection.execute(change))

    async def answer(self, key: str) -> str | None:
        """The answer kept for this activity."""
        query = select(delivery.c.answer).where(delivery.c.key == key)
        return await self._store.run(lambda connection: connection.execute(query).scalar_one_or_none())

    async def drop_deliveries(self, before: datetime) -> None:
        """Teams re-delivers within minutes; older notes are not needed."""
        await self._store.run(lambda connection: connection.execute(delete(delivery).where(delivery.c.at < before)))

    async def note(self, person: Person, what: str, **facts: object) -> None:
        """Append one line to the log."""

        def work(connection: Connection) -> None:
            pseudonym = pseudonym_of(connection, person, self._dice)
            line = insert(log).values(at=self._clock.now(), pseudonym=pseudonym, what=what, facts=dump_facts(facts))
            connection.execute(line)

        await self._store.run(work)

    async def lines(self) -> Sequence[LogLine]:
        """The whole log, oldest first."""
        rows = await self._store.run(lambda connection: connection.execute(select(log).order_by(log.c.seq)).all())
        return [LogLine(row.at, row.pseudonym, row.what, load_facts(row.facts)) for row in rows]

    async def forget(self, aad_object_id: str) -> bool:
        """Delete the key to a person's pseudonym; False when the person was not known."""
        return await self._store.run(lambda connection: forget_person(connection, aad_object_id))


def _conversation(row: Row[Any]) -> Conversation:
    return Conversation(row.key, row.service_url, row.conversation_id, row.activity_id, json.loads(row.more))
