"""Whether any formula could read one of these cells at all: told from the formulas' texts, mostly without taking them apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache

from sharepoint.excel.formula import Scope, read
from sharepoint.excel.refs import Area, area, letters, position
from sharepoint.excel.scan import ATTRIBUTES, Part, attributes
from sharepoint.excel.strings import plain

MAX_FORMULAS = 20_000
"""With more than this Excel alone is told; reading them all would take seconds."""
_HERE = Area(0, 0, 0, 0)
_BEYOND = (":", "indirect", "offset")
"""Rectangles and hidden references: such a formula must be read to know."""

Cells = Mapping[str, list[tuple[int, int]]]
"""Positions by sheet name in lower case."""


class Mentions:
    """Asks the formulas of a workbook for a few written cells."""

    def __init__(self, scope: Scope, written: Iterable[tuple[str, int, int]]) -> None:
        """`written` are (sheet name, row, column)."""
        cells: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for sheet, row, col in written:
            cells[sheet.casefold()].append((row, col))
        self._scope, self._cells = scope, cells

    @cached_property
    def _worth(self) -> re.Pattern[str]:
        """Made for the first formula that is met: most schedules have none."""
        return _worth(self._scope, self._cells)

    def any(self, sheet: str, part: Part) -> bool:
        """Whether a formula on this sheet may read one of the cells; True also when its text does not tell, or too many do."""
        tags = _pattern(part.prefix).finditer(part.mask, *part.data[1:3])
        return any(count == MAX_FORMULAS or self._may(sheet, part, tag) for count, tag in enumerate(tags))

    def _may(self, sheet: str, part: Part, tag: re.Match[bytes]) -> bool:
        if not tag[3]:
            return b"dataTable" in tag[2]
        text = plain(part.raw[slice(*tag.span(3))])
        formula = attributes(tag[2]) if tag[2] else {}
        if formula.get(b"t") == b"dataTable":
            return True
        if formula.get(b"t") == b"shared":
            return self._reads(sheet, text, _reach(attributes(tag[1]), formula))
        return self._worth.search(text.casefold()) is not None and self._reads(sheet, text, _HERE)

    def _reads(self, sheet: str, text: str, reach: Area | None) -> bool:
        if reach is None or (self._scope.tables and "[" in text):
            return True
        reading = read(text, (sheet.casefold(), 0, 0), self._scope)
        return reading.unseen or any(
            _wide(one.area, reach).covers(at) for one in reading.references for at in self._cells.get(one.sheet, ())
        )


def _reach(cell: dict[bytes, bytes], formula: dict[bytes, bytes]) -> Area | None:
    """How far from its first cell a shared formula is used, as offsets; None when it does not say."""
    at = position(cell.get(b"r", b"").decode("ascii", "replace"))
    used = area(formula.get(b"ref", b"").decode("ascii", "replace"))
    if at is None or used is None or not used.covers(at):
        return None
    return Area(used.top - at.row, used.left - at.col, used.bottom - at.row, used.right - at.col)


def _wide(one: Area, by: Area) -> Area:
    return Area(one.top + by.top, one.left + by.left, one.bottom + by.bottom, one.right + by.right)


def _worth(scope: Scope, cells: Cells) -> re.Pattern[str]:
    """What a text in lower case must hold to be worth reading: one of the cells' labels, a rectangle, a name or a table."""
    names = {name.rpartition("!")[2] for name in scope.names} | set(scope.tables)
    at = (cell for found in cells.values() for cell in found)
    labels = (rf"(?<![\w.])\$?{letters(col).lower()}\$?{row + 1}(?!\d)" for row, col in at)
    return re.compile("|".join([*_BEYOND, *labels, *map(re.escape, filter(None, names))]))


@lru_cache(maxsize=8)
def _pattern(prefix: bytes) -> re.Pattern[bytes]:
    """A cell's attributes, its formula's, and the formula's text."""
    p = re.escape(prefix)
    formula = rb"<" + p + rb"f" + ATTRIBUTES + rb"(?:/>|>([^<]*)</" + p + rb"f\s*>)"
    return re.compile(rb"<" + p + rb"c" + ATTRIBUTES + rb">\s*" + formula)
