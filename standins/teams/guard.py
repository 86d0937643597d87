"""What every connector call passes before its work: ordered faults, then rate limits; each leaves a line in the log."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

from aiohttp import web

from standins.teams.faults import Fault, Faults, error
from standins.teams.limits import Limits
from standins.teams.world import Json

Handler = Callable[[web.Request], Awaitable[web.Response]]


class Refused(Exception):  # noqa: N818 - a call's end, not a fault of ours
    """An error in the connector's own words."""

    def __init__(self, status: int, code: str = "", message: str = "") -> None:
        """`code` as in Microsoft's table; by status when empty."""
        super().__init__(code)
        self.status, self.body = status, error(status, code, message)


class Guard:
    """Wraps handlers; `log` keeps the latest calls and how they were answered."""

    def __init__(self, limits: Limits, faults: Faults, channel: str) -> None:
        """Limits and faults are steered from the control address; `channel` is the thread of calls that name none."""
        self.limits, self.faults = limits, faults
        self.log: deque[Json] = deque(maxlen=2000)
        self._channel = channel

    def wrap(self, operation: str, handler: Handler) -> Handler:
        """The handler as a route takes it. `operation` is what faults are ordered by."""

        async def run(request: web.Request) -> web.Response:
            entry: Json = {"operation": operation, "method": request.method, "path": request.path, "status": None}
            self.log.append(entry)
            fault = self.faults.take(operation)
            if fault:
                response = await self._faulty(fault, operation, request, handler)
            else:
                response = await self._limited(operation, request, handler)
            entry["status"] = response.status
            return response

        return run

    async def _faulty(self, fault: Fault, operation: str, request: web.Request, handler: Handler) -> web.Response:
        await request.read()
        if fault.deliver:
            await _answered(request, handler)
        await asyncio.sleep(fault.delay)
        if fault.status == 200:
            return await self._limited(operation, request, handler)
        if fault.status == 0 and request.transport is not None:
            request.transport.close()
        headers = {} if fault.retry_after is None else {"Retry-After": str(fault.retry_after)}
        return web.json_response(error(fault.status), status=fault.status or 500, headers=headers)

    async def _limited(self, operation: str, request: web.Request, handler: Handler) -> web.Response:
        thread = request.match_info.get("c", self._channel).split(";", 1)[0]
        group = "ask" if request.method == "GET" else "create" if operation == "create" else "send"
        wait = self.limits.retry_after(group, thread)
        if wait:
            return web.json_response(error(429), status=429, headers={"Retry-After": str(wait)})
        return await _answered(request, handler)


async def _answered(request: web.Request, handler: Handler) -> web.Response:
    try:
        return await handler(request)
    except Refused as refused:
        return web.json_response(refused.body, status=refused.status)
