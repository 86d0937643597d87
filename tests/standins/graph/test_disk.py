"""What people do on disk shows through Graph at once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from standins.graph.errors import GraphError
from tests.standins.graph.local import Local, running


async def test_an_edit_on_disk_moves_the_etag_keeps_the_id_and_names_a_person(local: Local) -> None:
    await local.put("root:/a.txt:/content", b"yksi")
    before = (await local.get("root:/a.txt")).json
    (local.root / "a.txt").write_bytes(b"kaks")  # the same length, at once
    after = (await local.get(f"items/{before['id']}")).json
    assert (after["eTag"] != before["eTag"], after["cTag"] != before["cTag"]) == (True, True)
    assert "user" in after["lastModifiedBy"]
    assert await local.download("root:/a.txt:/content") == b"kaks"


async def test_a_save_by_way_of_a_scratch_file_keeps_the_id(local: Local) -> None:
    (local.root / "a.docx").write_bytes(b"yksi")
    before = (await local.get("root:/a.docx")).json
    (local.root / "lu1234abcd.tmp").write_bytes(b"kaksi")
    (local.root / "lu1234abcd.tmp").replace(local.root / "a.docx")
    after = (await local.get("root:/a.docx")).json
    assert (after["id"], after["eTag"] != before["eTag"]) == (before["id"], True)


async def test_an_edit_on_disk_defeats_a_stale_write(local: Local) -> None:
    (local.root / "a.txt").write_bytes(b"yksi")
    etag = (await local.get("root:/a.txt")).json["eTag"]
    (local.root / "a.txt").write_bytes(b"ihmisen")
    answer = await local.put("root:/a.txt:/content", b"botin", If_Match=etag)
    assert (answer.status, (local.root / "a.txt").read_bytes()) == (412, b"ihmisen")


async def test_a_touched_file_with_the_same_bytes_is_no_edit(local: Local) -> None:
    (local.root / "a.txt").write_bytes(b"yksi")
    before = (await local.get("root:/a.txt")).json
    os.utime(local.root / "a.txt", (1, 1))
    assert (await local.get("root:/a.txt")).json["eTag"] == before["eTag"]


async def test_a_rename_on_disk_keeps_the_id(local: Local) -> None:
    (local.root / "a.txt").write_bytes(b"yksi")
    before = (await local.get("root:/a.txt")).json
    (local.root / "a.txt").rename(local.root / "b.txt")
    after = (await local.get(f"items/{before['id']}")).json
    assert (after["id"], after["name"]) == (before["id"], "b.txt")


async def test_a_file_removed_on_disk_is_404_and_one_put_back_is_new(local: Local) -> None:
    (local.root / "a.txt").write_bytes(b"yksi")
    before = (await local.get("root:/a.txt")).json
    (local.root / "a.txt").unlink()
    assert (await local.get(f"items/{before['id']}")).status == 404
    (local.root / "a.txt").write_bytes(b"yksi")
    assert (await local.get("root:/a.txt")).json["id"] != before["id"]


async def test_a_folder_made_on_disk_is_listed(local: Local) -> None:
    (local.root / "kansio").mkdir()
    (local.root / "kansio" / "a.txt").write_bytes(b"")
    page = (await local.get("root:/kansio:/children")).json
    assert [item["name"] for item in page["value"]] == ["a.txt"]


OWNER_FILES = [
    ".~lock.Aikataulut kevät.docx#",
    "~$Aikataulut kevät.docx",
    "~$kataulut kevät.docx",
    "~$ikataulut kevät.docx",
]


@pytest.mark.parametrize("owner", OWNER_FILES)
async def test_an_owner_file_locks_and_is_not_listed(local: Local, owner: str) -> None:
    (local.root / "Aikataulut kevät.docx").write_bytes(b"yksi")
    (local.root / owner).write_text(",Maija Meikäläinen,kone,11.11.2026,;")
    locked = await local.put("root:/Aikataulut%20kev%C3%A4t.docx:/content", b"kaksi")
    names = [item["name"] for item in (await local.get("root/children")).json["value"]]
    (local.root / owner).unlink()
    free = await local.put("root:/Aikataulut%20kev%C3%A4t.docx:/content", b"kaksi")
    assert (locked.status, free.status, names) == (423, 200, ["Aikataulut kevät.docx"])


async def test_ids_tags_and_versions_survive_a_restart(tmp_path: Path) -> None:
    async with running(tmp_path) as local:
        await local.put("root:/a.txt:/content", b"yksi")
        before = (await local.put("root:/a.txt:/content", b"kaksi")).json
    async with running(tmp_path) as local:
        after = (await local.get("root:/a.txt")).json
        versions = (await local.get("root:/a.txt:/versions")).json["value"]
    assert (after["id"], after["eTag"], after["cTag"]) == (before["id"], before["eTag"], before["cTag"])
    assert [version["id"] for version in versions] == ["2.0", "1.0"]


async def test_an_edit_while_it_was_stopped_is_seen(tmp_path: Path) -> None:
    async with running(tmp_path) as local:
        before = (await local.put("root:/a.txt:/content", b"yksi")).json
    (tmp_path / "kirjasto" / "a.txt").write_bytes(b"kaksi")
    async with running(tmp_path) as local:
        after = (await local.get("root:/a.txt")).json
    assert (after["id"], after["eTag"] != before["eTag"]) == (before["id"], True)


async def test_nothing_of_its_own_lies_among_the_files(local: Local) -> None:
    await local.put("root:/a.docx:/content", b"yksi")
    assert [path.name for path in local.root.iterdir()] == ["a.docx"]


async def test_another_case_of_the_name_on_disk_keeps_the_id(local: Local) -> None:
    (local.root / "a.txt").write_bytes(b"yksi")
    before = (await local.get("root:/a.txt")).json
    (local.root / "a.txt").rename(local.root / "A.txt")
    after = (await local.get("root:/a.txt")).json
    assert (after["id"], after["name"], await local.download("root:/a.txt:/content")) == (
        before["id"],
        "A.txt",
        b"yksi",
    )


async def test_a_save_between_the_look_and_the_write_is_a_collision(local: Local) -> None:
    await local.put("root:/a.txt:/content", b"yksi")
    tree = local.server.cloud.tree
    item = tree.find(tree.root, ["a.txt"])
    assert item is not None
    (local.root / "a.txt").write_bytes(b"ihmisen")
    with pytest.raises(GraphError) as error:
        tree.write(item, b"botin", item.modified_by)
    assert (error.value.status, (local.root / "a.txt").read_bytes()) == (409, b"ihmisen")


async def test_an_unreadable_folder_is_an_error_and_not_a_crash(local: Local) -> None:
    (local.root / "kansio").mkdir()
    await local.get("root:/kansio")
    (local.root / "kansio").rmdir()
    (local.root / "kansio").write_bytes(b"nyt tiedosto")
    answer = await local.get("root:/kansio")
    assert (answer.status, "file" in answer.json) == (200, True)
