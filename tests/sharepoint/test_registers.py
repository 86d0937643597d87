"""The bot's own books: made when first written to, extended under the eTag, and rows that really go."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from alke.errors import FileChanged, FileGone, FileLocked, NotKept
from alke.ports import FileEntry, Snapshot
from alke.registers import Book
from sharepoint.registers import ExcelRegisters
from sharepoint.workbooks import append_rows, read_rows

BOOK = Book("ALKE-botti/kirja.xlsx", "Kirja", ("nimi", "määrä"))


class OneFile:
    """A cabinet with one file, and what goes wrong next."""

    def __init__(self) -> None:
        self.data: bytes | None = None
        self.version = 0
        self.next: list[Exception | bytes] = []
        self.folders: list[str] = []

    async def entries(self, folder: str) -> Sequence[FileEntry]:
        raise NotImplementedError

    async def fetch(self, file: str) -> Snapshot:
        if self.data is None:
            raise FileGone(file=file)
        return Snapshot(str(self.version), self.data, file)

    async def create(self, file: str, data: bytes) -> str:
        self._trouble()
        if self.data is not None:
            raise FileChanged(file=file)
        return self._keep(data)

    async def save(self, file: str, snapshot: Snapshot, data: bytes) -> str:
        self._trouble()
        if snapshot.etag != str(self.version):
            raise FileChanged(file=file)
        return self._keep(data)

    async def ensure_folder(self, folder: str) -> None:
        self.folders.append(folder)

    def _keep(self, data: bytes) -> str:
        self.data, self.version = data, self.version + 1
        return str(self.version)

    def _trouble(self) -> None:
        """Somebody saves first, or the write fails."""
        if self.next:
            trouble = self.next.pop(0)
            if isinstance(trouble, Exception):
                raise trouble
            self._keep(trouble)


@pytest.fixture
def cabinet() -> OneFile:
    return OneFile()


@pytest.fixture
def registers(cabinet: OneFile) -> ExcelRegisters:
    return ExcelRegisters(cabinet)


async def test_a_book_that_is_not_there_has_no_rows(registers: ExcelRegisters) -> None:
    assert await registers.rows(BOOK) == ()


async def test_the_first_row_makes_the_file(registers: ExcelRegisters, cabinet: OneFile) -> None:
    await registers.add(BOOK, lambda _: [{"nimi": "Lappi", "määrä": 3}])
    assert await registers.rows(BOOK) == [{"nimi": "Lappi", "maara": "3"}]
    assert cabinet.folders == ["ALKE-botti"]


async def test_whoever_saves_meanwhile_loses_nothing(registers: ExcelRegisters, cabinet: OneFile) -> None:
    await registers.add(BOOK, lambda _: [{"nimi": "Lappi"}])
    assert cabinet.data
    cabinet.next = [append_rows(cabinet.data, [{"nimi": "Kainuu"}])]
    await registers.add(BOOK, lambda rows: [{"nimi": "Uusimaa", "määrä": len(rows)}])
    assert [(row["nimi"], row["määrä"]) for row in await registers.rows(BOOK)] == [
        ("Lappi", ""),
        ("Kainuu", ""),
        ("Uusimaa", "2"),
    ]


async def test_nothing_to_add_writes_nothing(registers: ExcelRegisters, cabinet: OneFile) -> None:
    await registers.add(BOOK, lambda _: [])
    assert cabinet.data is None


async def test_a_removed_row_is_gone_from_the_bytes(registers: ExcelRegisters, cabinet: OneFile) -> None:
    await registers.add(BOOK, lambda _: [{"nimi": name} for name in ("Lappi", "Kainuu", "Uusimaa")])
    assert await registers.remove(BOOK, lambda row: row["nimi"] == "Kainuu") == 1
    assert cabinet.data
    assert [row["nimi"] for row in read_rows(cabinet.data)] == ["Lappi", "Uusimaa"]


async def test_an_open_workbook_is_said_so(registers: ExcelRegisters, cabinet: OneFile) -> None:
    cabinet.next = [FileLocked(file=BOOK.file)]
    with pytest.raises(NotKept) as told:
        await registers.add(BOOK, lambda _: [{"nimi": "Lappi"}])
    assert told.value.facts == {"file": BOOK.file, "reason": "locked"}


async def test_bytes_that_are_no_workbook_are_never_replaced(registers: ExcelRegisters, cabinet: OneFile) -> None:
    cabinet.data = b"not a workbook"
    with pytest.raises(NotKept):
        await registers.add(BOOK, lambda _: [{"nimi": "Lappi"}])
    assert cabinet.data == b"not a workbook"
