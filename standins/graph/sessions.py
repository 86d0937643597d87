"""Upload sessions: large files in ranges (learn.microsoft.com, driveitem-createuploadsession)."""

from __future__ import annotations

import re
import secrets
import time
from typing import Any

from aiohttp import web

from standins.graph.call import Call, operation, reply
from standins.graph.cloud import Cloud
from standins.graph.content import create, replace, stored_bytes, target
from standins.graph.errors import GraphError, changed, exists, invalid, not_found
from standins.graph.preconditions import check_match
from standins.graph.records import Item, Session
from standins.graph.rewriting import is_office
from standins.graph.shapes import drive_item, moment

_LIFE = 24 * 3600.0
_STEP = 320 * 1024  # fragments are multiples of this, but for the last
_RANGE = re.compile(r"^bytes (\d+)-(\d+)/(\d+)$")


@operation("POST", "createUploadSession", headers="If-Match If-None-Match")
async def create_session(call: Call) -> web.Response:
    """If-Match is read here; whether it is read again at the end is not documented: here it is (onedrive-api-docs#1716)."""
    described: dict[str, Any] = call.json().get("item") or {}
    parent, name, item = target(call, make=False)
    behaviour = described.get("@microsoft.graph.conflictBehavior", "replace" if item is not None else "fail")
    if item is not None:
        call.cloud.locks.check(item)
        if behaviour == "fail" and call.address.parts:
            raise exists()
    check_match(call.headers, item)
    etag = item.etag if item is not None and "If-Match" in call.headers else None
    token = secrets.token_urlsafe(24)
    until = time.time() + _LIFE
    call.cloud.sessions[token] = Session(parent.id, name, item.id if item else None, etag, behaviour, until)
    url = f"{call.cloud.other_origin}/upload/{token}"
    return reply({"uploadUrl": url, "expirationDateTime": moment(until), "nextExpectedRanges": ["0-"]})


def find(cloud: Cloud, token: str, headers: Any) -> Session:
    """The session of an upload address; 401 when a client sends its token along, 404 when it is over."""
    if "Authorization" in headers:
        raise GraphError(401, "unauthenticated", "Do not send Authorization to an upload session.")
    session = cloud.sessions.get(token)
    if session is None or session.until < time.time():
        raise not_found("The upload session was not found")
    if cloud.options.session_404_on_office and session.item and is_office(session.name):
        raise not_found("The upload session was not found")  # abraunegg/onedrive#3859
    return session


def status(session: Session) -> web.Response:
    """What is still expected."""
    return reply({"expirationDateTime": moment(session.until), "nextExpectedRanges": [f"{len(session.data)}-"]})


async def fragment(cloud: Cloud, token: str, session: Session, content_range: str, body: bytes) -> web.Response:
    """202 while more is expected, 200 or 201 with the item at the end; 416 for a range that does not follow."""
    match = _RANGE.match(content_range)
    if match is None:
        raise invalid("The Content-Range header is missing or malformed.")
    first, last, total = (int(part) for part in match.groups())
    if last - first + 1 != len(body) or last >= total:
        raise invalid("The Content-Range header does not fit the body.")
    if first != len(session.data) or session.total not in (-1, total):
        raise GraphError(
            416, "invalidRange", "The uploaded fragment overlaps with data that has already been received."
        )
    if last + 1 < total and len(body) % _STEP:
        raise invalid("The fragment is not a multiple of 320 KiB.")
    session.data += body
    session.total = total
    if last + 1 < total:
        text = status(session)
        text.set_status(202)
        return text
    return await _commit(cloud, token, session)


async def _commit(cloud: Cloud, token: str, session: Session) -> web.Response:
    sent = bytes(session.data)
    data = await stored_bytes(cloud, session.name, sent)
    cloud.sessions.pop(token, None)
    parent = cloud.tree.get(session.parent)
    item: Item | None = cloud.tree.get(session.item) if session.item else cloud.tree.find(parent, [session.name])
    if item is None:
        made = create(cloud, parent, session.name, data, sent)
        return reply(drive_item(cloud, made), 201)
    if session.etag is not None and session.etag != item.etag:
        raise changed()
    if session.item is None and session.behaviour == "fail":
        raise exists()
    cloud.locks.check(item)
    replace(cloud, item, data, sent)
    return reply(drive_item(cloud, item), 200)
