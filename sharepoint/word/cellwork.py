"""One edit of one cell: which of the cell's bytes change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sharepoint.cells import CellEdit
from sharepoint.cleantext import clean, same
from sharepoint.errors import Reason, Refused
from sharepoint.word import plainly, tracked
from sharepoint.word.controls import check, shows_prompt
from sharepoint.word.hits import changeable, controls, hits, together
from sharepoint.word.linework import Change, line_change
from sharepoint.word.plainly import spare_run
from sharepoint.word.prompts import fill, fill_body
from sharepoint.word.splice import Ink, Splice, removal
from sharepoint.word.tracked import Revision
from sharepoint.word.visible import Paragraph, paragraphs, text_of
from sharepoint.xmlnodes import Node, tree

_BOUND_TO_WORDS = frozenset(("tbl", "footnoteReference", "endnoteReference", "fldChar", "fldSimple"))
"""What would lose its meaning with a cell's words. Pictures, text boxes and comments stay where they are."""
_STAYS = ("pPr", "proofErr")


@dataclass(frozen=True, slots=True)
class Pen:
    """How to write: with which prefix, and tracked by whom (None: plainly)."""

    ink: Ink
    by: Revision | None

    def replace(self, paragraph: Paragraph, start: int, end: int, text: str) -> list[Splice]:
        """One range of one paragraph."""
        if self.by is not None:
            return tracked.replace(self.ink, self.by, paragraph, start, end, text)
        return plainly.replace(self.ink, paragraph, start, end, text)


def changes(pen: Pen, cell: bytes, around: Sequence[Node], edit: CellEdit) -> list[Splice]:
    """What the edit does to the cell's bytes; `around` are the w:sdtPr outside it. Refused: see sharepoint.word.write_cell."""
    root = tree(cell, 0, len(cell), pen.ink.prefix)
    found = paragraphs(root)
    text = clean(edit.text)
    if "paragraph" in edit.place:
        return _line(pen, found, around, edit, text)
    if any(shows_prompt(properties) for properties in around):
        _expect("", edit.expected)
        text = check(around, text)
        return fill_body(pen.ink, pen.by, root, text, around[-1].child("rPr")) if text else []
    return _whole(pen, root, found, around, edit, text)


def _expect(current: str, expected: str | None) -> None:
    if expected is not None and not same(current, expected):
        raise Refused(Reason.CHANGED, f"{current[:80]!r} stands there")


def _line(pen: Pen, found: list[Paragraph], around: Sequence[Node], edit: CellEdit, text: str) -> list[Splice]:
    change = line_change(found, edit.place["paragraph"], text)
    _expect(change.current, edit.expected)
    return [] if change.current == text else _make(pen, change, around)


def _make(pen: Pen, change: Change, around: Sequence[Node]) -> list[Splice]:
    paragraph = change.paragraph
    start = change.start
    touched = hits(paragraph, start, change.end)
    if not together(touched):
        start = change.name
        touched = hits(paragraph, start, change.end)
    changeable(touched)
    if touched:
        text = check([*around, *controls(touched[0].atom.node)], change.text)
        return pen.replace(paragraph, start, change.end, change.lead + text)
    if paragraph.placeholders and change.text:
        control = paragraph.placeholders[-1]
        own = control.child("sdtPr")
        text = check([*around, *controls(control), *([own] if own is not None else [])], change.text)
        return fill(pen.ink, pen.by, control, text)
    spare = spare_run(paragraph) if not paragraph.atoms else None
    text = check([*around, *controls(spare or paragraph.nodes[0])], change.text)
    return pen.replace(paragraph, change.start, change.end, change.lead + text if text else "")


def _whole(
    pen: Pen, root: Node, found: list[Paragraph], around: Sequence[Node], edit: CellEdit, text: str
) -> list[Splice]:
    current = text_of(found)
    _expect(current, edit.expected)
    if not found:
        raise Refused(Reason.UNSUPPORTED, "a cell without a paragraph")
    for node in root.walk():
        if node.name in _BOUND_TO_WORDS and all(parent.name != "txbxContent" for parent in node.ancestors()):
            raise Refused(Reason.UNSUPPORTED, f"{node.name} in the cell")
    filled = [paragraph for paragraph in found if paragraph.text.strip()]
    changeable([hit for paragraph in filled for hit in hits(paragraph, 0, len(paragraph.text))])
    prompting = [paragraph for paragraph in found if paragraph.placeholders]
    target = (filled or prompting or found)[0]
    if same(current, text) and not around and not controls(target.nodes[0]):
        return []
    splices = _make(pen, Change(target, 0, len(target.text), "", text, "", 0), around)
    for other in filled[1:]:
        splices += _cleared(pen, root, other)
    return splices


def _cleared(pen: Pen, root: Node, paragraph: Paragraph) -> list[Splice]:
    """A further paragraph emptied; untracked it goes altogether if nothing but its words was in it."""
    home = paragraph.nodes[0]
    bare = all(child.name in (*_STAYS, "r") for child in home.children)
    if pen.by is None and bare and len(paragraph.nodes) == 1 and home.parent is root:
        return [removal(home)]
    return pen.replace(paragraph, 0, len(paragraph.text), "")
