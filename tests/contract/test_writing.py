"""Conditional writing: the one promise everything else stands on."""

from __future__ import annotations

import asyncio
import io
import zipfile

import pytest

from alke.errors import FileChanged, FileGone, FileLocked, FileUnreadable
from sharepoint.probe import prove
from tests.contract.channel import Channel
from tests.fakes import FakeDice


async def test_the_probe_finds_the_server_good(channel: Channel) -> None:
    proof = await prove(channel.graph, channel.folder_id, FakeDice())
    assert (proof.good, proof.trouble) == (True, "")


async def test_the_probe_leaves_nothing_behind(channel: Channel) -> None:
    await prove(channel.graph, channel.folder_id, FakeDice())
    assert list(await channel.cabinet.entries("")) == []


async def test_a_write_with_the_present_etag_goes_through(channel: Channel) -> None:
    await channel.cabinet.create("a.txt", b"yksi")
    before = await channel.shelf.read("a.txt")
    etag = await channel.shelf.replace("a.txt", before, b"kaksi")
    after = await channel.shelf.read("a.txt")
    assert (after.data, after.etag, etag != before.etag) == (b"kaksi", etag, True)


async def test_a_stale_write_changes_nothing(channel: Channel) -> None:
    await channel.cabinet.create("a.txt", b"yksi")
    before = await channel.shelf.read("a.txt")
    await channel.somebody_saves("a.txt", b"ihmisen")
    with pytest.raises(FileChanged):
        await channel.shelf.replace("a.txt", before, b"botin")
    assert (await channel.shelf.read("a.txt")).data == b"ihmisen"


async def test_of_many_writers_at_once_one_wins(channel: Channel) -> None:
    await channel.cabinet.create("a.txt", b"0")
    before = await channel.shelf.read("a.txt")
    outcomes = await asyncio.gather(
        *(channel.shelf.replace("a.txt", before, b"%d" % number) for number in range(1, 5)), return_exceptions=True
    )
    won = [b"%d" % number for number, outcome in enumerate(outcomes, 1) if isinstance(outcome, str)]
    lost = [type(outcome) for outcome in outcomes if not isinstance(outcome, str)]
    assert (won, lost) == ([(await channel.shelf.read("a.txt")).data], [FileChanged] * 3)


async def test_a_taken_name_is_never_overwritten(channel: Channel) -> None:
    await channel.cabinet.create("a.txt", b"yksi")
    with pytest.raises(FileChanged):
        await channel.cabinet.create("A.TXT", b"kaksi")
    assert (await channel.shelf.read("a.txt")).data == b"yksi"


async def test_creating_in_a_missing_folder_makes_no_folder(channel: Channel) -> None:
    with pytest.raises(FileGone):
        await channel.cabinet.create("ei ole/a.txt", b"yksi")
    with pytest.raises(FileGone):
        await channel.cabinet.entries("ei ole")


async def test_a_folder_is_ensured_at_any_depth_and_twice(channel: Channel) -> None:
    await channel.cabinet.ensure_folder("8. Seuranta helmikuu 2024/Å #1/x")
    await channel.cabinet.ensure_folder("8. Seuranta helmikuu 2024/Å #1/x")
    await channel.cabinet.create("8. Seuranta helmikuu 2024/Å #1/x/a.txt", b"yksi")
    assert [entry.name for entry in await channel.cabinet.entries("8. Seuranta helmikuu 2024/Å #1/x")] == ["a.txt"]


async def test_a_file_in_the_folders_place_is_said(channel: Channel) -> None:
    await channel.cabinet.create("kansio", b"olen tiedosto")
    with pytest.raises(FileChanged):
        await channel.cabinet.ensure_folder("kansio")


@pytest.mark.parametrize("name", ["", "..", "a/../b", "a//b", "a:b", "x\\y", " a", "a.", "~$a.docx", "CON", "a" * 400])
async def test_a_bad_name_is_refused_before_anything_is_sent(channel: Channel, name: str) -> None:
    with pytest.raises(FileUnreadable) as refusal:
        await channel.cabinet.create(f"{name}/x.txt", b"yksi")
    assert refusal.value.facts["reason"] == "bad-name"


async def test_what_sharepoint_rewrites_still_says_the_same(channel: Channel) -> None:
    sent = _word("yksi")
    await channel.cabinet.create("a.docx", sent)
    before = await channel.shelf.read("a.docx")
    etag = await channel.shelf.replace("a.docx", before, _word("kaksi"))
    after = await channel.shelf.read("a.docx")
    assert (_text(before.data), _text(after.data)) == ("yksi", "kaksi")
    assert etag != before.etag


@pytest.mark.parametrize("shape", ["inner", "outer", "older"])
async def test_a_file_open_in_office_is_locked_until_it_is_closed(channel: Channel, shape: str) -> None:
    local = channel.by_hand()
    await local.control("options", lock_shape=shape)
    await channel.cabinet.create("a.txt", b"yksi")
    before = await channel.shelf.read("a.txt")
    await local.control("lock", path="General/a.txt", person="Maija Meikäläinen")
    with pytest.raises(FileLocked):
        await channel.shelf.replace("a.txt", before, b"kaksi")
    await local.control("unlock", path="General/a.txt")
    await channel.shelf.replace("a.txt", before, b"kaksi")
    assert (await channel.shelf.read("a.txt")).data == b"kaksi"


def _word(text: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("word/document.xml", text)
    return out.getvalue()


def _text(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read("word/document.xml").decode()
