"""Changes to a cell as replaced byte ranges, and the pieces of WordprocessingML they are made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from sharepoint.xmlnodes import Node
from sharepoint.xmlscan import escape

_NOT_FOR_RUNS = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "vanish", "specVanish", "webHidden")


class Splice(NamedTuple):
    """`data[start:end]` becomes `new`."""

    start: int
    end: int
    new: bytes


def apply(data: bytes, splices: Iterable[Splice]) -> bytes:
    """All of them at once; they do not overlap. At one place an insertion comes before a replacement."""
    old, at = memoryview(data), 0
    pieces: list[bytes | memoryview] = []
    for splice in sorted(splices):
        pieces += [old[at : splice.start], splice.new]
        at = splice.end
    return b"".join([*pieces, old[at:]])


def removal(node: Node) -> Splice:
    """The element goes."""
    return Splice(node.start, node.end, b"")


def append(node: Node, inside: bytes) -> Splice:
    """Something more before the end tag, `<x/>` opened for it."""
    if node.empty_tag:
        tag = node.opening[1:].split(None, 1)[0].rstrip(b"/>")
        return Splice(node.start, node.end, node.opening[:-2].rstrip() + b">" + inside + b"</" + tag + b">")
    return Splice(node.inner_end, node.inner_end, inside)


@dataclass(frozen=True, slots=True)
class Ink:
    """Writes elements with the document's own prefix."""

    prefix: bytes

    def text(self, text: str, name: bytes = b"t") -> bytes:
        """A w:t (or w:delText); white space at its ends is asked to be kept."""
        tag = self.prefix + name
        keep = b' xml:space="preserve"' if text != text.strip() or "  " in text else b""
        return b"<" + tag + keep + b">" + escape(text).replace(b"&quot;", b'"') + b"</" + tag + b">"

    def run(self, properties: bytes, content: bytes) -> bytes:
        """A w:r."""
        return b"<%sr>%s%s</%sr>" % (self.prefix, properties, content, self.prefix)

    def like(self, properties: Node | None, without: tuple[str, ...] = ()) -> bytes:
        """A w:rPr for a new run out of another run's, a paragraph mark's or a control's: its history and hiding left out."""
        if properties is None:
            return b""
        if all(child.name not in (*_NOT_FOR_RUNS, *without) for child in properties.children):
            return properties.raw if properties.children else b""
        kept = b"".join(child.raw for child in properties.children if child.name not in (*_NOT_FOR_RUNS, *without))
        return b"<%srPr>%s</%srPr>" % (self.prefix, kept, self.prefix) if kept else b""
