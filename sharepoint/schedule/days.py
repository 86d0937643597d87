"""Days as people write them in a schedule: 'ke 10.4.', '10.4.2024', 'den 10 april', 'Wednesday 10 April 2024', '2024-04-10'."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

_WEEKDAYS = (
    "ma|maanantai\\w*|mån|måndag\\w*|mon|monday",
    "ti|tiistai\\w*|tis|tisdag\\w*|tue|tues|tuesday",
    "ke|keskiviik\\w*|ons|onsdag\\w*|wed|wednesday",
    "to|torstai\\w*|tors|tor|torsdag\\w*|thu|thur|thurs|thursday",
    "pe|perjantai\\w*|fre|fredag\\w*|fri|friday",
    "la|lauantai\\w*|lör|lördag\\w*|sat|saturday",
    "su|sunnuntai\\w*|sön|söndag\\w*|sun|sunday",
)
_MONTHS = (
    "tammikuu\\w*|januari|january|jan",
    "helmikuu\\w*|februari|february|feb",
    "maaliskuu\\w*|mars|march|mar",
    "huhtikuu\\w*|april|apr",
    "toukokuu\\w*|maj|may",
    "kesäkuu\\w*|juni|june|jun",
    "heinäkuu\\w*|juli|july|jul",
    "elokuu\\w*|augusti|august|aug",
    "syyskuu\\w*|september|sept|sep",
    "lokakuu\\w*|oktober|october|okt|oct",
    "marraskuu\\w*|november|nov",
    "joulukuu\\w*|december|dec",
)
WEEKDAY, MONTH = "|".join(_WEEKDAYS), "|".join(_MONTHS)
_WEEKDAY = "|".join(f"(?P<{{0}}{n}>{words})" for n, words in enumerate(_WEEKDAYS))
_TWIN = rf"(?:\s?/\s?(?:{WEEKDAY})\b\.?)?"  # 'ke/ons'
_MONTH = "|".join(f"(?P<{{0}}{n}>{words})" for n, words in enumerate(_MONTHS, 1))
_YEAR = r"(?:20\d\d|\d\d(?![.:\d]))"
_DAY = r"(?P<{0}day>3[01]|[12]\d|0?[1-9])"
_FORMS = (
    rf"{_DAY.format('a')}\.\s?(?P<amonth>1[0-2]|0?[1-9])(?P<adot>\.)?(?(adot)|(?![^\W\d]))(?:\s?(?P<ayear>(?<=\.\s)20\d\d|(?<=\.){_YEAR}))?(?!\d|[.:]\d)",
    r"(?P<byear>20\d\d)-(?P<bmonth>0\d|1[0-2])-(?P<bday>[0-3]\d)(?!\d)",
    rf"(?:den\s)?{_DAY.format('c')}(?:\.|st|nd|rd|th)?\s?(?:of\s)?(?:{_MONTH.format('cm')})\b\.?,?(?:\s(?P<cyear>20\d\d)\b)?",
    rf"(?:{_MONTH.format('dm')})\b\.?\s{_DAY.format('d')}(?:st|nd|rd|th)?\b(?:,?\s(?P<dyear>20\d\d)\b)?",
    rf"{_DAY.format('e')}/(?P<emonth>1[0-2]|0?[1-9])(?:/(?P<eyear>{_YEAR}))?(?!\d|[/.:]\d)",
)
_DATE = re.compile(
    rf"(?:(?:{_WEEKDAY.format('w')})\b\.?{_TWIN},?\s?(?:den\s)?)?"
    rf"(?:{'|'.join(f'(?P<form{n}>{form})' for n, form in enumerate(_FORMS))})"
    rf"(?:\s?,?\s?\(?(?:{_WEEKDAY.format('v')})\b\.?\)?)?",
    re.IGNORECASE,
)
_ONLY_WEEKDAY = re.compile(rf"(?:{_WEEKDAY.format('w')})\.?{_TWIN}", re.IGNORECASE)
_ONLY_MONTH = re.compile(_MONTH.format("m"), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Week:
    """A calendar week by its ISO number, or the days from `first` to `last` (day, month) that a heading names."""

    number: int = 0
    first: tuple[int, int] = (0, 0)
    last: tuple[int, int] = (0, 0)
    year: int | None = None

    def on(self, year: int, weekday: int) -> date:
        """The weekday of it in `year`; ValueError when there is none."""
        if self.number:
            return date.fromisocalendar(year, self.number, weekday + 1)
        last = date(year, self.last[1], self.last[0])
        found = last - timedelta(days=(last.weekday() - weekday) % 7)
        if found < date(year, self.first[1], self.first[0]):
            raise ValueError(weekday)
        return found


@dataclass(frozen=True, slots=True)
class Day:
    """A day and month, with year and weekday (0 = Monday) where they are written; `length` characters were read.

    `sure` is False where the digits might be a time as well ('12.10'). With `week`, only the weekday is told: no day and
    month.
    """

    day: int
    month: int
    year: int | None = None
    weekday: int | None = None
    length: int = 0
    at: int = 0
    sure: bool = True
    week: Week | None = None
    unread: str = ""
    """What stands where a day should, and says none: '31.2.', 'Torstai 18,4.'. It is on no date."""
    hidden: bool = False
    """A workbook's date whose format does not show its year: whoever typed '7.4.' in the autumn has the old year there."""

    def on(self, year: int) -> date | None:
        """The date in `year` unless it says another; None for 29.2. of a common year and the like."""
        try:
            if self.week:
                return self.week.on(self.year or year, self.weekday or 0)
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None

    def fits(self, year: int) -> bool:
        """The weekday, if there is one, is that of this day in `year`."""
        found = self.on(year)
        return found is not None and self.weekday in (None, found.weekday())


def find_days(text: str) -> list[Day]:
    """Every date of a text, in order; times ('12.30') and clause numbers are none."""
    return [day for found in _DATE.finditer(text) if _alone(text, found) and (day := _day(found))]


def leading_day(text: str) -> Day | None:
    """The date that `text` begins with; one that might be a time ('12.10') is not taken."""
    found = _DATE.match(text)
    day = _day(found) if found else None
    return day if day and day.sure else None


def whole_day(text: str) -> Day | None:
    """The date a text consists of, or None; an unsure one ('12.10') is for the caller to weigh."""
    stripped = " ".join(text.split()).rstrip(":;,")
    found = _DATE.fullmatch(stripped)
    return _day(found) if found else None


def weekday_of(text: str) -> int | None:
    """The weekday a text consists of ('ke', 'Onsdag'), 0 = Monday."""
    found = _ONLY_WEEKDAY.fullmatch(text.strip())
    return _numbered(found.groupdict(), "w") if found else None


def month_of(text: str) -> int | None:
    """The month a text consists of ('huhtikuu', 'April')."""
    found = _ONLY_MONTH.fullmatch(text.strip())
    return _numbered(found.groupdict(), "m") if found else None


def _alone(text: str, found: re.Match[str]) -> bool:
    before = text[: found.start()][-1:]
    return not (before.isalnum() or before in ("/", ".", ":", "§", "?", ","))


def _day(found: re.Match[str]) -> Day | None:
    part = found.groupdict()
    form = next(name for n, name in enumerate("abcde") if part[f"form{n}"])
    month = int(part[f"{form}month"]) if f"{form}month" in part else _numbered(part, f"{form}m")
    year = part[f"{form}year"]
    weekday = _numbered(part, "w")
    if weekday is None:
        weekday = _numbered(part, "v")
    digits = f"{part['aday']}.{part['amonth']}"
    sure = form != "a" or bool(part["adot"]) or weekday is not None or not re.fullmatch(r"\d{1,2}\.\d\d", digits)
    day = Day(
        int(part[f"{form}day"]), month or 0, int(year) % 100 + 2000 if year else None, weekday,
        len(found.group().rstrip()), found.start(), sure,
    )  # fmt: skip
    return day if day.on(day.year or 2024) else None


def _numbered(part: dict[str, str | None], prefix: str) -> int | None:
    numbers = (
        int(key[len(prefix) :])
        for key, value in part.items()
        if value and key.startswith(prefix) and key[len(prefix) :].isdigit()
    )
    return next(numbers, None)
