"""Which of the intents a sentence has: the heaviest cue of all tables, a plain yes or no, or out of scope."""

from __future__ import annotations

from alke.understand.cues import best
from alke.understand.tables import CUES
from alke.understand.tables.answers import FILLERS, NO, YES
from alke.understand.utterance import Utterance

INTENTS = tuple(sorted([*CUES, "confirm", "deny"]))

_LONGEST_ANSWER = 6  # words of a plain yes or no
_ENOUGH = 3  # one telling word


def intent_of(said: Utterance) -> str:
    """Never empty: what no cue fits is `out_of_scope`."""
    answer = _answer(said)
    if answer:
        return answer
    for fuzzy in (False, True):
        name, weight = best(CUES, said, fuzzy=fuzzy)
        if weight >= _ENOUGH:
            return name
    return "slots.book" if {"#date", "#time"} <= said.marks else "out_of_scope"


def _answer(said: Utterance) -> str:
    """'Joo, tee niin' and 'ei käy' when nothing else is said."""
    words = set(said.words)
    known = YES | NO | FILLERS
    if not words or len(said.words) > _LONGEST_ANSWER or words - known:
        return ""
    if words & NO:
        return "deny"
    return "confirm" if words & YES else ""
