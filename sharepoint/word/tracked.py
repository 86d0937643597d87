"""Changing a paragraph's words as tracked changes: what was there is marked deleted, what is new is marked inserted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby

from sharepoint.word import plainly
from sharepoint.word.hits import Hit, before, foreign, hits, run_of
from sharepoint.word.splice import Ink, Splice
from sharepoint.word.visible import Paragraph, content
from sharepoint.xmlnodes import Node
from sharepoint.xmlscan import escape


@dataclass(frozen=True, slots=True)
class Revision:
    """Who marks a change and when; `ids` gives each mark its own number."""

    author: str
    when: datetime | None
    ids: Iterator[int]
    prefix: bytes
    """Of attributes: WordprocessingML's are always qualified."""

    def attributes(self) -> bytes:
        """w:id, w:author and, when known, w:date in UTC."""
        made = b' %sid="%d" %sauthor="%s"' % (self.prefix, next(self.ids), self.prefix, escape(self.author))
        if self.when is None:
            return made
        moment = self.when if self.when.tzinfo is None else self.when.astimezone(UTC)
        return made + b' %sdate="%s"' % (self.prefix, f"{moment:%Y-%m-%dT%H:%M:%SZ}".encode())

    def mark(self, ink: Ink, name: bytes, runs: bytes) -> bytes:
        """Runs wrapped in w:ins or w:del."""
        tag = ink.prefix + name
        return b"<" + tag + self.attributes() + b">" + runs + b"</" + tag + b">"


def replace(ink: Ink, by: Revision, paragraph: Paragraph, start: int, end: int, text: str) -> list[Splice]:
    """The characters from `start` to `end` are marked deleted and `text` inserted; our own insertions are simply changed."""
    found = hits(paragraph, start, end)
    if not found:
        return insert(ink, by, paragraph, start, text)
    if all(_own(hit, by) for hit in found):
        return plainly.rewrite(ink, paragraph, found, text)
    splices = []
    for index, (_, group) in enumerate(groupby(found, key=lambda hit: run_of(hit.atom).start)):
        splices += _mark_run(ink, by, list(group), text if index == 0 else "")
    return splices


def _own(hit: Hit, by: Revision) -> bool:
    return any(parent.name == "ins" and parent.get("author") == by.author for parent in hit.atom.node.ancestors())


def insert(ink: Ink, by: Revision, paragraph: Paragraph, position: int, text: str) -> list[Splice]:
    """New text between others, or in an empty line or paragraph."""
    if not text:
        return []
    hit = before(paragraph, position)
    if hit is None:
        return [_at_start(ink, by, paragraph, text)]
    if _own(hit, by):
        return plainly.insert(ink, paragraph, position, text)
    beyond = foreign(hit.atom)
    if beyond is not None or hit.atom.field:
        outer = beyond or run_of(hit.atom)
        run = ink.run(ink.like(run_of(hit.atom).child("rPr")), ink.text(text))
        return [Splice(outer.end, outer.end, by.mark(ink, b"ins", run))]
    return _mark_run(ink, by, [hit], text)


def _at_start(ink: Ink, by: Revision, paragraph: Paragraph, text: str) -> Splice:
    """Before everything else, or into a paragraph that has no text."""
    home = paragraph.nodes[0]
    model = run_of(paragraph.atoms[0]) if paragraph.atoms else plainly.spare_run(paragraph)
    properties = model.child("rPr") if model is not None else home.child("pPr", "rPr")
    marked = by.mark(ink, b"ins", ink.run(ink.like(properties), ink.text(text)))
    if paragraph.atoms and model is not None:
        outer = _insertion(model) or model
        return Splice(outer.start, outer.start, marked)
    return plainly.at_end(home, marked)


def _mark_run(ink: Ink, by: Revision, found: Sequence[Hit], text: str) -> list[Splice]:
    """Split one run into what stays, what is deleted, and the new text after the first deletion."""
    run = run_of(found[0].atom)
    properties = run.child("rPr")
    format_ = properties.raw if properties is not None else b""
    new = by.mark(ink, b"ins", ink.run(ink.like(properties), ink.text(text))) if text else b""
    insertion = _insertion(run)
    after: list[Splice] = []
    if new and insertion is not None:
        if insertion.children[-1] is run and _ends_run(run, found[-1]):
            after, new = [Splice(insertion.end, insertion.end, new)], b""
        else:
            new = b"</%sins>%s<%sins%s>" % (ink.prefix, new, ink.prefix, _again(insertion, by))
    made, pending = [], new
    for kind, group in groupby(_pieces(ink, run, found), key=lambda piece: piece[0]):
        inside = b"".join(piece for _, piece in group)
        if kind == "stays" and inside:
            made.append(run.opening + format_ + inside + b"</%sr>" % ink.prefix)
        elif kind == "goes":
            if inside:
                made.append(by.mark(ink, b"del", run.opening + format_ + inside + b"</%sr>" % ink.prefix))
            made.append(pending)
            pending = b""
    return [Splice(run.start, run.end, b"".join(made)), *after]


def _pieces(ink: Ink, run: Node, found: Sequence[Hit]) -> Iterator[tuple[str, bytes]]:
    """The run's content in order, as ('stays' or 'goes', bytes); an empty 'goes' marks a place for new text."""
    by_node = {hit.atom.node.start: hit for hit in found}
    for child in run.children:
        hit = by_node.get(child.start)
        if child.name == "rPr":
            continue
        if hit is None:
            yield "stays", child.raw
        elif child.name != "t":
            if hit.start == hit.end:
                yield "stays", child.raw
            yield "goes", child.raw if hit.start < hit.end else b""
        else:
            whole, skip = content(child), hit.atom.skip
            first, last = skip + hit.start, skip + hit.end
            yield "stays", ink.text(whole[:first]) if whole[:first] else b""
            yield "goes", ink.text(whole[first:last], b"delText") if first < last else b""
            yield "stays", ink.text(whole[last:]) if whole[last:] else b""


def _ends_run(run: Node, hit: Hit) -> bool:
    """Whether nothing of the run follows the hit."""
    return run.children[-1] is hit.atom.node and hit.end == len(hit.atom.text)


def _insertion(run: Node) -> Node | None:
    """Somebody's tracked insertion around a run: ours cannot stand inside it."""
    return next((parent for parent in run.ancestors() if parent.name in ("ins", "moveTo")), None)


def _again(insertion: Node, by: Revision) -> bytes:
    """The attributes of the insertion we had to split, for its second half: as they were, with a number of its own."""
    inside = insertion.opening.rstrip(b">").split(None, 1)[1]
    number = insertion.get("id") or ""
    return b" " + inside.replace(b'id="%s"' % number.encode(), b'id="%d"' % next(by.ids), 1)
