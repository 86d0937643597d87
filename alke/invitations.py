"""Invitations as values: an event with its people, a name that never changes, and a number that grows when it changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from hashlib import sha256
from typing import Protocol

from alke.errors import FileChanged, FileGone, RuleBroken
from alke.ports import Cabinet
from alke.rounds import Day, Round
from alke.talks import Talk
from alke.themes import Named

_TRIES = 30


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of a calendar, Helsinki wall times; without `start` it is a whole day (to `end_date`)."""

    uid: str
    title: str
    date: date
    start: time | None = None
    end: time | None = None
    end_date: Day | None = None
    place: str = ""
    text: str = ""
    organiser: Named | None = None
    people: tuple[Named, ...] = ()
    sequence: int = 0
    tentative: bool = False


class Calendars(Protocol):
    """Events to the bytes of an .ics and back."""

    def write(self, events: Sequence[Event]) -> bytes:
        """One calendar that Outlook and others read."""
        ...

    def read(self, data: bytes) -> Sequence[Event]:
        """The events of a calendar of ours; none for bytes that are no calendar."""
        ...


class Invitations:
    """Saved into the round's folder; a changed one is a new file with the next number, so that nothing is overwritten."""

    def __init__(self, cabinet: Cabinet, calendars: Calendars) -> None:
        """Where they are saved, and how they are written."""
        self._cabinet, self._calendars = cabinet, calendars

    async def save(self, folder: str, name: str, event: Event) -> str:
        """The file that holds this event as it is now: the newest one when nothing has changed since."""
        await self._cabinet.ensure_folder(folder)
        for sequence in range(_TRIES):
            file = f"{folder}/{name}{f' v{sequence + 1}' if sequence else ''}.ics"
            wanted = replace(event, sequence=sequence)
            try:
                standing = (await self._cabinet.fetch(file)).data
            except FileGone:
                try:
                    await self._cabinet.create(file, self._calendars.write([wanted]))
                except FileChanged:
                    continue
                return file
            if list(self._calendars.read(standing)) == [wanted] and not await self._is_there(
                folder, name, sequence + 1
            ):
                return file
        raise FileChanged(file=name)

    async def publish(self, round_: Round, talks: Sequence[Talk]) -> str:
        """The round's calendar as it is now; the bot's own file, kept up to date."""
        file, data = f"ALKE-botti/kalenteri_{round_.id}.ics", self._calendars.write(round_events(round_, talks))
        await self._cabinet.ensure_folder("ALKE-botti")
        try:
            standing = await self._cabinet.fetch(file)
        except FileGone:
            await self._cabinet.create(file, data)
            return file
        if list(self._calendars.read(standing.data)) != list(self._calendars.read(data)):
            await self._cabinet.save(file, standing, data)
        return file

    async def _is_there(self, folder: str, name: str, sequence: int) -> bool:
        try:
            await self._cabinet.fetch(f"{folder}/{name} v{sequence + 1}.ics")
        except FileGone:
            return False
        return True


def uid_of(round_id: str, key: str) -> str:
    """The same for the same event for ever, and telling nothing."""
    return f"{sha256(f'{round_id}/{key}'.encode()).hexdigest()[:32]}@alke-botti"


def invitation(round_: Round, talk: Talk, title: str, people: Sequence[Named], organiser: Named | None) -> Event:
    """The event of a talk; RuleBroken when it has no time. Without an organiser nobody is asked to answer (RFC 5546 §3.2.1)."""
    if talk.date is None:
        raise RuleBroken(rule="no_time", who=talk.name)
    once = {person.email.casefold(): person for person in reversed(people) if person.email and organiser}
    return Event(
        uid_of(round_.id, talk.key), title, talk.date, talk.start, talk.end, talk.end_date, talk.place, talk.theme,
        organiser, tuple(sorted(once.values(), key=lambda person: person.email)), tentative=talk.tentative,
    )  # fmt: skip


def round_events(round_: Round, talks: Sequence[Talk]) -> list[Event]:
    """The round's calendar: its meetings, its dated deadlines, and the discussions that have a time."""
    meetings = [
        Event(
            uid_of(round_.id, one.key),
            one.name,
            one.date,
            one.start,
            one.end,
            one.end_date,
            one.place,
            tentative=one.tentative,
        )
        for one in round_.meetings
        if one.date
    ]
    due = [Event(uid_of(round_.id, f"due/{one.key}"), one.name, one.due) for one in round_.deadlines if one.due]
    known = {one.uid for one in meetings}
    dated = [invitation(round_, talk, talk.name, (), None) for talk in talks if talk.date]
    return sorted(
        [*meetings, *due, *(one for one in dated if one.uid not in known)], key=lambda one: (one.date, one.uid)
    )
