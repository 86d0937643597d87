"""Finnish office days, Helsinki's clock, and the days on which reminders go out."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alke.calendar import is_quiet, lately, read_moment, to_helsinki, to_utc
from config.holidays_fi import calendar

CALENDAR = calendar()


def days(deadline: str) -> dict[str, int]:
    return {day.isoformat(): step for day, step in CALENDAR.reminder_days(date.fromisoformat(deadline)).items()}


def test_followup_of_2024_is_reminded_on_five_days() -> None:
    assert days("2024-03-08") == {
        "2024-02-23": 14,
        "2024-03-01": 7,
        "2024-03-05": 3,
        "2024-03-07": 1,
        "2024-03-08": 0,
    }


def test_booking_of_2024_is_reminded_on_five_days() -> None:
    assert days("2024-03-20") == {
        "2024-03-06": 14,
        "2024-03-13": 7,
        "2024-03-15": 3,
        "2024-03-19": 1,
        "2024-03-20": 0,
    }


def test_theme_notice_of_2025_moves_no_step_for_the_sixth_of_december() -> None:
    assert days("2025-12-19") == {
        "2025-12-05": 14,
        "2025-12-12": 7,
        "2025-12-16": 3,
        "2025-12-18": 1,
        "2025-12-19": 0,
    }


def test_agendas_of_2026_are_reminded_on_five_days() -> None:
    assert days("2026-02-13") == {
        "2026-01-30": 14,
        "2026-02-06": 7,
        "2026-02-10": 3,
        "2026-02-12": 1,
        "2026-02-13": 0,
    }


def test_agenda_due_after_easter_is_reminded_before_easter() -> None:
    assert days("2024-04-02") == {"2024-03-19": 14, "2024-03-26": 7, "2024-03-28": 1, "2024-04-02": 0}


def test_deadline_in_the_quiet_days_is_reminded_before_them() -> None:
    assert days("2024-12-31") == {"2024-12-17": 14, "2024-12-20": 0}


def test_deadline_on_a_saturday_has_its_last_reminder_on_friday() -> None:
    assert days("2026-01-31") == {"2026-01-16": 14, "2026-01-23": 7, "2026-01-28": 3, "2026-01-30": 0}


@pytest.mark.parametrize(
    "day",
    [
        "2024-03-29",  # pitkäperjantai
        "2024-04-01",  # toinen pääsiäispäivä
        "2026-05-01",
        "2026-05-14",  # helatorstai
        "2026-06-19",  # juhannusaatto
        "2026-12-24",
        "2024-04-30",  # vappuaatto
        "2025-07-15",
        "2026-01-05",
        "2026-01-10",  # lauantai
    ],
)
def test_nothing_is_posted_on_a_free_day(day: str) -> None:
    assert CALENDAR.is_posting_day(date.fromisoformat(day)) is False


def test_vappuaatto_is_a_working_day_although_nothing_is_posted() -> None:
    assert CALENDAR.is_working_day(date(2024, 4, 30)) is True


def test_kiirastorstai_is_a_posting_day() -> None:
    assert CALENDAR.is_posting_day(date(2024, 3, 28)) is True


def test_day_after_easter_follows_maundy_thursday() -> None:
    assert CALENDAR.first_posting_day_after(date(2024, 3, 28)) == date(2024, 4, 2)


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_reminders_go_out_on_posting_days_and_never_late(deadline: date) -> None:
    found = CALENDAR.reminder_days(deadline)
    assert [day for day in found if day > deadline or is_quiet(day) or not CALENDAR.is_working_day(day)] == []
    assert 0 in found.values()


def test_nine_o_clock_is_seven_in_winter_and_six_in_summer() -> None:
    assert (to_utc(date(2026, 3, 27)), to_utc(date(2026, 3, 30))) == (
        datetime(2026, 3, 27, 7, tzinfo=UTC),
        datetime(2026, 3, 30, 6, tzinfo=UTC),
    )


def test_skipped_wall_time_moves_forward() -> None:
    assert to_helsinki(to_utc(date(2026, 3, 29), time(3, 30))).time() == time(4, 30)


def test_repeated_wall_time_is_the_first_one() -> None:
    assert to_utc(date(2026, 10, 25), time(3, 30)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_moment_without_zone_is_helsinki_s() -> None:
    assert read_moment("2024-03-07T09:00") == read_moment("2024-03-07T07:00Z")


def test_a_moment_before_all_calendars_is_none() -> None:
    with pytest.raises(ValueError, match="0001-01-01"):
        read_moment("0001-01-01")


def test_naive_instant_has_no_helsinki_time() -> None:
    with pytest.raises(ValueError, match="2024"):
        to_helsinki(datetime(2024, 3, 7, 9))  # noqa: DTZ001 -- the naive one is what is refused


@pytest.mark.parametrize(
    ("then", "is_lately"), [("09:56", True), ("10:00", True), ("09:55", False), ("10:01", False), ("", False)]
)
def test_lately_is_neither_long_ago_nor_ahead_of_a_clock_that_was_set_back(then: str, is_lately: bool) -> None:
    moment = read_moment(f"2024-03-07T{then}") if then else None
    assert lately(moment, read_moment("2024-03-07T10:00"), timedelta(minutes=5)) is is_lately
