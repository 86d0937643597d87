"""Reminders posted once: which are due is a pure matter (alke.steps); this sends each, and finds out when it cannot know.

Each due reminder is posted exactly once if the channel shows a message to the look-up within `SETTLE` of accepting it, no
request takes effect later than `SETTLE` after it was given up, and no process is paused longer than that between its lease
check and its bytes. Otherwise at least once; never silently missed (docs/reliability.md).
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Protocol

from alke.affairs import Standing
from alke.by_hand import ByHand, notice_by_hand
from alke.calendar import POST_TIME, Calendar, lately, to_helsinki, to_utc
from alke.errors import FileTrouble, PostForbidden, PostRefused, PostTrouble, PostUnknown
from alke.notice_port import Notice, NoticeBook, NoticeState
from alke.nudges import Nudge, Stands, nudge_of
from alke.ports import Announcer, Clock, Dice, Post
from alke.rounds import Meeting, Round
from alke.steps import SUMMARY, Step, due_steps, plan, steps_of_day

SETTLE = 120.0
"""Seconds after which the outcome of a post can be looked up: S in docs/reliability.md."""
LEASE = 60.0
"""Seconds one replica has for one notice; four times the HTTP time-out."""
SENDING = 15.0
"""Seconds a post may take; no post begins with less of its lease left."""
MOMENT = 1.0
"""Seconds a post under way has when the bot is stopped."""
LOOK_EVERY = timedelta(minutes=15)
"""How often the files are asked for discussions, and so for deadlines, that only they know."""


class Mentions(Protocol):
    """Whom a reminder addresses."""

    async def of(self, nudge: Nudge) -> Sequence[tuple[str, str]]:
        """(name, Entra object id) of the contacts of those who owe; the coordinators' for a summary."""
        ...


class Reminding:
    """Pressed by the ticker; any number of replicas may run it at once on one ledger."""

    def __init__(  # noqa: PLR0913 - the roles it plays with, each named once in the wiring
        self,
        *,
        rounds: Callable[[], Sequence[Round]],
        book: NoticeBook,
        stands: Stands,
        mentions: Mentions,
        announcer: Announcer,
        calendar: Calendar,
        clock: Clock,
        dice: Dice,
        failed: Callable[[Notice, PostTrouble], Awaitable[None]],
    ) -> None:
        """`rounds` gives those that run now; `failed` hears of a post that an administrator must make possible."""
        self._rounds, self._book, self._stands, self._mentions = rounds, book, stands, mentions
        self._announcer, self._calendar, self._clock, self._dice = announcer, calendar, clock, dice
        self._failed = failed
        self._looked: dict[str, datetime] = {}
        self._meetings: dict[str, Sequence[Meeting]] = {}

    async def tick(self) -> None:
        """Look up what is unknown, make due what is due, send it. Safe to be cut off anywhere."""
        await self._settle()
        if not self._open():
            return
        for round_ in self._rounds():
            await self._make_due(round_)
        while notice := await self._book.take(self._dice.token(), LEASE):
            await _to_its_end(self._deal(notice))

    async def by_hand(self, round_id: str, deadline_key: str) -> ByHand:
        """Remind now of this deadline, once a day, the bot's own post counted. KeyError, RuleBroken, FileTrouble.

        What ended without a post is tried once more; what may stand in the channel is not, until it has been looked up.
        """
        standing, now = await self._stands.standing(round_id), self._clock.now()
        notice = notice_by_hand(standing, deadline_key, self._calendar, now)
        await self.tick()  # the bot's own post of today goes first
        today = to_utc(to_helsinki(now).date(), time.min)
        if found := await self._book.progress(notice, today):
            return self._became(found, ByHand.ALREADY)
        if not self._open() and self._own_today(standing, notice):
            return ByHand.LATER
        await self._book.make_due([notice])
        await self._book.again(notice)
        await self.tick()
        return self._became(await self._book.progress(notice, today), ByHand.SENT)

    def _became(self, state: NoticeState | None, sent: ByHand) -> ByHand:
        """What the book says, never what was hoped for."""
        if not self._open():
            return ByHand.LATER
        if state is None:
            return ByHand.FAILED
        return sent if state is NoticeState.SENT else ByHand.WAITING

    def _own_today(self, standing: Standing, notice: Notice) -> bool:
        """Whether the bot itself will remind of this deadline at nine."""
        steps = plan(standing.round, self._calendar, standing.meetings)
        mine = [step for step in steps if (step.deadline_key, step.version) == (notice.deadline, notice.version)]
        return any(step.step != SUMMARY for step in steps_of_day(mine, self._clock.now()))

    async def _settle(self) -> None:
        """A post whose outcome is unknown is looked for in the channel, and sent again only if it is not there."""
        while notice := await self._book.take_unknown(self._dice.token(), LEASE, SETTLE):
            try:
                found = await self._announcer.find(notice.key)
            except PostForbidden:
                found = None  # no permission to look: a doubled nudge is better than a missed deadline
            except PostTrouble:
                await self._book.record(replace(notice, unknown_since=None))
                continue
            await self._book.record(
                _sent(notice, found) if found else replace(notice, state=NoticeState.DUE, unknown_since=None)
            )

    async def _make_due(self, round_: Round) -> None:
        """One ledger row for each step that is due, however often and by however many this is done."""
        if not self._worth_looking(round_):
            return
        try:
            standing = await self._stands.standing(round_.id)
        except FileTrouble:
            return  # who owes what cannot be seen now; the next tick looks again
        now = self._clock.now()
        steps = due_steps(standing.round, standing.obligations, self._calendar, now, standing.meetings)
        await self._book.make_due([_notice(round_, step) for step in steps])
        self._looked[round_.id], self._meetings[round_.id] = now, standing.meetings  # not before the ledger has them

    def _worth_looking(self, round_: Round) -> bool:
        """A step has come since the last look, or the look is old."""
        now, looked = self._clock.now(), self._looked.get(round_.id)
        if looked is None or not lately(looked, now, LOOK_EVERY):
            return True
        moments = (step.due_at for step in plan(round_, self._calendar, self._meetings[round_.id]))
        return any(looked < moment <= now for moment in moments)

    async def _deal(self, notice: Notice) -> None:
        await self._book.record(await self._send(notice, self._clock.now()))

    async def _send(self, notice: Notice, taken: datetime) -> Notice:
        """The notice as it is after an attempt; who still owes is seen once more just before."""
        try:
            nudge = await nudge_of(notice, self._stands, self._calendar, self._clock)
            mentions = await self._mentions.of(nudge) if nudge else ()
        except FileTrouble:
            return _later(notice, 60.0)
        if nudge is None:
            return replace(
                notice,
                state=NoticeState.SUPERSEDED,
                recipients=dict.fromkeys(notice.recipients, NoticeState.SUPERSEDED),
            )
        owing = {one.party for one in nudge.owed}
        if not owing and nudge.step.step != SUMMARY:
            return replace(
                notice, state=NoticeState.SKIPPED, recipients=dict.fromkeys(notice.recipients, NoticeState.SKIPPED)
            )
        if (self._clock.now() - taken).total_seconds() > LEASE - SENDING:
            return replace(notice, state=NoticeState.DUE)
        everyone = {**dict.fromkeys(notice.recipients, NoticeState.SKIPPED), **dict.fromkeys(owing, NoticeState.DUE)}
        return await self._post(replace(notice, recipients=everyone, attempt=notice.attempt + 1), nudge, mentions)

    async def _post(self, notice: Notice, nudge: Nudge, mentions: Sequence[tuple[str, str]]) -> Notice:
        try:
            activity = await self._announcer.post(Post(notice.key, nudge, mentions))
        except PostRefused as no:
            asked = no.facts.get("retry_after")
            return _later(notice, float(asked) if isinstance(asked, int | float) else 30.0)
        except PostUnknown:
            return replace(notice, state=NoticeState.UNKNOWN, unknown_since=None)
        except PostForbidden as no:
            await self._failed(notice, no)
            return replace(notice, state=NoticeState.FAILED)
        return _sent(notice, activity)

    def _open(self) -> bool:
        """Posts go out on working days from nine in the morning, Helsinki time."""
        local = to_helsinki(self._clock.now())
        return self._calendar.is_posting_day(local.date()) and local.time() >= POST_TIME


async def _to_its_end(work: Coroutine[None, None, None]) -> None:
    """Who stops the bot waits a moment for a post that is under way: else its outcome would have to be found out."""
    task = asyncio.ensure_future(work)
    try:
        await asyncio.shield(task)
    finally:
        await asyncio.wait({task}, timeout=MOMENT)
        task.cancel()


def _notice(round_: Round, step: Step) -> Notice:
    recipients = {owed.party: NoticeState.DUE for owed in step.owed}
    return Notice(round_.id, step.deadline_key, step.version, step.step, step.due_at, recipients)


def _later(notice: Notice, seconds: float) -> Notice:
    return replace(notice, state=NoticeState.DUE, wait=seconds)


def _sent(notice: Notice, activity: str) -> Notice:
    """Those who were addressed have been reminded."""
    states = {who: NoticeState.SENT if state is NoticeState.DUE else state for who, state in notice.recipients.items()}
    return replace(notice, state=NoticeState.SENT, activity_id=activity, recipients=states)
