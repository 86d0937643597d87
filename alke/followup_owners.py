"""Whose a file is when neither its name, its words nor its saver tells: a person says it, and the answer is kept as a row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from alke.affairs import Standing
from alke.calendar import to_helsinki
from alke.characters import composed
from alke.errors import NotAllowed, RuleBroken
from alke.people import Person
from alke.ports import Clock
from alke.registers import Book, Registers, Row

NOBODY = "ei kenenkään"
OWNERS = Book("ALKE-botti/tunnistetut_tiedostot.xlsx", "Tunnistetut tiedostot", ("tiedosto", "kenen", "sanoi", "aika"))
"""The last row about a file counts; people may write rows by hand."""


def assigned(rows: Iterable[Row]) -> dict[str, str]:
    """A file's path -> whose it is ('' for nobody's), as `alke.evidence.Evidence.assigned`."""
    found = {composed(row.get("tiedosto", "").strip()): row.get("kenen", "").strip() for row in rows}
    return {file: "" if who.casefold() == NOBODY else who for file, who in found.items() if file and who}


class Stands(Protocol):
    """How the round stands (alke.affairs.Affairs)."""

    async def standing(self, round_id: str) -> Standing:
        """FileTrouble when SharePoint does not answer."""
        ...


class FileOwners:
    """Takes the answers."""

    def __init__(self, stands: Stands, registers: Registers, clock: Clock) -> None:
        """The roles it needs."""
        self._stands, self._registers, self._clock = stands, registers, clock

    async def say(self, round_id: str, file: str, party: str, person: Person) -> None:
        """Keep that this file is this council's ('' for nobody's).

        NotAllowed unless it is one's own council, or one runs the round; RuleBroken (rule `file_known`) for a file that is
        not in doubt, RuleBroken (rule `no_council`) for a party that is none; NotKept when the book cannot be written.
        """
        standing = await self._stands.standing(round_id)
        if party and party not in standing.round.councils:
            raise RuleBroken(rule="no_council", who=party)
        if not person.is_coordinator and party not in person.regions:
            nobody = {} if party else {"reason": "coordinator_tools"}
            raise NotAllowed(who=party, **(nobody if person.mandates else {"reason": "outsider"}))
        if file not in {doubt.facts.get("path") for doubt in standing.questions}:
            raise RuleBroken(rule="file_known", file=file.rpartition("/")[2])
        moment = to_helsinki(self._clock.now()).replace(tzinfo=None, microsecond=0)
        row: Mapping[str, str] = {"tiedosto": file, "kenen": party or NOBODY, "sanoi": person.name}
        await self._registers.add(OWNERS, lambda _: [{**row, "aika": moment}])
