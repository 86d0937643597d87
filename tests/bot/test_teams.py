"""The door over HTTP: what a press is answered, in time and whatever happens, and how a message is replied to."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.inbound import Gate
from bot.turn import Answer, Kind, Turn
from standins.teams import serve
from tests.bot.doors import Notebook, activity, open_door, press
from tests.standins.teams.conftest import MAIJA

CARD = {
    "type": "AdaptiveCard",
    "version": "1.5",
    "body": [],
    "msteams": {"width": "Full"},
    "refresh": {"userIds": ["29:a"]},
}


@pytest.mark.parametrize(
    ("answer", "body"),
    [
        (Answer(card=CARD), {"statusCode": 200, "type": "application/vnd.microsoft.card.adaptive", "value": CARD}),
        (
            Answer(text="Kirjattu"),
            {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": "Kirjattu"},
        ),
        (
            Answer(error="Ei käy"),
            {
                "statusCode": 400,
                "type": "application/vnd.microsoft.error",
                "value": {"code": "BadRequest", "message": "Ei käy"},
            },
        ),
        (None, {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": ""}),
    ],
)
async def test_a_press_is_answered_in_http_200(answer: Answer | None, body: dict[str, Any]) -> None:
    async def handle(_turn: Turn) -> Answer | None:
        return answer

    async with open_door(handle) as bot:
        assert await bot.receives(press()) == (200, body)


async def test_a_press_arrives_whole() -> None:
    turns: list[Turn] = []

    async def handle(turn: Turn) -> None:
        turns.append(turn)

    action = {"type": "Action.Execute", "verb": "book", "data": {"slot": "s1", "note": "3"}}
    async with open_door(handle) as bot:
        await bot.receives(press(value={"action": action, "trigger": "automatic"}))
    (turn,) = turns
    assert (turn.kind, turn.verb, turn.data) == (Kind.PRESS, "book", {"slot": "s1", "note": "3"})
    assert (turn.trigger, turn.reply_to_id, turn.person_id) == ("automatic", "1700000000000", "aad-maija")
    assert (turn.tenant, turn.team, turn.channel) == ("tenant", "19:tiimi@thread.tacv2", "19:kanava@thread.tacv2")


async def test_a_slow_handler_is_answered_in_time_and_goes_on_to_its_end() -> None:
    gate, ends = asyncio.Event(), asyncio.Queue[tuple[Turn, Answer]]()

    async def handle(_turn: Turn) -> Answer:
        await gate.wait()
        return Answer(text="Kirjattu")

    async def afterwards(turn: Turn, answer: Answer) -> None:
        ends.put_nowait((turn, answer))

    async with open_door(handle, in_time=0.05, afterwards=afterwards) as bot:
        bodies = [(await bot.receives(press()))[1] for _ in range(2)]  # Teams calls again
        assert [body["value"] for body in bodies] == ["vastaanotettu"] * 2
        gate.set()
        turn, answer = await asyncio.wait_for(ends.get(), 5)
    assert (turn.verb, answer.text) == ("book", "Kirjattu")
    assert ends.empty()


async def test_a_redelivered_press_runs_once_and_gets_the_same_answer() -> None:
    runs = 0

    async def handle(_turn: Turn) -> Answer:
        nonlocal runs
        runs += 1
        await asyncio.sleep(0.05)
        return Answer(text=f"run {runs}")

    async with open_door(handle) as bot:
        bodies = await asyncio.gather(*(bot.receives(press()) for _ in range(4)))
        bodies.append(await bot.receives(press()))
    assert [body["value"] for _, body in bodies] == ["run 1"] * 5


async def test_one_id_used_for_two_presses_is_two_presses() -> None:
    async def handle(turn: Turn) -> Answer:
        return Answer(text=turn.verb)

    async with open_door(handle) as bot:
        bodies = [(await bot.receives(press(verb)))[1] for verb in ("book", "release")]
    assert [body["value"] for body in bodies] == ["book", "release"]


async def test_a_redelivered_message_is_answered_once_even_after_a_restart() -> None:
    heard: list[str] = []

    async def handle(turn: Turn) -> None:
        heard.append(turn.text)

    notebook = Notebook()
    for _ in range(2):
        async with open_door(handle, deliveries=notebook) as bot:
            assert [(await bot.receives(activity(text="hei")))[0] for _ in range(2)] == [200, 200]
    assert heard == ["hei"]


async def test_one_bad_press_stops_nothing() -> None:
    async def handle(turn: Turn) -> Answer:
        if turn.verb == "bad":
            raise ZeroDivisionError
        return Answer(text="hyvä")

    async with open_door(handle) as bot:
        _, bad = await bot.receives(press("bad", id="f:2"))
        _, good = await bot.receives(press("good", id="f:3"))
    assert (bad["value"]["message"], good["value"]) == ("meni vikaan", "hyvä")


async def test_a_message_is_replied_to_in_its_thread_with_a_card_and_no_text() -> None:
    async def handle(_turn: Turn) -> Answer:
        return Answer(card=CARD, text="Vapaat ajat")

    async with open_door(handle) as bot:
        teams = await serve(bot_url=bot.url, people=[MAIJA], install=False)
        try:
            with teams.channel.watch() as news:
                order = {"as": "maija", "text": "@ALKE-botti hei"}
                await bot.session.post(f"{teams.url}api/messages", json=order)
                root, answer = [(await asyncio.wait_for(news.get(), 5))["id"] for _ in range(2)]
            reply = teams.channel.messages[answer]
        finally:
            await teams.close()
    assert (reply.root, reply.card(), reply.text, reply.summary) == (root, CARD, "", "Vapaat ajat")


async def test_a_reply_that_cannot_be_posted_is_one_line_of_the_log(caplog: pytest.LogCaptureFixture) -> None:
    async def handle(_turn: Turn) -> Answer:
        return Answer(text="hei")

    async with open_door(handle) as bot:
        await bot.receives(activity(text="hei"))
        await bot.door.drain()
    assert [(one.getMessage()[:20], one.exc_info) for one in caplog.records] == [("turn failed: message", None)]


async def test_a_message_is_acknowledged_although_the_reply_cannot_be_posted() -> None:
    async def handle(_turn: Turn) -> Answer:
        return Answer(text="hei")

    async with open_door(handle, in_time=0.05) as bot:
        status, _ = await bot.receives(activity(text="hei"))
        await bot.door.drain()
        assert status in (200, 202)
        assert (await bot.receives(press()))[0] == 200


@pytest.mark.parametrize(
    ("kind", "parts", "status"),
    [
        ("invoke", {"name": "task/fetch"}, 501),
        ("messageReaction", {}, 200),
        ("conversationUpdate", {"membersAdded": [{"id": "29:somebody"}]}, 200),
    ],
)
async def test_what_is_not_for_the_handler_is_answered_without_it(
    kind: str, parts: dict[str, Any], status: int
) -> None:
    heard: list[Turn] = []

    async def handle(turn: Turn) -> None:
        heard.append(turn)

    async with open_door(handle) as bot:
        assert (await bot.receives(activity(kind, **parts)))[0] == status
    assert heard == []


async def test_a_web_page_that_points_its_name_to_this_machine_is_not_answered() -> None:
    async def handle(_turn: Turn) -> Answer:
        return Answer(text="hei")

    async with open_door(handle) as bot:
        assert await bot.receives(press(), Host="evil.example") == (403, None)


async def test_being_added_is_told_twice_and_answered_once() -> None:
    heard: list[Kind] = []

    async def handle(turn: Turn) -> None:
        heard.append(turn.kind)

    notebook = Notebook()
    async with open_door(handle, deliveries=notebook) as one, open_door(handle, deliveries=notebook) as two:
        for bot in (one, two):  # replicas, each of which may get either
            await bot.receives(activity("conversationUpdate", id="f:1", membersAdded=[{"id": "28:botti"}]))
            await bot.receives(activity("installationUpdate", id="f:2", action="add"))
    assert heard == [Kind.JOINED]


async def test_people_talking_among_themselves_are_not_answered() -> None:
    heard: list[str] = []

    async def handle(turn: Turn) -> None:
        heard.append(turn.text)

    mention = {"type": "mention", "text": "<at>ALKE-botti</at>", "mentioned": {"id": "28:botti"}}
    async with open_door(handle, gate=Gate(local=True, mentioned_only=True)) as bot:
        await bot.receives(activity(text="hei", id="1"))
        await bot.receives(activity(text="<at>ALKE-botti</at> terve", id="2", entities=[mention]))
    assert heard == ["terve"]


async def test_each_channels_own_service_url_is_learnt_and_the_latest_serves_for_the_rest() -> None:
    async def handle(_turn: Turn) -> None:
        return None

    async with open_door(handle) as bot:
        await bot.receives(activity(text="hei", serviceUrl="http://127.0.0.1:8/"))
        assert bot.connector.service_url("19:kanava@thread.tacv2") == "http://127.0.0.1:8/"
        assert bot.connector.service_url("19:toinen@thread.tacv2") == "http://127.0.0.1:8/"
        await bot.receives(activity(text="hei", conversation={"id": "19:toinen@thread.tacv2"}))
        assert bot.connector.service_url("19:kanava@thread.tacv2") == "http://127.0.0.1:8/"
        assert bot.connector.service_url("19:toinen@thread.tacv2") == "http://127.0.0.1:9/"
