"""Times that somebody wrote among the words: 'klo 13' under 'Maakunta' or 'Huom.' is no slot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from sharepoint.cells import Cell
from sharepoint.schedule.facts import At, Fact
from sharepoint.schedule.headings import header_score, is_day_header, is_time_header

_FEW = 4
"""Times fewer than in the column of the times."""
_SURE = 2.0


def strays(facts: Mapping[At, Fact], columns: Mapping[int, Mapping[int, Cell]]) -> list[At]:
    """Where they stand: few beside many, in a column whose heading or names say that it holds something else."""
    timed = [at for at, fact in facts.items() if fact.span and not fact.day]
    counted = Counter(col for _, col in timed)
    most = max(counted.values(), default=0)
    few = {col for col, count in counted.items() if _FEW * count <= most and _is_of_words(columns[col], timed, col)}
    return [at for at in timed if at[1] in few]


def _is_of_words(column: Mapping[int, Cell], timed: list[At], col: int) -> bool:
    """By what stands above its first time; a heading over several columns is not its own."""
    first = min(row for row, other in timed if other == col)
    own = (cell.text.strip() for row, cell in column.items() if row < first and cell.colspan == 1)
    return any(
        abs(header_score(text)) >= _SURE and not is_time_header(text) and not is_day_header(text) for text in own
    )
