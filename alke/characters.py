"""Letters as all but a Mac write them."""

from __future__ import annotations

import unicodedata


def composed(text: str) -> str:
    """'a' with two dots beside it is 'ä'. For looking and comparing, never to rename a file."""
    return unicodedata.normalize("NFC", text)
