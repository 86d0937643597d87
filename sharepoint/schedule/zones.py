"""Which columns of a table hold the times, and which columns belong to each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sharepoint.schedule.view import View


@dataclass(frozen=True, slots=True)
class Zone:
    """A column of starting times, its column of ends if it has one, and the columns from `left` up to `right` around it."""

    time: int
    end: int | None
    left: int
    right: int

    @property
    def after(self) -> range:
        """The columns to the right of the times."""
        return range((self.time if self.end is None else self.end) + 1, self.right)

    @property
    def before(self) -> range:
        """The columns to the left of the times that no other zone has."""
        return range(self.left, self.time)


def zones(view: View) -> list[Zone]:
    """The zones of a table from left to right; lists may stand side by side."""
    columns = [col for col in range(view.width) if any(_has_time(view, row, col) for row in view.rows)]
    pairs: list[tuple[int, int | None]] = []
    for col in columns:
        if pairs and pairs[-1][1] is None and _ends(view, pairs[-1][0], col):
            pairs[-1] = (pairs[-1][0], col)
        else:
            pairs.append((col, None))
    edges = [0, *(_edge(view, before, after) for before, after in pairwise(pairs)), view.width]
    return [
        Zone(time, end, edges[n], _gap(view, (time if end is None else end) + 1, edges[n + 1]))
        for n, (time, end) in enumerate(pairs)
    ]


def room(view: View) -> int:
    """How many names could stand beside the times at most: known before a line is read."""
    return len(view.rows) * sum(len(zone.before) + len(zone.after) for zone in zones(view))


def _gap(view: View, first: int, last: int) -> int:
    """Where, in a sheet, a column without a word parts what is beside the times from another table further right."""
    told = False
    for col in range(first, last) if "sheet" in view.grid.place else ():
        here = any(view.starts(row, col) and view.text(row, col).strip() for row in view.rows)
        if told and not here:
            return col
        told = told or here
    return last


def _has_time(view: View, row: int, col: int) -> bool:
    return view.fact(row, col).span is not None and view.starts(row, col)


def _ends(view: View, start: int, end: int) -> bool:
    """Times in `end` are the ends of those in `start`: later on every row, nothing but dashes between."""
    if any(_words(view, range(start + 1, end))):
        return False
    both = [
        (first, second)
        for row in view.rows
        if (first := view.fact(row, start).span) and (second := view.fact(row, end).span)
    ]
    return bool(both) and all(a.end is None and b.end is None and a.start < b.start for a, b in both)


def _words(view: View, columns: Sequence[int]) -> list[str]:
    texts = (view.text(row, col).strip(" \n-–—") for col in columns for row in view.rows)
    return [text for text in texts if text]


def _edge(view: View, before: tuple[int, int | None], after: tuple[int, int | None]) -> int:
    """Where one zone stops and the next begins: at the next one's own column of days, if it has one, else at its times."""
    first = (before[0] if before[1] is None else before[1]) + 1
    for col in range(first, after[0]):
        if any(view.fact(row, col).day and view.fact(row, after[0]).span for row in view.rows):
            return col
    return after[0]
