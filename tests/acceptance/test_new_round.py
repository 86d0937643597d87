"""A round that nobody has written a line of code for: its file alone makes booking, reminders and the rehearsal work."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path

import aiohttp
import pytest
from typer.testing import CliRunner

from alke.calendar import read_moment
from alke.rounds import Round
from bot.__main__ import door
from bot.cli.run import known
from bot.local.town import start
from config.round_files import load_round
from tests.acceptance.town import Play, free_ports, texts

FILE = Path(__file__).parents[1] / "data" / "kierros_2027.toml"


class OneMore:
    """The shipped rounds and this one, as if its file lay in config/rounds."""

    def __init__(self, round_: Round) -> None:
        self._more, self._shipped = round_, known().rounds

    def get(self, round_id: str) -> Round:
        return self._more if round_id == self._more.id else self._shipped.get(round_id)


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    rounds = OneMore(load_round(FILE))
    async with AsyncExitStack() as stack:
        now = read_moment("2027-02-25T08:59")
        town = await start(replace(known(), rounds=rounds), "2027", tmp_path, free_ports(), now, stack)
        yield Play(town, tmp_path, await stack.enter_async_context(aiohttp.ClientSession()))


async def test_a_time_is_booked_by_button_and_by_sentence(play: Play) -> None:
    board = await play.say("lappi", "mitkä ajat ovat vapaana")
    answer = await play.press("lappi", board, "Varaa 13.15")
    assert texts(answer)[0] == "Kirjattu: Lapin liitto, to 8.4. klo 13.15–14.00."
    answer = await play.say("kainuu", "varaa meille pe 9.4. klo 9")
    assert texts(answer["card"])[0] == "Kirjattu: Kainuun liitto, pe 9.4. klo 9.00–9.45."
    names = play.names("Aikataulut/Ajat 2027.xlsx")
    assert names == {"2027-04-08T13:15": "Lapin liitto", "2027-04-09T09:00": "Kainuun liitto"}


async def test_those_who_owe_are_reminded(play: Play) -> None:
    play.file("Seuranta helmikuu 2027/Lappi.docx").write_bytes(b"PK anything with a size")
    await play.advance("2027-02-25T09:00:05")
    for _ in range(200):
        found = [m["card"] for m in await play.messages("lappi") if m["bot"] and m["card"]]
        posted = [card for card in found if texts(card)[0] == "Muistutus: Seurannan päivitys"]
        if posted:
            break
        await asyncio.sleep(0.05)
    assert texts(posted[0])[1] == "Määräaika on huomenna, pe 26.2.2027."
    assert "Puuttuu (3): Kainuu, Satakunta ja Uusimaa" in texts(posted[0])


async def test_what_is_missing_and_the_status_come_from_its_file(play: Play) -> None:
    missing = await play.say("uusimaa", "mitä meiltä puuttuu")
    assert "Avoinna pe 26.2.2027 mennessä: Seuranta-asiakirja" in texts(missing["card"])
    status = await play.say("koordinaattori", "tilanne")
    assert texts(status["card"])[0] == "Tilanne: Keksityt keskustelut 2027"


def test_its_rehearsal_shows_every_post(tmp_path: Path) -> None:
    told = CliRunner().invoke(door(), ["rehearse", str(FILE), "--json", "--local", "--data", str(tmp_path)])
    assert told.exit_code == 0, told.output
    posts = json.loads(told.stdout)
    steps = {
        key: [p["step"] for p in posts if p["deadline"] == key] for key in ("seuranta", "aika", "asialista@yhteinen")
    }
    assert steps == {
        "seuranta": [14, 7, 3, 1, 0, -1],
        "aika": [14, 7, 1, 0, -1],  # three days and one day before a Monday are the same Friday
        "asialista@yhteinen": [14, 7, 3, 1, 0, -1],
    }


@pytest.mark.parametrize("command", [["rounds"], ["status", "--at", "2027-02-26T10:00", "--local"]])
def test_the_commands_take_its_file(command: list[str], tmp_path: Path) -> None:
    where = ["--data", str(tmp_path)] if "--local" in command else []
    told = CliRunner().invoke(door(), [command[0], str(FILE), *command[1:], *where])
    assert (told.exit_code, "Keksityt keskustelut 2027" in told.stdout) == (0, True), told.output


COMMANDS = (
    ["status", "2027", "--at", "2027-02-26T10:00"],
    ["rehearse", "2027"],
    ["remind", "--round", "2027", "--at", "2027-02-25T09:00"],
)


@pytest.fixture
def channel(tmp_path: Path) -> Path:
    """Local mode has run the 2026 round, and its channel keeps the 2027 one."""
    kept = tmp_path / "2026" / "sharepoint" / "ALKE-botti" / "kierros_2027.toml"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(FILE.read_bytes())
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_a_round_that_lives_in_the_channel_alone_is_found_by_its_id(command: list[str], channel: Path) -> None:
    told = CliRunner().invoke(door(), [*command, "--local", "--json", "--data", str(channel)])
    assert told.exit_code == 0, told.output
    assert "Seurannan päivitys" in told.stdout or "seuranta" in told.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_a_round_that_nobody_keeps_is_told_with_those_that_are(command: list[str], channel: Path) -> None:
    asked = [word.replace("2027", "2028") if word == "2027" else word for word in command]
    told = CliRunner().invoke(door(), [*asked, "--local", "--data", str(channel)])
    said = "alke: Kierrosta ei ole: 2028. Tunnetut kierrokset: 2024, 2025, 2026 ja 2027.\n"
    assert (told.exit_code, told.stderr) == (2, said)


def test_a_spoilt_round_of_the_channel_is_told_with_its_fault(channel: Path) -> None:
    kept = channel / "2026" / "sharepoint" / "ALKE-botti" / "kierros_2027.toml"
    kept.write_text(kept.read_text("utf-8").replace("pe 2027-02-26", "ma 2027-02-26"), encoding="utf-8")
    told = CliRunner().invoke(door(), ["status", "2027", "--local", "--data", str(channel)])
    assert (told.exit_code, "kierros_2027.toml on virheellinen" in told.stderr) == (2, True), told.output
