"""Files that people attach: they lie in the channel's folder, the bot hears that there are some, and Graph tells which."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from standins.graph import serve as serve_graph
from standins.teams import Teams, serve
from tests.standins.teams.conftest import MAIJA, RecordingBot


@pytest.fixture
async def room(tmp_path: Path, bot: RecordingBot) -> AsyncIterator[Teams]:
    (tmp_path / "files").mkdir()
    graph = await serve_graph(tmp_path / "files")
    teams = await serve(port=0, bot_url=bot.url, people=[MAIJA], graph_url=graph.url, install=False)
    yield teams
    await teams.close()
    await graph.close()


@pytest.fixture
async def http(room: Teams) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(room.url) as session:
        yield session


async def posted(http: aiohttp.ClientSession, text: str, *names: str, root: str = "") -> Any:
    for name in names:
        async with http.post("/api/files/content", params={"as": "maija", "path": name}, data=b"sisalto") as answer:
            assert answer.status == 204
    order = {"as": "maija", "text": text, "files": list(names), "root": root}
    async with http.post("/api/messages", json=order) as answer:
        return await answer.json()


async def graphs(http: aiohttp.ClientSession, room: Teams, path: str) -> Any:
    place = room.place
    async with http.get(f"/v1.0/teams/{place.group_id}/channels/{place.channel_id}/messages/{path}") as answer:
        return await answer.json()


async def test_a_bot_hears_of_files_but_not_which(http: aiohttp.ClientSession, room: Teams, bot: RecordingBot) -> None:
    said = await posted(http, "@ALKE-botti tässä", "Kirje.docx", "Liite ä.pdf")
    (heard,) = await bot.hears(1)
    (html,) = heard["attachments"]
    kept = (await graphs(http, room, said["id"]))["attachments"]
    assert html["contentType"] == "text/html"
    assert html["content"].endswith("".join(f'<attachment id="{one["id"]}"></attachment>' for one in kept))
    assert [(one["contentType"], one["name"]) for one in kept] == [
        ("reference", "Kirje.docx"),
        ("reference", "Liite ä.pdf"),
    ]
    assert all(one["contentUrl"].startswith("http") for one in kept)


async def test_a_reply_s_files_are_told_too(http: aiohttp.ClientSession, room: Teams, bot: RecordingBot) -> None:
    root = await posted(http, "@ALKE-botti hei")
    reply = await posted(http, "@ALKE-botti tässä", "Kirje.docx", root=root["id"])
    await bot.hears(2)
    kept = await graphs(http, room, f"{root['id']}/replies/{reply['id']}")
    assert [one["name"] for one in kept["attachments"]] == ["Kirje.docx"]


async def test_a_file_that_is_not_there_cannot_be_attached(http: aiohttp.ClientSession) -> None:
    async with http.post("/api/messages", json={"as": "maija", "text": "hei", "files": ["puuttuu.docx"]}) as answer:
        assert answer.status == 404
