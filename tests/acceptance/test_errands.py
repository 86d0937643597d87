"""What is said about discussions and papers in one sentence, and everything the bot does behind 'apua', by role."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.talks import confirmed
from tests.acceptance.town import Json, Play, playing, texts

ROUND = "Aluekehittämiskeskustelut 2026"
OWN = "to 18.4. klo 13.15"


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    async with playing(tmp_path, now="2024-03-06T10:00") as found:
        yield found


def titles(card: Json) -> list[str]:
    """What can be pressed on a card."""
    return [one["title"] for one in _inside(card) if str(one.get("type", "")).startswith("Action.")]


def values(card: Json) -> dict[str, Any]:
    """What the inputs of a card hold."""
    return {one["id"]: one.get("value") for one in _inside(card) if str(one.get("type", "")).startswith("Input.")}


def _inside(part: Any) -> list[Json]:
    if isinstance(part, list):
        return [one for item in part for one in _inside(item)]
    return [part, *_inside(list(part.values()))] if isinstance(part, dict) else []


async def test_the_paper_of_the_only_talk_is_made_at_once(tmp_path: Path) -> None:
    async with confirmed(tmp_path) as play:
        card = (await play.say("kainuu", "voisitko luonnostella meille asialistan"))["card"]
    assert texts(card)[0].startswith("Luonnos on tallennettu: LUONNOS Asialista 17.3.2026 Etelä-Savo, Kainuu")


async def test_of_several_talks_it_is_asked_whose_paper(play: Play) -> None:
    await play.say("kainuu", f"varaa {OWN}")
    asked = await play.say("kainuu", "tee asialista")
    card = await play.press("kainuu", asked, "ti 16.4. klo 9.00–11.30 · Itäinen Suomi")
    assert texts(asked["card"])[0] == "Tee asialista"
    assert any("Asialista" in one and "Itäinen Suomi" in one for one in texts(card))


async def test_a_ministry_tells_in_words_that_it_comes_and_confirms_it(play: Play) -> None:
    await play.say("kainuu", f"varaa {OWN}")
    form = await play.say("mmm", "osallistumme Kainuun keskusteluun")
    assert values(form["card"]) == {"attend0": "kyllä"}
    saved = await play.press("mmm", form, "Tallenna", attend0="kyllä")
    assert texts(saved)[0] == "Tallennettu. Osallistumme: Kainuu. Emme osallistu: –."


async def test_a_ministry_is_answered_for_by_its_name_but_another_is_not(play: Play) -> None:
    await play.say("kainuu", f"varaa {OWN}")
    own = await play.say("mmm", "MMM ei osallistu Kainuun keskusteluun")
    other = await play.say("mmm", "VM ei osallistu Kainuun keskusteluun")
    assert (values(own["card"]), values(other["card"])) == ({"attend0": "ei"}, {})


async def test_a_coordinator_names_deadline_and_day_in_one_sentence(play: Play) -> None:
    form = await play.say("koordinaattori", "lykkää seurannan määräaikaa, uusi päivä 15.3.")
    assert values(form["card"])["day"] == "2024-03-15"
    moved = await play.press("koordinaattori", form, "Siirrä määräaikaa", day="2024-03-15")
    assert "pe 15.3." in " ".join(texts(moved))


@pytest.mark.parametrize(
    "said",
    [
        "siirrä seurannan määräaika 8.3. päivälle 15.3.",
        "siirrä seurannan määräaika 8.3:sta 15.3:een",
        "flytta tidsfristen för uppföljningen från 8.3 till 15.3",
        "move the follow-up deadline from 8 March to 15 March",
    ],
)
async def test_of_the_old_and_the_new_day_the_form_holds_the_new(play: Play, said: str) -> None:
    assert values((await play.say("koordinaattori", said))["card"])["day"] == "2024-03-15"


@pytest.mark.parametrize(
    "said",
    [
        "onko seurannan määräaikaa siirretty",
        "onko aikaisempia määräaikoja",
        "onko seurannan määräaika siirretty 15.3. asti?",
        "har tidsfristen för uppföljningen flyttats till 15.3?",
        "has the follow-up deadline been moved to 15 March?",
    ],
)
async def test_a_question_moves_no_deadline(play: Play, said: str) -> None:
    card = (await play.say("koordinaattori", said))["card"]
    assert (texts(card)[1].split()[1], values(card)) == ("8.3.2024**", {})


async def test_a_wish_that_names_the_new_day_opens_the_form(play: Play) -> None:
    card = (await play.say("koordinaattori", "voimmeko siirtää seurannan määräaikaa 15.3. asti?"))["card"]
    assert values(card)["day"] == "2024-03-15"


async def test_a_councils_deadlines_are_its_discussions_and_everybodys(play: Play) -> None:
    card = (await play.say("koordinaattori", "mitkä ovat Lapin määräajat?"))["card"]
    told = " ".join(texts(card))
    assert ("Vuoden 2023 seurantatietojen päivitys" in told, "Pohjoinen" in told, "Itäinen" in told) == (
        True,
        True,
        False,
    )


async def test_who_is_to_be_reminded_does_not_change_of_what(play: Play) -> None:
    card = (await play.say("koordinaattori", "Muistuta Lappia seurannasta"))["card"]
    assert ("seurantatietojen päivitys" in texts(card)[0], titles(card)[0]) == (True, "Kyllä, muistuta")


async def test_a_coordinator_names_what_to_remind_of(play: Play) -> None:
    card = (await play.say("koordinaattori", "muistuta kaikkia seurannasta"))["card"]
    assert "Puuttuu 18" in texts(card)[0]
    assert titles(card)[0] == "Kyllä, muistuta"


async def test_a_deadline_asked_for_by_name_is_shown_alone(play: Play) -> None:
    card = (await play.say("lappi", "mihin mennessä seuranta pitää päivittää?"))["card"]
    assert texts(card)[1:3] == ["**pe 8.3.2024**", "Vuoden 2023 seurantatietojen päivitys"]
    assert "Asialista" not in " ".join(texts(card))


@pytest.mark.parametrize("said", ["uutta raportoitavaa ei seurantaan ole", "seurannan tiedot ovat samat kuin viimeksi"])
async def test_no_news_is_told_in_any_order_of_words(play: Play, said: str) -> None:
    card = (await play.say("satakunta", said))["card"]
    assert texts(card)[1].startswith("Tehty: Seuranta")


async def test_every_button_of_help_answers(tmp_path: Path) -> None:
    async with playing(tmp_path, "2026", "2025-12-10T10:00") as play:
        help_ = await play.say("koordinaattori", "apua")
        pressed = [one for one in _inside(help_["card"]) if one.get("type") == "Action.Execute"]
        answers = [await play.send("koordinaattori", help_, action) for action in pressed]
    told = [texts(one)[0] if "body" in one else one["text"] for one in answers]
    assert (told[0], told[3], told[-1].split(":")[0]) == (
        f"Tilanne: {ROUND}",
        f"Teemailmoitus: {ROUND}",
        "Tilanne on tallennettu",
    )
    assert len(set(told)) == len(told) - 1
