"""From a place to the cell it names, in a document's bytes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from alke.slots import Place
from sharepoint.errors import Reason, Refused
from sharepoint.word.document import Document
from sharepoint.word.geometry import Placed, deleted, grid, place_row
from sharepoint.word.outline import outline
from sharepoint.word.prose import body
from sharepoint.word.spans import CellSpan, TableSpan


@dataclass
class Locator:
    """The rows that a batch of edits needs, found in one pass."""

    document: Document
    tables: dict[int, TableSpan]
    rows: dict[tuple[int, int], list[Placed]] = field(default_factory=dict)
    body: Sequence[CellSpan] = ()
    """The paragraphs outside tables, where one of the edits is in them."""

    @classmethod
    def of(cls, document: Document, places: Iterable[Place]) -> Locator:
        """Places that are none (no table, row and gridcol) are left for `find` to refuse."""
        places = list(places)
        if any("body" in place for place in places):
            tables = outline(document.xml, document.prefix, document.body)
            return cls(document, {table.index: table for table in tables}, body=body(document, tables))
        wanted: dict[int, set[int]] = {}
        for place in places:
            table, row = place.get("table"), place.get("row")
            if isinstance(table, int) and isinstance(row, int) and min(table, row) >= 0:
                wanted.setdefault(table, set()).add(row)
        found = outline(
            document.xml, document.prefix, document.body, {table: sorted(rows) for table, rows in wanted.items()}
        )
        return cls(document, {table.index: table for table in found})

    def find(self, place: Place) -> CellSpan:
        """The cell, or the one that covers it; or the paragraph. Refused: NO_SUCH_PLACE, DELETED_ROW."""
        body, index, row, col = (place.get(name) for name in ("body", "table", "row", "gridcol"))
        found = None
        if isinstance(body, int):
            found = self.body[body] if 0 <= body < len(self.body) else None
        elif isinstance(index, int) and isinstance(row, int) and isinstance(col, int):
            found = self._cell(index, row, col)
        if found is None:
            raise Refused(Reason.NO_SUCH_PLACE, f"{dict(place)}")
        return found

    def _cell(self, index: int, row: int, col: int) -> CellSpan | None:
        table = self.tables.get(index)
        if table is None or not 0 <= row < len(table.rows):
            return None
        if (index, row) not in self.rows:
            self.rows[index, row] = self._row(table, row)
        cell = next((cell for cell in self.rows[index, row] if cell.col <= col < cell.col + cell.colspan), None)
        if cell is None:
            return None
        if cell.deleted:
            raise Refused(Reason.DELETED_ROW, f"the cell of column {cell.col}")
        return self._top(table, cell) if cell.covers else cell.span

    def _row(self, table: TableSpan, row: int) -> list[Placed]:
        xml, prefix = self.document.xml, self.document.prefix
        if deleted(xml, prefix, table.rows[row]):
            raise Refused(Reason.DELETED_ROW, f"row {row}")
        return place_row(xml, prefix, table.rows[row], row)

    def _top(self, table: TableSpan, cell: Placed) -> CellSpan:
        """The cell whose merged area this one continues."""
        xml, prefix = self.document.xml, self.document.prefix
        whole = outline(xml, prefix, self.document.body, {table.index: range(cell.row + 1)})
        rows = grid(xml, prefix, next(found for found in whole if found.index == table.index))
        for above in rows[cell.row :: -1]:
            for candidate in above:
                if candidate.col == cell.col and not candidate.covers:
                    return candidate.span
        raise Refused(Reason.NO_SUCH_PLACE, "a merged cell without a beginning")
