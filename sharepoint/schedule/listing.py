"""Reading a table with the times in their own column: a list, a list per day, lists side by side, days by times."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain, product

from alke.rounds import Doubt
from alke.slots import Status
from sharepoint.schedule.columns import (
    NAMING,
    Choice,
    Column,
    Verdict,
    choose,
    days_verdict,
    living,
    verdict,
    without_ticks,
)
from sharepoint.schedule.draft import Draft, Reading
from sharepoint.schedule.findings import Question
from sharepoint.schedule.headings import header_score
from sharepoint.schedule.heads import Heads
from sharepoint.schedule.view import View
from sharepoint.schedule.walk import Line, Walk
from sharepoint.schedule.words import is_break, status_of
from sharepoint.schedule.zones import Zone, zones

_Group = tuple[tuple[int, ...], tuple[str, ...]]
"""The columns that may take the name, and their headings: the same for all lines of a day, or of the whole table."""


def read_listing(view: View, heads: Heads, title: float, answers: Mapping[str, str]) -> Reading:
    """Every slot of the table's zones that holds bookings; days by times are given day by day."""
    reading = Reading()
    for zone in zones(view):
        walk = Walk(view, zone, Heads(day=heads.day))
        walk.read()
        reading.add(_drafted(walk, title, answers))
    return reading


def _drafted(walk: Walk, title: float, answers: Mapping[str, str]) -> Reading:
    groups: dict[_Group, list[Line]] = {}
    for line in walk.lines:
        groups.setdefault((line.columns, line.headings), []).append(line)
    keys = {group: "|".join(group[1]).strip("|") or walk.view.grid.title for group in groups}
    columns = {group: _columns(walk.view, walk.zone, *group, lines) for group, lines in groups.items()}
    choices = {group: choose(columns[group], answers, keys[group]) for group in groups}
    chosen = {group: choice.columns for group, choice in choices.items() if choice.columns}
    told = any(choice.told for choice in choices.values())
    taken = list(chain.from_iterable(chosen.values()))
    judged = Verdict.YES if told else _judged(walk, taken, title)
    every = list(chain.from_iterable(columns.values()))
    if judged is not Verdict.YES and not any(line.day for line in walk.lines):
        return Reading()
    if judged is Verdict.NO and _judged(walk, every, title) is Verdict.NO:
        return Reading()
    asked = [g for g in groups if columns[g] and not choices[g].told and (judged is Verdict.ASK or g not in chosen)]
    reading = Reading(
        questions=[Question("columns", keys[g], tuple(one.label for one in columns[g])) for g in asked],
        asked=sum(len(groups[g]) for g in asked),
        doubts=[Doubt("unread", text) for text in walk.unread] if judged is Verdict.YES else [],
        headed=judged is Verdict.YES and any(header_score(column.heading) >= NAMING for column in taken),
    )
    for group, names in chosen.items() if judged is Verdict.YES else ():
        reading.doubts += _doubted(choices[group], keys[group])
        for line, column in product(groups[group], names):
            reading.take(_draft(walk, line, column.index))
    return reading


def _judged(walk: Walk, columns: Sequence[Column], title: float) -> Verdict:
    judge = days_verdict if walk.view.days_alone else verdict
    headings = list({heading: None for line in walk.lines for heading in line.headings})
    return judge(columns, headings, title, others=walk.others({column.index for column in columns}))


def _doubted(choice: Choice, key: str) -> list[Doubt]:
    return [
        Doubt("columns", column.label, key, {"column": column.label}) for column in choice.columns if not choice.sure
    ]


def _columns(
    view: View, zone: Zone, columns: tuple[int, ...], headings: tuple[str, ...], lines: list[Line]
) -> Sequence[Column]:
    made = []
    right = [col for col in columns if col in zone.after]
    for col, heading in zip(columns, headings, strict=True):
        texts = [view.text(line.row, col) for line in lines]
        there = any(view.cell(line.row, col) for line in lines) or heading
        if there or "sheet" in view.grid.place:
            first = col == min(right, default=-1)
            made.append(Column(col, heading, texts, left=col in zone.before, first=first, hidden=view.hidden(col)))
    told = [column for column in made if column.heading or any(text.strip() for text in column.texts)]
    shown = (told or made[:1]) if "sheet" in view.grid.place else told if any(headings) else made
    return without_ticks(living(shown, {line.day.year for line in lines if line.day and line.day.year}))


def _draft(walk: Walk, line: Line, col: int) -> Draft | Doubt | None:
    view = walk.view
    cell, place = view.cell(line.row, col), view.place(line.row, col)
    if place is None or (cell and is_break(cell.text)):
        return None
    if line.day is None:
        return Doubt("date", line.span.start.strftime("%H:%M"), view.grid.title)
    text = cell.text if cell else ""
    status = status_of(text, placeholder=bool(cell and cell.placeholder))
    if status is Status.FREE and walk.barred(line, col):
        status = Status.BLOCKED
    return Draft(line.day, line.span.start, line.span.end, place, text, status)
