"""How every command prints and fails: data on standard output, one clear line on standard error, a code that says which."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from pathlib import Path
from typing import Any, NoReturn

import typer
from rich.console import Console
from rich.table import Table

from alke.calendar import read_moment
from alke.errors import AlkeError
from alke.slots import SlotTime
from cards.receipts import refusal_text
from cards.words import Words
from config.words import LANGUAGES, load_words
from sharepoint.errors import Refused

BAD_INPUT = 2

_OS_FAULTS: Mapping[type[OSError], str] = {
    FileNotFoundError: "no_file",
    IsADirectoryError: "is_folder",
    PermissionError: "no_permission",
    NotADirectoryError: "no_folder",
}
"""What the system will not do with a file that it names."""


def words() -> Words:
    """The words of ALKE_LANGUAGE (fi, sv, en); Finnish when it is not set."""
    language = os.environ.get("ALKE_LANGUAGE", "fi")
    language = language if language in LANGUAGES else "fi"
    return Words(language, load_words(language), markup=False)


def fail(line: str) -> NoReturn:
    """One line, and exit code 2."""
    complain(line)
    raise typer.Exit(BAD_INPUT)


def complain(line: str) -> None:
    """One line on standard error."""
    typer.echo(f"alke: {' '.join(line.split())}", err=True)


def moment(text: str) -> datetime | None:
    """An ISO moment, Helsinki's when it has no zone; None for nothing, a clear line for nonsense."""
    try:
        return read_moment(text) if text else None
    except ValueError:
        fail(words()("cli.bad_moment", text=text))


@contextmanager
def plainly() -> Iterator[None]:
    """Bad input and refusals end as one sentence with the reason's code; anything else is a fault of ours and shows itself."""
    try:
        yield
    except Refused as refused:
        text = words()(f"refused.{refused.reason}", choices=refused.choices)
        fail(f"{text} [{refused.reason}]")
    except AlkeError as error:
        fail(f"{_reason_text(error)} [{error.facts.get('reason') or error.code}]")
    except OSError as error:
        known = next((key for kind, key in _OS_FAULTS.items() if error.filename and isinstance(error, kind)), "trouble")
        fail(words()(f"cli.{known}", file=str(error.filename or ""), reason=str(error.strerror or error)))


def _reason_text(error: AlkeError) -> str:
    reason = f"refused.{error.facts.get('reason')}"
    return words()(reason, **{"choices": (), **error.facts}) if words().has(reason) else refusal_text(words(), error)


def show(data: Any, as_json: bool, human: Callable[[Console], None]) -> None:  # noqa: FBT001 - the --json of every command
    """JSON alone on standard output, or the same for eyes."""
    if as_json:
        sys.stdout.write(json.dumps(to_json(data), ensure_ascii=False, indent=2) + "\n")
    else:
        human(Console(highlight=False, soft_wrap=True))


def table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    """A plain table for eyes."""
    made = Table(*columns, title=title or None, title_justify="left", header_style="bold", box=None, pad_edge=False)
    for row in rows:
        made.add_row(*row)
    return made


def to_json(value: Any) -> Any:
    """Dataclasses, dates, times and enums as JSON: dates ISO, times HH:MM."""
    if is_dataclass(value) and not isinstance(value, type | SlotTime):
        return to_json(asdict(value))
    if isinstance(value, dict):
        return {str(key): to_json(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [to_json(item) for item in value]
    return _scalar(value)


def _scalar(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return str(value) if isinstance(value, SlotTime | Path) else value
