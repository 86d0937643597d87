"""A council's own form of 2024: seen when it is filled by hand, and filled by a card without losing a letter."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sharepoint.documents import fill_form, read_form
from tests.acceptance.town import Json, Play, playing, texts

FORM = "Maakuntakohtaiset kansiot/Lappi/Lomake Lapin liitto.docx"
ITEM = "Tehty: Oman kansion lomakkeessa keskustelun teema ja osallistujat"
FILLED = {"theme": "Kaivokset", "description": "", "participants": "Testi A, Lapin liitto\nTesti B, Kemi"}


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    async with playing(tmp_path) as found:
        yield found


def fields(play: Play, path: str = FORM) -> dict[str, str]:
    return read_form(play.file(path).read_bytes())


async def is_done(play: Play) -> bool:
    return ITEM in texts((await play.say("lappi", "mitä meiltä puuttuu?"))["card"])


def inputs(card: Json) -> dict[str, str]:
    return {one["id"]: one["value"] for one in card["body"] if one["type"] == "Input.Text"}


async def test_card_fills_the_form_and_the_obligation_is_done(play: Play) -> None:
    missing = await play.say("lappi", "mitä meiltä puuttuu?")
    assert ITEM not in texts(missing["card"])
    shown = await play.press("lappi", missing, "Täytä lomake")
    assert inputs(shown) == {"theme": "", "description": "", "participants": ""}
    saved = await play.press("lappi", missing, "Tallenna lomakkeeseen", **FILLED)
    assert texts(saved)[1] == "Tallennettu lomakkeeseen Lomake Lapin liitto.docx."
    assert fields(play) == {"region": "Lapin liitto", "theme": FILLED["theme"], "participants": FILLED["participants"]}
    assert await is_done(play)


async def test_form_filled_by_hand_is_seen(play: Play) -> None:
    play.file(FORM).write_bytes(fill_form(play.file(FORM).read_bytes(), FILLED))
    assert await is_done(play)


async def test_half_a_form_is_not_done(play: Play) -> None:
    play.file(FORM).write_bytes(fill_form(play.file(FORM).read_bytes(), {"theme": "Kaivokset"}))
    assert not await is_done(play)


async def test_what_somebody_typed_meanwhile_is_shown_and_not_overwritten(play: Play) -> None:
    missing = await play.say("lappi", "mitä meiltä puuttuu?")
    await play.press("lappi", missing, "Täytä lomake")
    play.file(FORM).write_bytes(fill_form(play.file(FORM).read_bytes(), {"theme": "Käsin kirjoitettu"}))
    answer = await play.press("lappi", missing, "Tallenna lomakkeeseen", **FILLED)
    assert texts(answer)[1].startswith("Joku on muuttanut lomaketta sillä välin.")
    assert fields(play) == {"region": "Lapin liitto", "theme": "Käsin kirjoitettu"}
    assert inputs(answer)["theme"] == "Käsin kirjoitettu"


async def test_form_that_is_gone_is_made_from_the_template(play: Play) -> None:
    play.file(FORM).unlink()
    form = await play.say("lappi", "täytä lomake")
    await play.press("lappi", form, "Tallenna lomakkeeseen", **FILLED)
    made = fields(play, "Maakuntakohtaiset kansiot/Lappi/Lomake - Lapin liitto.docx")
    assert (made["region"], made["theme"]) == ("Lapin liitto", "Kaivokset")


async def test_too_long_a_text_is_refused(play: Play) -> None:
    form = await play.say("lappi", "täytä lomake")
    answer = await play.press("lappi", form, "Tallenna lomakkeeseen", theme="x" * 10_000)
    assert texts(answer)[0].startswith("Tämä kortti on vanhentunut.")
    assert fields(play) == {"region": "Lapin liitto"}


async def test_others_are_refused(play: Play) -> None:
    form = await play.say("lappi", "täytä lomake")
    for who in ("kainuu", "ulkopuolinen"):
        answer = await play.press(who, form, "Tallenna lomakkeeseen", **FILLED)
        assert texts(answer)[0].startswith(("Sinulla ei ole oikeutta", "Sinua ei ole merkitty"))
    assert fields(play) == {"region": "Lapin liitto"}


async def test_theme_said_in_a_sentence_stands_in_the_card(play: Play) -> None:
    form = await play.say("lappi", "teemamme on kaivokset")
    assert inputs(form["card"])["theme"] == "kaivokset"
