"""The register of things said: the last word counts, and only those who owe a thing may say it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from alke.errors import NotAllowed, UnknownMark
from alke.people import Mandate, Person, Role
from alke.register import UNDONE, Mark, SaidDone, entries, marks_in_force
from alke.rounds import Check, Deadline, Obliged, Party, Round
from tests.paper import PaperRegisters, StillClock

DAY = date(2026, 2, 13)
ROUND = Round(
    id="2026", name="", channel="", first_day=DAY, last_day=DAY, rules={}, meetings=(), schedules=(), contacts=(), folders={},
    councils=("Kainuu", "Lappi"), ministries=("VM",),
    deadlines=(Deadline("osallistujat", "", (Obliged("named", "", Party.MINISTRY, Check.REGISTER), Obliged("time", "", Party.COUNCIL, Check.BOOKING)), DAY),),
)  # fmt: skip
MINISTRY = Person("1", "Testi VM", "", (Mandate(Role.MINISTRY, "VM"),))
COUNCIL = Person("2", "Testi Lappi", "", (Mandate(Role.COUNCIL, "Lappi"),))
COORDINATOR = Person("3", "Testi TEM", "", (Mandate(Role.COORDINATOR, "TEM"),))
NAMED = Mark("osallistujat", "named", "VM", note="lista lähetetty")


@pytest.fixture
def registers() -> PaperRegisters:
    return PaperRegisters()


@pytest.fixture
def said(registers: PaperRegisters) -> SaidDone:
    return SaidDone(registers, StillClock("2026-02-10T10:30"))


async def test_a_mark_is_read_back_with_who_and_when(said: SaidDone) -> None:
    await said.say(ROUND, [NAMED], MINISTRY)
    assert await said.marks("2026") == [
        Mark("osallistujat", "named", "VM", "", "lista lähetetty", "Testi VM", datetime(2026, 2, 10, 10, 30))  # noqa: DTZ001
    ]


async def test_the_same_mark_twice_is_one_row(said: SaidDone, registers: PaperRegisters) -> None:
    await said.say(ROUND, [NAMED], MINISTRY)
    await said.say(ROUND, [NAMED], MINISTRY)
    assert len(registers.books["ALKE-botti/rekisteri.xlsx"]) == 1


async def test_an_undone_mark_is_gone_and_both_rows_stay(said: SaidDone, registers: PaperRegisters) -> None:
    await said.say(ROUND, [NAMED], MINISTRY)
    await said.say(ROUND, [NAMED], MINISTRY, UNDONE)
    assert await said.marks("2026") == []
    assert len(registers.books["ALKE-botti/rekisteri.xlsx"]) == 2


async def test_nobody_says_it_for_another(said: SaidDone) -> None:
    with pytest.raises(NotAllowed):
        await said.say(ROUND, [NAMED], COUNCIL)


async def test_the_coordinator_says_it_for_all(said: SaidDone) -> None:
    await said.say(ROUND, [NAMED], COORDINATOR)
    assert [mark.by for mark in await said.marks("2026")] == ["Testi TEM"]


async def test_a_booking_cannot_merely_be_said(said: SaidDone) -> None:
    with pytest.raises(UnknownMark):
        await said.say(ROUND, [Mark("osallistujat", "time", "Lappi")], COUNCIL)


def test_another_rounds_row_does_not_count() -> None:
    row = {"kierros": "2024", "maaraaika": "osallistujat", "kohta": "named", "osapuoli": "VM", "aika": "2024-02-10"}
    assert marks_in_force([row], "2026") == []


def test_a_mark_on_one_talk_is_not_the_whole_part() -> None:
    row = {"maaraaika": "d", "kohta": "i", "osapuoli": "VM", "keskustelu": "Lappi", "aika": "2024-02-10"}
    assert entries([row], "2024") == []
