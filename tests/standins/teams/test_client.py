"""What the page's calls bring to the bot, and what people then see."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest

from standins.teams import Teams
from standins.teams.world import Message
from tests.standins.teams.conftest import MAIJA, TESTI, RecordingBot

CARD = "application/vnd.microsoft.card.adaptive"


async def post(http: aiohttp.ClientSession, path: str, body: Any) -> Any:
    async with http.post(path, json=body) as response:
        return await response.json()


def card_in(teams: Teams) -> Message:
    """A card of the bot's in the channel."""
    content = {"type": "AdaptiveCard", "body": []}
    message = Message("1", "", teams.place.bot_id, "", attachments=[{"contentType": CARD, "content": content}])
    return teams.channel.save(message)


async def test_a_message_that_mentions_the_bot_reaches_it_as_teams_sends_it(
    teams: Teams, http: aiohttp.ClientSession, bot: RecordingBot
) -> None:
    said = await post(http, "/api/messages", {"as": "maija", "text": "@ALKE-botti vapaat <ajat> @Testi Testilä"})
    (heard,) = await bot.hears(1)
    assert heard["text"] == "<at>ALKE-botti</at> vapaat &lt;ajat&gt; <at>Testi Testilä</at>"
    assert [e["mentioned"]["id"] for e in heard["entities"] if e["type"] == "mention"] == [
        TESTI.teams_id,
        teams.place.bot_id,
    ]
    assert heard["from"] == {"id": MAIJA.teams_id, "name": MAIJA.name, "aadObjectId": MAIJA.aad_object_id}
    assert heard["recipient"]["id"] == teams.place.bot_id
    assert heard["conversation"]["id"] == f"{teams.place.channel_id};messageid={said['id']}"
    assert heard["serviceUrl"] == teams.url


async def test_a_message_without_a_mention_does_not_reach_the_bot(
    http: aiohttp.ClientSession, bot: RecordingBot
) -> None:
    await post(http, "/api/messages", {"as": "maija", "text": "ALKE-botti on hyvä"})
    await post(http, "/api/messages", {"as": "maija", "text": "@ALKE-botti hei"})
    assert [activity["text"] for activity in await bot.hears(1)] == ["<at>ALKE-botti</at> hei"]


async def test_a_card_answer_is_seen_by_the_one_who_pressed(
    teams: Teams, http: aiohttp.ClientSession, bot: RecordingBot
) -> None:
    message = card_in(teams)
    bot.answer = {"statusCode": 200, "type": CARD, "value": {"type": "AdaptiveCard", "speak": "oma"}}
    action = {"type": "Action.Execute", "verb": "book", "data": {"slot": "1"}}
    said = await post(http, "/api/press", {"as": "maija", "message": "1", "action": action})
    assert said["kind"] == "card"
    assert [teams.channel.view(message, p)["card"].get("speak") for p in (MAIJA, TESTI)] == ["oma", None]
    assert bot.heard[0]["value"] == {"action": action, "trigger": "manual"}
    assert bot.heard[0]["replyToId"] == "1"


async def test_a_refresh_is_automatic(teams: Teams, http: aiohttp.ClientSession, bot: RecordingBot) -> None:
    card_in(teams)
    order = {"as": "maija", "message": "1", "action": {"type": "Action.Execute"}, "trigger": "automatic"}
    await post(http, "/api/press", order)
    assert bot.heard[0]["value"]["trigger"] == "automatic"


@pytest.mark.parametrize(
    ("answer", "kind", "text"),
    [
        (
            {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": "Varattu"},
            "message",
            "Varattu",
        ),
        (
            {"statusCode": 400, "type": "application/vnd.microsoft.error", "value": {"message": "Ei käy"}},
            "error",
            "Ei käy",
        ),
        (None, "error", "Jokin meni vikaan. Yritä uudelleen."),
    ],
)
async def test_other_answers_are_toasts_or_errors(
    teams: Teams, http: aiohttp.ClientSession, bot: RecordingBot, answer: dict[str, Any] | None, kind: str, text: str
) -> None:
    card_in(teams)
    bot.answer = answer
    said = await post(http, "/api/press", {"as": "maija", "message": "1", "action": {"type": "Action.Execute"}})
    assert (said["kind"], said["text"]) == (kind, text)


async def test_a_bot_that_takes_too_long_is_called_again_when_so_ordered(
    teams: Teams, http: aiohttp.ClientSession, bot: RecordingBot
) -> None:
    card_in(teams)
    bot.delay = 0.5
    teams.delivery.settings.bot_timeout, teams.delivery.settings.redeliver = 0.1, True
    said = await post(http, "/api/press", {"as": "maija", "message": "1", "action": {"type": "Action.Execute"}})
    assert said["detail"] == "Botti ei vastannut ajoissa."
    assert len({activity["id"] for activity in bot.heard}) == 1
    assert len(bot.heard) == 2


async def test_a_submit_is_a_message_with_a_value(teams: Teams, http: aiohttp.ClientSession, bot: RecordingBot) -> None:
    card_in(teams)
    action = {"type": "Action.Submit", "data": {"verb": "book"}}
    await post(http, "/api/press", {"as": "maija", "message": "1", "action": action})
    assert (bot.heard[0]["type"], bot.heard[0]["value"]) == ("message", {"verb": "book"})


async def test_a_new_channel_tells_the_bot_that_it_was_added(teams: Teams, bot: RecordingBot) -> None:
    assert await teams.install()
    assert [(a["type"], a.get("action")) for a in bot.heard] == [
        ("conversationUpdate", None),
        ("installationUpdate", "add"),
    ]


async def test_everybody_who_watches_hears_of_a_change_in_their_own_view(http: aiohttp.ClientSession) -> None:
    async with http.ws_connect("/api/live?as=testi") as socket:
        await post(http, "/api/messages", {"as": "maija", "text": "Terve @Testi Testilä"})
        event = await socket.receive_json(timeout=5)
    assert (event["message"]["author"], event["message"]["mentioned"]) == ("Maija Meikäläinen", True)


async def test_a_message_that_the_bot_does_not_take_is_marked_for_its_writer(
    http: aiohttp.ClientSession, bot: RecordingBot
) -> None:
    bot.status = 500
    async with http.ws_connect("/api/live?as=maija") as socket:
        said = await post(http, "/api/messages", {"as": "maija", "text": "@ALKE-botti hei"})
        events = [await socket.receive_json(timeout=5) for _ in range(2)]
    text = "Viesti ei mennyt botille perille (HTTP 500)."
    assert events[1] == {"type": "trouble", "for": "maija", "text": text, "about": said["id"]}


async def test_only_this_machines_names_are_served(http: aiohttp.ClientSession) -> None:
    async with http.get("/api/state", headers={"Host": "evil.example"}) as response:
        assert response.status == 403


async def test_a_foreign_page_cannot_listen(http: aiohttp.ClientSession) -> None:
    with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
        await http.ws_connect("/api/live?as=testi", headers={"Origin": "http://elsewhere.example"})
