"""How many requests an action takes, and that bytes always belong to their eTag."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from alke.errors import FileChanged, FileGone, FileUnreadable
from tests.sharepoint.graph.conftest import FILE, Office
from tests.simulation.papers import EXCEL, STARTS, first_files


async def test_a_first_read_is_one_request_and_one_download(office: Office) -> None:
    await office.read()
    assert await office.requests() == (1, 1)


async def test_an_unchanged_file_is_one_request(office: Office) -> None:
    await office.read()
    await office.read()
    await office.read()
    assert await office.requests() == (3, 1)


async def test_a_write_is_one_request(office: Office) -> None:
    snapshot = await office.read()
    before = await office.requests()
    await office.shelf.replace(FILE, snapshot, b"kaksi")
    assert (await office.requests(), office.on_disk) == ((before[0] + 1, before[1]), b"kaksi")


async def test_a_listing_is_one_request(office: Office) -> None:
    await office.cabinet.entries("Aikataulut")
    assert await office.requests() == (1, 0)


async def test_a_folder_that_is_denied_once_is_listed_all_the_same(office: Office) -> None:
    await office.fault(method="GET", path="/children", status=404, times=1)
    assert [entry.path for entry in await office.cabinet.entries("Aikataulut")] == [FILE]


async def test_a_download_that_lags_is_looked_at_again(office: Office) -> None:
    await office.read()
    (office.local.root / FILE).write_bytes(b"kaksi")
    await office.shelf.find(FILE)
    await office.local.control("options", download_lag=0.2)
    office.clock.slept.clear()
    with pytest.raises(FileUnreadable) as refusal:
        await office.read()
    await office.local.control("options", download_lag=0)
    assert (refusal.value.facts["reason"], office.clock.slept) == ("hash", [0.25, 0.5, 1.0, 2.0])
    assert (await office.read()).data == b"kaksi"


async def test_a_file_whose_hash_never_fits_is_not_read_and_so_never_written(office: Office) -> None:
    await office.local.control("options", hashes="wrong")
    with pytest.raises(FileUnreadable) as refusal:
        await office.read()
    assert refusal.value.facts["reason"] == "hash"


@pytest.mark.parametrize("quirk", [{"hashes": "none"}, {"download_urls": False}])
async def test_without_hashes_or_download_addresses_a_file_is_read_and_written_all_the_same(
    office: Office, quirk: dict[str, Any]
) -> None:
    await office.local.control("options", **quirk)
    await office.shelf.replace(FILE, await office.read(), b"kaksi")
    assert ((await office.read()).data, office.on_disk, office.clock.slept) == (b"kaksi", b"kaksi", [])


async def test_half_a_download_is_never_taken(office: Office) -> None:
    await office.fault(kind="truncate", path="/download")
    assert ((await office.read()).data, office.clock.slept) == (b"yksi", [0.25])


async def test_a_download_address_that_ran_out_is_asked_for_anew(office: Office) -> None:
    await office.fault(path="/download", status=401, code="unauthenticated")
    assert ((await office.read()).data, office.clock.slept) == (b"yksi", [0.25])


async def test_a_file_of_another_folders_name_is_not_read(office: Office) -> None:
    with pytest.raises(FileGone):
        await office.shelf.read("Aikataulut")


async def test_a_file_deleted_between_read_and_write_is_gone(office: Office) -> None:
    snapshot = await office.read()
    (office.local.root / FILE).unlink()
    with pytest.raises(FileGone):
        await office.shelf.replace(FILE, snapshot, b"kaksi")


async def test_a_file_replaced_by_another_between_read_and_write_is_changed(office: Office) -> None:
    snapshot = await office.read()
    (office.local.root / FILE).unlink()
    await office.shelf.find("Aikataulut")
    await office.local.get("root/delta")
    (office.local.root / FILE).write_bytes(b"toisen")
    with pytest.raises(FileChanged):
        await office.shelf.replace(FILE, snapshot, b"kaksi")
    assert (office.on_disk, (await office.read()).data) == (b"toisen", b"toisen")


async def test_a_file_larger_than_memory_should_hold_is_not_fetched(office: Office) -> None:
    with (office.local.root / FILE).open("wb") as file:
        file.truncate(65 * 1024 * 1024)
    with pytest.raises(FileUnreadable) as refusal:
        await office.read()
    assert (refusal.value.facts["reason"], (await office.requests())[1]) == ("too-large", 0)


async def test_after_a_write_the_bytes_are_known_by_the_hash_in_its_answer(office: Office) -> None:
    etag = await office.shelf.replace(FILE, await office.read(), b"kaksi")
    before = await office.requests()
    again = await office.shelf.read(FILE, etag)
    assert (again.etag, again.data, await office.requests()) == (etag, b"kaksi", before)


async def test_after_a_write_that_sharepoint_rewrote_only_the_bytes_are_asked_for(office: Office) -> None:
    name = "ajat.xlsx"
    (office.local.root / name).write_bytes(first_files(STARTS[0])[EXCEL])
    first = await office.shelf.read(name)
    etag = await office.shelf.replace(name, first, first.data)
    before = await office.requests()
    again = await office.shelf.read(name, etag)
    assert (again.etag, again.data) == (etag, (office.local.root / name).read_bytes())
    assert await office.requests() == (before[0], before[1] + 1)


async def test_who_saved_since_our_write_is_met_by_the_next_one(office: Office) -> None:
    etag = await office.shelf.replace(FILE, await office.read(), b"kaksi")
    await office.local.control("edit", path=FILE, content=base64.b64encode(b"ihmisen").decode())
    with pytest.raises(FileChanged):
        await office.shelf.replace(FILE, await office.shelf.read(FILE, etag), b"kolme")
    assert ((await office.read()).data, office.on_disk) == (b"ihmisen", b"ihmisen")
