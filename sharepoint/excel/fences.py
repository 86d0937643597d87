"""What keeps a cell from being written: formulas, merges, protection, tables, pivot tables, cell metadata."""

from __future__ import annotations

import re
from functools import cached_property

from lxml import etree

from sharepoint.errors import Reason, Refused
from sharepoint.excel.book import MAX_TREE, Book, Sheet
from sharepoint.excel.content import has_formula, style_of
from sharepoint.excel.read import around, merges
from sharepoint.excel.refs import Area, area
from sharepoint.excel.scan import CellSpan, Part, attributes
from sharepoint.excel.trees import children, local, number, true
from sharepoint.excel.validation import Rule, rules
from sharepoint.xmlscan import parse

_ARRAY = re.compile(rb"<(?:\w+:)?f(\s[^<>]*?\bt\s*=\s*[\"'](?:array|dataTable)[\"'][^<>]*?)/?>")


class Fences:
    """The rules of one sheet, read once for all edits."""

    def __init__(self, book: Book, sheet: Sheet, part: Part) -> None:
        """Everything is read from what stands around the cells when first asked for."""
        self._book, self._sheet, self._part = book, sheet, part

    @cached_property
    def tree(self) -> etree._Element:
        """The sheet without its cells."""
        return around(self._part)

    @cached_property
    def rules(self) -> list[Rule]:
        """The sheet's data validations."""
        return rules(self.tree)

    def check(self, at: tuple[int, int], cell: CellSpan | None) -> None:
        """Refused: MERGED_COVERED, FORMULA, UNSUPPORTED."""
        for one in self._merges:
            if one.covers(at) and at != (one.top, one.left):
                raise Refused(Reason.MERGED_COVERED)
        body = self._part.raw[cell.inner : cell.close] if cell else b""
        if has_formula(body) or any(one.covers(at) for one in [*self._arrays, *self._pivots, *self._calculated]):
            raise Refused(Reason.FORMULA)
        if cell and (b"cm" in cell.attrs or b"vm" in cell.attrs or b"extLst" in body):
            raise Refused(Reason.UNSUPPORTED, "cell metadata")
        if any(one.covers(at) for one in self._fixed):
            raise Refused(Reason.UNSUPPORTED, "a table's header, totals or query")

    def check_locked(self, style: int) -> None:
        """PROTECTED when the sheet is protected and the cell's format locks it."""
        if self._protected and self._book.styles[style].locked:
            raise Refused(Reason.PROTECTED, f"sheet {self._sheet.name!r}")

    def style_at(self, attrs: dict[bytes, bytes], col: int) -> int:
        """The format a cell that does not exist yet is shown in: its row's, else its column's."""
        if attrs.get(b"customFormat") in {b"1", b"true"}:
            return style_of(attrs)
        for one in self._columns:
            if number(one, "min", 1) <= col + 1 <= number(one, "max"):
                return number(one, "style")
        return 0

    @cached_property
    def _columns(self) -> list[etree._Element]:
        return children(self.tree, "cols", "col")

    @cached_property
    def _protected(self) -> bool:
        return any(true(element, "sheet") for element in children(self.tree, "sheetProtection"))

    @cached_property
    def _merges(self) -> list[Area]:
        return merges(self.tree)

    @cached_property
    def _arrays(self) -> list[Area]:
        if not self._part.has_formulas:
            return []
        refs = (attributes(found[1]).get(b"ref", b"") for found in _ARRAY.finditer(self._part.mask))
        return [one for ref in refs if (one := area(ref.decode("ascii", "replace")))]

    def _parts(self, kind: str) -> list[etree._Element]:
        names = self._book.package.related(self._sheet.part, kind)
        return [parse(self._book.package.read(name, MAX_TREE)) for name in names]

    @cached_property
    def _pivots(self) -> list[Area]:
        """A pivot table's area and the page fields above it: a refresh writes there."""
        found = []
        for root in self._parts("pivotTable"):
            for element in children(root, "location"):
                one = area(element.get("ref", ""))
                pages = number(element, "rowPageCount", -1) + 1
                if one:
                    found.append(Area(max(0, one.top - pages), one.left, one.bottom, one.right))
        return found

    @cached_property
    def _tables(self) -> list[tuple[Area, etree._Element]]:
        tables = [root for root in self._parts("table") if local(root) == "table"]
        return [(one, root) for root in tables if (one := area(root.get("ref", "")))]

    @cached_property
    def _fixed(self) -> list[Area]:
        """Header and totals rows, whose texts are also in the table's own part; and what a query refreshes."""
        found = []
        for one, root in self._tables:
            heads, totals = number(root, "headerRowCount", 1), number(root, "totalsRowCount")
            if root.get("tableType") == "queryTable":
                found.append(one)
            if heads:
                found.append(Area(one.top, one.left, one.top + heads - 1, one.right))
            if totals:
                found.append(Area(one.bottom - totals + 1, one.left, one.bottom, one.right))
        return found

    @cached_property
    def _calculated(self) -> list[Area]:
        """Columns of a table that one formula fills."""
        found = []
        for one, root in self._tables:
            first = one.top + number(root, "headerRowCount", 1)
            for index, column in enumerate(children(root, "tableColumns", "tableColumn")):
                if children(column, "calculatedColumnFormula"):
                    found.append(Area(first, one.left + index, one.bottom, one.left + index))
        return found


def check_workbook(book: Book) -> None:
    """Whole files that are never written: SIGNED, SHARED_WORKBOOK, DTD, PROTECTED (final, or reserved with a password)."""
    _ = book.strings
    if book.package.signed:
        raise Refused(Reason.SIGNED)
    if book.package.related(book.part, "revisionHeaders"):
        raise Refused(Reason.SHARED_WORKBOOK)
    for element in children(book.root, "fileSharing"):
        if element.get("reservationPassword") or element.get("hashValue"):
            raise Refused(Reason.PROTECTED, "reserved for writing with a password")
    if book.package.final:
        raise Refused(Reason.PROTECTED, "marked as final")
