"""Tables read back from a workbook that people have edited: rows by their headings, however these are spelt."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, time

from sharepoint.cells import Grid
from sharepoint.errors import Reason, Refused
from sharepoint.excel import read_grids


class Row(dict[str, str]):
    """A row by its headings; `Sähköposti`, `sahkoposti` and `SAHKOPOSTI` are one heading."""

    def __init__(self, cells: Mapping[str, str]) -> None:
        """Headings are kept in their plain form."""
        super().__init__({plain(name): text for name, text in cells.items()})

    def __getitem__(self, name: str) -> str:
        """KeyError when the sheet has no such column."""
        return super().__getitem__(plain(name))

    def __contains__(self, name: object) -> bool:
        """Whether the sheet has such a column."""
        return isinstance(name, str) and super().__contains__(plain(name))

    def get(self, name: str, default: str = "") -> str:  # type: ignore[override]
        """What stands in a column, the default when there is none."""
        return super().get(plain(name), default)


def plain(heading: str) -> str:
    """A heading without case, accents, spaces and signs."""
    bare = unicodedata.normalize("NFKD", heading.casefold())
    return "".join(char for char in bare if char.isalnum())


def read_rows(data: bytes, sheet: str | None = None) -> list[dict[str, str]]:
    """The rows below the headings of a sheet (the first unless named), dates and times in ISO form, empty rows left out.

    Refused: as sharepoint.excel reads; NO_SUCH_PLACE for a sheet that is not there.
    """
    grid = table_of(read_grids(data), sheet)
    lines: dict[int, dict[int, str]] = {}
    for cell in grid.cells:
        value = cell.value
        text = value.isoformat() if isinstance(value, date | time) else cell.text.strip()
        if text:
            lines.setdefault(cell.row, {})[cell.col] = text
    if not lines:
        return []
    headings = lines.pop(min(lines))
    return [Row({name: line.get(col, "") for col, name in headings.items()}) for _, line in sorted(lines.items())]


def table_of(grids: Sequence[Grid], name: str | None) -> Grid:
    """The sheet of this name, or the first; NO_SUCH_PLACE."""
    for grid in grids:
        if name is None or grid.title.casefold() == name.casefold():
            return grid
    raise Refused(Reason.NO_SUCH_PLACE, f"no sheet {name!r}")
