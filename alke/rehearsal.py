"""A round rehearsed: the real reminding in simulated time, with scripted deliveries and a channel that keeps a record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from alke.affairs import Affairs, Standing
from alke.calendar import Calendar, to_helsinki, to_utc
from alke.dues import Due, dues
from alke.evidence import Entry, Evidence, confirmed_meetings
from alke.notice_port import Notice, NoticeBook
from alke.nudges import Nudge
from alke.obligations import Obligation, parties
from alke.people import Council
from alke.ports import Dice, Post
from alke.reminding import Reminding
from alke.rounds import Round
from alke.steps import plan

_TICK = timedelta(seconds=5)
"""The ticker's beat after nine o'clock at which a day's posts go out."""
_DAY = timedelta(days=1)


class RehearsalClock:
    """Stands still until it is set; whoever sleeps on it has slept at once."""

    def __init__(self, at: datetime) -> None:
        """`at` is an aware instant."""
        self.at = at

    def now(self) -> datetime:
        """The simulated moment."""
        return self.at

    async def sleep(self, seconds: float) -> None:
        """Time passes for everybody."""
        self.at += timedelta(seconds=seconds)


@dataclass(frozen=True, slots=True)
class Delivery:
    """From this Helsinki day on a party has done a deadline's items; '' stands for every party, deadline or item."""

    day: date
    party: str = ""
    deadline: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True)
class Nudged:
    """One post of the rehearsal, at its moment."""

    at: datetime
    nudge: Nudge


@dataclass(frozen=True, slots=True)
class Stage:
    """What a rehearsal is played on: the round, what its files hold now, who delivers when, and the real roles."""

    round: Round
    found: Evidence
    deliveries: Sequence[Delivery]
    councils: Sequence[Council]
    calendar: Calendar


class Script:
    """Plays alke.affairs.Evidences: what lies in SharePoint now, and what the script has delivered by the simulated day."""

    def __init__(self, stage: Stage, clock: RehearsalClock) -> None:
        """A scripted delivery counts as a person's word in the register does."""
        meetings = confirmed_meetings(stage.round, stage.found, stage.councils)
        asked = dues(stage.round, meetings)
        self._said = [entry for d in stage.deliveries for entry in _entries(stage.round, asked, d)]
        self._found, self._clock = stage.found, clock

    async def gather(self, round_: Round, dues: Sequence[Due]) -> Evidence:
        """As things stand on the simulated day."""
        del round_, dues  # the script is the round's
        now = self._clock.now()
        said = [entry for entry in self._said if entry.at <= now]
        return replace(self._found, register=(*self._found.register, *said))


class RecordedChannel:
    """Plays alke.ports.Announcer: keeps what would be posted, and when."""

    def __init__(self, clock: RehearsalClock) -> None:
        """Posts take no time."""
        self._clock = clock
        self.posted: list[Nudged] = []

    async def post(self, post: Post) -> str:
        """Keep it."""
        if not isinstance(post.content, Nudge):
            raise TypeError(post.content)
        self.posted.append(Nudged(self._clock.now(), post.content))
        return str(len(self.posted))

    async def find(self, mark: str) -> str | None:
        """Nothing is ever unknown here."""
        del mark
        return None


async def rehearse(stage: Stage, clock: RehearsalClock, book: NoticeBook, dice: Dice) -> list[Nudged]:
    """Every post of the round in order of time, on an empty book; the bot ticks every day at nine."""
    channel = RecordedChannel(clock)
    affairs = Affairs(_One(stage.round), Script(stage, clock), stage.councils, clock)
    reminding = Reminding(
        rounds=lambda: [stage.round], book=book, stands=_Once(affairs, clock), mentions=_Nobody(),
        announcer=channel, calendar=stage.calendar, clock=clock, dice=dice, failed=_impossible,
    )  # fmt: skip
    standing = await affairs.standing(stage.round.id)
    for moment in _moments(stage, standing):
        clock.at = max(clock.at, moment)
        await reminding.tick()
    return channel.posted


def _moments(stage: Stage, standing: Standing) -> list[datetime]:
    """Nine o'clock of each day of the round, and beyond its end as long as the plan has steps."""
    planned = [step.due_at + _TICK for step in plan(stage.round, stage.calendar, standing.meetings)]
    first = min([to_utc(stage.round.first_day), *planned])
    last = max([to_utc(stage.round.last_day), *planned])
    start, days = to_helsinki(first).date(), (last - first).days + 1
    return sorted({*planned, *(to_utc(start + n * _DAY) + _TICK for n in range(days + 1))})


def _entries(round_: Round, asked: Sequence[Due], delivery: Delivery) -> list[Entry]:
    at = to_utc(delivery.day, time())
    return [
        Entry(due.key, item.key, party, "", at)
        for due in asked
        if delivery.deadline in ("", due.key, due.deadline.key)
        for item in due.deadline.obliged
        if delivery.item in ("", item.key)
        for party in parties(round_, due, item)
        if delivery.party in ("", party)
    ]


class _One:
    """Plays alke.ports.Rounds with the rehearsed round alone: it may come from a file of its own."""

    def __init__(self, round_: Round) -> None:
        self._round = round_

    def get(self, round_id: str) -> Round:
        """KeyError for any other."""
        return {self._round.id: self._round}[round_id]


class _Once:
    """One look serves a simulated moment: nothing changes within it."""

    def __init__(self, affairs: Affairs, clock: RehearsalClock) -> None:
        self._affairs, self._clock = affairs, clock
        self._seen: tuple[date, Standing] | None = None

    async def standing(self, round_id: str, deadline: str = "") -> Standing:
        """As the affairs stand on this simulated day."""
        del deadline  # the one look is at everything
        today = to_helsinki(self._clock.now()).date()
        if self._seen is None or self._seen[0] != today:
            self._seen = today, await self._affairs.standing(round_id)
        return self._seen[1]


class _Nobody:
    """Plays alke.reminding.Mentions: a rehearsal names parties, no persons."""

    async def of(self, nudge: Nudge) -> Sequence[tuple[str, str]]:
        """Nobody."""
        del nudge
        return ()


async def _impossible(notice: Notice, trouble: Exception) -> None:
    raise AssertionError(notice, trouble)


def owed_by(nudge: Nudge) -> dict[str, list[Obligation]]:
    """What each party owes, in the order of the obligations."""
    found: dict[str, list[Obligation]] = {}
    for one in nudge.owed:
        found.setdefault(one.party, []).append(one)
    return found
