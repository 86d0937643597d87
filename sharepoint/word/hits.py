"""Which elements a range of a paragraph's characters stands in, and whether they may be changed."""

from __future__ import annotations

from typing import NamedTuple

from sharepoint.errors import Reason, Refused
from sharepoint.word.controls import editable
from sharepoint.word.visible import Atom, Paragraph
from sharepoint.xmlnodes import Node

_FOREIGN = ("hyperlink", "fldSimple", "ruby", "dir", "bdo")
_FOREIGN_ENDS = (":AlternateContent", ":oMath")
"""Words that stand there a second time for older programs, and formulas."""


class Hit(NamedTuple):
    """Characters `start` to `end` of an atom's text."""

    atom: Atom
    start: int
    end: int


def hits(paragraph: Paragraph, start: int, end: int) -> list[Hit]:
    """The atoms that a range of the paragraph's text overlaps, in order."""
    found, at = [], 0
    for atom in paragraph.atoms:
        first, last = max(start - at, 0), min(end - at, len(atom.text))
        if first < last:
            found.append(Hit(atom, first, last))
        at += len(atom.text)
    return found


def before(paragraph: Paragraph, position: int) -> Hit | None:
    """The atom that a new text at `position` follows (as an empty hit in or at the end of it); None at the very start."""
    at = 0
    found = None
    for atom in paragraph.atoms:
        if at < position:
            offset = min(position - at, len(atom.text))
            found = Hit(atom, offset, offset)
        at += len(atom.text)
    return found


def controls(node: Node) -> list[Node]:
    """The properties of the content controls around an element, outermost first, up to the root of the slice."""
    around = [parent.child("sdtPr") for parent in node.ancestors() if parent.name == "sdt"]
    return [properties for properties in reversed(around) if properties is not None]


def run_of(atom: Atom) -> Node:
    """The w:r of an atom."""
    if atom.node.parent is None or atom.node.parent.name != "r":
        raise Refused(Reason.UNSUPPORTED, "text outside a run")
    return atom.node.parent


def foreign(atom: Atom) -> Node | None:
    """The outermost element around it that means more than its words: a link, a field, ruby, a formula."""
    found = None
    for node in (atom.node, *atom.node.ancestors()):
        if node.name in _FOREIGN or node.name.endswith(_FOREIGN_ENDS):
            found = node
    return found


def changeable(found: list[Hit]) -> None:
    """UNSUPPORTED when a link, a field or a mixture of controls would be lost with the words."""
    for hit in found:
        if hit.atom.field or foreign(hit.atom) is not None:
            raise Refused(Reason.UNSUPPORTED, "a link or a field")
        if hit.atom.node.children:
            raise Refused(Reason.UNSUPPORTED, "a comment or CDATA section in the text")
        editable(controls(hit.atom.node))
    if not together(found):
        raise Refused(Reason.UNSUPPORTED, "text in several controls")


def together(found: list[Hit]) -> bool:
    """Whether the words stand in the same controls."""
    return len({tuple(node.start for node in controls(hit.atom.node)) for hit in found}) < 2
