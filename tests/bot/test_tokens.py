"""Who may speak to the bot when it has an app id: tokens of our own making against a key server on loopback, over HTTP."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import jwt
import pytest
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from bot.inbound import Gate
from bot.tokens import SigningKeys, Tokens
from bot.turn import Answer, Turn
from tests.bot.doors import Bot, open_door, press
from tests.serving import serving

APP = "33333333-3333-4333-8333-333333333333"
SERVICE = "https://smba.trafficmanager.net/emea/"
KEYS = {kid: rsa.generate_private_key(public_exponent=65537, key_size=2048) for kid in ("k1", "k2", "other")}
GATE = Gate(app_id=APP, tenant="tenant", team="19:tiimi@thread.tacv2", channel="19:kanava@thread.tacv2")


def jwk(kid: str, *endorsements: str) -> dict[str, Any]:
    public: dict[str, Any] = json.loads(RSAAlgorithm.to_jwk(KEYS[kid].public_key()))
    return public | {"kid": kid, "endorsements": list(endorsements)}


@dataclass
class KeyServer:
    """The OpenID document and the keys; counts how often it is asked."""

    url: str = ""
    keys: list[dict[str, Any]] = field(default_factory=lambda: [jwk("k1", "msteams", "webchat")])
    asked: int = 0
    broken: bool = False

    async def metadata(self, _: web.Request) -> web.Response:
        self.asked += 1
        if self.broken:
            raise web.HTTPServiceUnavailable
        return web.json_response({"jwks_uri": f"{self.url}/keys"})

    async def jwks(self, _: web.Request) -> web.Response:
        return web.json_response({"keys": self.keys})


@pytest.fixture
async def server() -> AsyncIterator[KeyServer]:
    server = KeyServer()
    async with serving(web.get("/metadata", server.metadata), web.get("/keys", server.jwks)) as server.url:
        yield server


@pytest.fixture
async def bot(server: KeyServer) -> AsyncIterator[Bot]:
    async def handle(turn: Turn) -> Answer:
        return Answer(text=turn.person_id)

    async with (
        aiohttp.ClientSession() as session,
        open_door(handle, gate=GATE, tokens=Tokens(SigningKeys(session, f"{server.url}/metadata"), APP)) as bot,
    ):
        yield bot


def claims(**changes: Any) -> dict[str, Any]:
    now = int(time.time())
    good = {
        "iss": "https://api.botframework.com",
        "aud": APP,
        "serviceurl": SERVICE,
        "nbf": now - 10,
        "exp": now + 600,
    }
    return {name: value for name, value in (good | changes).items() if value is not None}


def token(kid: str = "k1", *, key: str = "", algorithm: str = "RS256", **changes: Any) -> str:
    signed = jwt.encode(claims(**changes), KEYS[key or kid], algorithm=algorithm, headers={"kid": kid})
    return f"Bearer {signed}"


def ours(**parts: Any) -> dict[str, Any]:
    return press(serviceUrl=SERVICE, recipient={"id": f"28:{APP}", "name": "ALKE-botti"}) | parts


def where(**parts: Any) -> dict[str, Any]:
    """channelData with one part another."""
    return {"channelData": ours()["channelData"] | parts}


async def test_a_good_token_and_an_activity_of_ours_are_answered(bot: Bot) -> None:
    status, body = await bot.receives(ours(), Authorization=token())
    assert (status, body["value"]) == (200, "aad-maija")


HOUR = 3600
UNSIGNED = jwt.encode(claims(), None, algorithm="none", headers={"kid": "k1"})  # type: ignore[arg-type] # that is the point
BAD_TOKENS = {
    "no header": "",
    "no bearer": token().removeprefix("Bearer "),
    "garbage": "Bearer a.b.c",
    "three good parts of nothing": "Bearer e30.e30.e30",
    "expired": token(exp=int(time.time()) - HOUR),
    "not yet valid": token(nbf=int(time.time()) + HOUR),
    "no expiry": token(exp=None),
    "another audience": token(aud="44444444-4444-4444-8444-444444444444"),
    "no audience": token(aud=None),
    "another issuer": token(iss="https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"),
    "no issuer": token(iss=None),
    "another service": token(serviceurl="https://smba.trafficmanager.net/amer/"),
    "no service": token(serviceurl=None),
    "unknown key": token("other"),
    "signed by another": token("k1", key="other"),
    "RS512": token(algorithm="RS512"),
    "HS256": f"Bearer {jwt.encode(claims(), 'a-secret-of-more-than-thirty-two-bytes', headers={'kid': 'k1'})}",
    "alg none": f"Bearer {UNSIGNED}",
}


@pytest.mark.parametrize("header", BAD_TOKENS.values(), ids=BAD_TOKENS.keys())
async def test_every_bad_token_is_401_without_a_word(bot: Bot, header: str, caplog: pytest.LogCaptureFixture) -> None:
    assert await bot.receives(ours(), Authorization=header) == (401, None)
    ours_only = [record for record in caplog.records if record.name.startswith("bot")]
    assert [(record.levelname, record.exc_info) for record in ours_only] == [("WARNING", None)]


async def test_a_key_that_is_not_endorsed_for_teams_is_401(bot: Bot, server: KeyServer) -> None:
    server.keys = [jwk("k1", "webchat")]
    assert (await bot.receives(ours(), Authorization=token()))[0] == 401


FOREIGN = {
    "another channel kind": {"channelId": "emulator"},
    "no channel kind": {"channelId": None},
    "another bot": {"recipient": {"id": "28:other"}},
    "tenant in channelData": where(tenant={"id": "other"}),
    "no tenant in channelData": where(tenant=None),
    "tenant in conversation": {"conversation": ours()["conversation"] | {"tenantId": "other"}},
    "another team": where(team={"id": "19:other@thread.tacv2"}),
    "no team": where(team=None),
    "another channel": where(channel={"id": "19:other@thread.tacv2"}),
    "another conversation": {"conversation": ours()["conversation"] | {"id": "19:other@thread.tacv2;messageid=1"}},
    "a private chat": {"conversation": {"id": "a:1", "conversationType": "personal", "tenantId": "tenant"}},
}


@pytest.mark.parametrize("parts", FOREIGN.values(), ids=FOREIGN.keys())
async def test_what_is_not_ours_is_403(bot: Bot, parts: dict[str, Any]) -> None:
    assert await bot.receives(ours(**parts), Authorization=token()) == (403, None)


async def test_the_bot_introduces_itself_in_its_own_channel_wherever_it_was_added(server: KeyServer) -> None:
    heard: list[str] = []

    async def handle(turn: Turn) -> None:
        heard.append(turn.conversation)

    general = {"id": "19:yleinen@thread.tacv2", "tenantId": "tenant"}
    added = ours(type="installationUpdate", action="add", conversation=general)
    async with (
        aiohttp.ClientSession() as session,
        open_door(handle, gate=GATE, tokens=Tokens(SigningKeys(session, f"{server.url}/metadata"), APP)) as bot,
    ):
        assert await bot.receives(added, Authorization=token()) == (200, None)
    assert heard == ["19:kanava@thread.tacv2"]


@pytest.mark.parametrize(
    "url",
    [
        "http://169.254.169.254/",
        "http://smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net.evil.example/",
        "https://user@smba.trafficmanager.net/",
        "https://smba.trafficmanager.net:8443/",
        "https://botframework.com.evil.example/",
        "http://127.0.0.1:9/",
        "file:///etc/passwd",
        "https://[",
    ],
)
async def test_answers_go_to_microsofts_hosts_only(bot: Bot, url: str) -> None:
    assert await bot.receives(ours(serviceUrl=url), Authorization=token(serviceurl=url)) == (403, None)


@pytest.mark.parametrize("url", ["", None, 7])
async def test_an_activity_without_a_service_url_is_401(bot: Bot, url: Any) -> None:
    assert await bot.receives(ours(serviceUrl=url), Authorization=token()) == (401, None)


@pytest.mark.parametrize(
    "body",
    [b"", b"null", b"[]", b"7", b"{", b"\xff\xfe", b'{"type": 7}', b'{"type": "message"}', b"[" * 20_000],
    ids=lambda body: repr(body[:12]),
)
async def test_what_is_no_activity_is_400(bot: Bot, body: bytes) -> None:
    assert await bot.receives(body, Authorization=token()) == (400, None)


async def test_a_body_over_the_limit_is_413(bot: Bot) -> None:
    assert await bot.receives(b'{"a": "' + b"x" * 600_000 + b'"}', Authorization=token()) == (413, None)


async def test_anything_but_json_is_400(bot: Bot) -> None:
    status, _ = await bot.receives(json.dumps(ours()).encode(), Authorization=token(), **{"Content-Type": "text/plain"})
    assert status == 400


async def test_a_new_signing_key_is_learnt_but_a_flood_of_unknown_ones_asks_once(bot: Bot, server: KeyServer) -> None:
    await bot.receives(ours(id="f:1"), Authorization=token())
    for n in range(5):
        await bot.receives(ours(id=f"f:1{n}"), Authorization=token("other"))
    assert server.asked == 1
    server.keys.append(jwk("k2", "msteams"))
    assert bot.door._tokens is not None
    bot.door._tokens._keys._asked -= 301
    assert (await bot.receives(ours(id="f:2"), Authorization=token("k2")))[0] == 200


async def test_known_keys_outlive_a_key_server_that_is_down(bot: Bot, server: KeyServer) -> None:
    assert (await bot.receives(ours(id="f:1"), Authorization=token()))[0] == 200
    server.broken = True
    assert bot.door._tokens is not None
    keys = bot.door._tokens._keys
    keys._asked -= 25 * HOUR
    keys._fetched -= 25 * HOUR
    assert (await bot.receives(ours(id="f:2"), Authorization=token()))[0] == 200
