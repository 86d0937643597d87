"""Boards: a schedule's times as the file has them, with the names that are still on their way into it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress

from alke.booking import Board
from alke.claim_port import Claim, ClaimBook
from alke.errors import FileTrouble, LedgerTrouble
from alke.readings import Reading, Readings
from alke.rounds import Party, Round, ScheduleSpec
from alke.sheet import lines_of
from alke.slots import SlotTime

BRIEFLY = 1.0
"""Seconds an answer that is known waits for the board under it."""


class Boards:
    """Made fresh for who asks, and once for all who are answered between two changes."""

    def __init__(self, readings: Readings, book: ClaimBook, trouble: Callable[[str], FileTrouble | None]) -> None:
        """`trouble` says why a file can not be written at the moment."""
        self._readings, self._book, self._trouble = readings, book, trouble
        self._made: dict[tuple[str, str], Board] = {}

    def changed(self) -> None:
        """A claim came in or was settled: the boards under the answers are made anew, also those being made now."""
        self._made = {}

    async def fresh(self, round_: Round, spec: ScheduleSpec) -> Board:
        """As the file is now; from memory, with the trouble, when it can not be read."""
        return await self._make(round_, spec, await self._readings.fresh(round_, spec))

    async def last(self, round_: Round, spec: ScheduleSpec, *, final: bool) -> Board:
        """As last read, without asking; under a final answer it is asked for, briefly, where nothing was read since the start."""
        key, made = (round_.id, spec.key), self._made
        if final and not self._readings.known(*key):
            with suppress(TimeoutError):
                async with asyncio.timeout(BRIEFLY):
                    return await self.fresh(round_, spec)
        board = made.get(key)
        if board is None:
            board = made[key] = await self._make(round_, spec, self._readings.remembered(*key))
        return board

    def withdrawn(self, claim: Claim) -> Board:
        """What can be shown of a schedule that is no more: nothing but its name."""
        name = claim.file.rpartition("/")[2].rpartition(".")[0]
        spec = ScheduleSpec(claim.order.schedule, name, claim.file, "own", Party.COUNCIL)
        return Board(claim.order.round_id, spec, (), self._readings.remembered(*claim.schedule).as_of)

    async def _make(self, round_: Round, spec: ScheduleSpec, reading: Reading) -> Board:
        waiting: dict[SlotTime, list[str]] = {}
        for claim in await self._live(spec.file):
            if claim.schedule == (round_.id, spec.key) and claim.slot is not None:
                waiting.setdefault(claim.slot, []).append(claim.holder)
        trouble = reading.trouble or self._trouble(spec.file)
        lines = lines_of(reading.rows, waiting)
        return Board(round_.id, spec, lines, reading.as_of, tuple(reading.doubts), trouble)

    async def _live(self, file: str) -> Sequence[Claim]:
        """What waits for the file; the file's own names can be shown without it."""
        try:
            return await self._book.live(file)
        except LedgerTrouble:
            return ()
