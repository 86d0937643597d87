"""The plain text that may be written into somebody's file: one line, or several in a document of ours."""

from __future__ import annotations

import unicodedata

from alke.characters import composed
from sharepoint.errors import Reason, Refused

MAX_LENGTH = 200


def clean(text: str) -> str:
    """Control, bidi, zero-width and broken characters out, white space joined. BAD_TEXT: over 200, or nothing left."""
    line = " ".join(text.split()) if text.isascii() and text.isprintable() else _line(text)
    if len(line) > MAX_LENGTH:
        raise Refused(Reason.BAD_TEXT, f"{len(line)} characters")
    if text and not line:
        raise Refused(Reason.BAD_TEXT, "nothing visible")
    return line


def clean_lines(text: str, longest: int = 4000) -> str:
    """Text of several lines for a document of ours, each cleaned as above, empty ones at the ends gone. BAD_TEXT as above."""
    lines = [_line(line) for line in text.splitlines()]
    whole = "\n".join(lines).strip()
    if len(whole) > longest:
        raise Refused(Reason.BAD_TEXT, f"{len(whole)} characters")
    if text.strip() and not whole:
        raise Refused(Reason.BAD_TEXT, "nothing visible")
    return whole


def _line(text: str) -> str:
    kept = (" " if char.isspace() else char for char in text if char.isspace() or _visible(char))
    return " ".join(composed("".join(kept)).split())


def _visible(char: str) -> bool:
    """Not a control (Cc), format (Cf) or surrogate (Cs) character, and none of Unicode's noncharacters."""
    nonchar = ord(char) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(char) <= 0xFDEF
    return not nonchar and unicodedata.category(char) not in ("Cc", "Cf", "Cs")


def same(left: str, right: str) -> bool:
    """Whether two texts are the same to a reader: white space and composition aside."""
    return _plain(left) == _plain(right)


def _plain(text: str) -> str:
    return " ".join(composed(text).split())
