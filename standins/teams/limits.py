"""Teams' limits on calls per thread (learn.microsoft.com, "Optimize your bot with rate limiting"), by the wall's clock."""

from __future__ import annotations

import time
from collections import defaultdict, deque
from collections.abc import Callable
from typing import Final

SEND: Final = ((1.0, 7), (2.0, 8), (30.0, 60))
ASK: Final = ((1.0, 14), (2.0, 16), (30.0, 120))


class Limits:
    """Counts calls in sliding windows; `on` switches the counting's consequence."""

    def __init__(self, *, on: bool = True, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` gives seconds."""
        self.on = on
        self._clock = clock
        self._past: defaultdict[tuple[str, str], deque[float]] = defaultdict(deque)

    def retry_after(self, operation: str, thread: str) -> int:
        """0 when the call may pass (and is counted), else the seconds to wait. `operation`: send, create or ask."""
        windows = ASK if operation == "ask" else SEND
        now, past = self._clock(), self._past[operation, thread]
        while past and now - past[0] > windows[-1][0]:
            past.popleft()
        waits = [past[-most] + span - now for span, most in windows if len(past) >= most]
        wait = max((w for w in waits if w > 0), default=0.0)
        if self.on and wait:
            return int(wait) + 1
        past.append(now)
        return 0
