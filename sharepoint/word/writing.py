"""Many edits of one document in one pass: each cell apart, one splice of the part, one proof before anything leaves."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count

from sharepoint.cells import CellEdit, Written
from sharepoint.cleantext import clean, same
from sharepoint.errors import Reason, Refused
from sharepoint.word import areas
from sharepoint.word.cellwork import Pen, changes
from sharepoint.word.controls import shows_prompt
from sharepoint.word.document import Document
from sharepoint.word.linework import line_change
from sharepoint.word.locate import Locator
from sharepoint.word.spans import CellSpan
from sharepoint.word.splice import Ink, Splice, apply, removal
from sharepoint.word.tracked import Revision
from sharepoint.word.visible import paragraphs, text_of
from sharepoint.xmlnodes import Node, tree
from sharepoint.xmlproof import MAX_QUICK, equal, prove


@dataclass
class _Cell:
    """A cell being written: its bytes now, and the edits that were made in it."""

    document: Document
    span: CellSpan
    now: bytes
    around: list[Node]
    restricted: bool
    made: dict[int | str | None, str] = field(default_factory=dict)
    """What must be read afterwards: by line, or by None for the whole cell."""

    def make(self, pen: Pen, edit: CellEdit) -> None:
        """One more edit, if the cell then reads as asked: the newest edit of a line, or of the cell, counts."""
        line = edit.place.get("paragraph")
        made = {} if line is None else self.made
        made = {**made, line: clean(edit.text)}
        splices = self._permitted(pen, edit) if self.restricted else changes(pen, self.now, self.around, edit)
        now = apply(self.now, splices)
        _prove_cell(tree(now, 0, len(now), pen.ink.prefix), made)
        self.now, self.made = now, made

    def _permitted(self, pen: Pen, edit: CellEdit) -> list[Splice]:
        """PROTECTED where the edit is outside the areas that everyone may edit, or where those hold a form's fields."""
        try:
            splices = changes(pen, self.now, self.around, edit)
        except Refused as why:
            raise Refused(Reason.PROTECTED, why.detail) if why.reason is Reason.UNSUPPORTED else why from why
        xml = b"".join((self.document.xml[: self.span.start], self.now, self.document.xml[self.span.end :]))
        moved = [Splice(one.start + self.span.start, one.end + self.span.start, one.new) for one in splices]
        areas.check(xml, pen.ink.prefix, moved, edit.place.get("gridcol"))
        return splices


def write(data: bytes, edits: Sequence[CellEdit], author: str, when: datetime | None) -> Written:
    """Make all edits that can be made. Refused for the whole file, or in `Written.refused` by index."""
    document = Document.open(data)
    tracked, restricted = document.tracked, document.restricted
    pen = Pen(Ink(document.prefix), _revision(document, author, when) if tracked else None)
    locator = Locator.of(document, [edit.place for edit in edits])
    cells: dict[int, _Cell] = {}
    refused: dict[int, Refused] = {}
    for index, edit in enumerate(edits):
        try:
            span = locator.find(edit.place)
            if span.start not in cells:
                _apart(span, cells)
                cells[span.start] = _opened(document, span, restricted=restricted)
            cells[span.start].make(pen, edit)
        except Refused as why:
            refused[index] = why
    return Written(_finished(document, data, list(cells.values())), refused)


def _apart(span: CellSpan, cells: Mapping[int, _Cell]) -> None:
    """UNSUPPORTED for a cell in another that is written too: the bytes of the two could not be told apart afterwards."""
    around = any(cell.span.nested and cell.span.start < span.start < cell.span.end for cell in cells.values())
    if around or (span.nested and any(span.start < start < span.end for start in cells)):
        raise Refused(Reason.UNSUPPORTED, "a cell in a cell that is written too")


def _opened(document: Document, span: CellSpan, *, restricted: bool) -> _Cell:
    around = [document.control(control, span.start) for control in span.controls]
    own = document.xml[span.start : span.end]
    return _Cell(document, span, own, [node for node in around if node is not None], restricted)


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
    return document.package.replace({document.part: document.back(new)})


def _prove_part(document: Document, new: bytes, splices: Sequence[Splice], changed: Sequence[_Cell]) -> None:
    """NOT_VERIFIED unless `new` is the old part outside the splices, the new cells inside, and well-formed."""
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
        if not new.startswith(cell.now, starts[cell.span.start]):
            raise Refused(Reason.NOT_VERIFIED, "the cell is not where it should be")
    _prove_xml(document, new, changed)


def _prove_xml(document: Document, new: bytes, changed: Sequence[_Cell]) -> None:
    """NOT_VERIFIED unless the new part is well-formed, CORRUPT when the old one was not either.

    Of a large part only the new cells are read, between the tags of its root. That says as much, if the old part was
    well-formed: outside the cells the new one holds the old bytes, and an element that is well-formed in the root's
    namespaces, put in the place of another, leaves a document well-formed.
    """
    try:
        prove(new if len(new) <= MAX_QUICK else _skeleton(document, changed), names=True)
    except Refused:
        prove(document.xml, names=True)
        try:
            prove(new, names=True)
        except Refused as why:
            raise Refused(Reason.NOT_VERIFIED, why.detail) from why


def _skeleton(document: Document, changed: Sequence[_Cell]) -> bytes:
    root = document.xml[: document.body]
    return b"".join([root, *(cell.now for cell in changed), b"</" + document.prefix + b"document>"])


def _prove_cell(root: Node, made: Mapping[int | str | None, str]) -> None:
    """NOT_VERIFIED unless each line, or the whole cell, reads as it was asked to (as a list spells it)."""
    found = paragraphs(root)
    for line, text in made.items():
        current = text_of(found) if line is None else line_change(found, line, "").current
        if not same(current.casefold(), text.casefold()):
            raise Refused(Reason.NOT_VERIFIED, f"reads {current[:80]!r}")
