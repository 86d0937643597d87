"""Documents that are not as asked: two of one council, two notices with one council, another council's in one's own folder."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from config.templates import shipped_templates
from sharepoint.documents import fill_form
from sharepoint.documents.fill import fill
from tests.acceptance.town import Play, playing, texts

FOLLOWUP = "8. Seuranta helmikuu 2024"
FOLDER = "Maakuntakohtaiset kansiot"
FORM_DONE = "Tehty: Oman kansion lomakkeessa keskustelun teema ja osallistujat"
FILLED = {"theme": "Kaivokset", "participants": "Testi A, Kainuun liitto"}


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    async with playing(tmp_path) as found:
        yield found


async def missing(play: Play, who: str = "lappi") -> list[str]:
    return texts((await play.say(who, "mitä meiltä puuttuu?"))["card"])


def put_foreign_form(play: Play, name: str) -> None:
    """Kainuu's filled form lies in Lappi's folder instead of Lappi's own."""
    filled = fill_form(play.file(f"{FOLDER}/Kainuu/Lomake Kainuun liitto.docx").read_bytes(), FILLED)
    play.file(f"{FOLDER}/Lappi/Lomake Lapin liitto.docx").unlink()
    play.file(f"{FOLDER}/Lappi/{name}").write_bytes(filled)


async def test_two_documents_of_one_council_are_done_and_told(play: Play) -> None:
    last = next(path for path in play.file("7. Seuranta syksy 2023").iterdir() if "Lappi" in path.name)
    for name in ("Lappi seuranta.docx", "Lapin liitto päivitetty.docx"):
        play.file(f"{FOLLOWUP}/{name}").write_bytes(last.read_bytes())
    told = await missing(play)
    assert "Tehty: Seuranta-asiakirja kansiossa 8. Seuranta helmikuu 2024, vaikka uutta ei olisi" in told
    assert [line for line in told if line.startswith("Huomaa")] == [
        "Huomaa: kansiossa on useampi saman maakunnan asiakirja (Lapin liitto päivitetty.docx, Lappi seuranta.docx)."
    ]


@pytest.mark.parametrize("name", ["Lomake Kainuun liitto.docx", "lomake lopullinen.docx"])
async def test_another_councils_form_in_ones_folder_is_told_and_not_counted(play: Play, name: str) -> None:
    put_foreign_form(play, name)
    told = await missing(play)
    assert FORM_DONE not in told
    assert f"Huomaa: kansiossa on toisen maakunnan asiakirja ({name})." in told


async def test_the_coordinator_sees_it_too(play: Play) -> None:
    put_foreign_form(play, "Lomake Kainuun liitto.docx")
    status = await play.say("koordinaattori", "tilanne")
    shown = await play.press("koordinaattori", status, "Näytä osapuoli", party="Lappi")
    assert "Huomaa: kansiossa on toisen maakunnan asiakirja (Lomake Kainuun liitto.docx)." in texts(shown)


async def test_a_council_in_two_theme_notices_is_told(tmp_path: Path) -> None:
    values = {"theme": "Kaivokset", "description": "d", "questions": "q", "contacts": "Testi A"}
    async with playing(tmp_path, "2026", "2025-12-10T10:00") as play:
        for name, regions in (("a", "Lappi, Kainuu, Keski-Pohjanmaa"), ("b", "Kainuu, Etelä-Savo, Satakunta")):
            notice = fill(shipped_templates()["teemailmoitus"], {**values, "regions": regions})
            play.file(f"Teemailmoitukset/{name}.docx").write_bytes(notice)
        told = await missing(play, "kainuu")
    files = "Teemailmoitukset/a.docx, Teemailmoitukset/b.docx"
    assert f"Huomaa: maakunta on useassa teemailmoituksessa ({files})." in told
