"""Each free slot of a file of every shape is booked alone and read back; every other row stays as it was."""

from __future__ import annotations

from datetime import date

import pytest

from alke.errors import (
    BadName,
    FileUnreadable,
    NothingBooked,
    SlotBlocked,
    SlotTaken,
    SlotUnclear,
    Unavailable,
    UnknownSlot,
)
from alke.ports import Edit
from alke.slots import SlotTime, Status
from sharepoint import scribe
from sharepoint.errors import Reason, Refused
from sharepoint.schedule import Hints
from tests.data.schedules.files import excel_file, word_file
from tests.data.schedules.shapes import SHAPES, Drawing, Page, Slot, merged_days, one_list
from tests.sharepoint.schedule.test_shapes import SAMPLE, STARTS, Shape, seen, slots_on, truth

MAKERS = {"word": word_file, "excel": excel_file}
NAME = "Satakuntaliitto"


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("shape", SHAPES)
def test_each_free_slot_is_booked_alone_and_read_back(shape: Shape, kind: str) -> None:
    drawing = shape(SAMPLE)
    data = MAKERS[kind](drawing)
    rows = scribe.read_schedule("", data, 2024)
    assert seen(rows) == truth(drawing, kind)
    for n, row in enumerate(rows):
        if row.status is Status.FREE:
            expected = seen(rows)
            expected[n] = (*expected[n][:3], NAME, Status.BOOKED, expected[n][5])
            assert seen(scribe.read_schedule("", scribe.book("", data, row.time, NAME), 2024)) == expected


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("shape", SHAPES)
def test_released_slot_is_free_and_the_rest_stays(shape: Shape, kind: str) -> None:
    data = MAKERS[kind](shape(SAMPLE))
    rows = scribe.read_schedule("", data, 2024)
    n, row = next((n, row) for n, row in enumerate(rows) if row.who)
    expected = seen(rows)
    expected[n] = (*expected[n][:3], None, Status.FREE, expected[n][5])
    assert row.time is not None
    assert seen(scribe.read_schedule("", scribe.release("", data, row.time, row.who or ""), 2024)) == expected


WORD = word_file(one_list(SAMPLE))
TIMES = {status: next(SlotTime(s.date, s.start) for s in SAMPLE if s.status is status) for status in Status}


def test_taken_slot_is_refused_with_the_name() -> None:
    with pytest.raises(SlotTaken) as refused:
        scribe.book("", WORD, TIMES[Status.BOOKED], NAME)
    assert refused.value.facts["who"] == "Lapin liitto"


def test_blocked_and_unknown_slots_are_refused() -> None:
    with pytest.raises(SlotBlocked):
        scribe.book("", WORD, TIMES[Status.BLOCKED], NAME)
    with pytest.raises(UnknownSlot):
        scribe.book("", WORD, SlotTime.parse("2024-04-10T08:00"), NAME)
    with pytest.raises(NothingBooked):
        scribe.release("", WORD, TIMES[Status.FREE])


@pytest.mark.parametrize("name", ["vapaa", "x", "-", "", " ", "Lounastauko"])
def test_name_that_would_not_read_as_one_is_refused(name: str) -> None:
    with pytest.raises(BadName):
        scribe.book("", WORD, TIMES[Status.FREE], name)


def test_time_free_in_two_tables_is_asked_about() -> None:
    slot = Slot(SAMPLE[0].date, SAMPLE[0].start, SAMPLE[0].end)
    pages = [Page(title, [["Pvm", "Klo", "Varaaja"], ["10.4.2024", "9.00", slot]]) for title in ("Sali 1", "Sali 2")]
    with pytest.raises(SlotUnclear):
        scribe.book("", word_file(Drawing(pages, [slot, slot])), SlotTime.parse("2024-04-10T09:00"), NAME)


def test_kind_is_told_by_the_content_and_the_year_by_the_name() -> None:
    data = excel_file(merged_days(SAMPLE))
    assert [row.date.year for row in scribe.read_schedule("Aikataulut_kevät24.docx", data)] == [2024] * len(SAMPLE)
    with pytest.raises(Refused) as refused:
        scribe.read_schedule("Aikataulut.docx", data)
    assert refused.value.reason is Reason.NO_YEAR


def test_scribe_narrows_to_one_sheet_and_translates_refusals() -> None:
    port = scribe.OfficeScribe()
    two = Drawing([Page("Ajat", one_list(SAMPLE).pages[0].rows), Page("Vanhat", one_list(SAMPLE).pages[0].rows)])
    assert len(port.read("a.xlsx", excel_file(two), 2024, "Ajat")) == len(SAMPLE)
    with pytest.raises(FileUnreadable) as refused:
        port.read("a.xlsx", b"no office file", 2024)
    assert refused.value.facts == {"file": "a.xlsx", "reason": "not-office"}


def test_answer_about_a_file_holds_for_its_path_alone() -> None:
    slot = Slot(SAMPLE[0].date, SAMPLE[0].start, SAMPLE[0].end)
    data = word_file(Drawing([Page("Ajat", [["Pvm", "Klo", "A", "B"], ["10.4.2024", "9.00", "", slot]])], [slot]))
    port = scribe.OfficeScribe({"Kevät/ajat.docx": Hints({"A|B": "B"})})
    assert [row.place["gridcol"] for row in port.read("Kevät/ajat.docx", data, 2024)] == [3]
    with pytest.raises(FileUnreadable) as refused:
        port.read("Syksy/ajat.docx", data, 2024)
    assert refused.value.facts == {"file": "ajat.docx", "reason": "unclear", "choices": ("A", "B")}


def test_what_may_have_been_answered_is_no_refusal_before_the_answers_are_known() -> None:
    slot = Slot(SAMPLE[0].date, SAMPLE[0].start, SAMPLE[0].end)
    asking = word_file(Drawing([Page("Ajat", [["Pvm", "Klo", "A", "B"], ["10.4.2024", "9.00", "", slot]])], [slot]))
    told: dict[str, Hints] = {}
    port = scribe.OfficeScribe(told, lambda: bool(told))
    for read in (port.read, port.doubts):
        with pytest.raises(Unavailable):
            read("ajat.docx", asking, 2024)
    assert len(port.read("a.docx", WORD, 2024)) == len(SAMPLE)  # asks nothing
    told["ajat.docx"] = Hints({"A|B": "B"})
    assert [row.place["gridcol"] for row in port.read("ajat.docx", asking, 2024)] == [3]


def test_one_bad_edit_fails_no_neighbour() -> None:
    port = scribe.OfficeScribe()
    rows = port.read("a.docx", WORD, 2024)
    free = [row for row in rows if row.status is Status.FREE]
    edits = [
        Edit(free[0].place, "vapaa", free[0].text),
        Edit(free[1].place, NAME, "Toinen"),
        Edit(free[2].place, NAME, free[2].text),
    ]
    edited = port.write("a.docx", WORD, edits)
    assert edited.refused == {0: "bad-text", 1: "changed"}
    assert [row.who for row in port.read("a.docx", edited.data, 2024) if row.time == free[2].time] == [NAME]


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize(
    ("words", "left"), [(("vapaa", "vapaa"), "vapaa"), (("–", "–"), "–"), (("vapaa", ""), ""), ((), "")]
)
def test_released_line_says_what_the_other_free_ones_say(words: tuple[str, ...], left: str, kind: str) -> None:
    texts = [("Lapin liitto", Status.BOOKED), *((word, Status.FREE) for word in words)]
    data = MAKERS[kind](one_list(slots_on([date(2024, 4, 10)], texts, STARTS[: len(texts)])))
    rows = scribe.read_schedule("", data, 2024)
    freed = scribe.read_schedule("", scribe.release("", data, rows[0].time, "Lapin liitto"), 2024)
    assert [row.text for row in freed] == [left, *words]
