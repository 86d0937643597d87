"""Walking down a column of times: which rows are slots, on which day, and which columns may take their names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from sharepoint.schedule.columns import strangers
from sharepoint.schedule.days import Day, weekday_of
from sharepoint.schedule.durations import ended, minutes_of
from sharepoint.schedule.headings import (
    header_score,
    is_day_header,
    is_no_slot_header,
    is_tick_header,
    is_topic,
    length_told,
)
from sharepoint.schedule.heads import Heads
from sharepoint.schedule.lines import split_line
from sharepoint.schedule.times import Span
from sharepoint.schedule.unread import resembles_time
from sharepoint.schedule.view import View
from sharepoint.schedule.words import is_barred, is_break, is_ticked, is_total
from sharepoint.schedule.zones import Zone

_COUNT = re.compile(r"\(?[\w#]{0,2}\d{1,3}[.)]?")


@dataclass(frozen=True, slots=True)
class Line:
    """A row of times: when, and the columns that may take the name on that day."""

    row: int
    span: Span
    day: Day | None
    columns: tuple[int, ...]
    headings: tuple[str, ...]


@dataclass
class Walk:
    """One zone being read from top to bottom; `lines` are its rows of times."""

    view: View
    zone: Zone
    heads: Heads
    lines: list[Line] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    """What stands in the column of times and is none."""
    day: Day | None = None

    def read(self) -> None:
        self.names = [col for col in (*self.zone.before, *self.zone.after) if self._may_name(col)]
        for row in self.view.rows:
            span = self._span(row)
            if span is None and self._unread(row):
                self.day = self._own_day(row) or self.day
                self.unread.append(self.view.text(row, self.zone.time))
                continue
            if span is None:
                self.day = None if self.heads.read(self.view, row) else self.day
                continue
            self.heads.fresh = False
            if not self._passed_over(row):
                self.lines += self._lines(row, span if span.end else ended(span, self._minutes(row)))

    def _unread(self, row: int) -> bool:
        """A row of the list whose time cannot be read; no heading."""
        text = self.view.text(row, self.zone.time)
        within = bool(self.lines and re.search(r"\d", text) and not self.view.dated(row))
        return not self.view.fact(row, self.zone.time).day and (resembles_time(text) or within)

    def _span(self, row: int) -> Span | None:
        cell, span = self.view.cell(row, self.zone.time), self.view.fact(row, self.zone.time).span
        if span is None or cell is None or cell.col != self.zone.time:
            return None
        end = self.view.fact(row, self.zone.end).span if self.zone.end is not None else None
        return Span(span.start, end.start) if end and span.end is None else span

    def _minutes(self, row: int) -> int | None:
        """How long it lasts, where a column or the heading of the times says so."""
        cells = ((cell, self.heads.words.get(col, "")) for col in self.zone.after if (cell := self.view.cell(row, col)))
        found = next((found for cell, heading in cells if (found := minutes_of(cell, heading))), None)
        return found or length_told(self.heads.words.get(self.zone.time, ""))

    def _rows(self) -> list[int]:
        return [row for row in self.view.rows if self._span(row)]

    def _may_name(self, col: int) -> bool:
        """Not a column of days, times, weekdays or numbers, nor of times and names together."""
        texts = [(row, text) for row in self._rows() if (text := self.view.text(row, col).strip())]
        other = sum(self.view.fact(row, col).said or _no_name(text) for row, text in texts)
        return 2 * other < len(texts) or not texts

    def _passed_over(self, row: int) -> bool:
        """A break, a row that counts, or (in a table on its side) a row of something else's times."""
        seen = self.view.seen(row)
        if is_no_slot_header(seen[0].text):
            return True
        texts = [self.view.text(row, col) for col in range(self.zone.left, self.zone.right)]
        matrix = len(self.heads.days) > 1
        return any(map(is_total, texts)) or (not matrix and any(is_break(text) for text in texts))

    def _lines(self, row: int, span: Span) -> Iterator[Line]:
        own = self._own_day(row)
        self.day = own or self.day
        if self.heads.days and not own:
            for day, columns in self._by_day():
                yield self._line(row, span, day, columns)
        else:
            yield self._line(row, span, self.day or self.heads.day, self.names)

    def _line(self, row: int, span: Span, day: Day | None, columns: list[int]) -> Line:
        return Line(row, span, day, tuple(columns), tuple(self.heads.words.get(col, "") for col in columns))

    def _own_day(self, row: int) -> Day | None:
        """The day on the row itself: with the time, left of it, or in a column of days right of it."""
        right = [col for col in self.zone.after if is_day_header(self.heads.words.get(col, ""))]
        left = [col for col in reversed(self.zone.before) if not is_no_slot_header(self.heads.words.get(col, ""))]
        for col in (self.zone.time, *left, *right):
            day = self.view.fact(row, col).day
            if day:
                return day if day.weekday is not None else replace(day, weekday=self._weekday(row))
        return None

    def _weekday(self, row: int) -> int | None:
        """The weekday in a cell of its own beside the day."""
        told = (weekday_of(self.view.text(row, col)) for col in range(self.zone.left, self.zone.right))
        return next((weekday for weekday in told if weekday is not None), None)

    def _by_day(self) -> list[tuple[Day, list[int]]]:
        """The name columns under each day of the header row; a day over the times holds until the next day."""
        parts: list[tuple[Day, list[int]]] = []
        last = self.heads.days.get(self.zone.time)
        if last:
            parts.append((last, []))
        for col in self.zone.after:
            day = self.heads.days.get(col, last)
            if day and (not parts or day is not last):
                parts.append((day, []))
            last = day
            if parts and col in self.names:
                parts[-1][1].append(col)
        return [part for part in parts if part[1]]

    def barred(self, line: Line, col: int) -> bool:
        """Another cell of the row says that a time without a name is not to be had: 'Ei käytössä' in a column 'Tila'."""
        others = [other for other in range(self.zone.left, self.zone.right) if other != col]
        headings = self.heads.words
        ticks = (
            [] if is_tick_header(headings.get(col, "")) else [c for c in others if is_tick_header(headings.get(c, ""))]
        )
        said = (is_barred(self.view.text(line.row, other)) for other in others)
        ticked = (is_ticked(self.view.text(line.row, tick)) for tick in ticks)
        return not self.heads.days and (any(said) or any(ticked))

    def others(self, chosen: set[int]) -> int:
        """Columns of this zone whose words are neither days, times, names nor told by their heading to be something else."""
        left = (col for col in (*self.zone.before, *self.zone.after) if col not in chosen and col != self.zone.end)
        return sum(self._unexplained(col) for col in left)

    def _unexplained(self, col: int) -> bool:
        heading = self.heads.words.get(col, "")
        if header_score(heading) < 0 and not is_topic(heading):
            return False
        rows = (line.row for line in self.lines if not self.view.fact(line.row, col).said)
        texts = [text for row in rows if (text := self.view.text(row, col).strip()) and weekday_of(text) is None]
        numbered = col in self.zone.before and all(_COUNT.fullmatch(text) for text in texts)
        return not numbered and len(set(texts)) > 1 and strangers(texts) > 0


def _no_name(text: str) -> bool:
    """A weekday, a number, a length of time, or a line that begins with a time."""
    number = text.replace(" ", "").replace(",", "").replace(".", "").isdigit()
    return number or weekday_of(text) is not None or split_line(text).start is not None
