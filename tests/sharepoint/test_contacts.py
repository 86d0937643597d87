"""Who speaks for whom: read from the workbook by object id alone, and forgiving of what people type."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest

from alke.errors import ContactsSpoilt, FileLocked
from alke.people import Mandate, Role
from alke.ports import FileEntry, Snapshot
from config.directory import councils, ministries
from sharepoint.contacts import COLUMNS, ContactBook, Mistake
from sharepoint.workbooks import Sheet, make_workbook
from tests.virtual import FixedClock


class Drawer:
    """A cabinet with one file; counts how often it is fetched."""

    def __init__(self, *rows: Sequence[str]) -> None:
        self.data = make_workbook([Sheet("Yhteyshenkilöt", COLUMNS, list(rows))])
        self.fetched = 0
        self.locked = False
        self.hold: asyncio.Event | None = None

    async def fetch(self, file: str) -> Snapshot:
        self.fetched += 1
        if self.hold:
            await self.hold.wait()
        if self.locked:
            raise FileLocked(file=file)
        return Snapshot("1", self.data, file)

    async def entries(self, folder: str) -> Sequence[FileEntry]:
        return ()

    async def create(self, file: str, data: bytes) -> str:
        return ""

    async def save(self, file: str, snapshot: Snapshot, data: bytes) -> str:
        return ""

    async def ensure_folder(self, folder: str) -> None:
        return None


LAPPI = ("AAAA-1", "Testi Lappi", "testi@example.org", "Lapin liitto", "maakunta")


def book(drawer: Drawer, *coordinators: str) -> tuple[ContactBook, FixedClock]:
    watch = FixedClock()
    return ContactBook(drawer, watch, councils(), ministries(), coordinators), watch


async def test_a_person_speaks_for_the_council_of_their_row() -> None:
    people, _ = book(Drawer(LAPPI))
    assert (await people.find("aaaa-1", "anything")).regions == ("Lappi",)


async def test_several_rows_are_several_mandates() -> None:
    people, _ = book(Drawer(LAPPI, (*LAPPI[:3], "kainuu", "maakunta"), (*LAPPI[:3], "LVM", "ministeriö")))
    person = await people.find("aaaa-1", "")
    assert (person.regions, person.ministries, person.is_coordinator) == (("Lappi", "Kainuu"), ("LVM",), False)


async def test_a_stranger_is_an_outsider() -> None:
    people, _ = book(Drawer(LAPPI))
    assert (await people.find("bbbb", "Testi Lappi")).mandates == ()


async def test_a_coordinator_of_the_settings_holds_the_role_whatever_the_file_says() -> None:
    people, _ = book(Drawer(LAPPI), "cccc")
    assert (await people.find("cccc", "Testi")).mandates == (Mandate(Role.COORDINATOR, "TEM"),)


async def test_a_row_nobody_understands_is_a_fault_and_no_mandate() -> None:
    people, _ = book(
        Drawer(LAPPI, ("dddd", "Testi", "", "Atlantis", "maakunta"), ("eeee", "Testi", "", "Lappi", "kuningas"))
    )
    assert (await people.find("dddd", "")).mandates == (await people.find("eeee", "")).mandates == ()
    assert people.mistakes == (
        Mistake("no_mandate", {"who": "Testi", "organisation": "Atlantis", "role": "maakunta"}),
        Mistake("no_mandate", {"who": "Testi", "organisation": "Lappi", "role": "kuningas"}),
    )


async def test_a_row_without_an_object_id_is_a_mistake_by_the_name_it_has() -> None:
    people, _ = book(
        Drawer(("", "Testi Lappi", "", "Lapin liitto", "maakunta"), ("", "", "", "Lapin liitto", "maakunta"))
    )
    await people.find("", "")
    assert people.mistakes == (Mistake("no_id", {"who": "Testi Lappi"}), Mistake("no_id", {"who": "Lapin liitto"}))


async def test_other_headings_and_an_empty_sheet_are_each_one_mistake() -> None:
    drawer = Drawer(LAPPI)
    found = []
    for headings, rows in ((("Nimi", "Rooli"), [("Testi", "maakunta")]), (COLUMNS, [])):
        drawer.data = make_workbook([Sheet("Yhteyshenkilöt", headings, rows)])
        people, _ = book(drawer)
        await people.find("", "")
        found.append(people.mistakes)
    assert found == [(Mistake("columns", {"missing": "aadObjectId, sahkoposti, organisaatio"}),), (Mistake("empty"),)]


@pytest.mark.parametrize(
    "spoilt",
    [b"PK half of a workbook", make_workbook([Sheet("Yhteyshenkilöt", LAPPI, [LAPPI])])],
    ids=["half", "headings"],
)
async def test_a_spoilt_workbook_leaves_what_was_read_last_and_is_said_to_be(spoilt: bytes) -> None:
    drawer = Drawer(LAPPI)
    people, watch = book(drawer)
    await people.check()
    drawer.data = spoilt
    watch.moment += timedelta(minutes=5)
    with pytest.raises(ContactsSpoilt):
        await people.check()
    assert (await people.find("aaaa-1", "")).regions == ("Lappi",)


async def test_a_row_taken_out_takes_its_mandate_away_the_last_one_too() -> None:
    drawer = Drawer(LAPPI)
    people, watch = book(drawer)
    await people.find("aaaa-1", "")
    drawer.data = make_workbook([Sheet("Yhteyshenkilöt", COLUMNS, [])])
    watch.moment += timedelta(minutes=5)
    assert (await people.find("aaaa-1", "")).mandates == ()


async def test_an_unreadable_file_leaves_what_was_read_last() -> None:
    drawer = Drawer(LAPPI)
    people, watch = book(drawer)
    await people.find("aaaa-1", "")
    drawer.locked = True
    watch.moment += timedelta(minutes=5)
    assert (await people.find("aaaa-1", "")).regions == ("Lappi",)


async def test_the_file_is_read_again_after_a_while_and_not_at_every_press() -> None:
    drawer = Drawer(LAPPI)
    people, watch = book(drawer)
    for _ in range(5):
        await people.find("aaaa-1", "")
    watch.moment += timedelta(seconds=21)
    await people.find("aaaa-1", "")
    assert drawer.fetched == 2


async def test_reminders_find_everybody_who_speaks_for_a_party() -> None:
    people, _ = book(Drawer(LAPPI, ("ffff", "Toinen Lappi", "", "lappi", "Maakunta")))
    assert [person.name for person in await people.speaking_for("Lappi")] == ["Testi Lappi", "Toinen Lappi"]


async def test_before_any_reading_a_passing_trouble_makes_nobody_an_outsider() -> None:
    drawer = Drawer(LAPPI)
    people, _ = book(drawer)
    drawer.locked = True
    with pytest.raises(FileLocked):
        await people.find("aaaa-1", "")
    drawer.locked = False
    assert (await people.find("aaaa-1", "")).regions == ("Lappi",)


async def test_those_who_are_known_do_not_wait_for_a_slow_reading() -> None:
    drawer = Drawer(LAPPI)
    people, watch = book(drawer)
    await people.find("aaaa-1", "")
    drawer.hold = asyncio.Event()
    watch.moment += timedelta(minutes=5)
    found = [await people.find("AAAA-1", "") for _ in range(2)]
    drawer.hold.set()
    assert ([person.regions for person in found], drawer.fetched) == ([("Lappi",), ("Lappi",)], 2)


async def test_ids_are_the_same_in_either_case() -> None:
    people, _ = book(Drawer(LAPPI), "CCCC")
    assert ((await people.find("Aaaa-1", "")).regions, (await people.find("cccC", "")).is_coordinator) == (
        ("Lappi",),
        True,
    )
