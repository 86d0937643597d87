"""Where in the letter something stands, as people read it: 'kirjeen rivit 118–123' instead of the round file's shorthand."""

from __future__ import annotations

import re

from cards.words import Words

_LINES = re.compile(r"^[A-Z]+\d+ (?P<lines>[\d–, ]+)$")


def source_text(words: Words, source: str) -> str:
    """A sentence; a source in another form is shown as it is written, nothing for none."""
    if not source:
        return ""
    found = _LINES.match(source)
    return words("source_lines", lines=found["lines"]) if found else words("source", source=source)
