"""`alke doctor`: tries every permission, file and address the bot needs, says what fails and how to mend it."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from alke.errors import AlkeError, FileTrouble
from alke.rounds import Round
from bot.cli.eyes import Eyes, open_eyes, settings_or_none
from bot.cli.output import fail, show, words
from bot.cli.run import known
from bot.local.town import Known
from bot.system import SystemClock, SystemDice
from config.settings import SettingsFault, read_settings
from sharepoint import scribe
from sharepoint.contacts import FILE, ContactBook
from sharepoint.errors import Refused
from sharepoint.probe import prove

Json = Annotated[bool, typer.Option("--json", help="JSON on standard output.")]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing tried: `what` is a key of the words, `mend` says what to do when it is not well."""

    what: str
    about: str
    well: bool
    mend: str = ""


def doctor(
    round_id: Annotated[str, typer.Option("--round", help="The round to look at.")] = "",
    local: Annotated[bool, typer.Option("--local", help="Look at the local mode's files.")] = False,
    data: Annotated[Path | None, typer.Option("--data", help="Local mode's folder (data/local).")] = None,
    json: Json = False,
) -> None:
    """Try everything the bot needs; exit code 1 when something is not well."""
    if not local:
        _settings_said()
    settings = None if local else settings_or_none(os.environ)
    name = round_id or (settings.round_id if settings else "2024")
    findings = asyncio.run(_all(known(), name, data, local=local))
    show(findings, json, lambda console: console.print("\n".join(_line(f) for f in findings), markup=False))
    if not all(finding.well for finding in findings):
        raise typer.Exit(1)


def _settings_said() -> None:
    """What is missing for a tenant, when somebody has begun to set one."""
    if not any(name.startswith("ALKE_") and name not in {"ALKE_LANGUAGE", "ALKE_LOG"} for name in os.environ):
        return
    try:
        read_settings(os.environ, Path(".env"))
    except SettingsFault as fault:
        for line in fault.faults[:-1]:
            typer.echo(f"alke: {line}", err=True)
        fail(fault.faults[-1])


def _line(finding: Finding) -> str:
    mark = words()("doctor.well" if finding.well else "doctor.ill")
    return f"{mark}  {words()(f'doctor.{finding.what}', about=finding.about)}" + (
        f"\n      {finding.mend}" if finding.mend else ""
    )


async def _all(what: Known, name: str, data: Path | None, *, local: bool) -> list[Finding]:
    async with AsyncExitStack() as stack:
        eyes = await open_eyes(what, name, SystemClock().now(), data, local=local, stack=stack)
        return [finding async for finding in _tried(what, eyes.round, eyes)]


async def _tried(what: Known, round_: Round, eyes: Eyes) -> AsyncIterator[Finding]:
    yield await _try("folder", "", partial(eyes.cabinet.entries, ""))
    for folder in sorted({path for path in round_.folders.values() if "{" not in path}):
        yield await _try("round_folder", folder, partial(eyes.cabinet.entries, folder))
    for file in sorted({spec.file for spec in round_.schedules}):
        yield await _schedule(eyes, file)
    yield await _contacts(what, eyes)
    proof = await prove(eyes.graph, eyes.folder_id, SystemDice())
    well = proof.good and proof.conflict_refused
    yield Finding("probe", "", well, "" if well else words()("doctor.mend_probe", reason=proof.trouble or str(proof)))


async def _try(what: str, about: str, deed: Callable[[], Awaitable[object]]) -> Finding:
    try:
        await deed()
    except FileTrouble as trouble:
        return Finding(what, about, well=False, mend=_mend(trouble))
    return Finding(what, about, well=True)


async def _schedule(eyes: Eyes, file: str) -> Finding:
    """Readable, and understood as a schedule without a question."""
    try:
        snapshot = await eyes.shelf.read(file)
        scribe.read_schedule(snapshot.name, snapshot.data)
    except FileTrouble as trouble:
        return Finding("schedule", file, well=False, mend=_mend(trouble))
    except Refused as refused:
        return Finding("schedule", file, well=False, mend=words()(f"refused.{refused.reason}", choices=refused.choices))
    return Finding("schedule", file, well=True)


async def _contacts(what: Known, eyes: Eyes) -> Finding:
    book = ContactBook(eyes.cabinet, SystemClock(), what.councils, what.ministries)
    await book.find("", "")
    return Finding("contacts", FILE, well=not book.faults, mend=" ".join(book.faults))


def _mend(trouble: AlkeError) -> str:
    key = f"doctor.mend_{trouble.code}"
    return words()(key if words().has(key) else "doctor.mend", reason=str(trouble.facts.get("reason") or trouble.code))
