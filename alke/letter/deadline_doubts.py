"""Doubts about deadlines: no day, no owner, a free day, a recipient not named, two places that ask for different things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alke.letter.model import LetterDoubt, ProposedDeadline
from alke.letter.reading import Read

_MONTHS = ("tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu")


_DAY = re.compile(r"[0-9]{1,2}\.|\b[0-9]{1,2}(?:\s+\D|/)")
_FOLDER = re.compile(r"[0-9]+\.\s+[A-ZÅÄÖ]\w+\s+(\w+?)kuu\s+(20[0-9]{2})")


def deadlines(read: Read) -> Iterator[LetterDoubt]:
    for deadline in read.deadlines:
        if deadline.soft:
            code = "no_owner" if deadline.what == ("memo",) else "no_date"
            yield LetterDoubt(code, deadline.text, deadline.line, {"what": ", ".join(deadline.what)})
        elif deadline.due and not re.search(
            r"\d(?!\d{3})|lop|utgång|slut|vaihte", re.sub(r"20\d\d", "", deadline.text)
        ):
            facts = {"what": ", ".join(deadline.what), "chosen": deadline.due.isoformat()}
            yield LetterDoubt("no_date", deadline.text, deadline.line, facts)
        yield from _content(deadline)
        yield from _recipient(read, deadline)
        yield from _folder_month(deadline)
        if deadline.due and not read.calendar.is_working_day(deadline.due) and _DAY.search(deadline.text):
            yield LetterDoubt("free_day", deadline.text, deadline.line, {"due": deadline.due.isoformat()})


def _content(deadline: ProposedDeadline) -> Iterator[LetterDoubt]:
    """The same deadline told twice asks for different things."""
    asked = [items for items in deadline.asked if items]
    if len(asked) > 1:
        common = set.intersection(*map(set, asked))
        extra = [item for item in deadline.what if item not in common]
        if extra:
            facts = {"due": deadline.due.isoformat() if deadline.due else "", "only_once": ", ".join(extra)}
            facts["lines"] = ", ".join(map(str, deadline.lines))
            yield LetterDoubt("deadline_content", deadline.text, deadline.lines[-1], facts)


def _recipient(read: Read, deadline: ProposedDeadline) -> Iterator[LetterDoubt]:
    """'TEM-yhteyshenkilöllä': to a person who is not named in the letter."""
    unnamed = next((d for d in read.deadlines if "tem_contact" in d.what), None)
    sentences = [s for s in read.page.sentences if s.line <= deadline.line <= s.line + s.text.count(" ") // 8 + 3]
    to_person = any(
        re.search(r"tem-\s*yhteyshenkilöl|kontaktperson(?:en)? vid anm|anm:s kontaktperson", s.low) for s in sentences
    )
    if to_person and deadline is not unnamed and not deadline.soft and "tem" not in deadline.who:
        facts = {"named": unnamed.due.isoformat()} if unnamed and unnamed.due else {}
        yield LetterDoubt("recipient_unknown", deadline.text, deadline.line, facts)


def _folder_month(deadline: ProposedDeadline) -> Iterator[LetterDoubt]:
    for folder in deadline.to:
        named = _FOLDER.match(folder)
        if (
            named
            and deadline.due
            and named.group(1) in _MONTHS
            and _MONTHS.index(named.group(1)) + 1 != deadline.due.month
        ):
            yield LetterDoubt("name_against_date", folder, deadline.line, {"due": deadline.due.isoformat()})
