"""What people want done about the discussions and their papers: errands that the intents do not tell apart; pure.

An errand is told by words of which some must be there from each group, in any order and language, and by none that makes a
question of it (`alke.errand_table`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, reduce

from alke.errand_table import ASKING, ERRANDS
from alke.errand_words import NOT, NOT_I, QUESTION, REQUEST, TALK, THOUGH
from alke.understand.language import languages_of
from alke.understand.utterance import words_of

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
_BREAKS = re.compile(
    r"(?:[,;:!?–—]|(?<!\d)\.)(?=\s|$)(?!\s*(?:että|att|that)\b)|\s(?=(?:e[nit]|emme|ette|eivät|älä)kä\s|muttei\s)"
    r"|\b(?:vaan|mutta|koska|joten|siksi|ei kun|eiku|utan|men|därför|eftersom|så vi|but|because|so we)\b"
    r"|\b(?:ja|sekä|och|and)(?=\s+(?:\w+mme|ei|vi|jag|inte|we|i|not)\b)",
    re.IGNORECASE,
)
"""Where a refusal ends: 'Ei, tee muistio', 'emme lähde vaan jäämme'; not before what is not thought or wished."""
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
    wanted = _wanted(said)
    # 'Muistiota ei ole, tee se': the thing may stand where nothing is wanted, the deed not.
    for things in dict.fromkeys((wanted, said)):
        for name, (*needs, deed), bans in _RULES:
            of, done = (said, said) if name in ASKING else (things, wanted)
            if deed.search(done) and all(need.search(of) for need in needs) and not (bans and bans.search(said)):
                return Errand("paper", name.removeprefix(_PAPERS)) if name.startswith(_PAPERS) else Errand(name)
    return _attending(said, named=named) if ministry else None


def is_question(text: str) -> bool:
    """'Onko määräaikaa siirretty?'; a request ('voisitko siirtää?') is none."""
    return bool(_QUESTION.search(_ordered(text)))


def _ordered(text: str) -> str:
    """A request's question mark asks nothing."""
    said = " ".join(text.split())[:_LONGEST]
    return said.replace("?", "") if _REQUESTED.search(said) else said


def _wanted(said: str) -> str:
    """The sentence without its refusals; `NOT_I` is taken for a Swedish article unless the other words are Finnish."""
    words = [{NOT_I: "ett"}.get(word, word) for word in words_of(said)]
    no = _any(f"{NOT} {NOT_I}" if languages_of(words)[0] == "fi" else NOT)
    return " . ".join(_before(no, part) for part in _BREAKS.split(said))


def _before(no: re.Pattern[str], part: str) -> str:
    """What stands before the clause that is refused."""
    refused = no.search(part)
    if refused is None:
        return part
    heads = [head.end() for head in _any(THOUGH).finditer(part, 0, refused.start())]
    return part[: heads[-1]] if heads else ""


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
    return re.compile(rf"(?<![\w-])(?=\S)(?:{'|'.join(made)})(?![\w])", re.IGNORECASE)


_RULES = [(name, [_any(need) for need in needs], _any(bans) if bans else None) for name, needs, bans in ERRANDS]
_QUESTION, _REQUESTED = _any(QUESTION), _any(REQUEST)
