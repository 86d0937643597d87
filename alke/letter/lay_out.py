"""Lay a letter out: lines, blocks, sentences and the headings and introductions that govern them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alke.dates.tokens import unwrap
from alke.letter.page import Page, Sentence
from alke.mentions import DateMention

_BULLET = re.compile(r"[•·▪●◦‣*\uf0b7\u2043]\s*|[-–—]\s+|[0-9a-h]{1,2}\)\s+")
_STOP = re.compile(
    r"(?:(?<=[^\W\d_])|(?<=\w[)\]\"”])|(?<=[0-9][.:][0-9])|(?<=[.:][0-9]{2})|(?<=[0-9]{4}))"
    r"[.!?][)”\"]?\s+(?=[A-ZÅÄÖ•(\"”])"
)
_SHORT = re.compile(
    r"\b(?:ko|em|ml|mm|ao|esim|ns|n|p|puh|tel|kl|klo|nro|s|t|bl\.a|t\.ex|dvs|fr\.o\.m|mom|v)\.?$", re.IGNORECASE
)
_LINKED = re.compile(r"^\s*(?:https?:|mailto:|tel:)\S+\s*$")
# A sentence that goes on over a page's end, where the page's links stand.
_PAGE_BREAK = re.compile(
    r"(?<=[^\s.:!?])[ \t]*\n(?:[ \t]*\n|[ \t]*(?:https?:|mailto:|tel:)\S*[ \t]*\n)+[ \t]*(?=[a-zåäö])"
)
_COLUMNS = re.compile(r"[^|\d]+(?: \|[^|\d]*)+")
"""The head of a table: 'Päivä | Aika | Huomautus'."""
_BROKEN_COMPOUND = re.compile(r"(?<=[A-ZÅÄÖ0-9])- (?=[a-zåäö])(?!(?:ja|tai|sekä|och|eller)\b)")
_LONGEST = 3000  # characters of one sentence
_LISTS = re.compile(
    r"^\s*(jakelu|tiedoksi|sändlista|distribution|för kännedom|kopia|for information|liitteet|liite|bilagor|bilaga)"
    r"\b(?!n mukaan)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Block:
    at: int
    end: int
    item: bool
    bullet: bool


def lay_out(text: str, mentions: Sequence[DateMention]) -> Page:
    """Cut the text; only what stands before the distribution list becomes sentences."""
    flat = unwrap(text)
    joined = _PAGE_BREAK.sub(lambda cut: " " * len(cut.group()), flat.text)
    places = [mention.at for mention in mentions]
    starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def line_of(at: int) -> int:
        return bisect_right(starts, at)

    def inside_of(block: _Block | None) -> Sequence[DateMention]:
        if block is None:
            return ()
        first, last = flat.origin(block.at), flat.origin(block.end - 1) + 1
        return mentions[bisect_left(places, first) : bisect_left(places, last)]

    sentences: list[Sentence] = []
    heading, intro, dated, listed = "", "", None, False
    blocks = list(_blocks(joined))
    for number, block in enumerate(blocks):
        body = joined[block.at : block.end]
        inside = inside_of(block)
        if _COLUMNS.fullmatch(body.strip()):
            continue
        alone = [m for m in inside if len(m.text) + 6 >= len(body.strip(" •.:"))]
        after = blocks[number + 1] if number + 1 < len(blocks) else None
        if alone and not block.bullet and _governs(alone[0], after, inside_of(after), listed=listed, intro=intro):
            dated, intro = alone[0], ""
            continue
        listed = bool(alone)
        if _is_heading(body) and not block.item:
            heading, intro, dated = body.strip(), "", None
        for at, end in _sentences(body):
            part = _BROKEN_COMPOUND.sub("-", " ".join(body[at:end].split()))
            start = flat.origin(block.at + at)
            made = Sentence(
                part, part.lower(), start, flat.origin(block.at + end - 1) + 1, line_of(start), number, block.item,
                intro if block.item else "", heading, dated,
            )  # fmt: skip
            sentences.append(made)
            intro = intro if block.item and not part.endswith(":") else part
    return Page(tuple(text.split("\n")), tuple(sentences), tuple(mentions), text)


def _governs(
    alone: DateMention, after: _Block | None, dates_after: Sequence[DateMention], *, listed: bool, intro: str
) -> bool:
    """A date alone on its line is the heading of what follows; one of a list of dates, or offered by its intro, is not."""
    if after is None or (after.item and (dates_after or not after.bullet)):
        return False
    return not alone.time_from or not (listed or dates_after or intro.endswith(":"))


def _blocks(flat: str) -> Iterator[_Block]:
    """Paragraphs and list items up to the distribution; a line that begins with a bullet, a title or a date is its own."""
    at = start = 0
    width = max((len(line) for line in flat.splitlines() if len(line) < 140), default=0)
    item = bullet = led_next = False
    for line in flat.splitlines(keepends=True):
        bare = line.strip()
        if _LISTS.match(bare):
            break
        led = led_next
        led_next = not bare or bare.endswith(":") or (led and _starts_item(bare, led=True))
        fresh = _BULLET.match(bare) or not bare or _LINKED.match(line) or _starts_item(bare, led=led)
        if fresh or (start < at and _ends(flat[start:at], bare, width)):
            if start < at and flat[start:at].strip():
                yield _Block(start, at, item, bullet)
            start, bullet = at, bool(_BULLET.match(bare))
            item = bullet or _starts_item(bare, led=led)
        if _LINKED.match(line):
            start = at + len(line)
        at += len(line)
    if start < at and flat[start:at].strip():
        yield _Block(start, at, item, bullet)


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
    return bare[:1].isupper() and room and bool(item or _is_heading(last))


def _is_heading(body: str) -> bool:
    bare = body.strip().lstrip("#").strip()
    return (
        0 < len(bare) <= 90 and "\n" not in bare and bare[-1] not in ".,;-–" and bare[0].isupper() and "@" not in bare
    )


def _sentences(body: str) -> Iterator[tuple[int, int]]:
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
