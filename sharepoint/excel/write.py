"""Writing: all edits of a workbook in one pass, verified before anything leaves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from alke.slots import Place
from sharepoint.cells import CellEdit, Written
from sharepoint.errors import Reason, Refused
from sharepoint.excel.book import Book
from sharepoint.excel.fences import check_workbook
from sharepoint.excel.recalc import dependents
from sharepoint.excel.refs import Position, position
from sharepoint.excel.scan import Part, blanked
from sharepoint.excel.sheet import SheetEdits
from sharepoint.excel.splice import Splice, recalculated, same_elsewhere, skeleton, splice
from sharepoint.package import Package
from sharepoint.xmlproof import MAX_QUICK, prove
from sharepoint.xmlscan import to_utf8


def write(data: bytes, edits: Sequence[CellEdit]) -> Written:
    """All edits that can be made, in order; the others are refused by index. Refused for a file that cannot be written."""
    book = Book(Package.open(data))
    check_workbook(book)
    refused: dict[int, Refused] = {}
    by_sheet = _by_sheet(book, edits, refused)
    sheets = [_edited(book, name, batch, refused) for name, batch in by_sheet.items()]
    touched = [sheet for sheet in sheets if sheet and sheet.targets]
    changes = {sheet.sheet.part: sheet.splices() for sheet in touched}
    if not any(changes.values()):
        return Written(data, refused)
    parts: dict[str, Part | Book] = {sheet.sheet.part: sheet.part for sheet in touched}
    _with_formulas(book, touched, parts, changes)
    changes = {name: splices for name, splices in changes.items() if splices}
    bodies = {name: parts[name].back(splice(parts[name].raw, splices)) for name, splices in changes.items()}
    _verify(touched, parts, changes, bodies)
    return Written(book.package.replace(bodies), refused)


def _by_sheet(
    book: Book, edits: Sequence[CellEdit], refused: dict[int, Refused]
) -> dict[str, list[tuple[int, CellEdit, Position]]]:
    found: dict[str, list[tuple[int, CellEdit, Position]]] = defaultdict(list)
    for index, edit in enumerate(edits):
        try:
            name, at = _resolve(book, edit.place)
            found[name].append((index, edit, at))
        except Refused as why:
            refused[index] = why
    return found


def _resolve(book: Book, place: Place) -> tuple[str, Position]:
    at = position(str(place.get("ref", "")))
    if at is None or "sheet" not in place:
        raise Refused(Reason.NO_SUCH_PLACE, f"{dict(place)!r}")
    return book.sheet(str(place["sheet"])).name, at


def _edited(
    book: Book, name: str, batch: list[tuple[int, CellEdit, Position]], refused: dict[int, Refused]
) -> SheetEdits | None:
    """A sheet with its edits applied; None, and all of them refused, when the sheet itself cannot be read."""
    sheet = book.sheet(name)
    try:
        edited = SheetEdits(book, sheet, book.open(sheet))
        edited.seek({at.row for _, _, at in batch})
    except Refused as why:
        refused.update((index, why) for index, _, _ in batch)
        return None
    for index, edit, at in batch:
        try:
            edited.apply(edit, at)
        except Refused as why:
            refused[index] = why
    return edited


def _with_formulas(
    book: Book, touched: list[SheetEdits], parts: dict[str, Part | Book], changes: dict[str, list[Splice]]
) -> None:
    """Add what makes the dependent formulas be computed anew."""
    sheets = {name: part for name, part in parts.items() if isinstance(part, Part)}
    change = dependents(book, [(one.sheet.name, *at) for one in touched for at in one.targets], sheets)
    for name, splices in change.dropped.items():
        changes[name] = [*changes.get(name, []), *splices]
    if change.any:
        prefix = f"{book.root.prefix}:".encode() if book.root.prefix else b""
        changes[book.part] = recalculated(blanked(book.raw), prefix)
    parts.update(sheets)
    parts[book.part] = book


def _verify(
    touched: list[SheetEdits],
    parts: Mapping[str, Part | Book],
    changes: Mapping[str, list[Splice]],
    bodies: Mapping[str, bytes],
) -> None:
    """Touched parts well-formed and byte-equal elsewhere; each cell, found anew, as told."""
    edited = {sheet.sheet.part: sheet for sheet in touched}
    for name, splices in changes.items():
        raw = bodies[name]
        if not same_elsewhere(parts[name].raw, to_utf8(raw)[0], splices):
            raise Refused(Reason.NOT_VERIFIED, f"{name} differs elsewhere")
        now = _proven(parts[name], raw, splices)
        if name in edited:
            _verify_cells(now, edited[name])


def _proven(old: Part | Book, raw: bytes, splices: list[Splice]) -> Part:
    """The changed part, well-formed: as a whole, or in a large sheet its changed rows, the rest being bytes of a proven part."""
    if isinstance(old, Book):
        return Part(raw, b"workbook")
    if len(raw) <= MAX_QUICK:
        return Part(raw, b"worksheet")
    prove(skeleton(old, splices))
    return Part(raw, b"worksheet", proven=True)


def _verify_cells(part: Part, edited: SheetEdits) -> None:
    again = SheetEdits(edited.book, edited.sheet, part)
    again.seek({at.row for at in edited.targets})
    for at, target in edited.targets.items():
        if again.read(at).text != target.text:
            raise Refused(Reason.NOT_VERIFIED, f"{at} does not hold what was written")
