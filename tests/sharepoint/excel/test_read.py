"""What a person sees in a workbook, one hard case at a time."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from sharepoint.cells import Cell
from sharepoint.errors import Reason, Refused
from sharepoint.excel import read_cells, read_grids
from tests.sharepoint.excel.build import STRICT, members, package, rows, seen, text, workbook


def _cell(data: bytes, ref: str) -> Cell:
    return next(cell for cell in read_cells(data) if cell.place["ref"] == ref)


def _shown(number: str, code: str, *, properties: str = "") -> str:
    return seen(workbook(rows(f'<c r="A1" s="1"><v>{number}</v></c>'), formats=(code,), properties=properties))["A1"]


@pytest.mark.parametrize(
    ("number", "code", "shown"),
    [
        ("45392", "d.m.yyyy", "10.4.2024"),
        ("45392", "dd.mm.yyyy", "10.04.2024"),
        ("45392", "ddd d.m.", "ke 10.4."),
        ("45392", r"[$-40B]ddd\ d/m/", "ke 10.4."),
        ("45392", 'dddd"na" d. mmmm', "keskiviikkona 10. huhtikuuta"),
        ("45392", "[$-41D]dddd d mmmm yyyy", "onsdag 10 april 2024"),
        ("45392", "[$-409]ddd d mmm yy", "Wed 10 Apr 24"),
        ("45392.520833333333", "d.m.yyyy h:mm", "10.4.2024 12:30"),
        ("0.520833333333333", "h:mm", "12:30"),
        ("0.520833333333333", "h.mm", "12.30"),
        ("0.520833333333333", '"klo "h.mm', "klo 12.30"),
        ("0.5208333", "hh:mm:ss", "12:30:00"),
        ("0.75", "h:mm AM/PM", "6:00 PM"),
        ("1.5", "[h]:mm", "36:00"),
        ("0.5", "0%", "50%"),
        ("1234.5", "#,##0.00", "1,234.50"),
        ("1234.5", '0.0" km";-0.0', "1234.5 km"),
        ("-2", "0;(0)", "(2)"),
        ("3", "General", "3"),
        ("0.1", "General", "0.1"),
        ("12.5", "# ?/?", "12 1/2"),
        ("-1", "d.m.yyyy", "-1"),
        ("1e30", "0.0", "1" + "0" * 30 + ".0"),
        ("1e305", "[h]:mm", "1E+305"),
        ("3", "[>1.2.3]0", "3"),
        ("3", "0" * 300, "3"),
    ],
)
def test_number_is_shown_as_its_format_says(number: str, code: str, shown: str) -> None:
    assert _shown(number, code) == shown


def test_dates_since_1904_are_four_years_on() -> None:
    assert _shown("43930", "d.m.yyyy", properties='<workbookPr date1904="1"/>') == "10.4.2024"


@pytest.mark.parametrize(
    ("number", "code", "value"),
    [
        ("45392", "ddd d.m.", date(2024, 4, 10)),
        ("45392.5208333333", "d.m.yyyy h:mm", datetime(2024, 4, 10, 12, 30)),  # noqa: DTZ001 - wall time
        ("0.520833333333333", "h.mm", time(12, 30)),
        ("1.5", "[h]:mm", 1.5),
        ("7", "0.00", 7.0),
    ],
)
def test_value_behind_a_format_is_typed(number: str, code: str, value: object) -> None:
    data = workbook(rows(f'<c r="A1" s="1"><v>{number}</v></c>'), formats=(code,))
    assert _cell(data, "A1").value == value


def test_strings_are_read_without_reading_aids_and_with_their_line_breaks() -> None:
    strings = (
        '<si><r><t>Lapin</t></r><r><rPr><b/></rPr><t xml:space="preserve"> liitto</t></r>'
        '<rPh sb="0" eb="1"><t>yomi</t></rPh></si><si><t>9.00_x000A_10.00</t></si><si><t>_x005F_x0041_ &amp; co</t></si>'
    )
    sheet = rows("".join(f'<c r="{ref}" t="s"><v>{n}</v></c>' for n, ref in enumerate(("A1", "B1", "C1"))))
    assert seen(workbook(sheet, strings=strings)) == {
        "A1": "Lapin liitto",
        "B1": "9.00\n10.00",
        "C1": "_x0041_ & co",
    }


def test_formulas_booleans_and_errors_show_their_last_result() -> None:
    sheet = rows(
        '<c r="A1" t="str"><f>B1&amp;""</f><v>Lapin liitto</v></c><c r="B1" t="b"><v>1</v></c>'
        '<c r="C1" t="e"><v>#N/A</v></c><c r="D1"><f>1+1</f><v>2</v></c><c r="E1"><f>1</f></c>'
    )
    assert seen(workbook(sheet)) == {"A1": "Lapin liitto", "B1": "TRUE", "C1": "#N/A", "D1": "2"}


def test_comments_and_cdata_between_and_within_cells_are_understood() -> None:
    sheet = rows(
        '<!-- <c r="B1"/> --><c r="A1" t="inlineStr"><is><t><![CDATA[a < b]]> &amp; c</t></is></c>'
        '<c r="C1" t="s"><v>0</v></c>'
    )
    strings = "<si><!-- <t>ei</t> --><t>La<!-- x -->pin <![CDATA[<!-- y -->]]></t></si>"
    assert seen(workbook(sheet, strings=strings)) == {"A1": "a < b & c", "C1": "Lapin <!-- y -->"}


def test_rows_and_cells_without_references_follow_each_other() -> None:
    sheet = "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r='4'><c><v>3</v></c></row></sheetData>"
    assert seen(workbook(sheet)) == {"A1": "1", "B1": "2", "A4": "3"}


def test_references_in_small_letters_are_references() -> None:
    assert seen(workbook(rows('<c r="b1"><v>1</v></c>'))) == {"B1": "1"}


def test_prefixed_and_strict_workbooks_read_the_same() -> None:
    prefixed = '<x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>liitto</x:v></x:c></x:row></x:sheetData>'
    assert seen(workbook(prefixed, prefix="x:")) == {"A1": "liitto"}
    assert seen(workbook(rows(text("A1", "liitto")), namespace=STRICT)) == {"A1": "liitto"}


def test_utf16_sheet_is_read() -> None:
    sheet = '<worksheet xmlns="x">' + rows(text("A1", "Åland")) + "</worksheet>"
    data = workbook("<sheetData/>", extra={"xl/worksheets/sheet1.xml": sheet.encode("utf-16")})
    assert seen(data) == {"A1": "Åland"}


def test_every_position_of_the_used_rectangle_is_a_cell() -> None:
    cells = read_cells(workbook(rows(text("A1", "Pvm") + text("C1", "Nimi"), text("A2", "10.4."))))
    assert [(c.place["ref"], c.text) for c in cells] == [
        ("A1", "Pvm"),
        ("B1", ""),
        ("C1", "Nimi"),
        ("A2", "10.4."),
        ("B2", ""),
        ("C2", ""),
    ]


def test_cells_far_apart_do_not_fill_the_sheet_between_them() -> None:
    sheet = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>'
    assert [c.place["ref"] for c in read_cells(workbook(sheet))] == ["A1", "XFD1048576"]


def test_merged_area_appears_once_with_its_spans() -> None:
    merges = '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>'
    cells = read_cells(workbook(rows(text("A1", "10.4.") + text("C1", "9.00"), text("C2", "10.00")) + merges))
    assert [(c.place["ref"], c.rowspan, c.colspan) for c in cells] == [("A1", 2, 2), ("C1", 1, 1), ("C2", 1, 1)]


def test_merge_of_a_whole_sheet_is_clamped_to_what_is_used() -> None:
    merges = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    cells = read_cells(workbook(rows(text("A1", "x")) + merges))
    assert [(c.rowspan, c.colspan) for c in cells] == [(1, 1)]


def test_hidden_sheets_are_not_read_and_hidden_rows_are_named() -> None:
    data = workbook(
        '<sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c></row></sheetData>', rows(text("A1", "piilo"))
    )
    hidden = data_with_hidden_second_sheet(data)
    grids = read_grids(hidden)
    assert [(grid.title, grid.hidden_rows) for grid in grids] == [("Taul1", frozenset({0}))]


def test_hidden_columns_are_named_as_far_as_the_sheet_is_used() -> None:
    cols = '<cols><col min="2" max="16384" hidden="1"/></cols>'
    data = workbook(cols + rows(text("A1", "Klo") + text("B1", "x") + text("C1", "Varaaja")))
    assert [grid.hidden_cols for grid in read_grids(data)] == [frozenset({1, 2})]


def data_with_hidden_second_sheet(data: bytes) -> bytes:
    parts = members(data)
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b'name="Taul2"', b'name="Taul2" state="hidden"')
    return package(parts)


def test_word_document_is_not_a_workbook() -> None:
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/w.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="w.xml"/></Relationships>'
    with pytest.raises(Refused) as refusal:
        read_cells(package({"[Content_Types].xml": types, "_rels/.rels": rels, "w.xml": "<document/>"}))
    assert refusal.value.reason is Reason.NOT_OFFICE


@pytest.mark.parametrize(
    ("sheet", "reason"),
    [
        ('<sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData>', Reason.CORRUPT),
        ('<sheetData><row r="1"><c r="A2"><v>1</v></c></row></sheetData>', Reason.CORRUPT),
        ('<sheetData><row r="1"><c r="A1" t="s"><v>5</v></c></row></sheetData>', Reason.CORRUPT),
        ("<sheetData>" + '<row><c r="A1"/></row>' * 2, Reason.CORRUPT),
        ("<sheetData>" + "<row><c/></row>" * 130_000 + "</sheetData>", Reason.TOO_LARGE),
    ],
)
def test_broken_and_endless_sheets_are_refused(sheet: str, reason: Reason) -> None:
    with pytest.raises(Refused) as refusal:
        read_cells(workbook(sheet))
    assert refusal.value.reason is reason


def test_document_type_is_refused() -> None:
    sheet = '<!DOCTYPE worksheet [<!ENTITY a SYSTEM "file:///etc/hostname">]><worksheet><sheetData/></worksheet>'
    with pytest.raises(Refused) as refusal:
        read_cells(workbook("", extra={"xl/worksheets/sheet1.xml": sheet}))
    assert refusal.value.reason is Reason.DTD
