"""Builders of plain values for the tests of the rules."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from alke.ports import FileEntry
from alke.slots import SlotRow, Status

SAVED = datetime(2024, 3, 1, 10, tzinfo=UTC)


def file(folder: str, name: str, by: str = "Testi Tallentaja", size: int = 1000) -> FileEntry:
    return FileEntry(name, f"{folder}/{name}", size, '"1"', SAVED, by)


def row(day: str, start: str, who: str | None) -> SlotRow:
    status = Status.FREE if who is None else Status.BOOKED
    return SlotRow(date.fromisoformat(day), time.fromisoformat(start), None, who, status, {"table": 0, "row": 1})
