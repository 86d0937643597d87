"""In which language a document is made for a visit: as its button or its sentence asks, else as council and person speak."""

from __future__ import annotations

from collections.abc import Sequence

from alke.paper_language import asked_language, paper_language
from bot.office import Office, Visit
from cards.presses import FORM_LANGUAGE, LANGUAGE, text_of


def language_for(office: Office, visit: Visit, regions: Sequence[str]) -> str:
    """`fi` or `sv` for a document of these councils."""
    asked = asked_in(visit)
    spoken = text_of(visit.turn.data, FORM_LANGUAGE) or visit.words.language
    return paper_language(asked, spoken, [one for one in office.councils if one.region in regions])


def asked_in(visit: Visit) -> str:
    """The language that the button or the sentence names, '' for none."""
    return text_of(visit.turn.data, LANGUAGE) or asked_language(visit.turn.text)
