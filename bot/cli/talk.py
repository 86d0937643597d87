"""`alke understand`: what the bot makes of a sentence, or of many, a line each."""

from __future__ import annotations

import json as jsonlib
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Any

import typer

from alke.calendar import to_helsinki
from alke.people import Council
from alke.understand import understand as read
from bot.cli.output import fail, moment, plainly, words
from bot.cli.rounds import round_named
from config.directory import councils, ministries
from config.words import LANGUAGES, load_words

DEFAULT_ROUND = "2026"


def understand(
    text: Annotated[str, typer.Argument(help="What somebody wrote.")] = "",
    round_id: Annotated[str, typer.Option("--round", help="The round it is about.")] = DEFAULT_ROUND,
    now: Annotated[str, typer.Option("--now", help="When it was written, ISO.")] = "",
    speaker: Annotated[str, typer.Option("--as", metavar="COUNCIL", help="Whose contact wrote it.")] = "",
    lines: Annotated[
        str, typer.Option("--lines", help="A file (or -) with one JSON object {text, now, round, as} a line.")
    ] = "",
    json: Annotated[bool, typer.Option("--json", help="JSON on one line.")] = False,
) -> None:
    """What a sentence means: its intent, its slots, its language, and what is asked back."""
    if lines:
        for number, line in enumerate(_lines(lines), start=1):
            typer.echo(jsonlib.dumps(_of_line(number, line), ensure_ascii=False))
        return
    if not text:
        fail(words()("cli.no_text"))
    meaning = meant(text, round_id, now, speaker)
    typer.echo(jsonlib.dumps(meaning, ensure_ascii=False, indent=None if json else 2))


def meant(text: str, round_id: str, now: str, speaker: str) -> dict[str, Any]:
    """The four values of docs/reference/contracts.md. Without a moment it is said on the round's first day."""
    round_ = round_named(round_id)
    when = moment(now)
    day = to_helsinki(when).date() if when else round_.first_day
    return read(text, day, round_, councils(), ministries(), _region(speaker), _tables()).to_json()


def _of_line(number: int, line: str) -> dict[str, Any]:
    try:
        order = jsonlib.loads(line)
        text, round_id = str(order["text"]), str(order.get("round") or DEFAULT_ROUND)
        return meant(text, round_id, str(order.get("now") or ""), str(order.get("as") or ""))
    except (ValueError, KeyError, TypeError, AttributeError):
        fail(words()("cli.bad_line", number=number))


def _lines(source: str) -> Iterator[str]:
    with plainly():
        text = sys.stdin.read() if source == "-" else Path(source).read_text(encoding="utf-8")
    yield from filter(str.strip, text.splitlines())


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    """The sentences in which is asked back."""
    return {language: load_words(language) for language in LANGUAGES}


def _region(name: str) -> str | None:
    """A council by any of its names -> its region; None for no name, a clear line for a name nobody has."""
    names = {known.casefold(): council.region for council in councils() for known in _names(council)}
    if name and name.casefold() not in names:
        fail(words()("cli.no_council", name=name))
    return names.get(name.casefold())


def _names(council: Council) -> tuple[str, ...]:
    return (council.region, council.name_fi, council.name_sv, council.name_en, council.region_sv, *council.aliases)
