"""What it costs the processor to put a whole storm's names into the file: SharePoint's part of a write is the measure."""

from __future__ import annotations

import time

from alke.ports import Edit
from benchmarks.storming.town import FILE, Town
from sharepoint.scribe import OfficeScribe


def building(town: Town, clicks: int, times: int) -> list[float]:
    """Seconds of CPU for the new bytes with so many names, proven and verified, each time; sorted."""
    scribe = OfficeScribe()
    rows = scribe.read(FILE, town.data, town.slots[0].date.year)[:clicks]
    edits = [Edit(row.place, town.councils[number].name_fi, row.text) for number, row in enumerate(rows)]
    return sorted(_once(scribe, town, edits) for _ in range(times))


def _once(scribe: OfficeScribe, town: Town, edits: list[Edit]) -> float:
    start = time.process_time()
    edited = scribe.write(FILE, town.data, edits)
    used = time.process_time() - start
    assert not edited.refused
    return used
