"""The connector against the local Teams: what is retried, what is not, and what each failure means for a post."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest

from alke.errors import PostForbidden, PostRefused, PostTrouble, PostUnknown
from bot.connector import Connector
from bot.credentials import BotCredential
from bot.posts import carrying, mentioning
from standins.teams import Teams, serve
from standins.teams.faults import Fault
from tests.bot.doors import Dice
from tests.standins.teams.conftest import MAIJA, TESTI

TEXT = {"type": "message", "text": "hei"}


@dataclass
class Naps:
    """Sleeping that only notes how long."""

    taken: list[float] = field(default_factory=list)

    async def sleep(self, seconds: float) -> None:
        self.taken.append(seconds)
        await asyncio.sleep(0)


@dataclass
class Line:
    """A connector, the Teams at its other end, and its naps."""

    connector: Connector
    teams: Teams
    naps: Naps

    @property
    def channel(self) -> str:
        return self.teams.place.channel_id

    def fault(self, **order: Any) -> None:
        self.teams.guard.faults.waiting.append(Fault(**order))

    def calls(self) -> list[int]:
        return [entry["status"] for entry in self.teams.guard.log]


@pytest.fixture
async def line() -> AsyncIterator[Line]:
    teams, naps = await serve(people=[MAIJA, TESTI], install=False), Naps()
    async with aiohttp.ClientSession() as session:
        yield Line(Connector(session, service_url=teams.url, sleep=naps.sleep, dice=Dice()), teams, naps)
    await teams.close()


async def test_a_thread_is_created_replied_to_updated_and_deleted(line: Line) -> None:
    conversation, first = await line.connector.create_thread(line.channel, carrying({"type": "AdaptiveCard"}))
    reply = await line.connector.send(conversation, TEXT)
    await line.connector.update(conversation, first, carrying({"type": "AdaptiveCard", "speak": "uusi"}))
    await line.connector.delete(conversation, reply)
    post, answer = line.teams.channel.messages.values()
    assert (post.id, post.card(), answer.root) == (first, {"type": "AdaptiveCard", "speak": "uusi"}, first)
    assert (post.deleted, answer.deleted) == (False, True)


async def test_members_come_from_every_page(line: Line) -> None:
    assert [m["objectId"] for m in await line.connector.members(line.channel)] == [
        MAIJA.aad_object_id,
        TESTI.aad_object_id,
    ]


async def test_a_throttled_post_waits_as_told_and_goes_out_once(line: Line) -> None:
    line.fault(operation="send", status=429, retry_after=3)
    await line.connector.send(line.channel, TEXT)
    assert (line.naps.taken, line.calls(), len(line.teams.channel.messages)) == ([3.0], [429, 201], 1)


async def test_a_long_retry_after_is_the_callers_to_plan(line: Line) -> None:
    line.fault(operation="send", status=429, retry_after=120)
    with pytest.raises(PostRefused) as refused:
        await line.connector.send(line.channel, TEXT)
    assert (refused.value.facts["retry_after"], line.naps.taken) == (120.0, [])


@pytest.mark.parametrize("status", [0, 408, 500, 502, 503, 504, 507, 524])
async def test_a_post_that_may_have_been_delivered_is_unknown_and_never_repeated(line: Line, status: int) -> None:
    line.fault(operation="send", status=status, deliver=True)
    with pytest.raises(PostUnknown):
        await line.connector.send(line.channel, TEXT)
    assert len(line.teams.channel.messages) == 1


@pytest.mark.parametrize("status", [0, 412, 429, 502, 503, 504])
async def test_an_update_is_repeated_until_it_is_taken(line: Line, status: int) -> None:
    first = await line.connector.send(line.channel, TEXT)
    line.fault(operation="update", status=status, times=2)
    await line.connector.update(line.channel, first, {**TEXT, "text": "uusi"})
    assert line.teams.channel.messages[first].text == "uusi"


@pytest.mark.parametrize("status", [400, 403, 404, 413])
async def test_a_lasting_no_is_not_repeated(line: Line, status: int) -> None:
    line.fault(operation="send", status=status)
    with pytest.raises(PostForbidden) as refused:
        await line.connector.send(line.channel, TEXT)
    assert (refused.value.facts["status"], line.calls()) == (status, [status])


async def test_nobody_there_is_a_definite_no() -> None:
    async with aiohttp.ClientSession() as session:
        connector = Connector(session, service_url="http://127.0.0.1:9/", sleep=Naps().sleep, dice=Dice())
        with pytest.raises(PostRefused):
            await connector.send("19:kanava@thread.tacv2", TEXT)


async def test_a_message_over_80_kilobytes_never_leaves(line: Line) -> None:
    with pytest.raises(PostForbidden) as refused:
        await line.connector.send(line.channel, {**TEXT, "text": "ä" * 41_000})
    assert (refused.value.facts["status"], line.calls()) == (413, [])


async def test_many_posts_at_once_are_paced_under_teams_limits() -> None:
    teams = await serve(people=[MAIJA], install=False)
    try:
        async with aiohttp.ClientSession() as session:
            connector = Connector(session, service_url=teams.url, sleep=asyncio.sleep, dice=Dice())
            await asyncio.gather(*(connector.send(teams.place.channel_id, {**TEXT, "text": str(n)}) for n in range(9)))
        assert {entry["status"] for entry in teams.guard.log} == {201}
        assert sorted(m.text for m in teams.channel.messages.values()) == [str(n) for n in range(9)]
    finally:
        await teams.close()


def answers(*tokens: str) -> Iterator[dict[str, Any]]:
    yield from ({"access_token": token, "expires_in": 3600} for token in tokens)


async def test_a_token_is_asked_for_once_for_many_calls(line: Line) -> None:
    given = answers("first")
    credential = BotCredential(lambda: next(given))
    assert await asyncio.gather(*(credential.token() for _ in range(5))) == ["first"] * 5
    line.connector._credential = credential
    await line.connector.send(line.channel, TEXT)


async def test_a_refused_token_is_renewed_once(line: Line) -> None:
    given = answers("old", "new")
    line.connector._credential = BotCredential(lambda: next(given))
    line.fault(operation="send", status=401)
    await line.connector.send(line.channel, TEXT)
    assert line.calls() == [401, 201]
    line.fault(operation="send", status=401, times=2)
    line.connector._credential = BotCredential(lambda: {"access_token": "x"})
    with pytest.raises(PostForbidden):
        await line.connector.send(line.channel, TEXT)


@pytest.mark.parametrize("answer", [{"error": "invalid_client"}, OSError("no network")])
async def test_no_token_is_a_definite_no(answer: dict[str, str] | OSError) -> None:
    def acquire() -> dict[str, Any]:
        if isinstance(answer, OSError):
            raise answer
        return dict(answer)

    with pytest.raises(PostTrouble):
        await BotCredential(acquire).token()


def test_a_mention_is_made_only_of_people_that_the_text_names() -> None:
    people = (("Maija", "aad-1"), ("Testi", "aad-2"))
    activity = mentioning("Hei <at>Maija</at>", people)
    assert activity["entities"] == [
        {"type": "mention", "text": "<at>Maija</at>", "mentioned": {"id": "aad-1", "name": "Maija"}}
    ]
