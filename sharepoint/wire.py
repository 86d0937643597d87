"""One request to Graph over office365's transport: credential, retries of reads, errors translated.

The library's query queue is never used: it sends failed writes again without their If-Match (seen in its 3.3.0). Each
attempt has RequestOptions of its own.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import httpx
from office365.runtime.client_request import ClientRequest
from office365.runtime.client_request_exception import ClientRequestException
from office365.runtime.http.http_method import HttpMethod
from office365.runtime.http.request_options import RequestOptions
from office365.runtime.transport.httpx_transport import HttpxTransport
from requests.exceptions import RequestException

from alke.errors import FileChanged, FileForbidden, FileThrottled, FileTrouble, Unavailable
from alke.ports import Clock
from sharepoint.origins import is_loopback
from sharepoint.troubles import from_answer, from_line

_ATTEMPTS = 4  # of a read
_BACKOFF = 0.4  # seconds before the second attempt, doubled before each next
_PATIENCE = 5.0  # seconds; a longer wait is the caller's to plan
_TIMEOUT = httpx.Timeout(connect=5.0, read=20.0, write=60.0, pool=20.0)  # seconds
_WHOLE = 120.0  # seconds of one request, however slowly its bytes drip
_BROKEN = (RequestException, httpx.HTTPError, httpx.InvalidURL)  # the library translates httpx's in part only
_NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
_AGENT = "NONISV|ALKE-botti|ALKE-botti/0.1"  # Microsoft gives such agents priority when it throttles


class Tokens(Protocol):
    """Gives a bearer token, '' where none is needed; `fresh` asks for a new one after a 401."""

    async def __call__(self, *, fresh: bool = False) -> str:
        """The token."""
        ...


@dataclass(frozen=True, slots=True)
class Ask:
    """A request as the caller means it; `file` is what people call the thing it is about."""

    method: str
    url: str
    file: str
    data: bytes | dict[str, Any] | None = None
    headers: Mapping[str, str] | None = None
    bearer: bool = True  # never to the download host: it is another origin

    @property
    def writing(self) -> bool:
        """A request that must not be sent twice."""
        return self.method != "GET"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, always below 400."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> dict[str, Any]:
        """The body as an object; Unavailable when it is something else (a proxy's page)."""
        try:
            document = json.loads(self.body)
        except ValueError as error:
            raise Unavailable(status=self.status) from error
        if not isinstance(document, dict):
            raise Unavailable(status=self.status)
        return document


class _Direct(ClientRequest):  # type: ignore[misc]  # the library's types are not followed
    """office365's request with its queue and hooks left out (hooks cost a thread per request, even when there are none)."""

    service_root_url = ""
    build_request = process_response = None

    async def before_execute_async(self, request: RequestOptions) -> None:
        """Nothing: the token is set by `Wire`, which knows who may see it."""


def make_transport(base: str) -> HttpxTransport:
    """office365's httpx transport for one server: no redirect followed, a limit on every wait, no proxy on loopback."""
    return HttpxTransport(
        verify=httpx.create_ssl_context(),  # one for the library's two clients: loading it takes a while
        follow_redirects=False,
        timeout=_TIMEOUT,
        trust_env=not is_loopback(base),
    )


class Wire:
    """Sends. Share one: it keeps the connections."""

    def __init__(self, tokens: Tokens, clock: Clock, transport: HttpxTransport) -> None:
        """`transport` is closed with this."""
        self._tokens = tokens
        self._clock = clock
        self._transport = transport
        self._direct = _Direct().with_async_transport(transport)

    async def close(self) -> None:
        """Let go of the connections."""
        await self._transport.aclose()

    async def send(self, ask: Ask) -> Answer:
        """FileTrouble's children for every failure. A read is tried a few times; a write once, but for a refused token."""
        wait = _BACKOFF
        for _ in range(_ATTEMPTS - 1):
            try:
                return await self._with_token(ask)
            except FileThrottled as trouble:
                asked = float(str(trouble.facts["retry_after"]))
                if ask.writing or asked > _PATIENCE:
                    raise
                await self._clock.sleep(asked)
            except (Unavailable, FileChanged):  # a 409 on a read passes by itself (msgraph-sdk-dotnet#2856)
                if ask.writing:
                    raise
                await self._clock.sleep(wait)
            wait *= 2
        return await self._with_token(ask)

    async def _with_token(self, ask: Ask) -> Answer:
        if not ask.bearer:
            return await self._once(ask, "")
        try:
            return await self._once(ask, await self._tokens())
        except FileForbidden as trouble:
            if trouble.facts.get("status") != 401:
                raise
        return await self._once(ask, await self._tokens(fresh=True))  # 401: nothing was done

    async def _once(self, ask: Ask, token: str) -> Answer:
        headers = {"User-Agent": _AGENT, "Accept": "application/json"} | dict(ask.headers or {})
        if token:
            headers["Authorization"] = f"Bearer {token}"
        options = RequestOptions(url=ask.url, method=HttpMethod(ask.method), data=ask.data, headers=headers)
        try:
            async with asyncio.timeout(_WHOLE):
                answer = await self._direct.execute_request_direct_async(options)
        except ClientRequestException as error:
            raise self._answered(ask, error) from error
        except _BROKEN as error:
            sent = not isinstance(error.__cause__, _NEVER_SENT)
            raise from_line(file=ask.file, writing=ask.writing, sent=sent) from error
        except TimeoutError as error:
            raise from_line(file=ask.file, writing=ask.writing, sent=True) from error
        return Answer(answer.status_code, answer.headers, answer.content)

    def _answered(self, ask: Ask, error: Any) -> FileTrouble:
        answer = error.response
        return from_answer(
            answer.status_code,
            answer.headers,
            answer.content,
            file=ask.file,
            writing=ask.writing,
            now=self._clock.now(),
        )
