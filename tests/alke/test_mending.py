"""A proposal is mended by choosing a reading or by setting a day; everything that stands on that date follows."""

from __future__ import annotations

from datetime import date, time

import pytest

from alke.errors import RuleBroken
from alke.mending import choices, choose, dated, set_day
from alke.rounds import Deadline, Doubt, Meeting, Offer, Party, Round, ScheduleSpec

READ = (date(2026, 1, 20), date(2026, 1, 22))
WRITTEN = (date(2025, 1, 20), date(2025, 1, 22))
FACTS = {"written": "2025-01-20, 2025-01-22", "suggested": "2026-01-20, 2026-01-22"}
SPAN = (date(2026, 3, 20), date(2026, 3, 21))


def offers(*days: date) -> tuple[Offer, ...]:
    return tuple(Offer(day, time(9), time(11)) for day in days)


ROUND = Round(
    id="2026", name="", channel="", first_day=date(2025, 11, 17), last_day=date(2026, 6, 30), rules={}, contacts=(), folders={},
    councils=(), ministries=(),
    meetings=(
        *(Meeting(f"vn{n}", "VN", "vn", day, time(9), source="rivi 38") for n, day in enumerate(READ)),
        Meeting("teemat", "Teemat", "thematic", SPAN[0], end_date=SPAN[1], source="rivi 40"),
    ),
    schedules=(
        ScheduleSpec("vn", "VN", "a.xlsx", "vn", Party.GROUP, offers(*READ), source="rivi 38"),
        ScheduleSpec("wish", "Toiveet", "a.xlsx", "wish", Party.GROUP, offers(SPAN[0]), source="rivi 69"),
        ScheduleSpec("confirmed", "Vahvistetut", "a.xlsx", "confirmed", Party.GROUP, offers(SPAN[0]), confirms="wish", source="rivi 69"),
    ),
    deadlines=(Deadline("theme", "Teema", (), due=READ[0], source="rivi 27"),),
    doubts=(Doubt("no_owner", "muistio"), Doubt("year_against_year", "20. ja 22.1.2025", "rivi 38", FACTS)),
)  # fmt: skip


def days(round_: Round) -> tuple[date | None, ...]:
    return tuple(m.date for m in round_.meetings[:2]) + tuple(o.date for o in round_.schedule("vn").offers)


def test_a_doubt_with_two_readings_is_a_choice() -> None:
    assert [(one.number, one.written, one.suggested) for one in choices(ROUND)] == [(1, WRITTEN, READ)]


def test_the_written_reading_moves_all_that_stands_on_that_line() -> None:
    chosen = choose(ROUND, 1, "written")
    assert days(chosen) == WRITTEN * 2
    assert (chosen.deadlines[0].due, chosen.first_day) == (READ[0], WRITTEN[0])


def test_a_choice_is_changed_back() -> None:
    again = choose(choose(ROUND, 1, "written"), 1, "suggested")
    assert (days(again), again.doubts[1].facts["chosen"]) == (READ * 2, "suggested")


def test_choosing_the_same_twice_changes_nothing() -> None:
    once = choose(ROUND, 1, "suggested")
    assert choose(once, 1, "suggested") == once


def test_no_third_reading_is_taken() -> None:
    with pytest.raises(KeyError):
        choose(ROUND, 1, "tomorrow")


def test_every_date_but_the_confirmed_copies_can_be_set() -> None:
    assert [one.key for one in dated(ROUND)] == [
        "d:theme",
        "m:vn0",
        "s:vn:0",
        "m:vn1",
        "s:vn:1",
        "m:teemat",
        "s:wish:0",
    ]


def test_a_meeting_of_two_days_keeps_its_length() -> None:
    meeting = set_day(ROUND, "m:teemat", date(2026, 3, 23)).meetings[2]
    assert (meeting.date, meeting.end_date) == (date(2026, 3, 23), date(2026, 3, 24))


def test_a_wished_time_moves_in_the_schedule_that_confirms_it_too() -> None:
    moved = set_day(ROUND, "s:wish:0", date(2026, 3, 24))
    assert [moved.schedule(key).offers for key in ("wish", "confirmed")] == [offers(date(2026, 3, 24))] * 2


def test_a_day_far_away_is_refused_and_an_unknown_date_too() -> None:
    with pytest.raises(RuleBroken):
        set_day(ROUND, "d:theme", date(2062, 3, 24))
    with pytest.raises(KeyError):
        set_day(ROUND, "d:nothing", date(2026, 3, 24))
