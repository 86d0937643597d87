"""What does not fit in a letter: each doubt with a code, its facts and its line; nothing is mended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from alke.letter.contact_days import windows
from alke.letter.date_doubts import dates
from alke.letter.deadline_doubts import deadlines
from alke.letter.known import COUNCILS
from alke.letter.link_doubts import links
from alke.letter.model import LetterDoubt
from alke.letter.organisations import areas, missing, names
from alke.letter.page import plain
from alke.letter.quarrels import quarrels
from alke.letter.reading import Read
from alke.letter.sequence import sequence
from alke.letter.spelling import spelling


def doubts(read: Read) -> tuple[LetterDoubt, ...]:
    """Every doubt, in the order of the letter's lines."""
    checks = (
        _too_long, *dates, _capacity, _weeks, _open_ends, deadlines, _tentative, *sequence, *quarrels,
        windows, names, missing, *links, areas, *spelling,
    )  # fmt: skip
    found = dict.fromkeys(_Key(doubt) for check in checks for doubt in check(read))
    return tuple(sorted((key.doubt for key in found), key=lambda d: d.line))


@dataclass(frozen=True, slots=True, eq=False)
class _Key:
    doubt: LetterDoubt

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and (self.doubt.code, self.doubt.line, self.doubt.text) == (
            other.doubt.code, other.doubt.line, other.doubt.text,
        )  # fmt: skip

    def __hash__(self) -> int:
        return hash((self.doubt.code, self.doubt.line, self.doubt.text))


def _too_long(read: Read) -> Iterator[LetterDoubt]:
    if read.unread:
        facts = {"read": str(len(read.page.text)), "unread": str(read.unread)}
        yield LetterDoubt("too_long", "", len(read.page.lines), facts)


def _capacity(read: Read) -> Iterator[LetterDoubt]:
    """18 councils in groups of at least four, one talk each, are at most four talks."""
    least = next((r for r in read.rules if r.rule == "min_regions" and isinstance(r.value, int)), None)
    once = any(r.rule == "max_talks_per_region" and r.value == 1 for r in read.rules)
    offered = [slot for slot in read.slots if slot.kind == "group"]
    listed = len({a.key for a in read.distribution if a.kind == "council"})
    councils = listed if listed * 2 > len(COUNCILS) else len(COUNCILS)
    if least and once and offered and isinstance(least.value, int):
        most = councils // least.value
        if len(offered) > most:
            facts = {
                "slots": str(len(offered)),
                "groups": str(most),
                "councils": str(councils),
                "min_regions": str(least.value),
            }
            yield LetterDoubt("more_slots_than_groups", least.text[:160], offered[0].line, facts)


def _weeks(read: Read) -> Iterator[LetterDoubt]:
    """The offered times lie in the weeks that the letter names."""
    weeks = [m for m in read.page.mentions if re.match(r"v(?:iik|ec|k)", m.text.lower()) and m.start]
    for slot in read.slots:
        spans = [(m.start, m.end or m.start + timedelta(6)) for m in weeks if m.start]
        if spans and slot.kind == "group" and not any(a <= slot.date <= b for a, b in spans):
            yield LetterDoubt("slot_outside_weeks", slot.date.isoformat(), slot.line, {"weeks": plain(weeks[0].text)})


def _open_ends(read: Read) -> Iterator[LetterDoubt]:
    first = next((s for s in read.slots if s.start and not s.end), None)
    timed = {rule.kind for rule in read.rules if rule.rule == "minutes"}
    if first and first.kind not in timed:
        text = f"{first.start:%H.%M}"
        yield LetterDoubt("no_end", text, first.line, {"kind": first.kind})
    for meeting in read.meetings:
        if meeting.start and not meeting.end:
            yield LetterDoubt("no_end", meeting.name, meeting.line, {"kind": meeting.kind})


def _tentative(read: Read) -> Iterator[LetterDoubt]:
    for meeting in read.meetings:
        if meeting.tentative:
            yield LetterDoubt(
                "tentative", meeting.name, meeting.line, {"date": meeting.date.isoformat() if meeting.date else ""}
            )
