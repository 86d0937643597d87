"""Where the tables, rows and cells of a document lie: one lexical pass over its bytes, without a tree."""

from __future__ import annotations

import re
from functools import lru_cache

from sharepoint.errors import Reason, Refused
from sharepoint.word.asked import Asked, Wanted
from sharepoint.word.rowsearch import RowSearch
from sharepoint.word.spans import CellSpan, RowSpan, TableSpan
from sharepoint.xmlscan import INSIDE_TAG

MAX_CELLS = 400_000
_MAX_TABLES = 10_000
_MAX_DEPTH = 256
_HIDING = ("txbxContent", "AlternateContent")

_MANY = 8
"""From so many rows on a leap is worth its searches."""
_PASSED = RowSpan(0)
"""Stands for a row that nobody asked for."""


def outline(xml: bytes, prefix: bytes, start: int, wanted: Wanted | None = None) -> list[TableSpan]:
    """The tables after offset `start`, those in text boxes aside; with `wanted`, only as far as those rows reach.

    Refused: CORRUPT (tags that do not match), TOO_LARGE (nesting, or more cells than any schedule has).
    """
    return _Pass(xml, prefix, start, wanted).run()


@lru_cache(maxsize=8)
def _tokens(prefix: bytes) -> re.Pattern[bytes]:
    return re.compile(
        rb"<(?:(/?)(?:%s(tbl|tr|tc|sdt|txbxContent)|[\w.-]+:(AlternateContent))(?:>|[\s/]%s>)|(!--|!\[CDATA\[|\?))"
        % (re.escape(prefix), INSIDE_TAG)
    )


_ENDS = {b"!--": b"-->", b"![CDATA[": b"]]>", b"?": b"?>"}


class _Pass:
    """A stack of open elements, and the tables found so far."""

    def __init__(self, xml: bytes, prefix: bytes, start: int, wanted: Wanted | None) -> None:
        self.xml, self.position, self.asked = xml, start, Asked(wanted)
        self.search = _tokens(prefix).search
        self.rows = RowSearch.of(xml, prefix)
        self.tables: list[TableSpan] = []
        self.stack: list[tuple[str, TableSpan | RowSpan | CellSpan | tuple[int, ...] | None]] = []
        self.open_tables: list[TableSpan | None] = [None]
        self.open_rows: list[RowSpan | None] = [None]
        self.controls: tuple[int, ...] = ()
        self.before = [start]
        self.hidden = self.count = self.cells = 0

    def run(self) -> list[TableSpan]:
        while not self.asked.answered:
            found = self.search(self.xml, self.position)
            if found is None:
                if self.stack:
                    raise Refused(Reason.CORRUPT, f"{self.stack[-1][0]} never ends")
                break
            self.position = found.end()
            if found[4]:
                self.pass_over(_ENDS[found[4]])
            else:
                self.take((found[2] or found[3]).decode(), found)
        return self.tables

    def pass_over(self, ending: bytes) -> None:
        """A comment, CDATA section or processing instruction."""
        at = self.xml.find(ending, self.position)
        if at < 0:
            raise Refused(Reason.CORRUPT, "a comment never ends")
        self.position = at + len(ending)

    def take(self, name: str, found: re.Match[bytes]) -> None:
        empty = self.xml[found.end() - 2] == ord("/")
        if found[1]:
            self.close(name, found.end())
        elif name != "tr" or empty or not self.plain_rows(found.start()):
            self.open(name, found.start())
            if empty:
                self.close(name, found.end())

    def open(self, name: str, start: int) -> None:
        if name == "sdt":
            self.stack.append((name, self.controls))
            self.controls = (*self.controls, start)
        elif name in _HIDING:
            self.hidden += 1
            self.stack.append((name, None))
        else:
            self.stack.append((name, self.begin(name, start)))
        if len(self.stack) > _MAX_DEPTH:
            raise Refused(Reason.TOO_LARGE, "nested too deeply")

    def begin(self, name: str, start: int) -> TableSpan | RowSpan | CellSpan | None:
        """Note a table, row or cell, unless a text box hides it."""
        table, row = self.open_tables[-1], self.open_rows[-1]
        if name == "tbl":
            table = None if self.hidden else TableSpan(self.count, start, self.before[-1])
            self.count += 1
            if self.count > _MAX_TABLES:
                raise Refused(Reason.TOO_LARGE, "more tables than any schedule has")
            self.open_tables.append(table)
            self.tables += [table] if table else []
            return table
        if name == "tr":
            row = RowSpan(start) if table else None
            self.count_cells(1)
            self.open_rows.append(row)
            if table and row:
                table.rows.append(row)
            return row
        self.before.append(start)
        if row is None:
            return None
        row.cells.append(CellSpan(start, self.controls))
        self.count_cells(1)
        return row.cells[-1]

    def close(self, name: str, end: int) -> None:
        opened, made = self.stack.pop() if self.stack else ("nothing", None)
        if opened != name:
            raise Refused(Reason.CORRUPT, f"{name} closes {opened}")
        if isinstance(made, tuple):
            self.controls = made
        elif made is not None:
            made.end = end
        self.hidden -= name in _HIDING
        if name == "tbl":
            self.table_done(end)
        elif name == "tc":
            self.before.pop()
        elif name == "tr":
            self.open_rows.pop()
            self.asked.row_done(self.open_tables[-1])

    def table_done(self, end: int) -> None:
        table = self.open_tables.pop()
        self.before[-1] = end
        if table:
            self.asked.table_done(table)
            if self.before[1:] and self.open_rows[-1]:
                self.open_rows[-1].cells[-1].nested += ((table.start, end),)

    def plain_rows(self, start: int) -> bool:
        """Take a row, or pass over many that nobody asked for, when nothing is nested in them."""
        table = self.open_tables[-1]
        if table is None:
            return False
        unasked = self.asked.ahead(table)
        if unasked >= _MANY:
            number, end = self.rows.leap(start, unasked)
            if number:
                return self.passed(table, [_PASSED] * number, end)
        end = self.rows.end(self.position)
        if end < 0:
            return False
        if unasked:
            return self.passed(table, [_PASSED], end)
        cells = self.rows.cells(self.position, end)
        if cells is None:
            return False
        made = [CellSpan(begin, self.controls, stop) for begin, stop in cells]
        return self.passed(table, [RowSpan(start, end, made)], end)

    def passed(self, table: TableSpan, rows: list[RowSpan], end: int) -> bool:
        table.rows += rows
        self.position = end
        self.count_cells(len(rows) + len(rows[0].cells))
        self.asked.row_done(table)
        return True

    def count_cells(self, number: int) -> None:
        self.cells += number
        if self.cells > MAX_CELLS:
            raise Refused(Reason.TOO_LARGE, "more cells than any schedule has")
