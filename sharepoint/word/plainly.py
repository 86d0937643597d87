"""Changing a paragraph's words in place, as when changes are not tracked."""

from __future__ import annotations

from collections.abc import Sequence

from sharepoint.word.hits import Hit, before, foreign, hits, run_of
from sharepoint.word.splice import Ink, Splice, append, removal
from sharepoint.word.visible import Paragraph, content
from sharepoint.xmlnodes import Node

_PROPERTIES = ("pPr", "rPr", "proofErr", "sdtPr", "sdtEndPr")
_HUSKS = ("ins", "moveTo", "smartTag", "customXml")
_AROUND = (*_HUSKS, "p", "sdt", "sdtContent", "tc")


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
    kept = _kept_run(ink, paragraph, gone)
    for node in gone:
        parent = node.parent
        while parent is not None and parent is not kept and parent.name in ("r", *_HUSKS) and _empty(parent, removed):
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


def _kept_run(ink: Ink, paragraph: Paragraph, gone: list[Node]) -> Node | None:
    """The first run to lose its text, if its control is left without any, or the paragraph and nothing else tells its format."""
    if not gone or gone[0].parent is None:
        return None
    run, starts = gone[0].parent, {node.start for node in gone}
    left = [atom for atom in paragraph.atoms if atom.node.start not in starts]
    home = run.parent
    if home is not None and home.name == "sdtContent":
        return run if all(home not in atom.node.ancestors() for atom in left) else None
    mark = ink.like(paragraph.nodes[0].child("pPr", "rPr"))
    return run if not left and ink.like(run.child("rPr")) not in (b"", mark) else None


def insert(ink: Ink, paragraph: Paragraph, position: int, text: str) -> list[Splice]:
    """New text between others, or in an empty line or paragraph."""
    if not text:
        return []
    hit = before(paragraph, position)
    if hit is None:
        return [_at_start(ink, paragraph, text)]
    area = next((n for n in paragraph.nodes[0].children if n.name == "permEnd" and n.start >= hit.atom.node.end), None)
    if area is not None:  # the words before it may be nobody's to edit
        return [Splice(area.start, area.start, ink.run(ink.like(run_of(hit.atom).child("rPr")), ink.text(text)))]
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
        hollow = run.child("t")
        return Splice(hollow.start, hollow.end, ink.text(text)) if hollow else append(run, ink.text(text))
    home = paragraph.nodes[0]
    return at_end(home, ink.run(ink.like(home.child("pPr", "rPr")), ink.text(text)))


def at_end(home: Node, new: bytes) -> Splice:
    """At the end of a paragraph without text, but inside an area that may be edited, if one ends there."""
    end = next((child for child in reversed(home.children) if child.name in ("permStart", "permEnd")), None)
    return Splice(end.start, end.start, new) if end and end.name == "permEnd" else append(home, new)


def spare_run(paragraph: Paragraph) -> Node | None:
    """A run without content, kept for its format, in a paragraph without text."""
    return next((node for node in paragraph.nodes[0].walk() if node.name == "r" and _spare(node)), None)


def _spare(run: Node) -> bool:
    hollow = all(
        child.name == "rPr" or (child.name == "t" and child.inner == child.inner_end) for child in run.children
    )
    return hollow and run.child("rPr", "vanish") is None and all(node.name in _AROUND for node in run.ancestors())
