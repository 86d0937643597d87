"""What people want done about the discussions and their papers: errands that the intents do not tell apart; pure.

An errand is told by words of which some must be there from each group, in any order and language, and by none that makes a
question of it (`alke.errand_table`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, reduce

from alke.errand_table import ERRANDS
from alke.errand_words import QUESTION, REQUEST, TALK

_PAPERS = "paper."
_LONGEST = 500
_ATTENDS = (
    "osallistumme osallistuu osallistutaan tulemme tullaan tulee olemme_mukana ollaan_mukana deltar vi_kommer kommer_vi "
    "attend* coming particip*"
)
_WE = (
    "emme osallistumme osallistutaan tulemme tullaan olemme_mukana ollaan_mukana ei_osallistuta ei_tulla ei_päästä ministeriömme "
    "ministeriö vi vårt_ministerium ministeriet we we'll we're our_ministry the_ministry"
)
"""A ministry's person speaks for it: what somebody else does is no answer of theirs."""
_AWAY = re.compile(
    r"\b(?:emme|ei|eivät|inte|not|don't|won't)\b[^.!?]{0,30}\b(?:osallistu|tule|tulla|pääse|delta|komm?er?|attend|com|particip)"
    r"|\b(?:deltar|kommer)\b[^.!?]{0,12}\binte\b",
    re.IGNORECASE,
)
_WHICH = ("mihin mistä missä vilka which", TALK, "vasta* vastata osallistu* svara delta answer attend*")


@dataclass(frozen=True, slots=True)
class Errand:
    """`name` is of the table; `kind` is the paper's; `yes` is a ministry's answer about a discussion, None when it asks."""

    name: str
    kind: str = ""
    yes: bool | None = None


def errand_of(text: str, *, ministry: bool = False, named: bool = False) -> Errand | None:
    """The errand of a sentence, None for most.

    `ministry`: its speaker answers for a ministry whether it comes, which is `named` or 'we'.
    """
    said = _ordered(text)
    for name, needs, bans in _RULES:
        if all(need.search(said) for need in needs) and not (bans and bans.search(said)):
            return Errand("paper", name.removeprefix(_PAPERS)) if name.startswith(_PAPERS) else Errand(name)
    return _attending(said, named=named) if ministry else None


def is_question(text: str) -> bool:
    """'Onko määräaikaa siirretty?'; a request ('voisitko siirtää?') is none."""
    return bool(_QUESTION.search(_ordered(text)))


def _ordered(text: str) -> str:
    """A request's question mark asks nothing."""
    said = " ".join(text.split())[:_LONGEST]
    return said.replace("?", "") if _REQUESTED.search(said) else said


def _attending(said: str, *, named: bool) -> Errand | None:
    if all(_any(group).search(said) for group in _WHICH):
        return Errand("attend")
    spoken = named or _any(_WE).search(said) or _any(_ATTENDS).match(said)
    if not spoken or "?" in said or not _any(TALK).search(said):
        return None
    if _AWAY.search(said):
        return Errand("attend", yes=False)
    return Errand("attend", yes=True) if _any(_ATTENDS).search(said) else None


@cache
def _any(words: str) -> re.Pattern[str]:
    """Any of these words, as `alke.errand_words` writes them."""
    signs = {"_": r"\s+", r"\*": r"[\w:’'-]*", r"\#": r"\d+"}
    made = (reduce(lambda made, sign: made.replace(*sign), signs.items(), re.escape(word)) for word in words.split())
    return re.compile(rf"(?<![\w-])(?:{'|'.join(made)})(?![\w])", re.IGNORECASE)


_RULES = [(name, [_any(need) for need in needs], _any(bans) if bans else None) for name, needs, bans in ERRANDS]
_QUESTION, _REQUESTED = _any(QUESTION), _any(REQUEST)
