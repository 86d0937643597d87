"""The front door: `alke` and `python -m bot`; it knows where each command lives and nothing else."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module

import typer

COMMANDS = {
    "run": "run",
    "rounds": "rounds",
    "letter": "letter",
    "schedule": "files",
    "book": "files",
    "release": "files",
    "understand": "talk",
    "remind": "remind",
    "rehearse": "rehearse",
    "status": "status",
    "doctor": "doctor",
    "package": "package",
    "export": "records",
    "forget": "records",
}
"""Each command and the file of bot.cli that has the function of its name."""


def door(asked: Sequence[str] = ()) -> typer.Typer:
    """The command line with the first command asked for, or with all: importing everything takes two seconds."""
    app = typer.Typer(
        name="alke",
        help="ALKE-botti: books times, collects documents and nudges, in one Teams channel and its SharePoint folder.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        callback=_nothing,  # keeps the command's name in its place when it stands alone
    )
    for name in asked[:1] if asked and asked[0] in COMMANDS else COMMANDS:
        app.command(name)(getattr(import_module(f"bot.cli.{COMMANDS[name]}"), name))
    return app


def main() -> None:
    """Run the command line."""
    from bot.cli.usage import UsageError, tell  # noqa: PLC0415 - with the command's own imports, not before them

    try:
        sys.exit(door(sys.argv[1:])(prog_name="alke", standalone_mode=False))
    except UsageError as error:
        tell(error)
    except typer.Abort:
        sys.exit(1)


def _nothing() -> None:
    pass


if __name__ == "__main__":
    main()
