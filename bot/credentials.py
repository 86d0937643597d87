"""The bot's own token for Teams, fetched off the loop, kept until it is nearly old, asked for once at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from alke.errors import PostRefused

SCOPE = "https://api.botframework.com/.default"
EARLY = 600.0  # seconds before its end at which a token is renewed

Acquire = Callable[[], dict[str, Any]]
"""msal's `acquire_token_for_client(scopes=[SCOPE])`, blocking: `access_token` and `expires_in`, or `error`."""


class BotCredential:
    """One token for all calls; botbuilder would ask Entra twice for every turn, on the loop."""

    def __init__(self, acquire: Acquire) -> None:
        """`acquire` may block for as long as Entra takes: it runs in a thread."""
        self._acquire = acquire
        self._lock = asyncio.Lock()
        self._token = ""
        self._until = 0.0

    async def token(self) -> str:
        """A bearer token that is good for minutes yet; PostRefused when Entra gives none."""
        async with self._lock:
            loop = asyncio.get_running_loop()
            if not self._token or loop.time() >= self._until:
                await self._renew(loop)
            return self._token

    def forget(self) -> None:
        """The service refused it: the next one must be fresh."""
        self._token = ""

    async def _renew(self, loop: asyncio.AbstractEventLoop) -> None:
        try:
            found = await asyncio.to_thread(self._acquire)
        except (OSError, ValueError) as error:  # requests' errors are OSErrors, msal's configuration errors ValueErrors
            raise PostRefused(reason="no token") from error
        if "access_token" not in found:
            raise PostRefused(reason=str(found.get("error", "no token")))
        self._token = str(found["access_token"])
        self._until = loop.time() + float(found.get("expires_in", 3600)) - EARLY
