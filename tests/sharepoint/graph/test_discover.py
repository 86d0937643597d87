"""From a channel or a site to its library and folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from alke.errors import FileGone
from sharepoint.auth import no_tokens
from sharepoint.discover import Place, of_channel, of_site
from tests.contract.clocks import NotingClock
from tests.standins.graph.local import Local, running

HOST = "paikallinen.sharepoint.example"
CHANNEL = "19:abc@thread.tacv2"


def _place(local: Local, name: str) -> Place:
    url = f"https://{HOST}/sites/ALKE/Shared%20Documents/{name}"
    return Place(local.server.drive_id, local.server.folder_id, name, url)


async def test_channel_and_site_lead_to_the_same_folder(tmp_path: Path) -> None:
    async with running(tmp_path, channel="General") as local:
        url, clock = local.server.url, NotingClock()
        by_channel = await of_channel(url, "tiimi", CHANNEL, no_tokens(url), clock)
        by_site = await of_site(url, HOST, "ALKE", "General", no_tokens(url), clock)
        expected = _place(local, "General")
    assert (by_channel, by_site) == (expected, expected)


async def test_a_channel_nobody_opened_and_a_foreign_site_are_gone(tmp_path: Path) -> None:
    async with running(tmp_path, channel="General", files_folder_opened=False) as local:
        url, clock = local.server.url, NotingClock()
        with pytest.raises(FileGone):
            await of_channel(url, "tiimi", CHANNEL, no_tokens(url), clock)
        with pytest.raises(FileGone):
            await of_site(url, "muu.example", "ALKE", "", no_tokens(url), clock)
