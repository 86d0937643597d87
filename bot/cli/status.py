"""`alke status`: the round at a glance, councils × obligations, for eyes, as JSON, a page or a workbook; nothing is changed."""

from __future__ import annotations

import asyncio
import sys
from contextlib import AsyncExitStack
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from alke.affairs import Standing
from alke.calendar import to_helsinki
from alke.matrix import Matrix, matrix
from bot.cli.eyes import open_eyes
from bot.cli.output import moment, plainly, show, table, words
from bot.cli.run import known
from bot.exports import matrix_page, matrix_values, matrix_workbook
from bot.system import SystemClock
from cards.matrix import SIGNS, legend, name_of

Json = Annotated[bool, typer.Option("--json", help="JSON on standard output.")]


def status(
    round_id: Annotated[str, typer.Argument(metavar="R", help="A round's id, or the path of a round file.")],
    at: Annotated[str, typer.Option("--at", help="As on this moment (now), ISO.")] = "",
    json: Json = False,
    html: Annotated[str, typer.Option("--html", help="A page into this file; - for standard output.")] = "",
    xlsx: Annotated[Path | None, typer.Option("--xlsx", help="A workbook into this file.")] = None,
    local: Annotated[bool, typer.Option("--local", help="Look at the local mode's files.")] = False,
    data: Annotated[Path | None, typer.Option("--data", help="Local mode's folder (data/local).")] = None,
) -> None:
    """Who has done what: councils and ministries × everything the round asks for, read from the files now."""
    when = moment(at) or SystemClock().now()
    with plainly():
        standing = asyncio.run(_look(round_id, when, data, local=local))
        shown, now = matrix(standing.round, standing.obligations), to_helsinki(when)
        if html:
            _page(html, matrix_page(words(), shown, now))
        if xlsx is not None:
            xlsx.write_bytes(matrix_workbook(words(), shown, standing.obligations, now))
        if json or not (html or xlsx):
            show(matrix_values(shown), json, lambda console: _print(console, shown))


async def _look(name: str, at: datetime, data: Path | None, *, local: bool) -> Standing:
    async with AsyncExitStack() as stack:
        eyes = await open_eyes(known(), name, at, data, local=local, stack=stack)
        return await eyes.affairs.standing(eyes.round.id)


def _page(file: str, page: str) -> None:
    if file == "-":
        sys.stdout.write(page)
    else:
        Path(file).write_text(page, encoding="utf-8")


def _print(console: Console, shown: Matrix) -> None:
    letters = [chr(ord("A") + n) for n in range(len(shown.columns))]
    rows = [
        [party, *(SIGNS[cell] if (cell := shown.of(party, column)) else "" for column in shown.columns)]
        for party in shown.parties
    ]
    title = words()("status.title", round=shown.round.name)
    console.print(table(title, [words()("status.council"), *letters], rows))
    console.print(legend(words()), markup=False)
    for letter, column in zip(letters, shown.columns, strict=True):
        console.print(f"{letter}  {name_of(words(), column)}", markup=False)
