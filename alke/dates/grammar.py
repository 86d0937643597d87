"""Walk over a text once and collect the raw expressions of time in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from alke.dates import clock, ends, ordinals, relative, spans, upcoming, weekdays, weeks, words
from alke.dates.clock import read_clock
from alke.dates.days import read_days
from alke.dates.ends import read_end_of, read_piece, read_year_end
from alke.dates.monthless import read_monthless
from alke.dates.reader import Raw, Reader
from alke.dates.relative import read_relative
from alke.dates.spans import read_month, read_season
from alke.dates.tokens import Token
from alke.dates.weeks import read_weeks

_OPENERS = frozenset(
    (
        "den",
        "the",
        "mellan",
        "between",
        "vuoden",
        "vuosi",
        "vuonna",
        "kuun",
        "viikon",
        "at",
        "årets",
        "year",
        "om",
        "in",
        "i",
        "on",
        "inom",
        "within",
        "working",
        "business",
    )
)
_ORDER = (
    read_clock,
    read_days,
    read_year_end,
    read_end_of,
    read_piece,
    read_month,
    read_season,
    read_weeks,
    read_monthless,
    read_relative,
)


def parse(tokens: Sequence[Token], today: date) -> list[Raw]:
    """Every expression, none overlapping another; each token is looked at a bounded number of times."""
    reader = Reader(tokens, today, english=_english(tokens), lines=any("\n" in token.gap for token in tokens[1:]))
    found: list[Raw] = []
    i = 0
    while i < len(tokens):
        raw = _read(reader, i) if tokens[i].kind == "num" or _may_begin(tokens[i].low) else None
        if raw is None:
            i += 1
            continue
        found.append(raw)
        i = max(raw.end, i + 1)
    return found


_AT_NUMBERS = (read_clock, read_days, read_monthless, read_relative)


@lru_cache(maxsize=65536)
def _may_begin(word: str) -> bool:
    """Some rule may begin with this word: most words of a letter are passed over here."""
    tests = (ends.begins, ordinals.begins, clock.begins, words.begins, spans.begins, weeks.begins, relative.begins)
    return word in _OPENERS or any(test(word) for test in tests)


def _read(reader: Reader, i: int) -> Raw | None:
    for rule in _AT_NUMBERS if reader.token(i).kind == "num" else _ORDER:
        if raw := rule(reader, i):
            raw = clock.again(reader, raw)
            return _dated(reader, raw) if raw.kind == "time" else raw
    return None


def _dated(reader: Reader, raw: Raw) -> Raw:
    """'klo 9–11 tiistaina 20.1.2026', '2 pm on 18 March': the date that follows a time takes it, unless it has its own."""
    past = (
        reader.sign(raw.end) == "(" or reader.word(raw.end) == "on" or reader.word(raw.end).startswith(weekdays.PARTS)
    )
    at = raw.end + 1 if past else raw.end
    if reader.token(raw.end).gap != " " or reader.number(raw.end - 1).endswith("."):
        return raw
    days = read_days(reader, at)
    if days is None and (reader.word(raw.end) == "on" or reader.word(at) == "this"):
        days = upcoming.weekday_alone(reader, at) or upcoming.shifted(reader, at)
    return (
        replace(days, at=raw.at, times=raw.times, doubts=raw.doubts + days.doubts) if days and not days.times else raw
    )


def _english(tokens: Sequence[Token]) -> bool:
    """English enough that 'to' is no Thursday."""
    spoken = [token.low for token in tokens[:2000] if token.kind == "word"]
    known = sum(word in words.ENGLISH or word in words.EN_DAYS for word in spoken)
    return known * 20 > len(spoken)
