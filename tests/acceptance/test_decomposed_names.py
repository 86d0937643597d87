"""Files named on a Mac ('a' with its dots beside it): schedule, follow-up, a council's folder and a letter are known all the same."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

from sharepoint.documents import fill_form
from tests.acceptance.town import playing, texts

SCHEDULE = "Tilaisuuksien aikataulut ja teemat/Maakuntien aikataulut_kevät24.docx"
FOLLOWUP = "8. Seuranta helmikuu 2024"
LETTERS = Path(__file__).parents[1] / "data" / "letters"


def decompose(path: Path) -> Path:
    """As if it had come from a Mac."""
    assert normalize("NFD", path.name) != path.name
    return path.rename(path.with_name(normalize("NFD", path.name)))


async def test_a_booking_goes_into_the_schedule_as_it_is_named(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        file = decompose(play.file(SCHEDULE))
        answer = await play.say("lappi", "varaa meille ti 16.4. klo 14")
        assert texts(answer["card"])[0].startswith("Kirjattu: Lapin liitto")
        assert list(play.names(str(file.relative_to(play.file(""))))) == ["2024-04-16T14:00"]
        assert not play.file(SCHEDULE).exists()


async def test_a_followup_document_counts(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        last = next(path for path in play.file("7. Seuranta syksy 2023").iterdir() if "Päijät" in path.name)
        play.file(f"{FOLLOWUP}/{normalize('NFD', 'Seuranta Päijät-Hämeestä.docx')}").write_bytes(last.read_bytes())
        told = texts((await play.say("paijat-hame", "mitä meiltä puuttuu?"))["card"])
    assert any(line.startswith("Tehty: Seuranta-asiakirja") for line in told)


async def test_a_councils_folder_is_its_own(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        folder = decompose(play.file("Maakuntakohtaiset kansiot/Päijät-Häme"))
        form = decompose(next(folder.iterdir()))
        form.write_bytes(fill_form(form.read_bytes(), {"theme": "Puu", "participants": "Testi A"}))
        told = texts((await play.say("paijat-hame", "mitä meiltä puuttuu?"))["card"])
        names = {path.name for path in play.file("Maakuntakohtaiset kansiot").iterdir()}
    assert "Tehty: Oman kansion lomakkeessa keskustelun teema ja osallistujat" in told
    assert normalize("NFC", folder.name) not in names


async def test_a_letter_is_read_by_its_name(tmp_path: Path) -> None:
    async with playing(tmp_path, "2026", "2026-11-16T09:30") as play:
        play.file(normalize("NFD", "Kirje keväälle.txt")).write_bytes((LETTERS / "fi_2027.txt").read_bytes())
        card = await play.say("koordinaattori", "lue kirje Kirje keväälle.txt")
    assert texts(card["card"])[0] == "Ehdotus kirjeestä: Aluekehittämiskeskustelut 2027"


async def test_a_letter_sent_along_is_read(tmp_path: Path) -> None:
    name = normalize("NFD", "Kirje keväälle.txt")
    async with playing(tmp_path, "2026", "2026-11-16T09:30") as play:
        card = await play.say("koordinaattori", "", {name: (LETTERS / "fi_2027.txt").read_bytes()})
    assert texts(card["card"])[0] == "Ehdotus kirjeestä: Aluekehittämiskeskustelut 2027"
