"""Schedule files as people leave them: two columns that might take the name, another year's file, damaged ones, none at all."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pytest

from tests.acceptance.town import Json, Play, playing, texts

FILE = "Tilaisuuksien aikataulut ja teemat/Maakuntien aikataulut_kevät24.docx"
ANSWERS = "ALKE-botti/aikataulutulkinnat.json"
TITLE = "Miten aikataulua luetaan?"
WEEKDAYS_2024 = ("ke 10.4.", "to 11.4.")
WEEKDAYS_2023 = ("ma 10.4.", "ti 11.4.")


def _document(heads: tuple[str, ...], days: tuple[str, ...]) -> bytes:
    """A table of these columns with two times a day; no table without heads."""
    made = docx.Document()
    made.add_paragraph("Maakuntien ajat")
    if heads:
        table = made.add_table(rows=1, cols=len(heads))
        rows = [heads] + [
            (day, time, *[""] * (len(heads) - 2)) for day in days for time in ("12.30–13.15", "13.15–14.00")
        ]
        for number, row in enumerate(rows):
            cells = table.rows[0].cells if number == 0 else table.add_row().cells
            for cell, text in zip(cells, row, strict=True):
                cell.text = text
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def _two_columns() -> bytes:
    return _document(("Päivä", "Klo", "Varaaja A", "Varaaja B"), WEEKDAYS_2024)


async def _asked(play: Play) -> list[Json]:
    """As somebody sees them who has not pressed anything."""
    found = await play.messages("uusimaa")
    return [m for m in found if m.get("card") and TITLE in texts(m["card"])]


def _choice(question: Json, value: str) -> dict[str, str]:
    """The card's only question, answered."""
    (field,) = [one["id"] for one in question["card"]["body"] if one["type"] == "Input.ChoiceSet"]
    return {field: value}


async def test_the_coordinator_is_asked_once_which_column_takes_the_name(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        play.file(FILE).write_bytes(_two_columns())
        await play.advance("2024-03-07T09:15")
        (question,) = await _asked(play)
        board = await play.say("lappi", "vapaat ajat")
        assert any(text.startswith("Botti ei tiedä, mihin sarakkeeseen") for text in texts(board["card"]))
        answer = await play.press("koordinaattori", question, "Tallenna vastaus", **_choice(question, "Varaaja B"))
        assert "Vapaana 4/4 · tiedosto Maakuntien aikataulut_kevät24.docx" in texts(answer)
        booked = await play.say("lappi", "varaa meille ke 10.4. klo 13.15")
        assert texts(booked["card"])[0] == "Kirjattu: Lapin liitto, ke 10.4. klo 13.15–14.00."
        await play.advance("2024-03-07T10:30")
        assert len(await _asked(play)) == 1
    table = docx.Document(str(tmp_path / "sharepoint" / FILE)).tables[0]
    assert [cell.text for cell in table.rows[2].cells] == ["ke 10.4.", "13.15–14.00", "", "Lapin liitto"]
    async with playing(tmp_path) as play:
        again = await play.say("kainuu", "varaa meille to 11.4. klo 12.30")
        assert texts(again["card"])[0] == "Kirjattu: Kainuun liitto, to 11.4. klo 12.30–13.15."


async def test_only_the_coordinator_answers_and_only_what_was_offered(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        play.file(FILE).write_bytes(_two_columns())
        await play.advance("2024-03-07T09:15")
        (question,) = await _asked(play)
        refused = await play.press("lappi", question, "Tallenna vastaus", **_choice(question, "Varaaja B"))
        assert texts(refused)[0].startswith("Vain TEM:n koordinaattori voi kertoa")
        forged = await play.press("koordinaattori", question, "Tallenna vastaus", **_choice(question, "Klo"))
        assert texts(forged)[0].startswith("Tämä kortti on vanhentunut")
        kept = json.loads(play.file(ANSWERS).read_bytes())
    assert [entry.get("columns", {}) for entry in kept.values()] == [{}]


async def test_the_coordinator_is_asked_which_year_when_the_weekdays_are_another_years(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        play.file(FILE).write_bytes(_document(("Päivä", "Klo", "Varaaja"), WEEKDAYS_2023))
        await play.advance("2024-03-07T09:15")
        (question,) = await _asked(play)
        answer = await play.press("koordinaattori", question, "Tallenna vastaus", **_choice(question, "2023"))
        assert "maanantai 10.4.2023" in texts(answer)


async def test_a_weekday_that_does_not_fit_is_shown(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        play.file(FILE).write_bytes(_document(("Päivä", "Klo", "Varaaja"), ("ke 10.4.", "ma 11.4.")))
        board = await play.say("lappi", "vapaat ajat")
    assert "Huomaa: tiedostoon kirjoitettu viikonpäivä ei sovi päivään to 11.4.2024." in texts(board["card"])


BROKEN = {
    "noise": (b"PK\x03\x04" + b"\0" * 400, "Tiedosto on vioittunut."),
    "password": (
        bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
        "Tiedosto on suojattu salasanalla.",
    ),
    "no table": (_document((), ()), "Tiedostossa ei ole taulukkoa, jonka botti tunnistaisi aikatauluksi."),
    "cut short": (_two_columns()[:-700], "Tiedosto on vioittunut."),
    "not Office": (b"%PDF-1.7\n", "Tiedosto ei ole Word- tai Excel-tiedosto."),
    "empty": (b"", "Tiedosto ei ole Word- tai Excel-tiedosto."),
}


@pytest.mark.parametrize("name", BROKEN)
async def test_a_file_that_cannot_be_read_is_said_on_the_board_and_in_the_answer(tmp_path: Path, name: str) -> None:
    data, why = BROKEN[name]
    async with playing(tmp_path) as play:
        before = play.file(FILE).read_bytes()
        play.file(FILE).write_bytes(data)
        board = await play.say("lappi", "vapaat ajat")
        assert any(why in text for text in texts(board["card"])), texts(board["card"])
        answer = await play.say("lappi", "varaa meille ke 10.4. klo 13.15")
        assert why in " ".join(texts(answer["card"])[:2]), texts(answer["card"])
        assert texts(answer["card"])[0].startswith(
            "Tiedostosta Maakuntien aikataulut_kevät24.docx ei voi lukea aikataulua."
        )
        assert texts(answer["card"])[1].startswith("TEM:n koordinaattori voi tarkistaa tiedoston.")
        assert play.file(FILE).read_bytes() == data
        play.file(FILE).write_bytes(before)
        await play.say("lappi", "varaa meille ke 10.4. klo 13.15")
        await play.advance("2024-03-07T09:30")
        await play.until(lambda: play.names(FILE) == {"2024-04-10T13:15": "Lapin liitto"})


async def test_a_file_that_is_gone_is_said_in_the_persons_language(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        play.file(FILE).unlink()
        board = await play.say("lappi", "which times are free?")
        answer = await play.say("lappi", "book us Wed 10.4. at 13.15")
    assert any(text.startswith("The file was not found") for text in texts(board["card"])), texts(board["card"])
    assert "coordinator" in " ".join(texts(answer["card"])[:2]), texts(answer["card"])
