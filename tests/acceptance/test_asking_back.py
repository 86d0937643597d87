"""What the bot asks back in the channel is answered there in a word or two; nothing is booked or given up before that."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.acceptance.town import Play, playing, texts

FILE = "Tilaisuuksien aikataulut ja teemat/Maakuntien aikataulut_kevät24.docx"


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    async with playing(tmp_path) as found:
        yield found


async def heading(play: Play, who: str, text: str) -> str:
    """The first text of the card that answers."""
    return texts((await play.say(who, text))["card"])[0]


async def test_which_day_is_answered_in_finnish(play: Play) -> None:
    asked = await heading(play, "lappi", "varaa meille 16.4. tai 18.4. klo 14")
    assert asked == "Mitä päivää tarkoitit (”16.4. tai 18.4. klo 14”): ti 16.4.2024 / to 18.4.2024?"
    assert play.names(FILE) == {}
    assert await heading(play, "lappi", "torstai") == "Kirjattu: Lapin liitto, to 18.4. klo 14.00–14.45."


async def test_which_region_is_answered_in_swedish(play: Play) -> None:
    asked = await heading(play, "koordinaattori", "Boka Savolax 16.4 kl. 14")
    assert asked == "Vilket menade du med ”Savolax”: Södra Savolax / Norra Savolax?"
    booked = await heading(play, "koordinaattori", "den senare")
    assert booked == "Inskrivet: Pohjois-Savon liitto, ti 16.4. kl. 14.00–14.45."
    assert play.names(FILE) == {"2024-04-16T14:00": "Pohjois-Savon liitto"}


async def test_a_weekday_at_odds_is_answered_in_english(play: Play) -> None:
    asked = await heading(play, "lappi", "Book us for Tuesday 18 April at 2 pm")
    assert (
        asked == "The weekday and the date do not fit together (“Tuesday 18 April at 2 pm”). Do you mean Thu 18.4.2024?"
    )
    assert play.names(FILE) == {}
    await heading(play, "lappi", "yes")
    assert play.names(FILE) == {"2024-04-18T14:00": "Lapin liitto"}


async def test_dropping_a_question_leaves_the_booking_one_has(play: Play) -> None:
    await play.say("lappi", "varaa meille 18.4. klo 14")
    await play.say("lappi", "siirrä meidän aika 16.4. tai 24.4.")
    await play.say("lappi", "peru")
    assert play.names(FILE) == {"2024-04-18T14:00": "Lapin liitto"}


async def test_a_hindrance_is_asked_about_before_the_booking_goes(play: Play) -> None:
    await play.say("lappi", "varaa meille 18.4. klo 14")
    asked = await heading(play, "lappi", "Emme pääse 18.4.")
    assert asked == "Perutaanko varaus (”Emme pääse 18.4.”)? Vastaa kyllä tai ei."
    assert play.names(FILE) == {"2024-04-18T14:00": "Lapin liitto"}
    assert (
        await heading(play, "lappi", "kyllä") == "Peruttu: Lapin liitto, to 18.4. klo 14.00–14.45. Aika on taas vapaa."
    )


async def test_of_several_times_of_a_day_one_is_told_in_words(play: Play) -> None:
    asked = await heading(play, "lappi", "varaa meille 18.4.")
    assert asked.startswith("Tarkoititko jotakin näistä:")
    assert await heading(play, "lappi", "klo 14") == "Kirjattu: Lapin liitto, to 18.4. klo 14.00–14.45."


async def test_for_whom_the_coordinator_tells_in_words(play: Play) -> None:
    await play.say("koordinaattori", "varaa 18.4. klo 14")
    assert await heading(play, "koordinaattori", "Lapin") == "Kirjattu: Lapin liitto, to 18.4. klo 14.00–14.45."


async def test_one_persons_question_is_not_answered_by_another(play: Play) -> None:
    await play.say("lappi", "varaa meille 16.4. tai 18.4. klo 14")
    await play.say("kainuu", "torstai")
    assert play.names(FILE) == {}


async def test_a_question_is_forgotten_after_a_while(play: Play) -> None:
    await play.say("lappi", "varaa meille 16.4. tai 18.4. klo 14")
    await play.advance(f"{play.town.clock.now():%Y-%m-%d}T23:00")
    await play.say("lappi", "torstai")
    assert play.names(FILE) == {}
