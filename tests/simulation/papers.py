"""Real Word and Excel files of a small round, and a scribe that remembers what it has read (the same bytes read the same)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import ClassVar

import docx
import openpyxl

from alke.ports import Edit, Edited
from alke.rounds import Check, Deadline, Obliged, Offer, Party, Round, Rules, ScheduleSpec
from alke.slots import SlotRow, SlotTime
from sharepoint.documents.schedule import ScheduleText, schedule_document
from sharepoint.scribe import OfficeScribe
from tests.fakes import REGIONS

WORD, EXCEL = "Ajat/Omat.docx", "Ajat/Toiveet.xlsx"
STARTS = (
    datetime(2024, 3, 6, 6, 59, 30, tzinfo=UTC),
    datetime(2026, 3, 30, 5, 59, 30, tzinfo=UTC),
    datetime(2026, 10, 26, 6, 59, 30, tzinfo=UTC),
)
"""Half a minute to nine in Helsinki: on a plain day, and on the first working days after both changes of the clock."""

_DAYS = ("ma", "ti", "ke", "to", "pe", "la", "su")
_HOURS = (time(12, 30), time(13, 15), time(14, 0))
_AHEAD = (14, 7, 3, 1, 0)


@lru_cache(maxsize=8)
def small_round(start: datetime) -> Round:
    """Own meetings in Word, wishes and their confirmations in Excel, and five deadlines with a step on the first day."""
    first = start.date()
    days = (first + timedelta(days=35), first + timedelta(days=41))
    offers = tuple(Offer(day, hour) for day in days for hour in _HOURS)
    return Round(
        id="sim",
        name="Kierros",
        channel="Kanava",
        first_day=first - timedelta(days=60),
        last_day=first + timedelta(days=120),
        rules={"own": Rules(min_regions=1), "group": Rules(min_regions=2, max_talks_per_region=1)},
        meetings=(),
        schedules=(
            ScheduleSpec("own", "Omat", WORD, "own", Party.COUNCIL, offers),
            ScheduleSpec("wish", "Toiveet", EXCEL, "wish", Party.GROUP, offers, sheet="Toiveet", lines_per_slot=2),
            ScheduleSpec(
                "confirmed",
                "Vahvistetut",
                EXCEL,
                "confirmed",
                Party.GROUP,
                offers,
                sheet="Vahvistetut",
                confirms="wish",
            ),
        ),
        deadlines=tuple(_deadline(first, ahead) for ahead in _AHEAD),
        contacts=(),
        folders={},
        councils=REGIONS,
        ministries=(),
    )


def _deadline(first: date, ahead: int) -> Deadline:
    item = Obliged("own", "Aika", Party.COUNCIL, Check.BOOKING, schedule="own")
    return Deadline(f"d{ahead}", f"Määräaika {ahead}", (item,), first + timedelta(days=ahead))


@lru_cache(maxsize=8)
def first_files(start: datetime) -> dict[str, bytes]:
    """Both files, empty."""
    offers = small_round(start).schedules[0].offers
    rows = [
        (f"{_DAYS[o.date.weekday()]} {o.date.day}.{o.date.month}.{o.date.year}", f"{o.start:%H.%M}") for o in offers
    ]
    word = schedule_document(ScheduleText("Ajat", "Kirjoita nimi tyhjään soluun.", ("Päivä", "Aika", "Maakunta"), rows))
    book = openpyxl.Workbook()
    wishes = book.active
    assert wishes is not None
    wishes.title = "Toiveet"
    confirmed = book.create_sheet("Vahvistetut")
    for sheet, lines in ((wishes, 2), (confirmed, 1)):
        sheet.append(["Päivä", "Aika", "Maakunnat", "Huomautus"])
        for day, hour in rows:
            for _ in range(lines):
                sheet.append([day, hour, None, None])
    return {WORD: word, EXCEL: _saved(book)}


class MemoScribe(OfficeScribe):
    """The real scribe; reading is pure, so each version of a file is parsed once for the bots and the oracle together."""

    memo: ClassVar[dict[tuple[int, str], Sequence[SlotRow]]] = {}

    def read(self, name: str, data: bytes, year: int | None, sheet: str = "") -> Sequence[SlotRow]:
        key = (hash(data), sheet)
        if key not in self.memo:
            if len(self.memo) > 4000:
                self.memo.clear()
            self.memo[key] = super().read(name, data, year, sheet)
        return self.memo[key]


SCRIBE = MemoScribe()


def names_in(file: str, data: bytes, round_: Round) -> dict[tuple[str, SlotTime], tuple[str, ...]]:
    """Who stands where, by schedule and time."""
    found: dict[tuple[str, SlotTime], list[str]] = {}
    for spec in round_.schedules:
        if spec.file == file:
            for row in SCRIBE.read(file, data, spec.offers[0].date.year, spec.sheet):
                if row.time is not None:
                    found.setdefault((spec.key, row.time), []).extend([row.who] if row.who else [])
    return {place: tuple(who) for place, who in found.items()}


def written(file: str, data: bytes, row: SlotRow, text: str) -> bytes:
    """A person types into a line."""
    edited: Edited = SCRIBE.write(file, data, [Edit(row.place, text, row.text)])
    return edited.data


def annotated(file: str, data: bytes, text: str) -> bytes:
    """A person writes something where no slot is."""
    if file == WORD:
        document = docx.Document(io.BytesIO(data))
        document.add_paragraph(text)
        return _saved(document)
    book = openpyxl.load_workbook(io.BytesIO(data))
    book["Toiveet"]["D2"] = text
    return _saved(book)


def shifted(file: str, data: bytes) -> bytes:
    """A person moves the table's last row to the top: every place is another, every time is the same."""
    if file != WORD:
        return annotated(file, data, "siirretty")
    document = docx.Document(io.BytesIO(data))
    rows = document.tables[0].rows
    rows[0]._tr.addnext(rows[len(rows) - 1]._tr)
    return _saved(document)


def rewritten(data: bytes, number: int) -> bytes:
    """What SharePoint does after an upload: the same document in other bytes, one property more."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        for name in old.namelist():
            new.writestr(name, old.read(name))
        new.comment = f"rewritten {number}".encode()
    return out.getvalue()


@lru_cache(maxsize=16)
def foreign_parts(data: bytes) -> dict[str, bytes]:
    """Every part that a booking has no business in."""
    ours = ("word/document.xml", "xl/worksheets/", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/calcChain.xml")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist() if not name.startswith(ours)}


def _saved(document: object) -> bytes:
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()
