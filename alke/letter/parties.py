"""Who is asked, where to, and for which kind of talks."""

from __future__ import annotations

import re
from functools import lru_cache

from alke.letter import vocabulary as words
from alke.letter.page import Page, Sentence
from alke.letter.rules import main_kind

_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_FOLDER = re.compile(
    r"(?:kansioon|mappen|folder)\s+((?:[0-9]+\.\s+)?[A-ZÅÄÖ][^.,;\n]{2,40}?)"
    r"(?=\s+(?:viimeistään|senast|mennessä|[0-9]{1,2}\.[0-9]|\w+kuun (?:[0-9]{4} )?lop|vuoden lop)|[.,;]|$)"
)
_TEAMS = re.compile(r"\bteams\w*")


def asked_of(sentence: Sentence) -> tuple[str, ...]:
    """Whom the introduction or the heading asks; councils where nobody is named."""
    return who_of(sentence.intro.lower()) or who_of(sentence.heading.lower()) or ("council",)


@lru_cache(maxsize=512)
def who_of(text: str) -> tuple[str, ...]:
    """The parties that a text in lower case names: council, ministry, or tem alone."""
    found = [
        party
        for party, pattern in (("tem", words.TEM_ACTS), ("council", words.COUNCILS), ("ministry", words.MINISTRIES))
        if pattern.search(text)
    ]
    return ("tem",) if found[:1] == ["tem"] else tuple(found)


def where_to(text: str) -> tuple[str, ...]:
    """Addresses and folders, or Teams where it names no folder."""
    folders = [found.strip() for found in _FOLDER.findall(text)]
    teams = ["Teams"] if _TEAMS.search(text.lower()) and not folders else []
    return tuple(dict.fromkeys((*_MAIL.findall(text), *folders, *teams)))


def kind_of_talk(page: Page, sentence: Sentence, text: str) -> str:
    """Before which kind of talks something is due."""
    title = sentence.heading.lower()
    for kind, pattern in (
        ("own", "maakuntakohtai|landskapsvis"),
        ("joint", "yhtei|gemensam|joint"),
        ("thematic", "temaat|tematisk"),
    ):
        if re.search(pattern, text) or re.search(pattern, title):
            return kind
    return main_kind(page)
