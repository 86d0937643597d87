"""Doubts about whom a letter is sent to: names, bodies that are missing or have ended, areas without their councils."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from alke.letter.addressees import is_all
from alke.letter.known import COUNCILS, MINISTRIES
from alke.letter.model import Addressee, LetterDoubt
from alke.letter.reading import Read
from alke.letter.sender import from_council

_ENDED = re.compile(r"ely-kesku|ntm-central|\bely centre", re.IGNORECASE)
_ELY_END = date(2025, 12, 31)  # the ELY centres ceased; ten elinvoimakeskus since


def names(read: Read) -> Iterator[LetterDoubt]:
    for entry in read.distribution:
        names = _written_names(entry)
        if (
            entry.kind == "council"
            and not is_all(entry.written)
            and not names & {entry.written, *entry.written.split(" - ")}
        ):
            yield LetterDoubt("council_name", entry.written, entry.line, {"right": entry.official})
    ended = [e for e in read.distribution if e.kind == "ely" and _ENDED.search(e.written)]
    late = read.year is not None and date(read.year, 12, 31) > _ELY_END
    if ended and late:
        facts = {"until": _ELY_END.isoformat(), "now": "elinvoimakeskus", "count": str(len(ended))}
        yield LetterDoubt("ceased", ended[0].written, ended[0].line, facts)


def _written_names(entry: Addressee) -> set[str]:
    council = next((c for c in COUNCILS if c.region == entry.key), None)
    return {council.name_fi, council.name_sv} if council else set()


def missing(read: Read) -> Iterator[LetterDoubt]:
    """Councils and ministries that the distribution list leaves out, or has twice; a council's letter goes to whom it likes."""
    if not read.distribution or from_council(read.page.lines):
        return
    there = {entry.key for entry in read.distribution}
    councils = [c.name_fi for c in COUNCILS if c.region not in there]
    ministries = [m.abbreviation for m in MINISTRIES if m.abbreviation not in {*there, "TEM"}]
    if absent := [*councils, *ministries]:
        yield LetterDoubt("not_in_distribution", "", read.distribution[0].line, {"missing": ", ".join(absent)})
    for entry in _twice(read.distribution):
        yield LetterDoubt("twice_in_distribution", entry.written, entry.line)


def _twice(entries: Sequence[Addressee]) -> Iterator[Addressee]:
    seen: set[str] = set()
    for entry in entries:
        if entry.key and entry.key in seen and not is_all(entry.written):
            yield entry
        seen.add(entry.key)


def areas(read: Read) -> Iterator[LetterDoubt]:
    """Talks by area, and no word of which region belongs to which."""
    joint = next((m for m in read.meetings if m.kind == "joint"), None)
    if joint and not from_council(read.page.lines):
        yield LetterDoubt("areas_not_in_letter", joint.name, joint.line)
