"""Weekdays before a date ('ti ja to 20. ja 22.1.'), and those without one: 'tiistaina tai torstaina', 'ens ke'."""

from __future__ import annotations

from alke.dates import words
from alke.dates.clock import AND, MARKS
from alke.dates.reader import Reader

PARTS = ("aamu", "iltapäiv", "illa", "ilta", "förmiddag", "eftermiddag")
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
    """Past the '-iltapäivään' of 'perjantai-iltapäivään', and the 'em.' of 'fredag em. 16.2'."""
    if reader.sign(i) == "-" and not reader.token(i).gap and reader.word(i + 1).startswith(PARTS):
        return i + 2
    end = i + 2 if reader.sign(i + 1) == "." else i + 1
    told = reader.word(i).startswith(PARTS) or reader.word(i) in {"em", "fm", "ip", "ap"}
    return end if told and reader.number(end) and reader.near(end) else i


def _one(reader: Reader, i: int, *, short: bool) -> int | None:
    """'pe iltapäivällä' and 'pe klo 9' need nothing before them."""
    word = reader.word(i)
    full = words.weekday(word)
    if full is not None or not (reader.near(i) and word) or reader.english:
        return full
    pair = reader.word(i + 1) in AND and words.short_weekday(reader.word(i + 2)) is not None and not reader.lines
    after = words.short_weekday(reader.word(i - 2)) is not None and reader.word(i - 1) in AND and not reader.lines
    told = pair or after or reader.word(i + 1).startswith(PARTS) or (reader.word(i + 1) in MARKS and word != "on")
    return words.short_weekday(word) if short or told else None


def _alone(reader: Reader, i: int) -> bool:
    """The weekday before `i` is no date's own: '… ja torstaina 16.3.'."""
    return not reader.number(i)


def before(reader: Reader, i: int) -> tuple[list[int], int]:
    """The one or two weekdays that stand at `i` before a date, and where the date begins."""
    first = one(reader, i)
    if first is None:
        return [], i
    j = _past_dot(reader, i + 1)
    if reader.sign(j) in {"-", "/"} or reader.word(j) in AND:
        second = one(reader, j + 1)
        if second is not None:
            return [first, second], _past_dot(reader, j + 2)
    return [first], j


def _past_dot(reader: Reader, i: int) -> int:
    i = past_part(reader, i)
    return i + 1 if reader.sign(i) in {".", ","} and not reader.token(i).gap else i


def one(reader: Reader, i: int, *, alone: bool = False) -> int | None:
    """A weekday at `i`; short names only where a date, or another short name before a date, follows."""
    word = reader.word(i)
    full = words.weekday(word)
    if full is not None or not word:
        return full
    if word == "to" and reader.english:
        return None
    if word == "on" and reader.number(i + 1) and _listed(reader, i):
        return 2
    j = _past_dot(reader, i + 1)
    if reader.sign(j) in {"-", "/"} or reader.word(j) in AND:
        j += 2
    return words.short_weekday(word) if alone or reader.number(j) or reader.word(j) == "den" else None


def _listed(reader: Reader, i: int) -> bool:
    """Swedish 'on 17.3.' for Wednesday: only after a bullet or 'och', for Finnish and English 'on' is another word."""
    return reader.sign(i - 1) in {"•", "-", "*", ","} or reader.word(i - 1) in {"och", "eller"}
