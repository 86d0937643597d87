"""Bots made to be killed: the real desk, reminding, ledger, Graph client and connector; pressed over HTTP without Teams' wire.

`python -m tests.simulation.worker SETTING` has everything imported once; each line `number begun` on its input forks a bot, which
says `number pid port` (port 0: it could not start). So a killed one is followed by the next in a moment.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import partial
from typing import Any

import aiohttp
import psycopg
from aiohttp import web
from sqlalchemy.dialects.postgresql import psycopg as dialect

from alke.affairs import Affairs
from alke.booking import Action, Order, Receipt
from alke.desk import Desk
from alke.errors import LedgerTrouble, PostTrouble
from alke.notice_port import Notice
from alke.nudges import Nudge
from alke.ports import Post
from alke.reminding import Reminding
from alke.slots import SlotTime
from bot.announcer import ChannelAnnouncer, messages_url
from bot.connector import Connector
from bot.system import SystemClock, SystemDice
from cards.words import Words
from config.holidays_fi import calendar
from config.words import load_words
from ledger import Ledger, open_ledger
from scheduler.ticker import Ticker
from sharepoint.auth import no_tokens
from sharepoint.cabinet import GraphCabinet
from sharepoint.evidence import EvidenceReader
from sharepoint.graph import Graph
from sharepoint.scribe import OfficeScribe
from sharepoint.shelf import GraphShelf
from standins.teams import Place
from tests.fakes import COORDINATOR
from tests.simulation.country import COUNCILS, START, Country

EVERY = 1.0
"""Seconds between ticks; 20 in production, where a bot lives longer."""
OPEN = 8
"""Rounds that run at a time."""
IMPORTED = (psycopg, dialect)
"""Before the fork, so that no bot has to."""


@dataclass(frozen=True)
class Setting:
    """Where everything is: the addresses of the Graph and of each channel's Teams, and the wall's moment of `START`."""

    graph_url: str
    drive: str
    folder: str
    database: str
    teams: Sequence[str]
    began: str

    def dump(self) -> str:
        """For the command line."""
        return json.dumps(asdict(self))


class ShiftedClock(SystemClock):
    """The machine's clock, moved to a working day."""

    def __init__(self, began: str) -> None:
        """`began` is the wall's moment of `START`."""
        self._ahead = START - datetime.fromisoformat(began)

    def now(self) -> datetime:
        return super().now() + self._ahead


class Channels:
    """Plays alke.ports.Announcer: the rounds' posts spread over several channels, as Teams' limits are a channel's."""

    def __init__(self, announcers: Sequence[ChannelAnnouncer]) -> None:
        self._all = announcers

    async def post(self, post: Post) -> str:
        return await self._of(post.mark).post(post)

    async def find(self, mark: str) -> str | None:
        return await self._of(mark).find(mark)

    def _of(self, mark: str) -> ChannelAnnouncer:
        return self._all[channel_of(mark, len(self._all))]


class Everybody:
    """Plays alke.reminding.Mentions: a party is its own contact."""

    async def of(self, nudge: Nudge) -> Sequence[tuple[str, str]]:
        return [(one.party, one.party) for one in nudge.owed]


def channel_of(mark: str, channels: int) -> int:
    """Which channel a reminder with this mark goes to."""
    return int(mark.partition("/")[0][1:]) % channels


def place(number: int) -> Place:
    """Each channel has an id of its own."""
    return Place(channel_id=f"19:kanava{number}@thread.tacv2")


async def bot(setting: Setting, number: int, begun: int) -> None:
    """Runs until it is killed; of the rounds the last `OPEN` of `begun` run."""
    clock, dice = ShiftedClock(setting.began), SystemDice()
    ledger = open_ledger(setting.database, clock, dice)
    graph = Graph(setting.graph_url, setting.drive, no_tokens(setting.graph_url), clock)
    shelf, scribe, rounds = GraphShelf(graph, setting.folder, clock), OfficeScribe(), Country()
    desk = Desk(
        rounds=rounds, book=ledger.claims, shelf=shelf, scribe=scribe, councils=COUNCILS, clock=clock, dice=dice, told=_told
    )  # fmt: skip
    evidence = EvidenceReader(GraphCabinet(graph, setting.folder, shelf), shelf, scribe)
    async with aiohttp.ClientSession() as session:
        reminding = Reminding(
            rounds=lambda: [rounds.get(f"n{n}") for n in range(max(0, begun - OPEN), begun)], book=ledger.notices,
            stands=Affairs(rounds, evidence, COUNCILS, clock), mentions=Everybody(),
            announcer=_channels(setting, session, clock, dice), calendar=calendar(), clock=clock, dice=dice, failed=_failed,
        )  # fmt: skip
        port = await _serve(desk)
        jobs = {"heartbeat": ledger.heartbeat, "claims": desk.resume, "reminders": reminding.tick}
        Ticker(jobs, clock, every=EVERY).start()
        _say(number, port)
        await asyncio.Event().wait()


def _channels(setting: Setting, session: aiohttp.ClientSession, clock: SystemClock, dice: SystemDice) -> Channels:
    places = [place(number) for number in range(len(setting.teams))]
    learnt = {where.channel_id: url for where, url in zip(places, setting.teams, strict=True)}
    connector = Connector(session, service_url=setting.teams[0], sleep=clock.sleep, dice=dice, learnt=learnt)
    languages = {language: Words(language, load_words(language)) for language in ("fi", "sv")}
    return Channels(
        [
            ChannelAnnouncer(
                connector, session, no_tokens(setting.graph_url), channel=where.channel_id, languages=languages, clock=clock,
                messages_url=messages_url(f"{url}v1.0", where.group_id, where.channel_id),
            )
            for where, url in zip(places, setting.teams, strict=True)
        ]
    )  # fmt: skip


async def _serve(desk: Desk) -> int:
    app = web.Application()
    app.add_routes([web.post("/press", partial(_press, desk))])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return int(runner.addresses[0][1])


async def _press(desk: Desk, request: web.Request) -> web.Response:
    asked: dict[str, Any] = await request.json()
    slot = SlotTime.parse(asked["slot"]) if asked["slot"] else None
    action, schedule, who = Action(asked["action"]), asked["schedule"], (asked["region"],)
    try:
        receipt = await desk.place(Order(action, "sim", schedule, COORDINATOR, who, slot, asked["delivery"]))
    except LedgerTrouble:
        return web.json_response({}, status=503)
    return web.json_response({"outcome": receipt.outcome, "reason": receipt.reason and receipt.reason.code})


async def _told(_: Receipt) -> None:
    """Who presses asks again."""


async def _failed(notice: Notice, trouble: PostTrouble) -> None:
    raise AssertionError(notice, trouble)


def _say(number: int, port: int) -> None:
    """In one piece: the others write on the same pipe."""
    os.write(sys.stdout.fileno(), f"{number} {os.getpid()} {port}\n".encode())


def ledger_of(setting: Setting) -> Ledger:
    """The bots' ledger, for who looks into it from outside."""
    return open_ledger(setting.database, ShiftedClock(setting.began), SystemDice())


def main(setting: Setting) -> None:
    """The mother: never has a loop, a thread or a connection of her own, so that her children can be forked."""
    calendar()
    logging.getLogger("apscheduler").setLevel(logging.ERROR)  # a tick is often longer than the second between two
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        number, begun = map(int, line.split())
        if os.fork() == 0:
            try:
                asyncio.run(bot(setting, number, begun))
            except LedgerTrouble as trouble:
                print(trouble, file=sys.stderr)
            _say(number, 0)
            os._exit(1)


if __name__ == "__main__":
    main(Setting(**json.loads(sys.argv[1])))
