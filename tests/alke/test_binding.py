"""A schedule that lies in the channel is a round's own when it has the very times the round offers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from alke.binding import bind
from alke.rounds import Offer, Party, ScheduleSpec
from alke.slots import SlotRow
from tests.alke.makers import row

TIMES = (Offer(date(2027, 3, 16), time(9), time(11)), Offer(date(2027, 3, 18), time(13), time(15)))
WISH = ScheduleSpec("wish", "Toiveet", "Ajat.xlsx", "wish", Party.GROUP, TIMES, sheet="Toiveet", lines_per_slot=4)
OWN = replace(WISH, key="own", kind="own", party=Party.COUNCIL, lines_per_slot=1)
FILE = "Aikataulut/Ajat 2027.xlsx"


def on(sheet: str, *rows: SlotRow) -> list[SlotRow]:
    return [replace(one, place={"sheet": sheet, "ref": f"B{n}"}) for n, one in enumerate(rows, 2)]


def test_wished_times_are_kept_in_the_sheet_that_has_all_of_them_with_its_lines() -> None:
    mine = [row(day, at, None) for day, at in (("2027-03-16", "09:00"), ("2027-03-18", "13:00")) for _ in range(2)]
    rows = [*on("Vanhat", row("2026-03-16", "09:00", "Lappi")), *on("Kevät", *mine)]
    assert bind(WISH, FILE, rows) == replace(WISH, file=FILE, sheet="Kevät", lines_per_slot=2)


def test_a_file_with_another_time_is_another_schedule() -> None:
    rows = on("Kevät", row("2027-03-16", "09:00", None), row("2027-03-19", "13:00", None))
    assert bind(WISH, FILE, rows) is None


def test_meetings_of_councils_take_the_file_s_own_times_on_the_days_of_the_letter() -> None:
    times = [("2027-03-16", "09:00"), ("2027-03-16", "09:30"), ("2027-03-18", "13:30")]
    bound = bind(OWN, "Ajat.docx", [row(day, at, None) for day, at in times])
    assert bound == replace(
        OWN,
        file="Ajat.docx",
        sheet="",
        offers=tuple(Offer(date.fromisoformat(day), time.fromisoformat(at)) for day, at in times),
    )


def test_a_file_that_begins_before_the_letter_s_hour_is_another() -> None:
    assert bind(OWN, "Ajat.docx", [row("2027-03-16", "08:00", None), row("2027-03-18", "13:00", None)]) is None
