"""Hostile workbooks end in a refusal or in a harmless reading, in a child that has little memory and time."""

from __future__ import annotations

import pytest

from sharepoint.errors import Reason, Refused
from sharepoint.excel import read_cells, write_cell
from sharepoint.guard import guarded
from tests.sharepoint.excel.build import rows, text, workbook


def outcome(data: bytes) -> list[str]:
    """What reading and writing come to."""
    return [_reason(lambda: read_cells(data)), _reason(lambda: write_cell(data, {"sheet": "Taul1", "ref": "B2"}, "x"))]


def _reason(attempt: object) -> str:
    try:
        attempt()  # type: ignore[operator]
    except Refused as why:
        return why.reason.value
    return "done"


LARGE, CORRUPT, DTD, DONE = Reason.TOO_LARGE.value, Reason.CORRUPT.value, Reason.DTD.value, "done"
HAZARDS = {
    "white space": ("<sheetData>" + " " * 40_000_000 + "</sheetData>", [LARGE, LARGE]),
    "a million rows": (
        "<sheetData>" + "".join(f'<row r="{n}"/>' for n in range(1, 1_048_577)) + "</sheetData>",
        [LARGE, LARGE],
    ),
    "merge of everything": (
        rows(text("A1", "x")) + '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        [DONE, Reason.MERGED_COVERED.value],
    ),
    "link of everything": (
        rows(text("A1", "x")) + '<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>',
        [DONE, DONE],
    ),
    "deep nesting": ("<sheetData/><extLst>" + "<x>" * 50_000 + "</x>" * 50_000 + "</extLst>", [CORRUPT, CORRUPT]),
    "endless attributes": (
        '<sheetData><row r="2"><c' + "".join(f' a{n}="1"' for n in range(50_000)) + "/></row></sheetData>",
        [CORRUPT, CORRUPT],
    ),
    "validation of everything": (
        rows("") + '<dataValidations><dataValidation type="list" showErrorMessage="1" sqref="A1:XFD1048576">'
        "<formula1>A1:XFD1048576</formula1></dataValidation></dataValidations>",
        [DONE, Reason.NOT_LISTED.value],
    ),
    "merges over each other": (
        rows(*(text(f"A{n}", "x") + f'<c r="CV{n}"/>' for n in range(1, 190)))
        + "<mergeCells>"
        + '<mergeCell ref="A1:CV189"/>' * 5000
        + "</mergeCells>",
        [DONE, Reason.MERGED_COVERED.value],
    ),
    "merges beside a hundred thousand cells": (
        "<sheetData>"
        + "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c><c r="XFD{n}"/></row>' for n in range(1, 50_000))
        + "</sheetData><mergeCells>"
        + "".join(f'<mergeCell ref="C{n}:XFC{n + 9}"/>' for n in range(1, 5000))
        + "</mergeCells>",
        [DONE, DONE],
    ),
    "reading aids without end": (
        rows('<c r="A1" t="inlineStr"><is><t>x</t>' + "<rPh/>" * 100_000 + '<r a="1"/>' * 20_000 + "</is></c>"),
        [DONE, DONE],
    ),
    "a formula without end": (rows("<c r='A1'><f>" + "A1:" * 300_000 + "A1</f></c>"), [DONE, DONE]),
    "formulas of everything": (
        "<sheetData>"
        + "".join(f'<row r="{n}"><c r="A{n}"><f>SUM($A$1:ZZ{n + 99})</f></c></row>' for n in range(3, 15_000))
        + "</sheetData>",
        [DONE, DONE],
    ),
}


@pytest.mark.parametrize("name", HAZARDS)
def test_hazard_in_a_sheet_is_bounded(name: str) -> None:
    sheet, expected = HAZARDS[name]
    assert guarded(outcome, workbook(sheet), seconds=60, megabytes=400) == expected


def test_entities_are_refused_wherever_they_stand() -> None:
    bomb = (
        '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>'
    )
    data = workbook(rows('<c r="A1" t="s"><v>0</v></c>'), extra={"xl/sharedStrings.xml": bomb})
    assert outcome(data) == [DTD, DTD]


@pytest.mark.parametrize(
    ("sheet", "read"),
    [
        (f'<row r="{"9" * 5000}"/>', CORRUPT),
        (f'<row r="1"><c r="A1" t="s"><v>{"9" * 5000}</v></c></row>', CORRUPT),
        (f'<row r="1"><c r="A1" s="{"9" * 5000}"><v>1</v></c></row>', DONE),
        (f'<row r="2" spans="1:{"9" * 5000}"><c r="A2"/></row>', DONE),
        (f'<row r="1"><c r="A1"><v>{"9" * 5000}</v></c></row>', DONE),
    ],
    ids=["row", "string", "format", "span", "value"],
)
def test_numbers_of_thousands_of_digits_do_no_harm(sheet: str, read: str) -> None:
    assert outcome(workbook(f"<sheetData>{sheet}</sheetData>"))[0] == read


def test_names_that_multiply_are_read_once_each() -> None:
    names = "".join(f'<definedName name="n{k}">n{k + 1}+n{k + 1}+n{k + 1}</definedName>' for k in range(2000))
    data = workbook(rows('<c r="A1"><f>n0</f></c>'), after_sheets=f"<definedNames>{names}</definedNames>")
    assert outcome(data) == [DONE, DONE]
