"""What stands above a row of times: headings of columns and days in title and header rows, carried down as a person does."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sharepoint.schedule.days import Day, find_days
from sharepoint.schedule.headings import header_score
from sharepoint.schedule.view import View
from sharepoint.schedule.words import speaks_of_deadline

_LONGEST_HEADING = 90
_OTHER_DAY = re.compile(r"\d\.\s?(?:[-–—,/&]|ja|och|and|sekä|samt)\s?(?:[a-zåäö]{1,12}\.?\s)?$", re.IGNORECASE)
_BARE_RANGE = re.compile(r"\d\s?[-–—/]\s?$")
"""What stands before the last day of several: '8.–', '10. ja ', 'ma 8. – pe '."""


def heading_day(text: str) -> Day | None:
    """The one day that a heading names ('Keskiviikko 10.4.2024, läntinen Suomi'); None for several and for deadlines."""
    if len(text) > _LONGEST_HEADING or speaks_of_deadline(text):
        return None
    days = find_days(text)
    one = len({(day.day, day.month, day.year) for day in days}) == 1
    return days[0] if one and not _last_of_several(text[: days[0].at], days[0]) else None


def _last_of_several(before: str, day: Day) -> bool:
    return bool(_OTHER_DAY.search(before) or (day.weekday is None and _BARE_RANGE.search(before)))


@dataclass
class Heads:
    """The headings and days in force at a row; `read` moves down past a row without times."""

    words: dict[int, str] = field(default_factory=dict)
    days: dict[int, Day] = field(default_factory=dict)
    """Days over columns, where a header row has several."""
    day: Day | None = None
    """The one day in force: a title row, or a heading above the table."""
    fresh: bool = False
    """The rows just read were headings too."""

    def read(self, view: View, row: int) -> bool:
        """Take in a row without times; True when it says a day."""
        seen, dated = view.seen(row), view.dated(row)
        if len(dated) > 1:
            self.day = None
            self.days = view.days(row)
        elif dated:
            self.day, self.days = view.fact(row, dated[0].col).day, {}
        elif len(seen) == 1 and (day := heading_day(seen[0].text)):
            self.day, self.days = day, {}
            return True
        self._words(view, row, len(seen), dated=bool(dated))
        return bool(dated)

    def _words(self, view: View, row: int, seen: int, *, dated: bool) -> None:
        words = view.words(row)
        if not words or (seen == 1 and not _lone_heading(words)):
            return
        telling = view.telling(row)
        if self.fresh:
            self.words = {
                **self.words,
                **{col: f"{self.words.get(col, '')} {text}".strip() for col, text in words.items()},
            }
        elif telling or not self.words:
            self.words = words
        self.fresh = telling or dated


def _lone_heading(words: dict[int, str]) -> bool:
    """'Varaaja' alone in its row, over a column that is not the first."""
    return len(words) == 1 and min(words) > 0 and all(len(t) < 40 and header_score(t) > 0 for t in words.values())
