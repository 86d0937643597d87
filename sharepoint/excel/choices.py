"""The texts a validation list points to: a range of any sheet, or a name for one."""

from __future__ import annotations

from sharepoint.excel.book import Book, Sheet
from sharepoint.excel.content import content
from sharepoint.excel.refs import Area, area

MAX_CHOICES = 5000


def choices(book: Book, sheet: Sheet, formula: str, depth: int = 0) -> list[str] | None:
    """What stands in the cells a formula names, in order; None when it is no plain reference (INDIRECT, OFFSET …)."""
    prefix, _, ref = formula.strip().removeprefix("=").rpartition("!")
    where = area(ref)
    if where is None:
        index = book.sheets.index(sheet)
        name = ref.casefold()
        meaning = book.names.get(f"{index}!{name}", book.names.get(name))
        return None if meaning is None or depth else choices(book, sheet, meaning, depth + 1)
    name = prefix.strip("'").replace("''", "'").casefold()
    target = next((one for one in book.sheets if one.name.casefold() == name), None) if name else sheet
    return None if target is None else _texts(book, target, where)


def _texts(book: Book, sheet: Sheet, where: Area) -> list[str]:
    part = book.open(sheet)
    found: list[str] = []
    for number, tag in part.rows():
        if number > where.bottom or len(found) > MAX_CHOICES:
            break
        if number < where.top:
            continue
        cells = (cell for cell in part.cells(part.row(number, tag)) if where.covers(cell.at))
        found += [content(book, cell.attrs, part.raw[cell.inner : cell.close]).text for cell in cells]
    return found
