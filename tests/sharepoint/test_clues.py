"""Whose a file is when its name does not tell: by its first lines, its words, its saver or a kept answer; forms as evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO

from docx import Document

from alke.errors import FileGone, FileUnreadable
from alke.followup import followup_item
from alke.ports import FileEntry, Snapshot
from alke.seen import Sight
from config.directory import councils
from config.round_files import shipped_rounds
from config.templates import shipped_templates
from sharepoint.clues import FileClues
from sharepoint.documents import fill_form
from sharepoint.registers import ExcelRegisters
from sharepoint.workbooks import Sheet, make_workbook

FOLDER = "8. Seuranta helmikuu 2024"
FORMS = "Maakuntakohtaiset kansiot/Lappi"
OWNERS = "ALKE-botti/tunnistetut_tiedostot.xlsx"


def name_of(path: str) -> str:
    return path.rpartition("/")[2]


@dataclass
class FakeCabinet:
    """Plays Cabinet over bytes, all saved by one person; counts what is fetched. `bare` listings tell neither size nor eTag.

    What is `withheld` cannot be read, for that reason.
    """

    files: dict[str, bytes]
    bare: bool = False
    by: str = "Testi Tallentaja"
    fetched: list[str] = field(default_factory=list)
    withheld: dict[str, str] = field(default_factory=dict)

    async def entries(self, folder: str) -> Sequence[FileEntry]:
        at = datetime(2024, 3, 1, tzinfo=UTC)
        return [
            FileEntry(
                name_of(path), path, -1 if self.bare else len(data), "" if self.bare else str(hash(data)), at, self.by
            )
            for path, data in self.files.items()
            if path.rpartition("/")[0] == folder
        ]

    async def fetch(self, file: str) -> Snapshot:
        self.fetched.append(file)
        if file not in self.files:
            raise FileGone(file=file)
        if file in self.withheld:
            raise FileUnreadable(file=file, reason=self.withheld[file])
        return Snapshot("1", self.files[file], file)

    async def create(self, file: str, data: bytes) -> str:
        raise AssertionError(file)

    async def save(self, file: str, snapshot: Snapshot, data: bytes) -> str:
        raise AssertionError(file)

    async def ensure_folder(self, folder: str) -> None:
        raise AssertionError(folder)


@dataclass(frozen=True)
class People:
    known: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    async def savers(self) -> Mapping[str, tuple[str, ...]]:
        return self.known


def document(*lines: str) -> bytes:
    made = Document()
    for line in lines:
        made.add_paragraph(line)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def clues(cabinet: FakeCabinet, **savers: tuple[str, ...]) -> FileClues:
    known = {name.replace("_", " "): regions for name, regions in savers.items()}
    return FileClues(cabinet, ExcelRegisters(cabinet), People(known), councils())


async def owners(cabinet: FakeCabinet, **savers: tuple[str, ...]) -> list[str]:
    round_ = shipped_rounds()["2024"]
    sight = Sight(round_, await clues(cabinet, **savers).look([FOLDER]), councils(), ())
    return [region for region in round_.councils if sight.owned(FOLDER, followup_item(round_)[1], region)]


async def test_name_that_tells_needs_no_reading() -> None:
    cabinet = FakeCabinet({f"{FOLDER}/Lapin liitto.docx": b"anything"})
    assert (await owners(cabinet), cabinet.fetched) == (["Lappi"], [])


async def test_first_lines_tell_though_others_are_named_below() -> None:
    data = document("Seuranta", "Lapin liitto", *["rivi"] * 12, "Yhdessä Kainuun liiton kanssa")
    assert await owners(FakeCabinet({f"{FOLDER}/seuranta.docx": data})) == ["Lappi"]


async def test_workbook_and_text_file_are_read_too() -> None:
    book = make_workbook([Sheet("Seuranta", ("Maakunta", "Toimenpide"), [("Kainuun liitto", "Rata")])])
    files = {f"{FOLDER}/a.xlsx": book, f"{FOLDER}/b.txt": b"Lapin liitto ilmoittaa"}
    assert await owners(FakeCabinet(files)) == ["Kainuu", "Lappi"]


async def test_saver_tells_when_words_do_not() -> None:
    cabinet = FakeCabinet({f"{FOLDER}/seuranta.docx": document("Ei mitään")})
    assert (await owners(cabinet, Testi_Tallentaja=("Lappi",)), await owners(cabinet)) == (["Lappi"], [])


async def test_kept_answer_goes_before_words_and_is_not_read_for() -> None:
    answer = make_workbook([Sheet("x", ("tiedosto", "kenen"), [(f"{FOLDER}/seuranta.docx", "Kainuu")])])
    cabinet = FakeCabinet({f"{FOLDER}/seuranta.docx": document("Lapin liitto"), OWNERS: answer})
    assert (await owners(cabinet), cabinet.fetched) == (["Kainuu"], [OWNERS])


async def test_file_that_cannot_be_read_tells_nothing() -> None:
    assert await owners(FakeCabinet({f"{FOLDER}/a.docx": b"PK broken", f"{FOLDER}/b.pdf": b"%PDF-1.4 broken"})) == []


async def test_file_whose_download_lags_behind_holds_up_nothing_and_is_read_when_it_has_caught_up() -> None:
    file = f"{FOLDER}/seuranta.docx"
    cabinet = FakeCabinet({file: document("Lapin liitto")}, withheld={file: "hash"})
    looking = clues(cabinet)
    first = await looking.look([FOLDER])
    cabinet.withheld = {}
    assert (first.texts.get(file, ""), (await looking.look([FOLDER])).texts[file]) == ("", "Lapin liitto")


async def test_unchanged_file_is_read_once() -> None:
    cabinet = FakeCabinet({f"{FOLDER}/seuranta.docx": document("Lapin liitto")})
    looking = clues(cabinet)
    await looking.look([FOLDER])
    await looking.look([FOLDER])
    assert cabinet.fetched.count(f"{FOLDER}/seuranta.docx") == 1


async def test_file_of_a_bare_listing_is_read_each_time() -> None:
    file = f"{FOLDER}/seuranta.docx"
    cabinet = FakeCabinet({file: document("Lapin liitto")}, bare=True)
    looking = clues(cabinet)
    first = await looking.look([FOLDER])
    cabinet.files[file] = document("Kainuun liitto")
    second = await looking.look([FOLDER])
    assert [found.texts[file] for found in (first, second)] == ["Lapin liitto", "Kainuun liitto"]


async def test_form_of_the_folder_is_the_fullest_that_is_not_anothers() -> None:
    blank = shipped_templates()["lomake"]
    files = {
        f"{FORMS}/Lomake.docx": blank,
        f"{FORMS}/Oma lomake.docx": fill_form(blank, {"theme": "Kaivokset"}),
        f"{FORMS}/Kainuun liitto.docx": fill_form(blank, {"theme": "Muuta", "participants": "Testi A"}),
    }
    _, forms = await clues(FakeCabinet(files)).forms([FORMS])
    assert forms == {FORMS: {"theme": "Kaivokset"}}
