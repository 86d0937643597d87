"""One line of a cell that holds several slots, taken apart: '9.00–9.45 Lapin liitto', 'klo 12.30-13.15: vapaa', '12:30 –'."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

from sharepoint.schedule.days import Day, leading_day
from sharepoint.schedule.remembered import remembered
from sharepoint.schedule.times import leading_span

_LEAD = re.compile(r"[\s•·▪*]*(?:[-–—]\s+)?")
_BETWEEN = re.compile(r"[\s,:;]*")
_SEPARATOR = re.compile(r"\s*(?:\(\s*\d+\s*min\.?\s*\))?\s*(?:[:;,|=→»]|[-‐‑‒–—−]+|\.{2,}(?=\s*\w))?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """`lead + time_text + separator + name + trail` is the whole line again; no `start`: it is no slot and all is `name`.

    `time_text` includes a date that stands before the time; that date is also in `day`.
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
    """Tell the time of a line from the name; whatever does not begin with a time is a name from end to end."""
    begin = _end(_LEAD, text, 0)
    day = leading_day(text[begin:])
    at = _end(_BETWEEN, text, begin + day.length) if day else begin
    span = leading_span(text[at:])
    if span is None:
        name = text.strip()
        lead = text[: len(text) - len(text.lstrip())]
        return Line(lead, "", "", name, text[len(lead) + len(name) :])
    stop = at + span.length
    gap = _end(_SEPARATOR, text, stop)
    name = text[gap:].rstrip()
    return Line(
        text[:begin], text[begin:stop], text[stop:gap], name, text[gap + len(name) :], span.start, span.end, day
    )


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
