"""The discussions of a round as one list: its own meetings, groups with or without a time, and councils' own bookings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from alke.booking import Board
from alke.desk import Desk
from alke.errors import UnknownTalk
from alke.grouping import Grouping
from alke.groups import Source, group_rules
from alke.holders import read_holder
from alke.people import Council
from alke.rounds import Contact, Day, Round
from alke.slots import SlotTime

KINDS = ("joint", "thematic", "group")


@dataclass(frozen=True, slots=True)
class Talk:
    """One discussion. `key` is the meeting's, or a council of the group (each is in one): any of its councils finds it."""

    key: str
    name: str
    kind: str
    regions: tuple[str, ...]
    date: date | None = None
    start: time | None = None
    end: time | None = None
    place: str = ""
    theme: str = ""
    folder: str = ""
    area: str = ""
    end_date: Day | None = None
    tentative: bool = False

    def is_of(self, key: str) -> bool:
        """Whether a key means this talk: its own, or that of a council that is in this group or has this meeting to itself."""
        return key == self.key or (self.kind in {"group", "own"} and key in self.regions)


class Talks:
    """Over the boards and the groups."""

    def __init__(self, grouping: Grouping, desk: Desk, councils: Sequence[Council]) -> None:
        """Where groups and times are seen."""
        self._grouping, self._desk, self._councils = grouping, desk, tuple(councils)

    async def all(self, round_: Round) -> list[Talk]:
        """By date, those without one last."""
        found = [_of_meeting(round_, meeting.key) for meeting in round_.meetings if meeting.kind in KINDS]
        for spec in round_.schedules:
            if spec.kind == "confirmed":
                found += await self._groups(round_, await self._desk.board(round_.id, spec.key))
            elif spec.kind == "own":
                found += self._own(await self._desk.board(round_.id, spec.key))
        return sorted(
            found, key=lambda talk: (talk.date is None, talk.date or date.min, talk.start or time.min, talk.key)
        )

    async def find(self, round_: Round, key: str) -> Talk:
        """UnknownTalk when there is none."""
        for talk in await self.all(round_):
            if talk.is_of(key):
                return talk
        raise UnknownTalk(who=key)

    async def of(self, round_: Round, regions: Sequence[str]) -> list[Talk]:
        """Those in which any of these councils takes part; all when none is named."""
        return [talk for talk in await self.all(round_) if not regions or set(regions) & set(talk.regions)]

    async def _groups(self, round_: Round, board: Board) -> list[Talk]:
        composition = await self._grouping.composition(round_)
        times = {
            read_holder(text, self._councils).regions: line
            for line in board.lines
            for text in (*line.holders, *line.waiting)
        }
        talks = []
        for group in (one for one in composition.groups if one.source is not Source.FORMING):
            line = next((times[regions] for regions in times if regions & set(group.regions)), None)
            slot = line.slot if line else None
            talk = Talk(
                group.regions[0], ", ".join(group.regions), "group", group.regions,
                slot.date if slot else None, slot.start if slot else None, line.end if line else None,
                group_rules(round_).place, group.theme,
            )  # fmt: skip
            talks.append(talk)
        return talks

    def _own(self, board: Board) -> list[Talk]:
        found: dict[str, tuple[SlotTime, time | None]] = {}
        for line in board.lines:
            for text in (*line.holders, *line.waiting):
                for region in read_holder(text, self._councils).regions:
                    found.setdefault(region, (line.slot, line.end))
        return [
            Talk(region, region, "own", (region,), slot.date, slot.start, end) for region, (slot, end) in found.items()
        ]


def letter_contact(round_: Round, talk: Talk) -> Contact | None:
    """The ministry's person whom the letter names for this area (2024)."""
    return next((one for one in round_.contacts if talk.area and one.area == talk.area), None)


def _of_meeting(round_: Round, key: str) -> Talk:
    one = next(meeting for meeting in round_.meetings if meeting.key == key)
    regions = one.regions or (round_.councils if one.kind == "thematic" else ())
    return Talk(
        one.key, one.name, one.kind, regions, one.date, one.start, one.end, one.place, "", one.folder, one.area,
        one.end_date, one.tentative,
    )  # fmt: skip
