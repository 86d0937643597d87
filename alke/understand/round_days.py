"""A day said without its year, put into the round that is spoken of."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from alke.dates.words import month_named
from alke.mentions import DateMention
from alke.rounds import Round

WEEKDAY = re.compile(
    r"(?:ma|ti|ke|to|pe|la|su)\b|(?:maanan|tiis|keskiv|torst|perj|lauan|sunnun|mån|tis|ons|tors|fre|lör|sön)\w*|"
    r"(?:mon|tue|wed|thu|fri|sat|sun)\w*",
    re.IGNORECASE,
)
_DAY_AND_MONTH = re.compile(r"\d{1,2}[./]\s?\d{1,2}")
_WORDS = re.compile(r"[^\W\d_]+")
_ANY_YEAR = re.compile(r"\d{4}")


def into_round(mention: DateMention, round_: Round) -> DateMention:
    """A day without a year belongs to the round that is spoken of, when one year only puts it there."""
    if mention.start is None or round_.first_day <= mention.start <= round_.last_day:
        return mention
    if not _has_month(mention.text) or _ANY_YEAR.search(mention.text) or mention.more:
        return mention
    years = range(round_.first_day.year, round_.last_day.year + 1)
    fits = [
        day for year in years if (day := in_year(mention.start, year)) and round_.first_day <= day <= round_.last_day
    ]
    if len(fits) != 1 or "weekday" in (mention.doubt or ""):
        return mention
    end = mention.end + (fits[0] - mention.start) if mention.end else None
    other = WEEKDAY.match(mention.text) and fits[0].weekday() != mention.start.weekday()
    return replace(mention, start=fits[0], end=end, more=(), doubt="weekday:" if other else None)


def _has_month(text: str) -> bool:
    """'17.3.', '17 mars': a day of the calendar, not one counted from today."""
    words = _WORDS.findall(text.lower())
    return bool(_DAY_AND_MONTH.search(text) or (re.search(r"\d", text) and any(map(month_named, words))))


def in_year(day: date, year: int) -> date | None:
    """The same day of another year; None for 29.2. where there is none."""
    try:
        return day.replace(year=year)
    except ValueError:
        return None
