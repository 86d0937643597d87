"""Short commands that name a card ('teemailmoitus', 'vahvista ajat'): the words of each stand in config/words, matched whole."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cards.words import Words

_PREFIX = "command."


def command_of(text: str, languages: Mapping[str, Words]) -> tuple[str, Words] | None:
    """The command and the language it was said in; None for anything longer or else."""
    said = _plain(text)
    for words in languages.values():
        for key, phrases in words.table.items():
            if key.startswith(_PREFIX) and said in map(_plain, phrases.split("|")):
                return key.removeprefix(_PREFIX), words
    return None


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w-]+", " ", text.casefold()).split())
