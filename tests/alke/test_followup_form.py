"""A form that somebody saves at the same moment is shown anew, and never replaced."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from alke.errors import FileChanged, FileGone, RuleBroken
from alke.followup_form import OwnForms
from alke.papers import Drawn
from alke.people import Council
from alke.ports import FileEntry, Snapshot
from alke.rounds import Round
from config.directory import councils
from config.round_files import shipped_rounds
from tests.alke.makers import file
from tests.fakes import FakeRounds

FOLDER = "Maakuntakohtaiset kansiot/Lappi"
FORM = f"{FOLDER}/Lomake.docx"


class StoppedClock:
    def now(self) -> datetime:
        return datetime(2024, 3, 7, 10, tzinfo=UTC)

    async def sleep(self, seconds: float) -> None:
        raise AssertionError(seconds)


@dataclass
class FakeCabinet:
    """Plays Cabinet over JSON forms; `meanwhile` is saved by a person at the n-th fetch."""

    files: dict[str, dict[str, str]] = field(default_factory=dict)
    meanwhile: dict[int, dict[str, str]] = field(default_factory=dict)
    fetches: int = 0

    async def entries(self, folder: str) -> Sequence[FileEntry]:
        return [file(folder, path.rpartition("/")[2]) for path in self.files if path.rpartition("/")[0] == folder]

    async def fetch(self, file: str) -> Snapshot:
        self.fetches += 1
        if self.fetches in self.meanwhile:
            self.files[file] = self.meanwhile[self.fetches]
        if file not in self.files:
            raise FileGone(file=file)
        return Snapshot(json.dumps(self.files[file]), json.dumps(self.files[file]).encode(), file)

    async def save(self, file: str, snapshot: Snapshot, data: bytes) -> str:
        if snapshot.etag != json.dumps(self.files[file]):
            raise FileChanged(file=file)
        self.files[file] = json.loads(data)
        return data.decode()

    async def create(self, file: str, data: bytes) -> str:
        self.files[file] = json.loads(data)
        return data.decode()

    async def ensure_folder(self, folder: str) -> None:
        pass


class FakePapers:
    async def blank(self, template: str, round_: Round, council: Council, language: str) -> Drawn:
        return Drawn(b"{}")

    async def read(self, name: str, data: bytes) -> Mapping[str, str]:
        return dict(json.loads(data))

    async def write(self, name: str, data: bytes, values: Mapping[str, str], at: datetime) -> bytes:
        return json.dumps({**json.loads(data), **values}).encode()


def forms(cabinet: FakeCabinet) -> OwnForms:
    return OwnForms(FakeRounds(dict(shipped_rounds())), cabinet, FakePapers(), councils(), StoppedClock())


@pytest.mark.parametrize("fetch", [2, 3])
async def test_saved_by_a_person_at_the_same_moment_is_shown_and_kept(fetch: int) -> None:
    """Fetch 1 draws the card, 2 looks again when it is sent, 3 reads what is to be written."""
    cabinet = FakeCabinet({FORM: {"theme": ""}}, {fetch: {"theme": "Käsin"}})
    drawn = await forms(cabinet).view("2024", "Lappi")
    after = await forms(cabinet).save("2024", "Lappi", {"theme": "Kortilta"}, drawn.mark)
    assert (after.saved, after.values["theme"], cabinet.files[FORM]) == (False, "Käsin", {"theme": "Käsin"})


async def test_saved_values_are_shown_with_what_is_missing() -> None:
    cabinet = FakeCabinet({FORM: {"theme": ""}})
    after = await forms(cabinet).save("2024", "Lappi", {"theme": "Kaivokset"}, "")
    assert (after.saved, after.values["theme"], after.missing) == (True, "Kaivokset", ("participants",))


async def test_without_a_form_one_is_made() -> None:
    cabinet = FakeCabinet()
    await forms(cabinet).save("2024", "Lappi", {"theme": "Kaivokset"}, "")
    assert cabinet.files == {f"{FOLDER}/Lomake - Lapin liitto.docx": {"theme": "Kaivokset"}}


async def test_another_councils_form_is_left_alone() -> None:
    cabinet = FakeCabinet({f"{FOLDER}/Lomake Kainuu.docx": {"theme": "Muuta"}})
    assert (await forms(cabinet).view("2024", "Lappi")).file is None


async def test_round_without_forms_says_so() -> None:
    with pytest.raises(RuleBroken) as why:
        await forms(FakeCabinet()).view("2026", "Lappi")
    assert why.value.facts["rule"] == "no_form"
