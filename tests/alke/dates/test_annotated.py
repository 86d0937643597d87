"""Every expression of our own annotated set is read exactly, and every trap is left alone."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from alke.dates import find

ROWS: list[dict[str, Any]] = json.loads((Path(__file__).parents[2] / "data" / "dates.json").read_text("utf-8"))


def read(row: dict[str, Any]) -> list[dict[str, Any]]:
    found = find(row["text"], date.fromisoformat(row["today"]))
    return [
        {
            "start": m.start and m.start.isoformat(),
            "end": m.end and m.end.isoformat(),
            "time_from": m.time_from and f"{m.time_from:%H:%M}",
            "time_to": m.time_to and f"{m.time_to:%H:%M}",
            "more": [day.isoformat() for day in m.more],
        }
        for m in found
    ]


@pytest.mark.parametrize("row", ROWS, ids=[row["text"] for row in ROWS])
def test_an_expression_is_read_as_annotated(row: dict[str, Any]) -> None:
    expected = [] if row.get("none") else [{k: row[k] for k in ("start", "end", "time_from", "time_to", "more")}]
    assert read(row) == expected


def test_the_set_is_large_enough_to_mean_something() -> None:
    assert len(ROWS) >= 150
