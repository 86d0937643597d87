"""Cell references as people write them, turned into positions counted from 0, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import NamedTuple

LAST_ROW, LAST_COL = 1_048_575, 16_383
_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})")
_AREA = re.compile(r"\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?(?::\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?)?")


class Position(NamedTuple):
    """Row and column, from 0."""

    row: int
    col: int


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of positions, both corners included."""

    top: int
    left: int
    bottom: int
    right: int

    def covers(self, at: tuple[int, int]) -> bool:
        """Whether a (row, column) pair lies within."""
        return self.top <= at[0] <= self.bottom and self.left <= at[1] <= self.right

    @property
    def size(self) -> int:
        """The number of positions."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)

    def positions(self) -> Iterator[tuple[int, int]]:
        """All of them, row by row; none where the corners are crossed."""
        return product(range(self.top, self.bottom + 1), range(self.left, self.right + 1))


@lru_cache(maxsize=2048)
def column(letters: str) -> int:
    """`A` is 0, `XFD` is 16 383."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


@lru_cache(maxsize=2048)
def letters(col: int) -> str:
    """0 is `A`."""
    text, number = "", col + 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(65 + rest) + text
    return text


def label(row: int, col: int) -> str:
    """`D5` for (4, 3)."""
    return f"{letters(col)}{row + 1}"


def position(ref: str) -> Position | None:
    """`D5` or `$D$5` as a position; None for anything that is no cell of a sheet."""
    found = _CELL.fullmatch(ref.strip())
    if not found:
        return None
    at = Position(int(found[2]) - 1, column(found[1]))
    return at if at.row <= LAST_ROW and at.col <= LAST_COL else None


def area(ref: str) -> Area | None:
    """`A1:D5`, `A1`, `A:C` or `2:4` as a rectangle in order, clamped to the sheet; None for anything else."""
    found = _AREA.fullmatch(ref.strip())
    if not found or not (found[1] or found[2]):
        return None
    one_cell = ":" not in ref
    if one_cell and not (found[1] and found[2]):
        return None
    col1 = column(found[1]) if found[1] else 0
    row1 = int(found[2]) - 1 if found[2] else 0
    col2 = col1 if one_cell else column(found[3]) if found[3] else LAST_COL
    row2 = row1 if one_cell else int(found[4]) - 1 if found[4] else LAST_ROW
    top, bottom = sorted((min(row1, LAST_ROW), min(row2, LAST_ROW)))
    left, right = sorted((min(col1, LAST_COL), min(col2, LAST_COL)))
    return Area(top, left, bottom, right)


def areas(sqref: str) -> Iterator[Area]:
    """The rectangles of a space-separated list of references."""
    for ref in sqref.split():
        found = area(ref)
        if found:
            yield found
