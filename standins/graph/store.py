"""The side folder: identities and counters in SQLite, contents of versions as files, what was deleted."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from standins.graph.records import Item


class Store:
    """Survives restarts and kill -9 (one statement per change; the library's files themselves are never kept here)."""

    def __init__(self, folder: Path) -> None:
        """Open or make the side folder."""
        self.folder = folder
        self._blobs = folder / "versions"
        self._recycled = folder / "recycled"
        for each in (self._blobs, self._recycled):
            each.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(folder / "graph.sqlite", isolation_level=None, check_same_thread=False)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=OFF")  # a fresh look at the disk mends what a power cut takes
        self._db.execute("CREATE TABLE IF NOT EXISTS item (id TEXT PRIMARY KEY, document TEXT NOT NULL)")

    def items(self) -> Iterator[Item]:
        """Everything known, the deleted too."""
        for (document,) in self._db.execute("SELECT document FROM item").fetchall():
            yield Item.load(json.loads(document))

    def keep(self, item: Item) -> None:
        """Remember one item as it is now."""
        document = json.dumps(item.dump(), ensure_ascii=False)
        self._db.execute("INSERT OR REPLACE INTO item VALUES (?, ?)", (item.id, document))

    def put_blob(self, data: bytes) -> str:
        """Keep a content; the same bytes are kept once."""
        name = hashlib.sha256(data).hexdigest()
        path = self._blobs / name
        if not path.exists():
            temporary = path.with_suffix(".new")
            temporary.write_bytes(data)
            temporary.replace(path)
        return name

    def blob(self, name: str) -> bytes:
        """A content kept before."""
        return (self._blobs / name).read_bytes()

    def write_through(self, path: Path, data: bytes) -> os.stat_result:
        """Replace a visible file in one step: nobody ever sees half of it, nor a scratch file beside it."""
        temporary = self.folder / f"incoming-{os.getpid()}"
        temporary.write_bytes(data)
        temporary.replace(path)
        return path.stat()

    def recycle(self, path: Path, item_id: str) -> None:
        """Take a file or folder out of sight, as SharePoint's recycle bin does."""
        target = self._recycled / f"{item_id}-{path.name}"[:200]
        if target.exists():
            target = self._recycled / f"{item_id}-{len(list(self._recycled.iterdir()))}"
        shutil.move(path, target)

    def close(self) -> None:
        """Let go of the database."""
        self._db.close()
