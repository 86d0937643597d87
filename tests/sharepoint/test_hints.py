"""The coordinator's answers as an ordinary file: asked once, kept under the eTag, a person's own edit respected."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest

from alke.asking import Question
from alke.errors import FileChanged, FileLocked, FileThrottled, NotKept
from alke.ports import Snapshot
from sharepoint.hints import KeptHints
from sharepoint.schedule import Hints
from tests.sharepoint.test_registers import OneFile

COLUMN = Question("Kevät 2024/ajat.docx", "columns", "Päivä|Klo", ("A", "B"))
YEAR = Question("Kevät 2024/ajat.docx", "year", "year", ("2024", "2025"))


async def test_answers_are_kept_and_known_to_another_bot() -> None:
    cabinet = OneFile()
    await KeptHints(cabinet).keep(COLUMN, "B")
    await KeptHints(cabinet).keep(YEAR, "2025")
    other = KeptHints(cabinet)
    assert (await other.refresh(), other.hints) == (True, {"Kevät 2024/ajat.docx": Hints({"Päivä|Klo": "B"}, 2025)})


@dataclass
class Silent(OneFile):
    """Gives nothing while `silent`."""

    silent: bool = True

    def __post_init__(self) -> None:
        super().__init__()

    async def fetch(self, file: str) -> Snapshot:
        if self.silent:
            raise FileThrottled(file=file)
        return await super().fetch(file)


@pytest.mark.parametrize("kept", [None, b"{}", b"{", pytest.param(b"[" * 9_999, id="deep")])
async def test_answers_are_known_once_the_file_was_read_or_there_is_none_that_can_be(kept: bytes | None) -> None:
    cabinet = Silent()
    cabinet.data = kept
    hints = KeptHints(cabinet)
    with pytest.raises(FileThrottled):
        await hints.refresh()
    before, cabinet.silent = hints.known(), False
    await hints.refresh()
    assert (before, hints.known()) == (False, True)


async def test_an_answer_given_elsewhere_is_news_also_after_a_question_was_asked() -> None:
    cabinet = OneFile()
    one, other = KeptHints(cabinet), KeptHints(cabinet)
    await one.keep(COLUMN, "B")
    await other.first([YEAR])
    assert (await other.refresh(), other.hints) == (True, {COLUMN.file: Hints({COLUMN.key: "B"})})


async def test_nothing_new_is_no_change() -> None:
    kept = KeptHints(OneFile())
    before = await kept.refresh()
    await kept.keep(COLUMN, "A")
    assert (before, await kept.refresh()) == (False, False)


async def test_a_question_is_first_only_once_also_for_another_bot() -> None:
    cabinet = OneFile()
    one, other = KeptHints(cabinet), KeptHints(cabinet)
    asked = [await one.first([COLUMN]), await other.first([COLUMN, YEAR]), await one.first([YEAR]), await one.first([])]
    assert asked == [[COLUMN], [YEAR], [], []]


async def test_somebody_who_saves_at_the_same_moment_loses_nothing() -> None:
    cabinet = OneFile()
    cabinet.next = [FileChanged(file="x")]
    kept = KeptHints(cabinet)
    await kept.keep(COLUMN, "A")
    assert kept.hints == {"Kevät 2024/ajat.docx": Hints({"Päivä|Klo": "A"})}


async def test_an_open_file_is_said() -> None:
    cabinet = OneFile()
    cabinet.next = [FileLocked(file="x")]
    with pytest.raises(NotKept):
        await KeptHints(cabinet).keep(COLUMN, "A")


@pytest.mark.parametrize("text", ["", "[]", "{", '{"ajat.docx": 3}', '{"ajat.docx": {"columns": 7}}', "\xff"])
async def test_a_file_that_a_person_broke_is_neither_used_nor_overwritten(text: str) -> None:
    cabinet = OneFile()
    cabinet.data = text.encode("latin-1")
    kept = KeptHints(cabinet)
    assert (await kept.refresh(), kept.hints) == (False, {})
    with pytest.raises(NotKept):
        await kept.keep(COLUMN, "A")
    assert cabinet.data == text.encode("latin-1")


async def test_the_file_reads_as_json_that_a_person_can_mend() -> None:
    cabinet = OneFile()
    kept = KeptHints(cabinet)
    await kept.first([COLUMN])
    await kept.keep(COLUMN, "B")
    assert cabinet.data is not None
    assert json.loads(cabinet.data) == {
        "Kevät 2024/ajat.docx": {"asked": ["columns|Päivä|Klo"], "columns": {"Päivä|Klo": "B"}, "year": None}
    }
