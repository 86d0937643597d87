"""`alke remind`: what would be posted at a moment, to whom, and why; nothing is sent."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from alke.affairs import Standing
from alke.calendar import to_helsinki
from alke.nudges import Nudge
from alke.obligations import State
from alke.steps import Step, due_steps, steps_of_day
from bot.cli.eyes import open_eyes
from bot.cli.output import fail, moment, plainly, show, words
from bot.cli.run import known
from bot.local.town import Known
from cards.nudges import deadline_of, nudge_sentence, nudge_title
from cards.sources import source_text

Json = Annotated[bool, typer.Option("--json", help="JSON on standard output.")]


def remind(
    round_id: Annotated[str, typer.Option("--round", help="The round.")],
    at: Annotated[str, typer.Option("--at", help="The moment, ISO; Helsinki's when it has no zone.")],
    local: Annotated[bool, typer.Option("--local", help="Look at the local mode's files.")] = False,
    data: Annotated[Path | None, typer.Option("--data", help="Local mode's folder (data/local).")] = None,
    json: Json = False,
) -> None:
    """What would be posted at that moment, to whom, and why. Nothing is sent."""
    when = moment(at)
    if when is None:
        fail(words()("cli.bad_moment", text=at))
    with plainly():
        nudges = asyncio.run(_nudges(known(), round_id, when, data, local=local))
        show([described(nudge, when) for nudge in nudges], json, lambda console: _print(console, nudges, when))


def described(nudge: Nudge, at: datetime) -> dict[str, Any]:
    """One post as JSON: what, when, to whom, what they owe, and in which words."""
    today = to_helsinki(at).date()
    return {
        "deadline": nudge.step.deadline_key,
        "step": nudge.step.step,
        "due_at": to_helsinki(nudge.step.due_at),
        "due": nudge.step.day,
        "title": nudge_title(words(), nudge),
        "text": nudge_sentence(words(), nudge, today),
        "to": [{"party": owed.party, "items": list(owed.items)} for owed in nudge.step.owed],
        "why": deadline_of(nudge).source,
    }


def nudges_of(standing: Standing, steps: list[Step]) -> list[Nudge]:
    """The steps with the obligations they speak of."""
    return [
        Nudge(
            standing.round,
            step,
            tuple(o for o in standing.obligations if o.deadline_key == step.deadline_key and o.state is not State.DONE),
        )
        for step in steps
    ]


async def _nudges(what: Known, name: str, at: datetime, data: Path | None, *, local: bool) -> list[Nudge]:
    async with AsyncExitStack() as stack:
        eyes = await open_eyes(what, name, at, data, local=local, stack=stack)
        standing = await eyes.affairs.standing(eyes.round.id)
        due = due_steps(standing.round, standing.obligations, what.calendar, at, standing.meetings)
        return nudges_of(standing, steps_of_day(due, at))


def _print(console: Console, nudges: list[Nudge], at: datetime) -> None:
    if not nudges:
        console.print(words()("cli.nothing_due", moment=to_helsinki(at)))
    for nudge in nudges:
        one = described(nudge, at)
        console.print(f"{to_helsinki(nudge.step.due_at):%d.%m.%Y %H:%M}  {one['title']}", style="bold", markup=False)
        console.print(f"  {one['text']}", markup=False)
        names = {one.item.key: one.item.name for one in nudge.owed}
        together: dict[tuple[str, ...], list[str]] = {}
        for owed in nudge.step.owed:
            together.setdefault(owed.items, []).append(owed.party)
        for items, parties in together.items():
            console.print(f"  → {', '.join(parties)}: {'; '.join(names.get(key, key) for key in items)}", markup=False)
        console.print(f"  {source_text(words(), one['why'])}", markup=False)
