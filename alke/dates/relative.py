"""Times counted from today ('huomenna', 'ensi torstaina') or from an event ('kaksi viikkoa ennen')."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from alke.dates import clock, clusters, ordinals, weekdays, words
from alke.dates.reader import Raw, Reader
from alke.dates.spans import shift_of

_NOW = {
    "tänään": 0, "huomenna": 1, "huominen": 1, "huomista": 1, "huomiseen": 1, "huomiseksi": 1, "huomiselle": 1,
    "ylihuomenna": 2, "eilen": -1, "toissapäivänä": -2,
    "idag": 0, "imorgon": 1, "imorron": 1, "övermorgon": 2, "igår": -1, "today": 0, "tomorrow": 1, "yesterday": -1,
}  # fmt: skip
_NOW_SV = {"dag": 0, "morgon": 1, "morron": 1, "övermorgon": 2, "går": -1}
_UNIT = re.compile(
    r"(?P<week>viikko(?:a|o)?|viikon|vkoa?|veck(?:a|or)|weeks?)|(?P<month>kuukaus\w+|kuukautta|kuukauden|månad(?:er)?|months?)"
    r"|(?P<work>arkipäiv\w+|työpäiv\w+|vardag(?:ar)?|arbetsdag(?:ar)?)|(?P<day>päiv(?:ä|ää|än|ee)|pv|vuorokau\w+|vrk|dygn|dag(?:ar)?|days?)"
)
_DAYS = {"week": 7, "month": 30, "work": 1, "day": 1}
_BEFORE = frozenset(["ennen", "aikaisemmin", "aiemmin", "före", "innan", "tidigare", "before", "prior", "earlier"])
_AFTER = frozenset(
    ["jälkeen", "kuluessa", "sisällä", "myöhemmin", "efter", "inom", "after", "within", "later", "senare"]
)
_VAGUE = frozenset((
    ")", "puolitoista", "muutama", "muutamaa", "muutaman", "useita", "useampia", "joitakin", "joitain", "monta", "parisen",
    "några", "flera", "several", "few", "some",
))  # fmt: skip
_SAME = frozenset(("viikon", "edeltävänä", "edellisenä", "samana", "kyseisenä", "föregående", "samma"))
_EACH = frozenset(("joka", "jokaisena", "aina", "varje", "each", "every"))
_HENCE = frozenset(("päästä", "kuluttua"))
_SINCE = frozenset(("sitten", "sedan", "ago"))
_WEEK = re.compile(r"viik(?:olla|on|koon|olle|ko)|veckan?|week")
_MONTH = re.compile(r"kuu(?:ssa|n|hun|lle)|månaden?|month")


def read_relative(reader: Reader, i: int) -> Raw | None:
    """Whatever of this kind begins at token `i`."""
    return _now(reader, i) or _counted(reader, i) or _shifted(reader, i) or _weekday(reader, i)


def _now(reader: Reader, i: int) -> Raw | None:
    if reader.phrase(i, "day", "after", "tomorrow"):
        return _fixed(reader, i, i + 3, reader.today + timedelta(2))
    days, end = _NOW.get(reader.word(i)), i + 1
    if days is None and reader.word(i) == "i" and reader.near(i + 1):
        days, end = _NOW_SV.get(reader.word(i + 1)), i + 2
    return None if days is None else _fixed(reader, i, end, reader.today + timedelta(days))


def _fixed(reader: Reader, i: int, end: int, start: date, last: date | None = None, *doubts: str) -> Raw:
    while reader.word(end) in {"mennessä", "asti", "saakka", "alkaen"}:
        end += 1
    times, end = (clock.after_date(reader, end, full=False) if last is None else None) or ((), end)
    return Raw("fixed", i, end, fixed=(start, last), times=times, doubts=doubts)


def _days(reader: Reader, i: int, end: int, days: Sequence[date], *doubts: str) -> Raw:
    """One day or a list of them."""
    return replace(_fixed(reader, i, end, days[0], None, *doubts), further=tuple(days[1:]))


def _counted(reader: Reader, i: int) -> Raw | None:
    """'kaksi viikkoa ennen', '10 working days before', 'viikon kuluttua', 'om två veckor', 'in two weeks'."""
    ahead, within = reader.word(i) in {"om", "in"}, reader.word(i) in {"inom", "within"}
    j = i + 1 if ahead or within else i
    count = words.number(reader.word(j)) or clusters.whole(reader.number(j))
    if count is not None and reader.token(j).kind == "num" and not reader.free(j):
        return None
    j = j if count is None else _past_digits(reader, j + 1)
    if reader.word(j) in {"working", "business"}:
        unit, j = "work", j + 1
        if reader.word(j) not in {"day", "days"}:
            return None
    else:
        found = _UNIT.fullmatch(reader.word(j))
        if found is None or not reader.near(j):
            return None
        unit = str(found.lastgroup)
    whole = Raw("relative", i, j + 1, offset=(count or 1) * _DAYS[unit], working=unit == "work")
    if within:
        return whole if count is not None else None
    told = _direction(reader, whole, unit, ahead=ahead, counted=count is not None)
    if told and told.kind == "relative" and count is None and _uncounted(reader, i):
        return replace(told, offset=None, doubts=("vague",))
    return told


def _past_digits(reader: Reader, j: int) -> int:
    """'kymmenen (10) arkipäivää': the digits in brackets say the same again."""
    return j + 3 if reader.sign(j) == "(" and reader.number(j + 1) and reader.sign(j + 2) == ")" else j


def _uncounted(reader: Reader, i: int) -> bool:
    """'muutamaa päivää ennen', 'noin 1,5 viikkoa ennen': a count that is none of ours, so the days are not known."""
    before = reader.token(i - 1)
    return reader.near(i) and (before.kind == "num" or before.low in _VAGUE)


def _direction(reader: Reader, raw: Raw, unit: str, *, ahead: bool, counted: bool) -> Raw | None:
    days, word = raw.offset or 0, reader.word(raw.end)
    from_event = reader.word(raw.end + 1).endswith(("sta", "stä", "sesta", "en"))
    certain = unit in {"week", "day"} and days <= 3700
    if word in _HENCE and unit == "week" and weekdays.listed(reader, raw.end + 1)[0]:
        return _week(reader, raw.at, raw.end + 1, days // 7)
    if word in _HENCE and not from_event and certain:
        return _fixed(reader, raw.at, raw.end + 1, reader.today + timedelta(days))
    if word in _SINCE and certain:
        return _fixed(reader, raw.at, raw.end + 1, reader.today - timedelta(days))
    if ahead:
        return _fixed(reader, raw.at, raw.end, reader.today + timedelta(days)) if counted and certain else None
    if word in _BEFORE:
        return replace(raw, end=raw.end + 1, offset=-days)
    if word in _AFTER | _HENCE:
        return replace(raw, end=raw.end + 1)
    return _postposed(reader, raw) if counted else None


def _postposed(reader: Reader, raw: Raw) -> Raw | None:
    """'kaksi viikkoa kokouksen jälkeen': the event stands between, in one word."""
    if reader.word(raw.end + 1) in {"jälkeen", "alusta"} and reader.near(raw.end + 1):
        return replace(raw, end=raw.end + 2)
    return None


def _shifted(reader: Reader, i: int) -> Raw | None:
    """'ensi viikolla', 'nästa vecka', 'ensi kuussa', 'ensi viikon torstaina', 'ensi torstaina'."""
    shift = 0 if reader.phrase(i, "den", "här") else shift_of(reader.word(i))
    if shift is None:
        return None
    j = i + (2 if reader.phrase(i, "den", "här") else 1)
    if not reader.near(j):
        return None
    if _WEEK.fullmatch(reader.word(j)):
        return _week(reader, i, j + 1, shift)
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
    return ordinals.weekday_of_month(reader, whole) or whole


def _week(reader: Reader, i: int, j: int, shift: int) -> Raw:
    monday = reader.today - timedelta(reader.today.weekday()) + timedelta(7 * shift)
    if reader.word(j) == "loppuun":
        return _fixed(reader, i, j + 1, monday + timedelta(6), None, f"day:{monday + timedelta(4)}")
    named, end = weekdays.listed(reader, j, short=True) if reader.near(j) else ((), j)
    if named:
        return _days(reader, i, end, [monday + timedelta(weekday) for weekday in named])
    return _fixed(reader, i, j, monday, monday + timedelta(6))


def _month(today: date, shift: int) -> tuple[int, int]:
    number = (today.month - 1 + shift) % 12 + 1
    return number, number


def _month_year(today: date, shift: int) -> int:
    return today.year + (today.month - 1 + shift) // 12


def _next(reader: Reader, i: int, j: int, named: int, shift: int) -> Raw:
    """The nearest such day; 'ensi torstaina' said on a Tuesday may also mean the one a week later, so it doubts."""
    monday = reader.today - timedelta(reader.today.weekday())
    here = monday + timedelta(named)
    if shift == 0:
        return _fixed(reader, i, j, here)
    if shift < 0:
        return _fixed(reader, i, j, here if here < reader.today else here - timedelta(7))
    later = here + timedelta(7)
    if here <= reader.today:
        return _fixed(reader, i, j, later)
    return _fixed(reader, i, j, here, None, f"day:{later}")


def _weekday(reader: Reader, i: int) -> Raw | None:
    """Weekdays alone: each the next one from today; on the day itself, or in a longer text, with the other reading."""
    named, end = weekdays.listed(reader, i)
    if not named:
        return None
    if reader.phrase(end, "nästa", "vecka") or reader.phrase(end, "ensi", "viikolla"):
        monday = reader.today - timedelta(reader.today.weekday())
        return _days(reader, i, end + 2, [monday + timedelta(7 + weekday) for weekday in named])
    before = reader.word(i - 1)
    if before in _EACH:
        return None
    if before in _SAME:  # 'kokousta edeltävän viikon perjantaina' hangs on an event
        return Raw("relative", i, end)
    coming = [reader.today + timedelta((weekday - reader.today.weekday()) % 7) for weekday in named]
    other = [
        f"day:{day + timedelta(7 if day == reader.today else -7)}"
        for day in coming
        if day == reader.today or reader.lines
    ]
    return _days(reader, i, end, coming, *other)


def begins(word: str) -> bool:
    """A relative time may begin with this word."""
    return word in _NOW or _UNIT.fullmatch(word) is not None
