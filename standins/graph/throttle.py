"""SharePoint's quota: resource units per app and minute, 429, RateLimit headers from 80 % on.

learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online.
"""

from __future__ import annotations

import math
import time

from standins.graph.errors import GraphError
from standins.graph.options import Options

_MINUTE = 60.0


def units(method: str, action: str, *, token: bool) -> int:
    """What a call costs: a read or download 1, delta with a token 1, a listing or a write 2."""
    if method == "GET":
        return 2 if action == "children" or (action == "delta" and not token) else 1
    return 2


class Throttle:
    """A window of one minute. Refused calls count too."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._started = 0.0
        self.used = 0
        self.total = self.refused = 0  # units and 429s since the start, for measurements

    def charge(self, cost: int) -> dict[str, str]:
        """Take the units; RateLimit headers when over 80 %; 429 when over the limit."""
        now = time.monotonic()
        if now - self._started >= _MINUTE:
            self._started, self.used = now, 0
        self.used += cost
        self.total += cost
        limit = self._options.units_per_minute
        if not self._options.throttle or self.used <= limit * 0.8:
            return {}
        left = max(1, math.ceil(_MINUTE - (now - self._started)))
        headers = {
            "RateLimit-Limit": str(limit),
            "RateLimit-Remaining": str(max(0, limit - self.used)),
            "RateLimit-Reset": str(left),
        }
        if self.used > limit:
            self.refused += 1
            headers["Retry-After"] = str(left)
            raise GraphError(429, "activityLimitReached", "The app has been throttled.", headers=headers)
        return headers
