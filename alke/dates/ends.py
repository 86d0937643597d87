"""Ends, halves and quarters of years, months and weeks: 'vuoden loppuun', 'utgången av januari', 'toisella neljänneksellä'."""

from __future__ import annotations

import re
from dataclasses import replace

from alke.dates.reader import Raw, Reader
from alke.dates.spans import part_of, read_month, read_season, shift_of, year_after
from alke.dates.upcoming import present
from alke.dates.weeks import read_weeks

_OF_END = {
    "utgången": "until",
    "slutet": "until",
    "början": "start",
    "mitten": "middle",
    "end": "until",
    "beginning": "start",
}
_WHICH = re.compile(
    r"(?P<a>ensimmäi\w+|första)|(?P<b>toise\w+|toinen|andra)|(?P<c>kolma\w+|tredje)|(?P<d>neljä[sn]\w*|fjärde)"
)
_PIECE = re.compile(r"(?P<quarter>(?:vuosi)?neljänne\w+|kvartale?t?)|(?P<half>(?:vuosi)?puolisko\w*|halvåre?t?)")


def read_year_end(reader: Reader, i: int) -> Raw | None:
    """'vuoden [2026] loppuun mennessä', 'ensi vuoden loppuun', 'vuoden 2026 maaliskuussa', 'ensi vuoden maaliskuussa'."""
    shift = shift_of(reader.word(i))
    j = i if shift is None else i + 1
    if reader.word(j) not in {"vuoden", "vuosi", "vuonna"}:
        return None
    year, j = year_after(reader, j + 1)
    if reader.word(j) in {"loppuun", "loppua", "lopussa", "lopulla", "alusta", "alussa", "alkuun"}:
        return part_of(reader, Raw("months", i, j, months=_ends(reader.word(j)), year=year, shift=shift))
    if year is None and shift is None:
        return None
    inner = _piece(reader, j) or read_month(reader, j) or read_season(reader, j)
    if inner and inner.kind == "months" and inner.year is None:
        return replace(inner, at=i, year=year, shift=shift)
    return None


def _ends(word: str) -> tuple[int, int]:
    return (12, 12) if word.startswith("lop") else (1, 1)


def read_end_of(reader: Reader, i: int) -> Raw | None:
    """'utgången av januari 2027', 'slutet av året', 'årets slut', 'the end of March', 'year-end'."""
    if reader.phrase(i, "årets", "slut") or reader.phrase(i, "årets", "utgång"):
        return Raw("months", i, i + 2, months=(12, 12), part="until", due=True)
    if reader.word(i) == "year" and reader.sign(i + 1) == "-" and reader.word(i + 2) == "end":
        return Raw("months", i, i + 3, months=(12, 12), part="until", due=True)
    if reader.word(i) in {"vuodenvaihteeseen", "vuodenvaihdetta", "årsskiftet"}:
        year, end = year_after(reader, i + 1)
        due = part_of(reader, Raw("months", i, end, months=(12, 12), year=year, part="until"))
        return replace(due, due=True)
    part = _OF_END.get(reader.word(i))
    if part is None or reader.word(i + 1) not in {"av", "of"}:
        return None
    j = i + 3 if reader.word(i + 2) == "the" else i + 2
    if reader.word(j) in {"året", "år", "year"}:
        year, end = year_after(reader, j + 1)
        months = (12, 12) if part == "until" else (1, 1) if part == "start" else None
        return Raw("months", i, end, months=months, part=part, year=year, due=part == "until") if months else None
    inner = present(reader, j) or read_weeks(reader, j) or read_month(reader, j)
    if part == "until" and reader.word(i - 1) == "i" and reader.word(i - 2) not in {"senast", "före"}:
        part = "end"
    return replace(inner, at=i, part=part, due=part == "until") if inner and inner.kind in {"months", "weeks"} else None


def _piece(reader: Reader, i: int) -> Raw | None:
    """'ensimmäisellä neljänneksellä', 'första halvåret'."""
    which, piece = _WHICH.fullmatch(reader.word(i)), _PIECE.fullmatch(reader.word(i + 1))
    if not which or not piece or not reader.near(i + 1):
        return None
    length, number = (3, 4) if piece.group("quarter") else (6, 2), "abcd".index(str(which.lastgroup))
    if number >= length[1]:
        return None
    first = number * length[0] + 1
    return part_of(reader, Raw("months", i, i + 2, months=(first, first + length[0] - 1)))


def read_piece(reader: Reader, i: int) -> Raw | None:
    """'första kvartalet 2029': only with its year."""
    raw = _piece(reader, i)
    year, end = year_after(reader, raw.end) if raw else (None, i)
    return replace(raw, end=end, year=year) if raw and year else None


def begins(word: str) -> bool:
    """An end or a piece may begin with this word."""
    return word in _OF_END or _WHICH.fullmatch(word) is not None or word.startswith(("vuodenvaiht", "årsskift"))
