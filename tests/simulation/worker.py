"""A process of the bot without Teams: takes presses over HTTP, over a real Graph client and a real ledger; made to be killed.

`python -m tests.simulation.worker GRAPH_URL DRIVE FOLDER DATABASE START` prints its port.
"""

from __future__ import annotations

import asyncio
import sys
from contextlib import suppress
from datetime import datetime
from typing import Any

from aiohttp import web

from alke.booking import Action, Order, Receipt
from alke.desk import Desk
from alke.errors import LedgerTrouble
from alke.slots import SlotTime
from bot.system import SystemClock, SystemDice
from ledger import open_ledger
from sharepoint.auth import no_tokens
from sharepoint.graph import Graph
from sharepoint.scribe import OfficeScribe
from sharepoint.shelf import GraphShelf
from tests.fakes import COORDINATOR, COUNCILS, FakeRounds
from tests.simulation.papers import small_round


async def main(graph_url: str, drive: str, folder: str, database: str, start: str) -> None:
    clock, dice = SystemClock(), SystemDice()
    ledger = open_ledger(database, clock, dice)
    graph = Graph(graph_url, drive, no_tokens(graph_url), clock)

    async def told(_: Receipt) -> None:
        """Who presses asks again."""

    desk = Desk(
        rounds=FakeRounds({"sim": small_round(datetime.fromisoformat(start))}),
        book=ledger.claims,
        shelf=GraphShelf(graph, folder, clock),
        scribe=OfficeScribe(),
        councils=COUNCILS,
        clock=clock,
        dice=dice,
        told=told,
    )

    async def press(request: web.Request) -> web.Response:
        asked: dict[str, Any] = await request.json()
        slot = SlotTime.parse(asked["slot"]) if asked["slot"] else None
        order = Order(Action(asked["action"]), "sim", "own", COORDINATOR, (asked["region"],), slot, asked["delivery"])
        try:
            receipt = await desk.place(order)
        except LedgerTrouble:
            return web.json_response({}, status=503)
        return web.json_response({"outcome": receipt.outcome, "reason": receipt.reason and receipt.reason.code})

    app = web.Application()
    app.add_routes([web.post("/press", press)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(runner.addresses[0][1], flush=True)
    while True:
        with suppress(LedgerTrouble):  # the next tick comes
            await desk.resume()
        await asyncio.sleep(2)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
