"""What the page calls: the channel as one person sees it, their messages and presses, and news over a websocket."""

from __future__ import annotations

import asyncio
import html
import uuid
from collections.abc import Coroutine, Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from aiohttp import WSMsgType, web

from standins.teams.activities import executed, spoken, submitted
from standins.teams.channel import Channel
from standins.teams.delivery import FAILED, Delivery
from standins.teams.files import Files
from standins.teams.world import REFERENCE, Json, Message, Person

PAGE: Final = Path(__file__).parent / "page"
LIBRARIES: Final = {
    "adaptivecards.js": "adaptivecards/dist/adaptivecards.min.js",
    "markdown-it.js": "markdown-it/dist/markdown-it.min.js",
}


class Client:
    """The page's side of the channel."""

    def __init__(
        self,
        channel: Channel,
        delivery: Delivery,
        features: Json,
        commands: Sequence[str],
        modules: Path,
        files: Files | None = None,
    ) -> None:
        """`features` tells the page which panes to show, `commands` what to offer; `modules` is npm's folder."""
        self._files = files
        self._channel, self._delivery, self._features, self._modules = channel, delivery, features, modules
        self._commands = list(commands)
        self._running: set[asyncio.Task[Any]] = set()

    def routes(self) -> list[web.RouteDef | web.StaticDef]:
        """The page, its libraries and its calls."""
        return [
            web.get("/", self._index),
            web.get("/lib/{name}", self._library),
            web.get("/api/state", self._state),
            web.get("/api/live", self._live),
            web.post("/api/messages", self._say),
            web.post("/api/press", self._press),
            web.static("/page", PAGE),
        ]

    async def _index(self, _request: web.Request) -> web.FileResponse:
        return web.FileResponse(PAGE / "index.html", headers={"Cache-Control": "no-cache"})

    async def _library(self, request: web.Request) -> web.FileResponse:
        path = self._modules / LIBRARIES.get(request.match_info["name"], "-")
        if not path.is_file():
            raise web.HTTPNotFound(text="npm ci has not been run")
        return web.FileResponse(path)

    async def _state(self, request: web.Request) -> web.Response:
        """Everything this person sees."""
        channel, me = self._channel, self._me(request.query.get("as", ""))
        place = channel.place
        return web.json_response(
            {
                "me": me.key,
                "people": [
                    {
                        "key": p.key,
                        "name": p.name,
                        "label": p.label,
                        "id": p.teams_id,
                        "guest": p.guest,
                        "member": p.member,
                    }
                    for p in channel.people.values()
                ],
                "team": place.team_name,
                "channel": place.channel_name,
                "bot": {"id": place.bot_id, "name": place.bot_name},
                "features": self._features,
                "commands": self._commands,
                "messages": [channel.view(m, me) for m in channel.visible(me)],
            }
        )

    async def _live(self, request: web.Request) -> web.WebSocketResponse:
        """Changed messages as this person sees them, while the page is open."""
        origin = request.headers.get("Origin")
        if origin and urlsplit(origin).netloc != request.host:
            raise web.HTTPForbidden
        me = self._me(request.query.get("as", ""))
        socket = web.WebSocketResponse(heartbeat=30)
        await socket.prepare(request)
        with self._channel.watch() as queue:
            feeding = asyncio.create_task(self._feed(socket, queue, me))
            async for message in socket:
                if message.type == WSMsgType.ERROR:
                    break
            feeding.cancel()
        return socket

    async def _feed(self, socket: web.WebSocketResponse, queue: asyncio.Queue[Json], me: Person) -> None:
        while True:
            event = await queue.get()
            message = self._channel.messages.get(event.get("id", ""))
            if message and message.target not in ("", me.teams_id):
                continue
            shown = {"message": self._channel.view(message, me)} if message else {}
            await socket.send_json(event | shown)

    async def _say(self, request: web.Request) -> web.Response:
        """{"as", "text", "root"?, "files"?}: `@Name` in the text is a mention. The bot hears only what mentions it.

        `files` are paths of files that the page has put into the channel's folder, as Teams does with what one attaches.
        """
        order = await request.json()
        me = self._writer(order)
        root = str(order.get("root") or "")
        if root and root not in self._channel.messages:
            raise web.HTTPNotFound
        text, entities = self._mentions(str(order.get("text") or "").strip())
        message = Message(
            id=self._channel.next_id(),
            root=root,
            author=me.teams_id,
            created=self._channel.moment(),
            text=text,
            entities=entities,
            attachments=[await self._reference(str(path)) for path in order.get("files") or ()],
        )
        self._channel.save(message)
        if any(e["mentioned"]["id"] == self._channel.place.bot_id for e in entities):
            activity = spoken(self._channel, self._service(request), message, me)
            self._start(self._deliver(activity, message, me))
        return web.json_response({"id": message.id}, status=201)

    async def _reference(self, path: str) -> Json:
        """A file of the channel as a message refers to it (learn.microsoft.com/graph/api/resources/chatmessageattachment)."""
        if self._files is None:
            raise web.HTTPNotFound
        item = await self._files.item(path)
        link = {"contentType": REFERENCE, "contentUrl": item.get("webUrl", ""), "name": item["name"]}
        return {"id": str(uuid.uuid4()), **link}

    async def _deliver(self, activity: Json, message: Message, me: Person) -> None:
        status, _body = await self._delivery.post(activity)
        if not 200 <= status < 300:
            text = f"Viesti ei mennyt botille perille (HTTP {status})." if status else "Botti ei vastaa."
            self._channel.tell({"type": "trouble", "for": me.key, "text": text, "about": message.id})

    async def _press(self, request: web.Request) -> web.Response:
        """{"as", "message", "action": {"type", "verb", "id", "data"}, "trigger"}: a button, or a refresh."""
        order = await request.json()
        me, action = self._writer(order), order.get("action") or {}
        message = self._channel.messages.get(str(order.get("message")))
        if message is None or message.deleted:
            return web.json_response({"kind": "error", "text": "Viestiä ei enää ole."})
        service = self._service(request)
        if action.get("type") == "Action.Submit":
            activity = submitted(self._channel, service, message, me, action.get("data") or {})
            status, _body = await self._delivery.post(activity)
            fine = 200 <= status < 300
            return web.json_response({"kind": "message" if fine else "error", "text": "" if fine else FAILED})
        trigger = "automatic" if order.get("trigger") == "automatic" else "manual"
        activity = executed(self._channel, service, message, me, action, trigger)
        return web.json_response(await self._delivery.press(message, me, activity))

    def _mentions(self, text: str) -> tuple[str, list[Json]]:
        """The text as Teams sends it (escaped, `<at>` for mentions) and its entities; the longest name wins."""
        place = self._channel.place
        known = {place.bot_name: place.bot_id} | {p.name: p.teams_id for p in self._channel.members()}
        text, entities = html.escape(text, quote=False), []
        for name in sorted(known, key=len, reverse=True):
            plain, marked = f"@{html.escape(name, quote=False)}", f"<at>{html.escape(name, quote=False)}</at>"
            if plain in text:
                text = text.replace(plain, marked)
                who = {"id": known[name], "name": name}
                entities.append({"type": "mention", "text": marked, "mentioned": who})
        return text, entities

    def _me(self, key: str) -> Person:
        """The person of this window; the first one when the address names nobody."""
        people = self._channel.people
        return people.get(key) or next(iter(people.values()))

    def _writer(self, order: Json) -> Person:
        person = self._channel.people.get(str(order.get("as")))
        if person is None:
            raise web.HTTPForbidden(text="nobody of that name")
        return person

    def _service(self, request: web.Request) -> str:
        return f"{request.url.origin()}/"

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
