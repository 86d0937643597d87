"""What lies in SharePoint at one moment, as frozen values, and what an adapter has to read to know it; pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from alke.dues import Due
from alke.holders import read_holder
from alke.people import Council
from alke.ports import FileEntry
from alke.rounds import Check, Meeting, Obliged, Round, ScheduleSpec
from alke.slots import SlotRow


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the bot's own register: a person said that a party has done this, or a mail was sent."""

    deadline: str
    item: str
    party: str
    by: str
    at: datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """A theme notice: the councils of the group, and which of its fields are filled in."""

    file: str
    regions: tuple[str, ...]
    fields: frozenset[str]
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that was read. What was not read is simply absent: an absent folder is an empty one.

    `folders`: path below the channel's folder -> its files; `rows`: schedule's key -> its rows; `forms`: folder -> the
    filled fields of the form that lies in it; `texts`: a file's path -> its words, for files whose name does not tell
    whose they are; `savers`: `FileEntry.modified_by` -> the regions that person speaks for; `assigned`: a file's path ->
    the party a person said it belongs to (empty: nobody's).
    """

    folders: Mapping[str, Sequence[FileEntry]] = field(default_factory=dict)
    rows: Mapping[str, Sequence[SlotRow]] = field(default_factory=dict)
    forms: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    notices: Sequence[Notice] = ()
    register: Sequence[Entry] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    savers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    assigned: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Needs:
    """What to read for some deadlines: folders to list, forms to open (by folder), schedules (by key), theme notices."""

    folders: tuple[str, ...]
    forms: tuple[str, ...]
    schedules: tuple[str, ...]
    notices: tuple[str, ...]


def needs(round_: Round, dues: Iterable[Due]) -> Needs:
    """The places where these deadlines' evidence lies, each once; group meetings need the confirmed schedule too."""
    asked = [(item, due) for due in dues for item in due.deadline.obliged]
    schedules = [item.schedule for item, _ in asked if item.check is Check.BOOKING]
    schedules += [spec.key for spec in round_.schedules if spec.kind == "confirmed"]
    return Needs(
        folders=_once(
            f for item, due in asked if item.check is Check.FILE for f in folders_of(round_, item, due.meeting)
        ),
        forms=_once(
            f for item, due in asked if item.check is Check.FORM for f in folders_of(round_, item, due.meeting)
        ),
        schedules=_once(schedules),
        notices=_once(item.folder for item, _ in asked if item.check is Check.NOTICE),
    )


def folder_of(item: Obliged, region: str = "", meeting: Meeting | None = None) -> str:
    """The folder that holds this party's part."""
    return item.folder.replace("{region}", region).replace("{meeting}", meeting.folder if meeting else "")


def folders_of(round_: Round, item: Obliged, meeting: Meeting | None) -> list[str]:
    """Every folder in which this item may lie."""
    regions = round_.councils if "{region}" in item.folder else ("",)
    return [folder for region in regions if (folder := folder_of(item, region, meeting))]


def confirmed_meetings(round_: Round, evidence: Evidence, councils: Sequence[Council]) -> list[Meeting]:
    """The group discussions that the coordinator has confirmed: each a row of the confirmed schedule (2026)."""
    found = []
    for spec in round_.schedules:
        for row in evidence.rows.get(spec.key, ()) if spec.kind == "confirmed" else ():
            if row.who is not None:
                regions = tuple(sorted(read_holder(row.who, tuple(councils)).regions))
                key = talk_key(spec, row.date, row.start)
                last = next((o.end_date for o in spec.offers if (o.date, o.start) == (row.date, row.start)), None)
                found.append(Meeting(key, row.who, "group", row.date, row.start, row.end, last, regions=regions))
    return found


def talk_key(spec: ScheduleSpec, day: date, start: time | None) -> str:
    """A confirmed discussion's name in keys: `03-17`, or `03-17-0900` on a day for which the round offers several times."""
    several = len([offer for offer in spec.offers if offer.date == day]) > 1
    return f"{day:%m-%d}-{start:%H%M}" if several and start else f"{day:%m-%d}"


def _once(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))
