"""One name into one cell of a workbook, and nothing else."""

from __future__ import annotations

import re

import pytest

from sharepoint.cells import CellEdit
from sharepoint.errors import Reason, Refused
from sharepoint.excel import read_cells, write_cell, write_cells
from tests.sharepoint.excel.build import STRICT, members, rows, seen, text, workbook

SHEET = "xl/worksheets/sheet1.xml"


def _place(ref: str, sheet: str = "Taul1", **more: int) -> dict[str, str | int]:
    return {"sheet": sheet, "ref": ref, **more}


def _written(sheet: str, ref: str, words: str = "Lapin liitto", **parts: str) -> str:
    """The sheet's data after a write into a workbook with only that sheet."""
    xml = members(write_cell(workbook(sheet, **parts), _place(ref), words))[SHEET].decode()  # type: ignore[arg-type]
    found = re.search("<sheetData.*</sheetData>|<sheetData/>", xml)
    return found[0] if found else xml


NAME = "<is><t>Lapin liitto</t></is></c>"


def test_existing_cell_keeps_its_format_and_gets_inline_text() -> None:
    sheet = rows('<c r="A1" s="1" t="s"><v>0</v></c>')
    assert _written(sheet, "A1", strings="<si><t>vapaa</t></si>") == rows(f'<c r="A1" s="1" t="inlineStr">{NAME}')


def test_missing_cell_is_put_between_its_neighbours_in_the_rows_format() -> None:
    sheet = '<sheetData><row r="1" s="2" customFormat="1"><c r="A1"/><c r="C1"/></row></sheetData>'
    assert _written(sheet, "B1") == sheet.replace('<c r="C1"/>', f'<c r="B1" s="2" t="inlineStr">{NAME}<c r="C1"/>')


def test_missing_cell_takes_its_columns_format() -> None:
    sheet = '<cols><col min="2" max="3" style="1"/></cols>' + rows('<c r="A1"/>')
    assert _written(sheet, "B1") == rows(f'<c r="A1"/><c r="B1" s="1" t="inlineStr">{NAME}')


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<sheetData/>", '<sheetData><row r="2"><c r="B2" t="inlineStr">{}</row></sheetData>'),
        (
            '<sheetData><row r="1"/><row r="3"/></sheetData>',
            '<sheetData><row r="1"/><row r="2"><c r="B2" t="inlineStr">{}</row><row r="3"/></sheetData>',
        ),
        (
            '<sheetData><row r="1"/></sheetData>',
            '<sheetData><row r="1"/><row r="2"><c r="B2" t="inlineStr">{}</row></sheetData>',
        ),
        (
            '<sheetData><row r="2" ht="20"/></sheetData>',
            '<sheetData><row r="2" ht="20"><c r="B2" t="inlineStr">{}</row></sheetData>',
        ),
        (
            '<sheetData><row r="2" spans="3:4"><c r="C2"/></row></sheetData>',
            '<sheetData><row r="2" spans="2:4"><c r="B2" t="inlineStr">{}<c r="C2"/></row></sheetData>',
        ),
    ],
)
def test_missing_rows_and_cells_come_in_their_order(before: str, after: str) -> None:
    assert _written(before, "B2") == after.format(NAME)


def test_dimension_widens() -> None:
    data = write_cell(workbook('<dimension ref="B2:C3"/>' + rows("", text("B2", "x"))), _place("D5"), "Lapin liitto")
    assert b'<dimension ref="B2:D5"/>' in members(data)[SHEET]


def test_emptied_cell_stays_with_its_format() -> None:
    assert _written(rows('<c r="A1" s="1" t="inlineStr"><is><t>x</t></is></c>'), "A1", "") == rows('<c r="A1" s="1"/>')


def test_emptying_a_cell_that_is_not_there_changes_nothing() -> None:
    data = workbook(rows(text("A1", "x")))
    assert write_cell(data, _place("B1"), "") == data


def test_only_the_touched_sheet_differs() -> None:
    before = members(data := workbook(rows(text("A1", "vapaa")), rows(text("A1", "toinen"))))
    after = members(write_cell(data, _place("A1"), "Lapin liitto", expected="vapaa"))
    assert [name for name in before if before[name] != after[name]] == [SHEET]


@pytest.mark.parametrize(
    "words", ["_x0041_ liitto", "=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "007", "12.30", "<&>\"'", "Ålands 🐟"]
)
def test_any_text_stays_that_text(words: str) -> None:
    assert seen(write_cell(workbook("<sheetData/>"), _place("A1"), words)) == {"A1": words}


def test_invisible_characters_and_line_breaks_do_not_reach_the_file() -> None:
    data = write_cell(workbook("<sheetData/>"), _place("A1"), " Lapin\n\u202eliitto\u200b\x07 ")
    assert seen(data) == {"A1": "Lapin liitto"}


@pytest.mark.parametrize("words", ["\u200b\u202e", "x" * 201])
def test_texts_without_sense_are_refused(words: str) -> None:
    assert _reason(workbook("<sheetData/>"), _place("A1"), words) is Reason.BAD_TEXT


def _reason(
    data: bytes, place: dict[str, str | int], words: str = "Lapin liitto", expected: str | None = None
) -> Reason:
    with pytest.raises(Refused) as refusal:
        write_cell(data, place, words, expected)
    return refusal.value.reason


def test_what_stands_there_must_be_what_the_caller_believes() -> None:
    data = workbook(rows(text("A1", "Kainuun liitto")))
    assert _reason(data, _place("A1"), expected="vapaa") is Reason.CHANGED
    assert seen(write_cell(data, _place("A1"), "", expected=" Kainuun  liitto ")) == {}


@pytest.mark.parametrize(
    "place", [_place("A1", "Taul9"), _place("1A"), _place("A1:B2"), _place("XFE1"), {"table": 0, "row": 1}]
)
def test_places_that_are_not_there_are_refused(place: dict[str, str | int]) -> None:
    assert _reason(workbook("<sheetData/>"), place) is Reason.NO_SUCH_PLACE


def test_prefixed_strict_and_utf16_sheets_are_written_in_their_own_way() -> None:
    prefixed = workbook('<x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData>', prefix="x:", namespace=STRICT)
    after = members(write_cell(prefixed, _place("A1"), "Lapin liitto"))[SHEET]
    assert b'<x:c r="A1" t="inlineStr"><x:is><x:t>Lapin liitto</x:t></x:is></x:c>' in after
    wide = workbook("", extra={SHEET: "<worksheet><sheetData/></worksheet>".encode("utf-16")})
    assert "Lapin liitto" in members(write_cell(wide, _place("A1"), "Lapin liitto"))[SHEET].decode("utf-16")


def test_comments_around_the_cell_stay() -> None:
    sheet = '<sheetData><!-- <row r="1"> --><row r="1"><!-- a --><c r="A1"/><?b?></row></sheetData>'
    assert _written(sheet, "A1") == sheet.replace('<c r="A1"/>', f'<c r="A1" t="inlineStr">{NAME}')


def test_one_line_of_a_cell_changes_and_the_others_keep_their_formats() -> None:
    strings = (
        "<si><r><t>9.00–9.45 Kainuun liitto\n</t></r><r><rPr><b/></rPr><t>10.00–10.45 vapaa</t></r>"
        "<r><rPr><i/></rPr><t>\n11.00–11.45 </t></r></si>"
    )
    data = workbook(rows('<c r="A1" t="s"><v>0</v></c>'), strings=strings)
    data = write_cell(data, _place("A1", paragraph=1), "Lapin liitto", expected="vapaa")
    data = write_cell(data, _place("A1", paragraph=2), "Satakuntaliitto", expected="")
    assert seen(data) == {"A1": "9.00–9.45 Kainuun liitto\n10.00–10.45 Lapin liitto\n11.00–11.45 Satakuntaliitto"}
    assert b"<r><rPr><b/></rPr><t>10.00\xe2\x80\x9310.45 Lapin liitto</t></r>" in members(data)[SHEET]


def test_a_name_after_a_bare_time_takes_the_separator_of_the_other_lines() -> None:
    data = workbook(rows(text("A1", "9.00: Kainuun liitto\n10.00")))
    assert seen(write_cell(data, _place("A1", paragraph=1), "Lapin liitto")) == {
        "A1": "9.00: Kainuun liitto\n10.00: Lapin liitto"
    }


def test_a_line_that_is_not_there_is_no_place() -> None:
    assert _reason(workbook(rows(text("A1", "9.00"))), _place("A1", paragraph=1)) is Reason.NO_SUCH_PLACE


def test_one_bad_edit_fails_no_neighbour() -> None:
    data = workbook(rows(text("A1", "vapaa"), '<c r="A2"><f>1</f><v>1</v></c>'))
    written = write_cells(
        data,
        [
            CellEdit(_place("A1"), "Lapin liitto", "vapaa"),
            CellEdit(_place("A2"), "Lapin liitto"),
            CellEdit(_place("A1"), "Kainuun liitto", "vapaa"),
            CellEdit(_place("B9"), "Kainuun liitto", ""),
        ],
    )
    assert {index: why.reason for index, why in written.refused.items()} == {1: Reason.FORMULA, 2: Reason.CHANGED}
    assert seen(written.data) == {"A1": "Lapin liitto", "A2": "1", "B9": "Kainuun liitto"}


def test_a_thousand_edits_are_one_pass_and_all_there() -> None:
    edits = [CellEdit(_place(f"{'ABCDEFGHIJ'[n % 10]}{n // 10 + 1}"), f"Liitto {n}", "") for n in range(1000)]
    written = write_cells(workbook(rows(*[""] * 50)), edits)
    assert written.refused == {}
    assert [cell.text for cell in read_cells(written.data)] == [f"Liitto {n}" for n in range(1000)]


def test_rows_out_of_order_are_not_written() -> None:
    sheet = '<sheetData><row r="3"/><row r="2"/></sheetData>'
    assert _reason(workbook(sheet), _place("A2")) is Reason.CORRUPT


def test_a_broken_sheet_fails_no_other_sheet() -> None:
    data = workbook('<sheetData><row r="3"/><row r="2"/></sheetData>', rows(""))
    written = write_cells(data, [CellEdit(_place("A2"), "x"), CellEdit(_place("A2", "Taul2"), "Lapin liitto")])
    assert {index: why.reason for index, why in written.refused.items()} == {0: Reason.CORRUPT}
    assert seen(written.data, "Taul2") == {"A2": "Lapin liitto"}
