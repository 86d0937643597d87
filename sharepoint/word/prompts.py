"""Filling a content control that shows its prompt: the prompt goes, the text comes in the control's own formatting."""

from __future__ import annotations

from collections.abc import Iterator

from sharepoint.errors import Reason, Refused
from sharepoint.word.splice import Ink, Splice, append, removal
from sharepoint.word.tracked import Revision
from sharepoint.xmlnodes import Node


def fill(ink: Ink, by: Revision | None, control: Node, text: str) -> list[Splice]:
    """`control` is a w:sdt inside the cell, prompting or emptied; a prompt is nobody's text, so it goes untracked."""
    properties, body = control.child("sdtPr"), control.child("sdtContent")
    if properties is None or body is None:
        raise Refused(Reason.UNSUPPORTED, "a control without content")
    flag = properties.child("showingPlcHdr")
    gone = [removal(flag)] if flag is not None else []
    emptied = next((node for node in body.walk() if node.name == "r"), None) if flag is None else None
    model = emptied.child("rPr") if emptied is not None else None
    return gone + fill_body(ink, by, body, text, model if model is not None else properties.child("rPr"))


def fill_body(ink: Ink, by: Revision | None, body: Node, text: str, properties: Node | None) -> list[Splice]:
    """Replace every run of the prompt below `body` (a w:sdtContent, or a w:tc whose control stands around it)."""
    runs = list(_runs(body))
    home = _home(body, runs)
    own = ink.like(properties, ("rStyle",)) if properties is not None else ink.like(_mark(home), ("rStyle",))
    new = ink.run(own, ink.text(text))
    if by is not None:
        new = by.mark(ink, b"ins", new)
    if runs:
        return [Splice(runs[0].start, runs[0].end, new), *(removal(run) for run in runs[1:])]
    return [append(home, new)]


def _runs(node: Node) -> Iterator[Node]:
    """The runs of a prompt, each with a link or tracked change it stands in."""
    for child in node.children:
        if child.name in ("r", "hyperlink", "ins"):
            yield child
        elif child.name not in ("sdtPr", "pPr", "tcPr"):
            yield from _runs(child)


def _home(body: Node, runs: list[Node]) -> Node:
    if runs and runs[0].parent is not None:
        return runs[0].parent
    return next((node for node in body.walk() if node.name == "p"), body)


def _mark(home: Node) -> Node | None:
    paragraph = next((node for node in (home, *home.ancestors()) if node.name == "p"), None)
    return paragraph.child("pPr", "rPr") if paragraph is not None else None
