"""In which language a document is made."""

from __future__ import annotations

import pytest

from alke.paper_language import asked_language, paper_language
from alke.people import Council
from config.directory import councils

BY_REGION = {council.region: council for council in councils()}
ALAND = Council("Åland", "Ahvenanmaan maakunnan hallitus", "Ålands landskapsregering", "", "Åland", "", language="sv")


@pytest.mark.parametrize(
    ("asked", "spoken", "regions", "made"),
    [
        ("", "fi", ["Pohjanmaa"], "fi"),
        ("", "sv", ["Pohjanmaa"], "sv"),
        ("", "en", ["Pohjanmaa"], "fi"),
        ("", "sv", ["Lappi"], "fi"),
        ("sv", "fi", ["Lappi"], "sv"),
        ("fi", "sv", ["Uusimaa"], "fi"),
        ("", "sv", ["Uusimaa", "Pohjanmaa"], "sv"),
        ("", "sv", ["Pohjanmaa", "Satakunta"], "fi"),
        ("sv", "sv", ["Pohjanmaa", "Satakunta"], "sv"),
        ("xx", "fi", ["Pohjanmaa"], "fi"),
        ("", "sv", [], "fi"),
        ("", "fi", ["Åland"], "sv"),
    ],
)
def test_a_paper_is_as_asked_else_as_its_councils_and_the_person_speak(
    asked: str, spoken: str, regions: list[str], made: str
) -> None:
    known = {**BY_REGION, "Åland": ALAND}
    assert paper_language(asked, spoken, [known[region] for region in regions]) == made


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("tee asialista ruotsiksi", "sv"),
        ("tarvitsemme ruotsinkielisen muistion", "sv"),
        ("gör promemorian på svenska, tack", "sv"),
        ("öppna den svenskspråkiga blanketten", "sv"),
        ("make the memo in Swedish", "sv"),
        ("gör en föredragningslista på finska", "fi"),
        ("suomenkielinen lomake, kiitos", "fi"),
        ("tee asialista", ""),
        ("Suomen liitto", ""),
    ],
)
def test_a_language_that_is_named_is_heard(text: str, language: str) -> None:
    assert asked_language(text) == language
