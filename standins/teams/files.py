"""The page's window on the files: reads the local Graph as any client would, acts as a person through its control address."""

from __future__ import annotations

import base64
import json
from typing import Any, Final
from urllib.parse import quote, urlsplit

import aiohttp
from aiohttp import web

from standins.teams.channel import Channel
from standins.teams.world import Json

MOST: Final = 200


class Files:
    """Folders and files of the channel, by path below its folder."""

    def __init__(self, channel: Channel, session: aiohttp.ClientSession, graph_url: str) -> None:
        """`graph_url` ends with /v1.0; the channel's folder is what Graph says it is."""
        self._channel, self._session, self._graph = channel, session, graph_url.rstrip("/")
        parts = urlsplit(self._graph)
        self._control = f"{parts.scheme}://{parts.netloc}/_standin"
        self._folder: tuple[str, str] | None = None
        self._locks: dict[str, str] = {}

    def routes(self) -> list[web.RouteDef]:
        """`?path=` is below the channel's folder, empty for the folder itself."""
        return [
            web.get("/api/files", self._list),
            web.get("/api/files/content", self._download),
            web.post("/api/files/content", self._upload),
            web.delete("/api/files", self._delete),
            web.post("/api/files/lock", self._lock),
        ]

    async def item(self, path: str) -> Json:
        """What Graph says of a file; HTTPNotFound when it is not there."""
        return await self._get(await self._address(path))

    async def _list(self, request: web.Request) -> web.Response:
        path = request.query.get("path", "")
        body = await self._get(f"{await self._address(path, 'children')}?$top={MOST}")
        entries = [self._entry(path, item) for item in body.get("value", [])]
        return web.json_response(sorted(entries, key=lambda e: (not e["folder"], e["name"].casefold())))

    async def _download(self, request: web.Request) -> web.StreamResponse:
        path = request.query["path"]
        async with self._session.get(await self._address(path, "content")) as answer:
            _check(answer.status)
            name = quote(path.rpartition("/")[2])
            headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
            return web.Response(body=await answer.read(), headers=headers, content_type="application/octet-stream")

    async def _upload(self, request: web.Request) -> web.Response:
        """The body is the file; `as` says who saves it."""
        content = base64.b64encode(await request.read()).decode("ascii")
        path = await self._below_root(request.query["path"])
        await self._deed("edit", {"path": path, "content": content, "person": self._name(request)})
        self._changed()
        return web.Response(status=204)

    async def _delete(self, request: web.Request) -> web.Response:
        async with self._session.delete(await self._address(request.query["path"])) as answer:
            _check(answer.status)
        self._changed()
        return web.Response(status=204)

    async def _lock(self, request: web.Request) -> web.Response:
        """`on=1`: this person opens the file in Word; otherwise they close it."""
        path, opening = request.query["path"], request.query.get("on") == "1"
        order = {"path": await self._below_root(path)} | ({"person": self._name(request)} if opening else {})
        await self._deed("lock" if opening else "unlock", order)
        if opening:
            self._locks[path] = self._name(request)
        else:
            self._locks.pop(path, None)
        self._changed()
        return web.Response(status=204)

    def _entry(self, path: str, item: Json) -> Json:
        inside = f"{path}/{item['name']}" if path else item["name"]
        by = ((item.get("lastModifiedBy") or {}).get("user") or {}).get("displayName") or ""
        if not by:
            by = ((item.get("lastModifiedBy") or {}).get("application") or {}).get("displayName", "")
        return {
            "name": item["name"],
            "path": inside,
            "folder": "folder" in item,
            "count": (item.get("folder") or {}).get("childCount", 0),
            "size": item.get("size", 0),
            "modified": item.get("lastModifiedDateTime", ""),
            "by": by,
            "locked": self._locks.get(inside, ""),
        }

    async def _address(self, path: str, action: str = "") -> str:
        drive, folder = await self._place()
        base = f"{self._graph}/drives/{drive}/items/{folder}"
        inside = f":/{quote(path)}:" if path else ""
        return f"{base}{inside}" + (f"/{action}" if action else "") if action else f"{base}{inside}".rstrip(":")

    async def _place(self) -> tuple[str, str]:
        """The drive and folder of the channel, asked once."""
        if self._folder is None:
            place = self._channel.place
            found = await self._get(
                f"{self._graph}/teams/{place.group_id}/channels/{quote(place.channel_id)}/filesFolder"
            )
            self._folder = (quote(found["parentReference"]["driveId"], safe="!"), quote(found["id"]))
            self._prefix = _prefix(found)
        return self._folder

    async def _below_root(self, path: str) -> str:
        await self._place()
        return f"{self._prefix}{path}"

    async def _get(self, url: str) -> Json:
        try:
            async with self._session.get(url) as answer:
                _check(answer.status)
                body: Json = json.loads(await answer.read())
                return body
        except (aiohttp.ClientError, TimeoutError) as error:
            raise web.HTTPBadGateway(text=str(error)) from error

    async def _deed(self, name: str, order: dict[str, Any]) -> None:
        async with self._session.post(f"{self._control}/{name}", json=order) as answer:
            _check(answer.status)

    def _name(self, request: web.Request) -> str:
        person = self._channel.people.get(request.query.get("as", ""))
        if person is None:
            raise web.HTTPForbidden(text="nobody of that name")
        return person.name

    def _changed(self) -> None:
        self._channel.tell({"type": "files"})


def _prefix(folder: Json) -> str:
    """The channel's folder below the library's root, with a slash at its end; empty when it is the root."""
    above = str((folder.get("parentReference") or {}).get("path", "")).partition("root:")[2].strip("/")
    if "root" in folder or not (folder.get("parentReference") or {}).get("path"):
        return ""
    return "/".join(part for part in (above, folder["name"]) if part) + "/"


class Locked(web.HTTPClientError):
    """Somebody has the file open."""

    status_code = 423


def _check(status: int) -> None:
    """Graph's refusal goes on to the page as it is."""
    if status == 404:
        raise web.HTTPNotFound
    if status == 423:
        raise Locked
    if status >= 400:
        raise web.HTTPBadGateway(text=f"Graph {status}")
