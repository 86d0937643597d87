"""What a person sees of a cell: lines of text, each character traced to the bytes it stands in (accepted view)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from sharepoint.xmlnodes import Node
from sharepoint.xmlscan import unescape

_UNSEEN = frozenset(
    ("del", "moveFrom", "pPr", "rPr", "tcPr", "tblPr", "tblGrid", "sdtPr", "sdtEndPr", "txbxContent", "tbl", "rt")
)
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}
_OFF = ("0", "false", "off", "none")


class Atom(NamedTuple):
    """A piece of visible text and its element: a w:t, a formula, or a sign such as w:tab. `field`: it belongs to a field."""

    text: str
    node: Node
    skip: int = 0
    """Characters of the element before `text` that are not seen (white space that is not preserved)."""
    field: bool = False


@dataclass(slots=True)
class Paragraph:
    """One paragraph as drawn; more than one w:p when the mark between them is a tracked deletion."""

    nodes: list[Node]
    atoms: list[Atom] = field(default_factory=list)
    placeholders: list[Node] = field(default_factory=list)
    """Content controls (w:sdt) of this paragraph that show their prompt, or nothing at all."""

    @property
    def text(self) -> str:
        """What is read, a line break as one newline."""
        return "".join(atom.text for atom in self.atoms)


def switched_on(node: Node | None) -> bool:
    """Whether a toggle such as w:vanish or w:showingPlcHdr is present and not switched off."""
    return node is not None and node.get("val") not in _OFF


def paragraphs(cell: Node) -> list[Paragraph]:
    """The paragraphs of a w:tc (or any other container), those of nested tables and text boxes left out."""
    return _Reader().read(cell)


def text_of(found: list[Paragraph]) -> str:
    """Paragraphs and line breaks alike become lines."""
    return trimmed("\n".join(paragraph.text for paragraph in found))


def trimmed(text: str) -> str:
    """White space at either end is not seen; empty lines before several lines stay, for those are counted."""
    return text.strip() if _single(text) else text.rstrip().lstrip(" \t\N{NO-BREAK SPACE}")


def _single(text: str) -> bool:
    return "\n" not in text.strip()


def lines_of(found: list[Paragraph]) -> list[tuple[Paragraph, int, str]]:
    """The lines as `text_of` counts them: the paragraph each stands in, its offset there, its text."""
    lines = []
    for paragraph in found:
        at = 0
        for line in paragraph.text.split("\n"):
            lines.append((paragraph, at, line))
            at += len(line) + 1
    if _single("\n".join(line for _, _, line in lines)):
        lines = [line for line in lines if line[2].strip()] or lines
    return lines


class _Reader:
    """Walks a cell in reading order; fields may begin in one paragraph and end in another."""

    def __init__(self) -> None:
        self.found: list[Paragraph] = []
        self.fields = 0
        self.join = False

    def read(self, cell: Node) -> list[Paragraph]:
        for child in [cell] if cell.name == "p" else cell.children:
            self.visit(child, prompt=False)
        return self.found

    def visit(self, node: Node, *, prompt: bool) -> None:
        name = node.name
        if name in _UNSEEN or name.endswith(":Fallback") or _vanished(node):
            return
        if name == "t" or name in _SIGNS or name.endswith(":oMath"):
            self.take(node, prompt=prompt)
            return
        if name == "fldChar":
            self.fields = max(0, self.fields + {"begin": 1, "end": -1}.get(node.get("fldCharType") or "", 0))
        elif name == "p":
            self.begin(node)
        elif name == "sdt":
            prompt = self.note_control(node) or prompt
        for child in node.children:
            self.visit(child, prompt=prompt)
        if name == "p":
            self.join = _mark_deleted(node)

    def begin(self, node: Node) -> None:
        if self.join and self.found:
            self.found[-1].nodes.append(node)
        else:
            self.found.append(Paragraph([node]))
        self.join = False
        waiting = [control for control in node.ancestors() if control.name == "sdt"]
        self.found[-1].placeholders += [
            control for control in waiting if switched_on(control.child("sdtPr", "showingPlcHdr"))
        ]

    def note_control(self, node: Node) -> bool:
        """Whether it shows its prompt. One around paragraphs is noted when they begin, one inside a paragraph here."""
        prompting = switched_on(node.child("sdtPr", "showingPlcHdr"))
        inside = self.found and any(parent is self.found[-1].nodes[-1] for parent in node.ancestors())
        if inside and (prompting or _hollow(node)):
            self.found[-1].placeholders.append(node)
        return prompting

    def take(self, node: Node, *, prompt: bool) -> None:
        text, skip = _seen(node)
        if text and self.found and not prompt:
            self.found[-1].atoms.append(Atom(text, node, skip, self.fields > 0))


def _seen(node: Node) -> tuple[str, int]:
    """What a piece shows, and how many characters before it are not seen."""
    if node.name in _SIGNS:
        return _SIGNS[node.name], 0
    if node.name != "t":
        return "".join(content(part) for part in node.walk() if part.name.endswith(":t")), 0
    text = content(node)
    return (text, 0) if node.get("space") == "preserve" else (text.strip(), len(text) - len(text.lstrip()))


def _hollow(control: Node) -> bool:
    """Whether nothing but runs without text is in a control: somebody emptied it."""
    body = control.child("sdtContent")
    inside = list(body.walk()) if body else []
    if any(node.name in ("sdt", "p", "tc", "del", "ins") for node in inside):
        return False
    return all(child.name == "rPr" for node in inside if node.name == "r" for child in node.children)


def _vanished(node: Node) -> bool:
    return node.name == "r" and switched_on(node.child("rPr", "vanish"))


def content(node: Node) -> str:
    """The characters of a w:t, one for one: white space of any kind as spaces."""
    raw = "".join(_pieces(node)) if node.children else unescape(node.data[node.inner : node.inner_end])
    return raw.translate(SPACES)


SPACES = {9: " ", 10: " ", 13: " "}


def _pieces(node: Node) -> list[str]:
    """Text around comments, and what CDATA sections hold."""
    pieces, at = [], node.inner
    for mark in node.children:
        pieces.append(unescape(node.data[at : mark.start]))
        if mark.raw.startswith(b"<![CDATA["):
            pieces.append(mark.raw[9:-3].decode("utf-8", "replace"))
        at = mark.end
    return [*pieces, unescape(node.data[at : node.inner_end])]


def _mark_deleted(node: Node) -> bool:
    mark = node.child("pPr", "rPr")
    return mark is not None and (mark.child("del") is not None or mark.child("moveFrom") is not None)
