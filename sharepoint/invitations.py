"""Plays alke.invitations.Calendars with icalendar: Helsinki times with their VTIMEZONE, whole days, people and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from icalendar import Calendar, vCalAddress, vText
from icalendar import Event as VEvent

from alke.calendar import HELSINKI
from alke.invitations import Event
from alke.ports import Clock
from alke.themes import Named

_DAY = timedelta(days=1)


class IcsCalendars:
    """RFC 5545. A meeting with an organiser is a request that programs answer; anything else is published."""

    def __init__(self, clock: Clock) -> None:
        """The clock stamps what is written."""
        self._clock = clock

    def write(self, events: Sequence[Event]) -> bytes:
        """One calendar; times keep their Helsinki hour over the change to summer time."""
        calendar = Calendar()
        calendar.add("prodid", "-//ALKE-botti//FI")
        calendar.add("version", "2.0")
        request = len(events) == 1 and events[0].organiser is not None and bool(events[0].people)
        calendar.add("method", "REQUEST" if request else "PUBLISH")
        for event in events:
            calendar.add_component(self._event(event))
        calendar.add_missing_timezones(first_date=date(2020, 1, 1), last_date=date(2038, 1, 1))
        data: bytes = calendar.to_ical()
        return data

    def read(self, data: bytes) -> Sequence[Event]:
        """The events as they were written; none for anything else."""
        try:
            calendar = Calendar.from_ical(data)
        except (ValueError, IndexError, KeyError):
            return ()
        return [_read(event) for event in calendar.walk("VEVENT")]

    def _event(self, event: Event) -> VEvent:
        made = VEvent()
        made.add("uid", event.uid)
        made.add("sequence", event.sequence)
        made.add("dtstamp", self._clock.now())
        made.add("summary", event.title)
        for name, text in (("location", event.place), ("description", event.text)):
            if text:
                made.add(name, text)
        made.add("status", "TENTATIVE" if event.tentative else "CONFIRMED")
        start, end = _span(event)
        made.add("dtstart", start)
        made.add("dtend", end)
        if event.organiser:
            made.add("organizer", _address(event.organiser))
        for person in event.people:
            made.add("attendee", _attendee(person), encode=False)
        return made


def _span(event: Event) -> tuple[date | datetime, date | datetime]:
    """A whole day when there is no hour; an hour when there is no end."""
    if event.start is None:
        return event.date, (event.end_date or event.date) + _DAY
    start = datetime.combine(event.date, event.start, HELSINKI)
    if event.end is None:
        return start, start + timedelta(hours=1)
    return start, datetime.combine(event.end_date or event.date, event.end, HELSINKI)


def _address(person: Named) -> vCalAddress:
    address = vCalAddress(f"mailto:{person.email}")
    address.params["cn"] = vText(person.name)
    return address


def _attendee(person: Named) -> vCalAddress:
    address = _address(person)
    address.params["role"] = vText("REQ-PARTICIPANT")
    address.params["rsvp"] = vText("TRUE")
    return address


def _read(event: Any) -> Event:
    start, end = event.decoded("dtstart"), event.decoded("dtend")
    hours = isinstance(start, datetime)
    attendees = event.get("attendee", [])
    organiser = event.get("organizer")
    last = end.date() if hours else end - _DAY
    first = start.date() if hours else start
    return Event(
        uid=str(event["uid"]),
        title=str(event.get("summary", "")),
        date=first,
        start=_clock(start) if hours else None,
        end=_clock(end) if hours else None,
        end_date=last if last != first else None,
        place=str(event.get("location", "")),
        text=str(event.get("description", "")),
        organiser=_person(organiser) if organiser else None,
        people=tuple(_person(one) for one in (attendees if isinstance(attendees, list) else [attendees])),
        sequence=int(event.get("sequence", 0)),
        tentative=str(event.get("status", "")) == "TENTATIVE",
    )


def _clock(moment: datetime) -> time:
    return moment.astimezone(HELSINKI).time()


def _person(address: Any) -> Named:
    return Named(str(address.params.get("cn", "")), str(address).removeprefix("mailto:"))
