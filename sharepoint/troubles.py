"""Graph's answers and a broken line, translated into alke.errors (codes: learn.microsoft.com/graph/errors)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from alke.errors import (
    FileChanged,
    FileForbidden,
    FileGone,
    FileLocked,
    FileThrottled,
    FileTrouble,
    FileUnreadable,
    OutcomeUnknown,
    Unavailable,
)

_PATIENCE = 4.0  # seconds, when a throttling answer names none
_LONGEST = 600.0  # seconds; by then it is asked again, whatever it said
_KINDS: Mapping[int, type[FileTrouble]] = {
    401: FileForbidden,
    403: FileForbidden,
    404: FileGone,
    409: FileChanged,
    410: FileGone,
    412: FileChanged,
    423: FileLocked,
    507: FileForbidden,  # the quota is full: an administrator's matter too
}


def from_answer(
    status: int, headers: Mapping[str, str], body: bytes, *, file: str, writing: bool, now: datetime
) -> FileTrouble:
    """A status of 400 and more. Codes are looked for at every depth of the body; HTML bodies have none.

    Facts: file, status, code, request (Microsoft's id of it, for its support), and retry_after (seconds) when throttled.
    """
    codes = list(_codes(body))
    code = codes[0] if codes else ""
    facts = {"file": file, "status": status, "code": code, "request": headers.get("request-id", "")}
    if status in {429, 509} or (status == 503 and "Retry-After" in headers):
        return FileThrottled(**facts, retry_after=wait_asked(headers, now))
    if "resourceLocked" in codes:
        return FileLocked(**facts)
    if status in _KINDS:
        return _KINDS[status](**facts)
    if status >= 500 or status == 408:
        return OutcomeUnknown(**facts) if writing else Unavailable(**facts)
    return FileUnreadable(**facts, reason="bad-request")


def from_line(*, file: str, writing: bool, sent: bool) -> FileTrouble:
    """Nothing came back. `sent` is whether the request may have reached the server."""
    return OutcomeUnknown(file=file) if writing and sent else Unavailable(file=file)


def wait_asked(headers: Mapping[str, str], now: datetime) -> float:
    """The greater of Retry-After (seconds or a date) and RateLimit-Reset, in seconds; a date is of the server's clock."""
    there = _moment(headers.get("Date", "")) or now
    waits = [_seconds(headers.get(name, ""), there) for name in ("Retry-After", "RateLimit-Reset")]
    return min(_LONGEST, max((wait for wait in waits if wait is not None), default=_PATIENCE))


def _seconds(text: str, now: datetime) -> float | None:
    try:
        return max(0.0, float(text))
    except ValueError:
        pass
    moment = _moment(text)
    return max(0.0, (moment - now).total_seconds()) if moment else None


def _moment(text: str) -> datetime | None:
    """An HTTP date, which is always in UTC."""
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _codes(body: bytes) -> Iterator[str]:
    """`error.code`, `error.innerError.code`, and so on inwards."""
    try:
        layer: Any = json.loads(body).get("error")
    except (ValueError, AttributeError):
        return
    while isinstance(layer, dict):
        if isinstance(layer.get("code"), str):
            yield layer["code"]
        layer = layer.get("innerError") or layer.get("innererror")
