"""Changing a paragraph's words in place, as when changes are not tracked."""

from __future__ import annotations

from collections.abc import Sequence

from sharepoint.word.hits import Hit, before, foreign, hits, run_of
from sharepoint.word.splice import Ink, Splice, append, removal
from sharepoint.word.visible import Paragraph, content
from sharepoint.xmlnodes import Node

_PROPERTIES = ("pPr", "rPr", "proofErr", "sdtPr", "sdtEndPr")
_HUSKS = ("ins", "moveTo", "smartTag", "customXml")


def replace(ink: Ink, paragraph: Paragraph, start: int, end: int, text: str) -> list[Splice]:
    """The characters from `start` to `end` become `text`; '' takes them out."""
    found = hits(paragraph, start, end)
    return rewrite(ink, paragraph, found, text) if found else insert(ink, paragraph, start, text)


def rewrite(ink: Ink, paragraph: Paragraph, found: Sequence[Hit], text: str) -> list[Splice]:
    """Put `text` where the first hit stands and take the rest out; runs left without content go."""
    splices, gone = [], []
    for index, hit in enumerate(found):
        node = hit.atom.node
        whole = content(node) if node.name == "t" else hit.atom.text
        left = whole[: hit.atom.skip + hit.start] + (text if index == 0 else "") + whole[hit.atom.skip + hit.end :]
        if left:
            splices.append(Splice(node.start, node.end, ink.text(left)))
        else:
            gone.append(node)
    return splices + _swept(ink, paragraph, gone)


def _swept(ink: Ink, paragraph: Paragraph, gone: list[Node]) -> list[Splice]:
    """Removals of these elements, and of the runs and husks they leave empty; one run stays if only it knows the format."""
    removed: dict[int, Node] = {node.start: node for node in gone}
    for node in gone:
        parent = node.parent
        while parent is not None and parent.name in ("r", *_HUSKS) and _empty(parent, removed):
            if parent.name == "r" and _keeps_format(ink, paragraph, parent, removed):
                break
            for child in parent.children:
                removed.pop(child.start, None)
            removed[parent.start] = parent
            parent = parent.parent
    home = paragraph.nodes[0]
    if home.children and all(child.start in removed for child in home.children):
        return [Splice(home.start, home.end, home.opening[:-1] + b"/>")]
    return [removal(node) for node in removed.values()]


def _empty(node: Node, removed: dict[int, Node]) -> bool:
    return all(child.start in removed or child.name in _PROPERTIES for child in node.children)


def _keeps_format(ink: Ink, paragraph: Paragraph, run: Node, removed: dict[int, Node]) -> bool:
    """Whether this emptied run is the last of its paragraph or control, and the paragraph mark is formatted otherwise."""
    others = [atom for atom in paragraph.atoms if atom.node.start not in removed and atom.node.parent is not run]
    if others or any(node.name == "r" and node.start in removed for node in removed.values()):
        return False
    in_control = run.parent is not None and run.parent.name == "sdtContent"
    mark = ink.like(paragraph.nodes[0].child("pPr", "rPr"))
    return in_control or ink.like(run.child("rPr")) not in (b"", mark)


def insert(ink: Ink, paragraph: Paragraph, position: int, text: str) -> list[Splice]:
    """New text between others, or in an empty line or paragraph."""
    if not text:
        return []
    hit = before(paragraph, position)
    if hit is None:
        return [_at_start(ink, paragraph, text)]
    beyond = foreign(hit.atom)
    if beyond is not None or hit.atom.field:
        outer = beyond or run_of(hit.atom)
        return [Splice(outer.end, outer.end, ink.run(ink.like(run_of(hit.atom).child("rPr")), ink.text(text)))]
    if hit.atom.node.name == "t":
        return rewrite(ink, paragraph, [hit], text)
    return [Splice(hit.atom.node.end, hit.atom.node.end, ink.text(text))]


def _at_start(ink: Ink, paragraph: Paragraph, text: str) -> Splice:
    if paragraph.atoms:
        node = paragraph.atoms[0].node
        return Splice(node.start, node.start, ink.text(text))
    run = spare_run(paragraph)
    if run is not None:
        return append(run, ink.text(text))
    home = paragraph.nodes[0]
    return append(home, ink.run(ink.like(home.child("pPr", "rPr")), ink.text(text)))


def spare_run(paragraph: Paragraph) -> Node | None:
    """A run without content, kept for its format."""
    for node in paragraph.nodes[0].walk():
        if node.name == "r" and all(child.name == "rPr" for child in node.children):
            return node
    return None
