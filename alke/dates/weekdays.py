"""Weekdays that stand without a date: 'tiistaina tai torstaina', 'perjantai-iltapäivään', 'ens ke'."""

from __future__ import annotations

from alke.dates import words
from alke.dates.clock import AND, MARKS
from alke.dates.reader import Reader

PARTS = ("aamu", "iltapäiv", "illa", "ilta")
"""How the words for a part of the day begin."""


def listed(reader: Reader, i: int, *, short: bool = False) -> tuple[tuple[int, ...], int]:
    """The weekdays at `i`, one or several, and where they end; `short`: 'ke' will do, for 'ens' stands before."""
    first = _one(reader, i, short=short)
    if first is None:
        return (), i
    found, end = [first], past_part(reader, i + 1)
    while (
        reader.word(end) in AND and (more := _one(reader, end + 1, short=short)) is not None and _alone(reader, end + 2)
    ):
        found, end = [*found, more], end + 2
    return tuple(found), end


def past_part(reader: Reader, i: int) -> int:
    """Past the '-iltapäivään' of 'perjantai-iltapäivään'."""
    joined = reader.sign(i) == "-" and not reader.token(i).gap and reader.word(i + 1).startswith(PARTS)
    return i + 2 if joined else i


def _one(reader: Reader, i: int, *, short: bool) -> int | None:
    """'pe iltapäivällä' and 'pe klo 9' need nothing before them."""
    word = reader.word(i)
    full = words.weekday(word)
    if full is not None or not (reader.near(i) and word) or reader.english:
        return full
    told = reader.word(i + 1).startswith(PARTS) or (reader.word(i + 1) in MARKS and word != "on")
    return words.short_weekday(word) if short or told else None


def _alone(reader: Reader, i: int) -> bool:
    """The weekday before `i` is no date's own: '… ja torstaina 16.3.'."""
    return not reader.number(i)
