"""A theme notice from the form to the Word file, the register, the booked times and the mail; and the rules it must keep."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from config.templates import shipped_templates
from sharepoint.documents.fill import fill
from sharepoint.documents.forms import read_form
from sharepoint.workbooks import read_rows
from tests.acceptance.town import Json, Play, playing, texts

TIMES = "ALKE-keskustelut 2026/Keskusteluajat 2026.xlsx"
REGISTER = "ALKE-botti/teemarekisteri_2026.xlsx"
DRAFTS = "ALKE-botti/teemailmoitukset_luonnokset.xlsx"
EAST = "Etelä-Savo, Kainuu, Pohjois-Karjala, Pohjois-Savo"
NOTICE = f"Teemailmoitukset/Teemailmoitus 1 {EAST}.docx"
FORM = {
    "theme": "Rajan saavutettavuus",
    "description": "Miten itärajan alueet pysyvät elinvoimaisina.",
    "questions": "Mitä valtio tekee?\nMitä maakunnat tekevät?",
    "regions": EAST.replace(", ", ","),
    "contacts": "Maija Meikäläinen, maija@example.org\nMatti Mallikas <matti@example.org>",
    "vn_time": "2026-01-20T09:00",
    "vn_time_2": "2026-01-22T09:00",
    "talk_time": "2026-03-17T09:00",
}


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    async with playing(tmp_path, "2026", "2025-12-10T10:00") as found:
        yield found


async def sent(play: Play, who: str = "kainuu", **changed: str) -> tuple[Json, Json]:
    form = await play.say(who, "tehdään teemailmoitus")
    return form, await play.press(who, form, "Lähetä", **(FORM | changed))


async def test_a_sent_notice_is_a_word_file_a_row_two_bookings_and_a_mail(play: Play) -> None:
    _, answer = await sent(play)
    assert texts(answer)[:3] == [
        f"Teemailmoitus on tallennettu: Teemailmoitus 1 {EAST}.docx (versio 1).",
        f"ALKE-keskustelun toivottu ajankohta: Kirjattu: {EAST}, ti 17.3. klo 9–11.",
        f"Ensisijainen asialistan käsittelyaika VN-verkostossa: Kirjattu: {EAST}, ti 20.1. klo 9–11.",
    ]
    form = read_form(play.file(NOTICE).read_bytes())
    assert form["theme"] == "Rajan saavutettavuus"
    assert (form["regions"], form["diary"], form["talk_time"]) == (EAST, "VN/19632/2025", "ti 17.3.2026 klo 9–11")
    rows = read_rows(play.file(REGISTER).read_bytes())
    assert [(r["numero"], r["versio"], r["tila"], r["maakunnat"]) for r in rows] == [("1", "1", "lähetetty", EAST)]
    assert play.names(TIMES, "Toiveet") == {"2026-03-17T09:00": EAST}
    assert play.names(TIMES, "VN-verkosto") == {"2026-01-20T09:00": EAST}
    shown = str(answer)
    assert "mailto:kirjaamo.tem@gov.fi,aluekehitys.tem@gov.fi?subject=VN/19632/2025%20Teemailmoitus" in shown
    assert any(text.startswith("Ilman ryhmää vielä 14:") for text in texts(answer))


async def test_everybody_in_the_group_has_done_their_part(play: Play) -> None:
    await sent(play)
    missing = texts((await play.say("pohjois-savo", "mitä meiltä puuttuu?"))["card"])
    done = [text for text in missing if text.startswith("Tehty:")]
    assert done == [
        "Tehty: Teemailmoitus: teema, kuvaus, kysymykset, maakunnat ja yhteyshenkilöt",
        "Tehty: Ensisijainen käsittelyaika VN-verkoston kokouksessa",
        "Tehty: ALKE-keskustelun toivottu ajankohta",
    ]


async def test_a_check_keeps_the_draft_and_names_rule_and_line(play: Play) -> None:
    form = await play.say("kainuu", "tehdään teemailmoitus")
    answer = await play.press("kainuu", form, "Tarkista", theme="Rajat; metsät", regions="Kainuu,Lappi")
    told = texts(answer)
    assert "Puuttuu: Teeman kuvaus, Keskeiset keskustelukysymykset, Maakuntien yhteyshenkilöt" in told[3]
    assert "Keskustelussa voi olla vain 1 teema. Kirjoita yksi poikkihallinnollinen teema." in told
    assert "Keskusteluun tarvitaan vähintään 4 maakuntaa, nyt niitä on 2." in told
    assert "Lähde: kirjeen rivit 11–14, 30–31, 66." in told
    assert not play.file(REGISTER).exists()
    rows = read_rows(play.file(DRAFTS).read_bytes())
    assert [(r["tila"], r["teema"], r["maakunnat"]) for r in rows] == [("luonnos", "Rajat; metsät", "Kainuu, Lappi")]
    again = await play.say("lappi", "tehdään teemailmoitus")
    assert {"Rajat; metsät"} <= {str(one.get("value")) for one in again["card"]["body"]}


async def test_a_council_of_another_group_is_refused_and_the_coordinator_may_override(play: Play) -> None:
    await sent(play)
    regions = "Kainuu,Keski-Pohjanmaa,Lappi,Pohjois-Pohjanmaa"
    form, answer = await sent(play, "lappi", regions=regions, theme="Kaivokset", talk_time="2026-03-18T14:00")
    assert (
        "Kukin maakunta voi osallistua vain yhteen keskusteluun. Jo mukana keskustelussa ”Rajan saavutettavuus”: Kainuu."
        in texts(answer)
    )
    del form
    form = await play.say("koordinaattori", "tehdään teemailmoitus")
    given = FORM | {"regions": "Kainuu,Lappi,Uusimaa,Satakunta", "theme": "Poikkeus", "talk_time": "2026-03-18T14:00"}
    await play.press("koordinaattori", form, "Tarkista", **given)
    answer = await play.press("koordinaattori", form, "Lähetä", **given, reason="Kainuu on kahdessa sovitusti")
    assert texts(answer)[0].startswith(
        "Teemailmoitus on tallennettu: Teemailmoitus 2 Kainuu, Lappi, Satakunta, Uusimaa"
    )
    rows = read_rows(play.file(REGISTER).read_bytes())
    assert [row["perustelu"] for row in rows] == ["", "Kainuu on kahdessa sovitusti"]


async def test_pressed_twice_it_is_one_notice(play: Play) -> None:
    form, _ = await sent(play)
    del form
    await sent(play)
    assert [row["versio"] for row in read_rows(play.file(REGISTER).read_bytes())] == ["1"]
    assert [path.name for path in play.file("Teemailmoitukset").iterdir()] == [f"Teemailmoitus 1 {EAST}.docx"]


async def test_a_corrected_notice_is_a_new_file_and_moves_the_times(play: Play) -> None:
    form, _ = await sent(play)
    await play.press("kainuu", form, "Korjaa ilmoitusta")
    changed = {"regions": FORM["regions"] + ",Kymenlaakso", "talk_time": "2026-03-24T09:00"}
    answer = await play.press("kainuu", form, "Lähetä", **(FORM | changed))
    more = "Etelä-Savo, Kainuu, Kymenlaakso, Pohjois-Karjala, Pohjois-Savo"
    assert texts(answer)[0] == f"Teemailmoitus on tallennettu: Teemailmoitus 1 v2 {more}.docx (versio 2)."
    assert play.file(NOTICE).exists()
    assert play.names(TIMES, "Toiveet") == {"2026-03-24T09:00": more}
    assert play.names(TIMES, "VN-verkosto") == {"2026-01-20T09:00": more}


async def test_an_outsider_cannot_send(play: Play) -> None:
    form = await play.say("kainuu", "tehdään teemailmoitus")
    answer = await play.press("ulkopuolinen", form, "Lähetä", **FORM)
    assert texts(answer)[0].startswith("Sinua ei ole merkitty")
    assert not play.file(REGISTER).exists()


async def test_a_ministry_hears_that_councils_send_before_it_has_filled_the_form(play: Play) -> None:
    answer = await play.say("vm", "tehdään teemailmoitus")
    assert texts(answer["card"])[0].startswith(
        "Tämän voivat tehdä vain maakuntien liittojen yhteyshenkilöt ja TEM:n koordinaattori."
    )


async def test_a_notice_that_names_no_council_comes_back_with_what_is_missing(play: Play) -> None:
    _, answer = await sent(play, regions="")
    assert "Puuttuu: Keskusteluun osallistuvat maakunnat." in texts(answer)
    assert not play.file(REGISTER).exists()


async def test_who_leaves_after_the_deadline_is_asked_about_and_nothing_is_lost(play: Play) -> None:
    await sent(play, regions=FORM["regions"] + ",Kymenlaakso")
    await play.advance("2026-01-08T10:00")
    groups = await play.say("kymenlaakso", "ketkä ovat meidän ryhmässä?")
    await play.press("kymenlaakso", groups, "Lähde ryhmästä")
    answer = await play.press("kymenlaakso", groups, "Kirjaa pyyntö", reason="Siirrymme toiseen teemaan")
    assert texts(answer)[0].startswith("Pyyntö on kirjattu: Kymenlaakso haluaa lähteä")
    assert "Kymenlaakso" in play.names(TIMES, "Toiveet")["2026-03-17T09:00"]
    groups = await play.say("koordinaattori", "näytä ryhmät")
    answer = await play.press("koordinaattori", groups, "Hyväksy lähtö")
    assert texts(answer)[0] == f"Teemailmoitus on tallennettu: Teemailmoitus 1 v2 {EAST}.docx (versio 2)."
    assert play.names(TIMES, "Toiveet") == {"2026-03-17T09:00": EAST}


async def test_a_notice_saved_by_hand_counts_for_its_group(play: Play) -> None:
    values = {**FORM, "regions": "Lappi, Kainuu, Keski-Pohjanmaa ja Pohjois-Pohjanmaa", "theme": "Kaivokset"}
    play.file("Teemailmoitukset/Pohjoisen ilmoitus.docx").write_bytes(
        fill(shipped_templates()["teemailmoitus"], values)
    )
    missing = texts((await play.say("lappi", "mitä meiltä puuttuu?"))["card"])
    assert "Tehty: Teemailmoitus: teema, kuvaus, kysymykset, maakunnat ja yhteyshenkilöt" in missing
    groups = texts((await play.say("lappi", "näytä ryhmät"))["card"])
    assert "**Kainuu, Keski-Pohjanmaa, Lappi ja Pohjois-Pohjanmaa: Kaivokset**" in groups
    _, answer = await sent(play)
    assert "Jo mukana keskustelussa ”Kaivokset”: Kainuu." in str(answer)


async def test_a_theme_that_is_said_is_in_the_form(play: Play) -> None:
    form = await play.say("kainuu", "teemamme on rajan saavutettavuus")
    assert [one["value"] for one in form["card"]["body"] if one.get("id") == "theme"] == ["rajan saavutettavuus"]
