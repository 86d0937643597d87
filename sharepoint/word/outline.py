"""Where the tables, rows and cells of a document lie: one lexical pass over its bytes, without a tree."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from sharepoint.errors import Reason, Refused

MAX_CELLS = 300_000
_MAX_DEPTH = 256
_HIDING = ("txbxContent", "AlternateContent")

Wanted = Mapping[int, Collection[int]]
"""Rows by table that a caller needs; the others are passed over as fast as bytes can be searched."""


@dataclass(slots=True)
class CellSpan:
    """One w:tc, and the content controls around it, outermost first, as offsets of their w:sdt."""

    start: int
    controls: tuple[int, ...]
    end: int = 0


@dataclass(slots=True)
class RowSpan:
    """One w:tr; a row nobody asked for has no cells."""

    start: int
    end: int = 0
    cells: list[CellSpan] = field(default_factory=list)


@dataclass(slots=True)
class TableSpan:
    """One w:tbl; `index` counts all of them in document order, `before` is where the words above it begin."""

    index: int
    start: int
    before: int
    end: int = 0
    rows: list[RowSpan] = field(default_factory=list)


def outline(xml: bytes, prefix: bytes, start: int, wanted: Wanted | None = None) -> list[TableSpan]:
    """The tables after offset `start`, those in text boxes aside; with `wanted`, only as far as those rows reach.

    Refused: CORRUPT (tags that do not match), TOO_LARGE (nesting, or more cells than any schedule has).
    """
    return _Pass(xml, prefix, start, wanted).run()


@lru_cache(maxsize=8)
def _tokens(prefix: bytes) -> re.Pattern[bytes]:
    inside = rb"""(?:[^<>"']|"[^"]*"|'[^']*')*>"""
    return re.compile(
        rb"<(?:(/?)(?:%s(tbl|tr|tc|sdt|txbxContent)|[\w.-]+:(AlternateContent))(?:>|[\s/]%s)"
        rb"|!--.*?-->|!\[CDATA\[.*?\]\]>|\?.*?\?>)" % (re.escape(prefix), inside),
        re.DOTALL,
    )


class _Pass:
    """A stack of open elements, and the tables found so far."""

    def __init__(self, xml: bytes, prefix: bytes, start: int, wanted: Wanted | None) -> None:
        self.xml, self.position, self.wanted = xml, start, wanted
        self.search = _tokens(prefix).search
        self.pending = {table: max(rows) for table, rows in (wanted or {}).items()}
        self.row_end = b"</" + prefix + b"tr>"
        self.nesting = tuple(b"<" + prefix + name for name in (b"tbl", b"tr>", b"tr "))
        self.tables: list[TableSpan] = []
        self.stack: list[tuple[str, object]] = []
        self.controls: tuple[int, ...] = ()
        self.before = [start]
        self.hidden = self.count = self.cells = 0

    def run(self) -> list[TableSpan]:
        stop = self.wanted is not None
        while not (stop and not self.pending):
            found = self.search(self.xml, self.position)
            if found is None:
                if self.stack:
                    raise Refused(Reason.CORRUPT, f"{self.stack[-1][0]} never ends")
                break
            self.position = found.end()
            name = found[2] or found[3]
            if name is not None:
                self.take(name.decode(), found)
        return self.tables

    def take(self, name: str, found: re.Match[bytes]) -> None:
        if found[1]:
            self.close(name, found.end())
            return
        if name == "tr" and self.skip_row(found.start()):
            return
        self.open(name, found.start())
        if self.xml[found.end() - 2] == ord("/"):
            self.close(name, found.end())

    def open(self, name: str, start: int) -> None:
        made: object = None
        if name == "tbl":
            made = TableSpan(self.count, start, self.before[-1])
            self.count += 1
            if not self.hidden:
                self.tables.append(made)
        elif name == "tr" and isinstance(table := self.innermost("tbl"), TableSpan):
            made = RowSpan(start)
            table.rows.append(made)
        elif name == "tc" and isinstance(row := self.innermost("tr"), RowSpan):
            made = CellSpan(start, self.controls)
            row.cells.append(made)
            self.count_cell()
        elif name == "sdt":
            made, self.controls = self.controls, (*self.controls, start)
        self.hidden += name in _HIDING
        if name == "tc":
            self.before.append(start)
        self.stack.append((name, made))
        if len(self.stack) > _MAX_DEPTH:
            raise Refused(Reason.TOO_LARGE, "nested too deeply")

    def close(self, name: str, end: int) -> None:
        opened, made = self.stack.pop() if self.stack else ("nothing", None)
        if opened != name:
            raise Refused(Reason.CORRUPT, f"{name} closes {opened}")
        self.hidden -= name in _HIDING
        if isinstance(made, TableSpan | RowSpan | CellSpan):
            made.end = end
        if name == "tbl":
            self.before[-1] = end
            if isinstance(made, TableSpan):
                self.pending.pop(made.index, None)
        elif name == "tc":
            self.before.pop()
        elif name == "sdt" and isinstance(made, tuple):
            self.controls = made
        elif name == "tr":
            self.row_done()

    def skip_row(self, start: int) -> bool:
        """Pass over a row nobody asked for, when its end is the next one: no row or table begins inside it."""
        table = self.innermost("tbl")
        if self.wanted is None or not isinstance(table, TableSpan):
            return False
        if len(table.rows) in self.wanted.get(table.index, ()):
            return False
        end = self.xml.find(self.row_end, self.position)
        if end < 0 or any(self.xml.find(tag, self.position, end) >= 0 for tag in self.nesting):
            return False
        self.position = end + len(self.row_end)
        table.rows.append(RowSpan(start, self.position))
        self.count_cell()
        self.row_done()
        return True

    def row_done(self) -> None:
        """Forget a table when the last row wanted of it has been passed."""
        table = self.innermost("tbl")
        if isinstance(table, TableSpan) and len(table.rows) > self.pending.get(table.index, _NEVER):
            del self.pending[table.index]

    def innermost(self, name: str) -> object:
        return next((made for opened, made in reversed(self.stack) if opened == name), None)

    def count_cell(self) -> None:
        self.cells += 1
        if self.cells > MAX_CELLS:
            raise Refused(Reason.TOO_LARGE, "more cells than any schedule has")


_NEVER = 1 << 60
