"""Rows that hold nothing nested, found by searching for bytes alone: many times faster than meeting every tag.

Each function says exactly when it can tell; else the caller's tag by tag pass does the work.
"""

from __future__ import annotations

from dataclasses import dataclass

_LEAP = 64 * 1024


@dataclass(frozen=True, slots=True)
class RowSearch:
    """The byte strings looked for, in the document's own prefix."""

    xml: bytes
    row: tuple[bytes, bytes]
    row_end: bytes
    cell: bytes
    cell_end: bytes
    control: bytes
    nesting: tuple[bytes, ...]
    breaking: tuple[bytes, ...]

    @classmethod
    def of(cls, xml: bytes, prefix: bytes) -> RowSearch:
        """`nesting` would make a row more than the bytes up to the next row end; `breaking` would break a leap over rows."""
        row, table = b"<" + prefix + b"tr", b"<" + prefix + b"tbl"
        control = b"<" + prefix + b"sdt"
        rows = (row + b">", row + b" ")
        nesting = (table, *rows, row + b"/", b"<!", b"<?")
        breaking = (table, row + b"/", b"sdt")
        ends = (b"</" + prefix + b"tr>", b"</" + prefix + b"tc>")
        return cls(xml, rows, ends[0], b"<" + prefix + b"tc", ends[1], control, nesting, breaking)

    def end(self, position: int) -> int:
        """Where the row ends whose start tag ended at `position`; -1 when something is nested in it."""
        stop = self.xml.find(self.row_end, position)
        if stop < 0:
            return -1
        for tag in self.nesting:
            if self.xml.find(tag, position, stop) >= 0:
                return -1
        return stop + len(self.row_end)

    def cells(self, position: int, end: int) -> list[tuple[int, int]] | None:
        """Start and end of each cell of such a row; None when it holds controls or is written in an unusual way."""
        find = self.xml.find
        if find(self.control, position, end) >= 0:
            return None
        cells = []
        while (start := find(self.cell, position, end)) >= 0:
            stop = find(self.cell_end, start, end)
            if stop < 0 or self.xml[start + len(self.cell)] not in b"> " or find(self.cell_end, position, start) >= 0:
                return None
            position = stop + len(self.cell_end)
            cells.append((start, position))
        return cells if find(self.cell_end, position, end) < 0 else None

    def leap(self, start: int, most: int) -> tuple[int, int]:
        """From the start tag of a row over at most `most` rows at once: how many, and where the last of them ends."""
        size = _LEAP
        while size > 1024:
            end = self.xml.rfind(self.row_end, start, start + size) + len(self.row_end)
            number = self.xml.count(self.row_end, start, end) if end > start else 0
            if 0 < number <= most:
                return (number, end) if self._even(start, end, number) else (0, start)
            size //= 4
        return 0, start

    def _even(self, start: int, end: int, number: int) -> bool:
        """Whether exactly so many rows begin there too, and nothing else that matters: every search is a pass over it."""
        find, count = self.xml.find, self.xml.count
        if any(find(tag, start, end) >= 0 for tag in self.breaking):
            return False
        if any(find(sign, start, end) >= 0 and find(b"<" + sign, start, end) >= 0 for sign in (b"!", b"?")):
            return False
        begun = count(self.row[0], start, end)
        return begun == number or begun + count(self.row[1], start, end) == number
