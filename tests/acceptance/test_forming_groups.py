"""Groups from the first council to the fourth, and out again: one click each, every rule said, nothing lost."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sharepoint.workbooks import read_rows
from tests.acceptance.test_themes import EAST, FORM
from tests.acceptance.town import Json, Play, button, playing, texts

BOOK = "ALKE-botti/ryhmat_2026.xlsx"
TIMES = "ALKE-keskustelut 2026/Keskusteluajat 2026.xlsx"
NORTH = "Kainuu, Keski-Pohjanmaa, Lappi ja Pohjois-Pohjanmaa"
MEMBERS = EAST.split(", ")


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    async with playing(tmp_path, "2026", "2025-12-10T10:00") as found:
        yield found


async def pressed(play: Play, who: str, title: str, **inputs: str) -> Json:
    """The groups' card, as this person asks for it, and one of its buttons."""
    return await play.press(who, await play.say(who, "ryhmät"), title, **inputs)


def said(play: Play) -> list[tuple[str, str]]:
    return [(row["maakunta"], row["tila"]) for row in read_rows(play.file(BOOK).read_bytes())]


async def announced(play: Play) -> None:
    form = await play.say("kainuu", "tehdään teemailmoitus")
    await play.press("kainuu", form, "Lähetä", **FORM)


async def wished(play: Play, who: str, regions: str) -> None:
    board = await play.say(who, "mitkä ajat ovat vapaana")
    await play.press(who, board, "Toivo 9")
    await play.press(who, board, "Varaa", regions=regions)


async def test_one_begins_and_the_others_join_with_a_press_each(play: Play) -> None:
    begun = await pressed(play, "lappi", "Aloita uusi ryhmä")
    assert texts(begun)[0].startswith("Ryhmä on aloitettu: Lappi.")
    for who in ("kainuu", "keski-pohjanmaa"):
        joined = await pressed(play, who, "Liity")
    assert texts(joined)[0] == "Keski-Pohjanmaa on nyt ryhmässä Kainuu, Keski-Pohjanmaa ja Lappi."
    assert "Ryhmästä puuttuu vielä 1 maakuntaa." in texts(joined)
    full = await pressed(play, "pohjois-pohjanmaa", "Liity")
    assert texts(full)[0] == (
        f"Pohjois-Pohjanmaa on nyt ryhmässä {NORTH}. Ryhmässä on nyt 4 maakuntaa: teemailmoituksen voi tehdä."
    )
    form = await play.say("kainuu", "tehdään teemailmoitus")
    chosen = next(one for one in form["card"]["body"] if one.get("id") == "regions")
    assert chosen["value"] == NORTH.replace(" ja ", ", ").replace(", ", ",")


async def test_it_is_said_in_words_too(play: Play) -> None:
    asked = await play.say("lappi", "haluamme samaan ryhmään Kainuun kanssa")
    assert "toivoo mukaan: Kainuu" in texts(asked["card"])
    joined = await play.say("kainuu", "liitymme Lapin ryhmään")
    assert texts(joined["card"])[0] == "Kainuu on nyt ryhmässä Kainuu ja Lappi."
    assert said(play) == [("Lappi", "mukana"), ("Kainuu", "mukana")]


async def test_joining_twice_is_joining_once(play: Play) -> None:
    await pressed(play, "lappi", "Aloita uusi ryhmä")
    await pressed(play, "kainuu", "Liity")
    again = await play.say("kainuu", "liitymme Lapin ryhmään")
    assert texts(again["card"])[0] == "Kainuu on jo tässä ryhmässä: Kainuu ja Lappi."
    assert len(said(play)) == 2


async def test_a_council_changes_sides_only_when_asked(play: Play) -> None:
    await pressed(play, "lappi", "Aloita uusi ryhmä")
    await pressed(play, "kainuu", "Liity")
    await pressed(play, "uusimaa", "Aloita uusi ryhmä")
    asked = await play.say("kainuu", "haluamme Uudenmaan ryhmään")
    assert texts(asked["card"])[1] == "Kainuu on nyt ryhmässä Kainuu ja Lappi. Siirrytäänkö ryhmään Uusimaa?"
    moved = await play.press("kainuu", asked, "Siirry")
    assert texts(moved)[0] == "Kainuu on nyt ryhmässä Kainuu ja Uusimaa."


async def test_a_forming_group_is_left_with_a_press(play: Play) -> None:
    await pressed(play, "lappi", "Aloita uusi ryhmä")
    await pressed(play, "kainuu", "Liity")
    left = await pressed(play, "lappi", "Lähde ryhmästä")
    assert texts(left)[0] == "Lappi on lähtenyt ryhmästä Kainuu ja Lappi."
    assert "**Kainuu**" in texts(left)
    none = await pressed(play, "lappi", "Lähde ryhmästä")
    assert texts(none)[0] == "Lappi ei ole missään ryhmässä."


async def test_a_council_with_a_notice_is_told_to_leave_first(play: Play) -> None:
    await announced(play)
    await pressed(play, "lappi", "Aloita uusi ryhmä")
    refused = await play.say("kainuu", "haluamme Lapin ryhmään")
    assert texts(refused["card"])[0].endswith("Kukin maakunta voi olla vain yhdessä ryhmässä: lähde siitä ensin.")
    assert said(play) == [("Lappi", "mukana")]


async def test_a_group_that_has_told_its_councils_is_asked_and_takes_in(play: Play) -> None:
    await announced(play)
    asked = await pressed(play, "lappi", "Pyydä mukaan")
    assert texts(asked)[0].startswith("Pyyntö on kirjattu: Lappi pyytää päästä ryhmään Etelä-Savo,")
    refused = await pressed(play, "lappi", "Ota mukaan")
    assert texts(refused)[0].startswith("Vain ryhmän maakunnat tai TEM:n koordinaattori voivat vastata tähän")
    taken = await pressed(play, "pohjois-savo", "Ota mukaan")
    assert texts(taken)[0].startswith("Teemailmoitus on tallennettu: Teemailmoitus 1 v2 Etelä-Savo, Kainuu, Lappi")
    group = ", ".join(sorted([*MEMBERS, "Lappi"]))
    assert (list(play.names(TIMES, "Toiveet").values()), said(play)[-1]) == ([group], ("Lappi", "vastattu"))
    told = texts((await play.say("kainuu", "mitä meiltä puuttuu?"))["card"])
    assert "useassa teemailmoituksessa" not in " ".join(told)


async def test_a_request_stands_in_the_status_until_it_is_answered(play: Play) -> None:
    await announced(play)
    await pressed(play, "lappi", "Pyydä mukaan")
    waiting = await play.say("koordinaattori", "tilanne")
    assert texts(waiting["card"])[1] == "Ryhmistä odottaa vastausta 1: Lappi."
    groups = await play.press("koordinaattori", waiting, "Ryhmät")
    assert any(line.startswith("Lappi pyytää") for line in texts(groups))
    await pressed(play, "kainuu", "Ei oteta")
    answered = await play.say("koordinaattori", "tilanne")
    assert "odottaa vastausta" not in " ".join(texts(answered["card"]))


async def test_a_group_may_say_no(play: Play) -> None:
    await announced(play)
    await pressed(play, "lappi", "Pyydä mukaan")
    answer = await pressed(play, "kainuu", "Ei oteta")
    assert texts(answer)[0].startswith("Lappi ei pääse ryhmään Etelä-Savo,")
    assert "Lappi pyytää" not in " ".join(texts((await play.say("lappi", "ryhmät"))["card"]))


async def test_after_the_deadline_only_the_coordinator_takes_in(tmp_path: Path) -> None:
    async with playing(tmp_path, "2026", "2025-12-10T10:00") as play:
        await announced(play)
        await play.advance("2026-01-08T10:00")
        await pressed(play, "lappi", "Pyydä mukaan")
        refused = await pressed(play, "kainuu", "Ota mukaan")
        assert texts(refused)[0].startswith("Määräaika on mennyt, joten kokoonpano ei muutu")
        taken = await pressed(play, "koordinaattori", "Ota mukaan")
    assert texts(taken)[0].startswith("Teemailmoitus on tallennettu: Teemailmoitus 1 v2")


async def test_a_group_seen_by_its_wish_alone_takes_in_and_lets_go(play: Play) -> None:
    await wished(play, "kainuu", EAST.replace(", ", ","))
    await pressed(play, "lappi", "Pyydä mukaan")
    await pressed(play, "kainuu", "Ota mukaan")
    assert list(play.names(TIMES, "Toiveet").values()) == [", ".join(sorted([*MEMBERS, "Lappi"]))]
    await pressed(play, "lappi", "Lähde ryhmästä")
    form = await play.say("lappi", "ryhmät")
    await play.press("lappi", form, "Lähde ryhmästä")
    told = await play.press("lappi", form, "Kirjaa pyyntö", reason="aikataulu")
    assert texts(told)[0].startswith("Pyyntö on kirjattu: Lappi haluaa lähteä ryhmästä")
    await pressed(play, "pohjois-savo", "Hyväksy lähtö")
    assert list(play.names(TIMES, "Toiveet").values()) == [EAST]


async def test_a_group_that_would_become_too_small_is_not_made_smaller(play: Play) -> None:
    await wished(play, "kainuu", EAST.replace(", ", ","))
    form = await play.say("pohjois-savo", "ryhmät")
    await play.press("pohjois-savo", form, "Lähde ryhmästä")
    await play.press("pohjois-savo", form, "Kirjaa pyyntö")
    refused = await pressed(play, "koordinaattori", "Hyväksy lähtö")
    assert texts(refused)[0] == "Keskusteluun tarvitaan vähintään 4 maakuntaa, nyt niitä on 3."
    assert list(play.names(TIMES, "Toiveet").values()) == [EAST]
    shown = await play.say("koordinaattori", "ryhmät")
    assert "Pohjois-Savo haluaa lähteä ryhmästään. Perustelu: –" in texts(shown["card"])


async def test_a_member_lets_go_before_the_deadline_and_sees_what_is_wrong_then(play: Play) -> None:
    await announced(play)
    form = await play.say("pohjois-savo", "ryhmät")
    await play.press("pohjois-savo", form, "Lähde ryhmästä")
    await play.press("pohjois-savo", form, "Kirjaa pyyntö")
    shown = await pressed(play, "kainuu", "Hyväksy lähtö")
    assert "Keskusteluun tarvitaan vähintään 4 maakuntaa, nyt niitä on 3." in texts(shown)
    again = await play.say("koordinaattori", "ryhmät")
    assert button(again["card"], "Hyväksy lähtö")["verb"] == "group.settle.go"


async def test_outsiders_and_ministries_join_nothing(play: Play) -> None:
    await pressed(play, "lappi", "Aloita uusi ryhmä")
    for who in ("ulkopuolinen", "vm"):
        refused = await pressed(play, who, "Liity")
        assert "Lappi" not in texts(refused)[0]
    assert said(play) == [("Lappi", "mukana")]


async def test_a_coordinator_is_asked_which_council(play: Play) -> None:
    asked = await pressed(play, "koordinaattori", "Aloita uusi ryhmä")
    begun = await play.send(
        "koordinaattori", await play.say("koordinaattori", "ryhmät"), _with(asked, region="Satakunta")
    )
    assert texts(begun)[0].startswith("Ryhmä on aloitettu: Satakunta.")
    await play.say("koordinaattori", "liitä Lappi Satakunnan ryhmään")
    assert said(play) == [("Satakunta", "mukana"), ("Lappi", "mukana")]


async def test_a_round_without_groups_says_so(tmp_path: Path) -> None:
    async with playing(tmp_path, "2024", "2024-03-11T10:00") as play:
        answer = await play.say("lappi", "liitymme Kainuun ryhmään")
    assert texts(answer["card"])[0].startswith("Kierroksessa Aluekehittämiskeskustelut 2024 maakunnat eivät muodosta")


def _with(card: Json, **inputs: str) -> Json:
    action = button(card, "Jatka")
    return {**action, "data": {**action["data"], **inputs}}
