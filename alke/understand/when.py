"""The dates and times of a sentence, as slots: which day is meant, which is refused, and what must be asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any

from alke.dates import find
from alke.dates.words import month_named
from alke.mentions import DateMention
from alke.rounds import Round
from alke.understand.meaning import Ask
from alke.understand.utterance import number_of

# The parts of a sentence in which something is refused: 'ei käy 17.3., käykö 24.3.?'
_CLAUSE = re.compile(r"[,;?!]|\b(?:vaan|mutta|sen sijaan|utan|men|i stället|but|instead)\b", re.IGNORECASE)
_NO = re.compile(
    r"\b(?:ei|en|emme|eivät|älä|älkää|emmä|eikä|inte|kan inte|not|can't|cannot|doesn't|don't|won't|no longer)\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:\b(?:from|från|pois)\s*$)", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"(?:ma|ti|ke|to|pe|la|su)\b|(?:maanan|tiis|keskiv|torst|perj|lauan|sunnun|mån|tis|ons|tors|fre|lör|sön)\w*|"
    r"(?:mon|tue|wed|thu|fri|sat|sun)\w*",
    re.IGNORECASE,
)
_DAY_AND_MONTH = re.compile(r"\d{1,2}[./]\s?\d{1,2}")
_WORDS = re.compile(r"[^\W\d_]+")
_ANY_YEAR = re.compile(r"\d{4}")
_YEAR = re.compile(r"(?<![\d.])(20\d\d)(?![\d-])")
_OFFSET = re.compile(
    r"\b(?:(\d+|[^\W\d]+)\s+)?(viik\w+|päiv\w+|veck\w+|dag\w*|weeks?|days?)\s+"
    r"(?:ennen|etukäteen|aiemmin|aikaisemmin|före|innan|tidigare|before|ahead|in advance|prior|earlier)",
    re.IGNORECASE,
)
_PARTS = (
    ("afternoon", re.compile(r"\b(?:iltapäiv\w*|ip\b|eftermiddag\w*|afternoons?|em\b)", re.IGNORECASE)),
    (
        "morning",
        re.compile(r"\b(?:aamupäiv\w*|aamu\w*|ap\b|förmiddag\w*|(?<!\bi )morgon\w*|mornings?|fm\b)", re.IGNORECASE),
    ),
)


@dataclass(frozen=True, slots=True)
class When:
    """The slots about time; `marks` tell the cues what is there; `spans` are the places in the text (start, end)."""

    slots: dict[str, Any]
    marks: frozenset[str]
    ask: Ask | None
    spans: tuple[tuple[int, int], ...]


def read_when(text: str, now: date, round_: Round) -> When:
    """Dates by `alke.dates`, moved into the round's year where the text gives none and its own choice lies outside."""
    mentions = find(text, now)
    dated = [_into_round(mention, round_) for mention in mentions if mention.start is not None]
    refused = [mention for mention in dated if _is_refused(text, mention)] if len(dated) > 1 else []
    wanted = [mention for mention in dated if mention not in refused]
    slots = _day_slots(wanted[-1:], refused) | _times(wanted[-1:], mentions) | _offset(text) | _part(text)
    marks = {f"#{name.partition('_')[0]}" for name in slots} | ({"#two_dates"} if len(dated) > 1 else set())
    return When(
        slots,
        frozenset(marks),
        _ask(wanted) or _ask_time(mentions),
        tuple((m.at, m.at + len(m.text)) for m in mentions),
    )


def correction(text: str, slots: dict[str, Any], now: date) -> dict[str, Any]:
    """For 'to 14.3.2023, eikö sen pitäisi olla 2024': the date as the letter has it, and the speaker's own."""
    dated = [mention for mention in find(text, now) if mention.start is not None]
    if not dated or dated[0].start is None:
        return slots
    said = dated[0].start
    found = {**{k: v for k, v in slots.items() if not k.startswith("date")}, "date": said.isoformat()}
    later = text[dated[0].at + len(dated[0].text) :]
    year = _YEAR.search(later)
    others = [mention for mention in dated[1:] if re.search(r"\d", mention.text)]
    other = others[0].start if others else _in_year(said, int(year[1])) if year else None
    return found | ({"suggested": other.isoformat()} if other and other != said else {})


def _day_slots(wanted: Sequence[DateMention], refused: Sequence[DateMention]) -> dict[str, Any]:
    slots: dict[str, Any] = {}
    for mention in wanted:
        slots["date"] = _iso(mention.start)
        if mention.end is not None:
            slots["date_to"] = _iso(mention.end)
    if refused:
        slots["date_rejected"] = _iso(refused[0].start)
    return slots


def _times(wanted: Sequence[DateMention], mentions: Sequence[DateMention]) -> dict[str, Any]:
    loose = [mention for mention in mentions if mention.start is None and mention.time_from]
    timed = [mention for mention in (*wanted, *loose) if mention.time_from]
    if not timed:
        return {}
    found: dict[str, Any] = {"time_from": _clock(timed[0].time_from)}
    return found | ({"time_to": _clock(timed[0].time_to)} if timed[0].time_to else {})


def _offset(text: str) -> dict[str, Any]:
    match = _OFFSET.search(text)
    if match is None:
        return {}
    count = number_of(match[1] or "") or 1
    days = 7 if match[2].lower().startswith(("viik", "veck", "week")) else 1
    return {"offset_days": -count * days}


def _part(text: str) -> dict[str, Any]:
    return next(({"part_of_day": part} for part, pattern in _PARTS if pattern.search(text)), {})


def _is_refused(text: str, mention: DateMention) -> bool:
    """Is there a 'no' in the mention's own clause, or 'from' before it?"""
    before, after = text[: mention.at], text[mention.at + len(mention.text) :]
    starts = [match.end() for match in _CLAUSE.finditer(before)]
    end = _CLAUSE.search(after)
    clause = before[starts[-1] if starts else 0 :]
    return bool(_NO.search(clause + " " + after[: end.start() if end else None]) or _FROM.search(clause))


def _into_round(mention: DateMention, round_: Round) -> DateMention:
    """A day without a year belongs to the round that is spoken of, when one year only puts it there."""
    if mention.start is None or round_.first_day <= mention.start <= round_.last_day:
        return mention
    if not _has_month(mention.text) or _ANY_YEAR.search(mention.text) or mention.more:
        return mention
    years = range(round_.first_day.year, round_.last_day.year + 1)
    fits = [
        day for year in years if (day := _in_year(mention.start, year)) and round_.first_day <= day <= round_.last_day
    ]
    if len(fits) != 1 or "weekday" in (mention.doubt or ""):
        return mention
    end = mention.end + (fits[0] - mention.start) if mention.end else None
    other = _WEEKDAY.match(mention.text) and fits[0].weekday() != mention.start.weekday()
    return replace(mention, start=fits[0], end=end, more=(), doubt="weekday:" if other else None)


def _has_month(text: str) -> bool:
    """'17.3.', '17 mars': a day of the calendar, not one counted from today."""
    words = _WORDS.findall(text.lower())
    return bool(_DAY_AND_MONTH.search(text) or (re.search(r"\d", text) and any(map(month_named, words))))


def _ask(wanted: Sequence[DateMention]) -> Ask | None:
    for mention in wanted[-1:]:
        if mention.more:
            return Ask("several", tuple(map(_iso, (mention.start, *mention.more))), mention.text)
        for doubt in (mention.doubt or "").split():
            kind, _, value = doubt.partition(":")
            if kind in ("month", "day"):
                return Ask("date", (_iso(mention.start), value), mention.text)
            if kind == "weekday":
                return Ask("weekday", (_iso(mention.start),), mention.text)
    return None


def _ask_time(mentions: Sequence[DateMention]) -> Ask | None:
    """'klo 9–11 ja 13–15': one of them is meant."""
    for mention in mentions:
        later = re.search(r"times:(\S+)", mention.doubt or "")
        if later:
            return Ask("time", (f"{_clock(mention.time_from)}-{_clock(mention.time_to)}", later[1]), mention.text)
    return None


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _clock(moment: time | None) -> str:
    return f"{moment:%H:%M}" if moment else ""
