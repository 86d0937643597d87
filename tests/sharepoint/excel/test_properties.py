"""Whatever a sheet holds and whatever is written, the cell has it and nothing else moves; damage never crashes."""

from __future__ import annotations

from html import escape

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sharepoint.cells import CellEdit
from sharepoint.cleantext import clean
from sharepoint.errors import Refused
from sharepoint.excel import read_cells, write_cells
from sharepoint.excel.refs import label
from tests.sharepoint.excel.build import members, workbook

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Cn", "Co"]), max_size=20)
SPOT = st.tuples(st.integers(0, 12), st.integers(0, 8))
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def sheets(draw: st.DrawFn) -> tuple[bytes, dict[tuple[int, int], str]]:
    """A sheet's data in one of the ways programs write it, and its texts by position."""
    texts = draw(st.dictionaries(SPOT, TEXT, max_size=25))
    referenced, prefix = draw(st.booleans()), draw(st.sampled_from(["", "x:"]))
    xml = ""
    for row in range(13) if not referenced else sorted({row for row, _ in texts}):
        cells = ""
        for col in range(9) if not referenced else sorted(col for at, col in texts if at == row):
            words = escape(texts.get((row, col), ""))
            ref = f' r="{label(row, col)}"' if referenced else ""
            inner = f' t="inlineStr"><{prefix}is><{prefix}t xml:space="preserve">{words}</{prefix}t></{prefix}is>'
            cells += f"<{prefix}c{ref}{inner}</{prefix}c>" if words else f"<{prefix}c{ref}/>"
        number = f' r="{row + 1}"' if referenced else ""
        xml += f"<{prefix}row{number}>{cells}</{prefix}row>"
    return workbook(f"<{prefix}sheetData>{xml}</{prefix}sheetData>", prefix=prefix), texts


@QUICK
@given(sheets(), st.lists(st.tuples(SPOT, TEXT), max_size=12))
def test_edits_are_where_they_belong_and_all_else_stays(
    sheet: tuple[bytes, dict[tuple[int, int], str]], edits: list[tuple[tuple[int, int], str]]
) -> None:
    data, texts = sheet
    written = write_cells(data, [CellEdit({"sheet": "Taul1", "ref": label(*at)}, words) for at, words in edits])
    expected = texts | {at: clean(words) for n, (at, words) in enumerate(edits) if n not in written.refused}
    found = {(cell.row, cell.col): cell.text for cell in read_cells(written.data) if cell.text}
    assert found == {at: words for at, words in expected.items() if words}
    before, after = members(data), members(written.data)
    assert {name for name in before if before[name] != after[name]} <= {"xl/worksheets/sheet1.xml"}


@settings(max_examples=100, deadline=None)
@given(sheets(), st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=6))
def test_damaged_bytes_are_refused_or_written_right(
    sheet: tuple[bytes, dict[tuple[int, int], str]], damage: list[tuple[int, int]]
) -> None:
    data = bytearray(sheet[0])
    for at, value in damage:
        data[at % len(data)] = value
    _refused_or_right(bytes(data))


@settings(max_examples=100, deadline=None)
@given(sheets(), st.lists(st.tuples(st.integers(0, 10_000), st.binary(max_size=8)), min_size=1, max_size=4))
def test_damaged_sheets_are_refused_or_written_right(
    sheet: tuple[bytes, dict[tuple[int, int], str]], damage: list[tuple[int, bytes]]
) -> None:
    xml = bytearray(members(sheet[0])["xl/worksheets/sheet1.xml"])
    for at, value in damage:
        start = at % len(xml)
        xml[start : start + len(value) // 2] = value
    _refused_or_right(workbook("", extra={"xl/worksheets/sheet1.xml": bytes(xml)}))


def _refused_or_right(data: bytes) -> None:
    try:
        written = write_cells(data, [CellEdit({"sheet": "Taul1", "ref": "C3"}, "Lapin liitto")])
        found = {str(cell.place["ref"]): cell.text for cell in read_cells(written.data)}
    except Refused:
        return
    assert written.refused or found["C3"] == "Lapin liitto"
