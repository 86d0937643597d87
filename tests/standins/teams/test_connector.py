"""The connector's REST over raw HTTP: what Teams documents, and what it does when something is wrong."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import aiohttp
import pytest
from yarl import URL

from standins.teams import Teams
from tests.standins.teams.conftest import MAIJA, TESTI

CARD = {"contentType": "application/vnd.microsoft.card.adaptive", "content": {"type": "AdaptiveCard", "body": []}}
TEXT = {"type": "message", "text": "hei"}


def conversation(teams: Teams, path: str = "/activities", root: str = "") -> URL:
    place = teams.place
    return URL(
        f"/v3/conversations/{quote(place.thread(root) if root else place.channel_id, safe='')}{path}", encoded=True
    )


async def call(http: aiohttp.ClientSession, method: str, url: URL | str, body: Any = None) -> tuple[int, Any]:
    async with http.request(method, url, json=body) as response:
        raw = await response.read()
        return response.status, (await response.json() if raw else None)


async def test_a_new_thread_gives_its_conversation_with_the_root_and_its_first_activity(
    teams: Teams, http: aiohttp.ClientSession
) -> None:
    body = {"isGroup": True, "channelData": {"channel": {"id": teams.place.channel_id}}, "activity": TEXT}
    status, found = await call(http, "POST", "/v3/conversations", body)
    assert status == 201
    assert found["id"] == f"{teams.place.channel_id};messageid={found['activityId']}"
    assert teams.channel.messages[found["activityId"]].text == "hei"


async def test_a_post_with_a_root_becomes_a_reply_in_that_thread(teams: Teams, http: aiohttp.ClientSession) -> None:
    _, first = await call(http, "POST", conversation(teams), TEXT)
    status, reply = await call(http, "POST", conversation(teams, root=first["id"]), TEXT)
    assert (status, teams.channel.messages[reply["id"]].root) == (201, first["id"])


async def test_text_and_attachment_in_one_activity_are_split_and_give_no_id(
    teams: Teams, http: aiohttp.ClientSession
) -> None:
    status, found = await call(http, "POST", conversation(teams), {**TEXT, "attachments": [CARD]})
    assert (status, found) == (201, {})
    assert [(m.text, len(m.attachments)) for m in teams.channel.messages.values()] == [("hei", 0), ("", 1)]


async def test_an_update_replaces_the_message_for_everybody_and_drops_personal_views(
    teams: Teams, http: aiohttp.ClientSession
) -> None:
    _, first = await call(http, "POST", conversation(teams), {"type": "message", "attachments": [CARD]})
    message = teams.channel.messages[first["id"]]
    message.views[MAIJA.teams_id] = {"type": "AdaptiveCard", "body": [{"type": "TextBlock", "text": "oma"}]}
    changed = {"type": "message", "attachments": [{**CARD, "content": {"type": "AdaptiveCard", "speak": "uusi"}}]}
    assert await call(http, "PUT", conversation(teams, f"/activities/{first['id']}"), changed) == (
        200,
        {"id": first["id"]},
    )
    assert teams.channel.view(message, MAIJA)["card"] == {"type": "AdaptiveCard", "speak": "uusi"}


async def test_a_deleted_message_cannot_be_updated(teams: Teams, http: aiohttp.ClientSession) -> None:
    _, first = await call(http, "POST", conversation(teams), TEXT)
    one = conversation(teams, f"/activities/{first['id']}")
    assert (await call(http, "DELETE", one))[0] == 200
    status, found = await call(http, "PUT", one, TEXT)
    assert (status, found["error"]["code"]) == (404, "ActivityNotFoundInConversation")


async def test_an_unknown_conversation_is_not_found(http: aiohttp.ClientSession) -> None:
    status, found = await call(http, "POST", "/v3/conversations/19:toinen@thread.tacv2/activities", TEXT)
    assert (status, found["error"]["code"]) == (404, "ConversationNotFound")


async def test_a_message_over_100_kilobytes_of_utf16_is_too_big(teams: Teams, http: aiohttp.ClientSession) -> None:
    fits, too_big = ({**TEXT, "text": "ä" * count} for count in (49_000, 52_000))
    assert (await call(http, "POST", conversation(teams), fits))[0] == 201
    status, found = await call(http, "POST", conversation(teams), too_big)
    assert (status, found["error"]["code"]) == (413, "MessageSizeTooBig")


async def test_the_eighth_post_in_a_second_is_throttled_until_limits_are_switched_off(
    teams: Teams, http: aiohttp.ClientSession
) -> None:
    statuses = [(await call(http, "POST", conversation(teams), TEXT))[0] for _ in range(8)]
    assert statuses == [201] * 7 + [429]
    await call(http, "POST", "/_standin/settings", {"rate_limits": False})
    assert (await call(http, "POST", conversation(teams), TEXT))[0] == 201


async def test_members_are_paged_and_have_entra_ids(teams: Teams, http: aiohttp.ClientSession) -> None:
    url = conversation(teams, "/pagedmembers")
    _, first = await call(http, "GET", url.with_query({"pageSize": "1"}))
    again = {"pageSize": "1", "continuationToken": first["continuationToken"]}
    _, second = await call(http, "GET", url.with_query(again))
    assert [m["objectId"] for m in first["members"] + second["members"]] == [MAIJA.aad_object_id, TESTI.aad_object_id]
    assert "continuationToken" not in second


async def test_one_member_is_found_by_either_id(teams: Teams, http: aiohttp.ClientSession) -> None:
    for identity in (MAIJA.teams_id, MAIJA.aad_object_id):
        _, found = await call(http, "GET", conversation(teams, f"/members/{quote(identity, safe='')}"))
        assert found["name"] == "Maija Meikäläinen"
    status, _ = await call(http, "GET", conversation(teams, "/members/29:nobody"))
    assert status == 404


async def test_the_team_knows_its_channel(teams: Teams, http: aiohttp.ClientSession) -> None:
    team = f"/v3/teams/{teams.place.team_id}"
    assert (await call(http, "GET", team))[1]["aadGroupId"] == teams.place.group_id
    _, found = await call(http, "GET", f"{team}/conversations")
    assert [c["id"] for c in found["conversations"]] == [teams.place.channel_id]


async def test_a_targeted_message_is_seen_by_its_recipient_only(teams: Teams, http: aiohttp.ClientSession) -> None:
    url = conversation(teams).with_query({"isTargetedActivity": "true"})
    await call(http, "POST", url, {**TEXT, "recipient": {"id": MAIJA.teams_id}})
    assert [len(teams.channel.visible(person)) for person in (MAIJA, TESTI)] == [1, 0]


async def test_a_mention_whose_text_is_not_in_the_message_is_ignored(teams: Teams, http: aiohttp.ClientSession) -> None:
    entity = {"type": "mention", "text": "<at>Joku</at>", "mentioned": {"id": MAIJA.teams_id, "name": "Joku"}}
    _, found = await call(http, "POST", conversation(teams), {**TEXT, "entities": [entity]})
    assert teams.channel.messages[found["id"]].entities == []


@pytest.mark.parametrize("stands", [0, 1])
async def test_an_ordered_502_may_or_may_not_have_delivered(
    teams: Teams, http: aiohttp.ClientSession, stands: int
) -> None:
    await call(http, "POST", "/_standin/faults", {"operation": "send", "status": 502, "deliver": bool(stands)})
    assert (await call(http, "POST", conversation(teams), TEXT))[0] == 502
    assert len(teams.channel.messages) == stands


async def test_an_unknown_route_fails_loudly(http: aiohttp.ClientSession) -> None:
    assert (await call(http, "POST", "/v3/unheard/of"))[0] == 501


async def test_the_channel_survives_a_restart(teams: Teams, http: aiohttp.ClientSession) -> None:
    _, found = await call(http, "POST", conversation(teams), TEXT)
    again = type(teams.channel)(teams.place, [MAIJA], lambda: None, teams.channel._file.parent)  # type: ignore[union-attr,arg-type,return-value]
    assert again.messages[found["id"]].text == "hei"
    assert not again.fresh


async def test_graphs_list_shows_the_bots_posts_with_cards_and_replies(
    teams: Teams, http: aiohttp.ClientSession
) -> None:
    _, first = await call(http, "POST", conversation(teams), {"type": "message", "attachments": [CARD]})
    await call(http, "POST", conversation(teams, root=first["id"]), TEXT)
    base = f"/v1.0/teams/{teams.place.group_id}/channels/{teams.place.channel_id}/messages"
    _, found = await call(http, "GET", f"{base}?$top=50&$expand=replies")
    (message,) = found["value"]
    assert message["id"] == first["id"]
    assert message["from"]["application"]["id"] == teams.place.app_id
    assert message["attachments"][0]["content"] == '{"type": "AdaptiveCard", "body": []}'
    assert [reply["body"]["content"] for reply in message["replies"]] == ["hei"]
    assert (await call(http, "GET", f"/v1.0/teams/other/channels/{teams.place.channel_id}/messages"))[0] == 404
