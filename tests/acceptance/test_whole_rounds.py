"""Each round from its letter to its memo in one town: several people, the clock moved on between, reminders on the way.

A round begins from the real letter where it is at hand, and from the shipped file of the round always.
"""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

import pytest

from sharepoint.invitations import IcsCalendars
from sharepoint.text import text_of
from tests.acceptance.talks import facts, opened
from tests.acceptance.test_coordinator import cells
from tests.acceptance.test_themes import EAST, FORM
from tests.acceptance.town import Play, playing, texts
from tests.paper import StillClock

ROOT = Path(__file__).parents[2]
LETTERS = ROOT / "../shared/letters"
BEGINNINGS = pytest.mark.parametrize("from_letter", [False, True], ids=["shipped", "letter"])


async def begun(play: Play, letter: str) -> None:
    """The coordinator has the letter read, an outsider may not approve what was read, and the coordinator does."""
    if not (LETTERS / letter).exists():
        pytest.skip(f"the letter {letter} is not at hand in {LETTERS}")
    shutil.copy(LETTERS / letter, play.file(letter))
    proposal = await play.say("koordinaattori", f"lue kirje {letter}")
    refused = await play.press("ulkopuolinen", proposal, "Hyväksy ja ota käyttöön")
    assert texts(refused)[0].startswith("Uuden kierroksen voi ottaa käyttöön vain TEM:n koordinaattori.")
    answer = await play.press("koordinaattori", proposal, "Hyväksy ja ota käyttöön")
    assert texts(answer)[0].startswith("Käytössä: Aluekehittämiskeskustelut 20")


async def reminded(play: Play, moment: str, due: str, *, done: str, still: str) -> None:
    """The clock is moved to a reminder of this due date, and one of its lists names `still` but not `done`."""
    await play.advance(moment)
    lines: list[str] = []
    for _ in range(200):
        cards = [m["card"] for m in await play.messages("koordinaattori") if m["bot"] and m["card"]]
        told = [texts(card) for card in cards if texts(card)[0].startswith("Muistutus: ")]
        lines = [line for one in told if due in one[1] for line in one if line.startswith("Puuttuu (")]
        if any(still in line and done not in line for line in lines):
            return
        await asyncio.sleep(0.05)
    raise AssertionError(lines)


def finished(play: Play, kind: str) -> str:
    """The draft of this kind takes its final name, as a person does in SharePoint; what is written in it."""
    (draft,) = play.file("").rglob(f"LUONNOS {kind}*.docx")
    ready = draft.rename(draft.with_name(draft.name.removeprefix("LUONNOS ")))
    return text_of(ready.name, ready.read_bytes())


async def prepared(play: Play, council: str) -> None:
    """A council adds a participant and makes the agenda and the invitation of its talk."""
    people = await opened(play, council)
    await play.press(council, people, "Osallistujat")
    await play.press(council, people, "Lisää osallistuja")
    added = await play.press(council, people, "Tallenna", name="Maija Meikäläinen", email="maija@example.org")
    assert texts(added)[0].startswith("Lisätty: Maija Meikäläinen (")
    talk = await opened(play, council)
    await play.press(council, talk, "Tee asialista")
    assert "Maija Meikäläinen" in finished(play, "Asialista")
    await play.press(council, talk, "Tee kutsu")
    (file,) = play.file("").rglob("Kutsu *.ics")
    (event,) = IcsCalendars(StillClock("2026-01-01T09:00")).read(file.read_bytes())
    assert "maija@example.org" in [one.email for one in event.people]


async def remembered(play: Play, moment: str) -> None:
    """After the talk the coordinator names who writes the memo and makes it."""
    await play.advance(moment)
    talk = await opened(play, "koordinaattori")
    await play.press("koordinaattori", talk, "Kuka laatii muistion?")
    await play.press("koordinaattori", talk, "Tallenna", name="Testi Kirjaaja")
    await play.press("koordinaattori", talk, "Tee muistio")
    written = finished(play, "Muistio")
    assert [name for name in ("Testi Kirjaaja", "Maija Meikäläinen") if name not in written] == []


async def done_by(play: Play, *parties: str) -> list[int]:
    """How many things each party has done according to the status."""
    table = cells((await play.say("koordinaattori", "tilanne"))["card"])
    return [table[party].count("✓") for party in parties]


async def ministry_has_done(play: Play, thing: str) -> bool:
    """Whether the ministry's own list shows a thing of this name as done."""
    missing = texts((await play.say("koordinaattori", "mitä TEMiltä puuttuu?"))["card"])
    return any(line.startswith("Tehty: ") and thing in line for line in missing)


@BEGINNINGS
async def test_2024_from_the_letter_to_the_memo(tmp_path: Path, from_letter: bool) -> None:
    async with playing(tmp_path, "2024", "2024-03-06T12:00") as play:
        if from_letter:
            await begun(play, "tem_2024.txt")
        answer = await play.say("lappi", "ei uutta raportoitavaa")
        assert texts(answer["card"])[1].startswith("Tehty: Seuranta helmikuu 2024 - Lapin liitto.docx.")
        await reminded(play, "2024-03-07T09:00:05", "pe 8.3.2024", done="Lappi", still="Kainuu")

        board = await play.say("lappi", "vapaat ajat")
        refused = await play.press("ulkopuolinen", board, "Varaa 13.15")
        assert texts(refused)[0].startswith("Sinua ei ole merkitty")
        await play.press("pirkanmaa", board, "Varaa 13.15")
        await play.say("lappi", "varaa meille to 18.4. klo 12.30")
        await play.say("koordinaattori", "varaa Satakunnalle ke 10.4. klo 14")
        assert play.names("Tilaisuuksien aikataulut ja teemat/Maakuntien aikataulut_kevät24.docx") == {
            "2024-04-10T13:15": "Pirkanmaan liitto",
            "2024-04-10T14:00": "Satakuntaliitto",
            "2024-04-18T12:30": "Lapin liitto",
        }
        await reminded(play, "2024-03-19T09:00:05", "ke 20.3.2024", done="Pirkanmaa", still="Kainuu")

        await prepared(play, "pirkanmaa")
        await remembered(play, "2024-04-11T10:00")
        assert await done_by(play, "Lappi", "Pirkanmaa", "Kainuu") == [2, 2, 0]
        assert await ministry_has_done(play, "uistio")


@BEGINNINGS
async def test_2025_from_the_letter_to_the_memo(tmp_path: Path, from_letter: bool) -> None:
    async with playing(tmp_path, "2025", "2024-12-10T10:00") as play:
        if from_letter:
            await begun(play, "lappi_2025.txt")
        picture = ROOT / "config/templates/taustamuistio.docx"
        shutil.copy(picture, play.file("Tilanne- ja kehityskuvat/Lapin tilannekuva.docx"))
        await reminded(play, "2024-12-20T09:00:05", "ti 31.12.2024", done="Lappi", still="Kainuu")

        seen = await opened(play, "ulkopuolinen")
        refused = await play.press("ulkopuolinen", seen, "Vahvista ajankohta ja teemat")
        assert texts(refused)[0].startswith("Tämä on TEM:n koordinaattorin työkalu.")
        talk = await opened(play, "koordinaattori")
        await play.press("koordinaattori", talk, "Vahvista ajankohta ja teemat")
        firm = {"day": "2025-03-20", "end_day": "2025-03-21", "themes": "Kestävä kasvu\nTurvallisuus"}
        answer = await play.press("koordinaattori", talk, "Vahvista", **firm)
        told = facts(answer)
        assert (told["Aika"], told["Teema"]) == ("to 20.3.–pe 21.3.2025", "Kestävä kasvu ja Turvallisuus")
        await prepared(play, "lappi")
        await remembered(play, "2025-03-24T10:00")
        assert await done_by(play, "Lappi", "Kainuu") == [1, 0]
        assert await ministry_has_done(play, "teemat")


@BEGINNINGS
async def test_2026_from_the_letter_to_the_memo(tmp_path: Path, from_letter: bool) -> None:
    async with playing(tmp_path, "2026", "2025-12-10T10:00") as play:
        if from_letter:
            await begun(play, "tem_2026.txt")
        form = await play.say("kainuu", "tehdään teemailmoitus")
        refused = await play.press("ulkopuolinen", form, "Lähetä", **FORM)
        assert texts(refused)[0].startswith("Sinua ei ole merkitty")
        answer = await play.press("kainuu", form, "Lähetä", **FORM)
        assert texts(answer)[0] == f"Teemailmoitus on tallennettu: Teemailmoitus 1 {EAST}.docx (versio 1)."
        await reminded(play, "2025-12-18T09:00:05", "pe 19.12.2025", done="Kainuu", still="Lappi")

        wishes = await play.say("koordinaattori", "vahvista ajat")
        refused = await play.press("kainuu", wishes, "Vahvista")
        assert texts(refused)[0] == "Vain TEM:n koordinaattori voi vahvistaa ajan."
        await play.press("koordinaattori", wishes, "Vahvista")
        times = "ALKE-keskustelut 2026/Keskusteluajat 2026.xlsx"
        assert play.names(times, "Vahvistetut") == {"2026-03-17T09:00": EAST}

        await play.advance("2026-01-12T10:00")
        talk = await opened(play, "koordinaattori")
        await play.press("koordinaattori", talk, "Nimeä TEM-yhteyshenkilö")
        await play.press("koordinaattori", talk, "Tallenna", name="Testi TEM", email="tem@example.org")
        await prepared(play, "kainuu")
        await reminded(play, "2026-02-12T09:00:05", "pe 13.2.2026", done="Kainuu", still="Lappi")
        await remembered(play, "2026-03-18T10:00")
        assert await done_by(play, "Kainuu", "Pohjois-Savo", "Lappi") == [
            6,
            5,
            0,
        ]  # its participants are its own to name
        assert await ministry_has_done(play, "uistio")
