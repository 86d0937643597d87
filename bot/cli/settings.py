"""The settings turned into what the wiring is given: tokens for Graph, and the credential for posts to Teams."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

import msal
import requests

from alke.ports import Clock
from bot.cli.output import complain, fail, words
from bot.credentials import BotCredential
from config.settings import Settings, SettingsFault, is_loopback, values_of
from sharepoint.auth import MsalTokens, app_source, certificate, managed_source, no_tokens
from sharepoint.wire import Tokens

BOT_RESOURCE = "https://api.botframework.com"
ENV_FILE = Path(".env")
_OF_ANY_USE = {"ALKE_LANGUAGE", "ALKE_LOG"}  # set without a tenant too


def begun() -> bool:
    """Whether somebody has begun to set a tenant."""
    return any(name.startswith("ALKE_") and name not in _OF_ANY_USE for name in values_of(os.environ, ENV_FILE))


def say_faults(fault: SettingsFault) -> NoReturn:
    """Every fault on a line of its own, and exit code 2."""
    *first, last = (f"{one.setting}: {words()(f'settings.{one.key}', **one.facts)}" for one in fault.faults)
    for line in first:
        complain(line)
    fail(last)


def graph_tokens(settings: Settings, clock: Clock) -> Tokens:
    """No credential for a Graph on this machine; else the app's certificate, secret or managed identity."""
    if is_loopback(settings.graph_url):
        return no_tokens(settings.graph_url)
    if settings.managed_identity:
        return MsalTokens(managed_source(settings.app_id), clock)
    return MsalTokens(app_source(settings.tenant_id, settings.app_id, app_credential(settings)), clock)


def app_credential(settings: Settings) -> str | Mapping[str, Any]:
    """As msal takes it: a certificate goes before a secret."""
    if settings.app_certificate:
        return certificate(Path(settings.app_certificate).read_text(encoding="utf-8"))
    return settings.app_password


def bot_credential(settings: Settings) -> BotCredential | None:
    """None without an app id: then only a Teams on this machine is spoken to."""
    if not settings.app_id:
        return None
    if settings.managed_identity:
        identity = msal.UserAssignedManagedIdentity(client_id=settings.app_id)
        client = msal.ManagedIdentityClient(identity, http_client=requests.Session())
        return BotCredential(lambda: dict(client.acquire_token_for_client(resource=BOT_RESOURCE)))
    return BotCredential(lambda: _app_token(settings))


def _app_token(settings: Settings) -> dict[str, Any]:
    """One call to Entra; the answer is kept by BotCredential. New bots are single-tenant (portal-register-bot)."""
    authority = f"https://login.microsoftonline.com/{settings.tenant_id}"
    app = msal.ConfidentialClientApplication(
        settings.app_id, authority=authority, client_credential=app_credential(settings)
    )
    return dict(app.acquire_token_for_client([f"{BOT_RESOURCE}/.default"]))
