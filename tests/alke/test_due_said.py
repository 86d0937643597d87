"""Which deadline a sentence names: by the words that tell it apart from the others."""

from __future__ import annotations

from datetime import date

import pytest

from alke.due_said import dues_concerning, dues_said
from alke.dues import Due
from alke.rounds import Deadline, Meeting

SWEDISH = {"Seurannan päivitys": "Uppdatering av uppföljningen"}


def due(key: str, name: str, meeting: Meeting | None = None) -> Due:
    deadline = Deadline(key, name, (), date(2024, 3, 8))
    return Due(f"{key}@{meeting.key}" if meeting else key, deadline, deadline.due, 1, meeting)


EAST = Meeting("itainen", "Itäinen Suomi", "joint", area="Itäinen Suomi", regions=("Kainuu",))
WEST = Meeting("lantinen", "Läntinen Suomi", "joint", area="Läntinen Suomi", regions=("Satakunta",))
FOUND = [
    due("followup", "Seurannan päivitys"),
    due("form", "Oman kansion lomake"),
    due("agenda", "Asialista valmis", EAST),
    due("agenda", "Asialista valmis", WEST),
]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("siirrä seurannan määräaika 15.3.", ["followup"]),
        ("muistuta lomakkeesta", ["form"]),
        ("flytta datumet för uppföljningen", ["followup"]),
        ("milloin asialistan pitää olla valmis?", ["agenda@itainen", "agenda@lantinen"]),
        ("siirrä Kainuun asialistan määräaikaa", ["agenda@itainen"]),
        ("mikä on seuraava määräaika?", []),
        ("muistuta kaikkia", []),
    ],
)
def test_the_deadline_a_sentence_names(text: str, keys: list[str]) -> None:
    assert [one.key for one in dues_said(text, FOUND, lambda name: SWEDISH.get(name, name))] == keys


@pytest.mark.parametrize(
    ("regions", "area", "keys"),
    [
        (("Kainuu",), "", ["followup", "form", "agenda@itainen"]),
        ((), "Läntinen Suomi", ["followup", "form", "agenda@lantinen"]),
        (("Lappi",), "", ["followup", "form"]),
        ((), "", ["followup", "form", "agenda@itainen", "agenda@lantinen"]),
    ],
)
def test_what_is_everybodys_concerns_each_council_too(regions: tuple[str, ...], area: str, keys: list[str]) -> None:
    assert [one.key for one in dues_concerning(FOUND, regions, area)] == keys


def test_words_of_every_deadline_tell_none_apart() -> None:
    both = [due("one", "Keskustelun asialista"), due("two", "Keskustelun muistio")]
    assert dues_said("milloin keskustelun määräaika on?", both, str) == []
