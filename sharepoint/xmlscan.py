"""XML read as the bytes it is: safe parsing of small parts, and exact lexical scanning of large ones."""

from __future__ import annotations

import re

from lxml import etree

from sharepoint.errors import Reason, Refused

_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)


def parse(xml: bytes) -> etree._Element:
    """The tree of a small part with nothing fetched and nothing expanded. Refused: DTD, CORRUPT."""
    text = to_utf8(xml)
    if _DOCTYPE.search(text):
        raise Refused(Reason.DTD)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False
    )
    try:
        return etree.fromstring(text, parser)
    except etree.XMLSyntaxError as error:
        raise Refused(Reason.CORRUPT, str(error)) from error


_DECLARATION = re.compile(rb"""<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["'][^>]*\?>""")


def encoding(xml: bytes) -> str:
    """The Python codec of a part: by its byte order mark, else by its first bytes, else by its declaration."""
    if xml.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if xml.startswith(b"<\0"):
        return "utf-16-le"
    if xml.startswith(b"\0<"):
        return "utf-16-be"
    declared = _DECLARATION.match(xml)
    return "utf-8" if declared is None else declared[1].decode("ascii").lower()


def to_utf8(xml: bytes) -> bytes:
    """The same XML in UTF-8 (as it is when it is so already). CORRUPT when it is not what it says it is."""
    codec = encoding(xml)
    if codec in ("utf-8", "utf8", "us-ascii", "ascii"):
        return xml
    try:
        return re.sub(
            rb"""(<\?xml[^>]*?)\s+encoding\s*=\s*["'][^"']*["']""", rb"\1", xml.decode(codec).encode("utf-8"), count=1
        )
    except (UnicodeError, LookupError) as error:
        raise Refused(Reason.CORRUPT, f"encoding {codec}") from error
