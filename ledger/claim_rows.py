"""A claim as a row of the database, and back."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select

from alke.booking import Action, Order
from alke.claim_port import Claim, ClaimState
from alke.people import Person
from alke.slots import SlotTime
from ledger.facts import dump_error, load_error
from ledger.persons import persons


def load(connection: Connection, query: Select[Any], **values: Any) -> list[Claim]:
    """The claims of the rows that this gives; their persons without mandates, a forgotten one without a name."""
    rows = connection.execute(query, values).all()
    known = persons(connection, {row.pseudonym for row in rows})
    return [_claim(row, known.get(row.pseudonym, Person("", ""))) for row in rows]


def row_of(claim: Claim, pseudonym: str, now: datetime) -> dict[str, Any]:
    """A new claim's values, but for `seq`; one that is refused at once is settled."""
    order = claim.order
    return {
        "id": claim.id,
        "delivery": order.delivery,
        "round_id": order.round_id,
        "schedule": order.schedule,
        "file": claim.file,
        "action": order.action.value,
        "regions": json.dumps(order.regions, ensure_ascii=False),
        "wanted": text_of(order.slot),
        "holder": claim.holder,
        "pseudonym": pseudonym,
        "slot": text_of(claim.slot),
        "left": text_of(claim.left),
        "state": claim.state.value,
        "tried": "",
        "reason": dump_error(claim.reason),
        "entered_at": now,
        "settled_at": None if claim.state is ClaimState.WAITING else now,
        "promised": False,
        "told": False,
    }


def text_of(slot: SlotTime | None) -> str | None:
    """A time's name, or none."""
    return None if slot is None else str(slot)


def _claim(row: Row[Any], person: Person) -> Claim:
    regions = tuple(json.loads(row.regions))
    order = Order(Action(row.action), row.round_id, row.schedule, person, regions, _slot(row.wanted), row.delivery)
    return Claim(
        id=row.id,
        order=order,
        file=row.file,
        holder=row.holder,
        state=ClaimState(row.state),
        seq=row.seq,
        slot=_slot(row.slot),
        left=_slot(row.left),
        tried=row.tried,
        reason=load_error(row.reason),
    )


def _slot(value: str | None) -> SlotTime | None:
    return None if value is None else SlotTime.parse(value)
