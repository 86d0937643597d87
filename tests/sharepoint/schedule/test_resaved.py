"""Schedules of every shape as LibreOffice saves them are read exactly and booked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from alke.slots import Status
from sharepoint import scribe
from tests.corpus.libre import converted
from tests.data.schedules.files import excel_file, word_file
from tests.data.schedules.shapes import SHAPES, Drawing
from tests.sharepoint.schedule.test_shapes import SAMPLE, seen, truth

NAME = "Satakuntaliitto"


@pytest.mark.office
@pytest.mark.parametrize(("kind", "make", "suffix"), [("word", word_file, "docx"), ("excel", excel_file, "xlsx")])
def test_every_shape_saved_by_libreoffice_is_read_exactly_and_booked(
    kind: str, make: Callable[[Drawing], bytes], suffix: str, tmp_path: Path
) -> None:
    files = []
    for shape in SHAPES:
        files.append(tmp_path / f"{shape.__name__}.{suffix}")
        files[-1].write_bytes(make(shape(SAMPLE)))
    out = converted(files, suffix, tmp_path)
    for shape in SHAPES:
        data = (out / f"{shape.__name__}.{suffix}").read_bytes()
        rows = scribe.read_schedule("", data, 2024)
        assert (shape.__name__, seen(rows)) == (shape.__name__, truth(shape(SAMPLE), kind))
        free = next(row for row in rows if row.status is Status.FREE)
        assert free.time is not None
        booked = scribe.read_schedule("", scribe.book("", data, free.time, NAME), 2024)
        assert [row.who for row in booked] == [NAME if row is free else row.who for row in rows]
