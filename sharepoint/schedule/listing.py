"""Reading a table with the times in their own column: a list, a list per day, lists side by side, days by times."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from alke.rounds import Doubt
from sharepoint.schedule.columns import Choice, Column, choose, is_schedule
from sharepoint.schedule.days import Day, weekday_of
from sharepoint.schedule.draft import Draft, Reading
from sharepoint.schedule.findings import Question
from sharepoint.schedule.heads import Heads
from sharepoint.schedule.lines import split_line
from sharepoint.schedule.times import Span
from sharepoint.schedule.view import View
from sharepoint.schedule.words import is_break, is_day_header, is_no_slot_header, is_total, status_of
from sharepoint.schedule.zones import Zone, zones


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of times: when, and the columns that may take the name on that day."""

    row: int
    span: Span
    day: Day | None
    columns: tuple[int, ...]
    headings: tuple[str, ...]


@dataclass
class _Zone:
    """One zone being read from top to bottom."""

    view: View
    zone: Zone
    heads: Heads
    lines: list[_Line] = field(default_factory=list)
    day: Day | None = None

    def read(self) -> None:
        self.names = [col for col in (*self.zone.before, *self.zone.after) if self._may_name(col)]
        for row in self.view.rows:
            span = self._span(row)
            if span is None:
                self.day = None if self.heads.read(self.view, row) else self.day
                continue
            self.heads.fresh = False
            if not self._passed_over(row):
                self.lines += self._lines(row, span)

    def _span(self, row: int) -> Span | None:
        cell, span = self.view.cell(row, self.zone.time), self.view.fact(row, self.zone.time).span
        if span is None or cell is None or cell.col != self.zone.time:
            return None
        end = self.view.fact(row, self.zone.end).span if self.zone.end is not None else None
        return Span(span.start, end.start) if end and span.end is None else span

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

    def _lines(self, row: int, span: Span) -> Iterator[_Line]:
        own = self._own_day(row)
        self.day = own or self.day
        if self.heads.days and not own:
            for day, columns in self._by_day():
                yield self._line(row, span, day, columns)
        else:
            yield self._line(row, span, self.day or self.heads.day, self.names)

    def _line(self, row: int, span: Span, day: Day | None, columns: list[int]) -> _Line:
        return _Line(row, span, day, tuple(columns), tuple(self.heads.words.get(col, "") for col in columns))

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


def read_listing(view: View, heads: Heads, title: float, answers: Mapping[str, str]) -> Reading:
    """Every slot of the table's zones that holds bookings; days by times are given day by day."""
    reading = Reading()
    for zone in zones(view):
        walk = _Zone(view, zone, Heads(day=heads.day))
        walk.read()
        reading.add(_drafted(view, zone, walk.lines, title, answers))
    return reading


def _drafted(view: View, zone: Zone, lines: list[_Line], title: float, answers: Mapping[str, str]) -> Reading:
    reading = Reading()
    groups: dict[tuple[tuple[int, ...], tuple[str, ...]], list[_Line]] = {}
    for line in lines:
        groups.setdefault((line.columns, line.headings), []).append(line)
    chosen: dict[tuple[tuple[int, ...], tuple[str, ...]], Column] = {}
    every: list[Column] = []
    for group, members in groups.items():
        columns = _columns(view, zone, *group, members)
        every += columns
        key = "|".join(group[1]).strip("|") or view.grid.title
        choice = choose(columns, answers, key)
        if choice.column is None and columns:
            reading.questions.append(Question("columns", key, tuple(column.label for column in columns)))
        elif choice.column:
            chosen[group] = choice.column
            reading.doubts += _doubted(choice, key)
    headings = [heading for group in groups for heading in group[1]]
    if not is_schedule(list(chosen.values()), headings, title):
        return Reading(questions=reading.questions if is_schedule(every, headings, title) else [])
    for group, column in chosen.items():
        for line in groups[group]:
            reading.take(_draft(view, line, column.index))
    return reading


def _doubted(choice: Choice, key: str) -> list[Doubt]:
    if choice.sure or choice.column is None:
        return []
    return [Doubt("columns", choice.column.label, key, {"column": choice.column.label})]


def _columns(
    view: View, zone: Zone, columns: tuple[int, ...], headings: tuple[str, ...], lines: list[_Line]
) -> list[Column]:
    made = []
    right = [col for col in columns if col in zone.after]
    for col, heading in zip(columns, headings, strict=True):
        texts = [view.text(line.row, col) for line in lines]
        there = any(view.cell(line.row, col) for line in lines) or heading
        if there or "sheet" in view.grid.place:
            made.append(Column(col, heading, texts, left=col in zone.before, first=col == min(right, default=-1)))
    told = [column for column in made if column.heading or any(text.strip() for text in column.texts)]
    if "sheet" in view.grid.place:
        return told or made[:1]
    return told if any(headings) else made


def _draft(view: View, line: _Line, col: int) -> Draft | Doubt | None:
    cell, place = view.cell(line.row, col), view.place(line.row, col)
    if place is None or (cell and is_break(cell.text)):
        return None
    if line.day is None:
        return Doubt("date", line.span.start.strftime("%H:%M"), view.grid.title)
    text = cell.text if cell else ""
    status = status_of(text, placeholder=bool(cell and cell.placeholder))
    return Draft(line.day, line.span.start, line.span.end, place, text, status)


def _no_name(text: str) -> bool:
    """A weekday, a number, or a line that begins with a time."""
    number = text.replace(" ", "").replace(",", "").replace(".", "").isdigit()
    return number or weekday_of(text) is not None or split_line(text).start is not None
