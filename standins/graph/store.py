"""The side folder: identities and counters in SQLite, contents of versions as files, what was deleted."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from standins.graph.records import Item, Version


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
        self._db.execute(
            "CREATE TABLE IF NOT EXISTS version (item TEXT, number INTEGER, document TEXT NOT NULL, "
            "PRIMARY KEY (item, number))"
        )

    def items(self) -> Iterator[Item]:
        """Everything known, the deleted too."""
        versions: dict[str, list[Version]] = {}
        rows = self._db.execute("SELECT item, document FROM version ORDER BY item, number").fetchall()
        for item, document in rows:
            versions.setdefault(item, []).append(Version(**json.loads(document)))
        for item, document in self._db.execute("SELECT id, document FROM item").fetchall():
            yield Item.load(json.loads(document), versions.get(item, []))

    def keep(self, item: Item) -> None:
        """Remember one item as it is now, but for its versions."""
        document = json.dumps(item.dump(), ensure_ascii=False)
        self._db.execute("INSERT OR REPLACE INTO item VALUES (?, ?)", (item.id, document))

    def keep_version(self, item: Item, version: Version, data: bytes) -> None:
        """Remember one content; one of the same number is replaced."""
        path = self._blob(item.id, version.number)
        temporary = path.with_suffix(".new")
        temporary.write_bytes(data)
        temporary.replace(path)
        document = json.dumps(asdict(version), ensure_ascii=False)
        self._db.execute("INSERT OR REPLACE INTO version VALUES (?, ?, ?)", (item.id, version.number, document))

    def drop_version(self, item: Item, version: Version) -> None:
        """Forget one content."""
        self._blob(item.id, version.number).unlink(missing_ok=True)
        self._db.execute("DELETE FROM version WHERE item = ? AND number = ?", (item.id, version.number))

    def blob(self, item: Item, version: Version) -> bytes:
        """A content kept before."""
        return self._blob(item.id, version.number).read_bytes()

    def _blob(self, item_id: str, number: int) -> Path:
        return self._blobs / f"{item_id}-{number}"

    def recycle(self, path: Path, item_id: str) -> None:
        """Take a file or folder out of sight, as SharePoint's recycle bin does."""
        target = self._recycled / f"{item_id}-{path.name}"[:200]
        if target.exists():
            target = self._recycled / f"{item_id}-{len(list(self._recycled.iterdir()))}"
        shutil.move(path, target)

    def close(self) -> None:
        """Let go of the database."""
        self._db.close()
