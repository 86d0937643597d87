"""Checks that a request's bearer token was signed by the Bot Framework for this bot."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from typing import Any

import aiohttp
import jwt

from bot.inbound import Rejected

ISSUER = "https://api.botframework.com"
METADATA = "https://login.botframework.com/v1/.well-known/openidconfiguration"
CHANNEL = "msteams"
LEEWAY = 300  # seconds, as Microsoft's own SDKs allow
TIMEOUT = aiohttp.ClientTimeout(total=5)
DAY = 24 * 3600.0
PATIENCE = 300.0  # seconds between fetches for keys we do not know: a flood of false kids costs one request


class SigningKeys:
    """The Bot Framework's public keys, by kid; refetched daily, and for an unknown kid at most every five minutes."""

    def __init__(self, session: aiohttp.ClientSession, metadata: str = METADATA) -> None:
        """`metadata` is the OpenID document that names the keys' address."""
        self._session = session
        self._metadata = metadata
        self._lock = asyncio.Lock()
        self._keys: dict[str, Mapping[str, Any]] = {}
        self._asked = self._fetched = -DAY

    async def find(self, kid: str) -> Mapping[str, Any]:
        """The key (JWK) of that id. Rejected(401) when the Bot Framework knows none, or cannot be asked."""
        async with self._lock:
            now = asyncio.get_running_loop().time()
            stale = now - self._fetched >= DAY or kid not in self._keys
            if stale and now - self._asked >= PATIENCE:
                self._asked = now
                await self._refresh(now)
            if kid not in self._keys:
                raise Rejected(401, "unknown signing key")
            return self._keys[kid]

    async def fetched(self) -> bool:
        """Whether the Bot Framework can be asked for its keys from here."""
        async with self._lock:
            await self._refresh(asyncio.get_running_loop().time())
            return bool(self._keys)

    async def _refresh(self, now: float) -> None:
        """Fetch both documents; the keys known so far stay when that fails."""
        try:
            address = (await self._json(self._metadata))["jwks_uri"]
            keys = (await self._json(address))["keys"]
            self._keys = {key["kid"]: key for key in keys if "kid" in key}
            self._fetched = now
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError, KeyError, TypeError):
            self._asked = now - PATIENCE + 10  # a passing failure is tried again in ten seconds

    async def _json(self, url: str) -> Any:
        async with self._session.get(url, timeout=TIMEOUT) as response:
            response.raise_for_status()
            return json.loads(await response.read())


class Tokens:
    """Verifies Authorization headers of one bot (Entra application id)."""

    def __init__(self, keys: SigningKeys, app_id: str) -> None:
        """Tokens must be for `app_id`; the emulator's and other bots' (skills) are not accepted."""
        self._keys = keys
        self._app_id = app_id

    async def verify(self, header: str) -> Mapping[str, Any]:
        """The claims of a good token. Rejected(401) for every other header, with the reason for the log."""
        scheme, _, token = header.partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise Rejected(401, "no bearer token")
        try:
            head = jwt.get_unverified_header(token)
            if head.get("alg") != "RS256":
                raise Rejected(401, "wrong algorithm")
            key = await self._keys.find(str(head.get("kid", "")))
            return self._claims(token, key)
        except (jwt.PyJWTError, ValueError, TypeError, RecursionError) as error:
            raise Rejected(401, type(error).__name__) from error

    def _claims(self, token: str, key: Mapping[str, Any]) -> Mapping[str, Any]:
        if CHANNEL not in (key.get("endorsements") or ()):
            raise Rejected(401, "key is not endorsed for Teams")
        claims: dict[str, Any] = jwt.decode(
            token,
            jwt.PyJWK(dict(key), algorithm="RS256").key,
            algorithms=["RS256"],
            audience=self._app_id,
            issuer=ISSUER,
            leeway=LEEWAY,
            options={"require": ["exp", "iss", "aud"]},
        )
        return claims
