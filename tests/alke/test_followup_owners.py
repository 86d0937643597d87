"""Answers to whose a file is: the last one counts, and who may give them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from alke.affairs import Standing
from alke.errors import NotAllowed, RuleBroken
from alke.followup_owners import FileOwners, assigned
from alke.people import Mandate, Person, Role
from alke.registers import Book, Row, Value
from alke.rounds import Doubt
from config.round_files import shipped_rounds

FILE = "8. Seuranta helmikuu 2024/tiedot.docx"
LAPPI = Person("1", "Testi Lappi", "", (Mandate(Role.COUNCIL, "Lappi"),))
COORDINATOR = Person("2", "Testi Koordinaattori", "", (Mandate(Role.COORDINATOR, "TEM"),))
OUTSIDER = Person("3", "Testi Ulkopuolinen")


@dataclass
class FakeRegisters:
    kept: list[Mapping[str, Value]] = field(default_factory=list)

    async def rows(self, book: Book) -> Sequence[Row]:
        return []

    async def add(
        self, book: Book, make: Callable[[Sequence[Row]], Sequence[Mapping[str, Value]]]
    ) -> Sequence[Mapping[str, Value]]:
        self.kept += (made := make([]))
        return made

    async def remove(self, book: Book, unwanted: Callable[[Row], bool]) -> int:
        raise AssertionError


class Stands:
    async def standing(self, round_id: str) -> Standing:
        doubt = Doubt("unknown_file", "tiedot.docx", facts={"path": FILE, "by": "Joku"})
        return Standing(shipped_rounds()[round_id], (), (), (doubt,))


class StoppedClock:
    def now(self) -> datetime:
        return datetime(2024, 3, 7, 10, tzinfo=UTC)

    async def sleep(self, seconds: float) -> None:
        raise AssertionError(seconds)


def test_last_answer_counts_and_nobody_is_an_answer() -> None:
    rows = [
        {"tiedosto": "a", "kenen": "Lappi"},
        {"tiedosto": "a", "kenen": "Ei kenenkään"},
        {"tiedosto": "b", "kenen": ""},
    ]
    assert assigned(rows) == {"a": ""}


@pytest.mark.parametrize(("person", "party"), [(LAPPI, "Lappi"), (COORDINATOR, "Kainuu"), (COORDINATOR, "")])
async def test_those_who_may_answer(person: Person, party: str) -> None:
    registers = FakeRegisters()
    await FileOwners(Stands(), registers, StoppedClock()).say("2024", FILE, party, person)
    assert [(row["tiedosto"], row["kenen"], row["sanoi"], row["aika"]) for row in registers.kept] == [
        (FILE, party or "ei kenenkään", person.name, datetime(2024, 3, 7, 12))  # noqa: DTZ001 - a wall time
    ]


@pytest.mark.parametrize(("person", "party"), [(LAPPI, "Kainuu"), (LAPPI, ""), (OUTSIDER, "Lappi")])
async def test_those_who_may_not(person: Person, party: str) -> None:
    registers = FakeRegisters()
    with pytest.raises(NotAllowed):
        await FileOwners(Stands(), registers, StoppedClock()).say("2024", FILE, party, person)
    assert registers.kept == []


@pytest.mark.parametrize(
    ("file", "party", "rule"), [("other.docx", "Lappi", "file_known"), (FILE, "Ahvenanmaa", "no_council")]
)
async def test_only_files_in_doubt_and_councils_of_the_round(file: str, party: str, rule: str) -> None:
    with pytest.raises(RuleBroken) as why:
        await FileOwners(Stands(), FakeRegisters(), StoppedClock()).say("2024", file, party, COORDINATOR)
    assert why.value.facts["rule"] == rule
