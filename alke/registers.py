"""The bot's own books, kept for people as Excel files in the channel, and the role that reads and extends them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Protocol

Value = str | int | float | date | time | datetime | None
Row = Mapping[str, str]
"""A row by its headings, values as people read them; dates and times in ISO form."""


@dataclass(frozen=True, slots=True)
class Book:
    """One workbook with one table: `file` is a path below the channel's folder, `columns` are its headings."""

    file: str
    title: str
    columns: tuple[str, ...]


class Registers(Protocol):
    """Reads and extends books; a row that people have written or changed stays as it is. Raises NotKept and FileTrouble."""

    async def rows(self, book: Book) -> Sequence[Row]:
        """The rows as they stand; none while there is no such file."""
        ...

    async def add(
        self, book: Book, make: Callable[[Sequence[Row]], Sequence[Mapping[str, Value]]]
    ) -> Sequence[Mapping[str, Value]]:
        """Append what `make` gives for the rows as they stand, and return it; asked anew when somebody saved meanwhile.

        An empty answer writes nothing.
        """
        ...

    async def remove(self, book: Book, unwanted: Callable[[Row], bool]) -> int:
        """Take these rows out (a person's data must really go); how many went."""
        ...
