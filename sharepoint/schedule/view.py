"""A table as rows and columns, upright or on its side, with the days and times that stand in its cells."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from alke.slots import Place
from sharepoint.cells import Cell, Grid
from sharepoint.schedule.days import Day
from sharepoint.schedule.facts import Fact
from sharepoint.schedule.headings import header_score, is_day_header, is_time_header
from sharepoint.schedule.settling import settled

_MOST_ROWS, _MOST_COLUMNS, _MOST_POSITIONS, _TALLEST = 20_000, 400, 400_000, 100
_NOTHING = Fact()


@dataclass(frozen=True)
class _Row:
    """What a row says, as `View` is asked for it."""

    seen: list[Cell]
    dated: list[Cell]
    days: dict[int, Day]
    words: dict[int, str]

    @cached_property
    def telling(self) -> bool:
        texts = dict.fromkeys(self.words.values())
        naming = sum(header_score(text) > 0 for text in texts)
        return naming > 1 or any(is_day_header(text) or is_time_header(text) for text in texts)


class View:
    """Cells by (row, column); rows without text are left out, a merged area answers everywhere it covers.

    `flipped` swaps rows and columns, so that one reading serves tables that lie on their side. `weekly` are the days of
    cells that say only a weekday, by their position in the grid. With `days` a day is a slot: its time is midnight.
    """

    def __init__(
        self,
        grid: Grid,
        weekly: Mapping[tuple[int, int], Day] | None = None,
        *,
        flipped: bool = False,
        days: bool = False,
    ) -> None:
        self.grid = grid
        self.days_alone = days
        self._flipped = flipped
        self._looked: dict[int, _Row] = {}
        cells = [_turned(cell) for cell in grid.cells] if flipped else grid.cells
        seen = [cell for cell in cells if cell.text.strip()]
        self.rows = sorted({row for cell in seen for row in range(cell.row, cell.row + min(cell.rowspan, _TALLEST))})
        texted = max((cell.col + min(cell.colspan, _TALLEST) for cell in seen), default=0)
        self.width = min(max((cell.col + cell.colspan for cell in cells), default=0), texted + 4)
        limits = (_MOST_COLUMNS, _MOST_ROWS) if flipped else (_MOST_ROWS, _MOST_COLUMNS)
        too_large = len(self.rows) > limits[0] or self.width > limits[1]
        self._cells = {} if too_large else self._laid(cells)
        if not self._cells:
            self.rows, self.width = [], 0
        turned = {(col, row): day for (row, col), day in weekly.items()} if weekly and flipped else weekly
        self._facts = settled(self._cells, turned or {}, days=days)

    def _laid(self, cells: Iterable[Cell]) -> dict[tuple[int, int], Cell]:
        laid: dict[tuple[int, int], Cell] = {}
        for cell in cells:
            first, last = bisect_left(self.rows, cell.row), bisect_left(self.rows, cell.row + cell.rowspan)
            for row in self.rows[first:last]:
                for col in range(cell.col, min(cell.col + cell.colspan, self.width)):
                    laid.setdefault((row, col), cell)
            if len(laid) > _MOST_POSITIONS:
                return {}
        return laid

    def cell(self, row: int, col: int) -> Cell | None:
        """The cell that a person sees there, None where the table has none."""
        return self._cells.get((row, col))

    def text(self, row: int, col: int) -> str:
        """What a person reads there."""
        cell = self.cell(row, col)
        return cell.text if cell else ""

    def fact(self, row: int, col: int) -> Fact:
        """The day or time there; an empty fact where there is none."""
        return self._facts.get((row, col), _NOTHING)

    def seen(self, row: int) -> list[Cell]:
        """The different cells of a row that show something, from left to right."""
        return self._row(row).seen

    def dated(self, row: int) -> list[Cell]:
        """Those of them that say a day."""
        return self._row(row).dated

    def days(self, row: int) -> dict[int, Day]:
        """The days of a row, by column."""
        return self._row(row).days

    def words(self, row: int) -> dict[int, str]:
        """The texts of a row that are neither day nor time, by column."""
        return self._row(row).words

    def telling(self, row: int) -> bool:
        """A row of headings: two of them at least, or that of the days or times."""
        return self._row(row).telling

    def _row(self, row: int) -> _Row:
        """Asked once for each zone of the table, so looked at once."""
        if row not in self._looked:
            cells = {col: cell for col in range(self.width) if (cell := self._cells.get((row, col)))}
            facts = {col: fact for col in cells if (fact := self.fact(row, col)).said}
            seen = list({id(cell): cell for cell in cells.values() if cell.text.strip()}.values())
            self._looked[row] = _Row(
                seen,
                [cell for cell in seen if self.fact(row, cell.col).day],
                {col: fact.day for col, fact in facts.items() if fact.day},
                {col: text for col, cell in cells.items() if col not in facts and (text := cell.text.strip())},
            )
        return self._looked[row]

    def starts(self, row: int, col: int) -> bool:
        """A cell begins there (it is not covered by one above or to the left)."""
        cell = self.cell(row, col)
        return cell is not None and cell.row == row and cell.col == col

    def hidden(self, col: int) -> bool:
        """Nobody sees this column of the view."""
        return col in (self.grid.hidden_rows if self._flipped else self.grid.hidden_cols)

    def place(self, row: int, col: int) -> Place | None:
        """Where to write: the cell's own place, or, in a sheet, the address of a cell that does not exist yet."""
        cell = self.cell(row, col)
        if cell:
            return cell.place
        if "sheet" not in self.grid.place:
            return None
        down, right = (col, row) if self._flipped else (row, col)
        return {**self.grid.place, "ref": f"{letters(right)}{down + 1}"}


def letters(col: int) -> str:
    """Excel's name of a column, counted from 0: A, B … Z, AA."""
    name = ""
    col += 1
    while col:
        col, rest = divmod(col - 1, 26)
        name = chr(65 + rest) + name
    return name


def _turned(cell: Cell) -> Cell:
    return Cell(
        cell.place, cell.text, cell.col, cell.row, cell.colspan, cell.rowspan, cell.value, placeholder=cell.placeholder
    )
