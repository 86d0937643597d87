"""Other people's workbooks: each is written losslessly or refused for the right reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import etree

from sharepoint.cells import Cell, CellEdit
from sharepoint.errors import Reason, Refused
from sharepoint.excel import read_cells, write_cell, write_cells
from sharepoint.excel.refs import letters
from sharepoint.package import Package, verify
from tests.sharepoint.excel.build import members

SHARED = Path(__file__).parents[3] / "../shared"
CORPUS = SHARED / "corpus"
FILES = sorted(path.name for path in CORPUS.glob("*.xl*"))
REFUSED = {
    "excelize__encryptAES.xlsx": Reason.ENCRYPTED,
    "poi__clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-6594557414080512.xlsx": Reason.CORRUPT,
    "poi__duplicate-filename-case-insensitive.xlsx": Reason.CORRUPT,
    "poi__poc-xmlbomb-empty.xlsx": Reason.DTD,
    "poi__ms-office-2010-signed.xlsx": Reason.SIGNED,
    "ClosedXML__simple-cell-changes.xlsx": Reason.SHARED_WORKBOOK,
}
NAME = "Lapin liitto"

pytestmark = pytest.mark.skipif(not FILES, reason="the corpus is not beside the checkout")


def _first_written(data: bytes) -> tuple[Cell, bytes] | Refused:
    why: Refused | None = None
    for cell in [*read_cells(data)[:300], Cell({"sheet": _sheet(data), "ref": "A1"}, "", 0, 0)]:
        try:
            return cell, write_cell(data, cell.place, NAME, expected=cell.text)
        except Refused as refusal:
            why = refusal
    assert why
    return why


def _sheet(data: bytes) -> str:
    root = etree.fromstring(members(data)["xl/workbook.xml"])
    return str(next(e for e in root.iter() if etree.QName(e).localname == "sheet").get("name"))


@pytest.mark.parametrize("name", [name for name in FILES if name not in REFUSED])
def test_workbook_is_written_without_loss(name: str) -> None:
    data = (CORPUS / name).read_bytes()
    result = _first_written(data)
    assert not isinstance(result, Refused)
    cell, new = result
    before, after = members(data), members(new)
    touched = [part for part in before if before[part] != after[part]]
    verify(Package.open(data), new, {part: after[part] for part in touched})
    assert _texts(new)[cell.place["sheet"], cell.place["ref"]] == NAME
    for part in touched:
        assert _shape(before[part], str(cell.place["ref"])) == _shape(after[part], str(cell.place["ref"]))


def _texts(data: bytes) -> dict[tuple[str | int, str | int], str]:
    return {(c.place["sheet"], c.place["ref"]): c.text for c in read_cells(data)}


def _shape(xml: bytes, ref: str) -> bytes:
    """A part's canonical form without what a write may change: the cell, remembered results, what widens or is new."""
    root = etree.fromstring(xml)
    for above, row in enumerate(list(root.iter("{*}row")), start=1):
        for number, cell in enumerate(list(row)):
            if cell.get("r", f"{letters(number)}{row.get('r', above)}") == ref:
                row.remove(cell)
            elif cell.find("{*}f") is not None:
                etree.strip_elements(cell, "{*}v")
        row.attrib.pop("spans", "")
    for element in list(root.iter("{*}dimension", "{*}calcPr")):
        element.attrib.pop("ref", "")
        element.attrib.pop("fullCalcOnLoad", "")
    for element in list(root.iter("{*}row", "{*}calcPr")):
        parent = element.getparent()
        if parent is not None and len(element) == 0 and set(element.keys()) <= {"r"}:
            parent.remove(element)
    return etree.tostring(root, method="c14n")


@pytest.mark.parametrize(("name", "reason"), REFUSED.items())
def test_workbook_is_refused_for_the_right_reason(name: str, reason: Reason) -> None:
    data = (CORPUS / name).read_bytes()
    with pytest.raises(Refused) as refusal:
        write_cell(data, {"sheet": "Sheet1", "ref": "A1"}, NAME)
    assert refusal.value.reason is reason


TRUTHS = sorted((SHARED / "data/schedules").glob("*.xlsx.truth.json"))


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda path: path.name)
def test_schedule_holds_what_its_truth_says_and_takes_a_name_in_each_free_place(truth: Path) -> None:
    data = truth.with_name(truth.name.removesuffix(".truth.json")).read_bytes()
    slots = json.loads(truth.read_text("utf-8"))["slots"]
    texts = _texts(data)
    assert [texts[slot["at"]["sheet"], slot["at"]["ref"]] for slot in slots] == [slot["cell_text"] for slot in slots]
    free = [slot for slot in slots if slot["status"] == "free"]
    written = write_cells(data, [CellEdit(slot["at"], NAME, slot["cell_text"]) for slot in free])
    assert written.refused == {}
    booked = {(slot["at"]["sheet"], slot["at"]["ref"]): NAME for slot in free}
    computed = {("Ohje", "B2"): ""}  # a count of the names, to be computed anew
    assert _texts(written.data) == {**texts, **booked, **computed}
