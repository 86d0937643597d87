"""The two sample schedules with their truth beside them are read exactly, and every free slot of theirs is booked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from alke.slots import Status
from sharepoint import excel, scribe, word

FOLDER = Path(__file__).parents[3] / "../shared/data/schedules"
NAMES = ["Maakuntien aikataulut_kevät24.docx", "Maakuntien aikataulut_kevät24.xlsx"]


def sample(name: str) -> tuple[bytes, list[dict[str, Any]]]:
    file = FOLDER / name
    if not file.exists():
        pytest.skip(f"no {file}")
    return file.read_bytes(), json.loads((FOLDER / f"{name}.truth.json").read_text("utf-8"))["slots"]


@pytest.mark.parametrize("year", [2024, None])
@pytest.mark.parametrize("name", NAMES)
def test_sample_is_read_exactly(name: str, year: int | None) -> None:
    data, truth = sample(name)
    rows = (word if name.endswith("docx") else excel).read_schedule(data, year)
    read = [(f"{r.date}", f"{r.start:%H:%M}", f"{r.end:%H:%M}", r.who, r.status, dict(r.place)) for r in rows]
    assert read == [(s["date"], s["start"], s["end"], s["who"], s["status"], s["at"]) for s in truth]


@pytest.mark.parametrize("name", NAMES)
def test_each_free_slot_of_the_sample_is_booked_and_the_rest_stays(name: str) -> None:
    data, _ = sample(name)
    rows = scribe.read_schedule(name, data)
    before = [row.who for row in rows]
    for n, row in enumerate(rows):
        if row.status is Status.FREE:
            after = scribe.read_schedule(name, scribe.book(name, data, row.time, "Keski-Suomen liitto"))
            assert [r.who for r in after] == [*before[:n], "Keski-Suomen liitto", *before[n + 1 :]]
