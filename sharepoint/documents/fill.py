"""A template's marks replaced by values: {{theme}} by a text, a table row with {{people.name}} by a row for each person."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from sharepoint.cleantext import clean_lines
from sharepoint.documents.ink import Lines, copied
from sharepoint.package import Package
from sharepoint.word import plainly
from sharepoint.word.document import Document
from sharepoint.word.splice import Splice, apply
from sharepoint.word.visible import paragraphs
from sharepoint.xmlnodes import Node, tree
from sharepoint.xmlproof import prove
from sharepoint.xmlscan import escape, to_utf8

Values = Mapping[str, str | Sequence[Mapping[str, str]]]
_MARK = re.compile(r"\{\{\s*([\w.]+)\s*\}\}")
_TITLE = re.compile(rb"(<dc:title(?:\s[^>]*)?)(?:/>|>[^<]*</dc:title\s*>)")


def fill(template: bytes, values: Values) -> bytes:
    """The template (.docx) with its marks filled, in text, tables, page heads and feet, and its title property.

    A list fills a table row: the row that bears marks of its name (`{{people.name}}`) is there once for each item, or once
    and empty when there is none. Marks without a value stay for people to see. Several lines stay several lines. Refused:
    BAD_TEXT (over 4000 characters, or nothing visible), and as sharepoint.word opens.
    """
    document = Document.open(template)
    pen = _Pen(document.prefix, values)
    parts = {document.part: document.back(pen.filled(document.xml))}
    for name, (xml, back) in _running(document).items():
        parts[name] = back(pen.filled(xml))
    parts |= _titled(document.package, values.get("title", ""))
    return document.package.replace(parts)


def marks(template: bytes) -> frozenset[str]:
    """The names that the template asks for, in its text and in the heads and feet of its pages."""
    document = Document.open(template)
    roots = [
        tree(xml, *_root(xml), document.prefix)
        for xml in (document.xml, *(xml for xml, _ in _running(document).values()))
    ]
    texts = [paragraph.text for root in roots for node in _innermost(root) for paragraph in paragraphs(node)]
    return frozenset(name for text in texts for name in _MARK.findall(text))


def _running(document: Document) -> dict[str, tuple[bytes, Callable[[bytes], bytes]]]:
    """The heads and feet of the pages: each part's UTF-8 and the way back to its own encoding."""
    names = [name for kind in ("header", "footer") for name in document.package.related(document.part, kind)]
    return {name: to_utf8(document.package.read(name)) for name in names}


def _titled(package: Package, title: object) -> dict[str, bytes]:
    """The document's title, which screen readers and SharePoint show."""
    found = package.related("", "core-properties")
    if not found or not isinstance(title, str) or not title:
        return {}
    xml, back = to_utf8(package.read(found[0]))
    text = escape(clean_lines(title).replace("\n", " "))
    return {found[0]: back(_TITLE.sub(lambda m: m[1] + b">" + text + b"</dc:title>", xml, count=1))}


def _root(xml: bytes) -> tuple[int, int]:
    start = re.search(rb"<(?![?!])", xml)
    return (start.start() if start else 0), len(xml.rstrip())


class _Pen:
    """Fills one part after another with the same values."""

    def __init__(self, prefix: bytes, values: Values) -> None:
        self._ink, self._prefix = Lines(prefix), prefix
        self._texts = {name: clean_lines(value) for name, value in values.items() if isinstance(value, str)}
        self._lists = {name: value for name, value in values.items() if not isinstance(value, str)}

    def filled(self, xml: bytes) -> bytes:
        """A part with its rows multiplied and its marks replaced, proven well-formed."""
        root = tree(xml, *_root(xml), self._prefix)
        rows = {id(row): name for row in root.walk() if row.name == "tr" and (name := self._list_of(row))}
        splices = [Splice(r.start, r.end, self._rows(r, rows[id(r)])) for r in root.walk() if id(r) in rows]
        splices += [
            Splice(node.start, node.end, self._paragraph(node.raw, self._texts))
            for node in _innermost(root)
            if b"{" in node.raw and not any(id(parent) in rows for parent in node.ancestors())
        ]
        new = apply(xml, splices)
        prove(new, names=True)
        return new

    def _list_of(self, row: Node) -> str:
        found = [name.partition(".")[0] for p in paragraphs(row) for name in _MARK.findall(p.text) if "." in name]
        return next((name for name in found if name in self._lists), "")

    def _rows(self, row: Node, name: str) -> bytes:
        asked = [mark.partition(".")[2] for p in paragraphs(row) for mark in _MARK.findall(p.text)]
        rows: list[bytes] = []
        for item in self._lists[name] or [{}]:
            texts = {f"{name}.{part}": clean_lines(item.get(part, "")) for part in asked}
            raw = copied(row.raw) if rows else row.raw
            inside = tree(raw, 0, len(raw), self._prefix)
            rows.append(
                apply(
                    raw,
                    [Splice(n.start, n.end, self._paragraph(n.raw, self._texts | texts)) for n in _innermost(inside)],
                )
            )
        return b"".join(rows)

    def _paragraph(self, raw: bytes, texts: Mapping[str, str]) -> bytes:
        """Last mark first, so that what stands before keeps its place; a mark may be cut into several runs."""
        found = [
            (number, mark)
            for number, paragraph in enumerate(paragraphs(tree(raw, 0, len(raw), self._prefix)))
            for mark in _MARK.finditer(paragraph.text)
            if mark[1] in texts
        ]
        for number, mark in reversed(found):
            paragraph = paragraphs(tree(raw, 0, len(raw), self._prefix))[number]
            raw = apply(raw, plainly.replace(self._ink, paragraph, mark.start(), mark.end(), texts[mark[1]]))
        return raw


def _innermost(root: Node) -> list[Node]:
    """Paragraphs that hold no other (a text box lies in a paragraph and has paragraphs)."""
    found = [node for node in root.walk() if node.name == "p"]
    outer = {id(parent) for node in found for parent in node.ancestors() if parent.name == "p"}
    return [node for node in found if id(node) not in outer]
