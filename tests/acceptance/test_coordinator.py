"""A coordinator's day: the round at a glance, a reminder by hand, a moved deadline; and everybody's own silence and data."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from alke.people import Role
from bot.local.people import Sample
from config.round_files import load_round
from sharepoint.workbooks import read_rows
from tests.acceptance.town import Play, playing, texts

FOLLOWUP = "8. Seuranta helmikuu 2024"
LAPPI = Sample("lappi", "Testi Lappi", "Lapin liitto", Role.COUNCIL)
TITLE = "Muistutus: Vuoden 2023 seurantatietojen päivitys"


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    async with playing(tmp_path, now="2024-03-06T10:00") as found:
        yield found


async def posted(play: Play, title: str = TITLE) -> list[dict[str, Any]]:
    found = [m["card"] for m in await play.messages("koordinaattori") if m["bot"] and m["root"] == m["id"]]
    return [card for card in found if card and texts(card)[0] == title]


async def eventually(play: Play, count: int) -> list[dict[str, Any]]:
    for _ in range(200):
        if len(found := await posted(play)) >= count:
            break
        await asyncio.sleep(0.05)
    return found


def cells(card: dict[str, Any]) -> dict[str, list[str]]:
    """The table's rows by the name that begins them."""
    (table,) = [one for one in card["body"] if one["type"] == "Table"]
    rows = [[cell["items"][0]["text"] for cell in row["cells"]] for row in table["rows"]]
    return {first: rest for first, *rest in rows}


async def test_the_status_is_a_chart_and_a_table_of_signs(play: Play) -> None:
    play.file(f"{FOLLOWUP}/Lappi seuranta.docx").write_bytes(b"PK anything with a size")
    card = (await play.say("koordinaattori", "tilanne"))["card"]
    chart = next(one for one in card["body"] if one["type"].startswith("Chart."))
    first = {point["legend"]: point["value"] for point in chart["data"][0]["data"]}
    assert first == {"tehty": 1, "avoin": 17}
    assert (cells(card)["Lappi"][0], cells(card)["Kainuu"][0]) == ("✓", "○")


async def test_the_card_of_a_whole_round_stays_light(play: Play) -> None:
    card = (await play.say("koordinaattori", "tilanne"))["card"]
    assert len(json.dumps(card, ensure_ascii=False).encode()) < 28 * 1024


async def test_a_council_sees_the_table_but_no_tools(play: Play) -> None:
    card = (await play.say("lappi", "tilanne"))["card"]
    assert [one for one in card["body"] if one["type"] == "Input.ChoiceSet"] == []
    before = await eventually(play, 1)  # the bot's own, of three days before
    answer = await play.send(
        "lappi",
        await play.say("lappi", "tilanne"),
        {"type": "Action.Execute", "verb": "nudge.now", "data": {"r": "2024", "i": "seuranta"}},
    )
    assert texts(answer)[0].startswith("Tämä on TEM:n koordinaattorin työkalu.")
    assert await posted(play) == before


async def test_a_thing_and_a_party_are_opened_from_the_card(play: Play) -> None:
    play.file(f"{FOLLOWUP}/Lappi seuranta.docx").write_bytes(b"PK anything with a size")
    message = await play.say("koordinaattori", "tilanne")
    thing = await play.press("koordinaattori", message, "Näytä tehtävä", thing="seuranta|followup")
    assert "**tehty (1)** Lappi" in texts(thing)
    message = await play.say("koordinaattori", "tilanne")
    party = await play.press("koordinaattori", message, "Näytä osapuoli", party="Kainuu")
    assert texts(party)[0] == "Mitä puuttuu: Kainuu"


async def test_the_status_is_saved_as_a_workbook_each_time_a_new_one(play: Play) -> None:
    message = await play.say("lappi", "tilanne")
    answer = await play.press("lappi", message, "Vie Exceliin")
    assert texts(answer) == ["Tilanne on tallennettu: ALKE-botti/tilanne_2024_2024-03-06.xlsx"]
    await play.press("lappi", await play.say("lappi", "tilanne"), "Vie Exceliin")
    files = [play.file(f"ALKE-botti/tilanne_2024_2024-03-06{more}.xlsx") for more in ("", "_2")]
    rows = read_rows(files[1].read_bytes())
    assert [row["Osapuoli"] for row in rows][:2] == ["Etelä-Karjala", "Etelä-Pohjanmaa"]


async def test_a_reminder_by_hand_asks_first_and_goes_out_once_a_day(tmp_path: Path) -> None:
    async with playing(tmp_path, now="2024-03-05T08:00") as play:
        play.file(f"{FOLLOWUP}/Lappi seuranta.docx").write_bytes(b"PK anything with a size")
        await play.advance("2024-03-05T09:00:05")
        assert len(await eventually(play, 1)) == 1  # the bot's own, of three days before
        await play.advance("2024-03-06T10:00")
        message = await play.say("koordinaattori", "muistuta nyt")
        asked = await play.press("koordinaattori", message, "Muistuta nyt", due="seuranta")
        assert "Puuttuu 17" in texts(asked)[0]
        assert len(await posted(play)) == 1
        sent = await play.press("koordinaattori", message, "Kyllä, muistuta")
        assert texts(sent) == ["Muistutettu: Vuoden 2023 seurantatietojen päivitys."]
        card = (await eventually(play, 2))[-1]
        assert len(card["msteams"]["entities"]) == 17
        assert texts(await _by_hand(play))[0].startswith("Tästä on muistutettu jo tänään")
        await play.advance("2024-03-06T11:00")
        assert len(await posted(play)) == 2


@pytest.mark.parametrize(
    ("moment", "said"), [("07:30", "Muistutus lähtee kello 9"), ("10:00", "Tästä on muistutettu jo")]
)
async def test_on_a_day_of_the_bots_own_reminder_the_hand_adds_none(tmp_path: Path, moment: str, said: str) -> None:
    async with playing(tmp_path, now=f"2024-03-07T{moment}") as play:
        assert texts(await _by_hand(play))[0].startswith(said)
        await play.advance("2024-03-07T12:00")
        await eventually(play, 1)
        await play.advance("2024-03-07T13:00")
        assert len(await posted(play)) == 1


async def _by_hand(play: Play) -> dict[str, Any]:
    message = await play.say("koordinaattori", "muistuta nyt")
    await play.press("koordinaattori", message, "Muistuta nyt", due="seuranta")
    return await play.press("koordinaattori", message, "Kyllä, muistuta")


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (403, ["Muistutus ei lähtenyt: ", "Muistutettu: ", "Tästä on muistutettu jo tänään: "]),
        (502, ["Muistutus odottaa lähtöä: "] * 3),
    ],
)
async def test_a_reminder_by_hand_that_the_channel_does_not_take_is_not_said_to_be_sent(
    tmp_path: Path, status: int, said: list[str]
) -> None:
    name = "Vuoden 2023 seurantatietojen päivitys."
    async with playing(tmp_path, now="2024-02-20T10:00") as play:
        fault = {"operation": "create", "status": status}
        await play.http.post(f"{play.town.teams_url}_standin/faults", json=fault)
        for sentence in said:
            assert texts(await _by_hand(play))[0].startswith(sentence + name)
        assert len(await posted(play)) == said.count("Muistutettu: ")


async def test_on_a_free_day_nobody_is_reminded_by_hand(tmp_path: Path) -> None:
    async with playing(tmp_path, now="2024-03-09T12:00") as play:
        message = await play.say("koordinaattori", "muistuta nyt")
        await play.press("koordinaattori", message, "Muistuta nyt", due="varaus")
        answer = await play.press("koordinaattori", message, "Kyllä, muistuta")
    assert texts(answer)[0].startswith("Tänään (la 9.3.2024) ei muistuteta")


async def test_a_moved_deadline_moves_its_reminders_and_survives_a_restart(tmp_path: Path) -> None:
    async with playing(tmp_path, now="2024-02-19T10:00") as play:
        message = await play.say("koordinaattori", "siirrä määräaika")
        await play.press("koordinaattori", message, "Siirrä määräaikaa", due="seuranta")
        moved = await play.press("koordinaattori", message, "Siirrä määräaikaa", day="2024-03-15")
        assert (
            texts(moved)[0] == "Siirretty: Vuoden 2023 seurantatietojen päivitys. Ennen pe 8.3.2024, nyt pe 15.3.2024."
        )
    kept = load_round(tmp_path / "sharepoint" / "ALKE-botti" / "kierros_2024.toml")
    assert (str(kept.deadline("seuranta").due), kept.deadline("seuranta").version) == ("2024-03-15", 2)
    async with playing(tmp_path) as play:
        await play.advance("2024-03-08T09:00:05")
        assert texts((await eventually(play, 1))[0])[1] == "Määräaikaan on 7 päivää: pe 15.3.2024."


async def test_a_round_file_spoilt_by_hand_is_shown_and_the_last_version_runs(tmp_path: Path) -> None:
    async with playing(tmp_path, now="2024-03-06T10:00") as play:
        message = await play.say("koordinaattori", "siirrä määräaika")
        await play.press("koordinaattori", message, "Siirrä määräaikaa", due="seuranta")
        await play.press("koordinaattori", message, "Siirrä määräaikaa", day="2024-03-15")
        file = play.file("ALKE-botti/kierros_2024.toml")
        file.write_text(file.read_text("utf-8").replace("pe 2024-03-15", "ma 2024-03-15"), encoding="utf-8")
        await play.advance("2024-03-06T10:02")
        for _ in range(100):
            if play.town.bot.office.rounds.faults:
                break
            await asyncio.sleep(0.05)
        shown = texts((await play.say("koordinaattori", "tilanne"))["card"])
        due = texts((await play.say("lappi", "mitä meiltä puuttuu"))["card"])
    assert shown[1].startswith("Tiedosto ALKE-botti/kierros_2024.toml on virheellinen")
    assert any(line.startswith("Avoinna pe 15.3.2024 mennessä: Seuranta-asiakirja") for line in due)


async def test_a_deadline_is_not_moved_into_the_past(play: Play) -> None:
    message = await play.say("koordinaattori", "siirrä määräaika")
    await play.press("koordinaattori", message, "Siirrä määräaikaa", due="seuranta")
    refused = await play.press("koordinaattori", message, "Siirrä määräaikaa", day="2024-02-01")
    assert texts(refused)[0].startswith("Päivä to 1.2.2024 ei käy")
    assert not play.file("ALKE-botti/kierros_2024.toml").exists()


async def test_the_deadline_of_one_discussion_is_moved_alone(play: Play) -> None:
    message = await play.say("koordinaattori", "siirrä määräaika")
    await play.press("koordinaattori", message, "Siirrä määräaikaa", due="asialista@itainen")
    await play.press("koordinaattori", message, "Siirrä määräaikaa", day="2024-04-05")
    kept = load_round(play.file("ALKE-botti/kierros_2024.toml")).deadline("asialista")
    assert ({key: str(moved.day) for key, moved in kept.moved.items()}, kept.version) == ({"itainen": "2024-04-05"}, 1)


async def test_who_asks_for_silence_is_not_mentioned_any_more(play: Play) -> None:
    answer = await play.say("lappi", "lopeta muistutukset")
    assert texts(answer["card"])[0].startswith("En enää mainitse sinua muistutuksissa.")
    await play.advance("2024-03-07T09:00:05")
    names = [entity["mentioned"]["name"] for entity in (await eventually(play, 1))[0]["msteams"]["entities"]]
    assert ("Testi Lappi" in names, "Testi Kainuu" in names) == (False, True)


async def test_ones_own_data_is_shown_to_oneself_and_forgotten(play: Play) -> None:
    await play.say("lappi", "varaa meille to 18.4. klo 14")
    await play.say("lappi", "på svenska, tack")
    message = await play.say("lappi", "mitä tietoja minusta on")
    assert texts(message["card"]) == ["Kerron tietosi vain sinulle: paina nappia."]
    button = next(one for one in _walk(message["card"]) if one.get("verb") == "privacy.show")
    mine = await play.send("lappi", message, button)
    facts = {f["title"]: f["value"] for one in _walk(mine) if one.get("type") == "FactSet" for f in one["facts"]}
    assert ("Testi Lappi" in facts.values(), "sv" in facts.values()) == (True, True)
    forget = next(one for one in _walk(mine) if one.get("verb") == "privacy.forget")
    await play.send("lappi", message, forget)
    held = await play.town.bot.office.coordination.own_data.held(LAPPI.aad_object_id)
    assert held.nothing


def _walk(node: Any) -> list[dict[str, Any]]:
    if isinstance(node, dict):
        return [node, *(found for value in node.values() for found in _walk(value))]
    return [found for value in node for found in _walk(value)] if isinstance(node, list) else []
