"""The coordinator confirms times: collisions are named, a press writes the file, and everybody's board follows."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.acceptance.test_booking_2026 import EAST, FILE, WEST, wish
from tests.acceptance.town import Play, button, playing, texts

GROUP = EAST.replace(",", ", ")
OTHER = WEST.replace(",", ", ")


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    async with playing(tmp_path, "2026", "2025-12-10T10:00") as found:
        yield found


async def test_colliding_wishes_are_named_and_one_is_confirmed(play: Play) -> None:
    await wish(play, "kainuu", EAST)
    await wish(play, "pirkanmaa", WEST)
    card = await play.say("koordinaattori", "vahvista ajat")
    assert "Toiveet törmäävät: samaa aikaa toivoo 2 ryhmää." in texts(card["card"])
    answer = await play.press("koordinaattori", card, "Vahvista")
    assert texts(answer)[0] == f"Kirjattu: {GROUP}, ti 17.3. klo 9–11."
    assert play.names(FILE, "Vahvistetut") == {"2026-03-17T09:00": GROUP}
    await play.press("koordinaattori", card, "Anna toinen aika")
    answer = await play.press("koordinaattori", card, "Vahvista", to="2026-03-18T14:00")
    assert texts(answer)[0] == f"Kirjattu: {OTHER}, ke 18.3. klo 14–16."
    assert play.names(FILE, "Vahvistetut") == {"2026-03-17T09:00": GROUP, "2026-03-18T14:00": OTHER}
    assert "Jokaisella toivoneella ryhmällä on vahvistettu aika." in texts(answer)


async def test_a_confirmation_is_withdrawn_and_the_wish_stays(play: Play) -> None:
    await wish(play, "kainuu", EAST)
    card = await play.say("koordinaattori", "vahvista ajat")
    await play.press("koordinaattori", card, "Vahvista")
    answer = await play.press("koordinaattori", card, "Peru vahvistus")
    assert texts(answer)[0] == f"Peruttu: {GROUP}, ti 17.3. klo 9–11. Aika on taas vapaa."
    assert play.names(FILE, "Vahvistetut") == {}
    assert play.names(FILE, "Toiveet") == {"2026-03-17T09:00": GROUP}


async def test_the_wish_board_leads_there_and_only_a_coordinator_gets_through(play: Play) -> None:
    board = await play.say("kainuu", "mitkä ajat ovat vapaana")
    assert button(board["card"], "Vahvista ajat")["verb"] == "confirm.show"
    refused = await play.press("kainuu", board, "Vahvista ajat")
    assert texts(refused)[0] == "Vain TEM:n koordinaattori voi vahvistaa ajan."
    card = await play.press("koordinaattori", board, "Vahvista ajat")
    assert texts(card)[0] == "Aikojen vahvistaminen: Vahvistetut ajankohdat"


async def test_a_forged_confirmation_by_a_council_is_refused(play: Play) -> None:
    await wish(play, "kainuu", EAST)
    card = await play.say("koordinaattori", "vahvista ajat")
    answer = await play.press("kainuu", card, "Vahvista")
    assert texts(answer)[0] == "Vain TEM:n koordinaattori voi vahvistaa ajan."
    assert play.names(FILE, "Vahvistetut") == {}


async def test_an_agenda_moves_to_the_other_meeting_of_the_network(play: Play) -> None:
    form = await play.say("kainuu", "varataan vn-verkoston aika ti 20.1. klo 9")
    await play.press("kainuu", form, "Varaa", regions=EAST)
    assert play.names(FILE, "VN-verkosto") == {"2026-01-20T09:00": GROUP}
    card = await play.say("koordinaattori", "vahvista ajat")
    await play.press("koordinaattori", card, "Siirrä: to 22.1. klo 9")
    assert play.names(FILE, "VN-verkosto") == {"2026-01-22T09:00": GROUP}
