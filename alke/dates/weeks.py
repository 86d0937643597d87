"""Weeks by their numbers: 'viikoilla 12 ja 13', 'vk 12', 'veckorna 12–13', 'viikolla 12/2026', 'viikon 12 tiistaina'."""

from __future__ import annotations

import re
from dataclasses import replace

from alke.dates import clock, weekdays
from alke.dates.reader import Raw, Reader
from alke.dates.spans import part_of, year_after

_WEEK = re.compile(r"viiko(?:n|lla|lle|lta|t|illa|ille|ilta|ista|iden|ksi)|viikko(?:jen|ina)?|vko(?:lla|lle|n|t)?|vk(?:lla|n)?"
                   r"|veckorna|veckor|vecka|veckan|weeks?|v")  # fmt: skip
_WEEKS = re.compile(r"([0-9]{1,2})(?:-([0-9]{1,2}))?(?:/([0-9]{4}))?\.?")


def read_weeks(reader: Reader, i: int) -> Raw | None:
    """'viikoilla 12 ja 13', 'vk 12', 'veckorna 12–13', 'viikolla 12/2026', 'viikon 12 tiistaina'."""
    if not _WEEK.fullmatch(reader.word(i)):
        return None
    j = i + 1
    if reader.sign(j) == "." and not reader.token(j).gap:
        j += 1
    numbers: list[int] = []
    year: int | None = None
    while len(numbers) < 20 and reader.near(j) and (found := _WEEKS.fullmatch(reader.number(j))) and reader.free(j):
        first, last = int(found.group(1)), int(found.group(2) or found.group(1))
        if not 1 <= first <= last <= 53:
            return None
        numbers += range(first, last + 1)
        year, j = int(found.group(3)) if found.group(3) else year, j + 1
        after = _next_week(reader, j)
        if after is None:
            break
        j = after
    if not numbers:
        return None
    return _week_tail(reader, Raw("weeks", i, j, weeks=tuple(numbers), year=year))


def _next_week(reader: Reader, j: int) -> int | None:
    comma = (
        reader.sign(j) == "," or reader.sign(j) == "-" or reader.word(j) in {"ja", "och", "and", "tai", "eller", "or"}
    )
    return j + 1 if comma and re.fullmatch(r"[0-9]{1,2}(?:/[0-9]{4})?\.?", reader.number(j + 1)) else None


def _week_tail(reader: Reader, raw: Raw) -> Raw:
    year, j = (raw.year, raw.end) if raw.year else year_after(reader, raw.end)
    named, j = weekdays.listed(reader, j, short=True) if len(raw.weeks) == 1 and reader.near(j) else ((), j)
    whole = part_of(reader, replace(raw, year=year, weekdays=named, end=j))
    times, end = (clock.after_date(reader, j, full=False) if named else None) or ((), whole.end)
    return replace(whole, times=times, end=end)


def named_before(reader: Reader, i: int) -> int | None:
    """The one week that the words before `i` name, within their sentence: 'viikon 6 aikana, viimeistään perjantaina'."""
    for j in range(i - 1, max(i - 8, 0), -1):
        if reader.sign(j) == "." or not reader.near(j + 1):
            return None
        if _WEEK.fullmatch(reader.word(j - 1)) and (found := _WEEKS.fullmatch(reader.number(j))):
            number = int(found.group(1))
            return number if not found.group(2) and number <= 53 else None
    return None


def begins(word: str) -> bool:
    """A week may begin with this word."""
    return _WEEK.fullmatch(word) is not None
