"""Boards: a schedule's times as the file has them, with the names that are still on their way into it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from alke.booking import Board
from alke.errors import FileTrouble, LedgerTrouble
from alke.ledger_port import Claim, ClaimBook
from alke.readings import Reading, Readings
from alke.rounds import Round, ScheduleSpec
from alke.sheet import lines_of
from alke.slots import SlotTime


class Boards:
    """Made fresh for who asks, and once for all who are answered between two changes."""

    def __init__(self, readings: Readings, book: ClaimBook, trouble: Callable[[str], FileTrouble | None]) -> None:
        """`trouble` says why a file can not be written at the moment."""
        self._readings, self._book, self._trouble = readings, book, trouble
        self._made: dict[tuple[str, str], Board] = {}

    def changed(self) -> None:
        """A claim came in or was settled: the boards under the answers are made anew."""
        self._made.clear()

    async def fresh(self, round_: Round, spec: ScheduleSpec) -> Board:
        """As the file is now; from memory, with the trouble, when it can not be read."""
        return await self._make(round_, spec, await self._readings.fresh(round_, spec))

    async def last(self, round_: Round, spec: ScheduleSpec, *, final: bool) -> Board:
        """As last read, without asking; a final answer is asked for where nothing was read since the start."""
        key = (round_.id, spec.key)
        if final and not self._readings.known(*key):
            return await self.fresh(round_, spec)
        board = self._made.get(key)
        if board is None:
            board = self._made[key] = await self._make(round_, spec, self._readings.remembered(*key))
        return board

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
