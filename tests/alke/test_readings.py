"""What is remembered of a schedule: its rows, by the version they were read from."""

from __future__ import annotations

from alke.readings import Readings
from tests.fakes import FILE, FakeScribe, FakeShelf, sample_file, sample_round
from tests.virtual import VirtualClock, virtually


class BareShelf(FakeShelf):
    """Over a server that tells no eTags."""

    def _etag(self, file: str) -> str:
        return ""


async def names_before_and_after(shelf: FakeShelf) -> list[list[str | None]]:
    """Who stands in the schedule when it is looked at twice, and somebody types between."""
    round_ = sample_round()
    spec = round_.schedule("own")
    readings = Readings(shelf, FakeScribe(), VirtualClock())
    shelf.files[FILE] = sample_file(own={"2024-04-10T12:30": "Lapin liitto"})
    before = (await readings.fresh(round_, spec)).rows
    shelf.type(FILE, sample_file(own={"2024-04-10T12:30": "Kainuun liitto"}))
    after = (await readings.fresh(round_, spec)).rows
    return [[row.who for row in rows if row.who] for rows in (before, after)]


def test_a_version_without_a_name_is_read_anew() -> None:
    for shelf in (FakeShelf(VirtualClock()), BareShelf(VirtualClock())):
        assert virtually(names_before_and_after(shelf)) == [["Lapin liitto"], ["Kainuun liitto"]]
