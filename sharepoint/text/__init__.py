"""The text of a letter file: .txt in any usual encoding, .docx in reading order, .pdf with a text layer."""

from __future__ import annotations

import re

from alke.characters import composed
from alke.errors import FileUnreadable
from sharepoint.errors import Reason, Refused
from sharepoint.text.pdf import pdf_text
from sharepoint.text.word import word_text

__all__ = ["MAX_FILE", "NO_TEXT", "text_of"]

MAX_FILE = 25 * 1024 * 1024
MAX_TEXT = 2_000_000
_FEW = 5
EMPTY, NOT_TEXT = "empty", "not-text"
NO_TEXT = "no-text"
"""The reason of a scanned document: pages without a text layer."""


def text_of(name: str, data: bytes, *, whole: bool = False) -> str:
    """The text, NFC, lines ended by a line feed; FileUnreadable(file, reason) for what has none.

    List items begin with '• ', the cells of a table row are parted by ' | '. `whole`: also the heads of pages, and the
    address of each link whose text does not show it, on a line of its own. Reasons: those of sharepoint.errors, `empty`,
    `not-text` for what is none of the three kinds, `no-text` for a scanned document.
    """
    if not data.strip():
        raise FileUnreadable(file=name, reason=EMPTY)
    try:
        text = _read(data, whole=whole)
    except Refused as refused:
        reason = NOT_TEXT if refused.reason is Reason.NOT_OFFICE else refused.reason.value
        raise FileUnreadable(file=name, reason=reason) from refused
    text = re.sub(r"(?m)^(\s*)[\uf0b7\uf0a7\uf02d\u25cf\u25aa\u2023](?=\s)", r"\1•", text)
    if not any(letter.isalpha() for letter in text):
        raise FileUnreadable(file=name, reason=NO_TEXT)
    return composed(text.replace("\r\n", "\n").replace("\r", "\n"))


def _read(data: bytes, *, whole: bool) -> str:
    if len(data) > MAX_FILE:
        raise Refused(Reason.TOO_LARGE, f"{len(data)} bytes")
    if b"%PDF-" in data[:1024]:
        text = _respaced(pdf_text(data, links=whole))
    elif data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        text = _respaced(word_text(data, whole=whole))
    else:
        text = _plain(data)
    if len(text) > MAX_TEXT:
        raise Refused(Reason.TOO_LARGE, f"{len(text)} characters")
    return text


def _respaced(text: str) -> str:
    """Without the empty lines of wide line spacing, or of a paragraph for each line: most of them cut a sentence."""
    gaps = re.findall(r"(\S)[ \t]*\n[ \t]*\n[ \t]*(?=(\S))", text)
    cut = sum(before == "-" or after.islower() for before, after in gaps)
    if cut >= _FEW and cut * 5 >= len(gaps) * 2:
        text = re.sub(r"(?<=\S)[ \t]*\n[ \t]*\n[ \t]*(?=\S)", "\n", text)
    return re.sub(r"\n{3,}", "\n\n", text)


def _plain(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if b"\x00" in data:
        raise Refused(Reason.NOT_OFFICE, "binary")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
