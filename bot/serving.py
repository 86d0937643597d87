"""The bot at its address, from its first tick until it is stopped: within two seconds, whatever hangs."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack

from aiohttp import web

from bot.wiring import Bot

MOMENT = 0.5
"""Seconds for answers under way; aiohttp takes them twice before it cuts off (RequestHandler.shutdown, 3.14)."""


async def serve(bot: Bot, host: str, port: int, stack: AsyncExitStack) -> None:
    """Serve and tick until the stack closes; OSError names a taken port.

    What is cut off then is as after a kill: every order is in the ledger, and is written and told after the next start.
    """
    runner = web.AppRunner(bot.app, access_log=None, shutdown_timeout=MOMENT)
    await runner.setup()

    async def stop() -> None:
        await asyncio.gather(bot.ticker.stop(), runner.cleanup())

    stack.push_async_callback(stop)
    await web.TCPSite(runner, host, port).start()
    bot.ticker.start()
