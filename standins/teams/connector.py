"""The Bot Framework Connector's REST as Teams offers it to a bot: conversations and activities."""

from __future__ import annotations

import json
import logging
import re
from typing import Final

from aiohttp import web

from standins.teams.channel import Channel
from standins.teams.faults import error
from standins.teams.guard import Guard, Refused
from standins.teams.posts import Posts
from standins.teams.roster import Roster, located
from standins.teams.world import Json

log = logging.getLogger(__name__)

SIZE_LIMIT: Final = 100 * 1024  # bytes of UTF-16, images in the message not counted
IMAGE: Final = re.compile(r"data:image/[^\"]*")


class Connector:
    """One channel's connector."""

    def __init__(self, channel: Channel, guard: Guard) -> None:
        """Every call passes the guard."""
        self._channel, self._guard = channel, guard
        self._posts, self._roster = Posts(channel), Roster(channel)

    def routes(self) -> list[web.RouteDef]:
        """Everything below /v3."""
        conversation = "/v3/conversations/{c}"
        wrap = self._guard.wrap
        return [
            web.post("/v3/conversations", wrap("create", self._create)),
            web.post(f"{conversation}/activities", wrap("send", self._send)),
            web.post(f"{conversation}/activities/{{a}}", wrap("reply", self._send)),
            web.put(f"{conversation}/activities/{{a}}", wrap("update", self._update)),
            web.delete(f"{conversation}/activities/{{a}}", wrap("delete", self._delete)),
            *self._roster.routes(wrap),
            web.route("*", "/v3/{rest:.*}", self._unknown),
        ]

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

    async def _unknown(self, request: web.Request) -> web.Response:
        """A route that this stand-in does not know fails loudly."""
        log.error("unknown connector route: %s %s", request.method, request.path)
        return web.json_response(error(501, "NotImplemented", f"{request.method} {request.path}"), status=501)

    def _where(self, request: web.Request, activity: Json) -> tuple[str, str]:
        """(thread root or empty, the only person who sees it or empty) of a conversation id, or 404."""
        root, private = located(self._channel, request.match_info["c"])
        if private:
            return "", private
        targeted = request.query.get("isTargetedActivity") == "true"
        return root, self._target(activity) if targeted and activity else ""

    def _target(self, activity: Json) -> str:
        """A targeted message's recipient must be in the roster."""
        person = self._channel.person(str((activity.get("recipient") or {}).get("id")))
        if person is None or not person.member:
            raise Refused(400, "BadArgument", "The recipient is not in the conversation.")
        return person.teams_id


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
