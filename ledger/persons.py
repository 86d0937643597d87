"""Persons as pseudonyms: everything else in the ledger knows only these, and forgetting a person deletes the key."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from alke.people import Person
from alke.ports import Dice
from ledger.leases import queue
from ledger.tables import person as table

_BY_ID = select(table).where(table.c.aad_object_id == bindparam("object_id"))
_BY_PSEUDONYM = select(table).where(table.c.pseudonym.in_(bindparam("pseudonyms", expanding=True)))


def pseudonym_of(connection: Connection, person: Person, dice: Dice) -> str:
    """The person's pseudonym, made at first sight; name and address are kept as last seen."""
    found = connection.execute(_BY_ID, {"object_id": person.aad_object_id}).one_or_none()
    if found is None:
        queue(connection, {"persons"})  # whoever made it meanwhile has it now
        found = connection.execute(_BY_ID, {"object_id": person.aad_object_id}).one_or_none()
    if found is None:
        pseudonym = dice.token()
        connection.execute(
            insert(table).values(
                pseudonym=pseudonym, aad_object_id=person.aad_object_id, name=person.name, email=person.email
            )
        )
        return pseudonym
    if (found.name, found.email) != (person.name, person.email):
        change = update(table).where(table.c.pseudonym == found.pseudonym)
        connection.execute(change.values(name=person.name, email=person.email))
    return str(found.pseudonym)


def persons(connection: Connection, pseudonyms: set[str]) -> dict[str, Person]:
    """Who they are, without mandates; the forgotten are missing."""
    if not pseudonyms:
        return {}
    rows = connection.execute(_BY_PSEUDONYM, {"pseudonyms": sorted(pseudonyms)})
    return {row.pseudonym: Person(row.aad_object_id, row.name, row.email) for row in rows}


def forget_person(connection: Connection, aad_object_id: str) -> bool:
    """Delete the key; what they did stays under a pseudonym that nobody can resolve. False when there was none."""
    return connection.execute(delete(table).where(table.c.aad_object_id == aad_object_id)).rowcount > 0
