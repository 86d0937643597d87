"""Which group hopes for which time, where hopes collide, and what the coordinator has confirmed; pure, over two boards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time

from alke.booking import Board
from alke.holders import read_holder
from alke.people import Council
from alke.slots import SlotTime

Regions = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hope:
    """One offered time: the groups that hope for it, and the one that has it (a group is its regions in alphabetical order)."""

    slot: SlotTime
    end: time | None
    hoped: tuple[Regions, ...]
    confirmed: Regions = ()
    written: str = ""
    """What stands in the file, when it names no council."""

    @property
    def collides(self) -> bool:
        """More groups than the time can hold."""
        return len(self.hoped) > 1


@dataclass(frozen=True, slots=True)
class Hopes:
    """All times; `unplaced` are the groups that hope and have no confirmed time yet."""

    times: tuple[Hope, ...]
    unplaced: tuple[Regions, ...]

    @property
    def free(self) -> tuple[Hope, ...]:
        """Times that nobody has been given."""
        return tuple(hope for hope in self.times if not hope.confirmed and not hope.written)

    def time_of(self, regions: Sequence[str]) -> SlotTime | None:
        """The confirmed time of the group that shares a council with these."""
        return next((hope.slot for hope in self.times if set(hope.confirmed) & set(regions)), None)


def read_hopes(wishes: Board, confirmed: Board, councils: Sequence[Council]) -> Hopes:
    """Both boards by time; claims on their way count as if they stood in the file."""
    given = {line.slot: (*line.holders, *line.waiting) for line in confirmed.lines}
    ends = {line.slot: line.end for line in (*wishes.lines, *confirmed.lines)}
    hoped = {line.slot: _groups((*line.holders, *line.waiting), councils) for line in wishes.lines}
    times = tuple(
        Hope(slot, ends[slot], hoped.get(slot, ()), *_given(given.get(slot, ()), councils)) for slot in sorted(ends)
    )
    placed = {region for hope in times for region in hope.confirmed}
    everybody = dict.fromkeys(group for hope in times for group in hope.hoped)
    return Hopes(times, tuple(group for group in everybody if not placed & set(group)))


def _given(texts: Sequence[str], councils: Sequence[Council]) -> tuple[Regions, str]:
    groups = _groups(texts, councils)
    return (groups[0], "") if groups else ((), ", ".join(texts))


def _groups(texts: Sequence[str], councils: Sequence[Council]) -> tuple[Regions, ...]:
    found = (tuple(sorted(read_holder(text, tuple(councils)).regions)) for text in texts)
    return tuple(dict.fromkeys(group for group in found if group))
