"""Letters are fetched from the tenant alone, read in a child, and refused when they are too large or have no text."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import aiohttp
import pytest
from aiohttp import web

from alke.errors import FileForbidden, FileGone, FileUnreadable
from alke.ports import FileEntry, Snapshot
from sharepoint.letters import DOWNLOAD, Letters
from tests.serving import serving

LOCAL, LIVE = "http://127.0.0.1:1/v1.0", "https://graph.microsoft.com/v1.0"
SITE = "https://virasto.sharepoint.com/sites/alke/a.xlsx"


@dataclass
class Drawer:
    """The part of a cabinet that letters need: files by path, all of one site."""

    files: dict[str, bytes] = field(default_factory=dict)

    async def entries(self, folder: str) -> list[FileEntry]:
        here = [path for path in self.files if path.rpartition("/")[0] == folder]
        return [
            FileEntry(path.rpartition("/")[2], path, 1, "", datetime(2026, 1, 1, tzinfo=UTC), "", SITE) for path in here
        ]

    async def fetch(self, file: str) -> Snapshot:
        return Snapshot("1", self.files[file], file)

    async def create(self, file: str, data: bytes) -> str:
        raise AssertionError(file)

    async def save(self, file: str, snapshot: Snapshot, data: bytes) -> str:
        raise AssertionError(file)

    async def ensure_folder(self, folder: str) -> None:
        raise AssertionError(folder)


DRAWER = {"kirje.txt": "Hyvä vastaanottaja".encode(), "muistio.md": b"#", "ALKE-botti/yhteyshenkilot.xlsx": b"PK"}


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as found:
        yield found


@pytest.fixture
async def host() -> AsyncIterator[str]:
    """A server that gives a letter, sends elsewhere, and never ends."""

    async def letter(_: web.Request) -> web.Response:
        return web.Response(body=b"Kirje 1.1.2027")

    async def away(_: web.Request) -> web.Response:
        raise web.HTTPFound("https://example.org/x")

    async def endless(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse()
        await answer.prepare(request)
        for _ in range(30):
            await answer.write(bytes(1024 * 1024))
        return answer

    async with serving(web.get("/letter", letter), web.get("/away", away), web.get("/endless", endless)) as url:
        yield url


async def test_only_what_could_be_a_letter_is_offered(session: aiohttp.ClientSession) -> None:
    found = await Letters(Drawer(DRAWER), session, LIVE).known()
    assert [entry.path for entry in found] == ["kirje.txt"]


async def test_a_channels_attachment_is_read_from_the_channels_folder(session: aiohttp.ClientSession) -> None:
    letters = Letters(Drawer(DRAWER), session, LIVE)
    assert await letters.of_attachment("Kirje.txt", "reference", "https://evil.example/x") == "Hyvä vastaanottaja"
    with pytest.raises(FileGone):
        await letters.of_attachment("toinen.txt", "reference", SITE)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8080/x", "http://169.254.169.254/latest/meta-data", "https://example.org/kirje.docx", "file:///etc/passwd",
        "https://virasto.sharepoint.com.example.org/x", "http://virasto.sharepoint.com/x", "https://toinen.sharepoint.com/x",
        "https://virasto.sharepoint.com@example.org/x", "",
    ],
)  # fmt: skip
async def test_an_address_outside_the_tenant_is_never_fetched(url: str, session: aiohttp.ClientSession) -> None:
    with pytest.raises(FileForbidden):
        await Letters(Drawer(DRAWER), session, LIVE).of_attachment("kirje.docx", DOWNLOAD, url)


@pytest.mark.parametrize(
    "url", [SITE, "https://virasto-my.sharepoint.com/personal/x", f"{LIVE}/drives/1/items/2/content"]
)
async def test_the_tenants_own_addresses_are_allowed(url: str, session: aiohttp.ClientSession) -> None:
    letters = Letters(Drawer(DRAWER), session, LIVE)
    assert letters._allowed(url, await letters._hosts())


async def test_in_local_mode_this_machine_is_the_tenant(session: aiohttp.ClientSession, host: str) -> None:
    letters = Letters(Drawer(), session, LOCAL)
    assert await letters.of_attachment("kirje.txt", DOWNLOAD, f"{host}/letter") == "Kirje 1.1.2027"


async def test_a_redirect_out_of_the_tenant_is_not_followed(session: aiohttp.ClientSession, host: str) -> None:
    with pytest.raises(FileForbidden):
        await Letters(Drawer(), session, LOCAL).of_attachment("kirje.txt", DOWNLOAD, f"{host}/away")


async def test_a_download_without_end_is_cut_off(session: aiohttp.ClientSession, host: str) -> None:
    with pytest.raises(FileUnreadable) as refused:
        await Letters(Drawer(), session, LOCAL).of_attachment("kirje.txt", DOWNLOAD, f"{host}/endless")
    assert refused.value.facts["reason"] == "too-large"


@pytest.mark.parametrize(
    ("data", "reason"), [(b"%PDF-1.4 nothing", "corrupt"), (b"PK\x03\x04 nothing", "corrupt"), (b"12 34", "no-text")]
)
async def test_what_cannot_be_read_says_why(data: bytes, reason: str, session: aiohttp.ClientSession) -> None:
    with pytest.raises(FileUnreadable) as refused:
        await Letters(Drawer({"kirje.pdf": data}), session, LIVE).of_file("kirje.pdf")
    assert refused.value.facts["reason"] == reason
