"""A command line that cannot be understood ends in one line and code two, whatever is wrong with it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from bot.__main__ import main
from sharepoint.documents.schedule import ScheduleText, schedule_document

FILE = schedule_document(
    ScheduleText("Ajat", "Kirjoita nimi.", ("Päivä", "Klo", "Maakunnan liitto"), [("ke 10.4.2024", "12.30–13.15")])
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "ajat.docx").write_bytes(FILE)
    (tmp_path / "kansio").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def book(out: str, *, slot: str = "2024-04-10T12:30", who: str = "Lapin liitto") -> tuple[str, ...]:
    return ("book", "ajat.docx", "--slot", slot, "--who", who, "-o", out)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("varaa",), "Komentoa ei ymmärretä. Ohje: alke --help"),
        (("schedule",), "Komennosta alke schedule puuttuu FILE. Ohje: alke schedule --help"),
        (("schedule", "ajat.docx", "--year", "24"), "Arvo ei kelpaa: --year. Ohje: alke schedule --help"),
        (("book", "ajat.docx", "--aika", "9"), "Komennolla alke book ei ole valintaa --aika. Ohje: alke book --help"),
        (("release", "ajat.docx", "-o", "b.docx"), "Komennosta alke release puuttuu --slot. Ohje: alke release --help"),
        (book("puuttuu/b.docx"), "Kansiota ei ole: puuttuu"),
        (book("kansio"), "Tämä on kansio, ei tiedosto: kansio"),
        (book("b.docx", slot="10.4."), "Aikaa ei ymmärretä: 10.4.. Anna se muodossa 2024-04-10T12:30."),
        (book("b.docx", slot="2024-04-10"), "Aikaa ke 10.4. ei ole tässä aikataulussa. [unknown_slot]"),
        (
            ("release", "ajat.docx", "--slot", "2024-04-10T12:30", "-o", "b.docx"),
            "Varausta ei löytynyt: ke 10.4. klo 12.30. [nothing_booked]",
        ),
        (("run", "--local", "--data", "ajat.docx"), "Kansiota ei ole: ajat.docx/2024/sharepoint"),
        (
            ("run", "--local", "--now", "2024-13-01"),
            "Hetkeä ei ymmärretä: 2024-13-01. Anna se muodossa 2024-03-07T09:00.",
        ),
        (
            ("run", "--local", "--now", "0001-01-01T00:00"),
            "Hetkeä ei ymmärretä: 0001-01-01T00:00. Anna se muodossa 2024-03-07T09:00.",
        ),
    ],
)
def test_bad_input_is_said_in_one_line_and_nothing_is_left_behind(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], asked: tuple[str, ...], said: str
) -> None:
    monkeypatch.setattr(sys, "argv", ["alke", *asked])
    with pytest.raises(SystemExit) as left:
        main()
    assert (left.value.code, *capsys.readouterr()) == (2, "", f"alke: {said}\n")
    assert sorted(path.name for path in folder.iterdir()) == ["ajat.docx", "kansio"]


def test_a_level_of_the_log_that_is_not_known_is_said_in_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ALKE_LOG", "loud")
    monkeypatch.setattr(sys, "argv", ["alke", "run"])
    with pytest.raises(SystemExit) as left:
        main()
    said = "alke: ALKE_LOG: täytyy olla DEBUG, INFO, WARNING, ERROR tai CRITICAL.\n"
    assert (left.value.code, *capsys.readouterr()) == (2, "", said)
    assert folder.exists()


@pytest.mark.parametrize("trouble", [KeyboardInterrupt, MemoryError])
def test_a_stop_in_the_middle_of_writing_leaves_nothing_behind(
    folder: Path, monkeypatch: pytest.MonkeyPatch, trouble: type[BaseException]
) -> None:
    def stop(handle: int) -> None:
        raise trouble

    monkeypatch.setattr(os, "fsync", stop)
    monkeypatch.setattr(sys, "argv", ["alke", *book("b.docx")])
    with pytest.raises((SystemExit, trouble)):
        main()
    assert sorted(path.name for path in folder.iterdir()) == ["ajat.docx", "kansio"]


def test_a_written_copy_stands_alone_beside_its_source(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["alke", *book("b.docx")])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code is None
    assert sorted(path.name for path in folder.iterdir()) == ["ajat.docx", "b.docx", "kansio"]
