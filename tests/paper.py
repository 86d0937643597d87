"""Paper in place of SharePoint: books of rows on a table, and a clock that stands still."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from alke.calendar import read_moment
from alke.errors import FileChanged, FileGone
from alke.ports import FileEntry, Snapshot
from alke.registers import Book, Row, Value


class StillClock:
    """One Helsinki moment."""

    def __init__(self, moment: str) -> None:
        self.moment = read_moment(moment)

    def now(self) -> datetime:
        return self.moment

    async def sleep(self, seconds: float) -> None:
        raise AssertionError(seconds)


def as_texts(row: Mapping[str, Value]) -> dict[str, str]:
    """A row as it is read back from a workbook."""
    return {k: v.isoformat() if isinstance(v, datetime) else str(v or "") for k, v in row.items()}


class PaperRegisters:
    """Books on a table: rows as texts."""

    def __init__(self) -> None:
        self.books: dict[str, list[dict[str, str]]] = {}

    async def rows(self, book: Book) -> Sequence[Row]:
        return self.books.get(book.file, [])

    async def add(
        self, book: Book, make: Callable[[Sequence[Row]], Sequence[Mapping[str, Value]]]
    ) -> Sequence[Mapping[str, Value]]:
        made = make(self.books.get(book.file, []))
        self.books.setdefault(book.file, []).extend(map(as_texts, made))
        return made

    async def remove(self, book: Book, unwanted: Callable[[Row], bool]) -> int:
        rows = self.books.get(book.file, [])
        kept = [row for row in rows if not unwanted(row)]
        self.books[book.file] = kept
        return len(rows) - len(kept)


class DrawerCabinet:
    """Files in a drawer; a folder is wherever a file is put."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    async def entries(self, folder: str) -> Sequence[FileEntry]:
        inside = [path for path in self.files if path.rpartition("/")[0] == folder]
        now = read_moment("2026-01-01T09:00")
        return [FileEntry(path.rpartition("/")[2], path, len(self.files[path]), path, now, "") for path in inside]

    async def fetch(self, file: str) -> Snapshot:
        if file not in self.files:
            raise FileGone(file=file)
        return Snapshot(str(hash(self.files[file])), self.files[file], file.rpartition("/")[2])

    async def create(self, file: str, data: bytes) -> str:
        if file in self.files:
            raise FileChanged(file=file)
        self.files[file] = data
        return str(hash(data))

    async def save(self, file: str, snapshot: Snapshot, data: bytes) -> str:
        if snapshot.data != self.files.get(file):
            raise FileChanged(file=file)
        self.files[file] = data
        return str(hash(data))

    async def ensure_folder(self, folder: str) -> None:
        assert folder
