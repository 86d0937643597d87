"""Schedules written as plain lines of a Word document: read, booked line by line, and told from agendas and letters."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import docx
import pytest

from alke.slots import SlotTime, Status
from sharepoint import scribe
from sharepoint.errors import Reason, Refused
from sharepoint.word import read_cells, read_schedule, write_cell
from tests.sharepoint.word.build import docx as raw
from tests.sharepoint.word.build import p, run, sdt

NAME = "Satakuntaliitto"


def document(*lines: str, style: str | None = None) -> bytes:
    """'# ' begins a heading, '|' a row of a table."""
    made: Any = docx.Document()
    for line in lines:
        if line.startswith("# "):
            made.add_heading(line[2:], 2)
        elif line.startswith("|"):
            texts = line.strip("|").split("|")
            for cell, text in zip(made.add_table(1, len(texts)).rows[0].cells, texts, strict=True):
                cell.text = text
        else:
            made.add_paragraph(line, style=style)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def seen(data: bytes) -> list[tuple[str, str | None]]:
    rows = scribe.read_schedule("", data, 2025)
    return [(str(row.time)[5:], "-" if row.status is Status.BLOCKED else row.who) for row in rows]


TWO_DAYS = [("04-07T09:00", None), ("04-07T10:00", "Lapin liitto"), ("04-08T09:00", None)]


@pytest.mark.parametrize(
    "data",
    [
        document(
            "# Maanantai 7.4.2025", "klo 9.00–9.45 ______", "klo 10.00–10.45 Lapin liitto", "# Ti 8.4.", "klo 9.00 ____"
        ),
        document(
            "Ma 7.4. klo 9.00 ....", "Ma 7.4. klo 10.00 Lapin liitto", "Ti 8.4. klo 9.00 ....", style="List Bullet"
        ),
        document("ma 7.4.\t9.00\t", "ma 7.4.\t10.00\tLapin liitto", "ti 8.4.\t9.00\t"),
        document("1. ma 7.4. klo 9.00: vapaa", "2. ma 7.4. klo 10.00: Lapin liitto", "3. ti 8.4. klo 9.00: vapaa"),
        document("Viikko 15", "Maanantai", "9.00–9.45", "10.00–10.45 Lapin liitto", "Tiistai:", "9.00–9.45"),
        document(
            "Ma 7.4. klo 9–12", "9.00–9.45 vapaa", "10.00–10.45 Lapin liitto", "Ti 8.4.", "9.00 alkaen: ____", "Kiitos!"
        ),
    ],
)
def test_lines_are_slots_and_each_free_one_is_booked_and_released(data: bytes) -> None:
    assert seen(data) == TWO_DAYS
    for n, (slot, who) in enumerate(TWO_DAYS):
        if who is None:
            time = SlotTime.parse(f"2025-{slot}")
            booked = scribe.book("", data, time, NAME)
            assert seen(booked) == [(slot, NAME) if m == n else row for m, row in enumerate(TWO_DAYS)]
            assert seen(scribe.release("", booked, time, NAME)) == TWO_DAYS


def test_days_alone_are_slots_where_no_time_is_said() -> None:
    data = document(
        "# Varatkaa vierailupäivä", "ma 5.5.2025: _______", "ti 6.5.2025: Kainuun liitto", "ke 7.5.2025: _______"
    )
    assert [(str(row.date), row.start, row.who) for row in read_schedule(data)] == [
        ("2025-05-05", None, None),
        ("2025-05-06", None, "Kainuun liitto"),
        ("2025-05-07", None, None),
    ]
    booked = scribe.book("", data, SlotTime.parse("2025-05-07"), NAME)
    assert [row.who for row in read_schedule(booked)] == [None, "Kainuun liitto", NAME]


def test_lines_stand_among_tables_in_reading_order_and_count_paragraphs_outside_them() -> None:
    data = document("ma 7.4.2025", "9.00 ____", "|10.00|Lapin liitto|", "ti 8.4.2025", "9.00 ____", "9.45 x")
    rows = read_schedule(data)
    assert [(dict(row.place), row.who) for row in rows] == [
        ({"body": 1, "paragraph": 0}, None),
        ({"table": 0, "row": 0, "gridcol": 1}, "Lapin liitto"),
        ({"body": 3, "paragraph": 0}, None),
        ({"body": 4, "paragraph": 0}, None),
    ]
    assert [cell.text for cell in read_cells(data)] == ["10.00", "Lapin liitto"]


def test_a_line_with_a_prompt_or_with_breaks_is_filled_where_it_stands() -> None:
    prompt = p(run("ma 7.4.2025 klo 9.00 "), sdt("<w:showingPlcHdr/>", run("Valitse")))
    lines = p(run("ti 8.4.2025"), "<w:r><w:br/></w:r>", run("9.00 ____"), "<w:r><w:br/></w:r>", run("10.00 ____"))
    data = raw(prompt + lines)
    for n, row in enumerate(rows := read_schedule(data)):
        after = read_schedule(write_cell(data, row.place, NAME, row.text))
        assert [other.who for other in after] == [NAME if m == n else None for m in range(len(rows))]
    assert len(rows) == 3


@pytest.mark.parametrize(
    "lines",
    [
        ("# Ohjelma ke 9.4.2025", "9.00 Avaus", "9.15 Lapin liiton puheenvuoro", "10.00 Tauko", "10.15 Keskustelu"),
        ("# Ohjelma ke 9.4.2025", "9.00–9.10 Avaus", "9.10–9.30 Lapin liitto", "9.30–9.50 Kainuun liitto"),
        ("Keskustelut pidettiin:", "ke 10.4.2024 klo 12.30 Lapin liitto", "ke 10.4.2024 klo 13.15 Kainuun liitto"),
        ("Yhteiset keskustelut:", "Ke 10.4.2024 klo 9–11.30 Läntinen Suomi", "Ti 16.4.2024 klo 9–11.30 Itäinen Suomi"),
        ("Kokoukset", "8.2.2024 klo 9.00–11.00", "14.3.2024 klo 9.00–11.00"),
        ("Sopimus", "7.4.2025 ____________", "8.4.2025 ____________"),
        ("Aika: ma 7.4.2025 klo 9.00–11.00", "1. Avaus klo 9.00", "Ilmoittautukaa 31.3.2025 mennessä."),
        ("1.1 Tausta ........ 3", "10.4 Liitteet ........ 12"),
    ],
)
def test_lines_that_are_not_to_be_filled_in_are_no_schedule(lines: Sequence[str]) -> None:
    with pytest.raises(Refused) as refused:
        read_schedule(document(*lines), 2025)
    assert refused.value.reason is Reason.NO_SCHEDULE
