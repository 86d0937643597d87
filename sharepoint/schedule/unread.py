"""What stands where a day or a time should and cannot be read: typing errors, dates that do not exist, a weekday alone.

Such a place is known not to be the day or time before it: what is below it is left out, never put on another day.
"""

from __future__ import annotations

import re

from sharepoint.schedule.days import MONTH, WEEKDAY, Day
from sharepoint.schedule.remembered import remembered

_DIGITS = r"[\dOolI?]{1,2}"
_YEAR = r"(?:\s?[\dOolI?]{2,4})?"
_DAY = re.compile(
    rf"(?:{WEEKDAY})\b\.?:?"  # a weekday alone
    rf"|(?:{WEEKDAY})\b\.?,?\s?[^\n]{{0,6}}[\d?][^\n]{{0,20}}"  # 'Torstai 18,4.'
    rf"|(?:(?:{WEEKDAY})\b\.?,?\s*)?[\w?.]{{0,4}}\s*(?:{MONTH})\b\.?\s*(?:{_DIGITS})?,?{_YEAR}"  # '?. lokakuuta 2025'
    rf"|{_DIGITS}\s?[.,/ ]\s?{_DIGITS}\s?[.,/]{_YEAR}"  # '31.2.2024'
    rf"|{_DIGITS}\s?[.,/]\s?{_DIGITS}[., ]?\s?[\dOolI?]{{4}}"
    rf"|{_DIGITS}\s?[.,/]\s?\d{{4}}"  # '4.2024'
    rf"|\d{{4}}-[\dOolI?]{{1,2}}-[\dOolI?]{{1,2}}",
    re.IGNORECASE,
)
_WEEKDAY_AFTER = re.compile(rf"\s\(?(?:{WEEKDAY})\.?\)?$", re.IGNORECASE)
_NUMBER = re.compile(rf"{_DIGITS}\.?")
_TIME = re.compile(r"(?:(?:klo|kl|kello)\b\.?\s?)?[\dOolI?]{1,2}(?:\s?[.,: –-]|$)", re.IGNORECASE)


@remembered
def unread_day(text: str) -> Day | None:
    """A day on no date, for a text that is meant as a day; the caller has found that it says none."""
    told = " ".join(text.split())
    alone = _WEEKDAY_AFTER.sub("", told)
    return Day(0, 0, unread=told) if _DAY.fullmatch(alone) and not told.isdigit() else None


def bare_number(text: str) -> Day | None:
    """The same for '31.' or '12', where only days can stand."""
    told = text.strip()
    return Day(0, 0, unread=told) if _NUMBER.fullmatch(told) else None


@remembered
def resembles_time(text: str) -> bool:
    """'9,30–10', '9.OO': where times stand, this is one that cannot be read and no heading."""
    return bool(_TIME.match(text.strip()))
