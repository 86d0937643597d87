"""Formulas that depend on a written cell are computed anew, in Excel and in LibreOffice."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from sharepoint.excel import write_cell
from tests.sharepoint.excel.build import members, package, relationships, rows, text, workbook

PLACE = {"sheet": "Taul1", "ref": "A2"}


def _forgotten(formula: str, *, on: str = "Taul1", names: str = "", ref: str = "C5") -> bool:
    """Whether a write to Taul1!A2 drops the remembered result of this formula."""
    cell = f'<c r="{ref}"><f>{formula}</f><v>7</v></c>'
    number = int(ref[1:])
    sheets = {name: rows("", "") for name in ("Taul1", "Taul2", "Oma taulu")}
    sheets[on] = f'<sheetData><row r="{number}">{cell}</row></sheetData>'
    data = workbook(*sheets.values(), names=tuple(sheets), after_sheets=names)
    after = members(write_cell(data, PLACE, "Lapin liitto"))
    part = after[f"xl/worksheets/sheet{list(sheets).index(on) + 1}.xml"].decode()
    dropped = cell.replace("<v>7</v>", "") in part
    assert dropped or cell in part
    assert (b"fullCalcOnLoad" in after["xl/workbook.xml"]) >= dropped
    return dropped


@pytest.mark.parametrize(
    ("formula", "on"),
    [
        ("A2", "Taul1"),
        ("COUNTA($A$1:$A$9)", "Taul1"),
        ("COUNTA(A:A)", "Taul1"),
        ("COUNTA(2:2)", "Taul1"),
        ("COUNTIF(Taul1!A1:B4,&quot;*liitto&quot;)", "Taul2"),
        ("COUNTA('Taul1'!$A:$A)", "Oma taulu"),
        ("COUNTA(Taul1:Taul2!A2)", "Oma taulu"),
        ("COUNTA(varaajat)+1", "Taul2"),
        ("SUM(1,a2)", "Taul1"),
    ],
)
def test_formula_that_reads_the_cell_forgets_its_result(formula: str, on: str) -> None:
    names = '<definedNames><definedName name="Varaajat">Taul1!$A$2:$A$6</definedName></definedNames>'
    assert _forgotten(formula, on=on, names=names)


@pytest.mark.parametrize(
    ("formula", "on"),
    [
        ("A1+A3", "Taul1"),
        ("A2", "Taul2"),
        ("COUNTA('Oma taulu'!A2)", "Taul1"),
        ("LEN(&quot;A2&quot;)", "Taul1"),
        ("A22+BA2+A2A", "Taul1"),
        ("LOG10(1)", "Taul1"),
        ("[1]Taul1!A2", "Taul2"),
    ],
)
def test_formula_that_does_not_read_the_cell_keeps_its_result(formula: str, on: str) -> None:
    assert not _forgotten(formula, on=on)


def test_formulas_that_read_formulas_are_followed_and_shared_ones_moved() -> None:
    sheet = rows(
        '<c r="B1"><f t="shared" ref="B1:B3" si="0">A1&amp;$D$1</f><v>1</v></c>',
        '<c r="B2"><f t="shared" si="0"/><v>2</v></c>',
        '<c r="B3"><f t="shared" si="0"/><v>3</v></c><c r="C3"><f>B2</f><v>4</v></c><c r="D3"><f>B3</f><v>5</v></c>',
    )
    after = members(write_cell(workbook(sheet), PLACE, "x"))["xl/worksheets/sheet1.xml"].decode()
    assert [f"<v>{n}</v>" in after for n in (1, 2, 3, 4, 5)] == [True, False, True, False, True]


def test_table_columns_are_resolved() -> None:
    table = (
        '<table xmlns="m" id="1" name="lista" displayName="lista" ref="A1:B4"><tableColumns count="2">'
        '<tableColumn id="1" name="Nimi"/><tableColumn id="2" name="Muu"/></tableColumns></table>'
    )
    cells = '<c r="D{0}"><f>{1}</f><v>{0}</v></c>'
    formulas = ["COUNTA(lista[Nimi])", "COUNTA(lista[Muu])", "lista[[#This Row],[Nimi]]", "ROWS(lista)"]
    sheet = rows(*(cells.format(n, formula) for n, formula in enumerate(formulas, 1)))
    data = workbook(sheet, relations={1: relationships(("table", "../t.xml"))}, extra={"xl/t.xml": table})
    after = members(write_cell(data, PLACE, "x"))["xl/worksheets/sheet1.xml"].decode()
    assert [f"<v>{n}</v>" in after for n in (1, 2, 3, 4)] == [False, True, True, False]


@pytest.mark.parametrize(
    ("properties", "after_sheets", "expected"),
    [
        ("", "", '</sheets><calcPr fullCalcOnLoad="1"/></workbook>'),
        ("", '<calcPr calcId="1"/>', '</sheets><calcPr fullCalcOnLoad="1" calcId="1"/></workbook>'),
        ("", '<calcPr fullCalcOnLoad="0"/>', '</sheets><calcPr fullCalcOnLoad="1"/></workbook>'),
        ("", '<calcPr fullCalcOnLoad="true"/>', '</sheets><calcPr fullCalcOnLoad="true"/></workbook>'),
        (
            "",
            "<definedNames/><definedNames></definedNames><pivotCaches/>",
            '<definedNames></definedNames><calcPr fullCalcOnLoad="1"/><pivotCaches/></workbook>',
        ),
    ],
)
def test_excel_is_told_in_the_right_place(properties: str, after_sheets: str, expected: str) -> None:
    data = workbook(rows('<c r="B1"><f>A2</f><v>1</v></c>'), properties=properties, after_sheets=after_sheets)
    book = members(write_cell(data, PLACE, "x"))["xl/workbook.xml"].decode()
    assert book.endswith(expected)


def test_workbook_without_dependent_formulas_keeps_its_other_parts() -> None:
    data = workbook(rows('<c r="B1"><f>C1</f><v>1</v></c>'), rows('<c r="B1"><f>C1</f><v>1</v></c>'))
    before, after = members(data), members(write_cell(data, PLACE, "x"))
    assert [name for name in before if before[name] != after[name]] == ["xl/worksheets/sheet1.xml"]


def test_formulas_that_hide_what_they_read_make_excel_compute_and_lose_nothing() -> None:
    data = workbook(rows('<c r="B1"><f>INDIRECT("A2")</f><v>1</v></c>'))
    after = members(write_cell(data, PLACE, "x"))
    assert b"fullCalcOnLoad" in after["xl/workbook.xml"]
    assert b"<v>1</v>" in after["xl/worksheets/sheet1.xml"]


@pytest.mark.office
def test_libreoffice_shows_the_new_results(tmp_path: Path) -> None:
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")
    names = '<definedNames><definedName name="Varaajat">Taul1!$A$1:$A$9</definedName></definedNames>'
    formulas = [
        "COUNTA(Taul1!$A$1:$A$9)",
        "COUNTA(Varaajat)",
        "A1+10",
        "SUM(A1:A3)",
    ]
    cells = [f'<c r="A{n}"><f>{formula}</f><v>99</v></c>' for n, formula in enumerate(formulas, 1)]
    cells += [
        '<c r="A5"><f t="array" ref="A5">SUM(LEN(Taul1!A1:A3))</f><v>99</v></c>',
        '<c r="A6" t="str"><f>Taul1!A2&amp;"!"</f><v>vanha</v></c>',
    ]
    data = workbook(rows(text("A1", "Pvm"), text("A2", "vapaa")), rows(*cells), after_sheets=names)
    app = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>"
    )
    parts = members(write_cell(data, PLACE, "Lapin liitto"))
    parts["docProps/app.xml"] = app.encode()
    parts["_rels/.rels"] = relationships(
        ("officeDocument", "xl/workbook.xml"), ("extended-properties", "docProps/app.xml")
    ).encode()
    assert _in_libreoffice(package(parts), 2, tmp_path) == ["2", "2", "12", "16", "15", "Lapin liitto!"]


def _in_libreoffice(data: bytes, sheet: int, folder: Path) -> Iterable[str]:
    (folder / "kirja.xlsx").write_bytes(data)
    csv = f"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,{sheet}"
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        csv,
        "--outdir",
        str(folder),
        str(folder / "kirja.xlsx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return next(folder.glob("kirja-*.csv")).read_text("utf-8").splitlines()
