"""`alke run`: the bot from its settings, or with `--local` the bot and a whole Microsoft 365 of its own on this machine."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from contextlib import AsyncExitStack
from datetime import datetime
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from alke.calendar import read_moment
from alke.errors import LedgerTrouble
from bot.cli.output import fail, words
from bot.cli.rounds import all_rounds, round_named
from bot.local.town import Known, start
from cards.words import Words
from config.directory import councils, ministries
from config.holidays_fi import calendar
from config.settings import SettingsFault, read_settings
from config.words import LANGUAGES, load_words

PORT = 3978


def run(
    local: Annotated[bool, typer.Option("--local", help="With a Teams and a Graph of its own, on loopback.")] = False,  # noqa: FBT002
    round_id: Annotated[str, typer.Option("--round", help="The round to run (local mode: 2024).")] = "2024",
    now: Annotated[str, typer.Option("--now", help="Local mode: the moment at which the clock starts, ISO.")] = "",
    data: Annotated[Path, typer.Option("--data", help="Local mode: the folder in which everything is kept.")] = Path(
        "data/local"
    ),
    port: Annotated[
        int, typer.Option("--port", min=1, max=65533, help="The bot's port; page and Graph take the next two.")
    ] = PORT,
) -> None:
    """Run the bot until Ctrl-C."""
    logging.basicConfig(
        level=os.environ.get("ALKE_LOG", "WARNING").upper(), format="%(asctime)s %(levelname)s %(name)s %(message)s"
    )
    if local:
        _run_local(round_named(round_id).id, now, data / round_id, port)
    else:
        _run_live()


def known() -> Known:
    """What the config knows."""
    languages = {language: Words(language, load_words(language)) for language in LANGUAGES}
    return Known(KnownRounds(), councils(), ministries(), calendar(), languages)


class KnownRounds:
    """Plays alke.ports.Rounds over the shipped rounds."""

    def __init__(self) -> None:
        """Read once."""
        self._rounds = all_rounds()

    def get(self, round_id: str) -> object:
        """KeyError for an unknown one."""
        return self._rounds[round_id]


def moment(text: str) -> datetime | None:
    """An ISO moment, Helsinki's when it has no zone; None for nothing, a clear line for nonsense."""
    try:
        return read_moment(text) if text else None
    except ValueError:
        fail(words()("cli.bad_moment", text=text))


def _run_local(round_id: str, now: str, data: Path, port: int) -> None:
    asyncio.run(_serve_local(round_id, moment(now), data, port))


async def _serve_local(round_id: str, now: datetime | None, data: Path, port: int) -> None:
    async with AsyncExitStack() as stack:
        try:
            town = await start(known(), round_id, data, port, now, stack)
        except LedgerTrouble as trouble:
            fail(words()("cli.ledger", reason=str(trouble.facts.get("reason", "")), data=str(data)))
        except OSError as error:
            _taken(error, port)
        say = words()
        typer.echo(say("cli.ready", round=round_id, moment=say.spell(town.clock.now().astimezone())))
        for name, url in (("teams", town.teams_url), ("bot", town.bot_url), ("graph", town.graph_url)):
            typer.echo(f"  {say(f'cli.address_{name}')}  {url}")
        typer.echo(say("cli.stop"))
        await _until_stopped()


def _taken(error: OSError, port: int) -> NoReturn:
    """Name the port that is in use; anything else is told as it is."""
    busy = next((p for p in range(port, port + 3) if f"{p}" in str(error)), None)
    if busy is None:
        raise error
    fail(words()("cli.port_taken", port=busy, other=port + 10))


async def _until_stopped() -> None:
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    await stopped.wait()


def _run_live() -> None:
    try:
        settings = read_settings(os.environ, Path(".env"))
    except SettingsFault as fault:
        for line in fault.faults[:-1]:
            typer.echo(f"alke: {line}", err=True)
        fail(fault.faults[-1])
    typer.echo(settings.round_id)
