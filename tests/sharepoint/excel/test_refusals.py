"""Cells that are not written, each for its own reason."""

from __future__ import annotations

import pytest

from sharepoint.errors import Reason, Refused
from sharepoint.excel import write_cell
from tests.sharepoint.excel.build import relationships, rows, seen, text, workbook

TABLE = (
    '<table xmlns="m" id="1" name="lista" displayName="lista" ref="A1:B4" totalsRowCount="1"><tableColumns count="2">'
    '<tableColumn id="1" name="Klo"/><tableColumn id="2" name="Summa"><calculatedColumnFormula>1</calculatedColumnFormula>'
    "</tableColumn></tableColumns></table>"
)
PIVOT = (
    '<pivotTableDefinition xmlns="m"><location ref="C5:D8" rowPageCount="1" colPageCount="1"/></pivotTableDefinition>'
)


def _refusal(data: bytes, ref: str, words: str = "Lapin liitto") -> Refused:
    with pytest.raises(Refused) as refusal:
        write_cell(data, {"sheet": "Taul1", "ref": ref}, words)
    return refusal.value


def _takes(data: bytes, ref: str, words: str = "Lapin liitto") -> bool:
    return seen(write_cell(data, {"sheet": "Taul1", "ref": ref}, words)).get(ref, "") == words


@pytest.mark.parametrize(
    ("sheet", "ref", "reason"),
    [
        (rows('<c r="A1"><f>1+1</f><v>2</v></c>'), "A1", Reason.FORMULA),
        (rows('<c r="A1"><f t="shared" si="0"/><v>2</v></c>'), "A1", Reason.FORMULA),
        (rows('<c r="A1"><f t="array" ref="A1:A3">B1:B3</f><v>2</v></c>'), "A3", Reason.FORMULA),
        (rows('<c r="A1"><f t="dataTable" ref="A1:B2" r1="C1"/><v>2</v></c>'), "B2", Reason.FORMULA),
        (rows('<c r="A1" vm="1" t="e"><v>#VALUE!</v></c>'), "A1", Reason.UNSUPPORTED),
        (rows(text("A1", "x")) + '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>', "B2", Reason.MERGED_COVERED),
        (rows(text("A1", "x")) + '<sheetProtection sheet="1"/>', "A1", Reason.PROTECTED),
        (rows(text("A1", "x")) + '<sheetProtection sheet="1"/>', "C9", Reason.PROTECTED),
    ],
)
def test_cell_is_refused(sheet: str, ref: str, reason: Reason) -> None:
    assert _refusal(workbook(sheet), ref).reason is reason


def test_top_left_of_a_merged_area_is_written() -> None:
    assert _takes(workbook(rows(text("A1", "x")) + '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'), "A1")


def test_unlocked_cell_of_a_protected_sheet_is_written() -> None:
    assert _takes(workbook(rows('<c r="A1" s="1"/>') + '<sheetProtection sheet="1"/>'), "A1")


def test_protection_that_is_switched_off_does_not_count() -> None:
    assert _takes(workbook(rows("") + '<sheetProtection sheet="0" objects="1"/>'), "A1")


@pytest.mark.parametrize(
    ("ref", "reason"), [("A1", Reason.UNSUPPORTED), ("A4", Reason.UNSUPPORTED), ("B2", Reason.FORMULA)]
)
def test_tables_head_totals_and_computed_columns_are_refused(ref: str, reason: Reason) -> None:
    assert _refusal(_with("table", "xl/tables/table1.xml", TABLE), ref).reason is reason


def test_body_of_a_table_is_written() -> None:
    assert _takes(_with("table", "xl/tables/table1.xml", TABLE), "A2")


def _with(kind: str, part: str, xml: str) -> bytes:
    sheet = rows(text("A1", "Klo") + text("B1", "Summa"), "", "", "", text("C5", "x"))
    return workbook(sheet, relations={1: relationships((kind, f"../{part.removeprefix('xl/')}"))}, extra={part: xml})


@pytest.mark.parametrize("ref", ["C5", "D8", "C3"])
def test_pivot_table_and_its_page_fields_are_refused(ref: str) -> None:
    assert _refusal(_with("pivotTable", "xl/pivotTables/p.xml", PIVOT), ref).reason is Reason.FORMULA


def test_signed_and_shared_and_final_and_reserved_workbooks_are_refused_whole() -> None:
    sheet = rows(text("A1", "x"))
    final = (
        '<Properties xmlns="c" xmlns:vt="v"><property fmtid="f" pid="2" name="_MarkAsFinal"><vt:bool>true</vt:bool>'
        "</property></Properties>"
    )
    root = relationships(("officeDocument", "xl/workbook.xml"), ("custom-properties", "docProps/custom.xml"))
    book = relationships(("worksheet", "worksheets/sheet1.xml"), ("revisionHeaders", "revisions/h.xml"))
    cases = {
        Reason.SIGNED: workbook(sheet, extra={"_xmlsignatures/sig1.xml": "<Signature/>"}),
        Reason.SHARED_WORKBOOK: workbook(
            sheet, extra={"xl/_rels/workbook.xml.rels": book, "xl/revisions/h.xml": "<headers/>"}
        ),
        Reason.PROTECTED: workbook(sheet, extra={"_rels/.rels": root, "docProps/custom.xml": final}),
    }
    assert {reason: _refusal(data, "A1").reason for reason, data in cases.items()} == {one: one for one in cases}
    reserved = workbook(sheet, properties='<fileSharing userName="x" reservationPassword="ABCD"/>')
    assert _refusal(reserved, "A1").reason is Reason.PROTECTED


def _validated(formula: str, attributes: str = 'showErrorMessage="1"') -> str:
    return (
        f'<dataValidations count="1"><dataValidation type="list" {attributes} sqref="A1:A9 C1"><formula1>{formula}'
        "</formula1></dataValidation></dataValidations>"
    )


LISTED = rows(text("E1", "Lapin liitto"), text("E2", "Kainuun liitto"), text("E3", "Satakuntaliitto"))


@pytest.mark.parametrize(
    "formula",
    [
        '"Lapin liitto, Kainuun liitto,Satakuntaliitto"',
        "$E$1:$E$3",
        "Taul1!$E$1:$E$3",
        "'Taul1'!E1:E3",
        "liitot",
        "E:E",
    ],
)
def test_only_listed_values_are_written_and_the_list_is_told(formula: str) -> None:
    names = '<definedNames><definedName name="Liitot">Taul1!$E$1:$E$3</definedName></definedNames>'
    data = workbook(LISTED + _validated(formula.replace('"', "&quot;")), after_sheets=names)
    refusal = _refusal(data, "A5", "Hämeen liitto")
    assert (refusal.reason, refusal.choices) == (
        Reason.NOT_LISTED,
        ("Lapin liitto", "Kainuun liitto", "Satakuntaliitto"),
    )
    assert _takes(data, "A5", "Kainuun liitto")
    assert _takes(data, "B5", "Hämeen liitto")
    assert _takes(data, "A5", "")


def test_list_on_another_sheet_in_the_newer_form_counts_too() -> None:
    newer = (
        '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/'
        'spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidations '
        'count="1"><x14:dataValidation type="list" showErrorMessage="1"><x14:formula1><xm:f>Taul2!$A$1:$A$2</xm:f>'
        "</x14:formula1><xm:sqref>A1:A9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>"
    )
    data = workbook(rows("") + newer, rows(text("A1", "Lapin liitto"), text("A2", "Kainuun liitto")))
    assert _refusal(data, "A1", "Hämeen liitto").choices == ("Lapin liitto", "Kainuun liitto")
    assert _takes(data, "A1", "Lapin liitto")


@pytest.mark.parametrize("attributes", ['showErrorMessage="0"', "", 'showErrorMessage="1" errorStyle="warning"'])
def test_lists_that_only_advise_do_not_stop(attributes: str) -> None:
    assert _takes(workbook(LISTED + _validated("$E$1:$E$3", attributes)), "A5", "Hämeen liitto")


def test_list_that_cannot_be_known_and_cells_for_dates_take_no_name() -> None:
    unknown = _refusal(workbook(LISTED + _validated("INDIRECT(B1)")), "A5")
    dates = _refusal(workbook(LISTED + _validated("1").replace('"list"', '"date"')), "A5")
    assert [(one.reason, one.choices) for one in (unknown, dates)] == [(Reason.NOT_LISTED, ())] * 2
