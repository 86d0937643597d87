"""Times of day as people write them in a schedule: 'klo 12.30–13.15', '9–9.45', '12:30', 'kl. 9', '1.15 PM'."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

_DASH = r"\s*(?:[-‐‑‒–—−]{1,2}>?|→|…|\.{2,3}|\bto\b|\btill\b|\buntil\b)\s*"
_TAIL = r"(?!\d)(?![.:]\d)(?!\.?\s*\d{4}\b)(?![OolI?][\d?.:])"

_OPEN = (
    r"\s*(?:(?:alkaen|lähtien|eteenpäin|alk|och framåt|onwards)\b\.?|->|→|\bja siitä eteenpäin\b)"  # 'klo 12.30 alkaen'
)


def _clock(n: int) -> str:
    return rf"(?P<h{n}>[01]?\d|2[0-3])(?:[.:](?P<m{n}>[0-5]\d))?(?:[.:]00(?=\s|$))?\s?(?P<p{n}>[ap]\.?m\b\.?)?"


_SPAN = re.compile(
    rf"(?P<klo>(?:klo|kello|klockan|kl|at|from|från|alk)\b\.?:?\s*)?{_clock(1)}{_TAIL}(?:{_DASH}(?:(?:klo|kl)\.?\s*)?{_clock(2)}{_TAIL}|{_OPEN})?",
    re.IGNORECASE,
)
_OFFICE_HOURS = range(6, 22)
_FIRST_HOUR = 5
"""Nobody meets before: '00–9.45' and '1.15' have lost a digit or their half of the day."""
_GOES_ON = re.compile(r"\s?[,.:]\s?(?:\d|[OolI?][\d?])")
_TO_NOWHERE = re.compile(r"\s?[-‐‑‒–—−]?\s?[\dO?]")
_MINUTES_APART = re.compile(r"\s[0-5]\d(?![.\w])")
"""Digits that belong to the time and cannot be read: '9,30–10', '9–9.3O', '11–11 15'."""


@dataclass(frozen=True, slots=True)
class Span:
    """A start and, where it is said, an end; `length` characters of the text were read.

    `sure` is False for bare hours ('12–13'), which only their surroundings make a time.
    """

    start: time
    end: time | None = None
    length: int = 0
    sure: bool = True


def _time(hour: str, minute: str | None, half: str | None) -> time:
    hours = int(hour)
    if half and hours <= 12:
        hours = hours % 12 + (12 if half[0] in "pP" else 0)
    return time(hours, int(minute or 0))


def leading_span(text: str) -> Span | None:
    """The time that `text` begins with, None when it begins with anything else (a date, a number, a word)."""
    found = _SPAN.match(text)
    if found is None:
        return None
    part = found.groupdict()
    start = _time(part["h1"], part["m1"], part["p1"] or part["p2"])
    end = _time(part["h2"], part["m2"], part["p2"]) if part["h2"] else None
    if start.hour < _FIRST_HOUR or _broken(text, found.end(), end, part["m2"]):
        return None
    sure = any(part[key] for key in ("klo", "m1", "m2", "p1", "p2"))
    if not sure and not (end and start < end and start.hour in _OFFICE_HOURS and end.hour in _OFFICE_HOURS):
        return None
    return Span(start, end, len(found.group().rstrip()), sure)


def _broken(text: str, at: int, end: time | None, minutes: str | None) -> bool:
    """What follows belongs to the time."""
    apart = _TO_NOWHERE if end is None else _MINUTES_APART if minutes is None else _GOES_ON
    return bool(_GOES_ON.match(text, at) or apart.match(text, at))


_CELL_TAIL = re.compile(r"\s*(?:[-‐‑‒–—−:;,.]|h|\(?\d+\s*min\.?\)?|\(.{1,20}\))?\s*", re.IGNORECASE)


def whole_span(text: str) -> Span | None:
    """The time a text consists of, a trailing dash or '(45 min)' aside; None when something else stands there too."""
    stripped = " ".join(text.split())
    span = leading_span(stripped)
    return span if span and _CELL_TAIL.fullmatch(stripped, span.length) else None
