"""Pieces of WordprocessingML for texts of several lines: line breaks inside a run, a paragraph like its neighbour."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sharepoint.word.splice import Ink
from sharepoint.word.visible import Paragraph
from sharepoint.xmlnodes import Node

_NOT_FOR_COPIES = re.compile(
    rb"""\s(?:[\w.-]+:)?(?:paraId|textId|rsid\w*)\s*=\s*(?:"[^"]*"|'[^']*')"""
    rb"""|<(?:[\w.-]+:)?(?:bookmarkStart|bookmarkEnd|proofErr|commentRangeStart|commentRangeEnd)(?:\s[^>]*)?/>"""
)


@dataclass(frozen=True, slots=True)
class Lines(Ink):
    """An ink whose texts may have several lines."""

    def text(self, text: str, name: bytes = b"t") -> bytes:
        """A w:t for each line, a w:br between two."""
        lines = [Ink.text(self, line, name) for line in text.split("\n")]
        return (b"<%sbr/>" % self.prefix).join(lines)

    def paragraph(self, like: Paragraph, text: str) -> bytes:
        """A new paragraph that looks like this one."""
        home = like.nodes[-1]
        runs = [atom.node.parent for atom in like.atoms if atom.node.parent is not None]
        look = runs[-1].child("rPr") if runs else home.child("pPr", "rPr")
        inside = self._properties(home.child("pPr")) + self.run(self.like(look), self.text(text))
        return b"<%sp>%s</%sp>" % (self.prefix, inside, self.prefix)

    def _properties(self, properties: Node | None) -> bytes:
        """A w:pPr without what belongs to one paragraph alone: its section, its history, its mark's look."""
        if properties is None:
            return b""
        kept = [child for child in properties.children if child.name not in ("sectPr", "pPrChange", "rPr")]
        return b"<%spPr>%s</%spPr>" % (self.prefix, b"".join(c.raw for c in kept), self.prefix) if kept else b""


def copied(element: bytes) -> bytes:
    """An element as a copy may stand beside it: without the ids and marks that a document has once."""
    return _NOT_FOR_COPIES.sub(b"", element)
