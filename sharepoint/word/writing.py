"""Many edits of one document in one pass: each cell apart, one splice of the part, one proof before anything leaves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count

from sharepoint.cells import CellEdit, Written
from sharepoint.cleantext import clean, same
from sharepoint.errors import Reason, Refused
from sharepoint.package import verify
from sharepoint.word.cellwork import Pen, rewritten
from sharepoint.word.controls import shows_prompt
from sharepoint.word.document import Document
from sharepoint.word.linework import line_change
from sharepoint.word.locate import Locator
from sharepoint.word.outline import CellSpan
from sharepoint.word.splice import Ink, Splice, apply, equal, removal
from sharepoint.word.tracked import Revision
from sharepoint.word.visible import paragraphs, text_of
from sharepoint.xmlnodes import Node, tree
from sharepoint.xmlscan import prove

_WHOLE = 1024 * 1024
"""Larger parts are proven well-formed only where they changed: reading all of it again would take half of the time."""


@dataclass
class _Cell:
    """A cell being written: its bytes now, and the edits that were made in it."""

    span: CellSpan
    now: bytes
    around: list[Node]
    made: dict[int | str | None, str] = field(default_factory=dict)
    """What must be read afterwards: by line, or by None for the whole cell."""

    def note(self, edit: CellEdit) -> None:
        """The newest edit of a line, or of the cell, is the one that counts."""
        line = edit.place.get("paragraph")
        if line is None:
            self.made.clear()
        self.made[line] = clean(edit.text)


def write(data: bytes, edits: Sequence[CellEdit], author: str, when: datetime | None) -> Written:
    """Make all edits that can be made. Refused for the whole file, or in `Written.refused` by index."""
    document = Document.open(data)
    tracked = document.tracked
    pen = Pen(Ink(document.prefix), _revision(document, author, when) if tracked else None)
    locator = Locator.of(document, [edit.place for edit in edits])
    cells: dict[int, _Cell] = {}
    refused: dict[int, Refused] = {}
    for index, edit in enumerate(edits):
        try:
            span = locator.find(edit.place)
            if span.start not in cells:
                cells[span.start] = _opened(document, span)
            cell = cells[span.start]
            cell.now = rewritten(pen, cell.now, cell.around, edit)
            cell.note(edit)
        except Refused as why:
            refused[index] = why
    return Written(_finished(document, data, list(cells.values())), refused)


def _opened(document: Document, span: CellSpan) -> _Cell:
    around = [document.control(control, span.start) for control in span.controls]
    return _Cell(span, document.xml[span.start : span.end], [node for node in around if node is not None])


def _revision(document: Document, author: str, when: datetime | None) -> Revision:
    ids = re.findall(rb"""[\s:]id\s*=\s*["'](\d{1,9})["']""", document.xml)
    return Revision(author, when, count(max(map(int, ids), default=0) + 1), document.attribute_prefix)


def _finished(document: Document, data: bytes, cells: list[_Cell]) -> bytes:
    """The new file, proven; the old bytes when nothing changed."""
    xml = document.xml
    changed = [cell for cell in cells if cell.now != xml[cell.span.start : cell.span.end]]
    if not changed:
        return data
    splices = {cell.span.start: Splice(cell.span.start, cell.span.end, cell.now) for cell in changed}
    for cell in changed:
        for properties in cell.around:
            flag = properties.child("showingPlcHdr")
            if flag is not None and shows_prompt(properties):
                splices[flag.start] = removal(flag)
    new = apply(xml, splices.values())
    _prove_part(document, new, sorted(splices.values()), changed)
    result = document.package.replace({document.part: document.back(new)})
    verify(data, result, [document.part])
    return result


def _prove_part(document: Document, new: bytes, splices: Sequence[Splice], changed: Sequence[_Cell]) -> None:
    """NOT_VERIFIED unless `new` is the old part outside the splices, reads as asked inside, and is well-formed."""
    shift = at = 0
    starts: dict[int, int] = {}
    for splice in [*splices, Splice(len(document.xml), len(document.xml), b"")]:
        if not equal(document.xml, at, splice.start, new, at + shift):
            raise Refused(Reason.NOT_VERIFIED, "the part changed outside the cell")
        starts[splice.start] = splice.start + shift
        shift += len(splice.new) - (splice.end - splice.start)
        at = splice.end
    if len(new) != len(document.xml) + shift:
        raise Refused(Reason.NOT_VERIFIED, "the part's length is wrong")
    for cell in changed:
        start = starts[cell.span.start]
        _prove_cell(tree(new, start, start + len(cell.now), document.prefix), cell)
    _prove_xml(document.xml, new, changed)


def _prove_xml(old: bytes, new: bytes, changed: Sequence[_Cell]) -> None:
    """The new part is well-formed; in a very large one, what was changed is."""
    try:
        if len(new) <= _WHOLE:
            prove(new, names=True)
        for cell in changed if len(new) > _WHOLE else ():
            prove(cell.now)
    except Refused as why:
        if len(old) <= _WHOLE:
            prove(old, names=True)
        raise Refused(Reason.NOT_VERIFIED, why.detail) from why


def _prove_cell(root: Node, cell: _Cell) -> None:
    found = paragraphs(root)
    for line, text in cell.made.items():
        current = text_of(found) if line is None else line_change(found, line, "").current
        if not same(current.casefold(), text.casefold()):
            raise Refused(Reason.NOT_VERIFIED, f"reads {current[:80]!r}")
