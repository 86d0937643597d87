"""Which rows of a document somebody asked for: the others are passed over, and once all are found nothing more is looked at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from sharepoint.word.spans import TableSpan

_NEVER = 1 << 60

Wanted = Mapping[int, Sequence[int]]
"""Rows by table, ascending."""


class Asked:
    """Keeps count while the rows of a document go by."""

    def __init__(self, wanted: Wanted | None) -> None:
        """None: all of them."""
        self._wanted = wanted
        self._last = {table: rows[-1] for table, rows in (wanted or {}).items()}

    @property
    def answered(self) -> bool:
        """Whether every row asked for has been met."""
        return self._wanted is not None and not self._last

    def ahead(self, table: TableSpan) -> int:
        """How many rows of a table from here on nobody asked for."""
        if self._wanted is None:
            return 0
        wanted, here = self._wanted.get(table.index, ()), len(table.rows)
        at = bisect_left(wanted, here)
        return wanted[at] - here if at < len(wanted) else _NEVER

    def row_done(self, table: TableSpan | None) -> None:
        """One more row, or several, of a table that can be seen."""
        if table and len(table.rows) > self._last.get(table.index, _NEVER):
            self.table_done(table)

    def table_done(self, table: TableSpan) -> None:
        """No more is wanted of it."""
        self._last.pop(table.index, None)
