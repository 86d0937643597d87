"""Months by their names, one or several: 'maaliskuussa', 'tammi–helmikuussa', 'syys-, loka- ja marraskuussa'."""

from __future__ import annotations

from alke.dates import words
from alke.dates.clock import AND
from alke.dates.reader import Reader


def _several(reader: Reader, i: int) -> tuple[tuple[int, int], int] | None:
    """'syys-, loka- ja marraskuussa': months that follow one another; others are left apart."""
    first = last = words.stem_month(reader.word(i))
    while last and reader.sign(i + 1) == "-":
        j = i + 3 if reader.sign(i + 2) == "," or reader.word(i + 2) in AND else i + 2
        j = j + 1 if reader.sign(i + 2) == "," and reader.word(j) in AND else j
        if not reader.near(j) or j == i + 2:
            return None
        half = words.stem_month(reader.word(j))
        later = (half,) if half else words.months(reader.word(j))
        if not later or later[0] != last % 12 + 1:
            return None
        if not half:
            return (first or 0, later[-1]), j + 1
        i, last = j, half
    return None


def named_months(reader: Reader, i: int) -> tuple[tuple[int, int], int] | None:
    if several := _several(reader, i):
        return several
    word = reader.word(i)
    half = words.stem_month(word)
    if half and reader.sign(i + 1) == "-" and (later := words.months(reader.word(i + 2))):
        return (half, later[-1]), i + 3
    found = words.months(word)
    if not found:
        return None
    if reader.sign(i + 1) == "-" and (later := words.months(reader.word(i + 2))) and reader.near(i + 2):
        return (found[0], later[-1]), i + 3
    if (
        word.endswith("kuusta")
        and reader.word(i + 1).endswith("kuuhun")
        and (later := words.months(reader.word(i + 1)))
    ):
        return (found[0], later[-1]), i + 2
    return (found[0], found[-1]), i + 1
