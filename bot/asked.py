"""What was asked back of whom, until their next sentence: kept in memory only, because what people write is not stored."""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime, timedelta

from alke.ports import Clock
from alke.understand.reply import Asked

LASTING = timedelta(minutes=10)
MOST = 500


class OpenQuestions:
    """One a person; a restart forgets them, and the reply is then met as a sentence of its own."""

    def __init__(self, clock: Clock) -> None:
        """The clock tells what is still open."""
        self._clock = clock
        self._open: OrderedDict[str, tuple[datetime, Asked]] = OrderedDict()

    def keep(self, aad_object_id: str, asked: Asked) -> None:
        """It was asked now, in place of whatever was asked before."""
        self._open.pop(aad_object_id, None)
        self._open[aad_object_id] = (self._clock.now(), asked)
        while len(self._open) > MOST:
            self._open.popitem(last=False)

    def take(self, aad_object_id: str) -> Asked | None:
        """What is still open; once taken it is open no more."""
        at, asked = self._open.pop(aad_object_id, (None, None))
        return asked if at is not None and self._clock.now() - at <= LASTING else None
