"""What real processes are tried on: the 18 councils, four schedule files, and deadlines by the hundred."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

import openpyxl

from alke.rounds import Check, Deadline, Obliged, Offer, Party, Round, Rules, ScheduleSpec
from config.directory import councils
from sharepoint.documents.schedule import ScheduleText, schedule_document

START = datetime(2026, 3, 4, 7, 30, tzinfo=UTC)
"""When the bots' clocks begin: half past nine in Helsinki on a working day, so that reminders go out all the time."""
COUNCILS = councils()
REGIONS = tuple(council.region for council in COUNCILS)
FILES = ("Ajat/Omat 1.docx", "Ajat/Omat 2.xlsx", "Ajat/Omat 3.docx", "Ajat/Omat 4.xlsx")
DEADLINES = 20
"""In one round, all due on the first day: each is one post to everybody who owes."""

_DAYS = tuple(date(2026, 4, 6) + timedelta(days=n) for n in range(4))
_OFFERS = tuple(Offer(day, time(8 + half // 2, half % 2 * 30)) for day in _DAYS for half in range(16))
"""More than three times for each council, so that most bookings succeed and some do not."""


class Country:
    """Plays alke.ports.Rounds: `sim` has the times to book, `n0`, `n1` … what is owed."""

    def get(self, round_id: str) -> Round:
        """Any number of them."""
        return bookings() if round_id == "sim" else duties(int(round_id[1:]))


@cache
def bookings() -> Round:
    """Own meetings in four files, every council in each."""
    schedules = tuple(
        ScheduleSpec(f"own{n}", f"Omat {n}", file, "own", Party.COUNCIL, _OFFERS) for n, file in enumerate(FILES)
    )
    return _round("sim", schedules=schedules)


@cache
def duties(number: int) -> Round:
    """Twenty deadlines of today that one folder shows to be met."""
    item = Obliged("seuranta", "Seuranta", Party.COUNCIL, Check.FILE, folder=folder_of(number))
    return _round(
        f"n{number}",
        deadlines=tuple(Deadline(f"d{n}", f"Määräaika {n}", (item,), START.date()) for n in range(DEADLINES)),
    )


def folder_of(number: int) -> str:
    """Where the councils deliver what the round of this number asks for."""
    return f"Toimitukset/{number}"


def delivered_early(number: int) -> set[str]:
    """The regions whose document lies there from the beginning: nobody may remind them."""
    return {REGIONS[number % len(REGIONS)], REGIONS[(5 * number + 7) % len(REGIONS)]}


def document_of(region: str) -> str:
    """A delivery's name."""
    return f"Seuranta {next(c.name_fi for c in COUNCILS if c.region == region)}.docx"


def schedule_file(file: str) -> bytes:
    """All times, empty."""
    rows = [(f"{o.date.day}.{o.date.month}.{o.date.year}", f"{o.start:%H.%M}") for o in _OFFERS]
    if file.endswith(".docx"):
        return schedule_document(ScheduleText("Ajat", "Kirjoita nimi.", ("Päivä", "Aika", "Maakunta"), rows))
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("Päivä", "Aika", "Maakunta"), *((*row, None) for row in rows)):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _round(round_id: str, *, schedules: tuple[ScheduleSpec, ...] = (), deadlines: tuple[Deadline, ...] = ()) -> Round:
    first = START.date()
    return Round(
        id=round_id,
        name=f"Kierros {round_id}",
        channel="Kanava",
        first_day=first - timedelta(days=60),
        last_day=first + timedelta(days=120),
        rules={"own": Rules(min_regions=1)},
        meetings=(),
        schedules=schedules,
        deadlines=deadlines,
        contacts=(),
        folders={},
        councils=REGIONS,
        ministries=(),
    )
