"""`alke export` and `alke forget`: the round's records for the archive, and a person's data removed."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.eyes import settings_or_none
from bot.cli.output import fail, plainly, show, words
from bot.cli.rounds import round_named
from bot.remembered import forget_preferences
from bot.system import SystemClock, SystemDice
from ledger import Ledger, open_ledger
from ledger.export import export_round

Round = Annotated[str, typer.Option("--round", help="The round.")]
Local = Annotated[bool, typer.Option("--local", help="The local mode's records.")]
Data = Annotated[Path, typer.Option("--data", help="Local mode's folder.")]
LOCAL = Path("data/local")


def export(round_id: Round, local: Local = False, data: Data = LOCAL) -> None:
    """The round's records as JSON on standard output: claims, reminders, the log; persons by pseudonym."""
    round_ = round_named(round_id)
    with plainly():
        ledger = _ledger(round_.id, data, local=local)
        try:
            show(export_round(ledger.store, round_.id), as_json=True, human=lambda _: None)
        finally:
            ledger.close()


def forget(
    person: Annotated[str, typer.Argument(help="The person's Entra object id.")],
    round_id: Round = "2024",
    local: Local = False,
    data: Data = LOCAL,
) -> None:
    """Delete the key to a person's pseudonym and what they chose; what was done stays, by nobody who can be named."""
    with plainly():
        ledger = _ledger(round_named(round_id).id, data, local=local)
        try:
            known = asyncio.run(_forget(ledger, person))
        finally:
            ledger.close()
        typer.echo(words()("cli.forgotten" if known else "cli.unknown_person", person=person))
        if not known:
            raise typer.Exit(1)


async def _forget(ledger: Ledger, aad_object_id: str) -> bool:
    await forget_preferences(ledger.memory, aad_object_id)
    return await ledger.memory.forget(aad_object_id)


def _ledger(round_id: str, data: Path, *, local: bool) -> Ledger:
    """The settings' database; the local mode's when asked for or when there are no settings, and then said so."""
    settings = None if local else settings_or_none(os.environ)
    if settings is not None:
        return open_ledger(settings.database_url, SystemClock(), SystemDice())
    file = data / round_id / "alke.db"
    if not file.is_file():
        fail(words()("cli.no_records", file=str(file)))
    if not local:
        typer.echo(words()("cli.local_instead", folder=str(file.parent)), err=True)
    return open_ledger(f"sqlite:///{file}", SystemClock(), SystemDice())
