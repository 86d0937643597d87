"""The host of pre-authenticated addresses: downloads, upload sessions, copy monitors. It wants no Authorization."""

from __future__ import annotations

import asyncio
import re
import time
import uuid
from collections.abc import Awaitable, Callable
from functools import partial

from aiohttp import web

from standins.graph import sessions
from standins.graph.call import reply
from standins.graph.cloud import Cloud, Ticket
from standins.graph.errors import GraphError, from_disk, not_found, response
from standins.graph.shapes import mime

_RANGE = re.compile(r"^bytes=(\d*)-(\d*)$")


def create_other_origin(cloud: Cloud) -> web.Application:
    """An application of its own, for another port."""
    app = web.Application(client_max_size=64 * 1024 * 1024, middlewares=[_errors])
    app.router.add_get("/download/{token}", partial(_download, cloud))
    app.router.add_route("*", "/upload/{token}", partial(_upload, cloud))
    app.router.add_get("/monitor/{token}", partial(_monitor, cloud))
    return app


@web.middleware
async def _errors(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    try:
        return await handler(request)
    except GraphError as error:
        trouble = error
    except OSError as error:
        trouble = from_disk(error)
    return response(trouble, str(uuid.uuid4()), request.headers.get("client-request-id", ""))


async def _download(cloud: Cloud, request: web.Request) -> web.Response:
    """The bytes; a whole or one range of them; late by `download_lag` (docs-contrib#9315)."""
    fault = cloud.faults.take("GET", "/download")
    if fault is not None and fault.kind == "status":
        raise GraphError(fault.status, fault.code, "Ordered.", headers=fault.headers)
    if "Authorization" in request.headers:
        raise GraphError(401, "unauthenticated", "A pre-authenticated address wants no Authorization.")
    cloud.downloads += 1
    ticket = cloud.tickets.get(request.match_info["token"])
    if ticket is None or ticket.until < time.monotonic():
        raise GraphError(401, "unauthenticated", "The address has expired.")
    await asyncio.sleep(cloud.options.read_latency / 2)
    item = cloud.tree.get(ticket.item)
    data = _bytes(cloud, ticket)
    if fault is not None and fault.kind == "truncate":
        data = data[: len(data) // 2]
    headers = {"ETag": item.c_tag, "Accept-Ranges": "bytes"}
    status, body = _slice(request.headers.get("Range"), data, headers)
    return web.Response(status=status, body=body, headers=headers, content_type=mime(item.name))


def _bytes(cloud: Cloud, ticket: Ticket) -> bytes:
    item = cloud.tree.get(ticket.item)
    if ticket.version is not None:
        return cloud.store.blob(item, ticket.version)
    lag = cloud.options.download_lag
    if lag > 0:
        old = [version for version in item.versions if version.modified_at <= time.time() - lag]
        return cloud.store.blob(item, old[-1] if old else item.versions[0])
    return cloud.tree.read(item)


def _slice(wanted: str | None, data: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
    match = _RANGE.match(wanted) if wanted else None
    if match is None:
        return 200, data
    first, last = match.groups()
    if first:
        start, end = int(first), min(int(last) if last else len(data) - 1, len(data) - 1)
    else:
        start, end = max(0, len(data) - int(last or 0)), len(data) - 1
    if start > end:
        error_headers = {"Content-Range": f"bytes */{len(data)}"}
        raise GraphError(416, "invalidRange", "The range is not satisfiable.", headers=error_headers)
    headers["Content-Range"] = f"bytes {start}-{end}/{len(data)}"
    return 206, data[start : end + 1]


async def _upload(cloud: Cloud, request: web.Request) -> web.Response:
    """PUT a fragment, GET what is expected, DELETE to give up."""
    token = request.match_info["token"]
    session = sessions.find(cloud, token, request.headers)
    if request.method == "PUT":
        body = await request.read()
        return await sessions.fragment(cloud, token, session, request.headers.get("Content-Range", ""), body)
    if request.method == "GET":
        return sessions.status(session)
    if request.method == "DELETE":
        del cloud.sessions[token]
        return web.Response(status=204)
    raise GraphError(405, "methodNotAllowed", "An upload session takes PUT, GET and DELETE.")


async def _monitor(cloud: Cloud, request: web.Request) -> web.Response:
    """202 while a copy is under way, then 200 with its result."""
    monitor = cloud.monitors.get(request.match_info["token"])
    if monitor is None:
        raise not_found()
    monitor.looks += 1
    if monitor.looks == 1:
        return reply({"status": "inProgress", "percentageComplete": 50.0}, 202)
    return reply(monitor.result)
