"""The 2024 round: councils book their own meetings in the Word file, by button and by sentence."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from alke.slots import SlotTime
from sharepoint import scribe
from tests.acceptance.town import Play, playing, texts

FILE = "Tilaisuuksien aikataulut ja teemat/Maakuntien aikataulut_kevät24.docx"


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    async with playing(tmp_path) as found:
        yield found


async def test_a_press_puts_the_councils_name_into_the_word_file(play: Play) -> None:
    board = await play.say("lappi", "mitkä ajat ovat vapaana?")
    answer = await play.press("lappi", board, "Varaa 13.15")
    assert texts(answer)[0] == "Kirjattu: Lapin liitto, ke 10.4. klo 13.15–14.00."
    assert play.names(FILE) == {"2024-04-10T13:15": "Lapin liitto"}


async def test_of_two_who_press_at_once_one_gets_the_time_and_the_other_sees_who(play: Play) -> None:
    board = await play.say("lappi", "vapaat ajat")
    answers = await asyncio.gather(*(play.press(who, board, "Varaa 13.15") for who in ("lappi", "kainuu")))
    winner = play.names(FILE)["2024-04-10T13:15"]
    heads = sorted(texts(answer)[0] for answer in answers)
    assert heads == [
        f"Aika ke 10.4. klo 13.15 on jo varattu: {winner}.",
        f"Kirjattu: {winner}, ke 10.4. klo 13.15–14.00.",
    ]


async def test_everybodys_card_follows(play: Play) -> None:
    board = await play.say("lappi", "vapaat ajat")
    await play.press("lappi", board, "Varaa 13.15")
    for _ in range(100):
        seen = texts((await play.see("uusimaa", board["id"]))["card"])
        if "Lapin liitto" in seen:
            break
        await asyncio.sleep(0.05)
    assert "Lapin liitto" in seen


async def test_a_sentence_books_moves_and_cancels(play: Play) -> None:
    booked = await play.say("pohjois-savo", "varaa meille ti 16.4. klo 14")
    assert texts(booked["card"])[0] == "Kirjattu: Pohjois-Savon liitto, ti 16.4. klo 14.00–14.45."
    moved = await play.say("pohjois-savo", "siirrä meidän aika ti 16.4. klo 12.30")
    assert (
        texts(moved["card"])[0]
        == "Siirretty: Pohjois-Savon liitto, ti 16.4. klo 12.30–13.15 (ennen ti 16.4. klo 14.00–14.45)."
    )
    assert play.names(FILE) == {"2024-04-16T12:30": "Pohjois-Savon liitto"}
    cancelled = await play.say("pohjois-savo", "peru meidän varaus")
    assert texts(cancelled["card"])[0] == "Peruttu: Pohjois-Savon liitto, ti 16.4. klo 12.30–13.15. Aika on taas vapaa."
    assert play.names(FILE) == {}


async def test_a_second_booking_is_refused_with_what_one_has(play: Play) -> None:
    board = await play.say("lappi", "vapaat ajat")
    await play.press("lappi", board, "Varaa 13.15")
    again = await play.say("lappi", "varaa meille to 18.4. klo 14")
    assert texts(again["card"])[0] == "Varaus on jo olemassa: Lapin liitto, ke 10.4. klo 13.15."


async def test_an_outsider_books_nothing(play: Play) -> None:
    board = await play.say("lappi", "vapaat ajat")
    answer = await play.press("ulkopuolinen", board, "Varaa 13.15")
    assert texts(answer)[0].startswith(
        "Sinua ei ole merkitty minkään maakunnan liiton tai ministeriön yhteyshenkilöksi."
    )
    assert play.names(FILE) == {}


async def test_nobody_books_for_another_council(play: Play) -> None:
    answer = await play.say("lappi", "varaa Kainuulle ti 16.4. klo 14")
    assert texts(answer["card"])[0].startswith("Sinulla ei ole oikeutta toimia tässä asiassa: Kainuu.")
    assert play.names(FILE) == {}


async def test_a_forged_card_books_for_the_presser_at_most(play: Play) -> None:
    board = await play.say("lappi", "vapaat ajat")
    forged = {
        "type": "Action.Execute",
        "verb": "book",
        "data": {"r": "2024", "s": "own", "t": "2024-04-10T13:15", "regions": "Kainuu"},
    }
    await play.send("lappi", board, forged)
    nonsense = {"type": "Action.Execute", "verb": "book", "data": {"r": "2024", "s": "own", "t": {"x": 1}}}
    answer = await play.send("lappi", board, nonsense)
    assert texts(answer)[0].startswith("Tämä kortti on vanhentunut.")
    assert play.names(FILE) == {}


async def test_the_coordinator_is_asked_for_whom(play: Play) -> None:
    board = await play.say("koordinaattori", "vapaat ajat")
    asked = await play.press("koordinaattori", board, "Varaa 13.15")
    assert texts(asked)[0] == "Varataan aika ke 10.4. klo 13.15"
    answer = await play.press("koordinaattori", board, "Varaa", regions="Satakunta")
    assert texts(answer)[0] == "Kirjattu: Satakuntaliitto, ke 10.4. klo 13.15–14.00."


async def test_the_coordinator_moves_and_cancels_what_was_booked_for_a_council(play: Play) -> None:
    board = await play.say("koordinaattori", "varaa Satakunnalle ke 10.4. klo 13.15")
    asked = await play.press("koordinaattori", board, "Siirrä")
    assert texts(asked)[0] == "Siirretään varaus ke 10.4. klo 13.15"
    moved = await play.press("koordinaattori", board, "Siirrä", to="2024-04-10T14:45")
    assert texts(moved)[0] == "Siirretty: Satakuntaliitto, ke 10.4. klo 14.45–15.30 (ennen ke 10.4. klo 13.15–14.00)."
    cancelled = await play.press("koordinaattori", board, "Peru varaus")
    assert texts(cancelled)[0] == "Peruttu: Satakuntaliitto, ke 10.4. klo 14.45–15.30. Aika on taas vapaa."


@pytest.mark.parametrize("said", ["varaa meille ke 10.4. klo 14", "omat varaukset"])
@pytest.mark.parametrize("title", ["Siirrä", "Peru varaus"])
async def test_a_button_under_another_councils_booking_touches_nothing_of_ones_own(
    play: Play, said: str, title: str
) -> None:
    await play.say("uusimaa", "varaa meille ti 16.4. klo 14")
    await play.say("lappi", "varaa meille ke 10.4. klo 14")
    theirs = await play.say("lappi", said)
    answer = await play.press("uusimaa", theirs, title)
    assert texts(answer)[0].startswith("Sinulla ei ole oikeutta toimia tässä asiassa: Lappi.")
    assert play.names(FILE) == {"2024-04-10T14:00": "Lapin liitto", "2024-04-16T14:00": "Uudenmaan liitto"}


async def test_whose_booking_is_cancelled_or_moved_is_asked_when_nobody_was_named(play: Play) -> None:
    await play.say("koordinaattori", "varaa Satakunnalle ke 10.4. klo 13.15")
    asked = await play.say("koordinaattori", "siirrä varaus")
    assert texts(asked["card"]) == ["Siirretään varaus"]
    moved = await play.press("koordinaattori", asked, "Siirrä", regions="Satakunta", to="2024-04-10T14:45")
    assert texts(moved)[0] == "Siirretty: Satakuntaliitto, ke 10.4. klo 14.45–15.30 (ennen ke 10.4. klo 13.15–14.00)."
    asked = await play.say("koordinaattori", "peru varaus")
    assert texts(asked["card"]) == ["Perutaan varaus"]
    cancelled = await play.say("koordinaattori", "Satakunnan")
    assert texts(cancelled["card"])[0] == "Peruttu: Satakuntaliitto, ke 10.4. klo 14.45–15.30. Aika on taas vapaa."


@pytest.mark.parametrize(
    "said", ["varaa meille ke 10.4. klo 14", "siirrä meidän varaus", "peru meidän varaus", "ei uutta raportoitavaa"]
)
async def test_a_ministry_hears_what_only_councils_do(play: Play, said: str) -> None:
    answer = await play.say("lvm", said)
    assert texts(answer["card"])[0].startswith(
        "Tämän voivat tehdä vain maakuntien liittojen yhteyshenkilöt ja TEM:n koordinaattori."
    )


async def test_whoever_says_only_the_bots_name_is_told_what_it_can_do(play: Play) -> None:
    answer = await play.say("lappi", "")
    assert texts(answer["card"])[0] == "Hei, olen ALKE-botti"


async def test_a_form_asks_for_no_council_that_is_clear(play: Play) -> None:
    asked = await play.say("koordinaattori", "varaa aika Satakunnalle")
    assert texts(asked["card"]) == ["Varataan aika: Maakuntakohtaiset tapaamiset", "Satakunta"]
    answer = await play.press("koordinaattori", asked, "Varaa", to="2024-04-10T13:15")
    assert texts(answer)[0] == "Kirjattu: Satakuntaliitto, ke 10.4. klo 13.15–14.00."


async def test_a_meeting_on_another_day_than_the_joint_talk_is_warned_of(play: Play) -> None:
    answer = await play.say("lappi", "varaa meille ke 10.4. klo 14")
    assert texts(answer["card"])[1].startswith(
        "Huomaa: maakunnan yhteinen keskustelu on to 18.4.2024, mutta tämä aika on ke 10.4.2024."
    )


async def test_an_open_file_keeps_the_booking_until_it_is_closed(play: Play) -> None:
    board = await play.say("lappi", "vapaat ajat")
    lock = play.file(FILE).with_name("~$" + play.file(FILE).name[2:])
    lock.write_bytes(b"\x06Testi")
    answer = await play.press("lappi", board, "Varaa 13.15")
    assert texts(answer)[:2] == [
        "Vastaanotettu: Lapin liitto, ke 10.4. klo 13.15–14.00. Nimi kirjataan tiedostoon heti, kun se onnistuu.",
        "Tiedosto on auki Wordissa tai Excelissä. Sinun ei tarvitse tehdä mitään: botti yrittää uudelleen ja kertoo, kun tiedosto on päivitetty.",
    ]
    lock.unlink()
    await play.advance("2024-03-07T09:30")
    await play.until(lambda: play.names(FILE) == {"2024-04-10T13:15": "Lapin liitto"})


async def test_a_name_typed_by_hand_wins(play: Play) -> None:
    board = await play.say("lappi", "vapaat ajat")
    play.file(FILE).write_bytes(
        scribe.book(FILE, play.file(FILE).read_bytes(), SlotTime.parse("2024-04-10T13:15"), "Kainuun liitto")
    )
    answer = await play.press("lappi", board, "Varaa 13.15")
    assert texts(answer)[0] == "Aika ke 10.4. klo 13.15 on jo varattu: Kainuun liitto."


async def test_a_file_that_is_gone_is_said_and_nothing_is_lost(play: Play) -> None:
    board = await play.say("lappi", "vapaat ajat")
    away = play.file(FILE).rename(play.data / "away.docx")
    answer = await play.press("lappi", board, "Varaa 13.15")
    assert texts(answer)[1].startswith("TEM:n koordinaattori voi palauttaa tiedoston")
    away.rename(play.file(FILE))
    await play.advance("2024-03-07T09:30")
    await play.until(lambda: play.names(FILE) == {"2024-04-10T13:15": "Lapin liitto"})


async def test_after_a_restart_the_booking_is_known(tmp_path: Path) -> None:
    async with playing(tmp_path) as first:
        board = await first.say("lappi", "vapaat ajat")
        await first.press("lappi", board, "Varaa 13.15")
    async with playing(tmp_path) as second:
        mine = await second.say("lappi", "mikä aika meillä on")
        assert "Lapin liitto · kirjattu tiedostoon" in texts(mine["card"])
