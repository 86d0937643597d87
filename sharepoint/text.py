"""The text of a letter file: .txt in any usual encoding, .docx in reading order, .pdf with a text layer."""

from __future__ import annotations

import io
import re
import struct
import unicodedata
import zlib
from collections.abc import Iterator

from lxml import etree
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from alke.errors import FileUnreadable
from sharepoint.errors import Reason, Refused
from sharepoint.package import Package

MAX_FILE = 25 * 1024 * 1024
MAX_PAGES = 200
MAX_TEXT = 2_000_000
NO_TEXT = "no-text"
"""The reason of a scanned document: pages without a text layer."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_GONE = {"del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr", "sectPr", "txbxContent"}
_PDF_FAULTS = (
    PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError, NotImplementedError,
    AssertionError, struct.error, zlib.error,
)  # fmt: skip


def text_of(name: str, data: bytes) -> str:
    """The text, NFC, lines ended by a line feed; FileUnreadable(file, reason) for what has none.

    Reasons: those of sharepoint.errors, and `no-text` for a scanned document. List items begin with '• ', the cells of a
    table row are parted by ' | '.
    """
    if len(data) > MAX_FILE:
        raise FileUnreadable(file=name, reason=Reason.TOO_LARGE.value)
    if data.startswith(b"%PDF") or b"%PDF-" in data[:1024]:
        text = _pdf(name, data)
    elif data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        text = _docx(name, data)
    else:
        text = _plain(name, data)
    if len(text) > MAX_TEXT:
        raise FileUnreadable(file=name, reason=Reason.TOO_LARGE.value)
    text = re.sub(r"(?m)^(\s*)[\uf0b7\uf0a7\uf02d\u25cf\u25aa\u2023](?=\s)", r"\1•", text)
    if not any(letter.isalpha() for letter in text):
        raise FileUnreadable(file=name, reason=NO_TEXT)
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _plain(name: str, data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if b"\x00" in data:
        raise FileUnreadable(file=name, reason=Reason.NOT_OFFICE.value)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _pdf(name: str, data: bytes) -> str:
    """Page by page in layout mode, which keeps the empty lines between paragraphs."""
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise FileUnreadable(file=name, reason=Reason.ENCRYPTED.value)
        if len(reader.pages) > MAX_PAGES:
            raise FileUnreadable(file=name, reason=Reason.TOO_LARGE.value)
        pages = [page.extract_text(extraction_mode="layout", layout_mode_strip_rotated=False) for page in reader.pages]
    except _PDF_FAULTS as fault:
        raise FileUnreadable(file=name, reason=Reason.CORRUPT.value) from fault
    return "\n".join(_tidy(page) for page in pages)


def _tidy(page: str) -> str:
    """Without the blanks that show where on the page a line stood; at most one empty line between two."""
    lines = [re.sub(r"[ \u00a0]{2,}", " ", line).strip() for line in page.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


def _docx(name: str, data: bytes) -> str:
    try:
        package = Package.open(data)
        body = package.read(package.main_part("word"))
    except Refused as refused:
        raise FileUnreadable(file=name, reason=refused.reason.value) from refused
    if b"<!DOCTYPE" in body[:4096]:
        raise FileUnreadable(file=name, reason=Reason.DTD.value)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError as fault:
        raise FileUnreadable(file=name, reason=Reason.CORRUPT.value) from fault
    return re.sub(r"(?<=[a-zåäö]-)\n\n(?=[a-zåäö])", "\n", "\n".join(_blocks(root)))


def _local(node: etree._Element) -> str:
    return str(node.tag).rsplit("}", 1)[-1]


def _blocks(node: etree._Element) -> Iterator[str]:
    """Paragraphs with an empty line after each that is no list item, and table rows."""
    for child in node:
        kind = _local(child)
        if kind == "p":
            yield from _paragraph(child)
        elif kind == "tr":
            cells = (" ".join(_blocks(cell)).strip() for cell in child if _local(cell) in {"tc", "sdt"})
            yield " | ".join(re.sub(r"\s+", " ", cell) for cell in cells)
        elif kind not in _GONE:
            yield from _blocks(child)


def _paragraph(node: etree._Element) -> Iterator[str]:
    text = "".join(_runs(node)).strip()
    if _is_item(node) and text:
        yield f"• {text}"
    else:
        yield text
        yield ""


def _is_item(node: etree._Element) -> bool:
    for space in (_W, _STRICT):
        style = node.find(f"{space}pPr/{space}pStyle")
        named = style is not None and (style.get(f"{space}val") or "").lower().startswith(("list", "luettelo"))
        if named or node.find(f"{space}pPr/{space}numPr") is not None:
            return True
    return False


def _runs(node: etree._Element) -> Iterator[str]:
    for child in node:
        kind = _local(child)
        if kind == "t":
            yield child.text or ""
        elif kind in {"tab", "br", "cr", "noBreakHyphen"}:
            yield {"tab": "\t", "noBreakHyphen": "-"}.get(kind, "\n")
        elif kind not in _GONE:
            yield from _runs(child)
