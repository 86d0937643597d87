"""What the talks need from the world, as a few roles; sharepoint, ledger, scheduler and bot play them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from alke.rounds import Doubt, Round
from alke.slots import Place, SlotRow


class Clock(Protocol):
    """The only source of 'now' (an aware UTC instant) and the only sleeper."""

    def now(self) -> datetime:
        """The present instant, aware, UTC."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Come back after so many seconds of this clock."""
        ...


class Dice(Protocol):
    """The only source of chance, so that a simulation can replay."""

    def token(self) -> str:
        """A fresh identifier nobody can guess (hex, 32 characters)."""
        ...

    def between(self, low: float, high: float) -> float:
        """A number in [low, high), for jitter."""
        ...


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A file as read: its eTag was asked first, its bytes second, and the bytes hash to that eTag's metadata."""

    etag: str
    data: bytes
    name: str
    modified_by: str = ""


class Shelf(Protocol):
    """One shared file at a time in SharePoint. Raises alke.errors.FileTrouble's children, nothing else.

    `file` is a path below the channel's folder; the adapter resolves it to an item id and remembers it.
    """

    async def read(self, file: str, after: str = "") -> Snapshot:
        """eTag, then bytes, then proof that they belong together.

        `after` is the eTag that a `replace` has just given: what came with it need not be asked for again.
        """
        ...

    async def replace(self, file: str, snapshot: Snapshot, data: bytes) -> str:
        """Conditional write (If-Match: the snapshot's eTag); the new eTag. FileChanged when somebody saved since."""
        ...


@dataclass(frozen=True, slots=True)
class Edit:
    """One name to write into (or, empty, take out of) a schedule, if `expected` still stands there."""

    place: Place
    text: str
    expected: str


@dataclass(frozen=True, slots=True)
class Edited:
    """New bytes, and the edits refused: index -> reason of sharepoint.errors.Reason as a string."""

    data: bytes
    refused: Mapping[int, str]


class Scribe(Protocol):
    """Schedule bytes to slots and back: pure, fast, lossless (sharepoint.word, sharepoint.excel). FileUnreadable when not.

    Unavailable while it is not known yet what the coordinator answered about the file.
    """

    def read(self, name: str, data: bytes, year: int | None, sheet: str = "") -> Sequence[SlotRow]:
        """Every slot row; `name` is the file's path: it may tell the year, and what the coordinator answered about the file."""
        ...

    def doubts(self, name: str, data: bytes, year: int | None, sheet: str = "") -> Sequence[Doubt]:
        """What does not fit in it, and what only the coordinator knows (alke.asking); none for a file that cannot be read."""
        ...

    def write(self, name: str, data: bytes, edits: Sequence[Edit]) -> Edited:
        """All edits in one pass, verified before it returns."""
        ...


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A file in a folder, as a listing shows it; a server may leave out anything but the name: `size` is -1 then."""

    name: str
    path: str
    size: int
    etag: str
    modified_at: datetime
    modified_by: str
    web_url: str = ""

    @property
    def empty(self) -> bool:
        """Known to have no bytes."""
        return self.size == 0

    def still(self, etag: str) -> bool:
        """Whether this is the version of that eTag; without one, nobody knows."""
        return self.etag == etag != ""


class Cabinet(Protocol):
    """Folders and whole files of the channel (all but the schedules' conditional writes). Raises FileTrouble's children."""

    async def entries(self, folder: str) -> Sequence[FileEntry]:
        """Files directly in the folder (all pages); FileGone when there is no such folder."""
        ...

    async def fetch(self, file: str) -> Snapshot:
        """A file's bytes with the eTag they belong to."""
        ...

    async def create(self, file: str, data: bytes) -> str:
        """A new file, never replacing one (conflict: fail); its eTag. FileChanged when the name exists."""
        ...

    async def save(self, file: str, snapshot: Snapshot, data: bytes) -> str:
        """Conditional replacement, as Shelf.replace."""
        ...

    async def ensure_folder(self, folder: str) -> None:
        """The folder exists afterwards."""
        ...


@dataclass(frozen=True, slots=True)
class Post:
    """One message for the channel: a mark the look-up can find, whom it mentions, and its content as a domain value.

    `content` is rendered by cards in the adapter; `mentions` are (name, Entra object id).
    """

    mark: str
    content: object
    mentions: Sequence[tuple[str, str]] = ()


class Announcer(Protocol):
    """The channel. Raises PostRefused, PostForbidden or PostUnknown."""

    async def post(self, post: Post) -> str:
        """A new thread; the activity id."""
        ...

    async def find(self, mark: str) -> str | None:
        """The activity id of a message bearing this mark, None when the channel shows none. PostForbidden: no permission."""
        ...


class Rounds(Protocol):
    """The rounds that are known now: shipped ones and approved ones."""

    def get(self, round_id: str) -> Round:
        """KeyError for an unknown round; Unavailable or RoundSpoilt while it cannot be read: then nothing is refused for good."""
        ...
