"""A discussion that only the confirmed schedule tells is in the calendar, and its deadline can be moved like any other."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from config.round_files import load_round
from tests.acceptance.talks import confirmed, facts
from tests.acceptance.test_themes import EAST
from tests.acceptance.town import Play, playing, texts


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    async with confirmed(tmp_path) as found:
        yield found


@pytest.mark.parametrize("asked", ["mitä kokouksia on tulossa?", "milloin Kainuun keskustelu pidetään?"])
async def test_a_confirmed_talk_is_among_the_meetings(play: Play, asked: str) -> None:
    assert facts((await play.say("lappi", asked))["card"])["ti 17.3. klo 9–11"] == EAST


async def test_of_one_kind_of_event_only_that_is_shown(play: Play) -> None:
    told = facts((await play.say("lappi", "milloin VN-verkosto kokoontuu?"))["card"])
    assert list(told) == ["ti 20.1. klo 9–11", "to 22.1. klo 9–11"]


async def test_the_memo_s_deadline_is_moved_with_the_talk_it_belongs_to(play: Play) -> None:
    message = await play.say("koordinaattori", "siirrä määräaika")
    await play.press("koordinaattori", message, "Siirrä määräaikaa", due="muistio@03-17")
    moved = await play.press("koordinaattori", message, "Siirrä määräaikaa", day="2026-04-10")
    assert texts(moved)[0] == "Siirretty: Muistio toimitettu osallistujille. Ennen ti 31.3.2026, nyt pe 10.4.2026."
    kept = load_round(play.file("ALKE-botti/kierros_2026.toml")).deadline("muistio")
    assert {key: str(one.day) for key, one in kept.moved.items()} == {"03-17": "2026-04-10"}
    assert "**pe 10.4.2026**" in texts((await play.say("koordinaattori", "määräajat"))["card"])


async def test_own_talks_of_2024_stand_in_the_calendar_of_their_council_and_day(tmp_path: Path) -> None:
    async with playing(tmp_path, "2024", "2024-03-11T10:00") as play:
        await play.say("lappi", "varaa meille to 18.4. klo 14")
        told = facts((await play.say("vm", "milloin Lapin keskustelu on?"))["card"])
    assert told == {
        "to 14.3. klo 9.30–11.30": "Aluekehittämispäätöstä avaava webinaari",
        "to 18.4. klo 9.00–11.30": "Pohjoinen Suomi",
        "to 18.4. klo 14.00–14.45": "Lappi",
    }
