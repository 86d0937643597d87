"""Speaks the Bot Framework Connector's REST to Teams over one shared session, paced, and retried where that is safe."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Protocol
from urllib.parse import quote

import aiohttp
from yarl import URL

from alke.errors import PostForbidden, PostRefused, PostTrouble, PostUnknown
from alke.ports import Dice
from bot.pacing import Pacer

Activity = Mapping[str, Any]


class Credential(Protocol):
    """Where the token for calls to Teams comes from."""

    async def token(self) -> str:
        """A bearer token that is good for minutes yet."""
        ...

    def forget(self) -> None:
        """The service refused it: the next one must be fresh."""
        ...


SIZE_LIMIT = 80 * 1024  # bytes of UTF-16; Teams refuses at about 100 kB (learn.microsoft.com, format-your-bot-messages)
TRIES = 4
LONGEST_WAIT = 20.0  # seconds; a longer Retry-After is the caller's to plan
TIMEOUT = aiohttp.ClientTimeout(total=15, connect=5)
TIMED_OUT = 408  # after this and every 5xx, a gateway's own among them, a POST may stand in the channel
PAGE = 500  # members asked for at a time, the most there is


class Connector:
    """Sends, replaces and asks. Every method raises PostRefused, PostForbidden or PostUnknown and nothing else."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        *,
        service_url: str,
        sleep: Callable[[float], Awaitable[object]],
        dice: Dice,
        credential: Credential | None = None,
        tenant: str = "",
        bot_id: str = "",
        learnt: Mapping[str, str] | None = None,
    ) -> None:
        """`service_url` is for as long as no activity has come; `learnt` (by channel, the latest last) is of an earlier run.

        Without `credential` calls carry none.
        """
        self._service_url = service_url
        self._learnt = dict(learnt or {})
        self._session = session
        self._sleep = sleep
        self._dice = dice
        self._credential = credential
        self._tenant = tenant
        self._bot_id = bot_id
        self._pacer = Pacer(sleep)

    def learn(self, conversation: str, service_url: str) -> bool:
        """Where this channel is served now: an activity said so, and it may change (get-teams-context.md). Is it news?"""
        channel = _channel(conversation)
        before = self._learnt.pop(channel, None)
        self._learnt[channel] = service_url
        return before != service_url

    def service_url(self, conversation: str) -> str:
        """Where calls about this conversation go: a channel not heard of is served where the last one heard of is."""
        latest = next(reversed(self._learnt.values()), self._service_url)
        return self._learnt.get(_channel(conversation), latest)

    async def send(self, conversation: str, activity: Activity, *, reply_to: str = "") -> str:
        """Post into a conversation (with `;messageid=`: into that thread); the new activity's id.

        The id is empty when Teams gives none back, which it does for text and attachment in one activity.
        """
        path = f"conversations/{_q(conversation)}/activities"
        if reply_to:
            try:
                return str(
                    (await self._repeat("POST", conversation, f"{path}/{_q(reply_to)}", activity)).get("id") or ""
                )
            except PostForbidden as gone:  # the message was deleted; its thread is in the conversation's id
                if gone.facts.get("status") != 404:
                    raise
        return str((await self._repeat("POST", conversation, path, activity)).get("id") or "")

    async def create_thread(self, channel: str, activity: Activity) -> tuple[str, str]:
        """Start a new thread in a channel: its conversation id (with the root) and the id of its first post."""
        data: dict[str, Any] = {"channel": {"id": channel}}
        body: dict[str, Any] = {"isGroup": True, "channelData": data, "activity": dict(activity)}
        if self._tenant:
            data["tenant"] = {"id": self._tenant}
            body["tenantId"] = self._tenant
        if self._bot_id:
            body["bot"] = {"id": self._bot_id}
        found = await self._repeat("POST", channel, "conversations", body)
        return str(found.get("id") or ""), str(found.get("activityId") or "")

    async def update(self, conversation: str, activity_id: str, activity: Activity) -> None:
        """Replace a post of the bot's for everyone; idempotent, so every passing failure is retried."""
        path = f"conversations/{_q(conversation)}/activities/{_q(activity_id)}"
        await self._repeat("PUT", conversation, path, {**activity, "id": activity_id})

    async def delete(self, conversation: str, activity_id: str) -> None:
        """Take a post of the bot's away; idempotent."""
        await self._repeat("DELETE", conversation, f"conversations/{_q(conversation)}/activities/{_q(activity_id)}")

    async def members(self, conversation: str) -> list[dict[str, Any]]:
        """Everybody in the conversation, page by page: id, name, objectId, tenantId, userRole as Teams gives them."""
        found: list[dict[str, Any]] = []
        token = ""
        while True:
            query = f"?pageSize={PAGE}" + (f"&continuationToken={_q(token)}" if token else "")
            page = await self._repeat("GET", conversation, f"conversations/{_q(conversation)}/pagedmembers{query}")
            found += page.get("members") or []
            token = page.get("continuationToken") or ""
            if not token:
                return found

    async def _repeat(self, method: str, thread: str, path: str, body: Activity | None = None) -> dict[str, Any]:
        """Call until it is taken, refused for good, or the tries are used up. A credential refused is renewed once."""
        data = None if body is None else _encoded(body)
        for tried in range(1, TRIES + 1):
            try:
                return await self._call(method, thread, path, data)
            except PostTrouble as trouble:
                wait = self._pause(trouble, tried)
                if trouble.facts.get("status") == 401 and self._credential and tried == 1:
                    self._credential.forget()
                elif tried == TRIES or wait > LONGEST_WAIT or not _repeatable(method, trouble):
                    raise
            await self._sleep(wait)
        raise AssertionError  # the last try returns or raises

    def _pause(self, trouble: PostTrouble, tried: int) -> float:
        """Retry-After as told, else full jitter under a doubling ceiling (seconds)."""
        told = trouble.facts.get("retry_after")
        return float(told) if isinstance(told, int | float) else self._dice.between(0.2, 0.5 * 2**tried)

    async def _call(self, method: str, thread: str, path: str, data: bytes | None) -> dict[str, Any]:
        await self._pacer.pace(_channel(thread))
        headers = {"Content-Type": "application/json; charset=utf-8"} if data else {}
        if self._credential:
            headers["Authorization"] = f"Bearer {await self._credential.token()}"
        url = URL(f"{self.service_url(thread).rstrip('/')}/v3/{path}", encoded=True)
        try:
            async with self._session.request(
                method, url, data=data, headers=headers, timeout=TIMEOUT, allow_redirects=False
            ) as response:
                return _answer(response, await response.read())
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise PostRefused(reason="no connection") from error
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise PostUnknown(reason=type(error).__name__) from error


def _repeatable(method: str, trouble: PostTrouble) -> bool:
    """A POST is repeated after a definite no only: no key would tell Teams a repetition from a second post."""
    if isinstance(trouble, PostUnknown):
        return method != "POST" and trouble.facts.get("status") != 500  # "avoid retrying" 500, says Microsoft's table
    return isinstance(trouble, PostRefused)


def _answer(response: aiohttp.ClientResponse, raw: bytes) -> dict[str, Any]:
    """The answer's body, or what its status means for a post."""
    status = response.status
    if status < 300:
        return _json(raw)
    error = _json(raw).get("error")
    facts = {"status": status, "reason": str(error.get("code", "") if isinstance(error, dict) else error or "")}
    if status in (412, 429):
        raise PostRefused(**facts, retry_after=_seconds(response.headers.get("Retry-After", "")))
    if status >= 500 or status == TIMED_OUT:
        raise PostUnknown(**facts, retry_after=_seconds(response.headers.get("Retry-After", "")))
    raise PostForbidden(**facts)


def _json(raw: bytes) -> dict[str, Any]:
    """The body as an object; gateways answer with HTML or nothing at all, which tells us nothing."""
    try:
        found = json.loads(raw) if raw else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _seconds(header: str) -> float | None:
    """Retry-After in seconds; a date or nonsense counts as absent."""
    return float(header) if header.strip().isdecimal() else None


def _encoded(body: Activity) -> bytes:
    """The body in UTF-8, measured as Teams measures it."""
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    size = len(text.encode("utf-16-le", "surrogatepass"))
    if size > SIZE_LIMIT:
        raise PostForbidden(status=413, reason="MessageSizeTooBig", size=size)
    return text.encode("utf-8", "replace")


def _channel(conversation: str) -> str:
    """The channel of a thread; limits and addresses are a channel's."""
    return conversation.split(";", 1)[0]


def _q(part: str) -> str:
    return quote(part, safe="")
