"""Reading and listing, as the bot relies on them."""

from __future__ import annotations

import pytest

from alke.errors import FileGone
from tests.contract.channel import Channel

NAMES = ["Maakuntien aikataulut_kevät24.docx", "a#b.txt", "100 % + 1 & 'x'.txt", "é ŧ 漢字.txt", "x;y=z,(1)[2].txt"]


@pytest.mark.parametrize("name", NAMES)
async def test_any_legal_name_is_written_and_read(channel: Channel, name: str) -> None:
    await channel.cabinet.create(name, b"sisus")
    snapshot = await channel.shelf.read(name)
    assert (snapshot.name, [entry.path for entry in await channel.cabinet.entries("")]) == (name, [name])


async def test_read_gives_the_bytes_and_the_etag_they_belong_to(channel: Channel) -> None:
    etag = await channel.cabinet.create("a.txt", b"yksi")
    snapshot = await channel.shelf.read("a.txt")
    assert (snapshot.data, snapshot.etag) == (b"yksi", etag)


async def test_an_empty_file_is_read_as_empty(channel: Channel) -> None:
    await channel.cabinet.create("a.txt", b"")
    assert (await channel.shelf.read("a.txt")).data == b""


async def test_an_unchanged_file_is_not_downloaded_again(channel: Channel) -> None:
    await channel.cabinet.create("a.txt", b"yksi")
    first = await channel.shelf.read("a.txt")
    assert await channel.shelf.read("a.txt") is first


async def test_names_compare_without_case(channel: Channel) -> None:
    await channel.cabinet.create("Seuranta.txt", b"yksi")
    assert (await channel.shelf.read("SEURANTA.TXT")).name == "Seuranta.txt"


async def test_a_listing_has_every_file_of_all_pages_and_no_folder(channel: Channel) -> None:
    await channel.cabinet.ensure_folder("kansio/alikansio")
    names = [f"kansio/{number}.txt" for number in range(7)]
    for name in names:
        await channel.cabinet.create(name, name.encode())
    entries = await channel.cabinet.entries("kansio")
    assert sorted(entry.path for entry in entries) == names


async def test_a_listing_shows_size_and_etag(channel: Channel) -> None:
    etag = await channel.cabinet.create("a.txt", b"12345")
    (entry,) = await channel.cabinet.entries("")
    assert (entry.size, entry.etag, entry.name) == (5, etag, "a.txt")


async def test_an_empty_folder_lists_nothing(channel: Channel) -> None:
    await channel.cabinet.ensure_folder("tyhjä")
    assert list(await channel.cabinet.entries("tyhjä")) == []


@pytest.mark.parametrize("path", ["ei.txt", "ei/ole.txt"])
async def test_a_missing_file_is_gone(channel: Channel, path: str) -> None:
    with pytest.raises(FileGone):
        await channel.shelf.read(path)


async def test_a_missing_folder_is_gone(channel: Channel) -> None:
    with pytest.raises(FileGone):
        await channel.cabinet.entries("ei ole")


async def test_a_folder_is_no_file(channel: Channel) -> None:
    await channel.cabinet.ensure_folder("kansio")
    with pytest.raises(FileGone):
        await channel.shelf.read("kansio")


async def test_a_renamed_file_is_followed_until_another_takes_its_name(channel: Channel) -> None:
    local = channel.by_hand()
    await channel.cabinet.create("a.txt", b"yksi")
    await channel.shelf.read("a.txt")
    (local.root / "General/a.txt").rename(local.root / "General/b.txt")
    followed = await channel.shelf.read("a.txt")
    await channel.cabinet.create("a.txt", b"kaksi")
    assert (followed.name, (await channel.shelf.read("a.txt")).data) == ("b.txt", b"kaksi")


async def test_a_file_deleted_and_put_back_is_found_again(channel: Channel) -> None:
    await channel.cabinet.create("a.txt", b"yksi")
    await channel.shelf.read("a.txt")
    item = await channel.shelf.find("a.txt")
    await channel.graph.delete(item.id, "a.txt")
    with pytest.raises(FileGone):
        await channel.shelf.read("a.txt")
    await channel.cabinet.create("a.txt", b"kaksi")
    assert (await channel.shelf.read("a.txt")).data == b"kaksi"
