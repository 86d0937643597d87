"""Bytes: the other origin, ranges, conditions, creation."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.standins.graph.local import Local, running

FAIL = "@microsoft.graph.conflictBehavior=fail"


async def test_content_is_a_redirect_to_another_origin_that_refuses_our_token(local: Local) -> None:
    (local.root / "a.txt").write_bytes(b"yksi")
    answer = await local.get("root:/a.txt:/content", Authorization="Bearer x")
    url = answer.headers["Location"]
    with_token = await local.get(url, Authorization="Bearer x")
    assert (answer.status, urlsplit(url).netloc != urlsplit(local.drive).netloc) == (302, True)
    assert (with_token.status, (await local.get(url)).body) == (401, b"yksi")


async def test_the_item_carries_the_same_kind_of_address(local: Local) -> None:
    (local.root / "a.txt").write_bytes(b"yksi")
    item = (await local.get("root:/a.txt?$select=id,@microsoft.graph.downloadUrl")).json
    assert (await local.get(item["@microsoft.graph.downloadUrl"])).body == b"yksi"


@pytest.mark.parametrize(
    ("wanted", "status", "body"),
    [("bytes=0-1", 206, b"01"), ("bytes=8-", 206, b"89"), ("bytes=-3", 206, b"789"), ("bytes=5-99", 206, b"56789")],
)
async def test_a_range_is_served(local: Local, wanted: str, status: int, body: bytes) -> None:
    (local.root / "a.txt").write_bytes(b"0123456789")
    url = (await local.get("root:/a.txt:/content")).headers["Location"]
    answer = await local.get(url, Range=wanted)
    assert (answer.status, answer.body) == (status, body)


async def test_a_range_beyond_the_end_is_416(local: Local) -> None:
    (local.root / "a.txt").write_bytes(b"0123456789")
    url = (await local.get("root:/a.txt:/content")).headers["Location"]
    answer = await local.get(url, Range="bytes=10-")
    assert (answer.status, answer.headers["Content-Range"]) == (416, "bytes */10")


@pytest.mark.parametrize("tag", ["eTag", "cTag"])
async def test_if_match_takes_either_tag_and_refuses_an_old_one(local: Local, tag: str) -> None:
    (local.root / "a.txt").write_bytes(b"yksi")
    before = (await local.get("root:/a.txt")).json
    good = await local.put("root:/a.txt:/content", b"kaksi", If_Match=before[tag])
    stale = await local.put("root:/a.txt:/content", b"kolme", If_Match=before[tag])
    assert (good.status, stale.status, stale.code) == (200, 412, "resourceModified")
    assert (local.root / "a.txt").read_bytes() == b"kaksi"


async def test_if_match_star_always_writes_and_a_missing_item_never(local: Local) -> None:
    (local.root / "a.txt").write_bytes(b"yksi")
    assert (await local.put("root:/a.txt:/content", b"2", If_Match="*")).status == 200
    assert (await local.put("root:/b.txt:/content", b"2", If_Match="*")).status == 412


async def test_a_new_file_is_201_and_a_replaced_one_200_with_the_apps_name(local: Local) -> None:
    first = await local.put("root:/a.txt:/content", b"yksi")
    second = await local.put("root:/a.txt:/content", b"kaksi")
    assert (first.status, second.status, first.json["id"]) == (201, 200, second.json["id"])
    assert second.json["lastModifiedBy"]["application"]["displayName"] == "ALKE-botti"
    assert "user" not in second.json["lastModifiedBy"]


async def test_fail_in_the_query_refuses_a_taken_name(local: Local) -> None:
    (local.root / "a.txt").write_bytes(b"yksi")
    answer = await local.put(f"root:/A.txt:/content?{FAIL}", b"kaksi")
    assert (answer.status, answer.code, (local.root / "a.txt").read_bytes()) == (409, "nameAlreadyExists", b"yksi")


async def test_if_none_match_star_refuses_a_taken_name(local: Local) -> None:
    (local.root / "a.txt").write_bytes(b"yksi")
    taken = await local.put("root:/a.txt:/content", b"kaksi", If_None_Match="*")
    free = await local.put("root:/b.txt:/content", b"kaksi", If_None_Match="*")
    assert (taken.status, free.status) == (412, 201)


async def test_rename_in_the_query_makes_another_name(local: Local) -> None:
    (local.root / "a.txt").write_bytes(b"yksi")
    answer = await local.put("root:/a.txt:/content?@microsoft.graph.conflictBehavior=rename", b"kaksi")
    assert (answer.status, answer.json["name"]) == (201, "a 1.txt")


async def test_missing_folders_of_a_path_are_made(local: Local) -> None:
    await local.put("root:/x/y/a.txt:/content", b"yksi")
    assert (local.root / "x" / "y" / "a.txt").read_bytes() == b"yksi"


async def test_a_folder_has_no_content(local: Local) -> None:
    (local.root / "kansio").mkdir()
    assert (await local.get("root:/kansio:/content")).status == 400
    assert (await local.put("root:/kansio:/content", b"x")).status == 409


async def test_post_on_content_is_405(local: Local) -> None:
    (local.root / "a.txt").write_bytes(b"yksi")
    answer = await local.ask("POST", "root:/a.txt:/content", b"kaksi")
    assert (answer.status, (local.root / "a.txt").read_bytes()) == (405, b"yksi")


async def test_a_known_content_answers_304(local: Local) -> None:
    (local.root / "a.txt").write_bytes(b"yksi")
    etag = (await local.get("root:/a.txt")).json["eTag"]
    assert (await local.get("root:/a.txt:/content", If_None_Match=etag)).status == 304


BAD = ["%3Aa", "a%3Fb", "a%7Cb", "%20a", "a.", "~$a.docx", "CON", "a_vti_b", "%01", "%22", "a%2Fb", "..", "x" * 256]


@pytest.mark.parametrize("name", BAD)
async def test_a_bad_name_is_400(local: Local, name: str) -> None:
    answer = await local.put(f"root:/{name}:/content", b"x")
    assert (answer.status, answer.code.split("/")[0]) == (400, "invalidRequest")


async def test_a_server_that_ignores_if_match_overwrites(local: Local) -> None:
    await local.control("options", honour_if_match=False)
    (local.root / "a.txt").write_bytes(b"yksi")
    assert (await local.put("root:/a.txt:/content", b"kaksi", If_Match='"{X},0"')).status == 200


async def test_the_download_host_may_lag_behind(local: Local) -> None:
    await local.put("root:/a.txt:/content", b"vanha")
    await local.control("options", download_lag=60)
    await local.put("root:/a.txt:/content", b"uusi!")
    stale = await local.download("root:/a.txt:/content")
    await local.control("options", download_lag=0)
    assert (stale, await local.download("root:/a.txt:/content")) == (b"vanha", b"uusi!")


async def test_a_credential_is_asked_for_when_the_options_say_so(tmp_path: Path) -> None:
    async with running(tmp_path, bearer="oikea") as local:
        answers = [
            await local.get("root"),
            await local.get("root", Authorization="Bearer vaara"),
            await local.get("root", Authorization="Bearer oikea"),
        ]
    assert [answer.status for answer in answers] == [401, 401, 200]
