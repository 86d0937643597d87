"""The local Graph as an application and as a server on loopback."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from aiohttp import web

from standins.graph.cloud import Cloud
from standins.graph.control import add_control
from standins.graph.dispatch import answer
from standins.graph.options import Options
from standins.graph.other_origin import create_other_origin
from standins.graph.subscriptions import watch

CLOUD = web.AppKey("cloud", Cloud)
_LARGEST_BODY = 251 * 1024 * 1024


def create_app(root: Path, *, options: Options | None = None, routes: Sequence[web.RouteDef] = ()) -> web.Application:
    """Graph v1.0 over the folder `root`; its download host starts and ends with it, on a port of its own.

    `routes` are what others answer below the same address (a channel's messages).
    """
    cloud = Cloud(root, options or Options())
    app = web.Application(client_max_size=_LARGEST_BODY)
    app[CLOUD] = cloud
    app.cleanup_ctx.append(_surroundings)
    add_control(app, cloud)
    app.add_routes(routes)
    app.router.add_route("*", "/v1.0/{tail:.*}", partial(answer, cloud))
    return app


async def _surroundings(app: web.Application) -> AsyncIterator[None]:
    cloud = app[CLOUD]
    runner = web.AppRunner(create_other_origin(cloud), access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    cloud.other_origin = f"http://127.0.0.1:{runner.addresses[0][1]}"
    cloud.spawn(watch(cloud))
    yield
    await cloud.close()
    await runner.cleanup()


@dataclass(frozen=True, slots=True)
class LocalGraph:
    """A running one. `url` ends with /v1.0; `drive_id` and `folder_id` are the channel's."""

    url: str
    drive_id: str
    folder_id: str
    cloud: Cloud
    _runner: web.AppRunner

    async def close(self) -> None:
        """Stop serving; the folder and its side folder stay."""
        await self._runner.cleanup()


async def serve(
    root: Path,
    host: str = "127.0.0.1",
    port: int = 0,
    *,
    options: Options | None = None,
    routes: Sequence[web.RouteDef] = (),
) -> LocalGraph:
    """Start on loopback; port 0 takes a free one. OSError when the port is taken, ValueError off loopback."""
    if host not in {"127.0.0.1", "localhost"}:
        raise ValueError(host)
    app = create_app(root, options=options, routes=routes)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError:
        await runner.cleanup()
        raise
    cloud = app[CLOUD]
    url = f"http://{host}:{runner.addresses[0][1]}/v1.0"
    return LocalGraph(url, cloud.options.drive_id, cloud.channel().id, cloud, runner)
