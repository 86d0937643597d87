"""XML read as the bytes it is: encodings, safe parsing of small parts, attributes, escapes."""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree

from sharepoint.errors import Reason, Refused
from sharepoint.xmlproof import parser

INSIDE_TAG = rb"""(?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+"""
"""What may stand between a name and the `>` of its tag; a quoted `>` does not end it."""
PROLOG = rb"(?:\xef\xbb\xbf)?(?:\s+|<\?.*?\?>|<!--.*?-->)*+"
"""What may stand before the root element, a document type aside (with re.DOTALL)."""
_PROLOG = re.compile(PROLOG, re.DOTALL)
_DECLARED = re.compile(rb"""((?:\xef\xbb\xbf)?<\?xml\s[^>]*?)\s+encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_FIRST = 1000
"""Bytes that a declaration may take."""
_ASIDE = re.compile(rb"(<!\[CDATA\[.*?\]\]>)|<!--.*?-->|<\?.*?\?>", re.DOTALL)
_UTF8_NAMES = ("utf-8", "utf8", "us-ascii", "ascii")
_BOM = b"\xef\xbb\xbf"


def parse(xml: bytes) -> etree._Element:
    """The tree of a small part, with nothing fetched and nothing expanded. Refused: DTD, CORRUPT."""
    text, _ = to_utf8(xml)
    try:
        return etree.fromstring(text, parser())
    except etree.XMLSyntaxError as error:
        raise Refused(Reason.CORRUPT, str(error)) from error


def to_utf8(xml: bytes) -> tuple[bytes, Callable[[bytes], bytes]]:
    """The same XML in UTF-8 (without its encoding's name when it was another), and the way back. Refused: DTD, CORRUPT."""
    codec = _encoding(xml)
    if codec in _UTF8_NAMES:
        _no_doctype(xml)
        return xml, bytes
    try:
        text = xml.decode(codec)
        declared = _DECLARED.match(text[:_FIRST].encode("utf-8", "replace"))
        if text.encode(codec) != xml:
            raise Refused(Reason.CORRUPT, f"{codec} does not come back as it was")
    except (UnicodeError, LookupError) as error:
        raise Refused(Reason.CORRUPT, f"encoding {codec}") from error
    plain = text.encode("utf-8")
    if declared is not None:
        plain = declared[1] + plain[declared.end() :]
    _no_doctype(plain)

    def back(changed: bytes) -> bytes:
        named = declared[0] + changed[len(declared[1]) :] if declared is not None else changed
        return named.decode("utf-8").encode(codec, "xmlcharrefreplace")

    return plain, back


def _encoding(xml: bytes) -> str:
    """The Python codec of a part: by its byte order mark, else by its first bytes, else by its declaration."""
    if xml.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16-le" if xml[0] == 0xFF else "utf-16-be"
    if xml.startswith((b"<\0", b"\0<")):
        return "utf-16-be" if xml[0] == 0 else "utf-16-le"
    declared = _DECLARED.match(xml, 0, _FIRST)
    if xml.startswith((b"<?xml", _BOM + b"<?xml")) and xml.find(b"?>", 0, _FIRST) < 0:
        raise Refused(Reason.CORRUPT, "a declaration without end")
    return "utf-8" if declared is None else declared[2].decode("ascii").lower()


def _no_doctype(xml: bytes) -> None:
    """A document type can stand nowhere but before the root element."""
    prolog = _PROLOG.match(xml)
    if prolog is not None and xml.startswith(b"<!", prolog.end()):
        raise Refused(Reason.DTD)


def bare(xml: bytes) -> bytes:
    """Well-formed XML without its comments and processing instructions; CDATA sections stay."""
    return _ASIDE.sub(lambda found: found[1] or b"", xml) if b"<!" in xml or b"<?" in xml else xml


def attribute(tag: bytes, name: str) -> str | None:
    """An attribute of a start tag by its local name, whatever its prefix."""
    found = re.search(rb"""[\s:]%s\s*=\s*(?:"([^"]*)"|'([^']*)')""" % name.encode(), tag)
    if found is None:
        return None
    return unescape(found[1] if found[1] is not None else found[2])


def unescape(raw: bytes) -> str:
    """Character data as text. There is no DTD, so the five entities and character references are all there can be."""
    text = raw.decode("utf-8", "replace")
    return _REFERENCE.sub(_referred, text) if "&" in text else text


_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));")
_ENTITIES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}


def _referred(found: re.Match[str]) -> str:
    if found[3]:
        return _ENTITIES[found[3]]
    number = int(found[1], 16) if found[1] else int(found[2])
    return chr(number) if number < 0x110000 else "\N{REPLACEMENT CHARACTER}"


def escape(text: str) -> bytes:
    """Text as character data, safe in an attribute in double quotes too."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;").encode("utf-8")
