"""Tokens: cached, renewed ahead, one at a time; credentials as msal wants them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
import requests
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from alke.errors import FileForbidden, Unavailable
from sharepoint.auth import MsalTokens, app_source, certificate, federated, managed_source, no_tokens

START = datetime(2026, 3, 29, 0, 0, tzinfo=UTC)


class Clock:
    """Moved by hand."""

    def __init__(self) -> None:
        self.moment = START

    def now(self) -> datetime:
        return self.moment

    async def sleep(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


class Source:
    """Numbers its tokens; `calls` notes whether a fresh one was asked for."""

    def __init__(self, answer: Callable[[int], Mapping[str, Any]] | None = None) -> None:
        self.calls: list[bool] = []
        self._answer = answer or (lambda number: {"access_token": f"t{number}", "expires_in": 3600})

    def __call__(self, *, fresh: bool) -> Mapping[str, Any]:
        self.calls.append(fresh)
        return self._answer(len(self.calls))


async def test_a_token_is_asked_for_once() -> None:
    source = Source()
    tokens = MsalTokens(source, Clock())
    given = await asyncio.gather(*(tokens() for _ in range(10)))
    assert (set(given), source.calls) == ({"t1"}, [False])


@pytest.mark.parametrize(("minutes", "token"), [(54, "t1"), (56, "t2")])
async def test_a_token_is_renewed_five_minutes_ahead(minutes: int, token: str) -> None:
    clock = Clock()
    tokens = MsalTokens(Source(), clock)
    await tokens()
    clock.moment += timedelta(minutes=minutes)
    assert await tokens() == token


async def test_a_refused_token_is_renewed_once_for_all_who_were_refused() -> None:
    source = Source()
    tokens = MsalTokens(source, Clock())
    await tokens()
    given = await asyncio.gather(*(tokens(fresh=True) for _ in range(5)))
    assert (set(given), source.calls) == ({"t2"}, [False, True])


async def test_a_refusal_of_the_login_server_is_forbidden() -> None:
    tokens = MsalTokens(Source(lambda _: {"error": "invalid_client"}), Clock())
    with pytest.raises(FileForbidden) as error:
        await tokens()
    assert error.value.facts["code"] == "invalid_client"


async def test_a_silent_login_server_is_unavailable() -> None:
    def silent(_: int) -> Mapping[str, Any]:
        raise requests.ConnectionError

    with pytest.raises(Unavailable):
        await MsalTokens(Source(silent), Clock())()


async def test_loopback_needs_no_token_and_nothing_else_goes_without() -> None:
    assert await no_tokens("http://127.0.0.1:3980/v1.0")() == ""
    with pytest.raises(ValueError, match="graph"):
        no_tokens("https://graph.microsoft.com/v1.0")


class Login:
    """Microsoft's login server, as msal's HTTP client; `posted` are the token requests."""

    def __init__(self) -> None:
        self.posted: list[Mapping[str, str]] = []

    def get(self, url: str, **_: Any) -> Any:
        base = url.removesuffix("/v2.0/.well-known/openid-configuration")
        document = {
            "authorization_endpoint": f"{base}/authorize",
            "token_endpoint": f"{base}/token",
            "issuer": f"{base}/v2.0",
        }
        return SimpleNamespace(status_code=200, text=json.dumps(document), headers={})

    def post(self, _: str, **request: Any) -> Any:
        self.posted.append(request["data"])
        text = json.dumps({"access_token": f"t{len(self.posted)}", "expires_in": 3599, "token_type": "Bearer"})
        return SimpleNamespace(status_code=200, text=text, headers={})


class Machine:
    """Azure's metadata service of a machine, as msal's HTTP client; `asked` are the queries."""

    def __init__(self) -> None:
        self.asked: list[Mapping[str, str]] = []

    def get(self, _: str, **request: Any) -> Any:
        self.asked.append(request["params"])
        document = {
            "access_token": f"t{len(self.asked)}",
            "expires_in": "3600",
            "resource": request["params"]["resource"],
        }
        return SimpleNamespace(status_code=200, text=json.dumps(document), headers={})

    def close(self) -> None:
        """msal may close it."""


@pytest.mark.parametrize("client_id", ["", "oma-tunnus"])
def test_a_managed_identity_asks_its_machine(client_id: str) -> None:
    machine = Machine()
    source = managed_source(client_id, http=machine)
    first, again, fresh = source(fresh=False), source(fresh=False), source(fresh=True)
    assert (first["access_token"], again["access_token"], fresh["access_token"]) == ("t1", "t1", "t2")
    assert (machine.asked[0]["resource"], machine.asked[0].get("client_id", "")) == (
        "https://graph.microsoft.com",
        client_id,
    )


def _pem() -> str:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "alke-botti")])
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(START)
        .not_valid_after(START + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return (private + signed.public_bytes(serialization.Encoding.PEM)).decode()


@pytest.mark.parametrize(
    ("credential", "field"),
    [
        ("salaisuus", "client_secret"),
        (certificate(_pem()), "client_assertion"),
        (federated(lambda: "vakuutus"), "client_assertion"),
    ],
)
def test_each_credential_reaches_the_login_server(credential: Any, field: str) -> None:
    login = Login()
    source = app_source("tenantti", "sovellus", credential, http=login)
    first, again, fresh = source(fresh=False), source(fresh=False), source(fresh=True)
    assert (first["access_token"], again["access_token"], fresh["access_token"]) == ("t1", "t1", "t2")
    assert (login.posted[0]["scope"], field in login.posted[0]) == ("https://graph.microsoft.com/.default", True)


@pytest.mark.parametrize("pem", ["", "-----BEGIN CERTIFICATE-----", "-----BEGIN PRIVATE KEY-----"])
def test_half_a_certificate_is_refused(pem: str) -> None:
    with pytest.raises(ValueError, match="certificate"):
        certificate(pem)
