"""The Bot Framework Connector's REST as Teams offers it to a bot: conversations, activities, members, teams."""

from __future__ import annotations

import asyncio
import json
import logging
import re
from collections.abc import Awaitable, Callable
from typing import Final

from aiohttp import web

from standins.teams.channel import Channel
from standins.teams.faults import Fault, Faults, error
from standins.teams.limits import Limits
from standins.teams.posts import Posts
from standins.teams.world import Json

log = logging.getLogger(__name__)

SIZE_LIMIT: Final = 100 * 1024  # bytes of UTF-16, images in the message not counted
IMAGE: Final = re.compile(r"data:image/[^\"]*")
Handler = Callable[[web.Request], Awaitable[web.Response]]


class Refused(Exception):  # noqa: N818 - a call's end, not a fault of ours
    """An error in the connector's own words."""

    def __init__(self, status: int, code: str = "", message: str = "") -> None:
        """`code` as in Microsoft's table; by status when empty."""
        super().__init__(code)
        self.status, self.body = status, error(status, code, message)


class Connector:
    """One channel's connector; `log` keeps what was asked and how it was answered."""

    def __init__(self, channel: Channel, limits: Limits, faults: Faults) -> None:
        """Limits and faults are shared with the control address."""
        self.limits, self.faults = limits, faults
        self.log: list[Json] = []
        self._channel = channel
        self._posts = Posts(channel)

    def routes(self) -> list[web.RouteDef]:
        """Everything below /v3."""
        conversation = "/v3/conversations/{c}"
        return [
            web.post("/v3/conversations", self._guarded("create", self._create)),
            web.post(f"{conversation}/activities", self._guarded("send", self._send)),
            web.post(f"{conversation}/activities/{{a}}", self._guarded("reply", self._send)),
            web.put(f"{conversation}/activities/{{a}}", self._guarded("update", self._update)),
            web.delete(f"{conversation}/activities/{{a}}", self._guarded("delete", self._delete)),
            web.get(f"{conversation}/activities/{{a}}/members", self._guarded("members", self._members)),
            web.get(f"{conversation}/members", self._guarded("members", self._members)),
            web.get(f"{conversation}/members/{{m}}", self._guarded("members", self._member)),
            web.get(f"{conversation}/pagedmembers", self._guarded("members", self._paged)),
            web.get("/v3/teams/{t}", self._guarded("team", self._team)),
            web.get("/v3/teams/{t}/conversations", self._guarded("team", self._channels)),
            web.route("*", "/v3/{rest:.*}", self._unknown),
        ]

    def _guarded(self, operation: str, handler: Handler) -> Handler:
        """Faults first, then limits, then the call itself; each leaves a line in the log."""

        async def run(request: web.Request) -> web.StreamResponse:
            entry: Json = {"operation": operation, "method": request.method, "path": request.path, "status": None}
            self.log.append(entry)
            fault = self.faults.take(operation)
            response = (
                await self._faulty(fault, request, handler)
                if fault
                else await self._limited(operation, request, handler)
            )
            entry["status"] = response.status
            return response

        return run  # type: ignore[return-value] # every answer here is a whole Response

    async def _faulty(self, fault: Fault, request: web.Request, handler: Handler) -> web.Response:
        await request.read()
        if fault.deliver:
            await self._answered(request, handler)
        if fault.delay:
            await asyncio.sleep(fault.delay)
        if fault.status == 0:
            if request.transport is not None:
                request.transport.close()
            return web.Response(status=500)
        headers = {} if fault.retry_after is None else {"Retry-After": str(fault.retry_after)}
        return web.json_response(error(fault.status), status=fault.status, headers=headers)

    async def _limited(self, operation: str, request: web.Request, handler: Handler) -> web.Response:
        thread = request.match_info.get("c", self._channel.place.channel_id).split(";", 1)[0]
        group = "ask" if request.method == "GET" else "create" if operation == "create" else "send"
        wait = self.limits.retry_after(group, thread)
        if wait:
            return web.json_response(error(429), status=429, headers={"Retry-After": str(wait)})
        return await self._answered(request, handler)

    async def _answered(self, request: web.Request, handler: Handler) -> web.Response:
        try:
            return await handler(request)
        except Refused as refused:
            return web.json_response(refused.body, status=refused.status)

    async def _create(self, request: web.Request) -> web.Response:
        """A new thread in the channel (channelData.channel), or a private chat with one member."""
        body = await _body(request)
        channel = ((body.get("channelData") or {}).get("channel") or {}).get("id")
        activity = body.get("activity")
        if channel == self._channel.place.channel_id and isinstance(activity, dict):
            found = self._posts.post(activity, root="", target="")
            conversation = self._channel.place.thread(found.id)
            return web.json_response({"id": conversation, "activityId": found.id}, status=201)
        if channel:
            raise Refused(404, "ConversationNotFound") if isinstance(activity, dict) else Refused(400)
        members = body.get("members") or []
        person = self._channel.person(str((members[0] or {}).get("id"))) if len(members) == 1 else None
        if person is None:
            raise Refused(400, "BadArgument", "A channel, or one member, is needed.")
        return web.json_response({"id": f"a:{person.key}"}, status=201)

    async def _send(self, request: web.Request) -> web.Response:
        activity = await _body(request)
        root, target = self._where(request, activity)
        if activity.get("type") == "typing":
            return web.json_response({"id": self._channel.next_id()}, status=201)
        if activity.get("type", "message") != "message":
            raise Refused(400, "BadArgument", "Unknown activity type")
        if activity.get("text") and activity.get("attachments"):
            # Teams splits such an activity in two and gives no id back (conversation-messages.md)
            self._posts.post({**activity, "attachments": []}, root=root, target=target)
            self._posts.post({**activity, "text": "", "entities": []}, root=root, target=target)
            return web.json_response({}, status=201)
        return web.json_response({"id": self._posts.post(activity, root=root, target=target).id}, status=201)

    async def _update(self, request: web.Request) -> web.Response:
        activity = await _body(request)
        self._where(request, {})
        message = self._posts.own(request.match_info["a"])
        if message is None:
            raise Refused(404, "ActivityNotFoundInConversation")
        self._posts.replace(message, activity)
        return web.json_response({"id": message.id})

    async def _delete(self, request: web.Request) -> web.Response:
        self._where(request, {})
        message = self._posts.own(request.match_info["a"])
        if message is None:
            raise Refused(404, "ActivityNotFoundInConversation")
        self._posts.remove(message)
        return web.Response(status=200)

    async def _members(self, request: web.Request) -> web.Response:
        self._where(request, {})
        return web.json_response(self._roster())

    async def _member(self, request: web.Request) -> web.Response:
        self._where(request, {})
        wanted = request.match_info["m"]
        for account in self._roster():
            if wanted in (account["id"], account["objectId"]):
                return web.json_response(account)
        raise Refused(404, "MemberNotFoundInConversation")

    async def _paged(self, request: web.Request) -> web.Response:
        self._where(request, {})
        size = min(max(int(request.query.get("pageSize") or 200), 1), 500)
        start = int(request.query.get("continuationToken") or 0)
        roster = self._roster()
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

    async def _unknown(self, request: web.Request) -> web.Response:
        """A route that this stand-in does not know fails loudly."""
        log.error("unknown connector route: %s %s", request.method, request.path)
        return web.json_response(error(501, "NotImplemented", f"{request.method} {request.path}"), status=501)

    def _where(self, request: web.Request, activity: Json) -> tuple[str, str]:
        """(thread root or empty, the only person who sees it or empty) of a conversation id, or 404."""
        conversation, _, root = request.match_info["c"].partition(";messageid=")
        targeted = request.query.get("isTargetedActivity") == "true"
        target = self._target(activity) if targeted and activity else ""
        if conversation.startswith("a:"):
            person = self._channel.person(conversation.removeprefix("a:"))
            if person:
                return "", person.teams_id
        here = conversation in (self._channel.place.channel_id, self._channel.place.team_id)
        if here and (not root or root in self._channel.messages):
            return root, target
        raise Refused(404, "ConversationNotFound")

    def _target(self, activity: Json) -> str:
        """A targeted message's recipient must be in the roster."""
        person = self._channel.person(str((activity.get("recipient") or {}).get("id")))
        if person is None or not person.member:
            raise Refused(400, "BadArgument", "The recipient is not in the conversation.")
        return person.teams_id

    def _roster(self) -> list[Json]:
        return [person.account(self._channel.place.tenant_id) for person in self._channel.members()]


async def _body(request: web.Request) -> Json:
    """The body as an object, its size as Teams counts it: characters in UTF-16, however they were escaped."""
    try:
        body = await request.json()
    except ValueError as cause:
        raise Refused(400, "BadSyntax", "Could not parse the body.") from cause
    if not isinstance(body, dict):
        raise Refused(400, "BadSyntax", "An object is needed.")
    plain = IMAGE.sub("", json.dumps(body, ensure_ascii=False, separators=(",", ":")))
    if len(plain.encode("utf-16-le", "surrogatepass")) > SIZE_LIMIT:
        raise Refused(413, "MessageSizeTooBig", "Message size too large.")
    return body
