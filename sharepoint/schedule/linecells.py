"""Reading a table whose cells hold the times and the names together: '9.00–9.45 Lapin liitto', one slot a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from alke.rounds import Doubt
from sharepoint.cells import Cell
from sharepoint.schedule.columns import content_score
from sharepoint.schedule.days import Day
from sharepoint.schedule.draft import Draft, Reading
from sharepoint.schedule.headings import is_day_header, is_time_header, is_topic
from sharepoint.schedule.heads import Heads
from sharepoint.schedule.lines import Line, split_line
from sharepoint.schedule.remembered import remembered
from sharepoint.schedule.unread import unread_day
from sharepoint.schedule.view import View
from sharepoint.schedule.words import is_break, speaks_of_deadline, status_of


@dataclass(frozen=True, slots=True)
class _Slot:
    """A line of a cell that is a slot; `index` is the line where the name stands."""

    line: Line
    index: int
    name: str
    day: Day | None


@dataclass(frozen=True, slots=True)
class _Found:
    """A slot in its cell, with its day; `under_day`: the column has a day of its own at its head."""

    cell: Cell
    slot: _Slot
    day: Day | None
    under_day: bool


@remembered
def slots_in(text: str) -> Sequence[_Slot]:
    """The slots of a cell's lines; a bare time has its name on the next line when the cell's other times do."""
    texts = text.split("\n")
    lines = [split_line(line) for line in texts]
    below = _names_below(lines)
    found: list[_Slot] = []
    day: Day | None = None
    for index, line in enumerate(lines):
        if line.start is None or encloses(line, lines[index + 1 :]):
            day = day if speaks_of_deadline(texts[index]) else line.day or unread_day(texts[index]) or day
            continue
        at = index + 1 if below and not line.name and index + 1 < len(lines) and not lines[index + 1].start else index
        found.append(_Slot(line, at, lines[at].name, line.day or day))
    return found


def encloses(title: Line, below: Iterable[Line]) -> bool:
    """'Ti 16.4. klo 12.30–16' over times within it, up to the next day, tells their day and is no time of its own."""
    if not (title.day and title.start and title.end):
        return False
    times = [line for line in takewhile(lambda line: line.day is None, below) if line.start]
    return bool(times) and all(title.start <= t.start and (t.end or t.start) <= title.end for t in times if t.start)


def _names_below(lines: list[Line]) -> bool:
    """All times stand bare, and words stand on lines of their own between them."""
    slots = [n for n, line in enumerate(lines) if line.start]
    words = [line for n, line in enumerate(lines) if not line.start and line.name and slots and n > slots[0]]
    return bool(words) and not any(lines[n].name for n in slots)


def read_lines(view: View, heads: Heads, title: float) -> Reading:
    """Every line of the table's cells that is a slot, column by column: a column is a day, or a row is."""
    found: list[_Found] = []
    heads = Heads(day=heads.day)
    for row in view.rows:
        cells = _cells(view, row)
        if not cells:
            heads.read(view, row)
        facts = (view.fact(row, col) for col in range(view.width))
        beside = next((fact.day for fact in facts if cells and fact.day and not fact.span), None)
        slots = [(cell, slot) for cell in cells for slot in slots_in(cell.text)]
        if slots and encloses(slots[0][1].line, [slot.line for _, slot in slots[1:]]):
            beside = slots.pop(0)[1].day
        for cell, slot in slots:
            day = slot.day or beside or heads.days.get(cell.col) or heads.day
            found.append(_Found(cell, slot, day, cell.col in heads.days))
    found.sort(key=lambda item: item.cell.col)
    return _judged(view, found, heads, title)


def _cells(view: View, row: int) -> list[Cell]:
    """The cells of a row that hold slots."""
    cells = (view.cell(row, col) for col in range(view.width) if view.starts(row, col))
    return [cell for cell in cells if cell and not _only_day(view, cell) and slots_in(cell.text)]


def _only_day(view: View, cell: Cell) -> bool:
    fact = view.fact(cell.row, cell.col)
    return fact.day is not None and fact.span is None


def _judged(view: View, found: list[_Found], heads: Heads, title: float) -> Reading:
    """Columns of bare times are slots only under a day of their own; the names decide whether it is a schedule at all."""
    lined = Counter(id(item.cell) for item in found)
    named = {item.cell.col for item in found if item.slot.name or lined[id(item.cell)] > 1}
    timed = [item for item in found if item.cell.col in named or view.fact(item.cell.row, item.cell.col).span]
    found = [item for item in timed if item.cell.col in named or item.under_day]
    reading = Reading(bare=not named)
    if reading.bare and not _only_times(view):
        return reading
    topic = any(map(is_topic, heads.words.values()))
    names = [item.slot.name for item in found if not is_break(item.slot.name)]
    if content_score(names) + title < (2.5 if topic else 1.0):
        return reading
    for item in found:
        for made in _drafts(view, item.cell, item.slot, item.day):
            reading.take(made)
    return reading


def _only_times(view: View) -> bool:
    """Nothing but days, times and titles stands in the table: a form of bare times, not a column of some other table."""
    seen = [cell for row in view.rows for cell in view.seen(row) if not view.fact(row, cell.col).said]
    return sum(not (is_day_header(cell.text) or is_time_header(cell.text)) for cell in seen) <= 1


def _drafts(view: View, cell: Cell, slot: _Slot, day: Day | None) -> Iterator[Draft | Doubt]:
    if is_break(slot.name) or slot.line.start is None:
        return
    if day is None:
        yield Doubt("date", slot.line.time_text, view.grid.title)
        return
    status = status_of(slot.name)
    yield Draft(day, slot.line.start, slot.line.end, {**cell.place, "paragraph": slot.index}, slot.name, status)
