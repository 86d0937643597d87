"""A file or folder as Graph shows it (learn.microsoft.com/graph/api/resources/driveitem), reduced to what the bot asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from alke.errors import Unavailable

DOWNLOAD = "@microsoft.graph.downloadUrl"


@dataclass(frozen=True, slots=True)
class Item:
    """A drive item. `by_application` tells an app's write (ours among them) from a person's; `size` is in bytes,
    -1 when not told.
    """

    id: str
    name: str
    etag: str
    size: int
    folder: bool
    quick_xor: str
    parent_id: str
    modified_at: datetime
    modified_by: str
    by_application: bool
    web_url: str
    download_url: str
    deleted: bool = False


def read_item(document: Mapping[str, Any]) -> Item:
    """A driveItem of Graph's, whole or trimmed; Unavailable when it has not even an id."""
    if not isinstance(document.get("id"), str):
        raise Unavailable(code="no-item")
    by: Mapping[str, Any] = document.get("lastModifiedBy") or {}
    who = by.get("user") or by.get("application") or {}
    hashes = (document.get("file") or {}).get("hashes") or {}
    return Item(
        id=document["id"],
        name=str(document.get("name", "")),
        etag=str(document.get("eTag") or document.get("cTag") or ""),  # If-Match takes either (driveitem-update)
        size=-1 if document.get("size") is None else int(document["size"]),
        folder=document.get("folder") is not None or document.get("root") is not None,
        quick_xor=str(hashes.get("quickXorHash") or ""),
        parent_id=str((document.get("parentReference") or {}).get("id", "")),
        modified_at=_moment(str(document.get("lastModifiedDateTime"))),
        modified_by=str(who.get("displayName") or ""),
        by_application="application" in by and "user" not in by,
        web_url=str(document.get("webUrl") or ""),
        download_url=str(document.get(DOWNLOAD) or ""),
        deleted=document.get("deleted") is not None,
    )


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)
