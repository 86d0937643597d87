"""The follow-up's rules: which document, under which name, and what becomes of troubles on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pytest

from alke.errors import FileChanged, FileGone, FileTrouble, OutcomeUnknown, RuleBroken
from alke.evidence import Evidence
from alke.followup import FollowUp, document_name, followup_item, has_followup, notes_of
from alke.papers import Drawn
from alke.people import Council
from alke.ports import FileEntry, Snapshot
from alke.rounds import Round
from config.directory import councils
from config.round_files import shipped_rounds
from tests.alke.makers import file
from tests.fakes import FakeRounds

ROUNDS = shipped_rounds()
LAST, NEW = "7. Seuranta syksy 2023", "8. Seuranta helmikuu 2024"
LAPPI = next(council for council in councils() if council.region == "Lappi")
NAME = "Seuranta helmikuu 2024 - Lapin liitto"


class StoppedClock:
    def now(self) -> datetime:
        return datetime(2024, 3, 7, 22, 30, tzinfo=UTC)  # already Friday in Helsinki

    async def sleep(self, seconds: float) -> None:
        raise AssertionError(seconds)


@dataclass
class FakeCabinet:
    """Plays Cabinet and Looks over file names; `troubles` are raised one a creation, after it took effect when True."""

    files: dict[str, bytes] = field(default_factory=dict)
    troubles: list[tuple[FileTrouble, bool]] = field(default_factory=list)
    assigned: dict[str, str] = field(default_factory=dict)

    async def entries(self, folder: str) -> Sequence[FileEntry]:
        return [file(folder, path.rpartition("/")[2]) for path in self.files if path.rpartition("/")[0] == folder]

    async def look(self, folders: Sequence[str]) -> Evidence:
        return Evidence(folders={folder: await self.entries(folder) for folder in folders}, assigned=self.assigned)

    async def fetch(self, file: str) -> Snapshot:
        if file not in self.files:
            raise FileGone(file=file)
        return Snapshot("1", self.files[file], file)

    async def create(self, file: str, data: bytes) -> str:
        trouble, applied = self.troubles.pop(0) if self.troubles else (None, True)
        if applied:
            if file in self.files:
                raise FileChanged(file=file)
            self.files[file] = data
        if trouble:
            raise trouble
        return "1"

    async def save(self, file: str, snapshot: Snapshot, data: bytes) -> str:
        raise AssertionError(file)

    async def ensure_folder(self, folder: str) -> None:
        pass


class FakePapers:
    async def noted(self, name: str, data: bytes, notes: Mapping[str, str], at: datetime, language: str) -> bytes:
        return data + b"|" + notes[language].encode()

    async def blank(self, template: str, round_: Round, council: Council, language: str) -> Drawn:
        return Drawn(f"{template} {council.region}".encode())


def follow_up(cabinet: FakeCabinet) -> FollowUp:
    return FollowUp(FakeRounds(dict(ROUNDS)), cabinet, cabinet, FakePapers(), councils(), StoppedClock())


def test_round_of_2024_asks_for_a_follow_up_and_2026_does_not() -> None:
    assert (followup_item(ROUNDS["2024"])[1].template, has_followup(ROUNDS["2026"])) == (LAST, False)


def test_note_has_the_helsinki_day() -> None:
    assert notes_of(date(2024, 3, 7)) == {
        "fi": "Ei uutta raportoitavaa 7.3.2024",
        "sv": "Inget nytt att rapportera 7.3.2024",
    }


def test_name_is_the_folders_without_its_number_and_the_council() -> None:
    assert [document_name(NEW, LAPPI), document_name("Seuranta/9) Kevät", LAPPI, 2)] == [
        NAME,
        "Kevät - Lapin liitto (2)",
    ]


async def test_last_rounds_document_is_copied_with_the_note() -> None:
    cabinet = FakeCabinet({f"{LAST}/Lapin seuranta.DOCX": b"old", f"{LAST}/Kainuu.docx": b"other"})
    made = await follow_up(cabinet).prepare("2024", "Lappi", no_news=True)
    assert cabinet.files[f"{NEW}/{NAME}.docx"] == b"old|Ei uutta raportoitavaa 8.3.2024"
    assert (made.source, made.already, made.noted) == ("Lapin seuranta.DOCX", False, True)


async def test_word_file_is_preferred_to_its_pdf() -> None:
    cabinet = FakeCabinet({f"{LAST}/Lappi.docx": b"word", f"{LAST}/Lappi.pdf": b"pdf"})
    await follow_up(cabinet).prepare("2024", "Lappi", no_news=False)
    assert cabinet.files[f"{NEW}/{NAME}.docx"] == b"word"


async def test_without_a_last_document_the_template_is_used() -> None:
    cabinet = FakeCabinet()
    made = await follow_up(cabinet).prepare("2024", "Lappi", no_news=False)
    assert (cabinet.files[f"{NEW}/{NAME}.docx"], made.source) == (b"liite1 Lappi", "")


async def test_second_time_finds_the_first() -> None:
    cabinet = FakeCabinet({f"{LAST}/Lappi.docx": b"old"})
    first, second = [await follow_up(cabinet).prepare("2024", "Lappi", no_news=True) for _ in range(2)]
    assert (first.file, first.already, second.file, second.already) == (second.file, False, first.file, True)


async def test_name_taken_by_what_is_not_the_councils_gets_a_number() -> None:
    taken = f"{NEW}/{NAME}.docx"
    cabinet = FakeCabinet({taken: b"?"}, assigned={taken: ""})
    made = await follow_up(cabinet).prepare("2024", "Lappi", no_news=False)
    assert (made.file.name, cabinet.files[taken]) == (f"{NAME} (2).docx", b"?")


async def test_unknown_outcome_that_took_effect_is_a_success() -> None:
    cabinet = FakeCabinet(troubles=[(OutcomeUnknown(file=NEW), True)])
    made = await follow_up(cabinet).prepare("2024", "Lappi", no_news=False)
    assert made.file.name == f"{NAME}.docx"


async def test_unknown_outcome_without_a_file_is_told() -> None:
    cabinet = FakeCabinet(troubles=[(OutcomeUnknown(file=NEW), False)])
    with pytest.raises(OutcomeUnknown):
        await follow_up(cabinet).prepare("2024", "Lappi", no_news=False)


async def test_round_without_a_follow_up_says_so() -> None:
    with pytest.raises(RuleBroken) as why:
        await follow_up(FakeCabinet()).prepare("2026", "Lappi", no_news=True)
    assert why.value.facts["rule"] == "no_followup"


async def test_newest_documents_of_this_round_come_before_last_rounds() -> None:
    cabinet = FakeCabinet({f"{LAST}/Lappi.docx": b"", f"{LAST}/Kainuu.docx": b"", f"{NEW}/Lapin liitto.docx": b""})
    found = await follow_up(cabinet).documents("2024")
    assert {region: entry.path for region, entry in found.items()} == {
        "Lappi": f"{NEW}/Lapin liitto.docx",
        "Kainuu": f"{LAST}/Kainuu.docx",
    }
