"""The one committer of a file: takes everything that waits for it and writes it with one conditional write."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace

from alke.claim_port import Claim, ClaimBook, ClaimState
from alke.errors import AlkeError, FileChanged, FileLocked, FileTrouble, FileUnreadable, LedgerTrouble, RoundClosed
from alke.patience import Patience
from alke.people import Council
from alke.plan import Hand, Plan, make_plan
from alke.ports import Clock, Dice, Rounds, Scribe, Shelf, Snapshot
from alke.readings import Readings
from alke.rounds import Round, ScheduleSpec
from alke.verdicts import Schedule

LEASE = 10.0
"""Seconds a replica stays a file's committer without a sign of life."""
ELSEWHERE, IDLY = 0.25, 5.0
"""Seconds between looks at the ledger while another replica is the committer: when somebody waits here, and else."""


@dataclass(frozen=True, slots=True)
class Means:
    """What a committer works with."""

    rounds: Rounds
    book: ClaimBook
    shelf: Shelf
    scribe: Scribe
    readings: Readings
    councils: tuple[Council, ...]
    clock: Clock
    dice: Dice


@dataclass(frozen=True, slots=True)
class Heard:
    """Whom a committer tells: claims that became final, trouble that makes them wait, and 'another replica is at it'."""

    settled: Callable[[Sequence[Claim]], Awaitable[None]]
    parked: Callable[[str, AlkeError], None]
    elsewhere: Callable[[str], Awaitable[bool]]


class Committer:
    """Group commit for one file. Correct by If-Match alone; the lease only keeps replicas out of each other's way."""

    def __init__(self, file: str, means: Means, heard: Heard) -> None:
        """`commit` may run in one task at a time; `news` is set when a claim came in."""
        self.file, self._means, self._heard = file, means, heard
        self._name = means.dice.token()
        self._patience = Patience(means.dice)
        self._own = ""
        self.news = asyncio.Event()
        self.trouble: FileTrouble | None = None

    async def commit(self) -> None:
        """Return when nothing waits for the file any more."""
        busy = True
        while busy:
            self.news.clear()
            try:
                busy = await self._cycle()
                self.trouble = None
                self._patience.forget()
            except (FileTrouble, LedgerTrouble) as trouble:
                await self._rest(trouble)

    async def _cycle(self) -> bool:
        """Once: read, judge, write, settle. False when there was nothing to do."""
        book = self._means.book
        if self.file not in await book.files():
            await self._heard.elsewhere(self.file)
            await book.lease(self.file, self._name, 0)
            return self.news.is_set()
        looked = await self._look()
        if looked is None:
            self._own = ""
            await self._woken(ELSEWHERE if await self._heard.elsewhere(self.file) else IDLY)
            return True
        plan, snapshot = looked
        data = plan.data
        if data is not None:
            sent = [replace(claim, tried=snapshot.etag) for claim in plan.written]
            plan = replace(plan, verdicts=[*plan.refused, *sent])
            await book.trying(sent)
            await self._write(snapshot, plan, data)
        await self._settle(plan.verdicts)
        return True

    async def _look(self) -> tuple[Plan, Snapshot] | None:
        """The file as it is now and what to write: everything that has come in by the end of the read rides along.

        None while another replica is at it. FileChanged when one was meanwhile (it had the lease, or a claim that waited was
        sent or settled): these bytes can be older than what it has answered, and who came in since may know of that.
        """
        book, own, self._own = self._means.book, self._own, ""
        fence = await book.lease(self.file, self._name, LEASE)
        if not fence:
            return None
        try:
            before = await book.live(self.file)
            snapshot = await self._means.shelf.read(self.file, own)
            claims = await book.live(self.file)
            undisturbed = _as_sent(claims[: len(before)]) == _as_sent(before)
            if not undisturbed or await book.lease(self.file, self._name, LEASE) != fence:
                raise FileChanged(file=self.file)
            return self._plan(snapshot, claims), snapshot
        except FileUnreadable as trouble:
            if not trouble.passing:
                await self._give_up(trouble)
            raise

    async def _write(self, snapshot: Snapshot, plan: Plan, data: bytes) -> None:
        try:
            self._own = await self._means.shelf.replace(self.file, snapshot, data)
        except FileLocked:
            await self._settle(plan.refused)
            raise
        for (round_id, key), rows in plan.rows.items():
            self._means.readings.learn(round_id, key, rows)

    async def _give_up(self, trouble: FileUnreadable) -> None:
        """No schedule in these bytes: what was never sent is refused with the reason; the rest waits for better bytes."""
        claims = await self._means.book.live(self.file)
        await self._settle([replace(c, state=ClaimState.REFUSED, reason=trouble) for c in claims if not c.tried])

    async def _settle(self, verdicts: Sequence[Claim]) -> None:
        if verdicts:
            await self._heard.settled(await self._means.book.settle(verdicts))

    def _plan(self, snapshot: Snapshot, claims: Sequence[Claim]) -> Plan:
        found = {(round_.id, spec.key): (round_, spec) for round_, spec in self._schedules(claims)}
        specs = {schedule: spec for schedule, (_, spec) in found.items()}
        readings, scribe = self._means.readings, self._means.scribe
        rows = {schedule: readings.rows(*of, snapshot) for schedule, of in found.items()}
        known = [claim for claim in claims if claim.schedule in specs]
        lost = [_of_no_round(claim) for claim in claims if claim.schedule not in specs]
        hand = Hand(
            lambda edits: scribe.write(snapshot.name, snapshot.data, edits),
            lambda schedule, data: readings.read(*found[schedule], data),
        )
        plan = make_plan(known, rows, specs, self._means.councils, hand)
        return replace(plan, verdicts=[*plan.verdicts, *lost])

    def _schedules(self, claims: Sequence[Claim]) -> Sequence[tuple[Round, ScheduleSpec]]:
        """The schedules the claims are about, and those in the same file whose wishes they confirm."""
        found: dict[Schedule, tuple[Round, ScheduleSpec]] = {}
        for round_id, key in dict.fromkeys(claim.schedule for claim in claims):
            try:
                round_ = self._means.rounds.get(round_id)
                spec = round_.schedule(key)
            except KeyError:
                continue
            for one in (spec, *(s for s in round_.schedules if s.key == spec.confirms and s.file == self.file)):
                found[round_id, one.key] = (round_, one)
        return list(found.values())

    async def _rest(self, trouble: AlkeError) -> None:
        """Wait as the trouble asks. While the file is only locked, newcomers are still judged, so that a no comes at once."""
        seconds = self._patience.after(trouble)
        self.trouble = trouble if seconds and isinstance(trouble, FileTrouble) else None
        clock, start = self._means.clock, self._means.clock.now()
        while (left := seconds - (clock.now() - start).total_seconds()) > 0:
            if self.news.is_set():
                self.news.clear()
                if isinstance(trouble, FileLocked | FileUnreadable):
                    await self._judge_newcomers()
            self._heard.parked(self.file, trouble)
            if not await self._woken(min(left, seconds)):
                return

    async def _judge_newcomers(self) -> None:
        try:
            looked = await self._look()
            await self._settle(looked[0].refused if looked else ())
        except (FileTrouble, LedgerTrouble):
            return  # the rest goes on; the next cycle meets the same trouble and speaks of it

    async def _woken(self, seconds: float) -> bool:
        """True when a claim came in before the time was up."""
        waits = [asyncio.ensure_future(self._means.clock.sleep(seconds)), asyncio.ensure_future(self.news.wait())]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
        return self.news.is_set()


def _as_sent(claims: Sequence[Claim]) -> list[tuple[str, str]]:
    return [(claim.id, claim.tried) for claim in claims]


def _of_no_round(claim: Claim) -> Claim:
    """Its round or schedule was withdrawn while it waited."""
    return replace(claim, state=ClaimState.REFUSED, reason=RoundClosed(round=claim.order.round_id, until=None))
