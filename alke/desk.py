"""The desk where times are booked: shows the board, takes orders, and answers only what is true (docs/explanation/flows.md)."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence

from alke.boards import Boards
from alke.booking import Action, Board, Line, Order, Outcome, Receipt
from alke.claim_port import Claim, ClaimBook, ClaimState, Entry, Waiting
from alke.claims import admit, fit_among, holder_text, warnings
from alke.committer import Committer, Heard, Means
from alke.errors import AlkeError, FileTrouble, UnknownSlot
from alke.holders import official_names, read_holder
from alke.intake import Intake
from alke.late_answers import LateAnswers
from alke.people import Council, Person
from alke.ports import Clock, Dice, Rounds, Scribe, Shelf
from alke.readings import Readings
from alke.rounds import Doubt, Round, ScheduleSpec
from alke.waiting_room import WaitingRoom

PATIENCE = 2.2
"""Seconds an answer waits for the file; Teams wants it within 3 (docs/explanation/flows.md)."""


class Desk:
    """One for all rounds and files of the channel. `told` hears, once each, what became of orders answered 'waiting'."""

    def __init__(  # noqa: PLR0913 - the roles it plays with, each named once in the wiring
        self,
        *,
        rounds: Rounds,
        book: ClaimBook,
        shelf: Shelf,
        scribe: Scribe,
        councils: Sequence[Council],
        clock: Clock,
        dice: Dice,
        told: Callable[[Receipt], Awaitable[None]],
        patience: float = PATIENCE,
    ) -> None:
        """Nothing runs until the first order or `resume`."""
        readings = Readings(shelf, scribe, clock)
        self._means = Means(rounds, book, shelf, scribe, readings, tuple(councils), clock, dice)
        self._boards = Boards(readings, book, self._trouble)
        self._official = official_names(councils)
        self._intake = Intake(book, clock)
        self._late = LateAnswers(book, clock, dice, self._receipt, told)
        self._room = WaitingRoom(book, clock, patience)
        self._committers: dict[str, Committer] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def board(self, round_id: str, schedule_key: str) -> Board:
        """All times of a schedule, in one Graph request when the file is unchanged; `trouble` when it comes from memory.

        KeyError for an unknown round or schedule.
        """
        round_ = self._means.rounds.get(round_id)
        spec = round_.schedule(schedule_key)
        return await self._boards.fresh(round_, spec)

    async def mine(self, round_id: str, person: Person) -> list[tuple[ScheduleSpec, Line]]:
        """The times that name a council of this person, or that they wait for, over all schedules of the round."""
        found: list[tuple[ScheduleSpec, Line]] = []
        specs = self._means.rounds.get(round_id).schedules
        for board in await asyncio.gather(*(self.board(round_id, spec.key) for spec in specs)):
            found += [(board.spec, line) for line in board.lines if self._names(line, person.regions)]
        return found

    async def place(self, order: Order) -> Receipt:
        """Store the order, wait a little for the file, and say what is true then; the same delivery gets the same answer.

        LedgerTrouble when it could not be stored: then nothing was promised.
        """
        round_, spec = self._find(order)
        claim = await self._intake.enter(self._entry(order, round_, spec))
        reason: AlkeError | None = None
        if claim.state is ClaimState.WAITING:
            self._boards.changed()
            self._start(claim.file)
            heard = await self._room.wait(claim)
            claim, reason = (heard, None) if isinstance(heard, Claim) else (claim, heard)
        if claim.state is ClaimState.WAITING:
            self._late.promise(claim)
            await self._intake.promise(claim.id)
            return await self._receipt(claim, reason)
        receipt = await self._receipt(claim)
        self._intake.answered(claim.id)
        return receipt

    def reread(self) -> None:
        """The coordinator has told how a schedule is read: every file is taken apart anew when next asked for."""
        self._means.readings.forget()
        self._boards.changed()

    def troubles(self) -> Sequence[AlkeError]:
        """Why files that orders wait for are not being written, and why the last order could not be stored."""
        known = (*(committer.trouble for committer in self._committers.values()), self._intake.trouble)
        return [trouble for trouble in known if trouble]

    async def resume(self) -> None:
        """Take over what waits (at start-up and at every tick): claims of a killed replica, answers nobody heard."""
        for file in await self._means.book.files():
            self._start(file)
        self._intake.again()
        await self._late.unheard()

    async def close(self) -> None:
        """Stop at once; what waits is in the ledger."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, self._intake.close(), return_exceptions=True)

    def _find(self, order: Order) -> tuple[Round, ScheduleSpec]:
        try:
            round_ = self._means.rounds.get(order.round_id)
            return round_, round_.schedule(order.schedule)
        except KeyError:
            raise UnknownSlot(slot=order.slot or "") from None

    def _entry(self, order: Order, round_: Round, spec: ScheduleSpec) -> Entry:
        """The claim and its check; a rule that needs no file is asked in the same transaction, so that a replay never changes."""
        holder = holder_text(order, self._official)
        release = order.action is Action.RELEASE
        slot, left = (None, order.slot) if release else (order.slot, None)
        claim = Claim(self._means.dice.token(), order, spec.file, holder, slot=slot, left=left)
        now = self._means.clock.now()

        def fits(waiting: Waiting) -> None:
            admit(order, round_, spec, now)
            fit_among(order, spec, waiting)

        return Entry(claim, fits)

    def _start(self, file: str) -> None:
        """Wake the file's committer."""
        running = self._committers.get(file)
        if running is not None:
            running.news.set()
            return
        committer = Committer(file, self._means, Heard(self._settled, self._room.parked, self._room.elsewhere))
        self._committers[file] = committer
        self._start_task(self._run(committer))

    async def _run(self, committer: Committer) -> None:
        try:
            await committer.commit()
        finally:
            del self._committers[committer.file]
        if committer.news.is_set():
            self._start(committer.file)

    def _start_task(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _settled(self, claims: Sequence[Claim]) -> None:
        """Answer those who wait here; tell the others, and whoever was promised it for another copy of the press."""
        self._boards.changed()
        for claim in claims:
            if not self._room.answer(claim) or self._late.owes(claim):
                self._start_task(self._late.final(claim))

    async def _receipt(self, claim: Claim, reason: AlkeError | None = None) -> Receipt:
        """What became of a claim, above the board as last read; above an empty one when its round was withdrawn."""
        doubts: Sequence[Doubt] = ()
        try:
            round_, spec = self._find(claim.order)
        except UnknownSlot:
            board = self._boards.withdrawn(claim)
        else:
            doubts = () if claim.state is ClaimState.REFUSED else warnings(claim.order, round_, spec)
            board = await self._boards.last(round_, spec, final=claim.state is not ClaimState.WAITING)
        return Receipt(
            Outcome(claim.state.value),
            claim.order,
            board,
            claim.holder,
            claim.slot,
            claim.left,
            reason=claim.reason or reason,
            warnings=tuple(doubts),
        )

    def _trouble(self, file: str) -> FileTrouble | None:
        """Why the file is not being written, when it is not."""
        committer = self._committers.get(file)
        return committer.trouble if committer else None

    def _names(self, line: Line, regions: Sequence[str]) -> bool:
        texts = (*line.holders, *line.waiting)
        return any(read_holder(text, self._means.councils).regions & set(regions) for text in texts)
