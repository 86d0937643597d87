"""The look-up of a post by its mark, on servers that answer otherwise than the local one."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web

from alke.errors import PostForbidden, PostUnknown
from bot.announcer import ChannelAnnouncer
from bot.connector import Connector
from sharepoint.auth import no_tokens
from tests.bot.doors import Dice
from tests.serving import serving
from tests.virtual import FixedClock

MARK = "2024/seuranta/1"
CARD = {"type": "AdaptiveCard", "body": [{"type": "TextBlock", "id": MARK, "text": "hei"}]}


def found(content: object) -> object:
    return {"value": [None, {"id": "1", "attachments": None}, {"id": "2", "attachments": [None, {"content": content}]}]}


@asynccontextmanager
async def announcing(answer: object) -> AsyncIterator[ChannelAnnouncer]:
    async def listing(_: web.Request) -> web.Response:
        return web.json_response(answer)

    async with serving(web.get("/messages", listing)) as url, aiohttp.ClientSession() as session:
        clock = FixedClock()
        connector = Connector(session, service_url=url, sleep=clock.sleep, dice=Dice())
        yield ChannelAnnouncer(
            connector, session, no_tokens(url), messages_url=f"{url}/messages", channel="19:a@thread.tacv2", languages={}, clock=clock
        )  # fmt: skip


@pytest.mark.parametrize("content", [json.dumps(CARD), json.dumps(CARD, indent=2), CARD])
async def test_a_post_is_found_by_its_mark_however_the_card_is_written(content: object) -> None:
    async with announcing(found(content)) as announcer:
        assert await announcer.find(MARK) == "2"


async def test_a_mark_that_no_card_bears_is_not_found() -> None:
    async with announcing(found(f"about {MARK}")) as announcer:
        assert await announcer.find(MARK) is None


@pytest.mark.parametrize("answer", [{}, {"value": None}, [], "busy"])
async def test_an_answer_without_a_list_does_not_say_that_the_post_is_absent(answer: object) -> None:
    async with announcing(answer) as announcer:
        with pytest.raises(PostUnknown):
            await announcer.find(MARK)


@pytest.mark.parametrize("body", [{"error": "slow down"}, {"error": ["x"]}, {"error": None}, ["x"]])
async def test_a_no_without_the_services_own_words_is_a_no(body: object) -> None:
    async def refuse(_: web.Request) -> web.Response:
        return web.json_response(body, status=400)

    async with serving(web.post("/v3/conversations", refuse)) as url, aiohttp.ClientSession() as session:
        connector = Connector(session, service_url=url, sleep=FixedClock().sleep, dice=Dice())
        with pytest.raises(PostForbidden):
            await connector.create_thread("19:a@thread.tacv2", {"type": "message", "text": "hei"})
