"""A ministry's own templates and the councils' two languages: what is made, out of which template, and what is told about it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sharepoint.documents import read_follow_up, read_form
from sharepoint.text import text_of
from tests.acceptance.talks import confirmed, opened
from tests.acceptance.test_themes import EAST, FORM
from tests.acceptance.town import Play, playing, texts
from tests.sharepoint.test_papers import lines, table

OWN = "ALKE-botti/pohjat"
COAST = "Keski-Pohjanmaa,Pohjanmaa,Uusimaa,Varsinais-Suomi"


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    async with confirmed(tmp_path) as found:
        yield found


def put(play: Play, name: str, data: bytes) -> None:
    play.file(OWN).mkdir(exist_ok=True)
    play.file(f"{OWN}/{name}").write_bytes(data)


def made(play: Play, pattern: str) -> str:
    (path,) = play.file("").rglob(pattern)
    return "\n".join(filter(None, text_of(path.name, path.read_bytes()).splitlines()))


@pytest.mark.parametrize(
    ("name", "button", "file"),
    [
        ("asialista", "Tee asialista", "LUONNOS Asialista *.docx"),
        ("muistio", "Tee muistio", "LUONNOS Muistio *.docx"),
        ("taustamuistio", "Tee taustamuistio", "LUONNOS Taustamuistio *.docx"),
    ],
)
async def test_the_ministrys_own_template_is_used_for_the_talk_s_papers(
    play: Play, name: str, button: str, file: str
) -> None:
    put(play, f"{name}.docx", lines("Ministeriön oma", "{{theme}}"))
    await play.press("kainuu", await opened(play, "kainuu"), button)
    assert made(play, file).split("\n")[:2] == ["Ministeriön oma", "Rajan saavutettavuus"]


async def test_one_that_cannot_be_used_is_told_and_the_shipped_one_is_used(play: Play) -> None:
    put(play, "asialista.docx", b"%PDF-1.4 ei Word")
    answer = await play.press("kainuu", await opened(play, "kainuu"), "Tee asialista")
    assert texts(answer)[1] == (
        "Omaa pohjaa ALKE-botti/pohjat/asialista.docx ei voitu käyttää, joten asiakirja on tehty botin pohjasta. "
        "Tiedosto ei ole Word- tai Excel-tiedosto. Tallenna se muodossa .docx tai .xlsx."
    )
    assert "Rajan saavutettavuus" in made(play, "LUONNOS Asialista *.docx")


async def test_a_notice_on_the_ministrys_template_counts_for_everybody(tmp_path: Path) -> None:
    async with playing(tmp_path, "2026", "2025-12-10T10:00") as play:
        put(play, "teemailmoitus.docx", table(("Aihe", ""), ("Kokoonpano", ""), ("Muuta", "{{omaa}}")))
        answer = await play.press("kainuu", await play.say("kainuu", "teemailmoitus"), "Lähetä", **FORM)
        assert texts(answer)[1] == "Pohjassa on merkintöjä, joita botti ei täytä: omaa."
        (file,) = play.file("Teemailmoitukset").iterdir()
        assert read_form(file.read_bytes()) == {"theme": "Rajan saavutettavuus", "regions": EAST}
        missing = texts((await play.say("pohjois-savo", "mitä meiltä puuttuu?"))["card"])
    assert len([line for line in missing if line.startswith("Tehty:")]) == 3


async def test_a_form_that_is_none_is_told(tmp_path: Path) -> None:
    async with playing(tmp_path, "2024", "2024-03-11T10:00") as play:
        folder = play.file("Maakuntakohtaiset kansiot/Lappi")
        for path in folder.iterdir():
            path.unlink()
        put(play, "lomake.docx", lines("Vapaa teksti"))
        form = await play.say("lappi", "teemamme on kaivokset")
        answer = await play.press("lappi", form, "Tallenna lomakkeeseen", theme="Kaivokset")
        assert any("Omaa pohjaa ALKE-botti/pohjat/lomake.docx ei voitu käyttää" in text for text in texts(answer))
        (file,) = folder.iterdir()
    assert read_form(file.read_bytes())["theme"] == "Kaivokset"


async def test_a_swedish_speaker_of_a_bilingual_council_is_served_in_swedish(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        for path in play.file("7. Seuranta syksy 2023").glob("*ohjanmaa*"):
            path.unlink()
        answer = await play.say("pohjanmaa", "inget nytt att rapportera")
        assert texts(answer["card"])[0] == "Uppföljning: Österbottens förbund"
        made_ = play.file("8. Seuranta helmikuu 2024/Seuranta helmikuu 2024 - Österbottens förbund.docx")
        assert "Hur åtgärden framskrider" in text_of("a.docx", made_.read_bytes())
        assert "Inget nytt att rapportera 7.3.2024" in text_of("a.docx", made_.read_bytes())
        missing = texts((await play.say("pohjanmaa", "vad saknas av oss?"))["card"])
        assert [line.partition(" ")[0] for line in missing].count("Gjort:") == 1
        folder = play.file("Maakuntakohtaiset kansiot/Pohjanmaa")
        for path in folder.iterdir():
            path.unlink()
        form = await play.say("pohjanmaa", "öppna blanketten")
        await play.press("pohjanmaa", form, "Spara i blanketten", theme="Energi", participants="Anna Andersson")
        (file,) = folder.iterdir()
    assert (file.name, read_form(file.read_bytes())["theme"]) == ("Blankett - Österbottens förbund.docx", "Energi")


async def test_in_a_finnish_document_of_last_round_the_note_is_finnish_whoever_asks(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        await play.say("varsinais-suomi", "inget nytt att rapportera")
        (file,) = play.file("8. Seuranta helmikuu 2024").glob("*Varsinais*")
        states = [action.state_councils for action in read_follow_up(file.read_bytes()).actions]
    assert all(state.endswith("Ei uutta raportoitavaa 7.3.2024") for state in states)


async def test_a_finnish_council_gets_swedish_when_it_asks_for_it(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        for path in play.file("7. Seuranta syksy 2023").glob("*appi*"):
            path.unlink()
        await play.say("lappi", "päivitä seuranta ruotsiksi")
        (file,) = play.file("8. Seuranta helmikuu 2024").glob("*Lapplands*")
    assert "Åtgärder" in text_of("a.docx", file.read_bytes())


async def test_the_same_paper_in_the_other_language_is_a_press_away(play: Play) -> None:
    talk = await opened(play, "kainuu")
    await play.press("kainuu", talk, "Tee asialista")
    await play.press("kainuu", talk, "Sama ruotsiksi")
    names = sorted(path.name for path in play.file("Asialistat").iterdir())
    assert names == [f"LUONNOS Asialista 17.3.2026 {EAST}.docx", f"UTKAST Föredragningslista 17.3.2026 {EAST}.docx"]
    assert "Diskussionstema | Rajan saavutettavuus" in made(play, "UTKAST *.docx")
    missing = texts((await play.say("kainuu", "mitä meiltä puuttuu?"))["card"])
    assert not any(line == "Tehty: Asialista valmis" for line in missing)


async def test_a_group_of_bilingual_councils_announces_its_theme_in_swedish_when_a_swedish_speaker_does(
    tmp_path: Path,
) -> None:
    async with playing(tmp_path, "2026", "2025-12-10T10:00") as play:
        form = await play.say("pohjanmaa", "vi vill anmäla tema")
        await play.press("pohjanmaa", form, "Skicka", **(FORM | {"regions": COAST}))
        (file,) = play.file("Teemailmoitukset").iterdir()
        assert file.name.startswith("Temaanmälan 1 Keski-Pohjanmaa")
        assert read_form(file.read_bytes())["theme"] == "Rajan saavutettavuus"
        missing = texts((await play.say("uusimaa", "mitä meiltä puuttuu?"))["card"])
    assert len([line for line in missing if line.startswith("Tehty:")]) == 3
