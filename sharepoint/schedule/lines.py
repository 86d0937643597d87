"""One line of a cell that holds several slots, taken apart: '9.00–9.45 Lapin liitto', 'klo 12.30-13.15: vapaa', '12:30 –'."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

from sharepoint.schedule.days import Day, leading_day
from sharepoint.schedule.remembered import remembered
from sharepoint.schedule.times import leading_span

_LEAD = re.compile(r"[\s•·▪*]*(?:[-–—]\s+)?")
_COUNT = re.compile(r"\(?\d{1,2}[.)]\)?\s+")
_BETWEEN = re.compile(r"[\s,:;]*")
_SEPARATOR = re.compile(r"\s*(?:\(\s*\d+\s*min\.?\s*\))?\s*(?:[:;,|=→»]|[-‐‑‒–—−]+|\.{2,}(?=\s*\w))?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """`lead + time_text + separator + name + trail` is the whole line again.

    `time_text` includes a date that stands before the time; that date is also in `day`. No `start`: only a date begins the
    line, or nothing does and all is `name`.
    """

    lead: str
    time_text: str
    separator: str
    name: str
    trail: str = ""
    start: time | None = None
    end: time | None = None
    day: Day | None = None

    @property
    def name_at(self) -> int:
        """The offset of the name in the line; the name ends at `name_at + len(name)`."""
        return len(self.lead) + len(self.time_text) + len(self.separator)


@remembered
def split_line(text: str) -> Line:
    """Tell the day and time of a line from the name; whatever begins with neither is a name from end to end."""
    begin = _end(_LEAD, text, 0)
    line = _split(text, begin)
    count = _end(_COUNT, text, begin)
    if line.time_text == "" and count > begin and (numbered := _split(text, count)).time_text:
        return numbered
    return line


def _split(text: str, begin: int) -> Line:
    day = leading_day(text[begin:])
    stop = begin + day.length if day else begin
    at = _end(_BETWEEN, text, stop) if day else begin
    span = leading_span(text[at:])
    stop = at + span.length if span else stop
    if stop == begin:
        name = text.strip()
        lead = text[: len(text) - len(text.lstrip())]
        return Line(lead, "", "", name, text[len(lead) + len(name) :])
    gap = _end(_SEPARATOR, text, stop)
    name = text[gap:].rstrip()
    start, end = (span.start, span.end) if span else (None, None)
    return Line(text[:begin], text[begin:stop], text[stop:gap], name, text[gap + len(name) :], start, end, day)


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
