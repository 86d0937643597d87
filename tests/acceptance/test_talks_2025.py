"""The 2025 round from its file alone: a situation picture by the year's end, and tentative talks that become firm."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from config.round_files import load_round
from tests.acceptance.talks import facts, opened
from tests.acceptance.town import Play, playing, texts

KEPT = "ALKE-botti/kierros_2025.toml"
PICTURES = "Tilanne- ja kehityskuvat"


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    async with playing(tmp_path, "2025", "2024-12-10T10:00") as found:
        yield found


async def test_a_situation_picture_in_the_folder_is_a_duty_done(play: Play) -> None:
    owed = texts((await play.say("lappi", "mitä meiltä puuttuu?"))["card"])
    assert "Avoinna ti 31.12.2024 mennessä: Maakunnan tilanne- ja kehityskuva" in owed
    template = Path(__file__).parents[2] / "config/templates/taustamuistio.docx"
    shutil.copy(template, play.file(PICTURES) / "Lapin tilannekuva.docx")
    done = texts((await play.say("lappi", "mitä meiltä puuttuu?"))["card"])
    assert "Tehty: Maakunnan tilanne- ja kehityskuva" in done


async def test_tentative_days_and_themes_become_firm_and_are_kept(play: Play) -> None:
    talk = await opened(play, "koordinaattori")
    seen = facts((await play.see("koordinaattori", talk["id"]))["card"])
    assert seen["Aika"] == "to 20.3.–pe 21.3.2025 (alustava, ei vielä vahvistettu)"
    await play.press("koordinaattori", talk, "Vahvista ajankohta ja teemat")
    answer = await play.press(
        "koordinaattori", talk, "Vahvista", day="2025-03-20", end_day="2025-03-21", themes="Kestävä kasvu\nTurvallisuus"
    )
    told = facts(answer)
    assert (told["Aika"], told["Teema"]) == ("to 20.3.–pe 21.3.2025", "Kestävä kasvu ja Turvallisuus")
    kept = load_round(play.file(KEPT))
    assert kept.themes == ("Kestävä kasvu", "Turvallisuus")
    assert [one.key for one in kept.meetings if one.tentative] == ["aune_joulukuu"]
    missing = texts((await play.say("koordinaattori", "mitä TEMiltä puuttuu?"))["card"])
    assert "Tehty: TEM on päättänyt lopulliset teemat" in missing


async def test_only_the_coordinator_confirms(play: Play) -> None:
    talk = await opened(play, "lappi")
    answer = await play.press("lappi", talk, "Vahvista ajankohta ja teemat")
    assert texts(answer)[0].startswith("Tämä on TEM:n koordinaattorin työkalu.")
    assert not play.file(KEPT).exists()
