"""Cut a letter into blocks: paragraphs, list items, rows of tables, headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BULLET = re.compile(r"[•·▪●◦‣*\uf0b7\u2043]\s*|[-–—]\s+|[0-9a-h]{1,2}\)\s+")
_LINKED = re.compile(r"^\s*(?:https?:|mailto:|tel:)\S+\s*$")
_LISTS = re.compile(
    r"^\s*(jakelu|tiedoksi|sändlista|distribution|för kännedom|kopia|for information|liitteet|liite|bilagor|bilaga)"
    r"\b(?!n mukaan)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the text by its offsets; a `bullet` is an `item` with a mark before it."""

    at: int
    end: int
    item: bool
    bullet: bool


def blocks(flat: str) -> Iterator[Block]:
    """Paragraphs and list items up to the distribution; a line that begins with a bullet, a title or a date is its own."""
    at = start = 0
    width = max((len(line) for line in flat.splitlines() if len(line) < 140), default=0)
    item = bullet = led_next = False
    for line in flat.splitlines(keepends=True):
        bare = line.strip()
        if _LISTS.match(bare) and not bare.endswith("."):
            break
        led = led_next
        led_next = not bare or bare.endswith(":") or (led and _starts_item(bare, led=True))
        fresh = _BULLET.match(bare) or not bare or _LINKED.match(line) or _starts_item(bare, led=led)
        if fresh or (start < at and _ends(flat[start:at], bare, width)):
            if start < at and flat[start:at].strip():
                yield Block(start, at, item, bullet)
            start, bullet = at, bool(_BULLET.match(bare))
            item = bullet or _starts_item(bare, led=led)
        if _LINKED.match(line):
            start = at + len(line)
        at += len(line)
    if start < at and flat[start:at].strip():
        yield Block(start, at, item, bullet)


_DATED = re.compile(
    r"(?:[^\W\d_]{2,12}\.?\s+)?(?:den\s+)?[0-9]{1,2}(?:\.[0-9]{1,2}\.|\.?\s+(?:\w+kuuta?\b|janu|febr|mars|apri|maj|jun|jul|aug|sept|okto|nove|dece)|\.?\s*[-–]\s*[0-9]{1,2}\.[0-9])"
)


_TABLED = re.compile(
    r"[^\W\d_][^:|\t\d]{2,45}(?:\t|\s\||:| {3,}|\u00a0{2,})\s*"
    r"(?:ma|ti|ke|to|pe|la|su|mån|tis|ons|tors?|fre|on)?\.?\s*"
    r"[0-9]{1,2}\.[0-9]{1,2}\.?(?:20[0-9]{2})?"
    r"\s+k(?:lo|l)\b"
)


def _starts_item(bare: str, *, led: bool = False) -> bool:
    """A row of a table, or a short line that begins with a day: '17.3.2026 klo 9–11' in a list without bullets.

    `led`: a list may begin here, after an empty line, a colon or another such line; then it may be longer.
    """
    if " | " in bare:
        return True
    if len(bare) >= 130 or bare.endswith((".", ",")):
        return False
    longest = 130 if led else 70
    return (len(bare) < longest and _DATED.match(bare) is not None) or _TABLED.match(bare) is not None


def _ends(before: str, bare: str, width: int) -> bool:
    """The line before was a title or a list item that this line does not continue: its first word had room there."""
    last = before.rstrip("\n").rsplit("\n", 1)[-1].strip()
    item = (_BULLET.match(last) or _starts_item(last)) and not last.endswith((",", "-"))
    room = len(last) + len(bare.split(maxsplit=1)[0]) + 4 < width
    return bare[:1].isupper() and room and bool(item or is_heading(last))


def is_heading(body: str) -> bool:
    """One short line without the end of a sentence."""
    bare = body.strip().lstrip("#").strip()
    return (
        0 < len(bare) <= 90 and "\n" not in bare and bare[-1] not in ".,;-–" and bare[0].isupper() and "@" not in bare
    )
