"""A command line that cannot be understood ends, like all bad input, in one line: what is wrong, and where help is."""

from __future__ import annotations

import sys
from typing import NoReturn

import typer

from bot.cli.output import BAD_INPUT, complain, words

UsageError: type[Exception] = typer.BadParameter.__mro__[1]
"""Typer's error of the whole family, which it does not export."""


def tell(error: Exception) -> NoReturn:
    """Say it and leave with code 2; a command given without anything shows its help instead."""
    kind, context = type(error).__name__, getattr(error, "ctx", None)
    if kind == "NoArgsIsHelpError":
        typer.echo(getattr(error, "message", ""), err=True)
        sys.exit(BAD_INPUT)
    command = context.command_path if context else "alke"
    parameter = getattr(error, "param", None)
    name = getattr(error, "option_name", "") or (parameter.opts[0] if parameter is not None else "")
    known = {"MissingParameter": "missing", "NoSuchOption": "unknown", "BadParameter": "bad"}
    sentence = known.get(kind, "other") if name else "other"
    complain(words()(f"cli.usage_{sentence}", name=name if name.startswith("-") else name.upper(), command=command))
    sys.exit(BAD_INPUT)
