"""`alke rehearse`: a whole round in simulated time, every nudge from the first to the last, before the bot is switched on."""

from __future__ import annotations

import asyncio
import sys
import tomllib
from contextlib import AsyncExitStack
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from alke.calendar import to_helsinki, to_utc
from alke.dues import sought
from alke.rehearsal import Delivery, Nudged, RehearsalClock, Stage, owed_by
from alke.rehearsal import rehearse as play
from alke.rounds import Round
from bot.cli.eyes import open_eyes
from bot.cli.output import fail, plainly, show, words
from bot.cli.run import known
from bot.pages import element, page
from bot.system import SystemClock, SystemDice
from cards.nudges import deadline_of, nudge_sentence, nudge_title
from cards.sources import source_text
from ledger import open_ledger

Json = Annotated[bool, typer.Option("--json", help="JSON on standard output.")]


def rehearse(
    round_id: Annotated[str, typer.Argument(metavar="R", help="A round's id, or the path of a round file.")],
    json: Json = False,
    html: Annotated[str, typer.Option("--html", help="A page into this file; - for standard output.")] = "",
    deliver: Annotated[
        Path | None, typer.Option("--deliver", help="Who delivers when: a TOML file of [[deliver]] tables.")
    ] = None,
    local: Annotated[bool, typer.Option("--local", help="Start from the local mode's files.")] = False,
    data: Annotated[Path | None, typer.Option("--data", help="Local mode's folder (data/local).")] = None,
) -> None:
    """Every post of the round on a time line. Nothing is sent; what is not delivered yet stays so, unless --deliver says."""
    with plainly():
        script = read_script(deliver) if deliver else []
        round_, posts = asyncio.run(_play(round_id, script, data, local=local))
        if html == "-":
            sys.stdout.write(as_page(round_, posts))
        elif html:
            Path(html).write_text(as_page(round_, posts), encoding="utf-8")
            typer.echo(words()("rehearsal.written", file=html), err=True)
        if json or not html:
            show([described(post) for post in posts], json, lambda console: _print(console, round_, posts))


def described(post: Nudged) -> dict[str, Any]:
    """One post as JSON: when, for which deadline and step, in which words, to whom, and why."""
    today = to_helsinki(post.at).date()
    return {
        "at": to_helsinki(post.at).replace(second=0, microsecond=0),
        "deadline": post.nudge.step.deadline_key,
        "step": post.nudge.step.step,
        "due": post.nudge.step.day,
        "title": nudge_title(words(), post.nudge),
        "text": nudge_sentence(words(), post.nudge, today),
        "to": [{"party": party, "items": [o.item.key for o in found]} for party, found in owed_by(post.nudge).items()],
        "why": deadline_of(post.nudge).source,
    }


def read_script(file: Path) -> list[Delivery]:
    """`[[deliver]]` tables of `day = 2024-03-01` with `party`, `deadline` and `item`; what is absent stands for all."""
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8")).get("deliver", [])
        return [_delivery(one) for one in tables]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError, ValueError, AttributeError):
        fail(words()("rehearsal.bad_script", file=file.name))


def _delivery(one: dict[str, Any]) -> Delivery:
    if one.keys() - {"day", "party", "deadline", "item"}:
        raise ValueError(one)
    day = one["day"] if isinstance(one["day"], date) else date.fromisoformat(one["day"])
    return Delivery(day, str(one.get("party", "")), str(one.get("deadline", "")), str(one.get("item", "")))


async def _play(name: str, script: list[Delivery], data: Path | None, *, local: bool) -> tuple[Round, list[Nudged]]:
    """The round as the channel has it now, its moved deadlines included, and its posts."""
    what = known()
    async with AsyncExitStack() as stack:
        eyes = await open_eyes(what, name, SystemClock().now(), data, local=local, stack=stack)
        round_ = eyes.round
        found = await eyes.evidence.gather(round_, sought(round_))
        clock, dice = RehearsalClock(to_utc(round_.first_day)), SystemDice()
        ledger = open_ledger("sqlite://", clock, dice)
        stack.callback(ledger.close)
        stage = Stage(round_, found, script, what.councils, what.calendar)
        return round_, await play(stage, clock, ledger.notices, dice)


def as_page(round_: Round, posts: list[Nudged]) -> str:
    """The time line as one self-contained page."""
    say = words()
    items = []
    for post in posts:
        told = described(post)
        owed = "".join(
            f"<li>{element('strong', party)}: {element('span', ', '.join(o.item.name for o in found))}</li>"
            for party, found in owed_by(post.nudge).items()
        )
        who = say("rehearsal.owing", count=len(owed_by(post.nudge)))
        more = f"<details><summary>{element('span', who)}</summary><ul>{owed}</ul></details>" if owed else ""
        items.append(
            f'<li><time datetime="{told["at"].isoformat()}">{_moment(post)}</time> {element("strong", told["title"])}'
            f"{element('div', told['text'])}{more}{element('div', source_text(say, told['why']), 'soft')}</li>"
        )
    summary = element("p", say("rehearsal.count", count=len(posts), days=len({_moment(p) for p in posts})))
    title = say("rehearsal.title", round=round_.name)
    return page(say.language, title, [summary, f'<ol class="line">{"".join(items)}</ol>'])


def _print(console: Console, round_: Round, posts: list[Nudged]) -> None:
    console.print(words()("rehearsal.title", round=round_.name), style="bold", markup=False)
    for post in posts:
        told = described(post)
        console.print(f"{_moment(post)}  {told['title']}", style="bold", markup=False)
        console.print(f"  {told['text']}", markup=False)
        for item, who in _by_items(post).items():
            console.print(f"  → {', '.join(who)}: {'; '.join(item)}", markup=False)
        console.print(f"  {source_text(words(), told['why'])}", markup=False)
    console.print(words()("rehearsal.count", count=len(posts), days=len({_moment(p) for p in posts})), markup=False)


def _by_items(post: Nudged) -> dict[tuple[str, ...], list[str]]:
    """Parties that owe the same things on one line."""
    found: dict[tuple[str, ...], list[str]] = {}
    for party, owed in owed_by(post.nudge).items():
        found.setdefault(tuple(o.item.name for o in owed), []).append(party)
    return found


def _moment(post: Nudged) -> str:
    at = to_helsinki(post.at)
    return f"{words().day(at.date(), year=True)} {at:%H.%M}"
