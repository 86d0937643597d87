"""Texts put into the cells of a Word file, whole or as one more line, by touching those cells' bytes alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from itertools import count

from sharepoint.cells import CellEdit, Written
from sharepoint.cleantext import MAX_LENGTH, clean_lines, same
from sharepoint.documents.ink import Lines
from sharepoint.documents.parts import spliced
from sharepoint.errors import Reason, Refused
from sharepoint.word import AUTHOR, read_grids, write_cells
from sharepoint.word.cellwork import Pen
from sharepoint.word.controls import check
from sharepoint.word.document import Document
from sharepoint.word.hits import controls
from sharepoint.word.locate import Locator
from sharepoint.word.splice import Splice, apply, removal
from sharepoint.word.tracked import Revision
from sharepoint.word.visible import Paragraph, paragraphs
from sharepoint.xmlnodes import Node, tree

Make = Callable[[Pen, Node, Sequence[Node], str], list[Splice]]
_BOUND_TO_WORDS = frozenset(("tbl", "footnoteReference", "endnoteReference", "fldChar", "fldSimple"))


def add_lines(data: bytes, edits: Sequence[CellEdit], when: datetime | None = None) -> Written:
    """Each text as one more line below what stands in its cell, tracked where the document tracks changes.

    Refused for the whole file, or by index in `.refused`: as sharepoint.word.write_cells.
    """
    standing = texts_by_place(data)
    whole = [not standing.get(_key(edit), "").strip() for edit in edits]
    return _both(data, edits, whole, _one_more, when)


def set_texts(data: bytes, edits: Sequence[CellEdit], when: datetime | None = None) -> Written:
    """Each text, of several lines if need be, in the place of what stands in its cell. Refused as `add_lines`."""
    whole = ["\n" not in edit.text.strip() and len(edit.text) <= MAX_LENGTH for edit in edits]
    return _both(data, edits, whole, _instead, when)


def texts_by_place(data: bytes) -> Mapping[tuple[object, ...], str]:
    """What stands in each cell, by table, row and grid column."""
    return {_key(cell): cell.text for grid in read_grids(data) for cell in grid.cells}


def _key(what: object) -> tuple[object, ...]:
    place = what.place  # type: ignore[attr-defined]
    return place.get("table"), place.get("row"), place.get("gridcol")


def _both(data: bytes, edits: Sequence[CellEdit], whole: Sequence[bool], make: Make, when: datetime | None) -> Written:
    """The writer of cells makes the edits it can make, for it knows prompts and lists; the others are made here."""
    refused: dict[int, Refused] = {}
    for mine, write in ((True, write_cells), (False, _Own(make).write)):
        indices = [index for index, plain in enumerate(whole) if plain is mine]
        if indices:
            written = write(data, [edits[index] for index in indices], when=when)
            data = written.data
            refused |= {indices[index]: why for index, why in written.refused.items()}
    return Written(data, refused)


class _Own:
    """Edits by `make`: what to splice into a cell of this tree, inside these controls, for this text."""

    def __init__(self, make: Make) -> None:
        self._make = make

    def write(self, data: bytes, edits: Sequence[CellEdit], *, when: datetime | None) -> Written:
        """Proven: well-formed, all other parts raw-equal, each cell reads as it should."""
        document = Document.open(data)
        pen = Pen(Lines(document.prefix), _revision(document, when) if document.tracked else None)
        locator = Locator.of(document, [edit.place for edit in edits])
        splices: dict[int, Splice] = {}
        refused: dict[int, Refused] = {}
        for index, edit in enumerate(edits):
            try:
                splice = self._splice(document, pen, locator, edit)
                splices[splice.start] = splice
            except Refused as why:
                refused[index] = why
        made = [edit for index, edit in enumerate(edits) if index not in refused]
        return Written(_proven(spliced(document, splices.values()), made), refused)

    def _splice(self, document: Document, pen: Pen, locator: Locator, edit: CellEdit) -> Splice:
        span = locator.find(edit.place)
        around = [node for at in span.controls if (node := document.control(at, span.start)) is not None]
        cell = document.xml[span.start : span.end]
        root = tree(cell, 0, len(cell), document.prefix)
        return Splice(span.start, span.end, apply(cell, self._make(pen, root, around, clean_lines(edit.text))))


def _one_more(pen: Pen, root: Node, around: Sequence[Node], text: str) -> list[Splice]:
    """A paragraph of its own, or where changes are tracked a line of the last paragraph."""
    last = [paragraph for paragraph in paragraphs(root) if paragraph.text.strip()][-1]
    check([*around, *controls(last.nodes[0])], text)
    if pen.by is not None or not isinstance(pen.ink, Lines):
        return pen.replace(last, len(last.text), len(last.text), "\n" + text)
    end = last.nodes[-1].end
    return [Splice(end, end, pen.ink.paragraph(last, text))]


def _instead(pen: Pen, root: Node, around: Sequence[Node], text: str) -> list[Splice]:
    for node in root.walk():
        if node.name in _BOUND_TO_WORDS:
            raise Refused(Reason.UNSUPPORTED, f"{node.name} in the cell")
    found = paragraphs(root)
    if not found:
        raise Refused(Reason.UNSUPPORTED, "a cell without a paragraph")
    filled = [paragraph for paragraph in found if paragraph.text.strip()]
    target = (filled or found)[0]
    check([*around, *controls(target.nodes[0])], text)
    return [
        *pen.replace(target, 0, len(target.text), text),
        *(splice for other in filled[1:] for splice in _cleared(pen, root, other)),
    ]


def _cleared(pen: Pen, root: Node, paragraph: Paragraph) -> list[Splice]:
    """A further paragraph goes altogether, unless its going is tracked or something around holds it."""
    home = paragraph.nodes[0]
    if pen.by is None and len(paragraph.nodes) == 1 and home.parent is root:
        return [removal(home)]
    return pen.replace(paragraph, 0, len(paragraph.text), "")


def _revision(document: Document, when: datetime | None) -> Revision:
    ids = re.findall(rb"""[\s:]id\s*=\s*["'](\d{1,9})["']""", document.xml)
    return Revision(AUTHOR, when, count(max(map(int, ids), default=0) + 1), document.attribute_prefix)


def _proven(result: bytes, made: Sequence[CellEdit]) -> bytes:
    """NOT_VERIFIED when a cell does not end in its text."""
    after = texts_by_place(result)
    for edit in made:
        now, wanted = after.get(_key(edit), ""), clean_lines(edit.text)
        if not same(now[-len(wanted) :] if wanted else now, wanted):
            raise Refused(Reason.NOT_VERIFIED, f"reads {now[-80:]!r}")
    return result
