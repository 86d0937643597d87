"""Tokens for Graph by msal: a certificate, a secret, a managed identity or a federated credential; none on loopback."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Protocol

import msal
import requests

from alke.errors import FileForbidden, Unavailable
from alke.ports import Clock
from sharepoint.origins import check_address, is_loopback
from sharepoint.wire import Tokens

_SCOPE = "https://graph.microsoft.com/.default"
_RESOURCE = "https://graph.microsoft.com"
_AHEAD = timedelta(minutes=5)  # a token is renewed so long before its end
_TIMEOUT = 15  # seconds of one call to the login server


class Source(Protocol):
    """Asks the login server, blocking; msal's own answer: access_token and expires_in, or error."""

    def __call__(self, *, fresh: bool) -> Mapping[str, Any]:
        """`fresh` passes by msal's own cache."""
        ...


class MsalTokens:
    """A cached token, renewed ahead of its end, by one task at a time and never on the loop's own thread."""

    def __init__(self, source: Source, clock: Clock) -> None:
        self._source = source
        self._clock = clock
        self._lock = asyncio.Lock()
        self._token = ""
        self._until: datetime | None = None

    async def __call__(self, *, fresh: bool = False) -> str:
        """FileForbidden when the login server refuses us, Unavailable when it does not answer."""
        refused = self._token if fresh else None
        if self._good(refused):
            return self._token
        async with self._lock:
            if not self._good(refused):  # another task may have renewed it meanwhile
                await self._renew(fresh=fresh)
            return self._token

    def _good(self, refused: str | None) -> bool:
        return self._until is not None and self._clock.now() < self._until and self._token != refused

    async def _renew(self, *, fresh: bool) -> None:
        try:
            answer = await asyncio.to_thread(self._source, fresh=fresh)
        except (requests.RequestException, ValueError, KeyError) as error:  # msal's own for an answer it cannot read
            raise Unavailable(code="login") from error
        if "access_token" not in answer:
            raise FileForbidden(status=401, code=str(answer.get("error", "login")))
        self._token = str(answer["access_token"])
        life = timedelta(seconds=float(answer.get("expires_in", 0)))
        self._until = self._clock.now() + max(life - _AHEAD, life / 2)


class _NoTokens:
    async def __call__(self, *, fresh: bool = False) -> str:  # noqa: ARG002 - the protocol's
        return ""


def no_tokens(graph_url: str) -> Tokens:
    """For a Graph on this machine; ValueError for any other: it needs a credential."""
    if not is_loopback(check_address(graph_url)):
        raise ValueError(graph_url)
    return _NoTokens()


def app_source(tenant: str, app_id: str, credential: str | Mapping[str, Any], *, http: Any = None) -> Source:
    """An Entra application. `credential` as msal takes it: a secret, or the mapping of `certificate` or `federated`.

    msal looks the tenant up when it is first used, in the worker thread: so this does no network. `http` is msal's
    HTTP client, by default its own with a limit on every wait.
    """
    made: list[Any] = []

    def acquire(*, fresh: bool) -> Mapping[str, Any]:
        if fresh or not made:
            made[:] = [
                msal.ConfidentialClientApplication(
                    app_id,
                    authority=f"https://login.microsoftonline.com/{tenant}",
                    client_credential=credential,
                    timeout=_TIMEOUT,
                    http_client=http,
                )
            ]
        answer: Mapping[str, Any] = made[0].acquire_token_for_client([_SCOPE])
        return answer

    return acquire


def certificate(pem: str) -> Mapping[str, Any]:
    """A credential out of one PEM text with the private key and the certificate; msal computes the thumbprint.

    ValueError when either is missing.
    """
    if "PRIVATE KEY-----" not in pem or "-----BEGIN CERTIFICATE-----" not in pem:
        raise ValueError("certificate")
    return {"private_key": pem, "public_certificate": pem[pem.index("-----BEGIN CERTIFICATE-----") :]}


def federated(assertion: Callable[[], str]) -> Mapping[str, Any]:
    """A credential without any secret: `assertion` gives a signed statement of another identity provider."""
    return {"client_assertion": assertion}


def managed_source(client_id: str = "", *, http: Any = None) -> Source:
    """The identity that Azure gives to the machine; user-assigned when `client_id` is given. `http` as above."""
    identity = (
        msal.UserAssignedManagedIdentity(client_id=client_id) if client_id else msal.SystemAssignedManagedIdentity()
    )
    made: list[Any] = []

    def acquire(*, fresh: bool) -> Mapping[str, Any]:
        if fresh or not made:
            made[:] = [msal.ManagedIdentityClient(identity, http_client=http or requests.Session())]
        answer: Mapping[str, Any] = made[0].acquire_token_for_client(resource=_RESOURCE)
        return answer

    return acquire
