"""Workbooks of the bot's own, and what it reads back from them after people have been there."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from io import BytesIO
from itertools import product

import pytest
from openpyxl import load_workbook

from alke.slots import Status
from sharepoint.errors import Reason, Refused
from sharepoint.excel import read_schedule, write_cell
from sharepoint.workbooks import ScheduleSheet, Sheet, append_rows, make_workbook, read_rows, schedule_workbook
from tests.sharepoint.excel.build import rows, text, workbook

CONTACTS = Sheet(
    "Yhteyshenkilöt",
    ("aadObjectId", "nimi", "sahkoposti"),
    [("1-2-3", "Maija Meikäläinen", "maija@example.org"), ("4-5-6", "=1+1", "@SUM(A1)")],
)


def test_rows_are_read_back_as_they_were_made() -> None:
    assert read_rows(make_workbook([CONTACTS])) == [
        {"aadobjectid": "1-2-3", "nimi": "Maija Meikäläinen", "sahkoposti": "maija@example.org"},
        {"aadobjectid": "4-5-6", "nimi": "=1+1", "sahkoposti": "@SUM(A1)"},
    ]


def test_headings_are_found_however_people_spell_them() -> None:
    row = read_rows(make_workbook([Sheet("x", ("AAD object ID", "Sähköposti"), [("1", "a@example.org")])]))[0]
    assert (row["aadObjectId"], row.get("sahkoposti"), "Sähköposti" in row) == ("1", "a@example.org", True)
    assert (row.get("rooli"), row.get("rooli", "?"), "rooli" in row) == ("", "?", False)


def test_text_is_never_a_formula_and_control_characters_are_dropped() -> None:
    page = load_workbook(BytesIO(make_workbook([Sheet("x", ("=A1",), [("=1+1",), ("a\x07b",)])]))).worksheets[0]
    assert [(cell.data_type, cell.value) for (cell,) in page.iter_rows()] == [("s", "=A1"), ("s", "=1+1"), ("s", "ab")]


def test_dates_are_real_and_instants_are_text() -> None:
    values = (date(2026, 3, 8), datetime(2026, 3, 8, 9, 30), time(9, 30), datetime(2026, 3, 8, 7, tzinfo=UTC), 5, None)  # noqa: DTZ001
    data = make_workbook([Sheet("x", ("a", "b", "c", "d", "e", "f"), [values])])
    assert list(read_rows(data)[0].values()) == [
        "2026-03-08",
        "2026-03-08T09:30:00",
        "09:30:00",
        "2026-03-08T07:00:00+00:00",
        "5",
        "",
    ]


def test_sheet_names_that_excel_would_not_take_are_made_fit() -> None:
    data = make_workbook([Sheet("Toiveet: 10.4./11.4. [luonnos] ja paljon muuta", ("a",)), Sheet("", ("a",))])
    assert [page.title for page in load_workbook(BytesIO(data)).worksheets] == [
        "Toiveet  10.4. 11.4.  luonnos",
        "Sheet",
    ]


def test_a_table_too_wide_for_a_page_wraps_its_texts_sooner() -> None:
    widths = []
    for count in (3, 9):
        page = load_workbook(
            BytesIO(make_workbook([Sheet("Rekisteri", ["kuvaus"] * count, [["x" * 80] * count])]))
        ).worksheets[0]
        widths.append({column.width for column in page.column_dimensions.values()})
    assert widths == [{60}, {24}]


def test_a_named_sheet_is_read_and_a_missing_one_refused() -> None:
    data = make_workbook([CONTACTS, Sheet("Toinen", ("a",), [("b",)])])
    assert read_rows(data, "toinen") == [{"a": "b"}]
    with pytest.raises(Refused) as refusal:
        read_rows(data, "kolmas")
    assert refusal.value.reason is Reason.NO_SUCH_PLACE


def test_empty_workbook_has_no_rows() -> None:
    assert read_rows(make_workbook([Sheet("x", ())])) == []


def test_appended_rows_come_last_each_value_under_its_heading() -> None:
    data = append_rows(make_workbook([CONTACTS]), [{"Sähköposti": "uusi@example.org", "AADobjectID": "=7", "muu": "x"}])
    assert read_rows(data)[2:] == [{"aadobjectid": "=7", "nimi": "", "sahkoposti": "uusi@example.org"}]


def test_nothing_that_would_exhaust_openpyxl_reaches_it() -> None:
    merges = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    with pytest.raises(Refused) as refusal:
        append_rows(workbook(rows(text("A1", "nimi")) + merges), [{"nimi": "x"}])
    assert refusal.value.reason is Reason.TOO_LARGE


SLOTS = [
    (date(2024, 4, 10), time(12, 30), time(13, 15)),
    (date(2024, 4, 10), time(13, 15), time(14, 0)),
    (date(2024, 4, 16), time(9, 0), None),
]


def test_new_schedule_is_all_free_and_takes_names() -> None:
    sheets = [ScheduleSheet("Toiveet", "Toiveet", SLOTS, 2), ScheduleSheet("Vahvistetut", "Ajat", SLOTS)]
    data = schedule_workbook(sheets)
    found = read_schedule(data)
    expected = [slot for slot, _ in product(SLOTS, range(2))] + SLOTS
    assert [(row.date, row.start, row.end) for row in found] == expected
    assert {row.status for row in found} == {Status.FREE}
    booked = read_schedule(write_cell(data, found[1].place, "Lapin liitto", expected=""))
    assert [row.who for row in booked] == [None, "Lapin liitto", *[None] * 7]


def test_schedule_speaks_the_callers_words() -> None:
    page = load_workbook(BytesIO(schedule_workbook([ScheduleSheet("T", "Tider", SLOTS, 1, "Dag", "Tid", "Förbund")])))[
        "T"
    ]
    assert [page["A1"].value, *(cell.value for cell in page[3])] == ["Tider", "Dag", "Tid", "Förbund"]
