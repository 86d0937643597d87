"""Reading the lines of a document outside its tables: 'Ke 10.4. klo 9.00–9.45 ______', or times below a heading with a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from alke.slots import Status
from sharepoint.cells import Cell, Grid
from sharepoint.schedule.columns import content_score, strangers
from sharepoint.schedule.days import Day
from sharepoint.schedule.draft import Draft, Reading
from sharepoint.schedule.heads import heading_day
from sharepoint.schedule.linecells import encloses
from sharepoint.schedule.lines import Line, split_line
from sharepoint.schedule.unread import bare_number, unread_day
from sharepoint.schedule.weeks import Frame, frame_of, framed
from sharepoint.schedule.words import is_break, is_council, speaks_of_booking, speaks_of_deadline, status_of

_LEADERS = (":", "\t", "–", "-", "=")
"""What ends a bare line that waits for a name."""


@dataclass(frozen=True, slots=True)
class _Text:
    """A line of a paragraph: which, its words, and its parts."""

    cell: Cell
    index: int
    text: str
    line: Line

    @property
    def marked(self) -> bool:
        """Something says that the name is still to come: '____', 'vapaa', a prompt, a colon or a tab at the end."""
        if self.line.name:
            return status_of(self.line.name) is not Status.BOOKED
        return self.cell.placeholder or self.line.separator.rstrip(" ")[-1:] in _LEADERS


@dataclass(frozen=True, slots=True)
class _Slot:
    """A line that may be a slot, with its day."""

    at: _Text
    day: Day


def read_prose(grid: Grid, above: Frame | None) -> Reading:
    """The slots of a block of paragraphs; a run of lines counts if it shows that it is to be filled in.

    Other runs of the block then count too, unless they hold words of something else. Where no time is said at all, lines
    that begin with a day are slots. `above` is the week or month that a heading named before.
    """
    texts = [
        _Text(cell, n, text, split_line(text)) for cell in grid.cells for n, text in enumerate(cell.text.split("\n"))
    ]
    title = max((speaks_of_booking(text.text) for text in texts if not text.line.start), default=0.0)
    timed = any(text.line.start for text in texts)
    runs = [run for run in _runs(texts, above, timed=timed) if run]
    if not any(_fillable(run, title, timed=timed) for run in runs):
        return Reading()
    reading = Reading()
    for run in runs:
        if _fillable(run, title, timed=timed) or not strangers([slot.at.line.name for slot in run]):
            for slot in run:
                reading.take(_draft(slot))
    return reading


def _runs(texts: list[_Text], above: Frame | None, *, timed: bool) -> Iterator[list[_Slot]]:
    """Slots that stand below each other, headings with days aside; any other words begin a new run."""
    run: list[_Slot] = []
    day: Day | None = None
    frame = above
    for n, text in enumerate(texts):
        line = text.line
        slot = line.start is not None if timed else line.day is not None
        frame = frame_of(text.text) or frame
        if slot and not encloses(line, (below.line for below in texts[n + 1 :])):
            day = line.day or day
            if day and not is_break(line.name):
                run.append(_Slot(text, day))
            continue
        told = _heading(text, frame)
        day = told or day
        if not told and text.text.strip():
            yield run
            run = []
    yield run


def _heading(text: _Text, frame: Frame | None) -> Day | None:
    """The day of the lines below."""
    if speaks_of_deadline(text.text):
        return None
    return (
        framed(text.text, frame)
        or text.line.day
        or heading_day(text.text)
        or unread_day(text.text)
        or bare_number(text.text)
    )


def _fillable(run: list[_Slot], title: float, *, timed: bool) -> bool:
    """Whether the lines are there to be written on, and are no list of something else."""
    names = [slot.at.line.name for slot in run]
    marked = sum(slot.at.marked for slot in run)
    free = sum(status_of(name) is Status.FREE for name in names)
    known = sum(map(is_council, names))
    if title < 1 and (not free or strangers(names) > marked):
        return False
    if not timed:
        return bool(marked and len(run) > 1 and (title or known))
    if len(run) == 1:
        return marked > 0
    return bool(marked or known) and content_score(names) >= 1


def _draft(slot: _Slot) -> Draft:
    line, cell = slot.at.line, slot.at.cell
    place = {**cell.place, "paragraph": slot.at.index}
    return Draft(slot.day, line.start or time(), line.end, place, line.name, status_of(line.name))
