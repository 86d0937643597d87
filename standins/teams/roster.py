"""Who is in the conversation and what the team is, as the connector tells a bot."""

from __future__ import annotations

from collections.abc import Callable

from aiohttp import web

from standins.teams.channel import Channel
from standins.teams.guard import Handler, Refused
from standins.teams.world import Json


def located(channel: Channel, conversation: str) -> tuple[str, str]:
    """(thread root or empty, the person of a private chat or empty) of a conversation id; Refused(404) for any other."""
    name, _, root = conversation.partition(";messageid=")
    if name.startswith("a:"):
        person = channel.person(name.removeprefix("a:"))
        if person:
            return "", person.teams_id
    here = name in (channel.place.channel_id, channel.place.team_id)
    if here and (not root or root in channel.messages):
        return root, ""
    raise Refused(404, "ConversationNotFound")


class Roster:
    """Members and teams; pages as Teams pages."""

    def __init__(self, channel: Channel) -> None:
        """Reads only."""
        self._channel = channel

    def routes(self, wrap: Callable[[str, Handler], Handler]) -> list[web.RouteDef]:
        """GET …/members, …/members/{id}, …/pagedmembers, teams/{id}, teams/{id}/conversations."""
        conversation = "/v3/conversations/{c}"
        return [
            web.get(f"{conversation}/activities/{{a}}/members", wrap("members", self._members)),
            web.get(f"{conversation}/members", wrap("members", self._members)),
            web.get(f"{conversation}/members/{{m}}", wrap("members", self._member)),
            web.get(f"{conversation}/pagedmembers", wrap("members", self._paged)),
            web.get("/v3/teams/{t}", wrap("team", self._team)),
            web.get("/v3/teams/{t}/conversations", wrap("team", self._channels)),
        ]

    async def _members(self, request: web.Request) -> web.Response:
        located(self._channel, request.match_info["c"])
        return web.json_response(self._accounts())

    async def _member(self, request: web.Request) -> web.Response:
        located(self._channel, request.match_info["c"])
        wanted = request.match_info["m"]
        for account in self._accounts():
            if wanted in (account["id"], account["objectId"]):
                return web.json_response(account)
        raise Refused(404, "MemberNotFoundInConversation")

    async def _paged(self, request: web.Request) -> web.Response:
        located(self._channel, request.match_info["c"])
        size = min(max(int(request.query.get("pageSize") or 200), 1), 500)
        start = int(request.query.get("continuationToken") or 0)
        roster = self._accounts()
        page: Json = {"members": roster[start : start + size]}
        if start + size < len(roster):
            page["continuationToken"] = str(start + size)
        return web.json_response(page)

    async def _team(self, request: web.Request) -> web.Response:
        place = self._channel.place
        if request.match_info["t"] != place.team_id:
            raise Refused(404, "TeamNotFound")
        count = len(self._channel.members())
        team = {"id": place.team_id, "name": place.team_name, "aadGroupId": place.group_id}
        return web.json_response(team | {"channelCount": 1, "memberCount": count})

    async def _channels(self, request: web.Request) -> web.Response:
        place = self._channel.place
        if request.match_info["t"] != place.team_id:
            raise Refused(404, "TeamNotFound")
        return web.json_response({"conversations": [{"id": place.channel_id, "name": place.channel_name}]})

    def _accounts(self) -> list[Json]:
        return [person.account(self._channel.place.tenant_id) for person in self._channel.members()]
