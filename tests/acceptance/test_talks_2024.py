"""2024's ways: participants by mail, a ministry's yes or no for each council's own talk, area contacts from the letter."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from cards.elements import Card
from sharepoint.workbooks import read_rows
from tests.acceptance.talks import facts
from tests.acceptance.town import Play, playing, texts


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    async with playing(tmp_path, "2024", "2024-03-11T10:00") as found:
        yield found


async def test_a_ministry_answers_for_each_own_talk(play: Play) -> None:
    for who, hour in (("lappi", "12.30"), ("kainuu", "13.15")):
        await play.say(who, f"varaa meille to 18.4. klo {hour}")
    talks = await play.say("vm", "keskustelut")
    await play.press("vm", talks, "Ministeriön osallistuminen")
    await play.press("vm", talks, "Tallenna", attend0="kyllä", attend1="ei")
    rows = read_rows(play.file("ALKE-botti/rekisteri.xlsx").read_bytes())
    assert [(row["kohta"], row["osapuoli"], row["keskustelu"], row["tieto"]) for row in rows] == [
        ("attendance", "VM", "Lappi", "kyllä"),
        ("attendance", "VM", "Kainuu", "ei"),
    ]


async def test_a_ministry_that_answers_nothing_is_not_told_that_it_is_saved(play: Play) -> None:
    await play.say("lappi", "varaa meille to 18.4. klo 12.30")
    talks = await play.say("vm", "keskustelut")
    asked = await play.press("vm", talks, "Ministeriön osallistuminen")
    assert texts(await play.press("vm", talks, "Tallenna")) == texts(asked)
    assert not play.file("ALKE-botti/rekisteri.xlsx").exists()


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("vahvista ajat", "Kierroksessa Aluekehittämiskeskustelut 2024 ei vahvisteta aikoja erikseen."),
        (
            "varaa meille VN-verkoston aika",
            "Kierroksessa Aluekehittämiskeskustelut 2024 ei ole VN-verkoston käsittelyaikoja.",
        ),
    ],
)
async def test_what_the_round_does_not_have_is_said_to_be_missing_from_it(play: Play, said: str, answer: str) -> None:
    assert texts((await play.say("koordinaattori", said))["card"])[0] == answer


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("lappi", "Tähän voi vastata vain ministeriön yhteyshenkilö."),
        ("ulkopuolinen", "Sinua ei ole merkitty minkään maakunnan liiton tai ministeriön yhteyshenkilöksi."),
    ],
)
async def test_nobody_else_answers_for_a_ministry(play: Play, who: str, said: str) -> None:
    talks = await play.say("vm", "keskustelut")
    assert texts(await play.press(who, talks, "Ministeriön osallistuminen"))[0].startswith(said)


async def test_a_joint_talk_has_the_letters_contact_and_takes_participants_by_mail(play: Play) -> None:
    people = await play.say("lappi", "ketkä osallistuvat?")
    await play.press("lappi", people, "Lisää osallistuja")
    answer = await play.press("lappi", people, "Tallenna", name="Maija Meikäläinen", email="maija@example.org")
    assert texts(answer)[0] == "Lisätty: Maija Meikäläinen (Lappi)."
    assert "mailto:pirkko.jukka@gov.fi" in str(answer)
    back = await play.press("lappi", people, "Takaisin keskusteluun")
    assert facts(back)["TEM-yhteyshenkilö"] == "Hanna-Maria Urjankangas, hanna-maria.urjankangas@gov.fi"


async def test_what_is_owed_for_several_discussions_names_each(play: Play) -> None:
    told = texts((await play.say("vm", "mitä meiltä puuttuu"))["card"])
    assert [line.partition("ilmoitettu ")[2] for line in told if "Ministeriön osallistujat" in line] == [
        f"sähköpostitse ({area} Suomi)" for area in ("Läntinen", "Itäinen", "Pohjoinen", "Eteläinen")
    ]


async def test_a_ministry_is_shown_what_a_ministry_can_do(play: Play) -> None:
    shown = {who: _buttons((await play.say(who, "ohje"))["card"]) for who in ("vm", "lappi")}
    assert shown["vm"] - shown["lappi"] == {"Ministeriön osallistuminen"}
    assert shown["lappi"] - shown["vm"] == {
        "Omat varaukset",
        "Päivitä seuranta",
        "Ei uutta raportoitavaa",
        "Täytä lomake",
    }


def _buttons(card: Card) -> set[str]:
    return {action["title"] for part in card["body"] for action in part.get("actions", [])}
