"""What is remembered of an item besides its bytes."""

from __future__ import annotations

import base64
import uuid
from dataclasses import dataclass, field, fields
from typing import Any, Self

Identity = dict[str, dict[str, str]]
"""`{"user": {...}}` or `{"application": {...}}`, never both: app-only writes carry no user (onedrive-api-docs#362)."""

PERSON: Identity = {"user": {"id": "00000000-0000-4000-8000-0000000000aa", "displayName": "Testi Henkilö"}}


@dataclass(slots=True)
class Version:
    """One stored content; its bytes lie in the side folder."""

    number: int
    size: int
    modified_at: float
    modified_by: Identity


@dataclass(slots=True)
class Item:
    """A file or a folder. `etag` counts changes of any kind, `ctag` those of the content (learn.microsoft.com, driveItem)."""

    id: str
    guid: str
    parent: str | None
    name: str
    folder: bool
    created_at: float
    modified_at: float
    created_by: Identity
    modified_by: Identity
    etag: int = 1
    ctag: int = 1
    size: int = 0
    quick_xor: str = ""
    stamp: tuple[int, ...] = ()  # of the file on disk when it was last looked at
    changed: int = 0  # place in the library's order of changes, for delta
    deleted: bool = False
    checked_out_by: Identity | None = None
    versions: list[Version] = field(default_factory=list)

    @property
    def e_tag(self) -> str:
        """Quoted, as SharePoint writes it; clients send it back verbatim (driveItem; onedrive-api-docs#308)."""
        return f'"{{{self.guid}}},{self.etag}"'

    @property
    def c_tag(self) -> str:
        """The content's tag."""
        return f'"c:{{{self.guid}}},{self.ctag}"'

    def dump(self) -> dict[str, Any]:
        """As JSON, without the versions."""
        return {field.name: getattr(self, field.name) for field in fields(self) if field.name != "versions"}

    @classmethod
    def load(cls, document: dict[str, Any], versions: list[Version]) -> Self:
        """From JSON."""
        return cls(**document | {"stamp": tuple(document["stamp"])}, versions=versions)


@dataclass(slots=True)
class Session:
    """Bytes that wait for their last fragment. `etag` is the item's when the session was made with If-Match."""

    parent: str
    name: str
    item: str | None
    etag: int | None
    behaviour: str
    until: float
    data: bytearray = field(default_factory=bytearray)
    total: int = -1


@dataclass(slots=True)
class Monitor:
    """A copy under way, done or failed; the first look always finds it under way, as clients must poll."""

    result: dict[str, Any]
    looks: int = 0


def new_item(parent: str | None, name: str, *, folder: bool, now: float, by: Identity) -> Item:
    """A fresh identity, shaped like SharePoint's: `01` and 32 letters."""
    guid = uuid.uuid4()
    letters = base64.b32encode(guid.bytes + b"\0\0\0\0").decode()
    return Item(
        id="01" + letters,
        guid=str(guid).upper(),
        parent=parent,
        name=name,
        folder=folder,
        created_at=now,
        modified_at=now,
        created_by=by,
        modified_by=by,
    )
