"""Liite 1 read and written: its three tables as values, out of any file with its headings, and into a template."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import TypeVar

from alke.file_names import fold
from alke.followup_document import Action, Aim, FollowUpDocument, Measure
from sharepoint import excel, word
from sharepoint.cells import Cell, CellEdit, Grid
from sharepoint.documents.celltexts import add_lines
from sharepoint.documents.headed import Headed, tables
from sharepoint.documents.rows import NewRows, put_rows
from sharepoint.errors import Reason, Refused
from sharepoint.package import Package

_Row = TypeVar("_Row", Aim, Measure, Action)

_PARTS: Mapping[type[object], Mapping[str, tuple[str, ...]]] = {
    Aim: {"description": ("description",), "priorities": ("priorities",), "goals": ("goals",)},
    Measure: {
        "current": ("current",),
        "current_vn": ("current.responsible.vn",),
        "current_councils": ("current.responsible.councils", "current.responsible"),
        "proposal": ("proposal",),
        "proposal_vn": ("proposal.responsible.vn",),
        "proposal_councils": ("proposal.responsible.councils", "proposal.responsible"),
    },
    Action: {
        "action": ("action",),
        "state_vn": ("state.vn",),
        "state_councils": ("state.councils", "state"),
        "responsible_vn": ("responsible.vn",),
        "responsible_councils": ("responsible.councils", "responsible"),
    },
}
"""Which columns a field may stand in."""
_KIND: Mapping[type[object], str] = {Aim: "aims", Measure: "measures", Action: "actions"}
_HEADINGS = {"fi": re.compile(r"toimenpi|etenemi|vastuu"), "sv": re.compile(r"atgard|framskrid|ansvariga")}
_LABEL = re.compile(r"^(?:keskusteluteema|diskussionstema|theme|tema)\s*:\s*", re.IGNORECASE)
_LABELS = ("seuranta toimenpiteista", "toimenpiteet", "uppfoljning av atgarderna", "atgarder")


def read_follow_up(data: bytes) -> FollowUpDocument:
    """The three tables as values, whoever has added rows, paragraphs and tables; merged cells count for each of their rows.

    Refused: as sharepoint.word and sharepoint.excel read.
    """
    grids = grids_of(data)
    return FollowUpDocument(
        _theme(grids), tuple(_rows(grids, Aim)), tuple(_rows(grids, Measure)), tuple(_rows(grids, Action))
    )


def write_follow_up(template: bytes, document: FollowUpDocument) -> bytes:
    """The template (Word) with the rows in its own formatting. Refused: UNSUPPORTED when it lacks a table; BAD_TEXT."""
    places = [(kind, rows) for kind, rows in _by_kind(document).items() if rows]
    theme = [edit for grid in word.read_grids(template) for edit in _theme_edit(grid, document.theme)]
    written = add_lines(template, theme[:1]) if document.theme else None
    data = written.data if written else template
    for kind, rows in places:
        found = tables(word.read_grids(data), _KIND[kind])
        if not found:
            raise Refused(Reason.UNSUPPORTED, f"no table of {_KIND[kind]}")
        data = put_rows(data, NewRows(found[0], [_cells(found[0], row) for row in rows]))
    return data


def add_note(data: bytes, note: str, when: datetime | None = None) -> bytes:
    """The council's own document with the note added to each action's progress, in the councils' column if there is one.

    Everything else keeps its bytes. Refused: UNSUPPORTED when no progress column takes it, else as the writers refuse.
    """
    found = tables(grids_of(data), "actions")
    cells = [cell for table in found for row in _noted(table) if (cell := _progress(table, row)) is not None]
    once = list({str(cell.place): cell for cell in cells}.values())
    if not once:
        raise Refused(Reason.UNSUPPORTED, "no column for the progress of actions")
    if is_workbook(data):
        edits = [CellEdit(c.place, f"{c.text}; {note}" if c.text.strip() else note, c.text) for c in once]
        written = excel.write_cells(data, edits)
    else:
        written = add_lines(data, [CellEdit(cell.place, note) for cell in once], when)
    if len(written.refused) == len(once):
        raise next(iter(written.refused.values()))
    return written.data


def actions_of(data: bytes) -> bool:
    """Whether it has a table of actions with a column for their progress. Refused: as grids_of."""
    return bool(tables(grids_of(data), "actions"))


def document_language(data: bytes) -> str:
    """`sv` or `fi` by the headings of its tables of actions; '' when they tell neither or both. Refused: as grids_of."""
    found = tables(grids_of(data), "actions")
    heads = [cell.text for table in found for cell in table.grid.cells if table.first - 2 <= cell.row < table.first]
    said = fold(" ".join(heads))
    spoken = [language for language, words in _HEADINGS.items() if words.search(said)]
    return spoken[0] if len(spoken) == 1 else ""


def grids_of(data: bytes) -> list[Grid]:
    """Tables or sheets. Refused: NOT_OFFICE for what is neither Word nor Excel, and as these read."""
    return excel.read_grids(data) if is_workbook(data) else word.read_grids(data)


def is_workbook(data: bytes) -> bool:
    """Whether this is an Excel file, by its contents. Refused: as sharepoint.package opens."""
    package = Package.open(data)
    try:
        package.main_part("excel")
    except Refused as why:
        if why.reason is Reason.NOT_OFFICE:
            return False
        raise
    return True


def _rows(grids: Iterable[Grid], kind: type[_Row]) -> Iterable[_Row]:
    for table in tables(grids, _KIND[kind]):
        for row in table.rows:
            if not table.is_title(row):
                read = kind(**{name: _text(table, row, parts) for name, parts in _PARTS[kind].items()})
                if read != kind():
                    yield read


def _text(table: Headed, row: int, parts: Sequence[str]) -> str:
    """What the first present of these columns says; a table's own label is no content."""
    text = next((table.text(row, part) for part in parts if part in table.columns), "")
    first, _, rest = text.partition("\n")
    return rest.strip() if fold(first).strip(" :") in _LABELS else "" if _LABEL.match(text) else text


def _noted(table: Headed) -> list[int]:
    """The rows with an action; where there is none, the first row that is there for one."""
    rows = [row for row in table.rows if not table.is_title(row)]
    filled = [row for row in rows if _text(table, row, ("action",))]
    return filled or rows[:1]


def _progress(table: Headed, row: int) -> Cell | None:
    return next((c for part in _PARTS[Action]["state_councils"] + ("state.vn",) if (c := table.cell(row, part))), None)


def _theme(grids: Iterable[Grid]) -> str:
    texts = (cell.text.strip() for grid in grids for cell in grid.cells)
    return next((_LABEL.sub("", text).strip() for text in texts if _LABEL.match(text)), "")


def _theme_edit(grid: Grid, theme: str) -> list[CellEdit]:
    return [CellEdit(cell.place, theme) for cell in grid.cells if _LABEL.match(cell.text.strip() + " ")]


def _by_kind(document: FollowUpDocument) -> Mapping[type[object], Sequence[Aim | Measure | Action]]:
    return {Aim: document.aims, Measure: document.measures, Action: document.actions}


def _cells(table: Headed, row: Aim | Measure | Action) -> dict[int, str]:
    """The row's texts by grid column."""
    columns: dict[int, str] = {}
    for item in fields(row):
        part = next((p for p in _PARTS[type(row)][item.name] if p in table.columns), None)
        if part is not None:
            columns[table.columns[part]] = getattr(row, item.name)
    return columns
