"""What a file will say once the bot's names stand in it is known before it is read, and is what a fresh eye reads."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

import pytest

from alke.ports import Edit
from alke.slots import Status
from sharepoint import studied
from sharepoint.schedule import Recognised, recognise
from sharepoint.scribe import OfficeScribe
from tests.data.schedules.files import excel_file, word_file
from tests.data.schedules.shapes import SHAPES
from tests.sharepoint.schedule.test_shapes import SAMPLE, Shape

MAKERS = {"word": word_file, "excel": excel_file}
NAMES = ("Satakuntaliitto", "Lapin liitto ja Kainuun liitto", "(Nylands förbund)")


def named_and_released(data: bytes) -> bytes:
    """Three free times booked and one released, in one write."""
    scribe = OfficeScribe()
    rows = scribe.read("", data, 2024)
    free = islice((row for row in rows if row.status is Status.FREE), len(NAMES))
    held = next(row for row in rows if row.who)
    edits = [Edit(row.place, name, row.text) for row, name in zip(free, NAMES, strict=False)]
    return scribe.write("", data, [*edits, Edit(held.place, "", held.text)]).data


def fresh(data: bytes) -> Recognised:
    """By somebody who has never seen the file."""
    grids = studied.office_of(data).read_pages(data)
    return recognise([replace(grid, above=("", *grid.above)) for grid in grids], 2024)


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("shape", SHAPES)
def test_file_with_new_names_is_read_as_by_a_fresh_eye(shape: Shape, kind: str) -> None:
    written = named_and_released(MAKERS[kind](shape(SAMPLE)))
    assert studied.study("", written, 2024) == fresh(written)


@pytest.mark.parametrize("kind", MAKERS)
def test_file_that_says_what_was_foreseen_is_not_studied_again(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    written = named_and_released(MAKERS[kind](SHAPES[0](SAMPLE[:-2])))
    monkeypatch.delattr(studied, "recognise")
    assert [row.who for row in studied.study("", written, 2024).rows if row.who][:1] == [NAMES[0]]
