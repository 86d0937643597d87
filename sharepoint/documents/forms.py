"""Forms of labelled fields (a council's form, a theme notice) read from whatever people made of them, and filled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from alke.errors import FileUnreadable
from sharepoint.cells import Cell, CellEdit, Grid
from sharepoint.documents.celltexts import set_texts
from sharepoint.documents.labels import field_of, labelled
from sharepoint.errors import Reason, Refused
from sharepoint.text import text_of
from sharepoint.word import read_grids

_PROMPT = re.compile(r"(?:kirjoita|täytä|lisää tähän|napsauta|valitse|skriv|fyll i|klicka|write|click)\b|\[|…|\.{3}")
_EMPTY = ("", "-", "–", "—", "x", "?", "ei vielä tiedossa", "täydentyy", "tbd", "tba")
_NAME = ("nimi", "osallistuja", "namn", "name")


def read_form(data: bytes) -> dict[str, str]:
    """The filled fields, by the names of `alke.rounds.Obliged.fields` (sharepoint.documents.labels); lines stay lines.

    A label stands left of its text, above it, or before a colon in the same cell or paragraph; rows of a table under
    'Nimi | Organisaatio' beside or below a label are its lines. Prompts and dashes count as empty. Refused: as
    sharepoint.word reads.
    """
    grids = read_grids(data)
    found: dict[str, str] = {}
    for grid in grids:
        for key, text in _fields(grid):
            if key not in found and not _is_empty(text):
                found[key] = text
    for key, text in _paragraphs(data):
        if key not in found and not _is_empty(text):
            found[key] = text
    return found


def form_places(data: bytes) -> dict[str, str]:
    """The fields that the form's tables ask for, with what stands in each: '' for nothing or a prompt. Refused: as read_form."""
    places = {key: cell.text.strip() for grid in read_grids(data) for key, cell in reversed(list(_places(grid)))}
    return {key: "" if _is_empty(text) else text for key, text in places.items()}


def fill_form(data: bytes, values: Mapping[str, str], when: datetime | None = None) -> bytes:
    """The form with these fields, in their cells' own look; '' empties one; what stands already is left alone.

    Refused: NO_SUCH_PLACE when the form lacks a field, and as sharepoint.documents.celltexts.set_texts.
    """
    places = {key: cell for grid in read_grids(data) for key, cell in reversed(list(_places(grid)))}
    missing = [key for key, text in values.items() if key not in places and text]
    if missing:
        raise Refused(Reason.NO_SUCH_PLACE, ", ".join(missing))
    edits = [
        CellEdit(places[key].place, text, places[key].text)
        for key, text in values.items()
        if key in places and places[key].text.strip() != text.strip()
    ]
    written = set_texts(data, edits, when)
    for why in written.refused.values():
        raise why
    return written.data


def _fields(grid: Grid) -> Iterator[tuple[str, str]]:
    for cell in grid.cells:
        key, rest = labelled(cell.text)
        if key and rest:
            yield key, rest
    for key, cell in _places(grid):
        yield key, cell.text.strip()
    yield from _listed(grid)


def _places(grid: Grid) -> Iterator[tuple[str, Cell]]:
    """Each label's own cell to write in: the one to its right, else the one below."""
    at = {(cell.row, cell.col): cell for cell in grid.cells}
    headings = _heading_row(grid)
    for cell in grid.cells:
        key = field_of(cell.text)
        beside = at.get((cell.row, cell.col + cell.colspan))
        below = at.get((cell.row + cell.rowspan, cell.col))
        across = cell.row not in headings
        for other in (beside if across else None, below):
            if key and other is not None and not field_of(other.text):
                yield key, other
                break


def _heading_row(grid: Grid) -> set[int]:
    """Rows in which every cell is a label: the texts stand below them."""
    rows: dict[int, list[Cell]] = {}
    for cell in grid.cells:
        rows.setdefault(cell.row, []).append(cell)
    return {row for row, cells in rows.items() if len(cells) > 1 and all(field_of(c.text) for c in cells)}


def _listed(grid: Grid) -> Iterator[tuple[str, str]]:
    """A table of people: 'Nimi | Organisaatio' with a person a row, under a heading that names the field."""
    rows: dict[int, list[Cell]] = {}
    for cell in grid.cells:
        rows.setdefault(cell.row, []).append(cell)
    ordered = [rows[number] for number in sorted(rows)]
    head = next((n for n, row in enumerate(ordered) if row[0].text.strip().casefold() in _NAME), None)
    if head is None:
        return
    key = next((k for text in (ordered[head - 1][0].text if head else "", grid.title) if (k := field_of(text))), "")
    people = [", ".join(filter(None, (cell.text.strip() for cell in row))) for row in ordered[head + 1 :]]
    yield key or "participants", "\n".join(filter(None, people))


def _paragraphs(data: bytes) -> Iterator[tuple[str, str]]:
    """Fields written as plain paragraphs: 'Teema: Kaivokset', or a label with its text in the lines below."""
    lines = [line for line in _lines(data) if " | " not in line]
    for number, line in enumerate(lines):
        key, rest = labelled(line)
        if key and rest:
            yield key, rest
            continue
        key = key or field_of(line)
        if key:
            below = _until_label(lines[number + 1 :])
            yield key, "\n".join(below).strip()


def _until_label(lines: Sequence[str]) -> list[str]:
    found: list[str] = []
    for line in lines:
        if field_of(line) or labelled(line)[0]:
            break
        found.append(line)
    return found


def _lines(data: bytes) -> list[str]:
    try:
        text = text_of("form.docx", data)
    except FileUnreadable:
        return []  # a form without a word in it
    return [line.strip().removeprefix("• ") for line in text.splitlines()]


def _is_empty(text: str) -> bool:
    plain = text.strip().casefold()
    return plain in _EMPTY or _PROMPT.match(plain) is not None
