"""Participants named in free words: which of several discussions is asked with the names kept, and nobody named is lost."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sharepoint.workbooks import read_rows
from tests.acceptance.town import Play, playing, texts

KAINUU = "ALKE-botti/Osallistujat 2024/Osallistujat Kainuu.xlsx"
TWO = "meiltä tulevat osallistujiksi Maija Meikäläinen, Kajaanin kaupunki, ja Matti Mallikas"
NORTH = "to 18.4. klo 9.00–11.30 · Pohjoinen Suomi"


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    async with playing(tmp_path, "2024", "2024-03-11T10:00") as found:
        yield found


def rows(play: Play, file: str = KAINUU) -> list[tuple[str, str, str]]:
    return [(row["keskustelu"], row["nimi"], row["organisaatio"]) for row in read_rows(play.file(file).read_bytes())]


async def test_a_council_with_two_talks_is_asked_which_and_the_names_stay(play: Play) -> None:
    asked = await play.say("kainuu", TWO)
    assert texts(asked["card"])[0] == "Mihin keskusteluun? Maija Meikäläinen ja Matti Mallikas"
    answer = await play.press("kainuu", asked, NORTH)
    assert texts(answer)[0] == "Lisätty: Maija Meikäläinen ja Matti Mallikas (Kainuu)."
    assert rows(play) == [("pohjoinen", "Maija Meikäläinen", "Kajaanin kaupunki"), ("pohjoinen", "Matti Mallikas", "")]


async def test_the_area_named_tells_which(play: Play) -> None:
    await play.say("kainuu", "lisää Itä-Suomen keskustelun osallistujiin Maija Meikäläinen")
    assert rows(play) == [("itainen", "Maija Meikäläinen", "")]


async def test_who_stands_on_one_list_is_taken_off_it_without_a_question(play: Play) -> None:
    await play.press("kainuu", await play.say("kainuu", TWO), NORTH)
    answer = await play.say("kainuu", "poista Matti Mallikas osallistujista")
    assert texts(answer["card"])[0] == "Poistettu: Matti Mallikas."
    assert rows(play) == [("pohjoinen", "Maija Meikäläinen", "Kajaanin kaupunki")]


async def test_who_stands_on_two_lists_is_asked_about(play: Play) -> None:
    for title in ("ti 16.4. klo 9.00–11.30 · Itäinen Suomi", NORTH):
        await play.press("kainuu", await play.say("kainuu", "lisää osallistujiin Maija Meikäläinen"), title)
    asked = await play.say("kainuu", "poista Maija Meikäläinen osallistujista")
    await play.press("kainuu", asked, NORTH)
    assert rows(play) == [("itainen", "Maija Meikäläinen", "")]


async def test_the_list_of_one_of_two_talks_is_a_press_away(play: Play) -> None:
    asked = await play.say("kainuu", "ketkä osallistuvat?")
    assert texts(await play.press("kainuu", asked, NORTH))[0] == "Osallistujat: Pohjoinen Suomi"


async def test_a_forged_list_of_people_is_refused(play: Play) -> None:
    asked = await play.say("kainuu", TWO)
    answer = await play.press("kainuu", asked, NORTH, people="[[1,2],3]")
    assert texts(answer)[0].startswith("Tämä kortti on vanhentunut.")
    assert not play.file(KAINUU).exists()


async def test_a_coordinator_is_asked_whose_the_participant_is(play: Play) -> None:
    asked = await play.say("koordinaattori", "lisää Pohjoisen Suomen osallistujiin Maija Meikäläinen")
    await play.press("koordinaattori", asked, NORTH, party="SM")
    assert rows(play, KAINUU.replace("Kainuu", "SM")) == [("pohjoinen", "Maija Meikäläinen", "")]


async def test_a_form_with_a_faulty_address_comes_back_as_it_was_filled(play: Play) -> None:
    asked = await play.say("lappi", "ilmoita osallistuja")
    answer = await play.press("lappi", asked, "Tallenna", name="Maija Meikäläinen", email="maija(at)example.org")
    assert texts(answer)[0] == "Sähköpostiosoite ei ole oikean muotoinen."
    values = {one["id"]: one["value"] for one in answer["body"] if one["type"] == "Input.Text"}
    assert (values["name"], values["email"]) == ("Maija Meikäläinen", "maija(at)example.org")


async def test_people_named_before_there_is_a_group_come_along_into_it(tmp_path: Path) -> None:
    async with playing(tmp_path, "2026", "2025-12-10T10:00") as play:
        await play.say("lappi", "lisää osallistujiin Maija Meikäläinen")
        board = await play.say("kainuu", "mitkä ajat ovat vapaana")
        await play.press("kainuu", board, "Toivo 9")
        await play.press("kainuu", board, "Varaa", regions="Kainuu,Keski-Pohjanmaa,Lappi,Pohjois-Pohjanmaa")
        listed = texts((await play.say("kainuu", "ketkä osallistuvat?"))["card"])
    assert "Maija Meikäläinen" in listed


async def test_who_takes_part_is_told_of_every_talk_of_a_council(play: Play) -> None:
    await play.press("kainuu", await play.say("kainuu", TWO), NORTH)
    told = await play.say("kainuu", "ketkä osallistuvat meidän tapaamiseen?")
    assert texts(told["card"]) == [
        "Osallistujat",
        "**ti 16.4. klo 9.00–11.30 · Itäinen Suomi**",
        "Osallistujia ei ole vielä ilmoitettu.",
        f"**{NORTH}**",
        "**Kainuu** (2)",
        "Maija Meikäläinen · Kajaanin kaupunki",
        "Matti Mallikas",
    ]


@pytest.mark.parametrize("asked", ["mikä on tapaamisen teema?", "kuka laatii tapaamisen muistion?"])
async def test_what_is_asked_of_several_talks_is_told_of_each(play: Play, asked: str) -> None:
    told = texts((await play.say("kainuu", asked))["card"])
    assert [line.partition(":")[0] for line in told[1:]] == [
        "**ti 16.4. klo 9.00–11.30** · Itäinen Suomi", "TEM-yhteyshenkilö", "Muistion laatija", "Teema",
        "**to 18.4. klo 9.00–11.30** · Pohjoinen Suomi", "TEM-yhteyshenkilö", "Muistion laatija", "Teema",
    ]  # fmt: skip


async def test_the_memos_of_several_talks_are_linked(play: Play) -> None:
    play.file("Pohjoinen Suomi/Muistio Pohjoinen.docx").parent.mkdir(exist_ok=True)
    play.file("Pohjoinen Suomi/Muistio Pohjoinen.docx").write_bytes(b"x")
    told = texts((await play.say("kainuu", "missä tapaamisen muistio on?"))["card"])
    assert [line.partition(" [")[0] for line in told if "docx" in line] == ["Muistio: Muistio Pohjoinen.docx"]
