"""Versions, copies and changes."""

from __future__ import annotations

from typing import Any

from tests.standins.graph.local import Local, running


async def test_every_write_makes_a_version_with_its_bytes(local: Local) -> None:
    for text in (b"1", b"22", b"333"):
        await local.put("root:/a.txt:/content", text)
    versions = (await local.get("root:/a.txt:/versions")).json["value"]
    assert [(version["id"], version["size"]) for version in versions] == [("3.0", 3), ("2.0", 2), ("1.0", 1)]
    assert await local.download("root:/a.txt:/versions/1.0/content") == b"1"


async def test_a_restored_version_is_a_new_one_with_ctag_0(local: Local) -> None:
    await local.put("root:/a.txt:/content", b"1")
    await local.put("root:/a.txt:/content", b"22")
    before = (await local.get("root:/a.txt")).json
    tags = []
    for version in ("1.0", "2.0"):
        assert (await local.post(f"root:/a.txt:/versions/{version}/restoreVersion")).status == 204
        tags.append((await local.get("root:/a.txt")).json["cTag"])
    after = (await local.get("root:/a.txt")).json
    assert (tags[0], tags[0].endswith(',0"'), after["eTag"] != before["eTag"]) == (tags[1], True, True)
    assert [v["size"] for v in (await local.get("root:/a.txt:/versions")).json["value"]] == [2, 1, 2, 1]


async def test_a_missing_version_is_404(local: Local) -> None:
    await local.put("root:/a.txt:/content", b"1")
    assert (await local.get("root:/a.txt:/versions/9.0/content")).status == 404


async def _copied(local: Local, path: str, body: dict[str, Any]) -> dict[str, Any]:
    answer = await local.post(path, body)
    assert answer.status == 202, answer
    assert (await local.get(answer.headers["Location"])).json["status"] == "inProgress"
    result: dict[str, Any] = (await local.get(answer.headers["Location"])).json
    return result


async def test_a_copy_is_watched_to_its_end(local: Local) -> None:
    (local.root / "pohja").mkdir()
    (local.root / "pohja" / "a.txt").write_bytes(b"yksi")
    done = await _copied(local, "root:/pohja:/copy", {"name": "Lapin liitto"})
    assert (await local.get(f"items/{done['resourceId']}")).json["name"] == "Lapin liitto"
    assert (local.root / "Lapin liitto" / "a.txt").read_bytes() == b"yksi"


async def test_a_copy_onto_a_taken_name_fails_and_the_body_decides_nothing(local: Local) -> None:
    for name in ("a.txt", "b.txt"):
        (local.root / name).write_bytes(name.encode())
    body = {"name": "b.txt", "@microsoft.graph.conflictBehavior": "replace"}
    failed = await _copied(local, "root:/a.txt:/copy", body)
    renamed = await _copied(local, "root:/a.txt:/copy?@microsoft.graph.conflictBehavior=rename", body)
    assert (failed["status"], failed["error"]["code"], renamed["status"]) == (
        "failed",
        "nameAlreadyExists",
        "completed",
    )
    assert ((local.root / "b.txt").read_bytes(), (local.root / "b 1.txt").read_bytes()) == (b"b.txt", b"a.txt")


async def test_delta_tells_each_change_once_and_deletions_without_a_name(local: Local) -> None:
    (local.root / "kansio").mkdir()
    await local.put("root:/kansio/a.txt:/content", b"1")
    first = (await local.get("root/delta")).json
    assert {item["name"] for item in first["value"]} == {"root", "kansio", "a.txt"}
    await local.put("root:/kansio/a.txt:/content", b"2")
    await local.put("root:/kansio/a.txt:/content", b"3")
    second = (await local.get(first["@odata.deltaLink"])).json
    (local.root / "kansio" / "a.txt").unlink()
    third = (await local.get(second["@odata.deltaLink"])).json
    assert [item["name"] for item in second["value"]] == ["a.txt"]
    assert [("name" in item, item["deleted"]["state"]) for item in third["value"]] == [(False, "deleted")]
    assert ("cTag" in second["value"][0], "path" in second["value"][0]["parentReference"]) == (False, False)


async def test_delta_pages_and_latest(local: Local) -> None:
    for number in range(5):
        (local.root / f"{number}.txt").write_bytes(b"")
    page, seen = (await local.get("root/delta?$top=2")).json, []
    while True:
        seen += [item["name"] for item in page["value"]]
        if "@odata.nextLink" not in page:
            break
        page = (await local.get(page["@odata.nextLink"])).json
    latest = (await local.get("root/delta?token=latest")).json
    assert (sorted(seen), latest["value"]) == (sorted(["root", *(f"{n}.txt" for n in range(5))]), [])


async def test_an_old_token_is_410_with_a_fresh_start(local: Local) -> None:
    link = (await local.get("root/delta?token=latest")).json["@odata.deltaLink"]
    await local.control("expire")
    answer = await local.get(link)
    assert (answer.status, answer.code) == (410, "resyncRequired/resyncChangesApplyDifferences")
    assert (await local.get(answer.headers["Location"])).status == 200


async def test_delta_survives_a_restart(tmp_path: Any) -> None:
    async with running(tmp_path) as local:
        await local.put("root:/a.txt:/content", b"1")
        link = (await local.get("root/delta?token=latest")).json["@odata.deltaLink"].partition("/drives/")[2]
        await local.put("root:/b.txt:/content", b"1")
    async with running(tmp_path) as local:
        page = (await local.get(f"{local.server.url}/drives/{link}")).json
    assert [item["name"] for item in page["value"]] == ["b.txt"]
