"""In which language a document of the talks is made: as asked, else as its councils and the person before them speak; pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from alke.people import Council

PAPER_LANGUAGES = ("fi", "sv")
_ASKED = {
    "sv": re.compile(
        r"\bruotsi(?:ksi|nkieli\w*)\b|\bpå svenska\b|\bsvensk(?:t|a|språkig\w*)\b|\bswedish\b", re.IGNORECASE
    ),
    "fi": re.compile(r"\bsuom(?:eksi|enkieli\w*)\b|\bpå finska\b|\bfinskspråkig\w*\b|\bfinnish\b", re.IGNORECASE),
}


def asked_language(text: str) -> str:
    """'Tee asialista ruotsiksi', 'på svenska': that language; '' when none is named."""
    return next((language for language, pattern in _ASKED.items() if pattern.search(text)), "")


def paper_language(asked: str, spoken: str, councils: Sequence[Council]) -> str:
    """`asked` wins. A document of councils that all work in Swedish too is made as the person speaks; else in Finnish.

    One's own language is served without asking (Language Act 423/2003, 2 and 23 §); what Finnish-speaking councils share
    is in the letter's language until somebody asks for the other one.
    """
    if asked in PAPER_LANGUAGES:
        return asked
    own = [council_languages(council) for council in councils]
    common = [language for language in PAPER_LANGUAGES if own and all(language in one for one in own)] or ["fi"]
    return spoken if spoken in common else common[0]


def council_languages(council: Council) -> tuple[str, ...]:
    """Both for a bilingual council."""
    return PAPER_LANGUAGES if council.bilingual else (council.language,)


def other_language(language: str) -> str:
    """The other one of the two."""
    return "fi" if language == "sv" else "sv"


def council_name(council: Council, language: str) -> str:
    """The council's own name in that language; English readers get the English one."""
    return {"sv": council.name_sv, "en": council.name_en}.get(language, council.name_fi)
