"""Hopes and confirmed times side by side; what the register says of single talks; tentative talks made firm."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from alke.booking import Board, Line
from alke.errors import RuleBroken
from alke.hopes import read_hopes
from alke.register import Mark
from alke.rounds import Party, ScheduleSpec
from alke.slots import SlotTime, Status
from alke.talk_firm import confirmed_round, read_days, theme_marks
from alke.talk_marks import all_named, attendance_marks, contact_mark, facts_of
from alke.talks import Talk
from config.directory import councils
from config.round_files import shipped_rounds

ROUNDS = shipped_rounds()
FIRST, SECOND = SlotTime(date(2026, 3, 17), time(9)), SlotTime(date(2026, 3, 18), time(14))
SPEC = ScheduleSpec("wish", "", "Ajat.xlsx", "wish", Party.GROUP)
NORTH, EAST = (
    "Kainuu, Keski-Pohjanmaa, Lappi, Pohjois-Pohjanmaa",
    "Etelä-Savo, Kymenlaakso, Pohjois-Karjala, Pohjois-Savo",
)
GROUP = Talk("Kainuu", NORTH, "group", tuple(NORTH.split(", ")))


def board(*lines: Line) -> Board:
    return Board("2026", SPEC, lines, datetime(2026, 1, 7, 7, tzinfo=UTC))


def line(slot: SlotTime, *names: str) -> Line:
    return Line(slot, None, Status.BOOKED if names else Status.FREE, names)


def test_two_groups_at_one_time_collide_and_the_confirmed_one_has_it() -> None:
    hopes = read_hopes(
        board(line(FIRST, NORTH, EAST), line(SECOND)), board(line(FIRST, EAST), line(SECOND)), councils()
    )
    first = hopes.times[0]
    assert (first.collides, first.confirmed, hopes.unplaced) == (
        True,
        tuple(EAST.split(", ")),
        (tuple(NORTH.split(", ")),),
    )
    assert [hope.slot for hope in hopes.free] == [SECOND]


def test_a_text_that_names_no_council_keeps_the_time_from_being_given() -> None:
    hopes = read_hopes(board(line(FIRST, NORTH)), board(line(FIRST, "ministeri")), councils())
    assert (hopes.times[0].written, hopes.free) == ("ministeri", ())


def test_the_ministrys_duty_is_done_with_the_last_contact() -> None:
    round_ = ROUNDS["2026"]
    mark = contact_mark(round_, GROUP, "Testi TEM, tem@example.org")
    assert facts_of(round_, GROUP, [mark]).contact == "Testi TEM, tem@example.org"
    other = Talk("Etelä-Savo", EAST, "group", tuple(EAST.split(", ")))
    assert all_named(round_, [GROUP, other], [mark]) == []
    assert all_named(round_, [GROUP], [mark]) == [Mark("tem_yhteyshenkilo", "tem_contact", "TEM")]


def test_a_group_that_changes_keeps_its_contact() -> None:
    round_ = ROUNDS["2026"]
    mark = contact_mark(round_, GROUP, "Testi TEM")
    changed = Talk("Kainuu", "", "group", ("Kainuu", "Lappi"))
    assert facts_of(round_, changed, [mark]).contact == "Testi TEM"


def test_all_answers_of_an_area_make_the_duty_of_its_talk_done() -> None:
    round_ = ROUNDS["2024"]
    north = next(meeting for meeting in round_.meetings if meeting.key == "pohjoinen")
    marks = attendance_marks(round_, "VM", dict.fromkeys(north.regions, True))
    assert [mark.deadline for mark in marks if not mark.talk] == ["ministerion_osallistuminen@pohjoinen"]


def test_a_firm_talk_keeps_its_days_unless_others_are_given() -> None:
    made = confirmed_round(ROUNDS["2025"], "teemat", None, ("Kasvu",))
    talk = next(meeting for meeting in made.meetings if meeting.key == "teemat")
    assert (talk.tentative, talk.date, talk.end_date, made.themes) == (
        False,
        date(2025, 3, 20),
        date(2025, 3, 21),
        ("Kasvu",),
    )
    assert [(mark.deadline, mark.item) for mark in theme_marks(made)] == [("teemat", "themes")]


@pytest.mark.parametrize(("first", "last"), [("eilen", ""), ("2025-03-21", "2025-03-20")])
def test_days_that_are_none_are_refused(first: str, last: str) -> None:
    with pytest.raises(RuleBroken):
        read_days(first, last)


def test_a_day_outside_the_round_is_refused() -> None:
    with pytest.raises(RuleBroken):
        confirmed_round(ROUNDS["2025"], "teemat", (date(2027, 3, 20), None), ())
