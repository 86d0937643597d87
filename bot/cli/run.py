"""`alke run`: the bot from its settings, or with `--local` the bot and a whole Microsoft 365 of its own on this machine."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from collections.abc import Sequence
from contextlib import AsyncExitStack
from datetime import datetime
from errno import EADDRINUSE
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from alke.calendar import to_helsinki
from alke.errors import LedgerTrouble
from alke.ports import Clock
from alke.rounds import Round
from bot.announcer import messages_url
from bot.cli.output import fail, moment, plainly, words
from bot.cli.rounds import all_rounds, round_named
from bot.cli.settings import ENV_FILE, bot_credential, graph_tokens, say_faults
from bot.local.town import Around, Known, start, surroundings
from bot.redaction import Redacting
from bot.serving import serve
from bot.system import MovableClock, SystemClock, SystemDice, spare_collector
from bot.wiring import Bot, Plan, build
from cards.words import Words
from config.directory import councils, ministries
from config.holidays_fi import calendar
from config.settings import Settings, SettingsFault, read_settings
from config.words import LANGUAGES, load_words

PORT = 3978
SERVICE_URL = "https://smba.trafficmanager.net/teams/"
"""Where Teams listens until an activity has named a nearer address (learn.microsoft.com, proactive messages)."""


def run(
    local: Annotated[bool, typer.Option("--local", help="With a Teams and a Graph of its own, on loopback.")] = False,
    round_id: Annotated[str, typer.Option("--round", help="The round to run (local mode: 2024).")] = "2024",
    now: Annotated[
        str, typer.Option("--now", help="Without a tenant: the moment at which the clock starts, ISO.")
    ] = "",
    data: Annotated[Path, typer.Option("--data", help="Local mode: the folder in which everything is kept.")] = Path(
        "data/local"
    ),
    port: Annotated[
        int, typer.Option("--port", min=1, max=65533, help="The bot's port; page and Graph take the next two.")
    ] = PORT,
    bots: Annotated[
        list[int] | None,
        typer.Option("--bot-port", help="Local mode without a bot of its own: the one at this port; may be repeated."),
    ] = None,
) -> None:
    """Run the bot until Ctrl-C."""
    handler = logging.StreamHandler()
    handler.setFormatter(Redacting("%(asctime)s %(levelname)s %(name)s %(message)s"))
    spare_collector()
    logging.basicConfig(level=_log_level(), handlers=[handler])
    with plainly():
        if local:
            asyncio.run(_serve_local(round_named(round_id).id, moment(now), data / round_id, port, bots or ()))
        else:
            _run_live(now)


def _log_level() -> str:
    level = os.environ.get("ALKE_LOG", "WARNING").strip().upper()
    if level not in logging.getLevelNamesMapping():
        fail(f"ALKE_LOG: {words()('settings.bad_log')}")
    return level


def known() -> Known:
    """What the config knows."""
    languages = {language: Words(language, load_words(language)) for language in LANGUAGES}
    return Known(KnownRounds(), councils(), ministries(), calendar(), languages)


class KnownRounds:
    """Plays alke.ports.Rounds over the shipped rounds."""

    def __init__(self) -> None:
        """Read once."""
        self._rounds = all_rounds()

    def get(self, round_id: str) -> Round:
        """KeyError for an unknown one."""
        return self._rounds[round_id]


async def _serve_local(round_id: str, now: datetime | None, data: Path, port: int, bots: Sequence[int]) -> None:
    async with AsyncExitStack() as stack:
        try:
            if bots:
                addresses = [f"http://127.0.0.1:{one}/api/messages" for one in bots]
                around = await surroundings(known(), round_id, data, port, now, stack, addresses)
                (data / "settings.env").write_text(_settings_of(around, round_id), encoding="utf-8")
                clock, teams, graph = around.clock, around.teams.url, around.graph.url
            else:
                town = await start(known(), round_id, data, port, now, stack)
                clock, teams, graph, addresses = town.clock, town.teams_url, town.graph_url, [town.bot_url]
        except LedgerTrouble as trouble:
            fail(words()("cli.ledger", reason=str(trouble.facts.get("reason", "")), data=str(data)))
        except OSError as error:
            _taken(error, port)
        say = words()
        typer.echo(say("cli.ready", round=round_id, moment=to_helsinki(clock.now())))
        for name, url in (("teams", teams), *(("bot", address) for address in addresses), ("graph", graph)):
            typer.echo(f"  {say(f'cli.address_{name}')}  {url}")
        typer.echo(say("cli.stop"))
        await _until_stopped()


def _settings_of(around: Around, round_id: str) -> str:
    """What `alke run` needs to live in this town, but for its port and its database."""
    place, graph = around.teams.place, around.graph
    return (
        f"ALKE_ROUND={round_id}\nALKE_TEAM_ID={place.team_id}\nALKE_CHANNEL_ID={place.channel_id}\n"
        f"ALKE_GRAPH_URL={graph.url}\nALKE_DRIVE_ID={graph.drive_id}\nALKE_FOLDER_ID={graph.folder_id}\n"
        f"ALKE_COORDINATORS={around.coordinator}\n"
    )


def _taken(error: OSError, port: int) -> NoReturn:
    """Name the port that is in use; anything else is told as it is."""
    busy = next((p for p in range(port, port + 3) if error.errno == EADDRINUSE and f"{p}" in str(error)), None)
    if busy is None:
        raise error
    fail(words()("cli.port_taken", port=busy, other=port + 10))


async def _until_stopped() -> None:
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    await stopped.wait()


def _run_live(now: str) -> None:
    try:
        settings = read_settings(os.environ, ENV_FILE)
    except SettingsFault as fault:
        say_faults(fault)
    asyncio.run(_serve_live(settings, _clock(settings, now)))


def _clock(settings: Settings, now: str) -> Clock:
    """The machine's; without an app id, on loopback, any moment may be played."""
    start_at = moment(now)
    return MovableClock(start_at) if start_at and settings.anonymous else SystemClock()


async def _serve_live(settings: Settings, clock: Clock) -> None:
    """Behind a reverse proxy that ends TLS; without an app id on loopback only (docs/reference/contracts.md)."""
    async with AsyncExitStack() as stack:
        settings.data.mkdir(parents=True, exist_ok=True)
        try:
            bot = await build(live_plan(known(), settings, clock), stack)
        except LedgerTrouble as trouble:
            fail(words()("cli.ledger", reason=str(trouble.facts.get("reason", "")), data=str(settings.data)))
        host = "127.0.0.1" if settings.anonymous else "0.0.0.0"  # noqa: S104 - Teams comes from outside, with a token
        try:
            await serve(bot, host, settings.port, stack)
        except OSError as error:
            _taken(error, settings.port)
        typer.echo(words()("cli.live", round=settings.round_id, port=settings.port))
        proving = asyncio.create_task(_prove(bot))
        stack.callback(proving.cancel)
        await _until_stopped()


async def _prove(bot: Bot) -> None:
    """Teams is answered meanwhile: a Graph that hangs must not keep the bot from saying so."""
    await bot.proving.check()
    if not bot.proving.proof.good:
        typer.echo(words()("cli.not_proved", reason=bot.proving.proof.trouble or "If-Match"), err=True)


def live_plan(what: Known, settings: Settings, clock: Clock) -> Plan:
    """The settings as the wiring takes them; a clear line for a round that is not known."""
    return Plan(
        round_id=round_named(settings.round_id).id, rounds=what.rounds, councils=what.councils, ministries=what.ministries,
        calendar=what.calendar, languages=what.languages, clock=clock, dice=SystemDice(), graph_url=settings.graph_url,
        drive_id=settings.drive_id, folder_id=settings.folder_id, graph_tokens=graph_tokens(settings, clock),
        database_url=settings.database_url, app_id=settings.app_id, tenant_id=settings.tenant_id, team_id=settings.team_id,
        channel_id=settings.channel_id, service_url=SERVICE_URL, credential=bot_credential(settings),
        messages_url=messages_url(settings.graph_url, settings.team_id, settings.channel_id), coordinators=settings.coordinators,
    )  # fmt: skip
