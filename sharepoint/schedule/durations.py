"""How long a meeting lasts, as a column of its own says it: '45 min', '1 h 15 min', '0:45', 45."""

from __future__ import annotations

import re
from datetime import time

from sharepoint.cells import Cell
from sharepoint.schedule.headings import is_duration_header
from sharepoint.schedule.times import Span

_SPOKEN = re.compile(
    r"(?:(?P<hours>\d(?:[.,]\d+)?)\s*(?:h|t|tuntia?|timm\w*|hours?)\.?)?\s*(?:(?P<minutes>\d{1,3})\s*(?:m|min\w*)\.?)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(\d):([0-5]\d)(?::00)?")
_FEWEST, _MOST = 5, 600
"""Bare numbers below are hours; nobody meets for longer than ten hours."""


def minutes_of(cell: Cell, heading: str) -> int | None:
    """The length in minutes; a number without a unit counts only under a heading that speaks of length."""
    text, telling = cell.text.strip(), is_duration_header(heading)
    spoken = _SPOKEN.fullmatch(text) if text else None
    if spoken:
        found = float((spoken["hours"] or "0").replace(",", ".")) * 60 + int(spoken["minutes"] or 0)
    elif telling and isinstance(cell.value, time):
        found = cell.value.hour * 60 + cell.value.minute
    elif telling and (clock := _CLOCK.fullmatch(text)):
        found = int(clock[1]) * 60 + int(clock[2])
    elif telling and re.fullmatch(r"\d{1,3}(?:[.,]\d+)?", text):
        number = float(text.replace(",", "."))
        found = number if number >= _FEWEST else number * 60
    else:
        return None
    return round(found) if 0 < found <= _MOST else None


def ended(span: Span, minutes: int | None) -> Span:
    """The time with its end, if that is on the same day."""
    end = span.start.hour * 60 + span.start.minute + (minutes or 0)
    return Span(span.start, time(end // 60, end % 60)) if minutes and end < 24 * 60 else span
