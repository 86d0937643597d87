"""Listing and making folders."""

from __future__ import annotations

import pytest

from tests.standins.graph.local import Local


async def test_pages_follow_each_other_to_the_end(local: Local) -> None:
    names = [f"{number:02} ä#.txt" for number in range(7)]
    for name in names:
        (local.root / name).write_bytes(b"")
    page = (await local.get("root/children?$top=3&$select=name")).json
    seen = [item["name"] for item in page["value"]]
    while "@odata.nextLink" in page:
        page = (await local.get(page["@odata.nextLink"])).json
        seen += [item["name"] for item in page["value"]]
        assert {name for item in page["value"] for name in item} <= {"name", "@odata.etag"}
    assert seen == names


async def test_a_page_has_200_unless_asked(local: Local) -> None:
    for number in range(201):
        (local.root / f"{number}.txt").write_bytes(b"")
    page = (await local.get("root/children?$select=name")).json
    assert (len(page["value"]), "@odata.nextLink" in page) == (200, True)


async def test_a_filter_finds_a_name(local: Local) -> None:
    for name in ("Maija's.txt", "toinen.txt"):
        (local.root / name).write_bytes(b"")
    page = (await local.get("root/children?$filter=name%20eq%20'maija''s.txt'")).json
    assert [item["name"] for item in page["value"]] == ["Maija's.txt"]


async def test_a_folder_is_made_once(local: Local) -> None:
    made = await local.post("root/children", {"name": "Kansio", "folder": {}})
    taken = await local.post("root/children", {"name": "kansio", "folder": {}})
    assert (made.status, taken.status, taken.code) == (201, 409, "nameAlreadyExists")
    assert (local.root / "Kansio").is_dir()


@pytest.mark.parametrize(("behaviour", "status", "name"), [("rename", 201, "Kansio 1"), ("replace", 200, "Kansio")])
async def test_a_taken_folder_name_by_behaviour(local: Local, behaviour: str, status: int, name: str) -> None:
    (local.root / "Kansio").mkdir()
    body = {"name": "Kansio", "folder": {}, "@microsoft.graph.conflictBehavior": behaviour}
    answer = await local.post("root/children", body)
    assert (answer.status, answer.json["name"]) == (status, name)


async def test_a_body_that_is_no_json_is_400(local: Local) -> None:
    assert (await local.ask("POST", "root/children", b"{")).status == 400
    assert (await local.ask("POST", "root/children", b"[]")).status == 400
