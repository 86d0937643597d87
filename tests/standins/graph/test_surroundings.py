"""Sites and channels, quota, faults, notifications, and what is not imitated."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from aiohttp import web

from standins.graph import serve
from tests.serving import serving
from tests.standins.graph.local import Local, running

SITE = "sites/paikallinen.sharepoint.example:/sites/ALKE"


async def test_a_site_leads_to_its_drive_and_files(local: Local) -> None:
    (local.root / "a.txt").write_bytes(b"")
    base = local.server.url
    site = (await local.get(f"{base}/{SITE}")).json["id"]
    drive = (await local.get(f"{base}/sites/{site}/drive")).json["id"]
    drives = (await local.get(f"{base}/sites/{site}/drives")).json["value"]
    item = await local.get(f"{base}/{SITE}:/drive/root:/a.txt")
    assert (drive, [each["id"] for each in drives], item.json["name"]) == (local.server.drive_id, [drive], "a.txt")


async def test_a_foreign_site_or_drive_is_404(local: Local) -> None:
    base = local.server.url
    paths = ("sites/x.example:/sites/ALKE", "sites/x,y,z", "drives/muu/root", "drives/muu")
    assert [(await local.get(f"{base}/{path}")).status for path in paths] == [404] * 4


async def test_the_channels_folder_is_404_until_someone_opened_it(tmp_path: Path) -> None:
    async with running(tmp_path, channel="ALKE-keskustelut", files_folder_opened=False) as local:
        url = f"{local.server.url}/teams/t/channels/19:c@thread.tacv2/filesFolder"
        closed = await local.get(url)
        await local.control("options", files_folder_opened=True)
        folder = (await local.get(url)).json
    assert (closed.status, folder["name"], folder["id"]) == (404, "ALKE-keskustelut", local.server.folder_id)
    assert folder["parentReference"]["driveId"] == local.server.drive_id


async def test_headers_warn_from_80_percent_and_then_429(tmp_path: Path) -> None:
    async with running(tmp_path, units_per_minute=10) as local:
        answers = [await local.get("root") for _ in range(11)]
    assert ["RateLimit-Remaining" in answer.headers for answer in answers] == [False] * 8 + [True] * 3
    assert (answers[-1].status, answers[-1].code) == (429, "activityLimitReached")
    assert 1 <= int(answers[-1].headers["Retry-After"]) <= 60


async def test_calls_cost_their_units(local: Local) -> None:
    before = (await local.control("state")).json["units"]
    await local.get("root")
    await local.get("root/children")
    await local.put("root:/a.txt:/content", b"")
    await local.get("root/delta?token=latest")
    assert (await local.control("state")).json["units"] - before == 1 + 2 + 2 + 1


async def test_a_fault_answers_instead_of_the_work_and_is_gone(local: Local) -> None:
    await local.control("fault", method="PUT", status=503, headers={"Retry-After": "7"})
    refused = await local.put("root:/a.txt:/content", b"1")
    assert (refused.status, refused.headers["Retry-After"], (local.root / "a.txt").exists()) == (503, "7", False)
    assert (await local.put("root:/a.txt:/content", b"1")).status == 201


async def test_a_fault_after_the_work_hides_that_it_was_done(local: Local) -> None:
    await local.control("fault", method="PUT", kind="after", status=504, code="timeout")
    answer = await local.put("root:/a.txt:/content", b"1")
    assert (answer.status, (local.root / "a.txt").read_bytes()) == (504, b"1")


async def test_a_late_effect_comes_after_the_answer(local: Local) -> None:
    await local.control("fault", method="PUT", kind="late", status=504, seconds=0.05)
    await local.put("root:/a.txt:/content", b"1")
    before = (local.root / "a.txt").exists()
    await asyncio.sleep(0.2)
    assert (before, (local.root / "a.txt").exists()) == (False, True)


@pytest.mark.parametrize(("kind", "stored"), [("reset", False), ("reset-after", True)])
async def test_the_line_may_break_before_or_after(local: Local, kind: str, stored: bool) -> None:
    await local.control("fault", method="PUT", kind=kind)
    with pytest.raises(httpx.TransportError):
        await local.put("root:/a.txt:/content", b"1")
    assert (local.root / "a.txt").exists() == stored


async def test_an_unavailable_page_is_html(local: Local) -> None:
    await local.control("fault", kind="html")
    answer = await local.get("root")
    assert (answer.status, answer.headers["Content-Type"].split(";")[0]) == (503, "text/html")


async def test_every_answer_carries_request_ids(local: Local) -> None:
    answer = await local.get("root:/ei", client_request_id="oma")
    assert answer.headers["client-request-id"] == "oma"
    assert answer.headers["request-id"] == answer.json["error"]["innerError"]["request-id"]


UNKNOWN: list[tuple[str, str, dict[str, str], str]] = [
    ("GET", "root/permissions", {}, "GET on …/permissions"),
    ("GET", "root:/a.txt?$expand=children", {}, "$expand"),
    ("GET", "root/children?$search=x", {}, "$search"),
    ("GET", "root/children?$filter=size gt 1".replace(" ", "%20"), {}, "$filter"),
    ("PUT", "root:/a.txt:/content", {"If-Unmodified-Since": "x"}, "If-Unmodified-Since"),
    ("GET", "root", {"If-Match": "*"}, "If-Match"),
    ("PUT", "root", {}, "PUT on …/{item}"),
    ("GET", "items/x/delta", {}, ""),
    ("PATCH", "root/children", {}, "PATCH on …/children"),
]


@pytest.mark.parametrize(("method", "path", "headers", "named"), UNKNOWN)
async def test_what_is_not_imitated_is_refused_by_name(
    local: Local, method: str, path: str, headers: dict[str, str], named: str
) -> None:
    answer = await local.ask(method, path, b"x" if method == "PUT" else None, **headers)
    assert (answer.status in {501, 404}, named in answer.json["error"]["message"]) == (True, True)


@pytest.mark.parametrize("path", ["me", "users/x/drive", "drives", "groups/g", "search/query"])
async def test_an_unknown_address_is_501(local: Local, path: str) -> None:
    answer = await local.get(f"{local.server.url}/{path}")
    assert (answer.status, path in answer.json["error"]["message"]) == (501, True)


async def test_a_wrong_order_to_the_control_address_is_400(local: Local) -> None:
    orders: list[tuple[str, dict[str, Any]]] = [
        ("lock", {}), ("fault", {"kind": "x"}), ("fault", {"väri": 1}), ("options", {"väri": 1}), ("juhli", {})
    ]  # fmt: skip
    assert [(await local.control(deed, **document)).status for deed, document in orders] == [400] * 5


async def test_it_binds_to_loopback_only(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"0\.0\.0\.0"):
        await serve(tmp_path, host="0.0.0.0")


async def test_a_taken_port_is_an_error_of_its_own(local: Local, tmp_path: Path) -> None:
    port = int(local.server.url.rpartition(":")[2].removesuffix("/v1.0"))
    with pytest.raises(OSError, match="address already in use"):
        await serve(tmp_path / "toinen", port=port)


class Listener:
    """Receives notifications; `notes` are those that came."""

    def __init__(self) -> None:
        self.notes: list[Any] = []
        self.heard = asyncio.Event()
        self.url = ""
        self.honest = True

    async def answer(self, request: web.Request) -> web.Response:
        token = request.query.get("validationToken")
        if token is not None:
            return web.Response(text=token if self.honest else "muuta")
        self.notes.append(await request.json())
        self.heard.set()
        return web.Response(status=202)


@pytest.fixture
async def listener() -> AsyncIterator[Listener]:
    heard = Listener()
    async with serving(web.post("/", heard.answer)) as url:
        heard.url = f"{url}/"
        yield heard


def _wish(local: Local, url: str, **changes: Any) -> dict[str, Any]:
    until = (datetime.now(UTC) + timedelta(days=20)).isoformat().replace("+00:00", "Z")
    wish = {
        "changeType": "updated",
        "notificationUrl": url,
        "resource": f"/drives/{local.server.drive_id}/root",
        "expirationDateTime": until,
        "clientState": "salaisuus",
    }
    return wish | changes


async def test_a_subscriber_hears_that_something_changed(local: Local, listener: Listener) -> None:
    made = await local.post(f"{local.server.url}/subscriptions", _wish(local, listener.url))
    await local.put("root:/a.txt:/content", b"1")
    await asyncio.wait_for(listener.heard.wait(), 10)
    (note,) = listener.notes[0]["value"]
    assert (made.status, note["clientState"], note["subscriptionId"]) == (201, "salaisuus", made.json["id"])
    url = f"{local.server.url}/subscriptions/{made.json['id']}"
    assert [(await local.ask(method, url)).status for method in ("GET", "DELETE", "GET")] == [200, 204, 404]


async def test_a_receiver_that_does_not_echo_is_refused(local: Local, listener: Listener) -> None:
    listener.honest = False
    answer = await local.post(f"{local.server.url}/subscriptions", _wish(local, listener.url))
    assert (answer.status, answer.code) == (400, "ValidationError")


@pytest.mark.parametrize(
    "changes",
    [
        {"resource": "/drives/x/root"},
        {"changeType": "created"},
        {"notificationUrl": "http://example.org/"},
        {"expirationDateTime": "2999-01-01T00:00:00Z"},
        {"expirationDateTime": "eilen"},
        {"clientState": "x" * 129},
    ],
)
async def test_a_wrong_wish_is_400(local: Local, listener: Listener, changes: dict[str, Any]) -> None:
    answer = await local.post(f"{local.server.url}/subscriptions", _wish(local, listener.url, **changes))
    assert answer.status == 400
