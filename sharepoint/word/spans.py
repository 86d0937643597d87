"""Tables, rows and cells as stretches of a document's bytes."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class CellSpan:
    """One w:tc, and the content controls around it, outermost first, as offsets of their w:sdt."""

    start: int
    controls: tuple[int, ...]
    end: int = 0
    nested: tuple[tuple[int, int], ...] = ()
    """Where the tables inside it stand."""


@dataclass(slots=True)
class RowSpan:
    """One w:tr; a row nobody asked for has no cells."""

    start: int
    end: int = 0
    cells: list[CellSpan] = field(default_factory=list)


@dataclass(slots=True)
class TableSpan:
    """One w:tbl; `index` counts all of them in document order, `before` is where the words above it begin."""

    index: int
    start: int
    before: int
    end: int = 0
    rows: list[RowSpan] = field(default_factory=list)
