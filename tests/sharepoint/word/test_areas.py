"""A protected document is written inside the areas that everyone may edit, and nowhere else."""

from __future__ import annotations

import pytest

from sharepoint.cells import CellEdit
from sharepoint.errors import Reason, Refused
from sharepoint.word import read_cells, read_schedule, write_cell, write_cells
from tests.sharepoint.word.build import docx, p, run, tbl, tc, tr

READ_ONLY = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'
END = '<w:permEnd w:id="7"/>'


def start(more: str = 'w:edGrp="everyone"') -> str:
    return f'<w:permStart w:id="7" {more}/>'


def cells(*rows: str) -> bytes:
    return docx(tbl(*rows), READ_ONLY)


def at(row: int, col: int) -> dict[str, int | str]:
    return {"table": 0, "row": row, "gridcol": col}


def column(first: int, last: int) -> bytes:
    """Word's way of opening columns: the area begins in the first row and ends after the last."""
    begin = start(f'w:edGrp="everyone" w:colFirst="{first}" w:colLast="{last}"')
    head = tr(tc(p(begin, run("9.00"))), tc(""), tc("TEM"))
    return docx(tbl(head, tr(tc("10.00"), tc("Kainuun liitto"), tc("TEM"))) + p(END), READ_ONLY)


@pytest.mark.parametrize(
    "open_cell",
    [
        tc(p(start(), END)),
        tc(p(start(), run("vapaa"), END)),
        tc(p(start())) + tc(p(END)),
        tc(p(start("w:edGrp='everyone'"), run("Kainuun "), run("liitto"), END)),
    ],
)
def test_a_cell_whose_content_everyone_may_edit_is_written(open_cell: str) -> None:
    data = cells(tr(tc("9.00"), open_cell))
    assert read_cells(write_cell(data, at(0, 1), "Lapin liitto"))[1].text == "Lapin liitto"
    with pytest.raises(Refused) as refused:
        write_cell(data, at(0, 0), "Lapin liitto")
    assert refused.value.reason is Reason.PROTECTED


@pytest.mark.parametrize("who", ['w:edGrp="administrators"', 'w:ed="testi@example.fi"', ""])
def test_an_area_of_others_is_not_ours(who: str) -> None:
    with pytest.raises(Refused) as refused:
        write_cell(cells(tr(tc("9.00"), tc(p(start(who), END)))), at(0, 1), "Lapin liitto")
    assert refused.value.reason is Reason.PROTECTED


def test_an_area_of_some_columns_opens_those_alone() -> None:
    edits = [CellEdit(at(row, col), "Lapin liitto") for row in (0, 1) for col in (0, 1, 2)]
    written = write_cells(column(1, 1), edits)
    assert [cell.text for cell in read_cells(written.data)] == [
        "9.00",
        "Lapin liitto",
        "TEM",
        "10.00",
        "Lapin liitto",
        "TEM",
    ]
    assert {n: why.reason for n, why in written.refused.items()} == dict.fromkeys((0, 2, 3, 5), Reason.PROTECTED)


def test_a_name_after_a_time_goes_into_the_area_beside_it() -> None:
    line = p(run("ke 10.4.2024 klo 9.00–9.45 "), start(), run("____"), END)
    bare = p(run("ke 10.4.2024 klo 10.00–10.45: "), start(), END)
    data = docx(line + bare, READ_ONLY)
    for n, row in enumerate(read_schedule(data)):
        after = read_schedule(write_cell(data, row.place, "Lapin liitto", row.text))
        assert [other.who for other in after] == ["Lapin liitto" if m == n else None for m in range(2)]
