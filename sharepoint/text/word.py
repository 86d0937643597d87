"""The text of a Word document in reading order: paragraphs, lists, tables, text boxes, footnotes, heads of pages, links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from sharepoint.package import Package
from sharepoint.xmlscan import parse

_GONE = {"del", "moveFrom", "Fallback", "delText", "pPr", "rPr", "sectPr", "txbxContent"}
_FIELD = re.compile(r'HYPERLINK\s+"([^"]+)"')
_LINKS = ("http:", "https:", "mailto:")


def word_text(data: bytes, *, whole: bool) -> str:
    """The body's text; with `whole` the heads of its pages before it and hidden link addresses in it. Refused as Package."""
    package = Package.open(data)
    main = package.main_part("word")
    body = _Body(_notes(package, main), _links(package, main) if whole else None)
    heads = [line for part in package.related(main, "header") for line in _Body().lines(_tree(package, part))]
    shown = [*dict.fromkeys(line for line in heads if line), ""] if whole and any(heads) else []
    text = "\n".join((*shown, *body.lines(_tree(package, main))))
    return re.sub(r"(?<=[a-zåäö]-)\n\n(?=[a-zåäö])", "\n", text)


def _tree(package: Package, part: str) -> etree._Element:
    return parse(package.read(part))


def _notes(package: Package, main: str) -> dict[str, str]:
    """Footnotes and endnotes by kind and number."""
    found = {}
    for kind in ("footnote", "endnote"):
        for part in package.related(main, f"{kind}s"):
            for note in _tree(package, part):
                text = " ".join(line for line in _Body().lines(note) if line)
                found[f"{kind}Reference{_attribute(note, 'id')}"] = text
    return found


def _links(package: Package, main: str) -> dict[str, str]:
    links = (rel for rel in package.relationships(main) if rel.external and rel.target.startswith(_LINKS))
    return {rel.id: rel.target for rel in links}


def _local(node: etree._Element) -> str:
    return str(node.tag).rsplit("}", 1)[-1]


def _attribute(node: etree._Element, name: str) -> str:
    """An attribute by its local name: Strict and transitional differ before that."""
    return next((str(value) for key, value in node.items() if str(key).rsplit("}", 1)[-1] == name), "")


def _child(node: etree._Element, name: str) -> etree._Element | None:
    return next((child for child in node if _local(child) == name), None)


@dataclass(frozen=True, slots=True)
class _Body:
    """Reads a part's tree, with its notes and link addresses by their ids; without addresses none is told."""

    notes: Mapping[str, str] = field(default_factory=dict)
    links: Mapping[str, str] | None = None

    def lines(self, node: etree._Element) -> Iterator[str]:
        """Paragraphs with an empty line after each that is no list item, and table rows."""
        for child in node:
            kind = _local(child)
            if kind == "p":
                yield from self._paragraph(child)
            elif kind == "tbl":
                yield from self._table(child)
            elif kind not in _GONE:
                yield from self.lines(child)

    def _table(self, table: etree._Element) -> Iterator[str]:
        """A line for each row; a cell that goes on from the row above says the same again."""
        above: dict[int, str] = {}
        for row in (node for node in table.iter() if _local(node) == "tr" and _owner(node, "tbl") is table):
            cells = [cell for cell in row.iter() if _local(cell) == "tc" and _owner(cell, "tr") is row]
            told, column = [], 0
            for cell in cells:
                goes_on, width = _spans(cell)
                text = re.sub(r"\s+", " ", " ".join(self.lines(cell)).strip())
                above[column] = text = above.get(column, "") if goes_on else text
                told.append(text)
                column += width
            yield " | ".join(told)

    def _paragraph(self, node: etree._Element) -> Iterator[str]:
        for inner in node.iter():
            if _local(inner) == "txbxContent" and not _within(inner, node, "Fallback"):
                yield from self.lines(inner)
        text = "".join(self._runs(node)).strip()
        item = _is_item(node) and text
        yield f"• {text}" if item else text
        yield from self._hidden(node, text)
        if not item:
            yield ""
        for inner in node.iter():
            note = (
                self.notes.get(f"{_local(inner)}{_attribute(inner, 'id')}", "") if "noteRef" in str(inner.tag) else ""
            )
            yield from (note, "") if note else ()

    def _hidden(self, node: etree._Element, text: str) -> Iterator[str]:
        """Addresses of links that the paragraph's own words do not show."""
        if self.links is None:
            return
        found = [self.links.get(_attribute(inner, "id"), "") for inner in node.iter() if _local(inner) == "hyperlink"]
        fields = "".join(inner.text or "" for inner in node.iter() if _local(inner) == "instrText")
        shown = re.sub(r"\s", "", text)
        for address in dict.fromkeys((*found, *_FIELD.findall(fields))):
            if address.startswith(_LINKS) and address.removeprefix("mailto:").rstrip("/") not in shown:
                yield address

    def _runs(self, node: etree._Element) -> Iterator[str]:
        for child in node:
            kind = _local(child)
            if kind == "t":
                yield child.text or ""
            elif kind in {"tab", "br", "cr", "noBreakHyphen"}:
                yield {"tab": "\t", "noBreakHyphen": "-"}.get(kind, "\n")
            elif kind not in _GONE and kind != "instrText":
                yield from self._runs(child)


def _owner(node: etree._Element, kind: str) -> etree._Element | None:
    return next((above for above in node.iterancestors() if _local(above) == kind), None)


def _within(node: etree._Element, top: etree._Element, kind: str) -> bool:
    """Whether an element of this kind, or another text box, stands between the node and the top."""
    for above in node.iterancestors():
        if above is top:
            return False
        if _local(above) in {kind, "txbxContent"}:
            return True
    return False


def _spans(cell: etree._Element) -> tuple[bool, int]:
    """Whether a cell goes on from the one above, and how many columns it takes."""
    properties = _child(cell, "tcPr")
    merged = _child(properties, "vMerge") if properties is not None else None
    wide = _child(properties, "gridSpan") if properties is not None else None
    width = _attribute(wide, "val") if wide is not None else ""
    return merged is not None and _attribute(merged, "val") != "restart", int(width) if width.isdigit() else 1


def _is_item(node: etree._Element) -> bool:
    properties = _child(node, "pPr")
    if properties is None:
        return False
    style = _child(properties, "pStyle")
    named = style is not None and _attribute(style, "val").lower().startswith(("list", "luettelo"))
    return named or _child(properties, "numPr") is not None
