"""`alke doctor`: tries every permission, file and address the bot needs, says what fails and how to mend it."""

from __future__ import annotations

import asyncio
import os
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.eyes import open_eyes
from bot.cli.output import show, words
from bot.cli.run import known
from bot.cli.settings import ENV_FILE, begun, graph_tokens, say_faults
from bot.cli.trials import Finding, access, files, look_up, place, services
from bot.local.town import Known
from bot.system import SystemClock
from config.settings import Settings, SettingsFault, read_settings
from sharepoint.graph import Graph

Json = Annotated[bool, typer.Option("--json", help="JSON on standard output.")]
_FOUND_HERE = {"ALKE_DRIVE_ID", "ALKE_FOLDER_ID"}


def doctor(
    round_id: Annotated[str, typer.Option("--round", help="The round to look at.")] = "",
    local: Annotated[bool, typer.Option("--local", help="Look at the local mode's files.")] = False,
    data: Annotated[Path | None, typer.Option("--data", help="Local mode's folder (data/local).")] = None,
    site: Annotated[
        str,
        typer.Option("--site", help="Find the ids of a channel's folder: HOST/sites/NAME/FOLDER, without its library."),
    ] = "",
    json: Json = False,
) -> None:
    """Try everything the bot needs; exit code 1 when something is not well."""
    findings = asyncio.run(_local(known(), round_id, data, local) if local or not begun() else _live(round_id, site))
    show(findings, json, lambda console: console.print("\n".join(map(_line, findings)), markup=False))
    if not all(finding.well for finding in findings):
        raise typer.Exit(1)


def _line(finding: Finding) -> str:
    mark = words()("doctor.well" if finding.well else "doctor.ill")
    return f"{mark}  {words()(f'doctor.{finding.what}', about=finding.about)}" + (
        f"\n      {finding.mend}" if finding.mend else ""
    )


async def _local(what: Known, name: str, data: Path | None, local: bool) -> list[Finding]:  # noqa: FBT001 - the command's
    async with AsyncExitStack() as stack:
        eyes = await open_eyes(what, name or "2024", SystemClock().now(), data, local=local, stack=stack)
        opened = [finding async for finding in access(eyes.graph, eyes.folder_id)]
        return opened + [finding async for finding in files(what, eyes)]


async def _live(name: str, site: str) -> list[Finding]:
    """The tenant's; where the settings lack nothing but the ids of the folder, or `site` is named, what these are."""
    try:
        settings = read_settings(os.environ, ENV_FILE)
    except SettingsFault as fault:
        if not {one.setting for one in fault.faults} <= _FOUND_HERE:
            say_faults(fault)
        return [await place(fault.settings, site)]
    return [await place(settings, site)] if site else await tenant(known(), settings, name or settings.round_id)


async def tenant(what: Known, settings: Settings, name: str) -> list[Finding]:
    """The files only when the folder opens: else the same fault would be said of each."""
    clock = SystemClock()
    findings = [finding async for finding in services(settings, clock)]
    async with AsyncExitStack() as stack:
        graph = Graph(settings.graph_url, settings.drive_id, graph_tokens(settings, clock), clock)
        stack.push_async_callback(graph.close)
        opened = [finding async for finding in access(graph, settings.folder_id)]
        if all(finding.well for finding in opened):
            eyes = await open_eyes(what, name, clock.now(), None, local=False, stack=stack)
            opened += [finding async for finding in files(what, eyes)] + [await look_up(settings, clock)]
    return findings + opened
