"""Starts a Teams on this machine: one channel, its connector for the bot, its page for people."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
from aiohttp import web

from standins.teams.activities import installed
from standins.teams.channel import Channel, Now
from standins.teams.client import Client
from standins.teams.connector import Connector
from standins.teams.control import Control
from standins.teams.delivery import Delivery, until_answered
from standins.teams.faults import Faults
from standins.teams.files import Files
from standins.teams.guard import Guard
from standins.teams.limits import Limits
from standins.teams.lookup import Lookup
from standins.teams.panes import Panes
from standins.teams.world import Person, Place

MODULES = Path(__file__).parents[2] / "node_modules"
LARGEST = 64 * 1024 * 1024  # bytes of an uploaded file


@dataclass(slots=True)
class Teams:
    """A running one. `url` ends with a slash and is both the page's address and the bot's serviceUrl."""

    url: str
    place: Place
    channel: Channel
    guard: Guard
    delivery: Delivery
    lookup: Lookup
    _runner: web.AppRunner
    _session: aiohttp.ClientSession
    _installing: asyncio.Task[bool] | None = None

    def channel_messages_routes(self) -> list[web.RouteDef]:
        """Graph's GET /v1.0/teams/{t}/channels/{c}/messages, to be added to a Graph on another port."""
        return self.lookup.routes()

    async def install(self) -> bool:
        """Tell the bot that it was added to the team; whether it answered."""
        return await until_answered(self.delivery, installed(self.channel, self.url))

    async def close(self) -> None:
        """Stop serving; what is in the data folder stays."""
        if self._installing:
            self._installing.cancel()
        await self._runner.cleanup()
        await self._session.close()


async def serve(  # noqa: PLR0913 - every value has a default that works
    host: str = "127.0.0.1",
    port: int = 0,
    bot_url: str | Sequence[str] = "http://127.0.0.1:3978/api/messages",
    *,
    people: Sequence[Person],
    place: Place | None = None,
    data_dir: Path | None = None,
    graph_url: str = "",
    schedule_url: str = "",
    clock_url: str = "",
    now: Now | None = None,
    commands: Sequence[str] = (),
    rate_limits: bool = True,
    install: bool = True,
    modules: Path = MODULES,
) -> Teams:
    """Start on loopback; port 0 takes a free one. OSError when the port is taken, ValueError off loopback.

    `bot_url` may be several, of one bot's replicas, called in turn; `data_dir` keeps the channel over restarts;
    `now` dates the messages (aware moments, the wall's by default);
    `commands` are offered where people write, as the app's manifest would; with
    `install` a new channel tells the bot, as soon as it answers, that it was added to the team.
    """
    if host not in {"127.0.0.1", "localhost", "::1"}:
        raise ValueError(host)
    channel = Channel(place or Place(), people, now or _wall, data_dir)
    session = aiohttp.ClientSession()
    delivery = Delivery(channel, [bot_url] if isinstance(bot_url, str) else bot_url, session)
    guard = Guard(Limits(on=rate_limits), Faults(), channel.place.channel_id)
    lookup = Lookup(channel)
    features = {"files": bool(graph_url), "schedule": bool(schedule_url), "clock": bool(clock_url)}
    app = web.Application(client_max_size=LARGEST, middlewares=[_this_machine])
    app.add_routes(Connector(channel, guard).routes())
    app.add_routes(lookup.routes())
    app.add_routes(Control(channel, guard, delivery).routes())
    files = Files(channel, session, graph_url) if graph_url else None
    app.add_routes(Client(channel, delivery, features, commands, modules, files).routes())
    app.add_routes(Panes(channel, session, schedule_url, clock_url).routes())
    if files:
        app.add_routes(files.routes())
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError:
        await runner.cleanup()
        await session.close()
        raise
    url = f"http://{host}:{runner.addresses[0][1]}/"
    teams = Teams(url, channel.place, channel, guard, delivery, lookup, runner, session)
    if install and channel.fresh:
        teams._installing = asyncio.create_task(teams.install())  # noqa: SLF001 - its own
    return teams


@web.middleware
async def _this_machine(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """A web page can make its own name point to this machine (DNS rebinding): only this machine's names are served."""
    if request.url.host not in {"127.0.0.1", "localhost", "::1"}:
        raise web.HTTPForbidden
    return await handler(request)


def _wall() -> datetime:
    return datetime.now(UTC)
