"""A file's bytes: on disk where people see them, and as versions in the side folder."""

from __future__ import annotations

import os
import time
from pathlib import Path

from standins.graph.errors import GraphError, exists
from standins.graph.quickxor import quick_xor
from standins.graph.records import Identity, Item, Version
from standins.graph.store import Store

_VERSIONS = 500  # as many as a library keeps by default
_FRESH = 0.1  # seconds; a file changed this lately may change again without its stamp moving

Stamp = tuple[int, ...]


class Contents:
    """Writes in one step, so that nobody ever sees half of a file, nor a scratch file beside it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._scratch = store.folder / f"incoming-{os.getpid()}"

    def create(self, item: Item, path: Path, data: bytes, by: Identity) -> None:
        """A new file and its first version; 409 when a person made one of that name a moment ago."""
        self._scratch.write_bytes(data)
        try:
            path.touch(exist_ok=False)  # takes the name, or finds it taken
        except FileExistsError as error:
            raise exists() from error
        self._scratch.replace(path)
        item.stamp = stamp(path)
        self.record(item, data, by, item.created_at)

    def replace(self, item: Item, path: Path, data: bytes, by: Identity, *, version: bool) -> None:
        """New bytes. 409 when a person saved after the last look: SharePoint has such collisions too (onedrive-api-docs#1143)."""
        self._scratch.write_bytes(data)
        if stamp(path) != item.stamp:
            raise GraphError(409, "resourceModified", "Save Conflict.")
        self._scratch.replace(path)
        item.stamp = stamp(path)
        item.etag += 1
        item.ctag += 1
        self.record(item, data, by, time.time(), version=version)

    def seen(self, item: Item, path: Path, by: Identity) -> bool:
        """Whether the file on disk has other bytes than are known; if so they are recorded as a person's save."""
        now = stamp(path)
        if now == item.stamp and time.time() - now[0] / 1e9 > _FRESH:
            return False
        data = path.read_bytes()
        known, item.stamp = item.stamp, now
        if item.versions and (len(data), quick_xor(data)) == (item.size, item.quick_xor):
            if known != now:
                self._store.keep(item)
            return False
        if item.versions:
            item.etag += 1
            item.ctag += 1
        self.record(item, data, by, now[0] / 1e9)
        return True

    def record(self, item: Item, data: bytes, by: Identity, when: float, *, version: bool = True) -> None:
        """These bytes are the item's now: a version of their own, unless SharePoint itself rewrote the last one."""
        item.size, item.quick_xor = len(data), quick_xor(data)
        item.modified_by, item.modified_at = by, when
        number = item.versions[-1].number + 1 if item.versions else 1
        if not version and item.versions:
            number = item.versions.pop().number
        newest = Version(number, len(data), when, by)
        item.versions.append(newest)
        self._store.keep_version(item, newest, data)
        if len(item.versions) > _VERSIONS:
            self._store.drop_version(item, item.versions.pop(0))


def stamp(path: Path) -> Stamp:
    """What tells one state of a file from another without reading it: time, size, inode."""
    stat = path.stat()
    return (stat.st_mtime_ns, stat.st_size, stat.st_ino)
