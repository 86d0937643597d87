"""Which reminders are due: one post per deadline and step, with those who still owe; pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Owed:
    """A party (a region, a ministry's abbreviation, `TEM`) and the keys of what it still owes at this deadline."""

    party: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One moment of a deadline: `step` days before (0: that day, -1: the coordinator's summary afterwards).

    `due_at` is aware UTC (09:00 Helsinki on a working day). (round, deadline_key, version, party, step) names a
    reminder once and for all. `deadline_key` of a relative deadline ends in the meeting's key: `asialista@itainen`.
    """

    deadline_key: str
    version: int
    step: int
    due_at: datetime
    owed: tuple[Owed, ...] = ()
