"""Dates and times behind Excel's serial numbers, and how a date format shows them."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

_DAYS = {
    "fi": "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai",
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
_MONTHS = {
    "fi": "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "en": "January February March April May June July August September October November December",
}
_SHORT = {"fi": 2, "sv": 3, "en": 3}
_LAST_SERIAL = 2_958_466
_PLACEHOLDER = re.compile(r"(?<![sS\]]\.)(?<![sS\]]\.0)(?<![sS\]]\.00)[0#?]")
_TOKEN = re.compile(r"\[(h+|m+|s+)\]|y+|m+|d+|h+|s+|\.0+|am/pm|a/p|e+|g+|b+", re.IGNORECASE)


def moment(serial: float, *, since_1904: bool) -> datetime | None:
    """The wall time of a serial number, to the second; None before the calendar or after 9999.

    Excel's 1900 system counts a 29.2.1900 that never was (ECMA-376 §18.17.4.1): serials below 60 are a day on.
    """
    days = serial + 1462 if since_1904 else serial
    if not 0 <= days < _LAST_SERIAL:
        return None
    if days < 60:
        days += 1
    return datetime(1899, 12, 30) + timedelta(seconds=round(days * 86400))  # noqa: DTZ001 - a wall time has no zone


def typed(serial: float, tokens: set[str], *, since_1904: bool) -> datetime | date | time | float:
    """What a date format means by a number: a date, a time of day, both, or (longer than a day) still a number.

    `tokens` are the kinds of field the format shows, out of "date", "time", "elapsed".
    """
    if 0 <= serial < 1 and "date" not in tokens:
        seconds = round(serial * 86400) % 86400
        return time(seconds // 3600, seconds // 60 % 60, seconds % 60)
    at = moment(serial, since_1904=since_1904)
    if at is None or (serial < 1 and not since_1904) or "elapsed" in tokens:
        return float(serial)
    return at.date() if at.time() == time(0) and "time" not in tokens else at


def shown(serial: float, code: list[tuple[bool, str]], language: str, *, since_1904: bool) -> str | None:
    """The text of a number in a date format; None where Excel shows only ####.

    `code` are the format's pieces: (is literal, text).
    """
    at = moment(serial, since_1904=since_1904)
    elapsed = any(not literal and "[" in text for literal, text in code)
    if at is None and (not elapsed or abs(serial) >= _LAST_SERIAL):
        return None
    pieces = [piece for literal, text in code for piece in _pieces(literal, text)]
    half = any(not literal and text.lower() in {"am/pm", "a/p"} for literal, text in pieces)
    result = ""
    for index, (literal, text) in enumerate(pieces):
        if literal:
            result += text
        elif text[0] == "[":
            result += _elapsed(serial, text)
        elif at is not None:
            kind = "minute" if text[0] in "mM" and _is_minute(pieces, index) else text[0].lower()
            result += _field(at, kind, text, language, half=half, after_day=_after_day(pieces, index))
    return result


def _pieces(literal: bool, text: str) -> list[tuple[bool, str]]:  # noqa: FBT001 - a pair's first half
    if literal:
        return [(True, text)]
    result, at = [], 0
    for found in _TOKEN.finditer(text):
        if found.start() > at:
            result.append((True, text[at : found.start()]))
        result.append((False, found[0]))
        at = found.end()
    return [*result, (True, text[at:])] if at < len(text) else result


def kinds(code: list[tuple[bool, str]]) -> set[str]:
    """Which kinds of field a format shows: "date", "time", "elapsed"; none for a number format."""
    if any(_PLACEHOLDER.search(text) for literal, text in code if not literal):
        return set()
    pieces = [piece for literal, text in code for piece in _pieces(literal, text)]
    found = set()
    for index, (literal, text) in enumerate(pieces):
        if literal or text.startswith("."):
            continue
        if text[0] == "[":
            found |= {"elapsed", "time"}
        elif text[0].lower() in "hsa" or (text[0] in "mM" and _is_minute(pieces, index)):
            found.add("time")
        else:
            found.add("date")
    return found


def _is_minute(pieces: list[tuple[bool, str]], index: int) -> bool:
    """`m` is minutes after hours or before seconds, and never when longer than two (ECMA-376 §18.8.31)."""
    if len(pieces[index][1]) > 2:
        return False
    before = next((text for literal, text in reversed(pieces[:index]) if not literal), "")
    after = next((text for literal, text in pieces[index + 1 :] if not literal), "")
    return before.lower().strip("[").startswith("h") or after.lower().strip("[").startswith("s")


def _after_day(pieces: list[tuple[bool, str]], index: int) -> bool:
    before = next((text for literal, text in reversed(pieces[:index]) if not literal), "")
    return before.lower() in {"d", "dd"}


def _elapsed(serial: float, text: str) -> str:
    seconds = round(abs(serial) * 86400)
    unit = {"h": 3600, "m": 60, "s": 1}[text[1].lower()]
    return ("-" if serial < 0 else "") + str(seconds // unit).zfill(len(text) - 2)


def _field(at: datetime, kind: str, text: str, language: str, *, half: bool, after_day: bool) -> str:
    length = len(text)
    if kind == "d":
        return _day(at, length, language)
    if kind == "m":
        return _month(at, length, language, after_day=after_day)
    if kind in "ye":
        return f"{at.year % 100:02}" if length <= 2 and kind == "y" else f"{at.year:04}"
    if kind == "a":
        mark = "AM" if at.hour < 12 else "PM"
        return mark if length > 3 else mark[0]
    if kind == ".":
        return "." + "0" * (length - 1)
    numbers = {"h": (at.hour + 11) % 12 + 1 if half else at.hour, "minute": at.minute, "s": at.second}
    return str(numbers[kind]).zfill(min(length, 2)) if kind in numbers else ""


def _day(at: datetime, length: int, language: str) -> str:
    if length <= 2:
        return str(at.day).zfill(length)
    name = _DAYS[language].split()[at.weekday()]
    return name if length > 3 else name[: _SHORT[language]]


def _month(at: datetime, length: int, language: str, *, after_day: bool) -> str:
    if length <= 2:
        return str(at.month).zfill(length)
    name = _MONTHS[language].split()[at.month - 1]
    if length == 5:
        return name[0].upper()
    if language != "fi":
        return name if length > 3 else name[:3]
    if length == 3:
        return name.removesuffix("kuu")
    return name + "ta" if after_day else name
