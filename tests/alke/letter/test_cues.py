"""Single sentences of letters: what is offered, what is owed by when, and where a sentence ends."""

from __future__ import annotations

from datetime import date

import pytest

from alke.letter import read
from tests.alke.letter.given import deadlines, meetings, slots

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "offer",
    [
        "Keskusteluja varten on varattu seuraavat ajat: ma 15.3. klo 9–11 ja ke 17.3. klo 13–15.",
        "Maakunnat voivat valita keskustelulle yhden: alla olevat ajat ovat ma 15.3. klo 9–11 ja ke 17.3. klo 13–15.",
    ],
)
def test_times_set_aside_for_the_talks_are_offered(offer: str) -> None:
    proposed = read(f"Vuoden 2027 ALKE-keskustelut\n\n{offer}", TODAY)
    assert slots(proposed) == ["group 2027-03-15 09:00–11:00", "group 2027-03-17 13:00–15:00"]
    assert meetings(proposed) == []


def test_a_swedish_compound_of_theme_is_a_theme() -> None:
    text = "Landskapsförbunden ska meddela diskussionstemat och de deltagande landskapen senast den 18 december 2026."
    assert deadlines(read(text, TODAY)) == {"2026-12-18": (("council",), {"theme", "composition"})}


def test_a_line_of_a_table_owes_the_naming_of_the_ministrys_contacts() -> None:
    text = "Määräaika\tMitä\tKuka\n17.12.2026\tTeema\tMaakuntien liitot\n14.1.2027\tTEM-yhteyshenkilöt nimetty\tTEM\n"
    found = deadlines(read(text, TODAY))
    assert {when: what for when, (_, what) in found.items()} == {"2026-12-17": {"theme"}, "2027-01-14": {"tem_contact"}}


@pytest.mark.parametrize("week", ["viikolla 5", "viikolla 12", "vecka 5", "vecka 12"])
def test_a_weeks_number_may_end_a_sentence(week: str) -> None:
    text = f"Asialistaluonnos tulee kommenteille {week}.\nSeuranta päivitetään viimeistään 26.2.2027."
    assert {when: what for when, (_, what) in deadlines(read(text, TODAY)).items()} == {"2027-02-26": {"followup"}}
