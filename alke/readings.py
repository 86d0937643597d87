"""Schedules as last read: parsed once for each version of a file, and read once for all who ask at the same moment."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from alke.errors import FileTrouble
from alke.ports import Clock, Scribe, Shelf, Snapshot
from alke.rounds import Doubt, Round, ScheduleSpec
from alke.slots import SlotRow


@dataclass(frozen=True, slots=True)
class Reading:
    """A schedule's rows as they stood at `as_of`; `trouble` when only memory could be asked."""

    rows: Sequence[SlotRow]
    as_of: datetime
    trouble: FileTrouble | None = None
    doubts: Sequence[Doubt] = ()


class Readings:
    """What the desk and the committers know of the files."""

    def __init__(self, shelf: Shelf, scribe: Scribe, clock: Clock) -> None:
        """The shelf keeps the bytes of an unchanged file, this keeps their rows."""
        self._shelf, self._scribe, self._clock = shelf, scribe, clock
        self._parsed: dict[tuple[str, str], tuple[str, Sequence[SlotRow]]] = {}
        self._latest: dict[tuple[str, str], Reading] = {}
        self._doubted: dict[tuple[str, str], tuple[str, Sequence[Doubt]]] = {}
        self._reads: dict[str, asyncio.Task[Snapshot]] = {}
        self._written: Counter[tuple[str, str]] = Counter()

    def rows(self, round_: Round, spec: ScheduleSpec, snapshot: Snapshot) -> Sequence[SlotRow]:
        """The schedule's rows in these bytes; FileUnreadable when there are none."""
        schedule = (round_.id, spec.key)
        etag, rows = self._parsed.get(schedule, ("", ()))
        if not etag or etag != snapshot.etag:
            rows = self.read(round_, spec, snapshot.data)
            self._parsed[schedule] = (snapshot.etag, rows)
        self._latest[schedule] = Reading(rows, self._clock.now())
        return rows

    def read(self, round_: Round, spec: ScheduleSpec, data: bytes) -> Sequence[SlotRow]:
        """The schedule's rows in any bytes; FileUnreadable when there are none."""
        return self._scribe.read(spec.file, data, year_of(round_, spec), spec.sheet)

    def learn(self, round_id: str, key: str, rows: Sequence[SlotRow]) -> None:
        """The rows as they stand in the file now: they were just written, and a read that began before may not show them."""
        self._latest[round_id, key] = Reading(rows, self._clock.now())
        self._written[round_id, key] += 1
        self._reads.clear()

    def known(self, round_id: str, key: str) -> bool:
        """Whether the schedule was read since the start."""
        return (round_id, key) in self._latest

    def remembered(self, round_id: str, key: str, trouble: FileTrouble | None = None) -> Reading:
        """The last reading, without asking; empty when there was none."""
        known = self._latest.get((round_id, key), Reading((), self._clock.now()))
        return replace(known, trouble=trouble, doubts=self._doubted.get((round_id, key), ("", ()))[1])

    def forget(self) -> None:
        """The files mean something else from now on: each is taken apart anew."""
        self._parsed.clear()
        self._doubted.clear()

    async def fresh(self, round_: Round, spec: ScheduleSpec) -> Reading:
        """The schedule as the file has it; from memory, with the trouble, when it cannot be read."""
        schedule = (round_.id, spec.key)
        written = self._written[schedule]
        try:
            snapshot = await self._together(spec.file)
            self._doubt(round_, spec, snapshot)
            if self._written[schedule] == written:  # else it may have been read before our own write
                self.rows(round_, spec, snapshot)
        except FileTrouble as trouble:
            return self.remembered(round_.id, spec.key, trouble)
        return self.remembered(round_.id, spec.key)

    def _doubt(self, round_: Round, spec: ScheduleSpec, snapshot: Snapshot) -> None:
        """Once for each version of the file."""
        schedule = (round_.id, spec.key)
        known = self._doubted.get(schedule, ("", ()))[0]
        if not known or known != snapshot.etag:
            found = self._scribe.doubts(spec.file, snapshot.data, year_of(round_, spec), spec.sheet)
            self._doubted[schedule] = (snapshot.etag, found)

    async def _together(self, file: str) -> Snapshot:
        """Join the read that is on its way, or start one: a hundred looks at once are one request."""
        task = self._reads.get(file)
        if task is None:
            task = asyncio.ensure_future(self._shelf.read(file))
            self._reads[file] = task
            task.add_done_callback(lambda done: self._reads.get(file) is done and self._reads.pop(file))
        return await asyncio.shield(task)


def year_of(round_: Round, spec: ScheduleSpec) -> int:
    """The year of dates that are written without one."""
    return spec.offers[0].date.year if spec.offers else round_.first_day.year
