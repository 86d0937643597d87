"""`alke package`: the Teams app package that an administrator uploads once."""

from __future__ import annotations

import os
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.output import words
from bot.local.town import COMMANDS
from bot.package import App, Texts, app_package
from cards.words import Words
from config.words import LANGUAGES, load_words

LOCAL_APP = "33333333-3333-4333-8333-333333333333"
"""The local Teams' own: a package to look at, of no use in a tenant."""
PAGES = "https://tem.fi"


def package(
    out: Annotated[Path, typer.Option("-o", "--out", help="The .zip to write.")] = Path("alke-botti.zip"),
    app_id: Annotated[str, typer.Option("--app-id", help="The bot's Entra application id (ALKE_APP_ID).")] = "",
    site: Annotated[str, typer.Option("--site", help="The developer's page; privacy and terms lie below it.")] = PAGES,
    look_up: Annotated[
        bool, typer.Option("--look-up", help="Ask to read the channel's messages: reminders exactly once.")
    ] = False,
) -> None:
    """Write the Teams app package, valid against Microsoft's manifest schema."""
    identity = app_id or os.environ.get("ALKE_APP_ID", "")
    if not identity:
        typer.echo(words()("cli.no_app_id"), err=True)
        identity = LOCAL_APP
    texts = {language: _texts(Words(language, load_words(language))) for language in LANGUAGES}
    app = App(
        identity, version("alke-botti"), "ALKE-botti", "ALKE-botti", site, f"{site}/privacy", f"{site}/terms", look_up
    )
    out.write_bytes(app_package(app, texts))
    typer.echo(words()("cli.packaged", file=str(out)))


def _texts(say: Words) -> Texts:
    commands = tuple((say(f"app.{name}"), say(f"app.{name}_about")) for name in COMMANDS)
    return Texts(say("app.short"), say("app.full"), commands)
