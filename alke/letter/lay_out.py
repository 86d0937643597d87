"""Lay a letter out: lines, blocks, sentences and the headings and introductions that govern them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from alke.dates.tokens import unwrap
from alke.letter.blocks import Block, blocks, is_heading
from alke.letter.page import Page, Sentence
from alke.letter.sentences import sentences
from alke.mentions import DateMention

# A sentence that goes on over a page's end, where the page's links stand.
_PAGE_BREAK = re.compile(
    r"(?<=[^\s.:!?])[ \t]*\n(?:[ \t]*\n|[ \t]*(?:https?:|mailto:|tel:)\S*[ \t]*\n)+[ \t]*(?=[a-zåäö])"
)
_COLUMNS = re.compile(r"[^|\d]+(?: \|[^|\d]*)+")
"""The head of a table: 'Päivä | Aika | Huomautus'."""
_BROKEN_COMPOUND = re.compile(r"(?<=[A-ZÅÄÖ0-9])- (?=[a-zåäö])(?!(?:ja|tai|sekä|och|eller)\b)")


def lay_out(text: str, mentions: Sequence[DateMention]) -> Page:
    """Cut the text; only what stands before the distribution list becomes sentences."""
    flat = unwrap(text)
    joined = _PAGE_BREAK.sub(lambda cut: " " * len(cut.group()), flat.text)
    places = [mention.at for mention in mentions]
    starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def inside_of(block: Block | None) -> Sequence[DateMention]:
        if block is None:
            return ()
        first, last = flat.origin(block.at), flat.origin(block.end - 1) + 1
        return mentions[bisect_left(places, first) : bisect_left(places, last)]

    found: list[Sentence] = []
    heading, intro, dated, listed = "", "", None, False
    cut = list(blocks(joined))
    for number, block in enumerate(cut):
        body = joined[block.at : block.end]
        if _COLUMNS.fullmatch(body.strip()):
            continue
        alone = [m for m in inside_of(block) if len(m.text) + 6 >= len(body.strip(" •.:"))]
        after = cut[number + 1] if number + 1 < len(cut) else None
        if alone and not block.bullet and _governs(alone[0], after, inside_of(after), listed=listed, intro=intro):
            dated, intro = alone[0], ""
            continue
        listed = bool(alone)
        if is_heading(body) and not block.item:
            heading, intro, dated = body.strip(), "", None
        for at, end in sentences(body):
            part = _BROKEN_COMPOUND.sub("-", " ".join(body[at:end].split()))
            start, stop = flat.origin(block.at + at), flat.origin(block.at + end - 1) + 1
            line = bisect_right(starts, start)
            said = intro if block.item else ""
            found.append(Sentence(part, part.lower(), start, stop, line, number, block.item, said, heading, dated))
            intro = intro if block.item and not part.endswith(":") else part
    return Page(tuple(text.split("\n")), tuple(found), tuple(mentions), text)


def _governs(
    alone: DateMention, after: Block | None, dates_after: Sequence[DateMention], *, listed: bool, intro: str
) -> bool:
    """A date alone on its line is the heading of what follows; one of a list of dates, or offered by its intro, is not."""
    if after is None or (after.item and (dates_after or not after.bullet)):
        return False
    return not alone.time_from or not (listed or dates_after or intro.endswith(":"))
