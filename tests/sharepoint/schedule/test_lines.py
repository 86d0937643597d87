"""Lines, days, times and marks as people write them."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alke.slots import Status
from sharepoint.schedule.days import Day, find_days, whole_day
from sharepoint.schedule.linecells import slots_in
from sharepoint.schedule.lines import split_line
from sharepoint.schedule.times import whole_span
from sharepoint.schedule.words import is_break, status_of


@pytest.mark.parametrize(
    ("text", "time_text", "separator", "name"),
    [
        ("9.00–9.45 Lapin liitto", "9.00–9.45", " ", "Lapin liitto"),
        ("klo 12.30-13.15: vapaa", "klo 12.30-13.15", ": ", "vapaa"),
        ("12:30 –", "12:30", " –", ""),
        ("12:30 – Lapin liitto", "12:30", " – ", "Lapin liitto"),
        ("kl. 9 – 9.45 = Nylands förbund", "kl. 9 – 9.45", " = ", "Nylands förbund"),
        ("ke 10.4. klo 9–9.45, Lapin liitto", "ke 10.4. klo 9–9.45", ", ", "Lapin liitto"),
        ("12.30–13.15 ______", "12.30–13.15", " ", "______"),
        ("9.00 (45 min) Lapin liitto", "9.00", " (45 min) ", "Lapin liitto"),
        ("1:15 PM to 2:00 PM: free", "1:15 PM to 2:00 PM", ": ", "free"),
        ("Lapin liitto", "", "", "Lapin liitto"),
        ("10.4.2024", "10.4.2024", "", ""),
        ("ke 10.4. ______", "ke 10.4.", " ", "______"),
        ("12.30 alkaen: Lapin liitto", "12.30 alkaen", ": ", "Lapin liitto"),
        ("2) 9.00 -> 9.45 vapaa", "9.00 -> 9.45", " ", "vapaa"),
        ("2028–2034 rata", "", "", "2028–2034 rata"),
    ],
)
def test_line_is_taken_apart(text: str, time_text: str, separator: str, name: str) -> None:
    line = split_line(text)
    assert (line.time_text, line.separator, line.name) == (time_text, separator, name)


@given(
    st.text(max_size=60)
    | st.from_regex(r" ?(klo )?1\d[.:][0-5]\d ?[-–]? ?(1\d[.:]30)? ?[:–]? ?[a-zåäö ]{0,12}", fullmatch=True)
)
def test_parts_of_a_line_are_the_line_again(text: str) -> None:
    line = split_line(text)
    assert line.lead + line.time_text + line.separator + line.name + line.trail == text
    assert text[line.name_at : line.name_at + len(line.name)] == line.name


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("klo 12.30–13.15", time(12, 30), time(13, 15)),
        ("12.30-13.15", time(12, 30), time(13, 15)),
        ("12:30", time(12, 30), None),
        ("9–9.45", time(9), time(9, 45)),
        ("kl. 12.30", time(12, 30), None),
        ("12:30:00", time(12, 30), None),
        ("klo 12", time(12), None),
        ("1.15–2 PM", time(13, 15), time(14)),
        ("klo 12.30 alkaen", time(12, 30), None),
        ("9.00 → 9.45", time(9), time(9, 45)),
        ("14.45 — 15.30", time(14, 45), time(15, 30)),
    ],
)
def test_time_is_read(text: str, start: time, end: time | None) -> None:
    span = whole_span(text)
    assert span is not None
    assert (span.start, span.end) == (start, end)


@pytest.mark.parametrize(
    "text", ["12.90", "25.00", "2028–2034", "10.–11.4.", "12.30.2024", "0295 047 127", "§ 66", "9", "12 kpl"]
)
def test_number_is_no_time(text: str) -> None:
    assert whole_span(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ke 10.4.", (10, 4, None, 2)),
        ("Keskiviikkona 10.4.2024", (10, 4, 2024, 2)),
        ("ons 10.4", (10, 4, None, 2)),
        ("den 10 april", (10, 4, None, None)),
        ("onsdagen den 10 april 2024", (10, 4, 2024, 2)),
        ("Wednesday, 10 April 2024", (10, 4, 2024, 2)),
        ("April 10, 2024", (10, 4, 2024, None)),
        ("10. huhtikuuta", (10, 4, None, None)),
        ("2024-04-10", (10, 4, 2024, None)),
        ("10.4.24", (10, 4, 2024, None)),
        ("10.4. (ke)", (10, 4, None, 2)),
        ("10/4/2024", (10, 4, 2024, None)),
        ("ke/ons 10.4.", (10, 4, None, 2)),
    ],
)
def test_day_is_read(text: str, day: tuple[int, int, int | None, int | None]) -> None:
    found = whole_day(text)
    assert found is not None
    assert (found.day, found.month, found.year, found.weekday) == day


@pytest.mark.parametrize(
    "text", ["12.30", "31.2.", "756/2021", "458/07.00.01.00/2024", "7/06.02/2023", "10.–11.4.", "v. 2024"]
)
def test_number_is_no_day(text: str) -> None:
    assert whole_day(text) is None


def test_days_are_found_within_a_text() -> None:
    assert [
        (d.day, d.month) for d in find_days("Kokous ke 10.4. ja to 11.4.2024 klo 12.30, dnro 458/07.00.01.00/2024")
    ] == [(10, 4), (11, 4)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        "-",
        "–",
        "—",
        "…",
        "___",
        "vapaa",
        "(vapaa)",
        "Vapaa!",
        "vapaa / ledig",
        "Vapaa – varaa!",
        "ei vielä varattu",
        "[maakunta]",
        "VAPAANA",
        "ledigt",
        "free",
        ".....",
        "\u200b",
    ],
)
def test_free_is_free(text: str) -> None:
    assert status_of(text) is Status.FREE


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "X",
        "xx",
        "ei käytössä",
        "Ei käytössä.",
        "ei vapaa",
        "suljettu",
        "upptagen",
        "not available",
        "x / ei käytössä",
    ],
)
def test_blocked_is_blocked(text: str) -> None:
    assert status_of(text) is Status.BLOCKED


@pytest.mark.parametrize(
    "text",
    [
        "Lapin liitto",
        "varattu TEM",
        "vapaa Lapin liitolle",
        "Xamk",
        "?",
        "Lapin liitto - vapaa ehkä",
        "Vapaa-ajan toimikunta",
    ],
)
def test_anything_else_is_somebody(text: str) -> None:
    assert status_of(text) is Status.BOOKED


@pytest.mark.parametrize(
    "text",
    ["tauko", "Lounastauko", "Lounas (omakustanteinen)", "kahvi", "Paus", "Kaffepaus 15 min", "Lunch", "coffee break"],
)
def test_break_is_nobodys_slot(text: str) -> None:
    assert is_break(text)


@pytest.mark.parametrize("text", ["Lapin liitto", "", "Taukolan kunta", "Lounais-Suomen liitto"])
def test_name_is_no_break(text: str) -> None:
    assert not is_break(text)


def test_names_below_bare_times_have_their_own_lines() -> None:
    assert [(slot.index, slot.name) for slot in slots_in("9.00–9.45\nLapin liitto\n9.45–10.30\n\n10.30–11.15\nx")] == [
        (1, "Lapin liitto"),
        (3, ""),
        (5, "x"),
    ]


def test_day_alone_on_a_line_holds_for_the_lines_below() -> None:
    slots = slots_in("ke 10.4.\n9.00 Lapin liitto\n9.45\nto 11.4.\n9.00")
    assert [(s.day.day if s.day else 0, s.name) for s in slots] == [(10, "Lapin liitto"), (10, ""), (11, "")]


def test_day_of_a_leap_year_exists_in_leap_years_alone() -> None:
    assert (str(Day(29, 2).on(2024)), Day(29, 2).on(2023)) == ("2024-02-29", None)
