"""How long to wait after each kind of trouble before the file is tried again; pure but for the dice."""

from __future__ import annotations

from alke.errors import AlkeError, FileChanged, FileThrottled, NotProved, OutcomeUnknown
from alke.ports import Dice

LONGEST = 60.0
"""Seconds; nobody waits longer than this after the file is free again."""
PROVING = 10.0
"""Seconds between looks whether the server is proved by now: a trial that could not be made is soon repeated."""


class Patience:
    """Grows with each trouble in a row, and is forgotten at the first success."""

    def __init__(self, dice: Dice) -> None:
        """Jitter comes from the dice, so that replicas do not walk in step."""
        self._dice = dice
        self._troubles = 0

    def forget(self) -> None:
        """All is well again."""
        self._troubles = 0

    def after(self, trouble: AlkeError) -> float:
        """Seconds to wait: none at first after a mid-air collision or an unknown outcome, else growing to a minute."""
        self._troubles += 1
        if isinstance(trouble, FileChanged | OutcomeUnknown) and self._troubles <= (
            4 if isinstance(trouble, FileChanged) else 1
        ):
            return 0.0
        grown = min(LONGEST, self._dice.between(0.7, 1.0) * 2.0 ** min(self._troubles, 8))
        if isinstance(trouble, FileChanged):
            return min(grown / 8, 1.0)
        if isinstance(trouble, NotProved):
            return min(grown, PROVING)
        asked = trouble.facts.get("retry_after") if isinstance(trouble, FileThrottled) else None
        return max(float(asked), grown / 2) if isinstance(asked, int | float) else grown
