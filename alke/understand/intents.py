"""Which of the intents a sentence has: the heaviest cue of all tables, a plain yes or no, or out of scope."""

from __future__ import annotations

from alke.understand.cues import best
from alke.understand.tables import CUES
from alke.understand.tables.answers import FILLERS, IT, NO, YES
from alke.understand.tables.topics import TOPICS
from alke.understand.utterance import Utterance

INTENTS = tuple(sorted([*CUES, "confirm", "deny"]))

_LONGEST_ANSWER = 6  # words of a plain yes or no
_ENOUGH = 3  # one telling word
_SAYING = frozenset({"#date", "#time", "#region", "#area", "#person", "#wh"})  # more than an answer


def intent_of(said: Utterance) -> str:
    """Never empty: what no cue fits is `out_of_scope`."""
    answer = _answer(said)
    if answer:
        return answer
    for fuzzy in (False, True):
        name, weight = best(CUES, said, fuzzy=fuzzy)
        if weight >= _ENOUGH:
            return name
    if {"#date", "#time"} <= said.marks:
        return "slots.book"
    return best(TOPICS, said)[0] or "out_of_scope"


def _answer(said: Utterance) -> str:
    """'Joo, tee niin' and 'ei käy' when nothing else is said."""
    words = set(said.words)
    if not words or len(said.words) > _LONGEST_ANSWER:
        return ""
    if words - (YES | NO | FILLERS):
        return "" if said.marks & _SAYING else _opened(said.words)
    if words & NO:
        return "deny"
    return "confirm" if words & YES else ""


def _opened(words: tuple[str, ...]) -> str:
    """'Joo varaa se', 'ei, älä peru': an answer to what was just asked, with its reason."""
    first, rest = words[0], set(words[1:])
    if first in NO and rest & NO:
        return "deny"
    return "confirm" if first in YES and rest & IT else ""
