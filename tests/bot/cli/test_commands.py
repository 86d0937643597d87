"""Every command: what it prints, and the one clear line when the input is bad."""

from __future__ import annotations

import json
import zipfile
from datetime import date, time
from pathlib import Path

import pytest
from docx import Document
from typer.testing import CliRunner, Result

from bot.__main__ import door
from bot.cli.package import LOCAL_APP
from sharepoint.documents.schedule import ScheduleText, schedule_document

ROWS = [("ke 10.4.2024", "12.30–13.15"), ("ke 10.4.2024", "13.15–14.00")]
TEXT = ScheduleText("Aikataulu", "Kirjoita nimi.", ("Päivä", "Klo", "Maakunnan liitto"), ROWS)


def alke(*words: str, given: str = "") -> Result:
    return CliRunner().invoke(door(), list(words), input=given)


@pytest.fixture
def schedule(tmp_path: Path) -> Path:
    file = tmp_path / "Aikataulu.docx"
    file.write_bytes(schedule_document(TEXT))
    return file


def test_schedule_prints_json_and_nothing_else(schedule: Path) -> None:
    rows = json.loads(alke("schedule", str(schedule), "--json").stdout)
    assert rows[1] == {
        "date": "2024-04-10",
        "start": "13:15",
        "end": "14:00",
        "who": None,
        "status": "free",
        "place": {"table": 0, "row": 2, "gridcol": 2},
    }


def test_book_and_release_undo_each_other(schedule: Path, tmp_path: Path) -> None:
    booked, released = tmp_path / "b.docx", tmp_path / "r.docx"
    first = alke("book", str(schedule), "--slot", "2024-04-10T12:30", "--who", "Lapin liitto", "-o", str(booked))
    assert first.stdout == f"Kirjattu: Lapin liitto, ke 10.4. klo 12.30. Tiedosto: {booked}\n"
    assert json.loads(alke("schedule", str(booked), "--json").stdout)[0]["who"] == "Lapin liitto"
    alke("release", str(booked), "--slot", "2024-04-10T12:30", "-o", str(released))
    assert json.loads(alke("schedule", str(released), "--json").stdout) == json.loads(
        alke("schedule", str(schedule), "--json").stdout
    )


def test_a_taken_time_is_refused_with_the_name(schedule: Path, tmp_path: Path) -> None:
    out = tmp_path / "b.docx"
    alke("book", str(schedule), "--slot", "2024-04-10T12:30", "--who", "Lapin liitto", "-o", str(out))
    again = alke("book", str(out), "--slot", "2024-04-10T12:30", "--who", "Kainuun liitto", "-o", str(out))
    assert (again.exit_code, again.stderr) == (
        2,
        "alke: Aika ke 10.4. klo 12.30 on jo varattu: Lapin liitto. [slot_taken]\n",
    )


def test_a_file_that_is_open_in_word_is_left_alone(schedule: Path, tmp_path: Path) -> None:
    schedule.with_name("~$kataulu.docx").write_bytes(b"")
    refused = alke(
        "book", str(schedule), "--slot", "2024-04-10T12:30", "--who", "Lapin liitto", "-o", str(tmp_path / "b.docx")
    )
    assert refused.stderr.startswith("alke: Tiedosto on auki toisessa ohjelmassa:")
    assert not (tmp_path / "b.docx").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("schedule", "ei-ole.docx"), "alke: Tiedostoa ei ole: ei-ole.docx\n"),
        (("rounds", "1999"), "alke: Kierrosta ei ole: 1999. Tunnetut kierrokset: 2024, 2025 ja 2026.\n"),
        (
            ("remind", "--round", "2024", "--at", "huomenna"),
            "alke: Hetkeä ei ymmärretä: huomenna. Anna se muodossa 2024-03-07T09:00.\n",
        ),
        (("understand", "moi", "--as", "Atlantis"), "alke: Maakunnan liittoa ei ole: Atlantis.\n"),
        (("understand",), "alke: Anna lause lainausmerkeissä tai tiedosto: --lines TIEDOSTO.\n"),
    ],
)
def test_bad_input_ends_in_one_line_and_code_two(words: tuple[str, ...], said: str) -> None:
    result = alke(*words)
    assert (result.exit_code, result.stderr) == (2, said)


def test_a_document_without_a_schedule_says_so(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Hei")
    document.save(str(tmp_path / "muu.docx"))
    result = alke("schedule", str(tmp_path / "muu.docx"))
    assert result.stderr == "alke: Tiedostossa ei ole taulukkoa, jonka botti tunnistaisi aikatauluksi. [no-schedule]\n"


def test_rounds_as_json_name_their_doubts() -> None:
    found = json.loads(alke("rounds", "2026", "--json").stdout)
    assert found["id"] == "2026"
    assert "more_slots_than_groups" in [doubt["code"] for doubt in found["doubts"]]


def test_understand_answers_a_line_for_a_line() -> None:
    lines = [
        {"text": "vapaat ajat", "now": "2024-03-12", "round": "2024"},
        {"text": "varaa meille ke 10.4. klo 13.15", "round": "2024", "now": "2024-03-12", "as": "Lappi"},
    ]
    result = alke("understand", "--lines", "-", given="\n".join(map(json.dumps, lines)))
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [answer["intent"] for answer in answers] == ["slots.list", "slots.book"]
    assert answers[1]["slots"] == {
        "region": ["@speaker"],
        "date": date(2024, 4, 10).isoformat(),
        "time_from": f"{time(13, 15):%H:%M}",
    }


def test_remind_says_what_would_go_out_and_to_whom(tmp_path: Path) -> None:
    result = alke("remind", "--round", "2024", "--at", "2024-03-07T09:00", "--local", "--data", str(tmp_path), "--json")
    posts = [post for post in json.loads(result.stdout) if post["deadline"] == "seuranta"]
    assert [(post["step"], post["due"], post["text"]) for post in posts] == [
        (1, "2024-03-08", "Määräaika on huomenna, pe 8.3.2024.")
    ]


def test_nothing_goes_out_on_easter_monday(tmp_path: Path) -> None:
    result = alke("remind", "--round", "2024", "--at", "2024-04-01T09:00", "--local", "--data", str(tmp_path), "--json")
    assert json.loads(result.stdout) == []


def test_a_package_made_without_an_app_id_bears_the_local_one_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ALKE_APP_ID", raising=False)
    out = tmp_path / "alke.zip"
    made = alke("package", "-o", str(out))
    with zipfile.ZipFile(out) as package:
        assert json.loads(package.read("manifest.json"))["id"] == LOCAL_APP
    assert "paikallisen Teamsin tunnus" in made.stderr
