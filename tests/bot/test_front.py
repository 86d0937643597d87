"""The front: a refusal says what is true of what was asked for, and promises nothing that was not kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import pytest

from alke.errors import AlkeError, FileLocked, NotProved, OutcomeUnknown, Unavailable
from alke.people import Person
from alke.rounds import Round
from bot.front import Front
from bot.office import Office
from bot.turn import Kind, Turn
from cards.words import Words
from tests.acceptance.town import texts
from tests.cards.golden_files import WORDS

FILE = "ALKE-botti/kierros_2024.toml"


@dataclass
class OfficeOf:
    """An office in which nothing can be had but this trouble."""

    trouble: AlkeError

    async def words_for(self, _person: str, locale: str) -> Words:
        return WORDS[locale]

    @property
    def people(self) -> OfficeOf:
        return self

    async def find(self, _person: str, _name: str) -> Person:
        raise self.trouble

    @property
    def round(self) -> Round:
        raise Unavailable(file=FILE)


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (
            FileLocked(file=FILE),
            f"Tiedosto {FILE} on auki jollakin. Mitään ei tallennettu: yritä uudelleen, kun tiedosto on suljettu.",
        ),
        (
            OutcomeUnknown(file=FILE),
            (
                "SharePoint ei vastannut ajoissa, joten ei ole varmaa, tallentuiko muutos. Katso tilanne ja yritä "
                "tarvittaessa uudelleen."
            ),
        ),
        (
            NotProved(file=FILE, reason="if-match"),
            (
                "Botti ei juuri nyt kirjoita tiedostoihin, koska se ei saanut SharePointilta varmistusta, että "
                "päällekkäiset tallennukset torjutaan. Mitään ei tallennettu. Ylläpito voi ajaa komennon alke doctor."
            ),
        ),
        (
            Unavailable(file=FILE),
            "SharePoint ei vastaa juuri nyt. Mitään ei ole kadonnut. Yritä hetken päästä uudelleen.",
        ),
    ],
)
async def test_what_was_not_stored_is_not_promised(trouble: AlkeError, said: str) -> None:
    front = Front(cast("Office", OfficeOf(trouble)))
    answer = await front.handle(Turn(Kind.MESSAGE, "1", "c", "http://127.0.0.1", "p", "Testi", locale="fi"))
    assert answer is not None
    assert texts(cast("dict[str, Any]", answer.card)) == [said]
