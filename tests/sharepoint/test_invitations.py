"""Invitations: right in winter and summer, read back equal, and numbered anew only when something has changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from icalendar import Calendar

from alke.invitations import Event, Invitations, uid_of
from alke.themes import Named
from sharepoint.invitations import IcsCalendars
from tests.paper import DrawerCabinet, StillClock

TALK = Event(
    uid_of("2026", "Kainuu"), 'ALKE-keskustelu: rajat, vesi; "metsä"', date(2026, 3, 27), time(9), time(11), place="Teams", text="Rajat",
    organiser=Named("Testi TEM", "tem@example.org"), people=(Named("Maija Meikäläinen", "maija@example.org"), Named("Åsa Öhman", "asa@example.org")),
)  # fmt: skip


@pytest.fixture
def calendars() -> IcsCalendars:
    return IcsCalendars(StillClock("2026-02-01T09:00"))


@pytest.mark.parametrize(("day", "hour"), [(date(2026, 3, 27), 7), (date(2026, 3, 30), 6), (date(2025, 10, 27), 7)])
def test_nine_in_helsinki_is_nine_on_both_sides_of_the_change(calendars: IcsCalendars, day: date, hour: int) -> None:
    data = calendars.write([replace(TALK, date=day)])
    event = Calendar.from_ical(data).walk("VEVENT")[0]
    assert event.decoded("dtstart").astimezone(UTC) == datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    assert b"DTSTART;TZID=Europe/Helsinki" in data
    assert [str(zone["TZID"]) for zone in Calendar.from_ical(data).walk("VTIMEZONE")] == ["Europe/Helsinki"]


def test_what_is_written_is_read_back_equal(calendars: IcsCalendars) -> None:
    two_days = Event(uid_of("2025", "teemat"), "Teemat", date(2025, 3, 20), end_date=date(2025, 3, 21), tentative=True)
    assert list(calendars.read(calendars.write([TALK, two_days]))) == [TALK, two_days]


def test_a_meeting_with_people_is_a_request(calendars: IcsCalendars) -> None:
    assert b"METHOD:REQUEST" in calendars.write([TALK])
    assert b"METHOD:PUBLISH" in calendars.write([replace(TALK, organiser=None)])


def test_a_line_break_in_a_title_adds_no_line_of_its_own(calendars: IcsCalendars) -> None:
    evil = replace(TALK, title="a\r\nATTENDEE:mailto:x@example.org")
    assert [one.people for one in calendars.read(calendars.write([evil]))] == [TALK.people]


def test_no_calendar_is_no_events(calendars: IcsCalendars) -> None:
    assert list(calendars.read(b"\x00 not a calendar")) == []


async def test_saved_again_unchanged_it_is_the_same_file_changed_it_is_the_next(calendars: IcsCalendars) -> None:
    drawer = DrawerCabinet()
    invitations = Invitations(drawer, calendars)
    first = await invitations.save("Kutsut", "Kutsu Kainuu", TALK)
    again = await invitations.save("Kutsut", "Kutsu Kainuu", TALK)
    later = await invitations.save("Kutsut", "Kutsu Kainuu", replace(TALK, start=time(10)))
    assert (first, again, later) == ("Kutsut/Kutsu Kainuu.ics", "Kutsut/Kutsu Kainuu.ics", "Kutsut/Kutsu Kainuu v2.ics")
    events = [calendars.read(drawer.files[name])[0] for name in (first, later)]
    assert [(one.uid, one.sequence) for one in events] == [(TALK.uid, 0), (TALK.uid, 1)]
