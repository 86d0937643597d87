"""A round: one year's talks with their rules, times, deadlines, folders and files; data, never code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from alke.slots import SlotTime

Day = date
"""A date, where a field of that name hides the type."""


class Party(StrEnum):
    """Who owes something."""

    COUNCIL = "council"  # each of the 18 owes its own
    GROUP = "group"  # one of the councils that share a discussion does it for all of them
    MINISTRY = "ministry"
    TEM = "tem"


class Check(StrEnum):
    """How the bot sees in SharePoint that a party has done its part."""

    FILE = "file"  # the party's document lies in `folder`
    BOOKING = "booking"  # the party's name stands in the schedule `schedule`
    FORM = "form"  # the party's form in `folder` has its fields filled in
    NOTICE = "notice"  # the party stands in a theme notice of the round
    REGISTER = "register"  # a row in the bot's own register: said done by a person, or sent by mail


@dataclass(frozen=True, slots=True)
class Rules:
    """What a kind of discussion allows; None: the letter does not say."""

    max_themes: int | None = None
    min_regions: int | None = None
    max_talks_per_region: int | None = None
    place: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A discussion or another event (webinar, seminar, AUNE, VN network) with Helsinki wall times.

    `kind`: joint, own, group, thematic; webinar, seminar, aune, vn, myr, event. A `tentative` one ("todennäköisesti") must
    not become firm.
    """

    key: str
    name: str
    kind: str
    date: date | None = None
    start: time | None = None
    end: time | None = None
    end_date: Day | None = None
    place: str = ""
    area: str = ""
    regions: tuple[str, ...] = ()
    folder: str = ""
    tentative: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """A time the round offers for booking; `end` is None where the letter does not say, `end_date` the last of several days."""

    date: date
    start: time
    end: time | None = None
    end_date: Day | None = None

    @property
    def time(self) -> SlotTime:
        """The slot's name."""
        return SlotTime(self.date, self.start)


@dataclass(frozen=True, slots=True)
class ScheduleSpec:
    """One schedule file of the round, and who books what in it.

    `kind`: `own` (a council's own meeting: one line a slot, one booking a council), `wish` (a group wishes a time:
    several lines a slot), `confirmed` (the coordinator gives a group its time: one line a slot), `vn` (agenda handling
    times). `file` is the path below the channel's folder; `sheet` narrows a workbook to one sheet; `closes` is a
    deadline's key.
    """

    key: str
    name: str
    file: str
    kind: str
    party: Party
    offers: tuple[Offer, ...] = ()
    sheet: str = ""
    lines_per_slot: int = 1
    closes: str = ""
    confirms: str = ""
    source: str = ""

    @property
    def exclusive(self) -> bool:
        """One line a slot: whoever is first has it."""
        return self.lines_per_slot == 1


@dataclass(frozen=True, slots=True)
class Obliged:
    """One thing that a deadline asks for, and how it is seen to be done (the 13.2.2026 deadline asks for three).

    `folder` is a path below the channel's folder and may hold `{region}` (a folder for each council) or
    `{meeting}` (the discussion's own folder).
    """

    key: str
    name: str
    party: Party
    check: Check
    folder: str = ""
    schedule: str = ""
    template: str = ""
    recipients: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    """Beginnings of words by which a file's name tells this document (`asialist`, `agenda`); none: any file will do."""
    fields: tuple[str, ...] = ()
    """What must be filled in on the form (`theme`, `participants`)."""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """The day that the coordinator gave a relative deadline for one meeting; `version` grows with every move."""

    day: date
    version: int


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date by which someone owes something. Relative ones carry `days_before` meetings `of_kind` and no `due`;
    a negative number counts from the meeting on (a memo).

    `soft`: no date in the letter ("mahdollisimman varhaisessa vaiheessa"): shown, nudged once, never late.
    `version` grows when the coordinator moves it: its reminders move with it.
    """

    key: str
    name: str
    obliged: tuple[Obliged, ...]
    due: date | None = None
    days_before: int | None = None
    of_kind: str = ""
    soft: bool = False
    tentative: bool = False
    version: int = 1
    source: str = ""
    moved: Mapping[str, Moved] = field(default_factory=dict)
    """Where a relative deadline was moved for one meeting: the meeting's key -> its own day and version."""


@dataclass(frozen=True, slots=True)
class Contact:
    """A named person of the letter with the dates within which the letter says to ask them."""

    name: str
    email: str = ""
    phone: str = ""
    role: str = ""
    area: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something in a letter or a round file that does not fit: shown, asked, never mended in silence.

    `text` quotes the letter, `code` names the sentence and `facts` fill it.
    """

    code: str
    text: str
    source: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    """What a person wrote about it in the round file, in that file's language; shown as it is."""


@dataclass(frozen=True, slots=True)
class Round:
    """One year's talks. `folders` maps a key to a path below the channel's folder, by exact name."""

    id: str
    name: str
    channel: str
    first_day: date
    last_day: date
    rules: Mapping[str, Rules]
    meetings: tuple[Meeting, ...]
    schedules: tuple[ScheduleSpec, ...]
    deadlines: tuple[Deadline, ...]
    contacts: tuple[Contact, ...]
    folders: Mapping[str, str]
    councils: tuple[str, ...]
    ministries: tuple[str, ...]
    diary_numbers: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    signers: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    letter: str = ""
    """The letter's short name in `source` and what it stands for: `S24: TEM:n kirje vuoden 2024 keskusteluista`."""
    links: Mapping[str, str] = field(default_factory=dict)
    """Addresses of the channel and its files as the letter gives them; for people, never followed by the bot."""
    doubts: tuple[Doubt, ...] = ()

    def schedule(self, key: str) -> ScheduleSpec:
        """The schedule of this key; KeyError when the round has none."""
        return {s.key: s for s in self.schedules}[key]

    def deadline(self, key: str) -> Deadline:
        """The deadline of this key; KeyError when the round has none."""
        return {d.key: d for d in self.deadlines}[key]
