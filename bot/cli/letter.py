"""`alke letter`: a letter of TEM's as a proposed round: meetings, times, deadlines, rules, contacts, and every doubt."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from alke.calendar import to_helsinki
from alke.letter import read
from bot.cli.output import fail, plainly, show, words
from bot.system import SystemClock
from config.holidays_fi import calendar
from sharepoint.text import text_of


def letter(
    file: Annotated[Path, typer.Argument(help="The letter: .txt, .docx or .pdf.")],
    today: Annotated[
        str, typer.Option("--today", help="The day it is read, ISO; dates without a year lean on it.")
    ] = "",
    json: Annotated[bool, typer.Option("--json", help="JSON on standard output.")] = False,
) -> None:
    """What a letter proposes, each item with its line; what does not fit is named, never mended."""
    day = _day(today)
    with plainly():
        proposed = read(text_of(file.name, file.read_bytes(), whole=True), day, calendar()).to_json()
        show(proposed, json, lambda console: _print(console, proposed))


def _day(text: str) -> date:
    if not text:
        return to_helsinki(SystemClock().now()).date()
    try:
        return date.fromisoformat(text)
    except ValueError:
        fail(words()("cli.bad_day", text=text))


def _print(console: Console, proposed: dict[str, list[dict[str, Any]]]) -> None:
    for name, items in proposed.items():
        if name == "mentions" or not items:
            continue
        console.print(words()(f"letter.{name}"), style="bold")
        for item in items:
            told = {key: value for key, value in item.items() if key != "line" and value not in (None, "", [], {})}
            said = ", ".join(f"{key}: {_short(value)}" for key, value in told.items())
            console.print(f"  {item.get('line', '')!s:>4}  {said}", markup=False)


def _short(value: object) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= 80 else text[:79] + "…"
