"""A letter becomes a round in the channel: read, doubts chosen, a date mended, approved; and the round runs."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from alke.people import Role
from bot.front import Front
from bot.local.people import Sample
from bot.turn import Attached, Kind, Turn
from config.round_files import load_round
from sharepoint.documents.schedule import ScheduleText, schedule_document
from tests.acceptance.town import Play, playing, texts

LETTERS = Path(__file__).parents[1] / "data" / "letters"
NOW = "2026-11-16T09:30"
AREA = "fi_2027.txt"


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    async with playing(tmp_path, "2026", NOW) as found:
        for file in LETTERS.glob("*.txt"):
            found.file(file.name).write_bytes(file.read_bytes())
        yield found


async def proposed(play: Play, letter: str = AREA) -> dict[str, Any]:
    return await play.say("koordinaattori", f"lue kirje {letter}")


async def test_the_proposal_shows_dates_with_their_lines_and_every_doubt_in_words(play: Play) -> None:
    card = (await proposed(play))["card"]
    shown = "\n".join(texts(card))
    assert texts(card)[0] == "Ehdotus kirjeestä: Aluekehittämiskeskustelut 2027"
    assert "- **ti 6.4.2027 klo 9.00–11.30** Itäinen Suomi · rivi 8" in shown
    assert "Kirje ei kerro, mikä maakunta kuuluu mihinkin alueeseen." in shown


async def test_nothing_is_in_use_before_it_is_approved(play: Play) -> None:
    await proposed(play)
    assert not play.file("ALKE-botti/kierros_2027.toml").exists()
    assert load_round(play.file("ALKE-botti/ehdotus_2027.toml")).id == "2027"


async def test_an_approved_letter_runs_with_its_folders_files_bookings_and_duties(play: Play) -> None:
    card = await proposed(play)
    answer = await play.press("koordinaattori", card, "Hyväksy ja ota käyttöön")
    assert texts(answer)[0].startswith("Käytössä: Aluekehittämiskeskustelut 2027.")
    assert load_round(play.file("ALKE-botti/kierros_2027.toml")).name == "Aluekehittämiskeskustelut 2027"
    assert play.file("3. Seuranta helmikuu 2027").is_dir()
    booked = await play.say("lappi", "varaa meille ti 6.4. klo 13")
    assert texts(booked["card"])[0] == "Kirjattu: Lapin liitto, ti 6.4. klo 13.00–13.45."
    names = play.names("ALKE-keskustelut 2027/Keskusteluajat 2027.xlsx")
    assert names == {"2027-04-06T13:00": "Lapin liitto"}
    due = await play.say("lappi", "mitä meiltä puuttuu")
    assert "Avoinna pe 26.2.2027 mennessä: Seuranta-asiakirja" in texts(due["card"])


async def test_a_schedule_that_lies_in_the_channel_is_the_round_s(play: Play) -> None:
    days = ("ti 6.4.2027", "to 8.4.2027", "ti 13.4.2027", "ke 14.4.2027")
    rows = [(day, hours) for day in days for hours in ("13.00–13.30", "13.30–14.00", "14.00–14.30")]
    text = ScheduleText("Maakuntien ajat", "Kirjoita nimi.", ("Päivä", "Klo", "Maakunta"), rows)
    play.file("Maakuntien ajat 2027.docx").write_bytes(schedule_document(text))
    card = await proposed(play)
    assert any("(Maakuntien ajat 2027.docx): ti 6.4.2027 13.00–13.30" in line for line in texts(card["card"]))
    await play.press("koordinaattori", card, "Hyväksy ja ota käyttöön")
    booked = await play.say("lappi", "varaa meille to 8.4. klo 13.30")
    assert texts(booked["card"])[0] == "Kirjattu: Lapin liitto, to 8.4. klo 13.30–14.00."
    assert play.names("Maakuntien ajat 2027.docx") == {"2027-04-08T13:30": "Lapin liitto"}
    assert not play.file("ALKE-keskustelut 2027/Keskusteluajat 2027.xlsx").exists()


async def test_after_a_restart_the_approved_round_still_runs(tmp_path: Path) -> None:
    async with playing(tmp_path, "2026", NOW) as first:
        first.file(AREA).write_bytes((LETTERS / AREA).read_bytes())
        await first.press("koordinaattori", await proposed(first), "Hyväksy ja ota käyttöön")
    async with playing(tmp_path, "2026") as second:
        answer = await second.say("lappi", "määräajat")
    assert texts(answer["card"])[0] == "Määräajat: Aluekehittämiskeskustelut 2027"


async def test_a_mended_date_stays_mended(play: Play) -> None:
    card = await proposed(play)
    form = await play.press("koordinaattori", card, "Korjaa päivä")
    assert texts(form)[0] == "Korjaa ehdotuksen päivä"
    await play.press("koordinaattori", card, "Korjaa", item="d:followup", day="2027-03-01")
    await play.press("koordinaattori", card, "Hyväksy ja ota käyttöön")
    live = load_round(play.file("ALKE-botti/kierros_2027.toml"))
    assert str(live.deadline("followup").due) == "2027-03-01"


async def test_of_two_readings_the_one_chosen_runs(play: Play) -> None:
    letter = (LETTERS / AREA).read_text("utf-8").replace("Ti 6.4. klo", "Ti 6.4.2026 klo")
    play.file("ristiriita.txt").write_text(letter, encoding="utf-8")
    card = await proposed(play, "ristiriita.txt")
    choices = [one for one in _walk(card["card"]) if one.get("type") == "Input.ChoiceSet"]
    assert [choice["title"] for choice in choices[0]["choices"]] == [
        "ti 6.4.2027 (sopii kirjeen muihin kohtiin)",
        "ma 6.4.2026 (niin kuin kirjeessä lukee)",
    ]
    await play.press("koordinaattori", card, "Hyväksy ja ota käyttöön", **{choices[0]["id"]: "written"})
    live = load_round(play.file("ALKE-botti/kierros_2027.toml"))
    assert [str(m.date) for m in live.meetings if m.key == "itainen"] == ["2026-04-06"]


async def test_a_council_can_neither_read_a_letter_nor_approve_one(play: Play) -> None:
    refused = await play.say("lappi", f"lue kirje {AREA}")
    assert texts(refused["card"])[0].startswith("Uuden kierroksen voi ottaa käyttöön vain TEM:n koordinaattori.")
    card = await proposed(play)
    answer = await play.press("lappi", card, "Hyväksy ja ota käyttöön")
    assert texts(answer)[0].startswith("Uuden kierroksen voi ottaa käyttöön vain TEM:n koordinaattori.")
    assert not play.file("ALKE-botti/kierros_2027.toml").exists()


async def test_a_letter_pasted_into_a_message_is_read(play: Play) -> None:
    card = await play.say("koordinaattori", (LETTERS / AREA).read_text("utf-8"))
    assert texts(card["card"])[0] == "Ehdotus kirjeestä: Aluekehittämiskeskustelut 2027"


@pytest.mark.parametrize("text", ["", "tässä uusi kirje", "Hei"])
async def test_a_letter_sent_along_with_a_message_is_read(play: Play, text: str) -> None:
    attached = Attached(AREA, "reference", "https://virasto.sharepoint.com/sites/alke/fi_2027.txt")
    who = Sample("koordinaattori", "Testi Koordinaattori", "TEM", Role.COORDINATOR).aad_object_id
    turn = Turn(Kind.MESSAGE, "1", "19:x@thread.tacv2;messageid=1", "", who, "", text=text, attachments=(attached,))
    answer = await Front(play.town.bot.office).handle(turn)
    assert answer is not None
    assert answer.card is not None
    assert texts(answer.card)[:1] == ["Ehdotus kirjeestä: Aluekehittämiskeskustelut 2027"]


@pytest.mark.parametrize("text", ["", "tässä uusi kirje"])
async def test_a_letter_posted_in_the_channel_is_read(play: Play, text: str) -> None:
    answer = await play.say(
        "koordinaattori", text, {"Kirje aluekehittämiskeskusteluista.txt": (LETTERS / AREA).read_bytes()}
    )
    assert texts(answer["card"])[0] == "Ehdotus kirjeestä: Aluekehittämiskeskustelut 2027"
    assert play.file("Kirje aluekehittämiskeskusteluista.txt").exists()


async def test_a_swedish_letter_posted_in_the_channel_is_proposed_in_swedish_and_runs(play: Play) -> None:
    letter = (LETTERS / "sv_2028.txt").read_bytes()
    card = await play.say("koordinaattori", "här är brevet", {"Brev 2028.txt": letter})
    shown = texts(card["card"])
    assert shown[0] == "Förslag ur brevet: Aluekehittämiskeskustelut 2028"
    assert "- **on 24.11.2027 kl. 9–11** Webbinarium · rad 13" in "\n".join(shown)
    assert any("ti 14.3.2028 9–11; to 16.3.2028 13–15; on 22.3.2028 9–11 · rad 17" in line for line in shown)
    await play.press("koordinaattori", card, "Godkänn och ta i bruk")
    live = load_round(play.file("ALKE-botti/kierros_2028.toml"))
    assert [str(deadline.due) for deadline in live.deadlines[:2]] == ["2027-12-17", "2028-02-11"]
    assert set(live.councils) == {"Pohjanmaa", "Uusimaa", "Varsinais-Suomi", "Etelä-Karjala", "Keski-Pohjanmaa"}
    wished = await play.say("pohjanmaa", "vi önskar tiden tis 14.3. kl. 9")
    assert texts(wished["card"]) == ["Boka tiden ti 14.3. kl. 9"]


async def test_without_a_name_the_letters_of_the_folder_are_offered(play: Play) -> None:
    asked = await play.say("koordinaattori", "lue uusi kirje")
    answer = await play.press("koordinaattori", asked, f"Lue {AREA}")
    assert texts(answer)[0] == "Ehdotus kirjeestä: Aluekehittämiskeskustelut 2027"


async def test_a_letter_without_dates_cannot_be_approved(play: Play) -> None:
    card = (await proposed(play, "fi_ilman_paivia.txt"))["card"]
    assert any("Kirjeestä ei löytynyt yhtään päivää." in line for line in texts(card))


async def test_a_scanned_letter_is_told_as_one(play: Play) -> None:
    play.file("skannattu.pdf").write_bytes(_EMPTY_PDF)
    answer = await proposed(play, "skannattu.pdf")
    assert "pelkkiä kuvia" in texts(answer["card"])[0]


async def test_a_live_round_is_not_replaced_by_a_newer_letter(play: Play) -> None:
    card = await proposed(play)
    await play.press("koordinaattori", card, "Hyväksy ja ota käyttöön")
    again = (await proposed(play))["card"]
    assert texts(again)[2].startswith("Kierros 2027 on jo käytössä tällä kanavalla.")
    assert "Hyväksy ja ota käyttöön" not in [one.get("title") for one in _walk(again)]


def _walk(node: Any) -> list[dict[str, Any]]:
    if isinstance(node, dict):
        return [node, *(found for value in node.values() for found in _walk(value))]
    return [found for value in node for found in _walk(value)] if isinstance(node, list) else []


_EMPTY_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
    b"xref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \n"
    b"trailer<</Size 4/Root 1 0 R>>\nstartxref\n158\n%%EOF\n"
)
