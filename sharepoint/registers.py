"""The bot's own books over the cabinet: made when first written to, extended under the eTag, rows removed when they must go."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO

from openpyxl import load_workbook

from alke.errors import FileGone, NotKept
from alke.ports import Cabinet
from alke.registers import Book, Row, Value
from sharepoint.cabinet import AT_ONCE
from sharepoint.changing import Change, change_file
from sharepoint.errors import Refused
from sharepoint.workbooks import Sheet, append_rows, make_workbook, read_rows


class ExcelRegisters:
    """Plays alke.registers.Registers. NotKept when somebody has the workbook open, or it can no longer be read."""

    def __init__(self, cabinet: Cabinet) -> None:
        """The cabinet of the channel."""
        self._cabinet = cabinet
        self._limit = asyncio.Semaphore(AT_ONCE)

    async def rows(self, book: Book) -> Sequence[Row]:
        """The rows below the headings; none while there is no such file."""
        try:
            async with self._limit:
                data = (await self._cabinet.fetch(book.file)).data
        except FileGone:
            return ()
        return _read(book, data)

    async def add(
        self, book: Book, make: Callable[[Sequence[Row]], Sequence[Mapping[str, Value]]]
    ) -> Sequence[Mapping[str, Value]]:
        """Append what `make` gives; asked anew when somebody saved meanwhile."""
        made: Sequence[Mapping[str, Value]] = ()

        def change(data: bytes | None) -> bytes | None:
            nonlocal made
            made = make(_read(book, data) if data else ())
            if not made:
                return None
            if data is None:
                rows = [[row.get(name) for name in book.columns] for row in made]
                return make_workbook([Sheet(book.title, book.columns, rows)])
            return append_rows(data, made)

        await self._change(book, change)
        return made

    async def remove(self, book: Book, unwanted: Callable[[Row], bool]) -> int:
        """Take these rows out; how many went."""
        gone = 0

        def change(data: bytes | None) -> bytes | None:
            nonlocal gone
            numbers = [n for n, row in enumerate(_read(book, data), start=1) if unwanted(row)] if data else []
            gone = len(numbers)
            return _without(data, frozenset(numbers)) if data and numbers else None

        await self._change(book, change)
        return gone

    async def _change(self, book: Book, change: Change) -> None:
        try:
            await change_file(self._cabinet, book.file, change)
        except Refused as refused:
            raise NotKept(file=book.file, reason=refused.reason.value) from refused


def _read(book: Book, data: bytes | None) -> Sequence[Row]:
    try:
        return read_rows(data) if data else ()
    except Refused as refused:
        raise NotKept(file=book.file, reason=refused.reason.value) from refused


def _without(data: bytes, numbers: frozenset[int]) -> bytes:
    """The bytes less these rows (counted from 1 below the headings, empty ones not counted); `read_rows` has vetted them."""
    workbook = load_workbook(BytesIO(append_rows(data, ())))  # which refuses what openpyxl could not bear
    page = workbook.worksheets[0]
    rows = enumerate(page.iter_rows(values_only=True), start=1)
    filled = [number for number, row in rows if any(value not in (None, "") for value in row)][1:]
    for number in sorted(numbers, reverse=True):
        page.delete_rows(filled[number - 1])
    out = BytesIO()
    workbook.save(out)
    return out.getvalue()
