"""The address for tests and curious people: `/_standin/…` orders faults, sets patience and limits, shows what was called."""

from __future__ import annotations

from aiohttp import web

from standins.teams.activities import installed
from standins.teams.channel import Channel
from standins.teams.delivery import Delivery, until_answered
from standins.teams.guard import Guard


class Control:
    """What Microsoft does not offer."""

    def __init__(self, channel: Channel, guard: Guard, delivery: Delivery) -> None:
        """All three are steered from here."""
        self._channel, self._guard, self._delivery = channel, guard, delivery

    def routes(self) -> list[web.RouteDef]:
        """Everything below /_standin."""
        return [
            web.post("/_standin/faults", self._add_fault),
            web.delete("/_standin/faults", self._clear_faults),
            web.post("/_standin/settings", self._set),
            web.get("/_standin/log", self._show_log),
            web.get("/_standin/messages", self._messages),
            web.post("/_standin/install", self._install),
            web.post("/_standin/reset", self._reset),
        ]

    async def _add_fault(self, request: web.Request) -> web.Response:
        """{"operation", "status", "times", "deliver", "delay", "retry_after"}; see Fault."""
        try:
            self._guard.faults.add(await request.json())
        except TypeError as error:
            raise web.HTTPBadRequest(text=str(error)) from error
        return web.Response(status=204)

    async def _clear_faults(self, _request: web.Request) -> web.Response:
        self._guard.faults.waiting.clear()
        return web.Response(status=204)

    async def _set(self, request: web.Request) -> web.Response:
        """{"rate_limits": bool, "bot_timeout": seconds, "redeliver": bool}, each optional."""
        order, settings = await request.json(), self._delivery.settings
        self._guard.limits.on = bool(order.get("rate_limits", self._guard.limits.on))
        settings.bot_timeout = float(order.get("bot_timeout", settings.bot_timeout))
        settings.redeliver = bool(order.get("redeliver", settings.redeliver))
        return web.Response(status=204)

    async def _show_log(self, _request: web.Request) -> web.Response:
        return web.json_response({"connector": list(self._guard.log), "bot": list(self._delivery.log)})

    async def _messages(self, _request: web.Request) -> web.Response:
        return web.json_response([m.to_json() for m in self._channel.messages.values()])

    async def _install(self, _request: web.Request) -> web.Response:
        url = str(_request.url.origin()) + "/"
        arrived = await until_answered(self._delivery, installed(self._channel, url), tries=1)
        return web.json_response({"arrived": arrived})

    async def _reset(self, _request: web.Request) -> web.Response:
        self._channel.clear()
        return web.Response(status=204)
