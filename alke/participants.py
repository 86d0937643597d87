"""Who takes part: name, organisation, role and work mail, in an Excel book for each council and ministry; nothing else."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass

from alke.errors import BadName, NotAllowed
from alke.people import Person
from alke.ports import Clock
from alke.register import may_speak_for
from alke.registers import Book, Registers, Row, Value
from alke.rounds import Round
from alke.talks import Talk
from alke.themes_book import wall_time

COLUMNS = ("keskustelu", "nimi", "organisaatio", "rooli", "sähköposti", "ilmoittaja", "aika")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Participant:
    """One person of one party (a council or a ministry) at one talk."""

    party: str
    talk: str
    name: str
    organisation: str = ""
    role: str = ""
    email: str = ""


def participants_book(round_: Round, party: str) -> Book:
    """`Osallistujat/Osallistujat Kainuu.xlsx`: several people may keep one council's list."""
    folder = round_.folders.get("participants", f"ALKE-botti/Osallistujat {round_.id}")
    return Book(f"{folder}/Osallistujat {party}.xlsx", "Osallistujat", COLUMNS)


class Participants:
    """The lists at work."""

    def __init__(self, registers: Registers, clock: Clock) -> None:
        """The books and the clock."""
        self._registers, self._clock = registers, clock

    async def add(self, round_: Round, person: Person, one: Participant) -> None:
        """Put somebody on the list; who is on it already is not put twice. NotAllowed, BadName, NotKept."""
        _allowed(person, one.party)
        _proper(one)
        now = wall_time(self._clock)

        def make(rows: Sequence[Row]) -> list[dict[str, Value]]:
            if any(_same(row, one) for row in rows):
                return []
            cells = (one.talk, one.name, one.organisation, one.role, one.email, person.name, now)
            return [dict(zip(COLUMNS, cells, strict=True))]

        await self._registers.add(participants_book(round_, one.party), make)

    async def remove(self, round_: Round, person: Person, one: Participant) -> int:
        """Take somebody off: the row goes from the file. How many rows went."""
        _allowed(person, one.party)
        return await self._registers.remove(participants_book(round_, one.party), lambda row: _same(row, one))

    async def of(self, round_: Round, talk: Talk) -> list[Participant]:
        """Everybody who comes to this talk, councils first."""
        return (await self.of_all(round_, [talk]))[0]

    async def of_all(self, round_: Round, talks: Sequence[Talk]) -> list[list[Participant]]:
        """The same of several: each book is read once, all of them at the same time."""
        parties = dict.fromkeys((*(region for talk in talks for region in talk.regions), *round_.ministries))
        books = await asyncio.gather(*(self._registers.rows(participants_book(round_, party)) for party in parties))
        rows = dict(zip(parties, books, strict=True))
        return [
            [one for party in (*talk.regions, *round_.ministries) for one in _coming(talk, party, rows[party])]
            for talk in talks
        ]


def _coming(talk: Talk, party: str, rows: Sequence[Row]) -> list[Participant]:
    return [one for row in rows if (one := _read(party, row)).name and talk.is_of(one.talk or party)]


def _read(party: str, row: Row) -> Participant:
    texts = (row.get(name, "").strip() for name in COLUMNS[:5])
    talk, name, organisation, role, email = texts
    return Participant(party, talk, name, organisation, role, email)


def _same(row: Row, one: Participant) -> bool:
    there = _read(one.party, row)
    return (there.name.casefold(), there.talk) == (one.name.casefold(), one.talk)


def _allowed(person: Person, party: str) -> None:
    if not may_speak_for(person, party):
        raise NotAllowed(who=party, **({} if person.mandates else {"reason": "outsider"}))


def _proper(one: Participant) -> None:
    texts = (one.name, one.organisation, one.role, one.email)
    if not one.name or any(len(text) > _LONGEST or "\n" in text for text in texts):
        raise BadName(reason="participant")
    if one.email and not _MAIL.fullmatch(one.email):
        raise BadName(reason="mail")
