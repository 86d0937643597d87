"""Cut a paragraph into sentences; a date's or an abbreviation's full stop ends none."""

from __future__ import annotations

import re
from collections.abc import Iterator

_STOP = re.compile(
    r"(?:(?<=[^\W\d_])|(?<=\w[)\]\"”])|(?<=[0-9][.:][0-9])|(?<=[.:][0-9]{2})|(?<=[0-9]{4})"
    r"|(?<=viikolla [0-9])|(?<=viikolla [0-9]{2})|(?<=\bvecka [0-9])|(?<=\bvecka [0-9]{2}))"
    r"[.!?][)”\"]?\s+(?=[A-ZÅÄÖ•(\"”])"
)
_SHORT = re.compile(
    r"\b(?:ko|em|ml|mm|ao|esim|ns|n|p|puh|tel|kl|klo|nro|s|t|bl\.a|t\.ex|dvs|fr\.o\.m|mom|v)\.?$", re.IGNORECASE
)
_LONGEST = 3000  # characters of one sentence


def sentences(body: str) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends; what goes on past a page of text is cut, so that reading stays linear."""
    at = len(body) - len(body.lstrip())
    for stop in (*_ends_of_sentences(body), len(body)):
        while stop - at > _LONGEST:
            cut = body.rfind(" ", at + 1, at + _LONGEST) + 1 or at + _LONGEST
            yield at, cut
            at = cut
        if body[at:stop].strip():
            yield at, stop
            at = stop


def _ends_of_sentences(body: str) -> Iterator[int]:
    for stop in _STOP.finditer(body):
        if not _SHORT.search(body[max(0, stop.start() - 8) : stop.start() + 1]):
            yield stop.end()
