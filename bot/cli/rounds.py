"""`alke rounds`: the rounds that are known, and everything one of them holds, its doubts included."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from alke.rounds import Round
from bot.cli.output import fail, show, words
from config.round_files import RoundFileFault, describe, lines, load_round, shipped_rounds

Json = Annotated[bool, typer.Option("--json", help="JSON on standard output.")]


def rounds(
    name: Annotated[str, typer.Argument(metavar="[R]", help="A round's id, or the path of a round file.")] = "",
    json: Json = False,
) -> None:
    """The rounds; one round's meetings, times, deadlines, rules, and every inconsistency found."""
    if name:
        found = round_named(name)
        show(describe(found), json, lambda console: console.print("\n".join(lines(found)), markup=False))
        return
    known = all_rounds()
    data = [
        {"id": r.id, "name": r.name, "first_day": r.first_day, "last_day": r.last_day, "doubts": len(r.doubts)}
        for r in known.values()
    ]
    show(
        data,
        json,
        lambda console: console.print(
            "\n".join(f"{r.id}  {r.name}  ({len(r.doubts)} ?)" for r in known.values()), markup=False
        ),
    )


@cache
def all_rounds() -> dict[str, Round]:
    """The shipped rounds; every fault of their files is a line of its own."""
    try:
        return shipped_rounds()
    except RoundFileFault as fault:
        fail_with(fault)


def round_named(name: str) -> Round:
    """A shipped round by its id, or one from a file; a clear line for anything else."""
    found = round_given(name)
    if found is None:
        fail(words()("cli.no_round", round=name, known=list(all_rounds())))
    return found


def round_given(name: str) -> Round | None:
    """The same, None for an id that is not shipped: a channel may keep such a round; a clear line for a spoilt file."""
    if not name.endswith(".toml"):
        return all_rounds().get(name)
    try:
        return load_round(Path(name))
    except RoundFileFault as fault:
        fail_with(fault)


def fail_with(fault: RoundFileFault) -> NoReturn:
    """All faults, a line each, then exit code 2."""
    for line in fault.faults[:-1]:
        typer.echo(f"alke: {line}", err=True)
    fail(fault.faults[-1])
