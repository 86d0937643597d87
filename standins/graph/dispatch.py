"""One request from its line to its answer: faults, credential, quota, route, latency."""

from __future__ import annotations

import asyncio
import re
import uuid
from collections.abc import Awaitable, Callable
from contextlib import suppress
from urllib.parse import unquote_plus

from aiohttp import web

from standins.graph import children, content, copying, delta, items, sessions, subscriptions, versions
from standins.graph.address import Address, parse, split_drive
from standins.graph.call import ITEM_ROUTES, Call, Route, reply
from standins.graph.cloud import Cloud
from standins.graph.discovery import check_site, discover, drive_shape
from standins.graph.errors import GraphError, from_disk, not_found, response, unknown
from standins.graph.faults import HTML_503, Fault
from standins.graph.throttle import units

OPERATIONS = (items, children, content, versions, copying, delta, sessions)  # each enters its own routes
_CONDITIONS = ("If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range", "Range", "Prefer")
_NOWHERE = Address("root", (), "")


async def answer(cloud: Cloud, request: web.Request) -> web.StreamResponse:
    """Everything below /v1.0."""
    request_id = str(uuid.uuid4())
    client_id = request.headers.get("client-request-id", request_id)
    fault = cloud.faults.take(request.method, request.path_qs)
    try:
        result = await _serve(cloud, request, fault)
    except GraphError as error:
        result = response(error, request_id, client_id)
    except OSError as error:
        result = response(from_disk(error), request_id, client_id)
    result.headers["request-id"] = request_id
    result.headers["client-request-id"] = client_id
    return result


async def _serve(cloud: Cloud, request: web.Request, fault: Fault | None) -> web.Response:
    body = await request.read()
    path, _, query = request.raw_path.removeprefix("/v1.0").lstrip("/").partition("?")
    call = Call(
        cloud, request.method, f"{request.url.origin()}/v1.0", _NOWHERE, {}, _query(query), request.headers, body
    )
    _authorise(cloud, request)
    cloud.count(request.method)
    limits = cloud.throttle.charge(units(request.method, path.rpartition("/")[2], token="token" in query))
    half = cloud.half_latency(write=request.method != "GET")
    await asyncio.sleep(half)
    result = await _meet(cloud, request, fault, lambda: _route(call, path))
    await asyncio.sleep(half)
    result.headers.extend(limits)
    return result


async def _meet(
    cloud: Cloud, request: web.Request, fault: Fault | None, work: Callable[[], Awaitable[web.Response]]
) -> web.Response:
    """Do the work, unless a fault comes before, after or instead of it."""
    if fault is None:
        return await work()
    ordered = GraphError(fault.status, fault.code, "Ordered.", inner=fault.inner, headers=fault.headers)
    if fault.kind == "delay":
        await asyncio.sleep(fault.seconds)
        return await work()
    if fault.kind == "html":
        return web.Response(status=503, text=HTML_503, content_type="text/html", headers=fault.headers)
    if fault.kind == "late":
        cloud.spawn(_later(fault.seconds, work))
    if fault.kind in {"after", "reset-after"}:
        await work()
    if fault.kind.startswith("reset") and request.transport is not None:
        request.transport.abort()
    raise ordered


async def _later(seconds: float, work: Callable[[], Awaitable[web.Response]]) -> None:
    await asyncio.sleep(seconds)
    with suppress(GraphError, OSError):  # nobody waits for the answer any more
        await work()


def _query(text: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in text.split("&") if part)
    return {unquote_plus(name): unquote_plus(value) for name, _, value in pairs}


def _authorise(cloud: Cloud, request: web.Request) -> None:
    wanted = cloud.options.bearer
    if wanted is None:
        return
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token or wanted not in ("*", token):
        challenge = {"WWW-Authenticate": 'Bearer realm=""'}
        raise GraphError(401, "InvalidAuthenticationToken", "Access token is empty or not valid.", headers=challenge)


async def _route(call: Call, path: str) -> web.Response:
    if path == "subscriptions" and call.method == "POST":
        return await subscriptions.create(call)
    if path.startswith("subscriptions/"):
        return await subscriptions.one(call, path.removeprefix("subscriptions/"))
    if call.method == "GET":
        found = await discover(call, path)
        if found is not None:
            return found
    return await _drive(call, path)


async def _drive(call: Call, path: str) -> web.Response:
    drive = split_drive(path)
    if drive is None:
        raise unknown(f"{call.method} /{path}")
    drive_id, site, below = drive
    if site is not None:
        check_site(call, site)
    if drive_id is not None and drive_id != call.cloud.options.drive_id:
        raise not_found("The drive could not be found.")
    if not below and call.method == "GET":
        return reply(drive_shape(call))
    address = parse(below)
    if address is None:
        raise unknown(f"{call.method} /{path}")
    return await _operate(call, address)


async def _operate(call: Call, address: Address) -> web.Response:
    route, arguments = _find(call.method, address.action)
    if route is None:
        raise unknown(f"{call.method} on …/{address.action or '{item}'}")
    strange = [name for name in call.query if name not in route.query]
    if strange:
        raise unknown(f"the query option {strange[0]} of {call.method} …/{address.action or '{item}'}")
    strange = [name for name in _CONDITIONS if name in call.headers and name not in route.headers]
    if strange:
        raise unknown(f"the header {strange[0]} of {call.method} …/{address.action or '{item}'}")
    whole = Call(call.cloud, call.method, call.base, address, arguments, call.query, call.headers, call.body)
    return await route.handler(whole)


_FUNCTION = re.compile(r"^(?:microsoft\.graph\.)?(\w+)\((?:token='([^']*)')?\)$")


def _find(method: str, action: str) -> tuple[Route | None, dict[str, str]]:
    """`versions/3.0/content` -> its route and {"version": "3.0"}; `delta(token='x')` as `delta`."""
    function = _FUNCTION.match(action)
    if function is not None:
        token = {"token": function[2]} if function[2] else {}
        return ITEM_ROUTES.get((method, function[1])), token
    parts = action.removeprefix("microsoft.graph.").split("/")
    arguments: dict[str, str] = {}
    if parts[0] == "versions" and len(parts) > 1:
        arguments["version"] = parts[1]
        parts[1] = "{version}"
    return ITEM_ROUTES.get((method, "/".join(parts))), arguments
