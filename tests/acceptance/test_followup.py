"""The follow-up of 2024: 'Ei uutta raportoitavaa' and 'Päivitä' from card and sentence, whose files are, and the overview."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from alke.followup_document import FollowUpDocument
from sharepoint.documents import read_follow_up
from sharepoint.package import Package
from sharepoint.word import read_cells
from sharepoint.workbooks import read_rows
from tests.acceptance.town import Play, playing, texts

LAST, NEW = "7. Seuranta syksy 2023", "8. Seuranta helmikuu 2024"
NOTE = "Ei uutta raportoitavaa 7.3.2024"
MADE = f"{NEW}/Seuranta helmikuu 2024 - Lapin liitto.docx"


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    async with playing(tmp_path) as found:
        yield found


def last_of(play: Play, name: str) -> Path:
    return next(path for path in play.file(LAST).iterdir() if name in path.name)


def read(path: Path) -> FollowUpDocument:
    return read_follow_up(path.read_bytes())


def files(play: Play, folder: str = NEW) -> set[str]:
    return {path.name for path in play.file(folder).iterdir()}


async def test_one_press_copies_last_rounds_document_with_a_dated_note(play: Play) -> None:
    before = files(play)
    missing = await play.say("lappi", "mitä meiltä puuttuu?")
    answer = await play.press("lappi", missing, "Ei uutta raportoitavaa")
    old, new = read(last_of(play, "Lappi")), read(play.file(MADE))
    assert files(play) - before == {Path(MADE).name}
    assert texts(answer)[1].startswith("Tehty: Seuranta helmikuu 2024 - Lapin liitto.docx.")
    assert [a.state_councils for a in new.actions] == [f"{a.state_councils}\n{NOTE}".strip() for a in old.actions]
    assert [(a.action, a.state_vn, a.responsible_vn) for a in new.actions] == [
        (a.action, a.state_vn, a.responsible_vn) for a in old.actions
    ]


async def test_nothing_but_the_column_changes(play: Play) -> None:
    await play.say("lappi", "ei uutta raportoitavaa")
    old, new = Package.open(last_of(play, "Lappi").read_bytes()), Package.open(play.file(MADE).read_bytes())
    assert [name for name in old.names if old.read(name) != new.read(name)] == ["word/document.xml"]


async def test_then_it_is_done(play: Play) -> None:
    await play.say("lappi", "ei uutta raportoitavaa")
    missing = await play.say("lappi", "mitä meiltä puuttuu?")
    assert "Tehty: Seuranta-asiakirja kansiossa 8. Seuranta helmikuu 2024, vaikka uutta ei olisi" in texts(
        missing["card"]
    )


async def test_pressed_twice_at_once_makes_one_document(play: Play) -> None:
    before = files(play)
    missing = await play.say("lappi", "mitä meiltä puuttuu?")
    await asyncio.gather(*(play.press("lappi", missing, "Ei uutta raportoitavaa") for _ in range(3)))
    assert files(play) - before == {Path(MADE).name}
    assert all(a.state_councils.count(NOTE) == 1 for a in read(play.file(MADE)).actions)


async def test_what_a_person_has_saved_is_not_touched(play: Play) -> None:
    own = play.file(f"{NEW}/lappi omat tiedot.docx")
    own.write_bytes(data := last_of(play, "Lappi").read_bytes())
    answer = await play.say("lappi", "ei uutta raportoitavaa")
    assert texts(answer["card"])[1] == "Kansiossa on jo asiakirja lappi omat tiedot.docx. Sitä ei muutettu."
    assert (own.read_bytes(), play.file(MADE).exists()) == (data, False)


async def test_update_copies_without_a_note_and_gives_the_link(play: Play) -> None:
    missing = await play.say("lappi", "mitä meiltä puuttuu?")
    answer = await play.press("lappi", missing, "Päivitä")
    links = [a for b in answer["body"] for a in b.get("actions", []) if a["type"] == "Action.OpenUrl"]
    assert read(play.file(MADE)) == read(last_of(play, "Lappi"))
    assert [link["title"] for link in links] == ["Avaa asiakirja"]


async def test_council_without_a_document_gets_the_template(play: Play) -> None:
    last_of(play, "Lappi").unlink()
    answer = await play.say("lappi", "päivitä seuranta")
    assert texts(answer["card"])[1].startswith("Tehty: ")
    assert read(play.file(MADE)) == FollowUpDocument()
    assert "Etenemisen tilanne" in [cell.text for cell in read_cells(play.file(MADE).read_bytes())]


async def test_ministrys_own_template_is_preferred(play: Play) -> None:
    last_of(play, "Lappi").unlink()
    play.file("ALKE-botti/pohjat").mkdir()
    play.file("ALKE-botti/pohjat/liite1.docx").write_bytes(template := last_of(play, "Kainuu").read_bytes())
    await play.say("lappi", "päivitä seuranta")
    assert read(play.file(MADE)).actions == read_follow_up(template).actions


async def test_outsiders_and_other_councils_are_refused(play: Play) -> None:
    before = files(play)
    missing = await play.say("lappi", "mitä Kainuulta puuttuu?")
    foreign = await play.press("lappi", missing, "Ei uutta raportoitavaa")
    outside = await play.press("ulkopuolinen", missing, "Ei uutta raportoitavaa")
    assert texts(foreign)[0].startswith("Sinulla ei ole oikeutta toimia tässä asiassa: Kainuu.")
    assert texts(outside)[0].startswith("Sinua ei ole merkitty")
    assert files(play) == before


async def test_coordinator_is_asked_for_whom(play: Play) -> None:
    asked = await play.say("koordinaattori", "ei uutta raportoitavaa")
    assert texts(asked["card"])[0] == "Kenen seuranta?"
    await play.press("koordinaattori", asked, "Jatka", regions="Lappi")
    assert play.file(MADE).exists()


async def test_document_that_takes_no_note_is_named_with_the_reason(play: Play) -> None:
    path = last_of(play, "Lappi")
    path.with_suffix(".pdf").write_bytes(b"%PDF-1.4 nothing")
    path.unlink()
    answer = await play.say("lappi", "ei uutta raportoitavaa")
    assert texts(answer["card"])[0] == "Merkintää ei voitu lisätä asiakirjaan Liite 1 Lappi seuranta 2023.pdf."
    assert not play.file(MADE).exists()


async def test_document_is_known_by_its_words(play: Play) -> None:
    last_of(play, "Lappi").rename(play.file(f"{LAST}/seuranta lopullinen.docx"))
    await play.say("lappi", "ei uutta raportoitavaa")
    assert [a.action for a in read(play.file(MADE)).actions] == [
        a.action for a in read(play.file(f"{LAST}/seuranta lopullinen.docx")).actions
    ]


async def test_document_nobody_can_tell_is_asked_about_once(play: Play) -> None:
    play.file(f"{NEW}/tiedot.txt").write_bytes("Kaksi toimenpidettä, ei muuta.".encode())
    status = await play.say("koordinaattori", "tilanne")
    assert "Kenen asiakirja on tiedot.txt?" in texts(status["card"])
    await play.press("koordinaattori", status, "Kerro, kenen: tiedot.txt")
    kept = await play.press("koordinaattori", status, "Tallenna vastaus", owner="Lappi")
    assert texts(kept)[0].startswith("Kiitos. Asiakirjan tiedot.txt omistaja on nyt Lappi.")
    rows = read_rows(play.file("ALKE-botti/tunnistetut_tiedostot.xlsx").read_bytes())
    assert [(row["tiedosto"], row["kenen"]) for row in rows] == [(f"{NEW}/tiedot.txt", "Lappi")]
    missing = await play.say("lappi", "mitä meiltä puuttuu?")
    assert any(line.startswith("Tehty: Seuranta-asiakirja") for line in texts(missing["card"]))
    again = await play.say("koordinaattori", "tilanne")
    assert "Kenen asiakirja on tiedot.txt?" not in texts(again["card"])


async def test_nobody_claims_a_file_for_another_or_one_that_is_known(play: Play) -> None:
    play.file(f"{NEW}/tiedot.txt").write_bytes("Kaksi toimenpidettä, ei muuta.".encode())
    status = await play.say("koordinaattori", "tilanne")
    forged = {
        "type": "Action.Execute",
        "verb": "followup.owner",
        "data": {"r": "2024", "i": f"{NEW}/tiedot.txt", "owner": "Kainuu"},
    }
    refused = await play.send("lappi", status, forged)
    assert texts(refused)[0].startswith("Sinulla ei ole oikeutta toimia tässä asiassa: Kainuu.")
    known = {"i": f"{NEW}/Satakuntaliitto seuranta helmikuu 2024.docx", "r": "2024", "owner": "Lappi"}
    refused = await play.send("lappi", status, {"type": "Action.Execute", "verb": "followup.owner", "data": known})
    assert "on jo selvillä" in texts(refused)[0]


async def test_reminder_has_the_buttons_and_asks_whose_a_file_is(play: Play) -> None:
    play.file(f"{NEW}/tiedot.txt").write_bytes("Kaksi toimenpidettä, ei muuta.".encode())
    await play.advance("2024-03-07T09:00:05")
    for _ in range(200):
        posts = [
            m for m in await play.messages("lappi") if m["bot"] and "Muistutus: Vuoden 2023" in texts(m["card"])[0]
        ]
        if posts:
            break
        await asyncio.sleep(0.05)
    assert "Kenen asiakirja on tiedot.txt?" in texts(posts[0]["card"])
    await play.press("lappi", posts[0], "Ei uutta raportoitavaa")
    assert play.file(MADE).exists()


async def test_all_councils_actions_are_gathered_into_one_workbook(play: Play) -> None:
    answer = await play.say("koordinaattori", "tee seurannan yhteenveto")
    rows = read_rows(play.file("ALKE-botti/seurannan_yhteenveto_2024.xlsx").read_bytes(), "Seuranta")
    assert texts(answer["card"])[1].startswith("Seurannan yhteenveto on koottu: toimenpiteitä 54, maakuntia 18.")
    assert (len(rows), len({row["Maakunta"] for row in rows})) == (54, 18)
    assert next(row for row in rows if row["Maakunta"] == "Satakunta")["Lähde"].startswith(NEW)
    assert next(row for row in rows if row["Maakunta"] == "Lappi")["Lähde"].startswith(LAST)


async def test_a_refreshed_overview_never_overwrites_what_a_person_wrote(play: Play) -> None:
    await play.say("koordinaattori", "tee seurannan yhteenveto")
    path = play.file("ALKE-botti/seurannan_yhteenveto_2024.xlsx")
    await play.say("koordinaattori", "tee seurannan yhteenveto")
    assert not path.with_name("seurannan_yhteenveto_2024 (2).xlsx").exists()
    from openpyxl import load_workbook  # noqa: PLC0415 - only here

    book = load_workbook(path)
    book["Seuranta"]["B2"] = "Oma huomio"
    book.save(path)
    edited = path.read_bytes()
    await play.say("koordinaattori", "tee seurannan yhteenveto")
    assert (path.read_bytes() == edited, path.with_name("seurannan_yhteenveto_2024 (2).xlsx").exists()) == (True, True)


async def test_only_the_coordinator_gathers(play: Play) -> None:
    answer = await play.say("lappi", "tee seurannan yhteenveto")
    assert texts(answer["card"])[0].startswith("Tämä on TEM:n koordinaattorin työkalu.")
    assert not play.file("ALKE-botti/seurannan_yhteenveto_2024.xlsx").exists()
