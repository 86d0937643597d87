"""Every shape of schedule, read exactly from tables, from Word files and from Excel files, and booked slot by slot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alke.slots import Place, SlotRow, Status
from sharepoint.schedule import recognise
from tests.data.schedules.files import excel_grids, word_grids
from tests.data.schedules.shapes import SHAPES, Drawing, Slot, placed

Shape = Callable[[Sequence[Slot]], Drawing]
FREE = ("", "-", "–", "vapaa", "…", "Vapaa", "____", "ledig")
BOOKED = (
    "Lapin liitto",
    "Kainuun liitto",
    "Etelä-Savon maakuntaliitto",
    "Nylands förbund",
    "Päijät-Hämeen liitto (etänä)",
)
BLOCKED = ("x", "X", "ei käytössä", "används inte")
TEXTS = [
    *((t, Status.FREE) for t in FREE),
    *((t, Status.BOOKED) for t in BOOKED),
    *((t, Status.BLOCKED) for t in BLOCKED),
]
STARTS = (time(9), time(9, 45), time(10, 30), time(12, 30), time(13, 15), time(14), time(14, 45), time(15, 30))


def slots_on(days: Sequence[date], texts: Sequence[tuple[str, Status]], starts: Sequence[time]) -> list[Slot]:
    """Slots of 45 minutes, the texts taken in turn."""
    marks = [texts[n % len(texts)] for n in range(len(days) * len(starts))]
    return [
        Slot(
            day,
            start,
            time((start.hour * 60 + start.minute + 45) // 60, (start.minute + 45) % 60),
            *marks[n * len(starts) + m],
        )
        for n, day in enumerate(days)
        for m, start in enumerate(starts)
    ]


SAMPLE = slots_on([date(2024, 4, 10), date(2024, 4, 16), date(2024, 4, 18)], TEXTS, STARTS[3:])


def seen(rows: Sequence[SlotRow]) -> list[tuple[date, time | None, time | None, str | None, Status, Place]]:
    return [(row.date, row.start, row.end, row.who, row.status, dict(row.place)) for row in rows]


def truth(drawing: Drawing, kind: str) -> list[tuple[date, time | None, time | None, str | None, Status, Place]]:
    return [(s.date, s.start, s.end, s.who, s.status, dict(place)) for s, place in placed(drawing, kind)]


@pytest.mark.parametrize("shape", SHAPES)
def test_word_shape_is_read_exactly(shape: Shape) -> None:
    drawing = shape(SAMPLE)
    assert seen(recognise(word_grids(drawing), 2024).rows) == truth(drawing, "word")


@pytest.mark.parametrize("shape", SHAPES)
def test_excel_shape_is_read_exactly(shape: Shape) -> None:
    drawing = shape(SAMPLE)
    assert seen(recognise(excel_grids(drawing), 2024).rows) == truth(drawing, "excel")


@st.composite
def slot_lists(draw: st.DrawFn) -> list[Slot]:
    """One to four days of a year with one to six slots each, at least one of them free or a council's."""
    first = draw(st.dates(date(2023, 1, 2), date(2031, 10, 1)))
    days = [first + timedelta(days=n) for n in sorted({0, *draw(st.sets(st.integers(1, 60), min_size=1, max_size=3))})]
    starts = sorted(draw(st.sets(st.sampled_from(STARTS), min_size=2, max_size=6)))
    texts = draw(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=8))
    return slots_on([day for day in days if day.year == first.year], [*texts, ("Lapin liitto", Status.BOOKED)], starts)


@settings(max_examples=150, deadline=None)
@given(slots=slot_lists(), shape=st.sampled_from(SHAPES), kind=st.sampled_from(["word", "excel"]))
def test_any_schedule_of_any_shape_is_read_exactly(slots: list[Slot], shape: Shape, kind: str) -> None:
    drawing = shape(slots)
    grids = word_grids(drawing) if kind == "word" else excel_grids(drawing)
    assert seen(recognise(grids, slots[0].date.year).rows) == truth(drawing, kind)
