"""Days, weeks and months counted from the present one: 'ensi torstaina', 'ens kuun eka maanantai', 'tiistaina'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from alke.dates import clock, clusters, ordinals, weekdays, weeks
from alke.dates.reader import Raw, Reader
from alke.dates.spans import part_of, shift_of, tells_part

_SAME = frozenset((
    "viikon", "edeltävänä", "edellisenä", "jälkeisenä", "samana", "kyseisenä", "edeltävän", "saman", "kyseisen", "sen",
    "föregående", "samma",
))  # fmt: skip
_EACH = frozenset(("joka", "jokaisena", "aina", "varje", "each", "every"))
_NEXT_WEEK = (("ensi", "viikolla"), ("nästa", "vecka"), ("next", "week"))
_WEEK = re.compile(r"viik(?:olla|on|koon|olle|ko)|veckan?|week")
_MONTH = re.compile(r"kuu(?:ssa|n|hun|lle)|månaden?|month")


def shifted(reader: Reader, i: int) -> Raw | None:
    """'ensi viikolla', 'nästa vecka', 'ensi kuussa', 'ensi viikon torstaina', 'ensi torstaina', 'kuun loppuun'."""
    if reader.word(i - 1) not in _SAME and reader.word(i) == "kuun" and tells_part(reader, i + 1):
        return _in_month(reader, i, i + 1, 0)
    if reader.word(i - 1) not in _SAME and reader.phrase(i, "viikon", "loppuun"):
        return week(reader, i, i + 1, 0)
    shift = 0 if reader.phrase(i, "den", "här") else shift_of(reader.word(i))
    if shift is None:
        return None
    j = i + (2 if reader.phrase(i, "den", "här") else 1)
    if not reader.near(j):
        return None
    if _WEEK.fullmatch(reader.word(j)):
        return week(reader, i, j + 1, shift)
    if _MONTH.fullmatch(reader.word(j)):
        return _in_month(reader, i, j + 1, shift)
    named, j = weekdays.listed(reader, j, short=reader.word(i) in {"ensi", "ens"})
    return _next(reader, i, j, named[0], shift) if len(named) == 1 else None


def _in_month(reader: Reader, i: int, j: int, shift: int) -> Raw | None:
    """'ensi kuussa', 'ens kuun eka maanantai', 'tämän kuun 30. päivä'."""
    months, year = _month(reader.today, shift), _month_year(reader.today, shift)
    whole = Raw("months", i, j, months=months, year=year)
    days = clusters.days(reader.number(j)) if reader.near(j) else ()
    if len(days) == 1 and days[0].month is None and (days[0].dotted or ordinals.day_word(reader, j + 1) > j + 1):
        on = replace(days[0], month=months[0], year=year)
        end = ordinals.day_word(reader, j + 1)
        return Raw("days", i, end, days=(on,)) if on.possible else None
    return ordinals.weekday_of_month(reader, whole) or part_of(reader, whole)


def week(reader: Reader, i: int, j: int, shift: int) -> Raw:
    """A week counted from this one, or weekdays in it."""
    monday = _monday(reader) + timedelta(7 * shift)
    if reader.word(j) == "loppuun":
        return fixed(reader, i, j + 1, monday + timedelta(6), None, f"day:{monday + timedelta(4)}")
    j_named = j + 1 if reader.word(j) in {"on", "på"} else j
    named, end = weekdays.listed(reader, j_named, short=True) if reader.near(j_named) else ((), j)
    if named:
        return _days(reader, i, end, [monday + timedelta(weekday) for weekday in named])
    return fixed(reader, i, j, monday, monday + timedelta(6))


def present(reader: Reader, i: int) -> Raw | None:
    """'(The end of) the month', '(slutet av) nästa vecka': a whole week or month counted from the present one."""
    shift = shift_of(reader.word(i))
    end = i + 1 if shift is None else i + 2
    if not reader.near(end - 1):
        return None
    if _MONTH.fullmatch(reader.word(end - 1)):
        return _in_month(reader, i, end, shift or 0)
    if not _WEEK.fullmatch(reader.word(end - 1)) or reader.number(end):
        return None
    year, number, _ = (_monday(reader) + timedelta(7 * (shift or 0))).isocalendar()
    return Raw("weeks", i, end, weeks=(number,), year=year)


def _monday(reader: Reader) -> date:
    return reader.today - timedelta(reader.today.weekday())


def _month(today: date, shift: int) -> tuple[int, int]:
    number = (today.month - 1 + shift) % 12 + 1
    return number, number


def _month_year(today: date, shift: int) -> int:
    return today.year + (today.month - 1 + shift) // 12


def _next(reader: Reader, i: int, j: int, named: int, shift: int) -> Raw:
    """The nearest such day; 'ensi torstaina' said on a Tuesday may also mean the one a week later, so it doubts."""
    monday = _monday(reader)
    here = monday + timedelta(named)
    if shift == 0:
        return fixed(reader, i, j, here)
    if shift < 0:
        return fixed(reader, i, j, here if here < reader.today else here - timedelta(7))
    later = here + timedelta(7)
    if here <= reader.today:
        return fixed(reader, i, j, later)
    return fixed(reader, i, j, here, None, f"day:{later}")


def weekday_alone(reader: Reader, i: int) -> Raw | None:
    """Weekdays alone: each the next one from today; on the day itself, or in a longer text, with the other reading."""
    named, end = weekdays.listed(reader, i)
    if not named:
        return None
    of = end + 1 if reader.word(end) == "of" else end
    if any(reader.phrase(of, *week) for week in _NEXT_WEEK):
        monday = _monday(reader)
        return _days(reader, i, of + 2, [monday + timedelta(7 + weekday) for weekday in named])
    before = reader.word(i - 1)
    if before in _EACH:
        return None
    if before in _SAME:  # 'kokousta edeltävän viikon perjantaina' hangs on an event
        return Raw("relative", i, end)
    if week := weeks.named_before(reader, i):
        return Raw("weeks", i, end, weeks=(week,), weekdays=named)
    coming = [reader.today + timedelta((weekday - reader.today.weekday()) % 7) for weekday in named]
    other = [
        f"day:{day + timedelta(7 if day == reader.today else -7)}"
        for day in coming
        if day == reader.today or reader.lines
    ]
    return _days(reader, i, end, coming, *other)


def fixed(reader: Reader, i: int, end: int, start: date, last: date | None = None, *doubts: str) -> Raw:
    """A day or span that today gives, with the time after it."""
    while reader.word(end) in {"mennessä", "asti", "saakka", "alkaen"}:
        end += 1
    times, end = (clock.after_date(reader, end, full=False) if last is None else None) or ((), end)
    return Raw("fixed", i, end, fixed=(start, last), times=times, doubts=doubts)


def _days(reader: Reader, i: int, end: int, days: Sequence[date], *doubts: str) -> Raw:
    """One day or a list of them."""
    return replace(fixed(reader, i, end, days[0], None, *doubts), further=tuple(days[1:]))
