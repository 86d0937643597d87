"""Graph's errors: a status, a code, perhaps an inner code, and headers."""

from __future__ import annotations

import errno
import json
from collections.abc import Mapping
from datetime import UTC, datetime

from aiohttp import web


class GraphError(Exception):
    """Becomes `{"error": {"code", "message", "innerError"}}` (learn.microsoft.com/graph/errors)."""

    def __init__(
        self, status: int, code: str, message: str, *, inner: str = "", headers: Mapping[str, str] | None = None
    ) -> None:
        """`inner` is innerError.code; branch on codes at every depth, never on the message, says Microsoft."""
        super().__init__(status, code, message)
        self.status = status
        self.code = code
        self.message = message
        self.inner = inner
        self.headers = dict(headers or {})


def response(error: GraphError, request_id: str, client_request_id: str) -> web.Response:
    """The error on the wire."""
    inner: dict[str, str] = {"code": error.inner} if error.inner else {}
    inner |= {
        "date": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S"),
        "request-id": request_id,
        "client-request-id": client_request_id,
    }
    body = {"error": {"code": error.code, "message": error.message, "innerError": inner}}
    return web.Response(
        status=error.status,
        text=json.dumps(body, ensure_ascii=False),
        content_type="application/json",
        headers=error.headers,
    )


def not_found(what: str = "The resource could not be found.") -> GraphError:
    """404: deleted, moved, or never there."""
    return GraphError(404, "itemNotFound", what)


def invalid(message: str, inner: str = "") -> GraphError:
    """400: the request itself is wrong."""
    return GraphError(400, "invalidRequest", message, inner=inner)


def changed() -> GraphError:
    """412: somebody saved since the caller read (learn.microsoft.com, driveitem-update)."""
    return GraphError(412, "resourceModified", "ETag does not match current item's value.")


def exists(message: str = "An item with the same name already exists under the parent.") -> GraphError:
    """409: conflictBehavior=fail met an existing name."""
    return GraphError(409, "nameAlreadyExists", message)


def unknown(what: str) -> GraphError:
    """501: the stand-in does not imitate this, and says so instead of guessing."""
    return GraphError(501, "notImplemented", f"The local Graph does not imitate {what}.")


def from_disk(error: OSError) -> GraphError:
    """What the disk below us says, as SharePoint would: gone, full, or broken."""
    if isinstance(error, FileNotFoundError):
        return not_found()
    if error.errno == errno.ENOSPC:
        return GraphError(507, "quotaLimitReached", "The library is full.")
    return GraphError(500, "generalException", f"The disk below: {error}")
