"""A schedule as it will be: its lines under the names being written, before any byte is made; pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from alke.booking import Line
from alke.errors import AlreadyBooked, NothingBooked, RuleBroken, SlotBlocked, SlotTaken, SlotUnclear, UnknownSlot
from alke.holders import Reading, reader_of
from alke.people import Council
from alke.ports import Edit
from alke.slots import SlotRow, SlotTime, Status


@dataclass(slots=True, eq=False)
class Entered:
    """One line of the schedule and what will stand in it; `writer` is the claim that wrote there last."""

    row: SlotRow
    text: str
    status: Status
    reading: Reading
    writer: str = ""


class Sheet:
    """One schedule's lines, on which claims are tried one after another."""

    def __init__(self, rows: Iterable[SlotRow], councils: tuple[Council, ...], *, groups: bool) -> None:
        """Rows as the scribe read them, in the file's order.

        Where councils book for themselves, a line that names several of them (a joint talk) is nobody's own.
        """
        self._read = reader_of(councils)
        self._most = len(councils) if groups else 1
        self._lines: dict[SlotTime, list[Entered]] = {}
        self._of: dict[str, list[Entered]] = {}
        for row in rows:
            line = Entered(row, row.text, row.status, self._read(row.who or ""))
            self._lines.setdefault(row.time, []).append(line)
            self._index(line)

    def held_by(self, regions: Iterable[str]) -> list[Entered]:
        """The lines that name any of these councils, in the file's order."""
        return list({id(line): line for region in regions for line in self._of.get(region, ())}.values())

    def standing(self, slot: SlotTime, regions: Iterable[str]) -> bool:
        """Do these councils, all of them and nobody else, stand at this time?"""
        wanted = frozenset(regions)
        return any(line.reading == Reading(wanted, only=True) for line in self._lines.get(slot, ()))

    def names_at(self, slot: SlotTime, regions: Iterable[str]) -> bool:
        """Does a line of this time name all these councils, perhaps among others?"""
        return any(line.reading.regions >= set(regions) for line in self._lines.get(slot, ()))

    def free_line(self, slot: SlotTime) -> Entered:
        """A free line of this time; UnknownSlot, SlotTaken or SlotBlocked when there is none."""
        lines = self._lines.get(slot)
        if not lines:
            raise UnknownSlot(slot=slot)
        free = next((line for line in lines if line.status is Status.FREE), None)
        if free is not None:
            return free
        names = [
            line.row.who or line.text if line.writer == "" else line.text
            for line in lines
            if line.status is Status.BOOKED
        ]
        if names:
            raise SlotTaken(slot=slot, who=", ".join(names))
        raise SlotBlocked(slot=slot)

    def own_line(self, regions: Sequence[str], slot: SlotTime | None, who: str) -> Entered:
        """The one line these councils hold (at `slot`, if it is said); a Refusal when it is none, several or not theirs alone."""
        mine = [line for line in self.held_by(regions) if slot is None or line.row.time == slot]
        if not mine:
            raise NothingBooked(who=who)
        if len(mine) > 1:
            raise SlotUnclear(choices=tuple(line.row.time for line in mine))
        if not mine[0].reading.only or not set(regions) <= mine[0].reading.regions:
            raise RuleBroken(rule="not_alone", slot=mine[0].row.time, who=mine[0].text)
        return mine[0]

    def none_yet(self, regions: Sequence[str]) -> None:
        """AlreadyBooked when any of these councils has a line."""
        for line in self.held_by(regions):
            raise AlreadyBooked(slot=line.row.time, who=line.row.who if line.writer == "" else line.text)

    def write(self, line: Entered, text: str, claim: str) -> None:
        """Put a name on a free line, or take it off with ''."""
        for lines in map(self._of.get, line.reading.regions):
            if lines and line in lines:
                lines.remove(line)
        line.text, line.writer = text, claim
        line.status = Status.BOOKED if text else Status.FREE
        line.reading = self._read(text)
        self._index(line)

    def edits(self) -> Iterable[tuple[Edit, str]]:
        """What differs from the file, and the claim that wrote it last."""
        for line in self._all():
            if line.text != line.row.text:
                yield Edit(line.row.place, line.text, line.row.text), line.writer

    def rows(self) -> list[SlotRow]:
        """The rows as they will be read once the edits are written."""
        return [
            replace(line.row, who=line.text or None, status=line.status, text=line.text) if line.writer else line.row
            for line in self._all()
        ]

    def _all(self) -> Iterable[Entered]:
        return (line for lines in self._lines.values() for line in lines)

    def _index(self, line: Entered) -> None:
        if len(line.reading.regions) <= self._most:
            for region in line.reading.regions:
                self._of.setdefault(region, []).append(line)


def lines_of(rows: Iterable[SlotRow], waiting: Mapping[SlotTime, Sequence[str]]) -> tuple[Line, ...]:
    """The board's lines, by time: names in the file, names on their way, and how many lines are left free."""
    by_slot: dict[SlotTime, list[SlotRow]] = {}
    for row in rows:
        by_slot.setdefault(row.time, []).append(row)
    return tuple(_line(slot, lines, tuple(waiting.get(slot, ()))) for slot, lines in sorted(by_slot.items()))


def _line(slot: SlotTime, rows: Sequence[SlotRow], waiting: tuple[str, ...]) -> Line:
    holders = tuple(row.who for row in rows if row.who)
    free = sum(row.status is Status.FREE for row in rows)
    status = Status.FREE if free else Status.BOOKED if holders else Status.BLOCKED
    return Line(slot, rows[0].end, status, holders, waiting, max(0, free - len(waiting)))
