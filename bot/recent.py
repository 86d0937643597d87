"""What was answered to whom in the last minutes, so that a person's own card still shows it after everybody's is redrawn."""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime, timedelta

from alke.booking import Receipt
from alke.ports import Clock

LASTING = timedelta(minutes=10)
MOST = 500
VIEWERS = 60
"""Teams refreshes a card for at most sixty people (teams.md A4)."""


class RecentReceipts:
    """In memory only: a personal view is a bonus, and everybody's card is true without it."""

    def __init__(self, clock: Clock) -> None:
        """The clock tells what is recent."""
        self._clock = clock
        self._kept: OrderedDict[tuple[str, str, str], tuple[datetime, str, Receipt]] = OrderedDict()

    def keep(self, teams_id: str, receipt: Receipt) -> None:
        """The person's latest answer about this schedule."""
        key = (receipt.order.person.aad_object_id, receipt.order.round_id, receipt.order.schedule)
        self._kept.pop(key, None)
        self._kept[key] = (self._clock.now(), teams_id, receipt)
        while len(self._kept) > MOST:
            self._kept.popitem(last=False)

    def find(self, aad_object_id: str, round_id: str, schedule: str) -> Receipt | None:
        """The answer, while it is fresh."""
        at, _, receipt = self._kept.get((aad_object_id, round_id, schedule), (None, "", None))
        return receipt if at is not None and self._clock.now() - at <= LASTING else None

    def viewers(self, round_id: str, schedule: str) -> list[str]:
        """Teams ids of those with a fresh answer, the newest first, as many as Teams refreshes."""
        now = self._clock.now()
        fresh = [
            teams_id
            for (_, of_round, of_schedule), (at, teams_id, _) in reversed(self._kept.items())
            if (of_round, of_schedule) == (round_id, schedule) and teams_id and now - at <= LASTING
        ]
        return fresh[:VIEWERS]
