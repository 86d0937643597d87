"""One item: shape, conditions, rename, move, delete, check-out."""

from __future__ import annotations

import re

import pytest

from tests.standins.graph.local import Local


async def test_an_item_has_sharepoints_shape(local: Local) -> None:
    (local.root / "kansio").mkdir()
    (local.root / "kansio" / "a.docx").write_bytes(b"yksi")
    item = (await local.get("root:/kansio/a.docx")).json
    guid = item["eTag"][2:38]
    assert re.fullmatch(r"[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}", guid)
    assert (item["eTag"], item["cTag"]) == (f'"{{{guid}}},1"', f'"c:{{{guid}}},1"')
    assert re.fullmatch(r"01[A-Z2-7]{32}", item["id"])
    assert item["parentReference"]["path"] == f"/drives/{local.server.drive_id}/root:/kansio"
    assert (item["size"], item["file"]["hashes"]["quickXorHash"]) == (4, "eVjDHNIAAAAAAAAABAAAAAAAAAA=")


async def test_a_folder_has_a_child_count_and_no_ctag(local: Local) -> None:
    (local.root / "kansio" / "sisempi").mkdir(parents=True)
    folder = (await local.get("root:/kansio")).json
    assert (folder["folder"]["childCount"], "cTag" in folder, "file" in folder) == (1, False, False)


@pytest.mark.parametrize("path", ["root:/KANSIO/A.TXT", "root:/kansio/a.txt:", "root:/kansio/a.txt:/"])
async def test_paths_are_found_without_case_and_with_either_ending(local: Local, path: str) -> None:
    (local.root / "kansio").mkdir()
    (local.root / "kansio" / "a.txt").write_bytes(b"")
    assert (await local.get(path)).json["name"] == "a.txt"


async def test_a_path_may_hang_on_an_items_id(local: Local) -> None:
    (local.root / "kansio").mkdir()
    (local.root / "kansio" / "100 %#.txt").write_bytes(b"")
    folder = (await local.get("root:/kansio")).json["id"]
    assert (await local.get(f"items/{folder}:/100%20%25%23.txt")).json["name"] == "100 %#.txt"


async def test_select_trims_and_refuses_what_it_does_not_know(local: Local) -> None:
    (local.root / "a.txt").write_bytes(b"")
    trimmed = (await local.get("root:/a.txt?$select=id,name")).json
    assert {name for name in trimmed if "@" not in name} == {"id", "name"}
    assert (await local.get("root:/a.txt?$select=nimi")).status == 400


async def test_a_known_state_answers_304(local: Local) -> None:
    (local.root / "a.txt").write_bytes(b"")
    item = (await local.get("root:/a.txt")).json
    answers = [await local.get("root:/a.txt", If_None_Match=tag) for tag in (item["eTag"], '"muu"')]
    assert [answer.status for answer in answers] == [304, 200]


async def test_what_is_not_there_is_404(local: Local) -> None:
    answers = [await local.get(path) for path in ("root:/ei.txt", "items/01EIOLE", "root:/a/b/c", "items/01EI:/a")]
    assert [(answer.status, answer.code) for answer in answers] == [(404, "itemNotFound")] * 4


async def test_rename_moves_both_tags_and_the_file_on_disk(local: Local) -> None:
    (local.root / "a.txt").write_bytes(b"yksi")
    item = (await local.get("root:/a.txt")).json
    renamed = (await local.ask("PATCH", f"items/{item['id']}", {"name": "b.txt"}, If_Match=item["eTag"])).json
    assert (renamed["id"], renamed["name"], (local.root / "b.txt").read_bytes()) == (item["id"], "b.txt", b"yksi")
    assert (renamed["eTag"] != item["eTag"], renamed["cTag"] != item["cTag"]) == (True, True)


async def test_a_move_keeps_the_id(local: Local) -> None:
    (local.root / "a.txt").write_bytes(b"yksi")
    (local.root / "kansio").mkdir()
    item = (await local.get("root:/a.txt")).json
    folder = (await local.get("root:/kansio")).json
    await local.ask("PATCH", f"items/{item['id']}", {"parentReference": {"id": folder["id"]}})
    assert (await local.get("root:/kansio/a.txt")).json["id"] == item["id"]


async def test_a_rename_onto_a_taken_name_is_409(local: Local) -> None:
    (local.root / "a.txt").write_bytes(b"")
    (local.root / "b.txt").write_bytes(b"")
    answer = await local.ask("PATCH", "root:/a.txt", {"name": "B.txt"})
    assert (answer.status, answer.code) == (409, "nameAlreadyExists")


async def test_a_folder_cannot_go_into_itself(local: Local) -> None:
    (local.root / "a" / "b").mkdir(parents=True)
    inner = (await local.get("root:/a/b")).json["id"]
    answer = await local.ask("PATCH", "root:/a", {"parentReference": {"id": inner}})
    assert (answer.status, (local.root / "a" / "b").is_dir()) == (400, True)


@pytest.mark.parametrize(("tag", "status"), [('"{X},1"', 412), ("*", 204)])
async def test_deleting_honours_if_match(local: Local, tag: str, status: int) -> None:
    (local.root / "a.txt").write_bytes(b"")
    answer = await local.ask("DELETE", "root:/a.txt", If_Match=tag)
    assert (answer.status, (local.root / "a.txt").exists()) == (status, status == 412)


async def test_a_folder_is_deleted_with_all_below(local: Local) -> None:
    (local.root / "a" / "b").mkdir(parents=True)
    inner = (await local.get("root:/a/b")).json["id"]
    await local.ask("DELETE", "root:/a")
    assert ((await local.get(f"items/{inner}")).status, (local.root / "a").exists()) == (404, False)


async def test_a_check_out_by_a_person_locks_and_ours_does_not(local: Local) -> None:
    (local.root / "a.txt").write_bytes(b"")
    await local.control("checkout", path="a.txt")
    refused = await local.put("root:/a.txt:/content", b"1")
    await local.control("checkout", path="a.txt", **{"in": True})
    assert (await local.post("root:/a.txt:/checkout")).status == 204
    taken = await local.put("root:/a.txt:/content", b"2")
    done = await local.post("root:/a.txt:/checkin", {"comment": ""})
    again = await local.post("root:/a.txt:/checkin", {"comment": ""})
    assert [refused.status, taken.status, done.status, again.status] == [423, 200, 204, 400]


async def test_a_shared_lock_is_passed_by_for_metadata_and_never_for_contents(local: Local) -> None:
    (local.root / "a.txt").write_bytes(b"yksi")
    await local.control("lock", path="a.txt")
    wish = {"Prefer": "bypass-shared-lock"}
    plain = await local.ask("PATCH", "root:/a.txt", {"name": "b.txt"})
    renamed = await local.ask("PATCH", "root:/a.txt", {"name": "b.txt"}, **wish)
    written = await local.put("root:/b.txt:/content", b"kaksi", **wish)
    deleted = await local.ask("DELETE", "root:/b.txt", **wish)
    assert [plain.status, renamed.status, written.status, deleted.status] == [423, 200, 423, 204]


async def test_a_lock_runs_out(local: Local) -> None:
    (local.root / "a.txt").write_bytes(b"yksi")
    await local.control("lock", path="a.txt", seconds=0)
    assert (await local.put("root:/a.txt:/content", b"kaksi")).status == 200
