"""Decides whether an inbound activity is ours to answer: from Teams, for this bot, of this tenant, team and channel."""

from __future__ import annotations

import ipaddress
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import urlsplit

from aiohttp import web

from bot.activity import Body, channel_of, mentions_bot, part, word

BODY_LIMIT = 512 * 1024  # bytes; Teams' own limit for a message is about 100 kB
TEAMS_HOST = "smba.trafficmanager.net"
TEAMS_DOMAIN = ".botframework.com"


class Rejected(Exception):  # noqa: N818 - it is what happened to the activity
    """An activity that is not answered: the HTTP status and the reason for the log (never sent back)."""

    def __init__(self, status: int, reason: str) -> None:
        """400 for what is no activity, 401 for who is not Teams, 403 for what is not ours."""
        super().__init__(f"{status} {reason}")
        self.status = status
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Gate:
    """Whom the bot answers. Empty values are not checked.

    With `local` (no app id) nobody can prove anything, so nothing is checked but that the connector is on loopback.
    """

    app_id: str = ""
    tenant: str = ""
    team: str = ""
    """The team's thread id (`19:…`) or its group id: activities carry both."""
    channel: str = ""
    local: bool = False
    mentioned_only: bool = False
    """With the permission to read the channel every message arrives: answer only those that mention the bot."""

    def admit(self, body: Body, claims: Mapping[str, Any]) -> None:
        """Raise Rejected unless the activity is ours; `claims` are the verified token's (empty without an app id)."""
        if not _allowed(word(body, "serviceUrl"), local=self.local):
            raise Rejected(403 if word(body, "serviceUrl") else 401, "serviceUrl is not Teams'")
        if not self.local:
            self._check_token(body, claims)
            self._check_source(body)
            self._check_place(body)

    def home(self, conversation: str) -> str:
        """Where the bot introduces itself: a team tells of a new bot in its General channel, where ours answers nobody."""
        return conversation if self.local else self.channel or conversation

    def overhears(self, body: Body) -> bool:
        """Whether this is people talking among themselves."""
        return (
            self.mentioned_only and word(body, "type") == "message" and "value" not in body and not mentions_bot(body)
        )

    def _check_token(self, body: Body, claims: Mapping[str, Any]) -> None:
        """The token names the address that answers go to: it must be the activity's (SSRF, replay elsewhere)."""
        claimed = claims.get("serviceurl") or claims.get("serviceUrl")
        if not isinstance(claimed, str) or claimed.rstrip("/") != word(body, "serviceUrl").rstrip("/"):
            raise Rejected(401, "serviceUrl is not the token's")

    def _check_source(self, body: Body) -> None:
        if word(body, "channelId") != "msteams":
            raise Rejected(403, "not from Teams")
        if self.app_id and word(part(body, "recipient"), "id") != f"28:{self.app_id}":
            raise Rejected(403, "for another bot")

    def _check_place(self, body: Body) -> None:
        data, conversation = part(body, "channelData"), part(body, "conversation")
        tenants = {word(part(data, "tenant"), "id"), word(conversation, "tenantId")}
        if self.tenant and tenants != {self.tenant}:
            raise Rejected(403, "of another tenant")
        team = part(data, "team")
        if self.team and self.team not in (word(team, "id"), word(team, "aadGroupId"), word(data, "teamsTeamId")):
            raise Rejected(403, "of another team")
        if self.channel and word(body, "type") in ("message", "invoke"):
            here = word(conversation, "id").split(";", 1)[0]
            if here != self.channel or channel_of(body) != self.channel:
                raise Rejected(403, "of another channel")


class Verifier(Protocol):
    """Says what an Authorization header proves (bot.tokens)."""

    async def verify(self, header: str) -> Mapping[str, Any]:
        """The claims; Rejected(401) for a header that proves nothing."""
        ...


async def admitted(request: web.Request, gate: Gate, tokens: Verifier | None) -> dict[str, Any]:
    """The activity of a request, checked from the outside in; Rejected for every other request."""
    # the name asked for matters too: a web page can make its own name point to this machine (DNS rebinding)
    if tokens is None and not (is_loopback(request.remote) and is_loopback(request.url.host)):
        raise Rejected(403, "without an app id only this machine is answered")
    claims = await tokens.verify(request.headers.get("Authorization", "")) if tokens else {}
    if request.content_type != "application/json":
        raise Rejected(400, "not JSON")
    raw = bytearray()
    async for chunk in request.content.iter_any():
        raw += chunk
        if len(raw) > BODY_LIMIT:
            raise Rejected(413, "too long")
    body = parsed(bytes(raw))
    gate.admit(body, claims)
    return body


def parsed(raw: bytes) -> dict[str, Any]:
    """The body as an activity: a JSON object with a type and a conversation. Rejected(400) otherwise."""
    try:
        body = _storable(json.loads(raw))
    except (ValueError, RecursionError) as error:
        raise Rejected(400, "no JSON") from error
    if not isinstance(body, dict) or not word(body, "type") or not word(part(body, "conversation"), "id"):
        raise Rejected(400, "no activity")
    return body


def _storable(value: Any) -> Any:
    """Without halves of characters, left by who cuts texts, and without NUL: no database and no file could hold them."""
    match value:
        case str():
            return value.encode("utf-8", "replace").decode().replace("\0", "")
        case list():
            return [_storable(one) for one in value]
        case dict():
            return {key: _storable(one) for key, one in value.items()}
    return value


def is_loopback(host: str | None) -> bool:
    """Whether a host name or address is this machine's own."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host or "").is_loopback
    except ValueError:
        return False


def _allowed(url: str, *, local: bool) -> bool:
    """Hosts that answers may go to: Microsoft's connectors over https; loopback only, when the bot is local."""
    try:
        parts = urlsplit(url)
        host, plain = parts.hostname or "", parts.username is None and parts.password is None
    except ValueError:
        return False
    if local:
        return plain and parts.scheme in ("http", "https") and is_loopback(host)
    official = host == TEAMS_HOST or host.endswith(TEAMS_DOMAIN)
    return plain and parts.scheme == "https" and parts.port in (None, 443) and official
