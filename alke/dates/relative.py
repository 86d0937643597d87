"""Times counted from today ('huomenna', 'ensi torstaina') or from an event ('kaksi viikkoa ennen')."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from alke.dates import clusters, weekdays, words
from alke.dates.reader import Raw, Reader
from alke.dates.upcoming import fixed, shifted, week, weekday_alone

_NOW = {
    "tänään": 0, "huomenna": 1, "huominen": 1, "huomista": 1, "huomiseen": 1, "huomiseksi": 1, "huomiselle": 1,
    "huomisaamuna": 1, "huomisaamu": 1, "huomisiltana": 1, "huomisiltapäivänä": 1,
    "huomisen": 1, "huomiselta": 1, "huomisesta": 1, "huomisaamuksi": 1, "huomisaamulle": 1,
    "huomenaamulla": 1, "huomenaamuna": 1, "huomenillalla": 1, "huomeniltapäivällä": 1,
    "ylihuomenna": 2, "ylihuominen": 2, "ylihuomisen": 2, "ylihuomista": 2, "ylihuomiseksi": 2, "ylihuomiselle": 2,
    "eilen": -1, "toissapäivänä": -2,
    "idag": 0, "imorgon": 1, "imorron": 1, "övermorgon": 2, "igår": -1, "today": 0, "tomorrow": 1, "yesterday": -1,
    "today's": 0, "tomorrow's": 1,
}  # fmt: skip
_NOW_SV = {"dag": 0, "morgon": 1, "morron": 1, "övermorgon": 2, "går": -1}
_UNIT = re.compile(
    r"(?P<week>viikko(?:a|o)?|viikon|vk|vkoa?|veck(?:a|or)|weeks?)|(?P<month>kuukaus\w+|kuukautta|kuukauden|månad(?:er)?|months?)"
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
_HENCE = frozenset(("päästä", "kuluttua"))
_SINCE = frozenset(("sitten", "sedan", "ago"))


def read_relative(reader: Reader, i: int) -> Raw | None:
    """Whatever of this kind begins at token `i`."""
    return _now(reader, i) or _counted(reader, i) or shifted(reader, i) or weekday_alone(reader, i)


def _now(reader: Reader, i: int) -> Raw | None:
    if reader.phrase(i, "day", "after", "tomorrow"):
        return fixed(reader, i, i + 3, reader.today + timedelta(2))
    days, end = _NOW.get(reader.word(i)), i + 1
    if days is None and reader.word(i) == "i" and reader.near(i + 1):
        days, end = _NOW_SV.get(reader.word(i + 1)), i + 2
    return None if days is None else fixed(reader, i, end, reader.today + timedelta(days))


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
        return week(reader, raw.at, raw.end + 1, days // 7)
    if word in _HENCE and not from_event and certain:
        return fixed(reader, raw.at, raw.end + 1, reader.today + timedelta(days))
    if word in _SINCE and certain:
        return fixed(reader, raw.at, raw.end + 1, reader.today - timedelta(days))
    if ahead:
        return fixed(reader, raw.at, raw.end, reader.today + timedelta(days)) if counted and certain else None
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


def begins(word: str) -> bool:
    """A relative time may begin with this word."""
    return word in _NOW or _UNIT.fullmatch(word) is not None
