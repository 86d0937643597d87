"""What is told by weekdays, years, headings and the names themselves; what is asked when they do not tell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from alke.slots import NO_COLUMN, Status, at
from sharepoint.cells import Grid
from sharepoint.schedule import Hints, Question, recognise
from tests.sharepoint.schedule.grids import Value, sheet, table

HEAD = ["Pvm", "Klo", "Varaaja"]


def dates(*rows: list[Value], title: str = "", year: int | None = None) -> list[str]:
    return [str(row.date) for row in recognise([table(HEAD, *rows, title=title)], year).rows]


def doubts(*rows: list[Value], title: str = "", year: int | None = None) -> list[tuple[str, str]]:
    return [(doubt.code, doubt.text) for doubt in recognise([table(HEAD, *rows, title=title)], year).doubts]


def test_year_of_one_date_serves_the_others() -> None:
    assert dates(["ke 10.4.2024", "9.00", ""], ["to 11.4.", "9.00", ""]) == ["2024-04-10", "2024-04-11"]


def test_year_is_read_from_the_title() -> None:
    assert dates(["10.4.", "9.00", ""], title="Ajat_kevät24") == ["2024-04-10"]


@pytest.mark.parametrize("title", ["Tapaamiset 2024: varaa aika", "ALKE-2024", "2024-kierroksen ajat", "Ajat 2024-"])
def test_a_mark_beside_the_year_is_no_part_of_another_number(title: str) -> None:
    assert dates(["10.4.", "9.00", ""], title=title) == ["2024-04-10"]


@pytest.mark.parametrize("title", ["VN/123/2024", "2023-2024", "p. 040-2024", "2024/7", "Klo 10:2024"])
def test_a_number_that_goes_on_is_no_year(title: str) -> None:
    assert dates(["10.4.", "9.00", ""], title=title) == []


def test_weekdays_choose_between_the_years_of_the_text() -> None:
    assert dates(["ke 10.4.", "9.00", ""], ["to 11.4.", "9.00", ""], title="Kevät 2024 (päivitetty 12.12.2023)") == [
        "2024-04-10",
        "2024-04-11",
    ]


def test_year_before_the_only_one_named_is_left_when_all_weekdays_say_the_next() -> None:
    rows: tuple[list[Value], ...] = (["ke 10.4.", "9.00", ""], ["ti 16.4.", "9.00", ""])
    assert dates(*rows, title="Päivitetty 12.12.2023") == ["2024-04-10", "2024-04-16"]
    assert doubts(*rows, title="Päivitetty 12.12.2023") == [("year", "2024")]


def test_dates_whose_year_nothing_tells_are_left_out_with_a_question() -> None:
    found = recognise([table(HEAD, ["ke 10.4.", "9.00", ""])])
    assert (found.rows, [d.code for d in found.doubts], found.questions) == ([], ["year"], [Question("year", "year")])


def test_answered_year_is_used() -> None:
    found = recognise([table(HEAD, ["ke 10.4.", "9.00", ""])], hints=Hints(year=2024))
    assert [row.date for row in found.rows] == [date(2024, 4, 10)]


def test_wrong_weekday_is_doubted_once_and_the_date_kept() -> None:
    rows: tuple[list[Value], ...] = (["ti 10.4.2024", "9.00", ""], ["ti 10.4.2024", "9.45", ""])
    assert dates(*rows) == ["2024-04-10", "2024-04-10"]
    assert doubts(*rows) == [("weekday", "ti")]


def test_weekday_in_its_own_column_is_checked_too() -> None:
    found = recognise([table(["Vkpv", "Pvm", "Klo", "Varaaja"], ["ma", "10.4.2024", "9.00", ""])])
    assert [(doubt.code, doubt.text) for doubt in found.doubts] == [("weekday", "ma")]


def test_round_over_new_year_is_told_by_weekdays() -> None:
    assert dates(["ti 12.11.", "9.00", ""], ["to 16.1.", "9.00", ""], year=2024) == ["2024-11-12", "2025-01-16"]


def test_impossible_date_is_left_out_with_a_doubt() -> None:
    assert dates(["29.2.2023", "9.00", ""], ["1.3.2023", "9.00", ""]) == ["2023-03-01"]


def test_time_that_ends_before_it_starts_is_doubted() -> None:
    assert doubts(["10.4.2024", "13.15–12.30", ""]) == [("time", "13:15–12:30")]


def test_time_without_a_day_is_left_out_with_a_doubt() -> None:
    found = recognise([table(["Klo", "Varaaja"], ["9.00", "Lapin liitto"])], 2024)
    assert (found.rows, [(d.code, d.text) for d in found.doubts]) == ([], [("date", "09:00")])


def test_deadline_above_a_table_is_not_its_day() -> None:
    grid = table(["Klo", "Varaaja"], ["9.00", ""], above=["Ke 10.4.2024", "Ilmoittaudu viimeistään 22.3.2024."])
    assert [row.date for row in recognise([grid]).rows] == [date(2024, 4, 10)]


def test_name_column_is_found_by_the_names_in_it() -> None:
    grid = table(["Pvm", "Klo", "", ""], ["10.4.2024", "9.00", "", "Lapin liitto"], ["10.4.2024", "9.45", "", ""])
    assert [row.who for row in recognise([grid]).rows] == ["Lapin liitto", None]


def test_two_empty_columns_are_asked_about_and_the_answer_is_kept() -> None:
    grid = table(["Pvm", "Klo", "A", "B"], ["10.4.2024", "9.00", "", ""], ["10.4.2024", "9.45", "", ""])
    assert (recognise([grid]).rows, recognise([grid]).questions) == ([], [Question("columns", "A|B", ("A", "B"))])
    answered = Hints.from_json(Hints({"A|B": "B"}, 2024).to_json())
    assert [dict(row.place) for row in recognise([grid], hints=answered).rows] == [
        {"table": 0, "row": 1, "gridcol": 3},
        {"table": 0, "row": 2, "gridcol": 3},
    ]


def test_table_that_takes_no_names_by_the_answer_is_no_schedule_and_not_asked_about_again() -> None:
    grid = table(["Pvm", "Klo", "A", "B"], ["10.4.2024", "9.00", "", ""], ["10.4.2024", "9.45", "", ""])
    found = recognise([grid], hints=Hints({"A|B": NO_COLUMN}))
    assert (found.rows, found.questions) == ([], [])


def test_same_place_on_every_row_is_no_name() -> None:
    grid = table(["Pvm", "Klo", "", ""], *(["10.4.2024", f"{hour}.00", "Teams", ""] for hour in (9, 10, 11)))
    assert [row.status for row in recognise([grid]).rows] == [Status.FREE] * 3


def test_sheet_values_behind_the_texts_are_trusted() -> None:
    grid = sheet(
        ["Alkaa", "Päättyy", "Varattu"],
        [datetime.fromisoformat("2024-04-10T12:30"), datetime.fromisoformat("2024-04-10T13:15"), None],
    )
    assert [(row.date, row.start, row.end) for row in recognise([grid]).rows] == [
        (date(2024, 4, 10), time(12, 30), time(13, 15))
    ]


def test_cell_that_does_not_exist_yet_has_a_place() -> None:
    grid = sheet(["Pvm", "Klo", "Varaaja"], [date(2024, 4, 10), time(9), None], name="Ajat")
    assert [dict(row.place) for row in recognise([grid]).rows] == [{"sheet": "Ajat", "ref": "C2"}]


def test_several_lines_of_one_time_stand_beside_each_other() -> None:
    grid = table(["Pvm", "Klo", "Ryhmä"], ["17.3.2026", "9–11", "Ryhmä 1"], ["^", "^", ""], ["^", "^", ""])
    assert [(row.start, row.who) for row in recognise([grid]).rows] == [
        (time(9), "Ryhmä 1"),
        (time(9), None),
        (time(9), None),
    ]


def test_slot_is_found_again_after_rows_were_inserted() -> None:
    old = recognise([table(HEAD, ["10.4.2024", "9.00", ""], ["10.4.2024", "9.45", ""])]).rows
    new = recognise(
        [
            table(
                HEAD,
                ["9.4.2024", "9.00", ""],
                ["Uusi rivi", "", ""],
                ["10.4.2024", "9.00", ""],
                ["10.4.2024", "9.45", ""],
            )
        ]
    ).rows
    assert [dict(row.place) for row in at(new, old[1].time)] == [{"table": 0, "row": 4, "gridcol": 2}]


def test_giant_merge_costs_nothing() -> None:
    grid = sheet(["Pvm", "Klo", "Varaaja"], ["10.4.2024", "9.00", "Lapin liitto"])
    giant = replace(grid, cells=[replace(grid.cells[0], rowspan=1_048_576, colspan=16_384), *grid.cells[1:]])
    assert recognise([giant]).rows == []


def test_one_column_of_days_times_and_names_keeps_the_place_within_the_cell() -> None:
    rows = [["ke 10.4.2024 klo 9–9.45 Lapin liitto"], ["ke 10.4. klo 9.45–10.30"], ["to 11.4. klo 9–9.45 -"]]
    found = recognise([table(["Varaa aika"], *rows)]).rows
    assert [(str(r.time), r.who, dict(r.place)) for r in found] == [
        ("2024-04-10T09:00", "Lapin liitto", {"table": 0, "row": 1, "gridcol": 0, "paragraph": 0}),
        ("2024-04-10T09:45", None, {"table": 0, "row": 2, "gridcol": 0, "paragraph": 0}),
        ("2024-04-11T09:00", None, {"table": 0, "row": 3, "gridcol": 0, "paragraph": 0}),
    ]


def test_bare_hours_under_a_heading_of_time_are_times() -> None:
    found = recognise([table(HEAD, ["10.4.2024", "9", ""], ["10.4.2024", "10", "Lapin liitto"])]).rows
    assert [(row.start, row.who) for row in found] == [(time(9), None), (time(10), "Lapin liitto")]


def test_list_on_its_side_is_read_column_by_column() -> None:
    grid = table(
        ["Päivä", "ke 10.4.2024", "<", "to 11.4.2024"],
        ["Klo", "9.00", "9.45", "9.00"],
        ["Varaaja", "Lapin liitto", "", "x"],
    )
    assert [(str(row.time), row.status, row.place["gridcol"]) for row in recognise([grid]).rows] == [
        ("2024-04-10T09:00", Status.BOOKED, 1),
        ("2024-04-10T09:45", Status.FREE, 2),
        ("2024-04-11T09:00", Status.BLOCKED, 3),
    ]


def test_a_name_cell_merged_over_times_of_a_day_is_one_booking() -> None:
    rows: list[list[Value]] = [
        ["ke 10.4.2024", "9.00–9.45", "Kainuun liitto"],
        ["^", "10.00–10.45", "^"],
        ["^", "11.00–11.45", ""],
    ]
    found = recognise([table(HEAD, *rows)])
    assert [(row.start, row.end, row.who) for row in found.rows] == [
        (time(9), time(10, 45), "Kainuun liitto"),
        (time(11), time(11, 45), None),
    ]


def test_times_that_share_a_cell_that_is_not_in_use_stay_apart() -> None:
    rows: list[list[Value]] = [["ke 10.4.2024", "9.00", "x"], ["^", "10.00", "^"], ["^", "11.00", "Kainuun liitto"]]
    assert [row.start for row in recognise([table(HEAD, *rows)]).rows] == [time(9), time(10), time(11)]


def test_a_name_cell_merged_over_days_is_doubted() -> None:
    rows: list[list[Value]] = [
        ["ke 10.4.2024", "9.00", ""],
        ["to 11.4.2024", "9.00", "^"],
        ["pe 12.4.2024", "9.00", ""],
    ]
    found = recognise([table(HEAD, *rows)])
    assert (len(found.rows), [doubt.code for doubt in found.doubts]) == (3, ["merged"])


def test_year_told_to_the_reader_is_asked_about_when_the_weekdays_are_another_years() -> None:
    rows: tuple[list[Value], ...] = (["ma 10.4.", "9.00", ""], ["ti 11.4.", "9.00", ""])
    asked = recognise([table(HEAD, *rows)], 2024)
    answered = recognise([table(HEAD, *rows)], 2024, Hints(year=2023))
    assert asked.questions == [Question("year", "year", ("2024", "2023"))]
    assert ([str(row.date) for row in answered.rows], answered.questions) == (["2023-04-10", "2023-04-11"], [])


@pytest.mark.parametrize("day", ["31.2.2024", "to 11,4.2024", "1l.4.2024", "?.4.2024", "4.2024 (to)", "Torstai"])
def test_what_stands_for_a_day_and_cannot_be_read_is_not_the_day_before(day: str) -> None:
    rows: list[list[Value]] = [
        ["ke 10.4.2024", "9.00", ""],
        [day, "9.00", ""],
        ["", "10.00", ""],
        ["pe 12.4.2024", "9.00", ""],
    ]
    found = recognise([table(HEAD, *rows)])
    assert ([str(row.time) for row in found.rows], [doubt.code for doubt in found.doubts]) == (
        ["2024-04-10T09:00", "2024-04-12T09:00"],
        ["date"],
    )


@pytest.mark.parametrize("day", ["31.2.2024", "Torstai 11,4.", "11 4.2024"])
def test_a_heading_or_column_of_days_that_cannot_be_read_takes_none_of_its_neighbours(day: str) -> None:
    titles = table(["ke 10.4.2024", "<"], ["9.00", "Lapin liitto"], [day, "<"], ["9.00", ""])
    columns = table(["Klo", "ke 10.4.2024", day], ["9.00", "Lapin liitto", ""])
    assert [[row.who for row in recognise([grid]).rows] for grid in (titles, columns)] == [["Lapin liitto"]] * 2


@pytest.mark.parametrize("clock", ["9,30–10.15", "9.3O–10.15", "9–9.3O", "9 30–10", "00", "25.00", "11.00–10.15"])
def test_a_time_that_cannot_be_read_is_no_slot_and_its_neighbours_keep_their_column(clock: str) -> None:
    rows: list[list[Value]] = [
        ["10.4.2024", "8.00", ""],
        ["10.4.2024", clock, "Lapin liitto"],
        ["10.4.2024", "12.00", ""],
    ]
    found = recognise([table(HEAD, *rows)])
    slots = [(row.start, row.who, row.place["gridcol"]) for row in found.rows]
    assert (slots, len(found.doubts)) == ([(time(8), None, 2), (time(12), None, 2)], 1)


def test_names_of_another_table_on_the_sheet_are_nobodys_bookings() -> None:
    rows: list[list[Value]] = [
        ["10.4.2024", "9.00", None, None, "Lapin liitto", "0295 000 001"],
        ["10.4.2024", "10.00", None, None, "Kainuun liitto", "0295 000 002"],
    ]
    found = recognise([sheet([*HEAD, None, "Liitto", "Puhelin"], *rows)]).rows
    assert [(row.who, row.place["ref"]) for row in found] == [(None, "C2"), (None, "C3")]


def typed(*days: date, shown: str = "{0.day}.{0.month}.", name: str = "Taul1") -> Grid:
    """A sheet of workbook dates whose format leaves the year out."""
    grid = sheet(HEAD, *([day, "9.00", None] for day in days), name=name)
    cells = [replace(c, text=shown.format(c.value)) if isinstance(c.value, date) else c for c in grid.cells]
    return replace(grid, cells=cells)


@pytest.mark.parametrize(("name", "year"), [("Kevät 2027", None), ("Ajat", 2027)])
def test_a_year_that_a_workbooks_format_hides_yields_to_the_year_that_is_read(name: str, year: int | None) -> None:
    found = recognise([typed(date(2026, 4, 7), date(2026, 4, 8), name=name)], year)
    assert [str(row.date) for row in found.rows] == ["2027-04-07", "2027-04-08"]
    assert [(doubt.code, doubt.text) for doubt in found.doubts] == [("year", "2027")]


@pytest.mark.parametrize(
    ("days", "shown", "name", "year"),
    [
        ((date(2026, 4, 7),), "{0.day}.{0.month}.", "Ajat", None),  # nothing tells another year
        ((date(2026, 4, 7),), "{0.day}.{0.month}.{0.year}", "Kevät 2027", None),  # the year is shown
        ((date(2026, 4, 7),), "ti {0.day}.{0.month}.", "Kevät 2027", None),  # the weekday is shown
        ((date(2026, 4, 7), date(2026, 4, 9)), "{0.day}.{0.month}.", "2026–2027", None),
        ((date(2026, 12, 15), date(2027, 1, 12)), "{0.day}.{0.month}.", "Ajat", 2027),  # over New Year
        ((date(2026, 4, 9), date(2026, 4, 10)), "{0.day}.{0.month}.", "Ajat", 2027),  # nobody meets on 10.4.2027
    ],
)
def test_a_hidden_year_stays_where_nothing_or_more_speaks_against_another(
    days: tuple[date, ...], shown: str, name: str, year: int | None
) -> None:
    found = recognise([typed(*days, shown=shown, name=name)], year)
    assert [row.date for row in found.rows] == list(days)


@pytest.mark.parametrize("word", ["klo 12.30", "12.30", "klo 9", "9–10"])
def test_time_that_somebody_wrote_among_names_or_remarks_is_no_slot(word: str) -> None:
    for col, third in ((2, word), (3, None)):
        rows: list[list[Value]] = [["ke 10.4.2024", f"{9 + n}.00", "", ""] for n in range(5)]
        rows[0][2], rows[1][2], rows[2][col] = "Lapin liitto", "Kainuun liitto", word
        found = recognise([table(["Pvm", "Klo", "Maakunta", "Huom."], *rows)]).rows
        assert [row.who for row in found] == ["Lapin liitto", "Kainuun liitto", third, None, None]


def test_second_list_of_times_has_its_slots_however_few() -> None:
    rows: list[list[Value]] = [["ke 10.4.2024", f"{9 + n}.00", "", "", "", ""] for n in range(5)]
    rows[0][3:] = ["ke 10.4.2024", "12.30", ""]
    found = recognise([table(["Pvm", "Helsinki", "Maakunta", "Pvm", "Pori", "Maakunta"], *rows)]).rows
    assert [row.start.hour for row in found if row.start] == [9, 10, 11, 12, 13, 12]
