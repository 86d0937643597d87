"""Edits gathered for one sheet, and the splices they come to."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise

from sharepoint.cells import CellEdit
from sharepoint.cleantext import clean, same
from sharepoint.errors import Reason, Refused
from sharepoint.excel import validation
from sharepoint.excel.book import Book, Sheet
from sharepoint.excel.choices import choices
from sharepoint.excel.content import style_of, text_runs
from sharepoint.excel.fences import Fences
from sharepoint.excel.refs import Position, label
from sharepoint.excel.scan import CellSpan, Part, Row
from sharepoint.excel.splice import Splice, filled_row, into_sheet, new_row, widened
from sharepoint.excel.strings import Run, inline, replaced
from sharepoint.schedule.lines import split_line

_TYPE = re.compile(rb"""\st\s*=\s*(?:"[^"]*"|'[^']*')""")


@dataclass(slots=True)
class Target:
    """A cell to be written: its element if there is one, and its text as it becomes."""

    at: Position
    cell: CellSpan | None
    style: int
    runs: list[Run]

    @property
    def text(self) -> str:
        """What a person will see."""
        return "".join(run.text for run in self.runs)


@dataclass
class SheetEdits:
    """One sheet under edit. `seek` first, `apply` each edit, then `splices`."""

    book: Book
    sheet: Sheet
    part: Part
    rows: dict[int, Row] = field(default_factory=dict)
    places: dict[int, int] = field(default_factory=dict)
    """Rows that are missing -> the offset where they would stand."""
    cells: dict[int, dict[int, CellSpan]] = field(default_factory=dict)
    targets: dict[Position, Target] = field(default_factory=dict)
    """The cells as they become."""
    _lists: dict[str, list[str] | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Rules are read when first needed."""
        self.fences = Fences(self.book, self.sheet, self.part)

    def seek(self, wanted: set[int]) -> None:
        """Find these rows, or where they would stand, in one pass. CORRUPT when rows are out of order or doubled."""
        missing = sorted(wanted, reverse=True)
        last = -1
        for number, tag in self.part.rows():
            if number <= last:
                raise Refused(Reason.CORRUPT, "rows out of order")
            last = number
            while missing and missing[-1] < number:
                self.places[missing.pop()] = tag.start()
            if missing and missing[-1] == number:
                self.rows[missing.pop()] = self.part.row(number, tag)
        self.places.update(dict.fromkeys(missing, self.part.data[2]))

    def apply(self, edit: CellEdit, at: Position) -> None:
        """One edit on top of those before it; a Refused leaves everything as it was."""
        target = self.targets.get(at) or self.read(at)
        self.fences.check(at, target.cell)
        text = clean(edit.text)
        start, end, current = _stretch(target.text, edit.place.get("paragraph"))
        if edit.expected is not None and not same(edit.expected, current):
            raise Refused(Reason.CHANGED, f"{current!r} stands in {label(*at)}")
        self.fences.check_locked(target.style)
        if (start, end) == (0, len(target.text)):
            runs = [Run(text)]
        else:
            runs = replaced(target.runs, start, end, _spaced(target.text, start, text))
        changed = Target(at, target.cell, target.style, runs)
        validation.check(changed.text, at, self.fences.rules, self._choices)
        self.targets[at] = changed

    def read(self, at: Position) -> Target:
        """What stands in a cell now; its row must have been sought."""
        row = self.rows.get(at.row)
        cell = self._row_cells(row).get(at.col) if row else None
        if cell is None:
            return Target(at, None, self.fences.style_at(row.attrs if row else {}, at.col), [Run("")])
        runs = text_runs(self.book, cell.attrs, self.part.raw[cell.inner : cell.close])
        return Target(at, cell, style_of(cell.attrs), runs)

    def _choices(self, formula: str) -> list[str] | None:
        if formula not in self._lists:
            self._lists[formula] = choices(self.book, self.sheet, formula)
        return self._lists[formula]

    def _row_cells(self, row: Row) -> dict[int, CellSpan]:
        if row.number not in self.cells:
            found = list(self.part.cells(row))
            if any(one.at.col >= after.at.col for one, after in pairwise(found)):
                raise Refused(Reason.CORRUPT, "cells out of order")
            self.cells[row.number] = {cell.at.col: cell for cell in found}
        return self.cells[row.number]

    def splices(self) -> list[Splice]:
        """All changes of this sheet's part."""
        result: list[Splice] = []
        fresh: dict[int, list[tuple[int, int, bytes]]] = defaultdict(list)
        written = sorted(self.targets.values(), key=lambda one: one.at)
        for target in written:
            if target.cell:
                result.append(Splice(target.cell.start, target.cell.end, self._element(target)))
            elif target.text:
                fresh[target.at.row].append((target.at.col, self._place(target.at), self._element(target)))
        inserted: dict[int, bytes] = defaultdict(bytes)
        for number, cells in fresh.items():
            if number in self.rows:
                result += filled_row(self.part, self.rows[number], cells)
            else:
                row = new_row(self.part, number, b"".join(element for _, _, element in cells))
                inserted[self.places[number]] += row
        whole = b"".join(inserted.values())
        if whole and self.part.data[1] == self.part.data[3]:
            inserted = {self.part.data[1]: whole}  # an empty sheetData takes all rows at once
        result += [into_sheet(self.part, at, rows) for at, rows in inserted.items()]
        return [*_joined(result), *widened(self.part, [one.at for one in written if one.text])]

    def _place(self, at: Position) -> int:
        """Where a new cell stands in its row: before the first cell to its right."""
        if at.row not in self.rows:
            return 0
        row = self.rows[at.row]
        return next((cell.start for col, cell in self._row_cells(row).items() if col > at.col), row.close)

    def _element(self, target: Target) -> bytes:
        prefix = self.part.prefix
        if target.cell:
            start = self.part.raw[target.cell.start : target.cell.inner]
            attrs = _TYPE.sub(b"", start.removeprefix(b"<" + prefix + b"c").rstrip(b"/>")).rstrip()
        else:
            style = b' s="%d"' % target.style if target.style else b""
            attrs = b' r="%s"%s' % (label(*target.at).encode(), style)
        if not target.text:
            return b"<%sc%s/>" % (prefix, attrs)
        return b'<%sc%s t="inlineStr">%s</%sc>' % (prefix, attrs, inline(target.runs, prefix), prefix)


def _joined(splices: list[Splice]) -> list[Splice]:
    """New cells that stand at one offset, as one splice in their order."""
    inserts: dict[int, bytes] = {}
    rest = []
    for one in splices:
        if one.start == one.end:
            inserts[one.start] = inserts.get(one.start, b"") + one.new
        else:
            rest.append(one)
    return [*rest, *(Splice(at, at, new) for at, new in inserts.items())]


def _stretch(text: str, paragraph: str | int | None) -> tuple[int, int, str]:
    """What of a cell's text is the name: all of it, or what follows the time on one line. NO_SUCH_PLACE."""
    if paragraph is None:
        return 0, len(text), text
    lines = text.split("\n")
    index = int(paragraph) if str(paragraph).isdecimal() else -1
    if not 0 <= index < len(lines):
        raise Refused(Reason.NO_SUCH_PLACE, f"no line {paragraph!r}")
    line = split_line(lines[index])
    start = sum(len(one) + 1 for one in lines[:index]) + line.name_at
    return start, start + len(line.name), line.name


def _spaced(text: str, start: int, name: str) -> str:
    """A name put straight after a time takes what parts names from times on the other lines, or a space."""
    if not name or start == 0 or text[start - 1].isspace() or text[start - 1] in "–-:":
        return name
    others = (split_line(line) for line in text.split("\n"))
    return next((one.separator for one in others if one.separator.strip() or one.separator), " ") + name
