"""What a letter proposes: each item with the line it stands on, nothing decided yet."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from datetime import date as Day  # noqa: N812 - a field is called date
from typing import Any

from alke.letter.links import Link
from alke.mentions import DateMention


@dataclass(frozen=True, slots=True)
class ProposedMeeting:
    """A discussion or event. `kind` as in alke.rounds.Meeting; `area` is itäinen, läntinen, pohjoinen, eteläinen or ''."""

    name: str
    kind: str
    date: Day | None
    end_date: Day | None
    start: time | None
    end: time | None
    area: str
    place: str
    tentative: bool
    line: int


@dataclass(frozen=True, slots=True)
class ProposedSlot:
    """A time that the letter offers: for a `group` of councils, or for a council's `own` meeting; `end` may be unsaid."""

    date: Day
    start: time | None
    end: time | None
    kind: str
    line: int
    end_date: Day | None = None
    """The last day of talks of several days."""


@dataclass(frozen=True, slots=True)
class ProposedDeadline:
    """Who owes what by when and where to. Relative ones have `days_before` a meeting of `of_kind`, below nought after it;
    `soft`: no date at all.

    `who`: council, ministry, tem. `what`: theme, questions, composition, contacts, vn_time, talk_time, booking, agenda,
    participants, invitations, memo, followup, picture, background, tem_contact. `to`: addresses and folders.
    """

    who: tuple[str, ...]
    what: tuple[str, ...]
    to: tuple[str, ...]
    due: date | None
    days_before: int | None
    working_days: bool
    of_kind: str
    soft: bool
    text: str
    line: int
    lines: tuple[int, ...] = ()
    asked: tuple[tuple[str, ...], ...] = ()
    """What each of those places asks for."""


@dataclass(frozen=True, slots=True)
class ProposedRule:
    """A rule of one kind of discussion: max_themes, min_regions, max_regions, max_talks_per_region, place, conclusions,
    minutes (a council's own discussion's length).
    """

    rule: str
    value: int | str | None
    kind: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class ProposedContact:
    """A person to ask, with the days within which the letter says to ask them; the phone as +358…"""

    name: str
    email: str
    phone: str
    role: str
    area: str
    valid_from: date | None
    valid_to: date | None
    line: int


@dataclass(frozen=True, slots=True)
class Addressee:
    """An organisation or person of the distribution: as written, and by the official name where that is known.

    `kind`: council (`key` is its region), ministry (`key` its abbreviation), ely, other. `cc`: for information only.
    """

    written: str
    kind: str
    key: str
    official: str
    cc: bool
    line: int


@dataclass(frozen=True, slots=True)
class Numbered:
    """A diary number."""

    number: str
    line: int


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed, with their title."""

    title: str
    name: str
    line: int


@dataclass(frozen=True, slots=True)
class LetterDoubt:
    """Something that does not fit; codes as in alke.rounds.Doubt. `text` quotes the letter."""

    code: str
    text: str
    line: int
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ProposedRound:
    """Everything that a letter gives for a round; `dated` is the letter's own date, `year` the year its talks are held in."""

    mentions: tuple[DateMention, ...]
    meetings: tuple[ProposedMeeting, ...]
    slots: tuple[ProposedSlot, ...]
    deadlines: tuple[ProposedDeadline, ...]
    rules: tuple[ProposedRule, ...]
    contacts: tuple[ProposedContact, ...]
    diary_numbers: tuple[Numbered, ...]
    distribution: tuple[Addressee, ...]
    signers: tuple[Signer, ...]
    doubts: tuple[LetterDoubt, ...]
    addresses: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    schedule_file: str = ""
    themes: tuple[str, ...] = ()
    title: str = ""
    dated: date | None = None
    year: int | None = None

    def to_json(self) -> dict[str, Any]:
        """The shape of `alke letter --json`: ISO dates, times HH:MM, absent ones null, each item with its `line`."""
        lists = {f.name: getattr(self, f.name) for f in dataclasses.fields(self)}
        return {name: [_plain(item) for item in items] for name, items in lists.items() if name in _SHAPE}


_SHAPE = (
    "mentions", "meetings", "slots", "deadlines", "rules", "contacts", "diary_numbers", "distribution", "signers", "doubts",
)  # fmt: skip


def _plain(value: Any) -> Any:
    if isinstance(value, DateMention):
        shown = ("text", "line", "start", "end", "time_from", "time_to", "more", "doubt")
        return {name: _plain(getattr(value, name)) for name in shown}
    if dataclasses.is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {name: _plain(item) for name, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, tuple) else value
