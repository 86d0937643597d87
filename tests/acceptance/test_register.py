"""What no file shows is said in the channel: marked as done with a note, undone, and refused to others."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sharepoint.workbooks import read_rows
from tests.acceptance.town import Play, button, playing, texts

FILE = "ALKE-botti/rekisteri.xlsx"


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    async with playing(tmp_path, "2026") as found:
        yield found


def told(play: Play) -> list[tuple[str, ...]]:
    rows = read_rows(play.file(FILE).read_bytes())
    return [tuple(row[name] for name in ("kohta", "osapuoli", "tila", "tieto", "tekija")) for row in rows]


async def test_a_ministry_marks_its_participants_and_takes_it_back(play: Play) -> None:
    missing = await play.say("vm", "mitä meiltä puuttuu?")
    await play.press("vm", missing, "Merkitse tehdyksi")
    answer = await play.press("vm", missing, "Merkitse tehdyksi", note="lista lähetetty")
    assert texts(answer) == ["Merkitty tehdyksi: Ministeriön osallistujat nimetty (VM).", "lista lähetetty"]
    assert told(play) == [("ministry_participants", "VM", "tehty", "lista lähetetty", "Testi VM")]
    assert "Kaikki on tehty. Kiitos!" in texts((await play.say("vm", "mitä meiltä puuttuu?"))["card"])
    await play.press("vm", missing, "Peru merkintä")
    assert [row[2] for row in told(play)] == ["tehty", "peruttu"]
    assert "Kaikki on tehty. Kiitos!" not in texts((await play.say("vm", "mitä meiltä puuttuu?"))["card"])


async def test_another_ministry_is_refused(play: Play) -> None:
    missing = await play.say("vm", "mitä meiltä puuttuu?")
    answer = await play.press("lvm", missing, "Merkitse tehdyksi")
    assert texts(answer)[0].startswith("Sinulla ei ole oikeutta toimia tässä asiassa: VM.")
    assert not play.file(FILE).exists()


async def test_a_reminders_button_tells_whoever_owes_nothing_so(play: Play) -> None:
    missing = await play.say("vm", "mitä meiltä puuttuu?")
    marks = button(missing["card"], "Merkitse tehdyksi")
    everybodys = f"{marks['data']['i'].rpartition('|')[0]}|"
    answer = await play.send(
        "lappi", missing, {**marks, "verb": "mark.mine", "data": {**marks["data"], "i": everybodys}}
    )
    assert texts(answer)[0].startswith("Tämä tehtävä ei kuulu liitolle tai ministeriölle, jonka yhteyshenkilö olet.")
