"""Doubts about dates: weekdays and years that quarrel, days of no calendar, a letter without its own date, what is past."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date

from alke.letter.model import LetterDoubt
from alke.letter.page import Page, plain
from alke.letter.reading import Read
from alke.mentions import DateMention

_FACT = re.compile(r"(\w+):(\S+)")
_IMPOSSIBLE = re.compile(
    r"(?<![\w./-])(?:3[0-9]|[4-9][0-9]|2[0-9]|[01]?[0-9])\.(?:1[0-9]|0?[0-9])\.(?:20[0-9]{2})?(?![\w/])"
)
_COMING = re.compile(
    r"vahvistetaan|järjestetään|pidetään|tullaan|todennäköisesti|hålls|kommer att|ordnas|käydään|will be"
)
_GONE = re.compile(r"pidettiin|esitti\b|on esittän|käsitteli|järjestettiin|hölls|ordnades|\bhar\b|on pidetty|was held")


def _dates(read: Read) -> Iterator[LetterDoubt]:
    """Weekdays and years that quarrel, ranges that run backwards, dates without a year."""
    for mention in read.page.mentions:
        facts = dict(_FACT.findall(mention.doubt or ""))
        written = ", ".join(day.isoformat() for day in (mention.start, *mention.more) if day)
        text = plain(mention.text)
        if "weekday" in facts:
            moved = _moved(read.page, mention)
            suggested = {"suggested": moved} if moved != written else {}
            yield LetterDoubt("weekday", text, mention.line, {"written": written, "is": facts["weekday"], **suggested})
        elif "year" in facts and re.search(r"20[0-9]{2}", text) and any(c.isdigit() for c in text[:2]):
            yield LetterDoubt(
                "year_against_year", text, mention.line, {"written": written, "suggested": _moved(read.page, mention)}
            )
        elif _lacks_year(mention):
            yield LetterDoubt("year_missing", text, mention.line, {"suggested": written})
        elif other := facts.get("day") or facts.get("month"):
            yield LetterDoubt("which_day", text, mention.line, {"read": written, "other": other})
        if mention.time_from and mention.time_to and mention.time_to <= mention.time_from and not mention.end:
            yield LetterDoubt("order", text, mention.line, {"written": written})
        if mention.doubt in {"order", "broken", "heading"}:
            yield LetterDoubt(mention.doubt, text, mention.line, {"written": written})


def _moved(page: Page, mention: DateMention) -> str:
    return ", ".join(day.isoformat() for day in page.days(mention))


def _lacks_year(mention: DateMention) -> bool:
    numeric = re.match(r"[0-9]{1,2}\.", mention.text)
    return bool(numeric) and mention.start is not None and not re.search(r"20[0-9]{2}", mention.text)


def _impossible(read: Read) -> Iterator[LetterDoubt]:
    """'31.2.2026' is in no calendar."""
    ends = {m.at: m.at + len(m.text) for m in read.page.mentions}
    places = sorted(ends)
    line = counted = 0
    for match in _IMPOSSIBLE.finditer(read.page.text):
        day, month, *_ = match.group().split(".")
        before = bisect_right(places, match.start())
        if (
            (before and match.start() < ends[places[before - 1]])
            or not 1 <= int(month) <= 12
            or not 28 < int(day) <= 31
        ):
            continue
        line += read.page.text.count("\n", counted, match.start())
        counted = match.start()
        yield LetterDoubt("impossible_date", match.group(), line + 1)


def _undated(read: Read) -> Iterator[LetterDoubt]:
    if read.dated is None:
        yield LetterDoubt("letter_undated", "", 1)
    if not any(m.start for m in read.page.mentions):
        yield LetterDoubt("no_dates", "", 1)
    if read.dated:
        yield from _past_as_future(read, read.dated)
        yield from _due_before(read, read.dated)
    else:
        yield from _already_past(read)


def _due_before(read: Read, written: date) -> Iterator[LetterDoubt]:
    """'8.2.2029 mennessä' in a letter of November 2029."""
    for deadline in read.deadlines:
        if deadline.due and deadline.due < written:
            facts = {"today": written.isoformat(), "date": deadline.due.isoformat()}
            yield LetterDoubt("already_past", deadline.text, deadline.line, facts)


def _past_as_future(read: Read, written: date) -> Iterator[LetterDoubt]:
    """A letter of 5.12. speaks of a meeting on 3.12. as coming."""
    for sentence in read.page.sentences:
        coming = _COMING.search(sentence.low) and not _GONE.search(sentence.low)
        for mention in read.page.of(sentence) if coming else ():
            if mention.start and mention.start < written and not mention.end:
                facts = {"written": written.isoformat(), "date": mention.start.isoformat()}
                yield LetterDoubt("past_as_future", sentence.text[:160], mention.line, facts)


def _already_past(read: Read) -> Iterator[LetterDoubt]:
    """Times that the day of reading has passed; one doubt for a letter all of whose times have."""
    moments = [(m.date, m.line, m.name) for m in read.meetings] + [(d.due, d.line, d.text) for d in read.deadlines]
    moments += [(s.date, s.line, s.date.isoformat()) for s in read.slots]
    gone = [(on, line, text) for on, line, text in moments if on and on < read.today]
    for on, line, text in gone[:1] if len(gone) == len([on for on, *_ in moments if on]) else gone:
        yield LetterDoubt("already_past", text, line, {"today": read.today.isoformat(), "date": on.isoformat()})


dates = (_dates, _impossible, _undated)
