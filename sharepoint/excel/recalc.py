"""Formulas that depend on written cells: Excel is told to compute them anew, and their remembered results are dropped.

Excel obeys `fullCalcOnLoad`; LibreOffice reads neither that nor `sheetCalcPr` and computes only formulas that have no
remembered result (docs/decisions/0010-recalculation.md).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from sharepoint.excel.book import MAX_TREE, Book, Sheet
from sharepoint.excel.formula import Reading, Reference, Scope, Table, read
from sharepoint.excel.mentions import MAX_FORMULAS, Mentions
from sharepoint.excel.refs import Area, area, position
from sharepoint.excel.scan import ATTRIBUTES, Part, attributes
from sharepoint.excel.splice import Splice
from sharepoint.excel.strings import plain
from sharepoint.excel.trees import children
from sharepoint.xmlscan import parse

MAX_LOOKUPS = 2_000_000
"""Rectangles looked at in one write; formulas beyond that are left to Excel."""
_LARGE = 64
"""Rectangles up to this size are looked up cell by cell."""

Key = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula cell: its part, where its remembered result lies, and the cells it reads."""

    key: Key
    part: str
    result: tuple[int, int]
    reading: Reading


@dataclass
class Change:
    """What a write asks of the formulas: results to drop by part, and whether anything may depend on it."""

    dropped: dict[str, list[Splice]] = field(default_factory=lambda: defaultdict(list))
    any: bool = False


def dependents(book: Book, written: Iterable[tuple[str, int, int]], parts: dict[str, Part]) -> Change:
    """Formulas that read the written cells (sheet name, row, column), directly or through others.

    `parts` are scanned sheets by part name; those of other sheets with formulas are added.
    """
    change = Change()
    sheets = _sheets(book, parts)
    scope = _scope(book) if sheets else Scope([])
    written = list(written)
    mentions = Mentions(scope, written)
    if not any(mentions.any(sheet.name, part) for sheet, part in sheets):
        return change
    formulas, complete = _formulas(sheets, scope)
    change.any = not complete or any(one.reading.unseen for one in formulas)
    parts.update((sheet.part, part) for sheet, part in sheets)
    index = _Index(formulas)
    waiting = [(sheet.casefold(), row, col) for sheet, row, col in written]
    done: set[Key] = set(waiting)
    while waiting and index.looked < MAX_LOOKUPS:
        for formula in index.readers(waiting.pop()):
            if formula.key not in done:
                done.add(formula.key)
                waiting.append(formula.key)
                change.any = True
                if formula.result[0] < formula.result[1]:
                    change.dropped[formula.part].append(Splice(*formula.result, b""))
    return change


class _Index:
    """Formulas by the cells they read."""

    def __init__(self, formulas: Iterable[Formula]) -> None:
        self._cells: dict[Key, list[Formula]] = defaultdict(list)
        self._areas: dict[str, dict[Area, list[Formula]]] = defaultdict(lambda: defaultdict(list))
        self.looked = 0
        for formula in formulas:
            for one in formula.reading.references:
                self._add(formula, one)

    def _add(self, formula: Formula, one: Reference) -> None:
        where = one.area
        if where.size > _LARGE:
            self._areas[one.sheet][where].append(formula)
            return
        for row in range(where.top, where.bottom + 1):
            for col in range(where.left, where.right + 1):
                self._cells[one.sheet, row, col].append(formula)

    def readers(self, key: Key) -> list[Formula]:
        """The formulas that read a cell; a rectangle is forgotten once told, its formulas are known by then."""
        sheet, row, col = key
        found = self._cells.pop(key, [])
        areas = self._areas.get(sheet, {})
        self.looked += len(areas)
        for where in [one for one in areas if one.covers((row, col))]:
            found += areas.pop(where)
        return found


def _sheets(book: Book, parts: dict[str, Part]) -> list[tuple[Sheet, Part]]:
    """The sheets that seem to hold formulas."""
    opened = ((sheet, parts.get(sheet.part) or book.open(sheet)) for sheet in book.sheets)
    return [(sheet, part) for sheet, part in opened if part.has_formulas]


def _formulas(sheets: list[tuple[Sheet, Part]], scope: Scope) -> tuple[list[Formula], bool]:
    found: list[Formula] = []
    complete = True
    for sheet, part in sheets:
        matches = list(_pattern(part.prefix).finditer(part.mask, *part.data[1:3]))
        if len(found) + len(matches) > MAX_FORMULAS:
            return [], False
        complete = _collect(sheet, part, matches, scope, found) and complete
    return found, complete


@lru_cache(maxsize=8)
def _pattern(prefix: bytes) -> re.Pattern[bytes]:
    p, attrs = re.escape(prefix), ATTRIBUTES
    value = rb"\s*(<" + p + rb"v" + attrs + rb"(?:/>|>[^<]*</" + p + rb"v\s*>))?"
    formula = rb"<" + p + rb"f" + attrs + rb"(?:/>|>([^<]*)</" + p + rb"f\s*>)"
    return re.compile(rb"<" + p + rb"c" + attrs + rb">\s*" + formula + value)


def _collect(sheet: Sheet, part: Part, matches: list[re.Match[bytes]], scope: Scope, found: list[Formula]) -> bool:
    """Add the formulas of a sheet; False when some cannot be understood from their text."""
    masters: dict[bytes, tuple[str, int, int]] = {}
    complete = True
    for match in matches:
        at = position(attributes(match[1]).get(b"r", b"").decode("ascii", "replace"))
        attrs = attributes(match[2])
        text = plain(part.raw[slice(*match.span(3))]) if match[3] else ""
        if at is None or attrs.get(b"t") == b"dataTable":
            complete = False
            continue
        moved = (0, 0)
        if attrs.get(b"t") == b"shared":
            master = masters.setdefault(attrs.get(b"si", b""), (text, *at))
            if not text:
                text, moved = master[0], (at.row - master[1], at.col - master[2])
        key = (sheet.name.casefold(), at.row, at.col)
        result = match.span(4) if match[4] else (0, 0)
        found.append(Formula(key, sheet.part, result, read(text, key, scope, moved)))
    return complete


def _scope(book: Book) -> Scope:
    tables = {}
    for sheet in book.sheets:
        for name in book.package.related(sheet.part, "table"):
            root = parse(book.package.read(name, MAX_TREE))
            where = area(root.get("ref", ""))
            if where:
                columns = tuple(c.get("name", "").casefold() for c in children(root, "tableColumns", "tableColumn"))
                title = (root.get("displayName") or root.get("name") or "").casefold()
                tables[title] = Table(sheet.name.casefold(), where, columns)
    return Scope([sheet.name.casefold() for sheet in book.sheets], book.names, tables)
