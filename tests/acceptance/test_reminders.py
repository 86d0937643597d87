"""Reminders: read from SharePoint at that moment, one post a deadline and step, never twice."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from tests.acceptance.town import Play, playing, texts

FOLDER = "8. Seuranta helmikuu 2024"
TITLE = "Muistutus: Vuoden 2023 seurantatietojen päivitys"

SUMMARY = "Yhteenveto: Vuoden 2023 seurantatietojen päivitys"


async def posted(play: Play) -> list[dict[str, Any]]:
    """What the bot posted about the follow-up, oldest first."""
    found = [m["card"] for m in await play.messages("koordinaattori") if m["bot"] and m["root"] == m["id"]]
    return [card for card in found if texts(card)[0] in (TITLE, SUMMARY)]


async def eventually(play: Play, count: int) -> list[dict[str, Any]]:
    for _ in range(200):
        if len(found := await posted(play)) >= count:
            break
        await asyncio.sleep(0.05)
    return found


async def test_a_reminder_goes_out_at_nine_to_those_who_owe(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        play.file(f"{FOLDER}/Lappi seuranta.docx").write_bytes(b"PK anything with a size")
        await play.advance("2024-03-07T09:00:05")
        card = (await eventually(play, 1))[0]
    assert texts(card)[:2] == [TITLE, "Määräaika on huomenna, pe 8.3.2024."]
    owing = next(line for line in texts(card) if line.startswith("Puuttuu (13)"))
    assert "Lappi" not in owing
    assert "Kainuu" in owing
    assert len(card["msteams"]["entities"]) == 13


async def test_nothing_goes_out_before_nine(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        await play.advance("2024-03-07T08:59:30")
        assert await posted(play) == []


async def test_a_restart_posts_nothing_again(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        await play.advance("2024-03-07T09:00:05")
        before = await eventually(play, 1)
    async with playing(tmp_path) as play:
        await play.advance("2024-03-07T10:00")
        assert len(await posted(play)) == len(before) == 1


async def test_who_delivers_between_two_steps_is_left_alone(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        await play.advance("2024-03-07T09:00:05")
        await eventually(play, 1)
        for region in ("Lappi", "Kainuu"):
            play.file(f"{FOLDER}/{region}.docx").write_bytes(b"PK anything with a size")
        await play.advance("2024-03-08T09:00:05")
        cards = await eventually(play, 2)
    assert texts(cards[-1])[:2] == [TITLE, "Määräaika on tänään, pe 8.3.2024."]
    assert any(line.startswith("Puuttuu (12)") for line in texts(cards[-1]))


async def test_the_coordinator_gets_one_summary_afterwards(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        await play.advance("2024-03-11T09:00:05")
        cards = await eventually(play, 1)
    assert [texts(card)[:2] for card in cards] == [[SUMMARY, "Määräaika pe 8.3.2024 on mennyt. Puuttuu vielä: 14."]]
    assert [entity["mentioned"]["name"] for entity in cards[0]["msteams"]["entities"]] == ["Testi Koordinaattori"]


async def test_what_is_missing_is_answered_from_the_files(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        answer = await play.say("lappi", "mitä meiltä puuttuu?")
        open_before = texts(answer["card"])[1]
        play.file(f"{FOLDER}/Lapin liitto, seuranta.docx").write_bytes(b"PK anything with a size")
        answer = await play.say("lappi", "mitä meiltä puuttuu?")
    assert (open_before, texts(answer["card"])[1]) == ("Lappi: avoinna 6, tehty 0", "Lappi: avoinna 5, tehty 1")
