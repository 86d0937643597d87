"""What a person's own card shows: their last answer or the form they have open, kept when everybody's card is redrawn."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta

from alke.booking import Receipt
from alke.ports import Clock
from alke.slots import SlotTime

LASTING = timedelta(minutes=10)
MOST = 500
VIEWERS = 60
"""Teams refreshes a card for at most sixty people (learn.microsoft.com, cards-reference)."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form that somebody has open: for which verb, and for which time and whom if that was chosen."""

    verb: str
    slot: SlotTime | None
    whom: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """One person's card on one schedule."""

    aad_object_id: str
    round_id: str
    schedule: str


class RecentViews:
    """In memory only: a personal view is a bonus, and everybody's card is true without it."""

    def __init__(self, clock: Clock) -> None:
        """The clock tells what is recent."""
        self._clock = clock
        self._kept: OrderedDict[Topic, tuple[datetime, str, Receipt | Form]] = OrderedDict()

    def keep(self, topic: Topic, teams_id: str, view: Receipt | Form) -> None:
        """The person's card shows this now."""
        self._kept.pop(topic, None)
        self._kept[topic] = (self._clock.now(), teams_id, view)
        while len(self._kept) > MOST:
            self._kept.popitem(last=False)

    def drop(self, topic: Topic) -> None:
        """They went back to the board."""
        self._kept.pop(topic, None)

    def find(self, topic: Topic) -> Receipt | Form | None:
        """What their card shows, while it is fresh."""
        at, _, view = self._kept.get(topic, (None, "", None))
        return view if at is not None and self._clock.now() - at <= LASTING else None

    def viewers(self, round_id: str, schedule: str) -> list[str]:
        """Teams ids of those with a fresh view, the newest first, as many as Teams refreshes."""
        now = self._clock.now()
        fresh = [
            teams_id
            for topic, (at, teams_id, _) in reversed(self._kept.items())
            if (topic.round_id, topic.schedule) == (round_id, schedule) and teams_id and now - at <= LASTING
        ]
        return fresh[:VIEWERS]
