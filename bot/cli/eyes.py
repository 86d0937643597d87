"""How a command that sends nothing sees SharePoint: the tenant of the settings, else the local mode's folder, as said aloud."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import typer

from alke.affairs import Affairs
from alke.errors import RoundSpoilt
from alke.ports import Clock, Rounds
from alke.rounds import Round
from bot.cli.output import fail, words
from bot.cli.rounds import all_rounds, round_given
from bot.cli.settings import graph_tokens
from bot.local.people import sample_people
from bot.local.seed import seed
from bot.local.town import Known
from bot.system import SystemClock
from config.round_files import parse_round
from config.round_text import write_round
from config.settings import Settings, SettingsFault, read_settings
from sharepoint.auth import no_tokens
from sharepoint.cabinet import GraphCabinet
from sharepoint.clues import FileClues
from sharepoint.contacts import ContactBook
from sharepoint.evidence import EvidenceReader
from sharepoint.graph import Graph
from sharepoint.notices import NoticeFiles
from sharepoint.registers import ExcelRegisters
from sharepoint.rounds_folder import RoundsFolder, kept_file
from sharepoint.scribe import OfficeScribe
from sharepoint.shelf import GraphShelf
from standins.graph import Options, serve


class StoppedClock:
    """A clock that shows one moment; waiting is the machine's."""

    def __init__(self, at: datetime) -> None:
        """`at` is an aware instant."""
        self._at, self._machine = at, SystemClock()

    def now(self) -> datetime:
        """Always the same."""
        return self._at

    async def sleep(self, seconds: float) -> None:
        """For retries."""
        await self._machine.sleep(seconds)


@dataclass(frozen=True, slots=True)
class Eyes:
    """What a command may read through, and the round it is about as the channel has it now."""

    round: Round
    affairs: Affairs
    evidence: EvidenceReader
    rounds: RoundsFolder
    graph: Graph
    cabinet: GraphCabinet
    shelf: GraphShelf
    folder_id: str


async def open_eyes(
    known: Known, name: str, at: datetime, data: Path | None, *, local: bool, stack: AsyncExitStack
) -> Eyes:
    """Over the tenant when settings are complete and `local` is not asked for; else over the folder `data`.

    `name` is a round's id, also of one that lives in the channel alone, or the path of a round file.
    """
    clock, given = StoppedClock(at), round_given(name)
    settings = None if local else settings_or_none(os.environ)
    if settings is not None:
        graph = Graph(settings.graph_url, settings.drive_id, graph_tokens(settings, clock), clock)
        return await _over(graph, settings.folder_id, known, (name, given), clock, stack)
    files = local_folder(known, name, given, data)
    if not local:
        typer.echo(words()("cli.local_instead", folder=str(files)), err=True)
    served = await serve(files, options=Options(state=files.with_name("graph")))
    stack.push_async_callback(served.close)
    graph = Graph(served.url, served.drive_id, no_tokens(served.url), clock)
    return await _over(graph, served.folder_id, known, (name, given), clock, stack)


def local_folder(known: Known, name: str, given: Round | None, data: Path | None) -> Path:
    """The local mode's files: this round's own, else those of the channel that keeps it; a fresh sample where none has run."""
    base = data or Path("data/local")
    own = base / (given.id if given else name) / "sharepoint"
    if own.is_dir():
        return own
    keepers = sorted(base.glob(f"*/sharepoint/{kept_file(given.id if given else name)}"))
    if keepers:
        return keepers[0].parents[1]
    if given is None:
        fail(words()("cli.no_round", round=name, known=sorted({*all_rounds(), *_kept(base)})))
    files = Path(tempfile.mkdtemp(prefix="alke-")) / "sharepoint"
    files.mkdir()
    seed(files, given, sample_people(known.councils, known.ministries), known.languages["fi"])
    return files


def _kept(base: Path) -> list[str]:
    """The ids of the rounds that local channels keep themselves."""
    return [file.stem.partition("_")[2] for file in base.glob(f"*/sharepoint/{kept_file('*')}")]


def settings_or_none(environment: Mapping[str, str]) -> Settings | None:
    """The tenant's settings, None when there are none."""
    try:
        return read_settings(environment, Path(".env"))
    except SettingsFault:
        return None


async def _over(
    graph: Graph, folder_id: str, known: Known, asked: tuple[str, Round | None], clock: Clock, stack: AsyncExitStack
) -> Eyes:
    """The same eyes as the bot's, on the channel's own rounds."""
    stack.push_async_callback(graph.close)
    name, given = asked
    shelf = GraphShelf(graph, folder_id, clock)
    cabinet = GraphCabinet(graph, folder_id, shelf)
    shipped = Given(given, known.rounds) if given else known.rounds
    rounds = RoundsFolder(shipped, given.id if given else name, cabinet, clock, parse_round, write_round)
    await rounds.refresh()
    round_ = _round(rounds, given.id if given else name)
    registers = ExcelRegisters(cabinet)
    people = ContactBook(cabinet, clock, known.councils, known.ministries)
    clues = FileClues(cabinet, registers, people, known.councils)
    notices = NoticeFiles(cabinet, registers, known.councils)
    evidence = EvidenceReader(cabinet, shelf, OfficeScribe(), notices, clues)
    affairs = Affairs(rounds, evidence, known.councils, clock)
    return Eyes(round_, affairs, evidence, rounds, graph, cabinet, shelf, folder_id)


def _round(rounds: RoundsFolder, round_id: str) -> Round:
    """As the channel has it now; a clear line for one that nobody knows or that somebody has spoilt."""
    try:
        return rounds.get(round_id)
    except RoundSpoilt as spoilt:
        fail(words()("cli.bad_round", **spoilt.facts))
    except KeyError:
        fail(words()("cli.no_round", round=round_id, known=sorted({*all_rounds(), *rounds.approved})))


@dataclass(frozen=True, slots=True)
class Given:
    """Plays alke.ports.Rounds: the round asked for, which may come from a file of its own, and the shipped ones."""

    round: Round
    shipped: Rounds

    def get(self, round_id: str) -> Round:
        """KeyError for an unknown one."""
        return self.round if round_id == self.round.id else self.shipped.get(round_id)
