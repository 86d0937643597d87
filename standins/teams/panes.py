"""The page's schedule and clock, fetched from the addresses that whoever starts the stand-in gives it."""

from __future__ import annotations

import aiohttp
from aiohttp import web

from standins.teams.channel import Channel


class Panes:
    """Passes two foreign addresses through, so that the page speaks to one origin only."""

    def __init__(self, channel: Channel, session: aiohttp.ClientSession, schedule_url: str, clock_url: str) -> None:
        """Empty addresses: 404, and the page hides the pane."""
        self._channel, self._session = channel, session
        self._schedule_url, self._clock_url = schedule_url, clock_url

    def routes(self) -> list[web.RouteDef]:
        """GET schedule; GET and POST clock."""
        return [
            web.get("/api/schedule", self._schedule),
            web.get("/api/clock", self._clock),
            web.post("/api/clock", self._move),
        ]

    async def _schedule(self, _request: web.Request) -> web.Response:
        """The rows of the schedule file as it is now."""
        return await self._pass("GET", self._schedule_url, None)

    async def _clock(self, _request: web.Request) -> web.Response:
        """{"now": ISO}."""
        return await self._pass("GET", self._clock_url, None)

    async def _move(self, request: web.Request) -> web.Response:
        """{"advance_seconds": n} or {"set": ISO}; everybody's page hears of it."""
        answer = await self._pass("POST", self._clock_url, await request.read())
        self._channel.tell({"type": "clock"})
        return answer

    async def _pass(self, method: str, url: str, data: bytes | None) -> web.Response:
        if not url:
            raise web.HTTPNotFound
        headers = {"Content-Type": "application/json"} if data else {}
        try:
            async with self._session.request(method, url, data=data, headers=headers) as answer:
                return web.Response(body=await answer.read(), status=answer.status, content_type=answer.content_type)
        except (aiohttp.ClientError, TimeoutError) as error:
            raise web.HTTPBadGateway(text=str(error)) from error
