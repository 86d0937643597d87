"""What headings say beside their column's name: the year it is of, the length of a meeting, the words above the table."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from alke.slots import SlotRow, Status
from sharepoint.schedule import recognise
from tests.sharepoint.schedule.grids import Value, sheet, table

YEARS: list[list[Value]] = [
    ["7.4.2027", "9.00–9.45", "Hämeen liitto", None],
    ["7.4.2027", "9.45–10.30", None, "Lapin liitto"],
]


def names(rows: list[SlotRow]) -> list[tuple[str, str | None]]:
    return [(str(row.place["ref"]), row.who) for row in rows]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Varaaja 2026", "Varaaja 2027"),
        ("Varaaja (2026)", "Varaaja"),
        ("Förbund 2026", "Förbund 2027"),
        ("Maakunta, kevät 2026", "Maakunta"),
    ],
)
def test_a_column_of_another_years_names_takes_none(old: str, new: str) -> None:
    found = recognise([sheet(["Päivä", "Klo", old, new], *YEARS)])
    assert (names(found.rows), found.questions) == ([("D2", None), ("D3", "Lapin liitto")], [])


def test_of_days_without_a_year_the_later_column_takes_the_names() -> None:
    days: list[list[Value]] = [["7.4.", *row[1:]] for row in YEARS]
    found = recognise([sheet(["Päivä", "Klo", "Varaaja 2026", "Varaaja 2027"], *days)], 2027)
    assert names(found.rows) == [("D2", None), ("D3", "Lapin liitto")]


def test_the_only_column_of_names_takes_them_whatever_its_year() -> None:
    found = recognise([sheet(["Päivä", "Klo", "Varaaja 2026"], *(row[:3] for row in YEARS))])
    assert names(found.rows) == [("C2", "Hämeen liitto"), ("C3", None)]


def test_a_hidden_column_takes_no_names_beside_one_that_is_seen() -> None:
    grid = replace(sheet(["Päivä", "Klo", "Varaaja", "Liitto"], *YEARS), hidden_cols=frozenset({2}))
    assert names(recognise([grid]).rows) == [("D2", None), ("D3", "Lapin liitto")]


def test_a_hidden_column_of_names_is_not_replaced_by_an_empty_one() -> None:
    grid = replace(sheet(["Päivä", "Klo", "Varaaja", "Huom"], *YEARS), hidden_cols=frozenset({2}))
    assert names(recognise([grid]).rows) == [("C2", "Hämeen liitto"), ("C3", None)]


@pytest.mark.parametrize(
    "words",
    [
        "Tapaamiset, kesto vaihtelee",
        "Lisätietoja: Testi Testaaja, puhelin 0295 000 000",
        "Varaathan ajan viimeistään perjantaina",
        "Anmälningar som inkommer senare beaktas inte",
    ],
)
def test_words_above_the_headings_leave_the_times_below_them(words: str) -> None:
    grid = sheet(
        [words], ["Klo", "Ke 7.4.2027", "To 8.4.2027"], ["9.00–9.45", "Lapin liitto", None], ["10–10.45", None, None]
    )
    assert [(row.start, row.status) for row in recognise([grid]).rows] == [
        (time(9), Status.BOOKED),
        (time(10), Status.FREE),
        (time(9), Status.FREE),
        (time(10), Status.FREE),
    ]


@pytest.mark.parametrize(
    "heading",
    ["Klo (45 min)", "Alkaa (kesto 45 min)", "Aika, kesto 45 min.", "Tid (längd 45 minuter)", "Start (45 min)"],
)
def test_the_heading_of_the_times_tells_how_long_they_last(heading: str) -> None:
    found = recognise(
        [table(["Päivä", heading, "Varaaja"], ["7.4.2027", "9.00", ""], ["7.4.2027", "10.30", "Lapin liitto"])]
    )
    assert [(row.start, row.end) for row in found.rows] == [(time(9), time(9, 45)), (time(10, 30), time(11, 15))]


def test_a_pause_in_the_heading_is_no_length() -> None:
    found = recognise(
        [table(["Päivä", "Klo (tauko 15 min)", "Varaaja"], ["7.4.2027", "9.00", ""], ["8.4.2027", "9.00", ""])]
    )
    assert [row.end for row in found.rows] == [None, None]


@pytest.mark.parametrize(
    "headings",
    [
        ["Maakunta", "Varaajan nimi"],
        ["Maakunnan liitto", "Varaajan yhteystiedot"],
        ["Maakunta", "Varattu"],
        ["Liitto", "Bokad (x)"],
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_an_empty_table_takes_the_council_where_its_name_goes(headings: list[str], *, turned: bool) -> None:
    cols = headings[::-1] if turned else headings
    rows: list[list[Value]] = [["7.4.2027", "9.00–9.45"], ["7.4.2027", "9.45–10.30"]]
    found = recognise([sheet(["Päivä", "Klo", *cols], *rows)])
    assert (names(found.rows), found.questions) == ([(f"{'D' if turned else 'C'}{n}", None) for n in (2, 3)], [])


def test_a_tick_beside_no_name_bars_the_time() -> None:
    ticks: list[Value] = ["x", "kyllä", "ei", None, "k", "vapaa"]
    rows = [["7.4.2027", f"{9 + n}.00", tick, None] for n, tick in enumerate(ticks)]
    found = recognise([sheet(["Päivä", "Klo", "Varattu", "Maakunta"], *rows)])
    free, barred = Status.FREE, Status.BLOCKED
    assert [row.status for row in found.rows] == [barred, barred, free, free, barred, free]


def test_names_under_a_heading_of_ticks_are_names() -> None:
    rows: list[list[Value]] = [["7.4.2027", "9.00", "Lapin liitto"], ["7.4.2027", "10.00", None]]
    for beside in ([], ["Maakunta"]):
        assert names(recognise([sheet(["Päivä", "Klo", "Varattu", *beside], *rows)]).rows) == [
            ("C2", "Lapin liitto"),
            ("C3", None),
        ]


def test_two_names_beside_each_other_do_not_bar_each_other() -> None:
    found = recognise([sheet(["Päivä", "Klo", "Varattu", "Varattu"], ["7.4.2027", "9.00", "Lapin liitto", None])])
    assert names(found.rows) == [("C2", "Lapin liitto"), ("D2", None)]
    assert [row.status for row in found.rows] == [Status.BOOKED, Status.FREE]
