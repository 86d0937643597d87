"""Upload sessions."""

from __future__ import annotations

from typing import Any

import pytest

from tests.standins.graph.local import Local

STEP = 320 * 1024


async def _session(local: Local, path: str, behaviour: str | None = None, **headers: str) -> Any:
    item = {"@microsoft.graph.conflictBehavior": behaviour} if behaviour else {}
    return await local.post(f"{path}/createUploadSession", {"item": item}, **headers)


async def _send(local: Local, url: str, body: bytes, first: int, total: int, **headers: str) -> Any:
    return await local.put(url, body, Content_Range=f"bytes {first}-{first + len(body) - 1}/{total}", **headers)


async def test_a_file_in_two_ranges(local: Local) -> None:
    url = (await _session(local, "root:/iso.bin:", "fail")).json["uploadUrl"]
    first = await _send(local, url, b"a" * STEP, 0, STEP + 3)
    asked = await local.get(url)
    last = await _send(local, url, b"bcd", STEP, STEP + 3)
    assert (first.status, asked.json["nextExpectedRanges"], last.status) == (202, [f"{STEP}-"], 201)
    assert (local.root / "iso.bin").read_bytes() == b"a" * STEP + b"bcd"


async def test_a_range_that_does_not_follow_is_416_and_an_odd_fragment_400(local: Local) -> None:
    url = (await _session(local, "root:/iso.bin:")).json["uploadUrl"]
    assert (await _send(local, url, b"x", 5, 6)).status == 416
    assert (await _send(local, url, b"x" * 100, 0, STEP)).status == 400
    assert (await local.put(url, b"x")).status == 400


async def test_our_token_is_refused_there(local: Local) -> None:
    url = (await _session(local, "root:/iso.bin:")).json["uploadUrl"]
    assert (await _send(local, url, b"x", 0, 1, Authorization="Bearer x")).status == 401


async def test_if_match_counts_at_the_start_and_at_the_end(local: Local) -> None:
    etag = (await local.put("root:/a.txt:/content", b"1")).json["eTag"]
    stale = await _session(local, "root:/a.txt:", If_Match='"{X},1"')
    url = (await _session(local, "root:/a.txt:", If_Match=etag)).json["uploadUrl"]
    await local.put("root:/a.txt:/content", b"2")
    late = await _send(local, url, b"3", 0, 1)
    assert (stale.status, late.status, (local.root / "a.txt").read_bytes()) == (412, 412, b"2")


async def test_fail_refuses_a_name_taken_at_the_start_or_meanwhile(local: Local) -> None:
    url = (await _session(local, "root:/a.txt:", "fail")).json["uploadUrl"]
    (local.root / "a.txt").write_bytes(b"ihmisen")
    late = await _send(local, url, b"3", 0, 1)
    early = await _session(local, "root:/a.txt:", "fail")
    assert (late.status, early.status, (local.root / "a.txt").read_bytes()) == (409, 409, b"ihmisen")


async def test_an_abandoned_session_keeps_the_name_until_it_is_given_up(local: Local) -> None:
    url = (await _session(local, "root:/a.txt:")).json["uploadUrl"]
    blocked = await local.put("root:/a.txt:/content", b"1")
    assert (await local.ask("DELETE", url)).status == 204
    free = await local.put("root:/a.txt:/content", b"1")
    assert (blocked.status, blocked.code, free.status) == (409, "nameAlreadyExists", 201)


@pytest.mark.parametrize(("name", "status"), [("a.docx", 404), ("a.txt", 200)])
async def test_some_tenants_lose_sessions_on_existing_office_files(local: Local, name: str, status: int) -> None:
    await local.control("options", session_404_on_office=True)
    await local.put(f"root:/{name}:/content", b"1")
    url = (await _session(local, f"root:/{name}:")).json["uploadUrl"]
    assert (await _send(local, url, b"2", 0, 1)).status == status


async def test_a_session_makes_no_folders(local: Local) -> None:
    assert (await _session(local, "root:/ei/a.txt:")).status == 404
