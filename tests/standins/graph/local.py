"""A local Graph that runs for one test, and a client that knows nothing but HTTP."""

from __future__ import annotations

import base64
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from standins.graph import LocalGraph, Options, serve


@dataclass(frozen=True)
class Reply:
    """What came back; redirects are not followed."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def code(self) -> str:
        """The error's code, with the inner one after a slash."""
        error = self.json["error"]
        inner = error["innerError"].get("code")
        return f"{error['code']}/{inner}" if inner else str(error["code"])


@dataclass(frozen=True)
class Local:
    """The server, its folder on disk, and requests to it."""

    server: LocalGraph
    root: Path
    http: httpx.AsyncClient

    @property
    def drive(self) -> str:
        return f"{self.server.url}/drives/{self.server.drive_id}"

    async def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Reply:
        """`path` is below the drive, or a whole address; header names come with underscores."""
        url = path if path.startswith("http") else f"{self.drive}/{path}"
        data = body if isinstance(body, bytes | None) else json.dumps(body).encode()
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        answer = await self.http.request(method, url, content=data, headers=named)
        return Reply(answer.status_code, answer.headers, answer.content)

    async def get(self, path: str, **headers: str) -> Reply:
        return await self.ask("GET", path, **headers)

    async def put(self, path: str, body: bytes, **headers: str) -> Reply:
        return await self.ask("PUT", path, body, **headers)

    async def post(self, path: str, body: Any = None, **headers: str) -> Reply:
        return await self.ask("POST", path, body if body is not None else {}, **headers)

    async def download(self, path: str) -> bytes:
        """The bytes by way of the redirect."""
        answer = await self.get(path)
        assert answer.status == 302, answer
        return (await self.get(answer.headers["Location"])).body

    async def control(self, deed: str, **document: Any) -> Reply:
        """What only people and accidents can do."""
        return await self.ask("POST", f"{self.server.url.removesuffix('/v1.0')}/_standin/{deed}", document)

    async def person_saves(self, path: str, data: bytes) -> None:
        """Through the control API; most tests rather write to the disk."""
        answer = await self.control("edit", path=path, content=base64.b64encode(data).decode())
        assert answer.status == 200, answer


@asynccontextmanager
async def running(folder: Path, **options: Any) -> AsyncIterator[Local]:
    """A local Graph over `folder/kirjasto`, its side folder beside it."""
    server = await serve(folder / "kirjasto", options=Options(**options))
    async with httpx.AsyncClient(verify=False) as http:  # httpx sends once; aiohttp repeats a broken PUT by itself
        try:
            yield Local(server, folder / "kirjasto", http)
        finally:
            await server.close()
