"""The 2026 round: a group of councils wishes a time in the Excel file, wishes may collide, the coordinator confirms one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.acceptance.town import Play, playing, texts

FILE = "ALKE-keskustelut 2026/Keskusteluajat 2026.xlsx"
EAST = "Etelä-Savo,Kainuu,Pohjois-Karjala,Pohjois-Savo"
WEST = "Etelä-Pohjanmaa,Keski-Suomi,Pirkanmaa,Satakunta"


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    async with playing(tmp_path, "2026") as found:
        yield found


async def wish(play: Play, who: str, regions: str) -> dict[str, object]:
    board = await play.say(who, "mitkä ajat ovat vapaana")
    await play.press(who, board, "Toivo 9")
    return await play.press(who, board, "Varaa", regions=regions)


async def test_a_group_of_four_wishes_a_time(play: Play) -> None:
    answer = await wish(play, "kainuu", EAST)
    assert texts(answer)[0] == "Kirjattu: Etelä-Savo, Kainuu, Pohjois-Karjala, Pohjois-Savo, ti 17.3. klo 9–11."
    assert play.names(FILE, "Toiveet") == {"2026-03-17T09:00": "Etelä-Savo, Kainuu, Pohjois-Karjala, Pohjois-Savo"}


async def test_three_councils_are_too_few(play: Play) -> None:
    answer = await wish(play, "kainuu", "Kainuu,Pohjois-Karjala,Pohjois-Savo")
    assert texts(answer)[0] == "Keskusteluun tarvitaan vähintään 4 maakuntaa, nyt niitä on 3."
    assert play.names(FILE, "Toiveet") == {}


async def test_two_groups_may_wish_the_same_time(play: Play) -> None:
    await wish(play, "kainuu", EAST)
    await wish(play, "pirkanmaa", WEST)
    names = [row.who for row in play.rows(FILE, "Toiveet") if row.who]
    assert names == [
        "Etelä-Savo, Kainuu, Pohjois-Karjala, Pohjois-Savo",
        "Etelä-Pohjanmaa, Keski-Suomi, Pirkanmaa, Satakunta",
    ]


async def test_a_council_is_in_one_group_only(play: Play) -> None:
    await wish(play, "kainuu", EAST)
    answer = await wish(play, "pirkanmaa", WEST.replace("Keski-Suomi", "Kainuu"))
    assert (
        texts(answer)[0] == "Varaus on jo olemassa: Etelä-Savo, Kainuu, Pohjois-Karjala, Pohjois-Savo, ti 17.3. klo 9."
    )
