"""A file or folder as Graph shows it (learn.microsoft.com/graph/api/resources/driveitem), reduced to what the bot asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from alke.characters import composed
from alke.errors import Unavailable

DOWNLOAD = "@microsoft.graph.downloadUrl"


@dataclass(frozen=True, slots=True)
class Item:
    """A drive item, its `name` composed (alke.characters). `by_application` tells an app's write (ours among them)
    from a person's; `size` is in bytes, -1 when not told.
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
    by, size = _part(document, "lastModifiedBy"), document.get("size")
    who = _part(by, "user") or _part(by, "application")
    hashes = _part(_part(document, "file"), "hashes")
    return Item(
        id=document["id"],
        name=composed(str(document.get("name", ""))),
        etag=str(document.get("eTag") or document.get("cTag") or ""),  # If-Match takes either (driveitem-update)
        size=size if isinstance(size, int) else -1,
        folder=document.get("folder") is not None or document.get("root") is not None,
        quick_xor=str(hashes.get("quickXorHash") or ""),
        parent_id=str(_part(document, "parentReference").get("id", "")),
        modified_at=_moment(str(document.get("lastModifiedDateTime"))),
        modified_by=str(who.get("displayName") or ""),
        by_application="application" in by and "user" not in by,
        web_url=str(document.get("webUrl") or ""),
        download_url=str(document.get(DOWNLOAD) or ""),
        deleted=document.get("deleted") is not None,
    )


def read_items(page: Mapping[str, Any]) -> list[Item]:
    """A page of a listing; Unavailable when it has no list: that is not an empty folder."""
    documents = page.get("value")
    if not isinstance(documents, list):
        raise Unavailable(code="no-list")
    return [read_item(document if isinstance(document, dict) else {}) for document in documents]


def _part(document: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """An object inside an object; empty when absent or something else."""
    found = document.get(name)
    return found if isinstance(found, dict) else {}


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)
