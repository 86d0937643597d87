"""Graph's view of the channel's messages, with replies: what a bot looks its own posts up in."""

from __future__ import annotations

import html
import json
from typing import Final

from aiohttp import web

from standins.teams.channel import Channel
from standins.teams.world import CARD, REFERENCE, Json, Message, marks

BASE: Final = "/v1.0/teams/{t}/channels/{c}/messages"
MOST: Final = 50


class Lookup:
    """GET …/messages (newest first, `$top`, `$expand=replies`, pages), …/{id}, …/{id}/replies, …/{id}/replies/{id}."""

    def __init__(self, channel: Channel) -> None:
        """Reads only."""
        self._channel = channel

    def routes(self) -> list[web.RouteDef]:
        """May be added to any aiohttp application, a Graph stand-in's too."""
        return [
            web.get(BASE, self._list),
            web.get(BASE + "/{m}", self._one),
            web.get(BASE + "/{m}/replies", self._replies),
            web.get(BASE + "/{m}/replies/{r}", self._reply),
        ]

    async def _list(self, request: web.Request) -> web.Response:
        self._check(request)
        roots = [m for m in reversed(self._channel.messages.values()) if not m.root and not m.target]
        return self._page(request, roots, replies="replies" in request.query.get("$expand", ""))

    async def _one(self, request: web.Request) -> web.Response:
        self._check(request)
        return web.json_response(self._shape(self._root(request)))

    async def _replies(self, request: web.Request) -> web.Response:
        self._check(request)
        return self._page(request, self._answers(self._root(request)))

    async def _reply(self, request: web.Request) -> web.Response:
        self._check(request)
        answers = {reply.id: reply for reply in self._answers(self._root(request))}
        if request.match_info["r"] not in answers:
            raise _not_found()
        return web.json_response(self._shape(answers[request.match_info["r"]]))

    def _page(self, request: web.Request, found: list[Message], *, replies: bool = False) -> web.Response:
        size = min(max(int(request.query.get("$top") or 20), 1), MOST)
        start = int(request.query.get("$skiptoken") or 0)
        page = found[start : start + size]
        value = [
            self._shape(m) | ({"replies": [self._shape(r) for r in self._answers(m)]} if replies else {}) for m in page
        ]
        body: Json = {"@odata.count": len(page), "value": value}
        if start + size < len(found):
            url = request.url.update_query({"$skiptoken": str(start + size)})
            body["@odata.nextLink"] = str(url)
        return web.json_response(body)

    def _check(self, request: web.Request) -> None:
        place = self._channel.place
        team, channel = request.match_info["t"], request.match_info["c"]
        if team not in (place.group_id, place.team_id) or channel != place.channel_id:
            raise _not_found()

    def _root(self, request: web.Request) -> Message:
        message = self._channel.messages.get(request.match_info["m"])
        if message is None or message.target:
            raise _not_found()
        return message

    def _answers(self, root: Message) -> list[Message]:
        return [m for m in reversed(self._channel.messages.values()) if m.root == root.id and not m.target]

    def _shape(self, message: Message) -> Json:
        """A chatMessage (learn.microsoft.com/graph/api/resources/chatmessage)."""
        place = self._channel.place
        cards = [a for a in message.attachments if a.get("contentType") == CARD]
        files = [a for a in message.attachments if a.get("contentType") == REFERENCE]
        held = "".join(f'<attachment id="{message.id}-{n}"></attachment>' for n, _ in enumerate(cards)) + marks(files)
        person = self._channel.person(message.author)
        user = {"id": person.aad_object_id, "displayName": person.name} if person else None
        bot = {"id": place.app_id, "displayName": place.bot_name, "applicationIdentityType": "bot"}
        return {
            "id": message.id,
            "replyToId": message.root or None,
            "etag": message.id,
            "messageType": "message",
            "createdDateTime": message.created,
            "lastModifiedDateTime": message.edited or message.created,
            "deletedDateTime": message.edited or message.created if message.deleted else None,
            "summary": message.summary or None,
            "from": {"user": user, "application": None if person else bot},
            "body": {"contentType": "html", "content": (message.text or "") + held},
            "channelIdentity": {"teamId": place.group_id, "channelId": place.channel_id},
            "attachments": [
                {
                    "id": f"{message.id}-{n}",
                    "contentType": CARD,
                    "contentUrl": None,
                    "content": json.dumps(attachment.get("content"), ensure_ascii=False),
                    "name": None,
                }
                for n, attachment in enumerate(cards)
            ]
            + [{**file, "content": None} for file in files],
            "mentions": [
                {"id": n, "mentionText": html.unescape(str((e.get("mentioned") or {}).get("name", "")))}
                for n, e in enumerate(message.entities)
            ],
        }


def _not_found() -> web.HTTPNotFound:
    body = json.dumps({"error": {"code": "NotFound", "message": "Not found."}})
    return web.HTTPNotFound(text=body, content_type="application/json")
