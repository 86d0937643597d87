"""A round in which nothing is booked says so."""

from __future__ import annotations

from pathlib import Path

from tests.acceptance.town import playing, texts


async def test_free_times_of_a_round_without_any_are_answered_plainly(tmp_path: Path) -> None:
    async with playing(tmp_path, "2025") as play:
        answer = await play.say("lappi", "vapaat ajat")
    assert texts(answer["card"]) == ["Kierroksessa 2025 ei ole varattavia aikoja."]
