"""`alke schedule`, `book` and `release`: a schedule file on disk, without Teams or SharePoint."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from errno import EISDIR, ENOTDIR
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from alke.rounds import Doubt
from alke.slots import SlotRow, SlotTime, Status
from bot.cli.output import fail, plainly, show, table, words
from sharepoint import scribe
from sharepoint.schedule import rows_of
from sharepoint.studied import study

File = Annotated[Path, typer.Argument(help="A Word or Excel file.")]
Slot = Annotated[str, typer.Option("--slot", help="The time, as 2024-04-10T12:30 (Helsinki).")]
Out = Annotated[Path, typer.Option("-o", "--out", help="Where the written file goes.")]
Year = Annotated[int | None, typer.Option("--year", min=2000, max=2100, help="The year of dates written without one.")]
Json = Annotated[bool, typer.Option("--json", help="JSON on standard output.")]


def schedule(file: File, year: Year = None, json: Json = False) -> None:
    """What the bot reads from a schedule: every slot, who has it, and where it stands in the file."""
    with plainly():
        found = study(file.name, file.read_bytes(), year)
        rows = rows_of(found)
        _doubt(scribe.doubts_of(found))
        data = [
            {"date": r.date, "start": r.start, "end": r.end, "who": r.who, "status": r.status, "place": dict(r.place)}
            for r in rows
        ]
        show(data, json, lambda console: _print(console, file, rows))


def _doubt(doubts: Sequence[Doubt]) -> None:
    """What does not fit in the file, on standard error, each once."""
    say = words()
    known = (doubt for doubt in doubts if say.has(f"reading.{doubt.code}"))
    for line in dict.fromkeys(say(f"reading.{doubt.code}", **{"text": doubt.text, **doubt.facts}) for doubt in known):
        typer.echo(line, err=True)


def book(
    file: File,
    slot: Slot,
    who: Annotated[str, typer.Option("--who", help="The name to write.")],
    out: Out,
    year: Year = None,
) -> None:
    """Write one booking into a copy of the file; every other byte of content stays as it is."""
    with plainly():
        time = _time(slot)
        _save(file, out, scribe.book(file.name, _unlocked(file).read_bytes(), time, who, year))
        typer.echo(words()("cli.booked", who=who, slot=time, file=str(out)))


def release(
    file: File,
    slot: Slot,
    out: Out,
    who: Annotated[str, typer.Option("--who", help="Only if this name stands there.")] = "",
    year: Year = None,
) -> None:
    """Take a booking out of a copy of the file: what `book` wrote is undone."""
    with plainly():
        time = _time(slot)
        _save(file, out, scribe.release(file.name, _unlocked(file).read_bytes(), time, who, year))
        typer.echo(words()("cli.released", slot=time, file=str(out)))


def _time(text: str) -> SlotTime:
    try:
        return SlotTime.parse(text)
    except ValueError:
        fail(words()("cli.bad_slot", text=text))


def _unlocked(file: Path) -> Path:
    """The file, unless Word, Excel or LibreOffice has it open: they leave a lock file beside it."""
    locks = (
        file.with_name(f"~${file.name}"),
        file.with_name(f"~${file.name[2:]}"),
        file.with_name(f".~lock.{file.name}#"),
    )
    if any(lock.exists() for lock in locks):
        fail(words()("cli.open_elsewhere", file=str(file)))
    return file


def _save(source: Path, out: Path, data: bytes) -> None:
    """All of it or nothing: a temporary file beside the target, then one rename; the target takes the source's rights."""
    folder = out.resolve().parent
    if not folder.is_dir():
        raise NotADirectoryError(ENOTDIR, "", str(out.parent))
    if out.is_dir():
        raise IsADirectoryError(EISDIR, "", str(out))
    handle, name = tempfile.mkstemp(dir=folder, prefix=f".{out.name}.")
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(source.stat().st_mode & 0o777)
        draft.replace(out)
    finally:
        draft.unlink(missing_ok=True)  # after the rename there is none


def _print(console: Console, file: Path, rows: list[SlotRow]) -> None:
    say = words()
    spelt = [
        (say.day(r.date, year=True), say.span(r.start, r.end) if r.start else "", r.who or say(f"slot.{r.status}"))
        for r in rows
    ]
    free = sum(r.status is Status.FREE for r in rows)
    console.print(table(file.name, say("cli.schedule_columns").split("|"), spelt))
    console.print(say("cli.schedule_count", free=free, all=len(rows)))
