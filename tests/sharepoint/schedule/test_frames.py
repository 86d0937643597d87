"""Days told in two places, ends told by a length, times told among words, and what stands beside the name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

import pytest

from alke.slots import Status
from sharepoint.cells import Grid
from sharepoint.schedule import Question, recognise
from sharepoint.schedule.heads import heading_day
from tests.sharepoint.schedule.grids import Value, sheet, table


def read(*grids: Grid, year: int | None = None) -> list[tuple[str, str, str | None]]:
    """Date and time, end, and the name; '-' for what is not in use."""
    rows = recognise(grids, year).rows
    return [
        (str(row.time), f"{row.end:%H:%M}" if row.end else "", "-" if row.status is Status.BLOCKED else row.who)
        for row in rows
    ]


BY_WEEKDAY: list[Sequence[Value]] = [["Klo", "ma", "ti"], ["9.00–9.45", "", "Lapin liitto"]]
APRIL = [("2025-04-07T09:00", "09:45", None), ("2025-04-08T09:00", "09:45", "Lapin liitto")]


@pytest.mark.parametrize(
    "grid",
    [
        table(*BY_WEEKDAY, title="Viikko 15/2025"),
        table(*BY_WEEKDAY, title="Aikataulut", above=["Vecka 15, 2025"]),
        table(*BY_WEEKDAY, title="Keskustelut 7.–11.4.2025"),
        table(["Week 15, 2025", "<", "<"], *BY_WEEKDAY),
        table(*BY_WEEKDAY, title="Vko 15 (kevät 2025)"),
        table(
            ["Viikko", "Pv", "Klo", "Liitto"],
            ["15", "ma", "9–9.45", ""],
            ["^", "ti", "9–9.45", "Lapin liitto"],
            title="2025",
        ),
        table(
            ["Pv", "Klo", "Liitto"], ["ma 7.", "9–9.45", ""], ["ti 8.", "9–9.45", "Lapin liitto"], title="Huhtikuu 2025"
        ),
        sheet(
            ["Huhtikuu 2025"],
            ["Pvm", "Klo", "Liitto"],
            ["7. (ma)", "9–9.45", None],
            ["8. (ti)", "9–9.45", "Lapin liitto"],
        ),
    ],
)
def test_weekdays_of_a_week_and_numbers_of_a_month_are_days(grid: Grid) -> None:
    assert read(grid) == APRIL


def test_a_week_named_before_holds_for_headings_that_say_only_a_weekday() -> None:
    monday = table(["Klo", "Liitto"], ["9.00–9.45", ""], title="Maanantai", above=["Viikko 15/2025", "Maanantai"])
    tuesday = table(["Klo", "Liitto"], ["9.00–9.45", "Lapin liitto"], title="Tiistai", above=["Tiistai"], index=1)
    assert read(monday, tuesday) == APRIL


def test_weekdays_beside_dates_need_no_week() -> None:
    grid = table(["Pv", "Pvm", "Klo", "Liitto"], ["ma", "7.4.2025", "9.00", ""], title="Viikko 20")
    assert read(grid) == [("2025-04-07T09:00", "", None)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ryhmä 2, ke 10.4.2024", (10, 4)),
        ("Ryhmä 2 – ke 10.4.2024", (10, 4)),
        ("Keskustelut 10.–11.4.2024", None),
        ("ma 8. – pe 12.4.2024", None),
        ("10. ja 11.4.2024", None),
        ("8 – 12.4.2024", None),
        ("10.4. ja 11.4.", None),
    ],
)
def test_a_heading_of_several_days_is_none_of_them(text: str, day: tuple[int, int] | None) -> None:
    found = heading_day(text)
    assert (found and (found.day, found.month)) == day


@pytest.mark.parametrize(
    ("heading", "length", "end"),
    [
        ("Kesto", "45 min", "09:45"),
        ("Kesto (min)", "45", "09:45"),
        ("Längd", "1 h 15 min", "10:15"),
        ("Duration", "1,5 h", "10:30"),
        ("Kesto", "0:45", "09:45"),
        ("Kesto", time(0, 45), "09:45"),
        ("Kesto (h)", 2.0, "11:00"),
        ("Paikka", "45", ""),
    ],
)
def test_a_column_of_lengths_tells_the_end(heading: str, length: Value, end: str) -> None:
    grid = sheet(["Pvm", "Klo", heading, "Varaaja"], ["7.4.2025", "9.00", length, None])
    assert read(grid) == [("2025-04-07T09:00", end, None)]


def test_a_title_with_its_own_hours_is_no_slot() -> None:
    head = ["Ti 16.4.2024 klo 12.30–16.00", "<"]
    assert read(table(head, ["12.30–13.15", "Kainuun liitto"], ["13.15–14.00", ""], title="Varaukset")) == [
        ("2024-04-16T12:30", "13:15", "Kainuun liitto"),
        ("2024-04-16T13:15", "14:00", None),
    ]
    beside = ["Itäinen Suomi\nTi 16.4.2024 klo 12.30–16.00", "12.30–13.15 Kainuu\n13.15–14.00"]
    assert [name for _, _, name in read(table(beside))] == ["Kainuu", None]


def test_times_after_a_word_head_their_columns() -> None:
    head = ["", "Aamupäivä klo 9–11.30", "Iltapäivä klo 12.30–15"]
    assert read(table(head, ["ke 9.4.2025", "Lapin liitto", ""], title="Varaukset")) == [
        ("2025-04-09T09:00", "11:30", "Lapin liitto"),
        ("2025-04-09T12:30", "15:00", None),
    ]


@pytest.mark.parametrize(
    ("heads", "cells", "expected"),
    [
        (("Tila", "Varaaja"), ("Vapaa", ""), None),
        (("Tila", "Varaaja"), ("Ei käytössä", ""), "-"),
        (("Tila", "Varaaja"), ("Varattu", ""), "-"),
        (("Tila", "Varaaja"), ("Varattu", "Lapin liitto"), "Lapin liitto"),
        (("Ryhmä, jonka asialista käsitellään", "Huom."), ("Lapin liitto", ""), "Lapin liitto"),
        (("Maakunta (kirjatkaa myös teema)", "Teema"), ("", "Vety"), None),
        (("Varaaja", "Ministeriö"), ("", "TEM"), None),
        (("Ministeriö", "Puhelin"), ("", ""), None),
        (("Päivystäjä", "Varaaja"), ("Testi Henkilö", ""), None),
    ],
)
def test_headings_by_their_own_words_tell_where_the_name_goes(
    heads: tuple[str, str], cells: tuple[str, str], expected: str | None
) -> None:
    grid = table(["Päivämäärä", "Alku", "Loppu", *heads], ["7.4.2025", "9.00", "9.45", *cells])
    assert read(grid) == [("2025-04-07T09:00", "09:45", expected)]


def test_columns_that_differ_by_a_number_take_a_name_each() -> None:
    grid = table(["Pvm", "Klo", "Varaaja 1", "Varaaja 2"], ["20.1.2026", "9–11", "Lapin liitto", ""])
    assert read(grid) == [("2026-01-20T09:00", "11:00", "Lapin liitto"), ("2026-01-20T09:00", "11:00", None)]


def test_blanks_beside_unexplained_words_are_asked_about_where_the_title_speaks_of_times() -> None:
    rows: list[Sequence[Value]] = [["7.4.2025", "9.00", "Vety", ""], ["7.4.2025", "10.00", "Rata", ""]]
    grid = table(["Pvm", "Klo", "Sana", "Merkki"], *rows, title="Aikataulu")
    assert (recognise([grid]).rows, recognise([grid]).questions) == (
        [],
        [Question("columns", "Sana|Merkki", ("Sana", "Merkki"))],
    )


@pytest.mark.parametrize(
    "grid",
    [
        table(["Päivä", "Maakunta"], ["ma 7.4.2025", ""], ["ti 8.4.2025", "Lapin liitto"]),
        table(["ma 7.4.2025", "ti 8.4.2025"], ["", "Lapin liitto"], title="Varaa vierailupäivä"),
        sheet(["Ilmoittautuja", "Pvm"], [None, "7.4.2025"], ["Lapin liitto", "8.4.2025"]),
    ],
)
def test_days_without_times_are_slots_themselves(grid: Grid) -> None:
    assert [(str(row.date), row.start, row.end, row.who) for row in recognise([grid]).rows] == [
        ("2025-04-07", None, None, None),
        ("2025-04-08", None, None, "Lapin liitto"),
    ]
