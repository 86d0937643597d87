"""Large sheets: proven well-formed by the rows that were written and all that stands around the cells."""

from __future__ import annotations

from sharepoint.cells import CellEdit
from sharepoint.excel import read_cells, write_cells
from sharepoint.excel.scan import Part
from sharepoint.excel.splice import Splice, same_elsewhere, skeleton
from tests.sharepoint.excel.build import text, workbook

RAW = b'<worksheet><dimension ref="A1"/><sheetData><row r="1"/><row r="2"><c/></row><row r="3"><c/></row></sheetData></worksheet>'


def test_skeleton_keeps_the_written_rows_and_what_surrounds_the_cells() -> None:
    at = RAW.index(b'<row r="2"><c/>') + len(b'<row r="2">')
    changes = [Splice(at, at + 4, b"<c>x</c>"), Splice(RAW.index(b'"A1"'), RAW.index(b'"A1"') + 4, b'"A2"')]
    assert skeleton(Part(RAW, b"worksheet"), changes) == (
        b'<worksheet><dimension ref="A2"/><sheetData><row r="2"><c>x</c></row></sheetData></worksheet>'
    )


def test_skeleton_of_a_new_row_keeps_its_neighbours() -> None:
    at = RAW.index(b'<row r="3">')
    assert skeleton(Part(RAW, b"worksheet"), [Splice(at, at, b'<row r="2.5"/>')]) == (
        b'<worksheet><dimension ref="A1"/><sheetData><row r="2"><c/></row><row r="2.5"/><row r="3"><c/></row></sheetData></worksheet>'
    )


def test_a_part_that_differs_anywhere_is_not_the_same_elsewhere() -> None:
    change = [Splice(5, 6, b"xyz")]
    assert [
        same_elsewhere(b"0123456789", new, change)
        for new in (b"01234xyz6789", b"01234xyy6789", b"01234xyz678", b"01234xyz6788")
    ] == [
        True,
        False,
        False,
        False,
    ]


def test_cells_of_a_large_sheet_are_written_at_its_start_middle_and_end() -> None:
    cells = "".join(f'<row r="{n}">{text(f"A{n}", "x" * 300)}</row>' for n in range(1, 4001) if n != 2000)
    data = workbook(f"<sheetData>{cells}</sheetData>")
    refs = ["A1", "B1", "A2000", "C3999", "A4000", "B4002"]
    written = write_cells(data, [CellEdit({"sheet": "Taul1", "ref": ref}, f"Lapin liitto {ref}") for ref in refs])
    found = {cell.place["ref"]: cell.text for cell in read_cells(written.data) if cell.text.startswith("Lapin")}
    assert (written.refused, found) == ({}, {ref: f"Lapin liitto {ref}" for ref in refs})
