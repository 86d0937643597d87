"""Change notifications of the library (learn.microsoft.com, subscription, subscription-post-subscriptions)."""

from __future__ import annotations

import asyncio
import secrets
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

import aiohttp
from aiohttp import web

from standins.graph.call import Call, reply
from standins.graph.cloud import Cloud
from standins.graph.errors import GraphError, invalid, not_found, unknown

_LONGEST = timedelta(minutes=42_300)
_GATHER = 0.05  # seconds in which changes become one notification
_WATCH = 1.0  # seconds between looks at the disk, where people save without asking Graph
_PATIENCE = 10  # seconds for the validation handshake
_FIELDS = ("changeType", "notificationUrl", "resource", "expirationDateTime", "clientState")
_RETRIES = (1.0, 5.0, 30.0)


async def create(call: Call) -> web.Response:
    """201 after the receiver has proved itself."""
    document = call.json()
    _check(call, document)
    await _validate(document["notificationUrl"])
    entry = {name: document.get(name) for name in _FIELDS}
    entry |= {"id": str(uuid.uuid4()), "applicationId": call.cloud.options.app_id}
    call.cloud.subscriptions[str(entry["id"])] = entry
    return reply(_shown(entry), 201)


def _check(call: Call, document: dict[str, Any]) -> None:
    drive = call.cloud.options.drive_id
    if document.get("resource", "").strip("/") not in {f"drives/{drive}/root", f"drives/{quote(drive)}/root"}:
        raise invalid("Only the root of a drive can be subscribed to on business drives.")
    if document.get("changeType") != "updated":
        raise invalid("Only the changeType 'updated' is supported for this resource.")
    if not str(document.get("notificationUrl", "")).startswith(("https://", "http://127.0.0.1:", "http://localhost:")):
        raise invalid("The notificationUrl must be https (on one machine also loopback).")
    if len(str(document.get("clientState") or "")) > 128:
        raise invalid("The clientState is longer than 128 characters.")
    _expiry(document)


def _expiry(document: dict[str, Any]) -> datetime:
    try:
        until = datetime.fromisoformat(str(document.get("expirationDateTime")))
    except ValueError as error:
        raise invalid("The expirationDateTime is not a moment.") from error
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    if not timedelta() < until - datetime.now(UTC) <= _LONGEST:
        raise invalid("The expirationDateTime is past or more than 42300 minutes ahead.")
    return until


async def _validate(url: str) -> None:
    token = secrets.token_urlsafe(16) + " +ä"  # the receiver must decode it
    separator = "&" if "?" in url else "?"
    try:
        timeout = aiohttp.ClientTimeout(total=_PATIENCE)
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.post(
                f"{url}{separator}validationToken={quote(token, safe='')}", headers={"Content-Type": "text/plain"}
            ) as answer,
        ):
            good = answer.status == 200 and answer.content_type == "text/plain" and await answer.text() == token
    except (aiohttp.ClientError, TimeoutError):
        good = False
    if not good:
        raise GraphError(400, "ValidationError", "Subscription validation request failed.")


async def one(call: Call, subscription_id: str) -> web.Response:
    """Look, renew (PATCH) or end (DELETE)."""
    entry = call.cloud.subscriptions.get(subscription_id)
    if entry is None:
        raise not_found()
    if call.method == "DELETE":
        del call.cloud.subscriptions[subscription_id]
        return web.Response(status=204)
    if call.method == "PATCH":
        document = call.json()
        if document.keys() - {"expirationDateTime"}:
            raise unknown(f"PATCH of a subscription's {sorted(document.keys() - {'expirationDateTime'})}")
        _expiry(document)
        entry["expirationDateTime"] = document["expirationDateTime"]
    elif call.method != "GET":
        raise unknown(f"{call.method} on a subscription")
    return reply(_shown(entry))


def _shown(entry: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in entry.items() if name != "clientState"}


async def watch(cloud: Cloud) -> None:
    """Tell subscribers of what changed, gathered; look at the disk now and then while anyone listens."""
    told = cloud.tree.clock
    while True:
        await asyncio.sleep(_GATHER if cloud.tree.clock != told else _WATCH)
        if cloud.subscriptions:
            cloud.tree.everything()
        if cloud.tree.clock != told:
            told = cloud.tree.clock
            for entry in list(cloud.subscriptions.values()):
                cloud.spawn(_notify(cloud, entry))


async def _notify(cloud: Cloud, entry: dict[str, Any]) -> None:
    """No content, only that something changed; repeated when the receiver does not answer 2xx."""
    note = {
        "subscriptionId": entry["id"],
        "subscriptionExpirationDateTime": entry["expirationDateTime"],
        "clientState": entry["clientState"],
        "changeType": "updated",
        "resource": entry["resource"],
        "tenantId": "33333333-3333-4333-8333-333333333333",
        "resourceData": None,
    }
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=_PATIENCE)) as session:
        for wait in (0.0, *_RETRIES):
            await asyncio.sleep(wait)
            if entry["id"] not in cloud.subscriptions or _ended(entry):
                return
            try:
                async with session.post(entry["notificationUrl"], json={"value": [note]}) as answer:
                    if answer.status // 100 == 2:
                        return
            except (aiohttp.ClientError, TimeoutError):
                continue


def _ended(entry: dict[str, Any]) -> bool:
    try:
        _expiry(entry)
    except GraphError:
        return True
    return False
