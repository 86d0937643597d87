"""A discussion from its confirmed time to its memo: contact, participants, agenda, invitation, memo writer, memo."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from alke.themes import Named
from sharepoint.invitations import IcsCalendars
from sharepoint.text import text_of
from sharepoint.workbooks import read_rows
from tests.acceptance.talks import confirmed, facts, opened
from tests.acceptance.test_themes import EAST
from tests.acceptance.town import Play, button, texts
from tests.paper import StillClock

AGENDA = f"Asialistat/LUONNOS Asialista 17.3.2026 {EAST}.docx"
READY = f"Asialistat/Asialista 17.3.2026 {EAST}.docx"
INVITATION = f"Kutsut/Kutsu 17.3.2026 {EAST}.ics"
PEOPLE = "Osallistujat/Osallistujat Kainuu.xlsx"
ADD = "lisää osallistujiin Maija Meikäläinen, Kuopion kaupunki, maija@example.org"


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    async with confirmed(tmp_path) as found:
        yield found


async def test_a_discussion_shows_what_is_known(play: Play) -> None:
    talk = await opened(play, "kainuu")
    told = facts((await play.see("kainuu", talk["id"]))["card"])
    assert (told["Aika"], told["Paikka"], told["Teema"]) == ("ti 17.3. klo 9–11", "Teams", "Rajan saavutettavuus")
    assert told["TEM-yhteyshenkilö"] == "ei vielä nimetty"


async def test_the_ministry_names_its_contact_and_the_duty_is_done(play: Play) -> None:
    talk = await opened(play, "koordinaattori")
    await play.press("koordinaattori", talk, "Nimeä TEM-yhteyshenkilö")
    answer = await play.press("koordinaattori", talk, "Tallenna", name="Testi TEM", email="tem@example.org")
    assert texts(answer)[0] == "TEM-yhteyshenkilö on merkitty: Testi TEM, tem@example.org."
    told = facts((await play.say("kainuu", "onko asialista valmis?"))["card"])
    assert told["TEM-yhteyshenkilö"] == "Testi TEM, tem@example.org"
    status = texts((await play.say("koordinaattori", "mitä TEMiltä puuttuu?"))["card"])
    assert "Tehty: TEM-yhteyshenkilöt nimetty" in status


async def test_a_council_cannot_name_the_ministrys_contact(play: Play) -> None:
    talk = await opened(play, "kainuu")
    asking = button((await play.see("kainuu", talk["id"]))["card"], "Nimeä TEM-yhteyshenkilö")
    for press in (asking, {**asking, "verb": "talk.contact.set", "data": {**asking["data"], "name": "Testi Kainuu"}}):
        answer = await play.send("kainuu", talk, press)
        assert texts(answer)[0].startswith("Sinulla ei ole oikeutta toimia tässä asiassa: TEM.")


async def test_participants_are_added_in_words_by_form_and_removed(play: Play) -> None:
    answer = await play.say("kainuu", ADD)
    assert texts(answer["card"])[0] == "Lisätty: Maija Meikäläinen (Kainuu)."
    await play.press("pohjois-savo", answer, "Lisää osallistuja")
    await play.press(
        "pohjois-savo", answer, "Tallenna", name="Matti Mallikas", organisation="Yliopisto", role="rehtori"
    )
    listed = texts((await play.say("vm", "ketkä osallistuvat Kainuun keskusteluun?"))["card"])
    assert "Maija Meikäläinen · Kuopion kaupunki · maija@example.org" in listed
    assert "Matti Mallikas · Yliopisto · rehtori" in listed
    row = read_rows(play.file(PEOPLE).read_bytes())[0]
    assert (row["nimi"], row["organisaatio"], row["sähköposti"], row["ilmoittaja"]) == (
        "Maija Meikäläinen", "Kuopion kaupunki", "maija@example.org", "Testi Kainuu",
    )  # fmt: skip
    gone = await play.say("kainuu", "poista Maija Meikäläinen osallistujista")
    assert texts(gone["card"])[0] == "Poistettu: Maija Meikäläinen."
    assert read_rows(play.file(PEOPLE).read_bytes()) == []


async def test_nobody_removes_anothers_participant(play: Play) -> None:
    await play.say("kainuu", ADD)
    people = await play.say("kainuu", "ketkä osallistuvat?")
    answer = await play.press("lappi", people, "Poista")
    assert texts(answer)[0].startswith("Sinulla ei ole oikeutta toimia tässä asiassa: Kainuu.")
    assert len(read_rows(play.file(PEOPLE).read_bytes())) == 1


async def test_an_agenda_is_drafted_with_what_is_known_and_is_done_when_it_is_renamed(play: Play) -> None:
    await play.say("kainuu", ADD)
    talk = await opened(play, "kainuu")
    answer = await play.press("kainuu", talk, "Tee asialista")
    assert texts(answer)[0].startswith(f"Luonnos on tallennettu: LUONNOS Asialista 17.3.2026 {EAST}.docx.")
    written = text_of("a.docx", play.file(AGENDA).read_bytes())
    for known in (
        "Rajan saavutettavuus",
        EAST,
        "ti 17.3.2026 klo 9–11",
        "Maija Meikäläinen",
        "Mitä valtio tekee?",
        "Teams",
    ):
        assert known in written
    assert "{{" not in written
    before = play.file(AGENDA).read_bytes()
    await play.press("kainuu", talk, "Tee asialista")
    assert play.file(AGENDA).read_bytes() == before
    assert "Tehty: Asialista valmis" not in texts((await play.say("kainuu", "mitä meiltä puuttuu?"))["card"])
    play.file(AGENDA).rename(play.file(READY))
    assert "Tehty: Asialista valmis" in texts((await play.say("kainuu", "mitä meiltä puuttuu?"))["card"])


async def test_an_invitation_is_saved_and_a_changed_one_is_numbered(play: Play) -> None:
    talk = await opened(play, "kainuu")
    answer = await play.press("kainuu", talk, "Tee kutsu")
    assert texts(answer)[0].startswith(f"Kutsu on tallennettu: Kutsu 17.3.2026 {EAST}.ics. Kutsuttuja 2.")
    await play.say("kainuu", ADD.replace("Maija Meikäläinen", "Liisa Mallikas").replace("maija@", "liisa@"))
    await play.press("kainuu", talk, "Tee kutsu")
    calendars = IcsCalendars(StillClock("2026-01-01T09:00"))
    names = [INVITATION, INVITATION.replace(".ics", " v2.ics")]
    first, second = (calendars.read(play.file(name).read_bytes())[0] for name in names)
    assert (first.uid, first.sequence, second.sequence) == (second.uid, 0, 1)
    assert [one.email for one in second.people] == ["liisa@example.org", "maija@example.org", "matti@example.org"]
    assert first.organiser == Named("Testi Kainuu", "kainuu@example.org")
    assert (second.place, second.title) == ("Teams", "ALKE-keskustelu: Rajan saavutettavuus")
    assert "Tehty: Kutsu valmis lähetettäväksi" in texts((await play.say("kainuu", "mitä meiltä puuttuu?"))["card"])


async def test_the_memo_has_its_writer_its_people_and_its_end(play: Play) -> None:
    await play.say("kainuu", ADD)
    await play.advance("2026-03-18T10:00")
    talk = await opened(play, "koordinaattori")
    await play.press("koordinaattori", talk, "Kuka laatii muistion?")
    answer = await play.press("koordinaattori", talk, "Tallenna", name="Testi Kirjaaja")
    assert facts(answer)["Muistion laatija"] == "Testi Kirjaaja"
    await play.press("koordinaattori", talk, "Tee muistio")
    memo = play.file(f"Muistiot/LUONNOS Muistio 17.3.2026 {EAST}.docx")
    written = text_of("a.docx", memo.read_bytes())
    assert "Maija Meikäläinen" in written
    assert "Testi Kirjaaja" in written
    await play.press("koordinaattori", talk, "Muistio toimitettu")
    answer = await play.press("koordinaattori", talk, "Merkitse tehdyksi", note="lähetetty osallistujille")
    assert texts(answer)[0] == "Merkitty tehdyksi: Keskustelun muistio (TEM)."
    missing = texts((await play.say("koordinaattori", "mitä TEMiltä puuttuu?"))["card"])
    assert f"Tehty: Keskustelun muistio ({EAST})" in missing


async def test_the_rounds_calendar_is_a_file(play: Play) -> None:
    await play.say("kainuu", "lataa kalenteri")
    data = play.file("ALKE-botti/kalenteri_2026.ics").read_bytes()
    events = IcsCalendars(StillClock("2026-01-01T09:00")).read(data)
    days = {str(event.date): event.title for event in events}
    assert days["2026-03-17"] == EAST
    assert days["2026-02-13"] == "Asialistat ja kutsut valmiina, osallistujat tiedossa TEM-yhteyshenkilöllä"
