"""What a name must be before it goes into anybody's file: visible, short, one line, plain."""

from __future__ import annotations

import unicodedata

from sharepoint.errors import Reason, Refused

MAX_LENGTH = 200
_JOINERS = frozenset("\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u3164\uffa0")
"""Invisible characters that Unicode counts as letters or marks, and the soft hyphen."""
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Cn", "Co"})


def clean(text: str) -> str:
    """The text as it is written: white space joined; control, bidirectional, zero-width and unassigned characters gone.

    '' stays '' (it empties a cell). BAD_TEXT when nothing visible is left or more than 200 characters are.
    """
    kept = "".join(" " if char.isspace() else char for char in text if char.isspace() or _visible(char))
    result = " ".join(kept.split())
    if text and not result:
        raise Refused(Reason.BAD_TEXT, "nothing visible")
    if len(result) > MAX_LENGTH:
        raise Refused(Reason.BAD_TEXT, f"{len(result)} characters")
    return result


def _visible(char: str) -> bool:
    return char not in _JOINERS and unicodedata.category(char) not in _DROPPED
