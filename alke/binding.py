"""Which file of the channel is already a round's schedule: the one that has the very times the round offers; pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from alke.rounds import Offer, ScheduleSpec
from alke.slots import SlotRow, Status


def bind(spec: ScheduleSpec, path: str, rows: Sequence[SlotRow]) -> ScheduleSpec | None:
    """The schedule kept in this file, with the file's own times and lines; None when the file is another's."""
    for sheet, mine in _sheets(rows):
        there = [Offer(row.date, row.start, row.end) for row in mine if row.start and row.status is not Status.BLOCKED]
        fits = _same_days if spec.kind == "own" else _same_times
        if there and fits(spec.offers, there):
            lines = Counter((offer.date, offer.start) for offer in there)
            theirs = tuple(dict.fromkeys(there)) if spec.kind == "own" else spec.offers
            return replace(spec, file=path, sheet=sheet, offers=theirs, lines_per_slot=max(lines.values()))
    return None


def _sheets(rows: Sequence[SlotRow]) -> Iterator[tuple[str, list[SlotRow]]]:
    """The rows of each sheet; a Word file is one."""
    names = dict.fromkeys(str(row.place.get("sheet", "")) for row in rows)
    yield from ((name, [row for row in rows if str(row.place.get("sheet", "")) == name]) for name in names)


def _same_days(offered: Sequence[Offer], there: Sequence[Offer]) -> bool:
    """A council's own talks: the file has the days that the letter names, none begins earlier than it says."""
    first = {day: min(o.start for o in offered if o.date == day) for day in {o.date for o in offered}}
    return {o.date for o in there} == set(first) and all(o.start >= first[o.date] for o in there)


def _same_times(offered: Sequence[Offer], there: Sequence[Offer]) -> bool:
    """Times that groups wish for: every one of them, and no other."""
    return {(o.date, o.start) for o in offered} == {(o.date, o.start) for o in there}
