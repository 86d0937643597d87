"""A workbook's own registers: its sheets, shared strings, cell formats, names and calendar."""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from sharepoint.errors import Reason, Refused
from sharepoint.excel.formats import BUILTIN
from sharepoint.excel.scan import Part, blanked
from sharepoint.excel.strings import visible
from sharepoint.excel.trees import children, local, number, true
from sharepoint.package import Package
from sharepoint.xmlscan import parse, to_utf8

_ITEM = re.compile(rb"<(?:\w+:)?si(?:\s[^>]*)?(?:/>|(?<!/)>(.*?)</(?:\w+:)?si\s*>)", re.DOTALL)
MAX_TREE = 4 * 1024 * 1024
"""What stands around a sheet's cells, and the other parts that are read as a tree."""


MAX_TEXT = 1024 * 1024
"""A cell's text as XML; Excel itself stops at 32 767 characters."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A worksheet: its name, its part, and whether a person sees its tab."""

    name: str
    part: str
    shown: bool


@dataclass(frozen=True, slots=True)
class Style:
    """A cell format: its number format's code, and whether protection locks the cell."""

    code: str = "General"
    locked: bool = True


@dataclass(frozen=True)
class Styles:
    """The workbook's cell formats by index."""

    styles: list[Style] = field(default_factory=list)

    def __getitem__(self, index: int) -> Style:
        """The default format for an index out of range."""
        return self.styles[index] if 0 <= index < len(self.styles) else Style()


class Book:
    """A workbook over its package. Refused: what Package.open refuses, NOT_OFFICE for other kinds, CORRUPT, DTD."""

    def __init__(self, package: Package) -> None:
        """Find the workbook part; everything else is read when asked for."""
        self.package = package
        self.part = package.main_part("excel")
        self.raw, self.back = to_utf8(package.read(self.part, MAX_TREE))
        self.root = parse(self.raw)
        if local(self.root) != "workbook":
            raise Refused(Reason.CORRUPT, "no workbook element")

    @cached_property
    def sheets(self) -> list[Sheet]:
        """The worksheets in the order of their tabs (charts and dialogs left out)."""
        targets = {
            rel.id: rel.target
            for rel in self.package.relationships(self.part)
            if rel.type.endswith("/worksheet") and not rel.external and rel.target in self.package
        }
        found = []
        for element in children(self.root, "sheets", "sheet"):
            part = targets.get(next((str(value) for key, value in element.items() if str(key).endswith("}id")), ""))
            if part:
                name = element.get("name", "")
                found.append(Sheet(name, part, element.get("state", "visible") == "visible"))
        return found

    def sheet(self, name: str) -> Sheet:
        """A sheet by its name, case aside as in Excel; NO_SUCH_PLACE."""
        for sheet in self.sheets:
            if sheet.name.casefold() == name.casefold():
                return sheet
        raise Refused(Reason.NO_SUCH_PLACE, f"no sheet {name!r}")

    def open(self, sheet: Sheet) -> Part:
        """A sheet's part, scanned."""
        return Part(self.package.read(sheet.part), b"worksheet")

    @cached_property
    def since_1904(self) -> bool:
        """The other calendar (ECMA-376 §18.17.4.1)."""
        return any(true(element, "date1904") for element in children(self.root, "workbookPr"))

    @cached_property
    def names(self) -> dict[str, str]:
        """Defined names in lower case -> what they refer to; a sheet's own have its index before them: `0!lista`."""
        found = {}
        for element in children(self.root, "definedNames", "definedName"):
            scope = element.get("localSheetId")
            name = element.get("name", "").casefold()
            found[name if scope is None else f"{scope}!{name}"] = element.text or ""
        return found

    @cached_property
    def strings(self) -> bytes:
        """The shared strings' part, b"" when there is none. Refused: DTD."""
        parts = self.package.related(self.part, "sharedStrings")
        return to_utf8(self.package.read(parts[0]))[0] if parts else b""

    @cached_property
    def _strings(self) -> tuple[bytes, array[int]]:
        """The shared strings' part, and where each one starts and ends in it."""
        raw = self.strings
        spans = array("q")
        for item in _ITEM.finditer(blanked(raw) if raw else b""):
            spans.extend(item.span(1) if item[1] is not None else (0, 0))
        return raw, spans

    def string(self, index: int) -> bytes:
        """The content of a shared string's `si` element; CORRUPT when there is none, TOO_LARGE beyond any cell's text."""
        raw, spans = self._strings
        if not 0 <= index < len(spans) // 2:
            raise Refused(Reason.CORRUPT, f"no shared string {index}")
        start, end = spans[2 * index : 2 * index + 2]
        if end - start > MAX_TEXT:
            raise Refused(Reason.TOO_LARGE, f"{end - start} bytes in a string")
        return raw[start:end]

    def shared(self, index: int) -> str:
        """A shared string as a person sees it."""
        known = self._seen.get(index)
        if known is None:
            known = self._seen[index] = visible(self.string(index))
        return known

    @cached_property
    def _seen(self) -> dict[int, str]:
        return {}

    @cached_property
    def styles(self) -> Styles:
        """The cell formats; none when the workbook has no styles part."""
        parts = self.package.related(self.part, "styles")
        if not parts:
            return Styles()
        root = parse(self.package.read(parts[0], MAX_TREE))
        codes = dict(BUILTIN)
        for element in children(root, "numFmts", "numFmt"):
            codes[number(element, "numFmtId")] = element.get("formatCode", "General")
        return Styles([_style(xf, codes) for xf in children(root, "cellXfs", "xf")])


def _style(xf: etree._Element, codes: dict[int, str]) -> Style:
    locked = all(true(element, "locked", default=True) for element in children(xf, "protection"))
    return Style(codes.get(number(xf, "numFmtId"), "General"), locked)
