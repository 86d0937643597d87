"""How long a council's own discussion is, where a letter says it: '30 min', 'puolen tunnin mittainen', 'tre kvart'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from alke.letter.model import ProposedRule
from alke.letter.page import Sentence
from alke.letter.vocabulary import any_word, count

SHORTEST, LONGEST = 15, 180
_MOST = 20
"""Lengths looked at in one sentence: nobody writes more."""
_WORDS = {
    "viisitoista": 15, "viidentoista": 15, "kaksikymmentä": 20, "kahdenkymmenen": 20, "kaksikymmentäviisi": 25,
    "kahdenkymmenenviiden": 25, "kolmekymmentä": 30, "kolmenkymmenen": 30, "neljäkymmentä": 40, "neljänkymmenen": 40,
    "neljäkymmentäviisi": 45, "neljänkymmenenviiden": 45, "viisikymmentä": 50, "viidenkymmenen": 50, "kuusikymmentä": 60,
    "kuudenkymmenen": 60, "yhdeksänkymmentä": 90, "yhdeksänkymmenen": 90, "femton": 15, "tjugo": 20, "tjugofem": 25,
    "trettio": 30, "fyrtio": 40, "fyrtiofem": 45, "femtio": 50, "sextio": 60, "nittio": 90, "fifteen": 15, "twenty": 20,
    "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90,
}  # fmt: skip
_HOW = r"(?:\s*(?:noin|enintään|korkeintaan|ungefär|cirka|ca|högst|about|at most|is|on|är|:|–|-))*\s+"
_SAID: tuple[tuple[int, str], ...] = (
    (90, (r"\bpuolentoista tunnin\b|\bpuolitoista tuntia\b|\ben och en halv timme\b|\b1[,.]5\s*(?:h|t|tun\w+|timm\w+)\b"
        r"|\ban hour and a half\b")),
    (30, (r"\bpuol(?:i|en|isen)\s*tun(?:ti\w*|nin)\b|\bpuolitunti\w*|\b(?:en )?halvtimm\w*|\ben halv timme\w*"
        r"|\bhalf an hour\b|\bhalf-hour\b")),
    (45, r"\bkolme(?:n)?\s+vart\w+|\btre kvart\w*|\bthree quarters of an hour\b"),
    (120, r"\b(?:kahden|2) tunnin\b|\b(?:kaksi|2) tuntia\b|\b(?:två|2) timm\w+|\b(?:two|2) hours?\b|\b2 h\b"),
    (60, (r"\b(?:yhden |1 )?tunnin (?:mitta|pitui|kest|aja|aika|tapaami|keskustelu)\w*|\b(?:yhden|1) tunnin\b"
        r"|\b1 (?:h|tunti|timme|hour)\b|\ben timme(?! före)\w*|\bone[ -]hour\b"
        rf"|\bkest\w+{_HOW}(?:yhden )?tun(?:nin|ti)\b|\bkesto\w*{_HOW}(?:yksi )?tunti\b")),
)  # fmt: skip
_MINUTES = re.compile(rf"(?<![\d.,–-])\b(?P<n>\d{{2,3}}|{any_word(_WORDS)})\s*-?(?:min\b|minuu\w+|minut\w*)")
_PHRASES = [(minutes, re.compile(pattern)) for minutes, pattern in _SAID]
_OWN = re.compile(
    r"maakuntakohtai|liittokohtai|maakun\w+ om[ai]|landskapsvis|enskilda landskap|eg(?:na|en|et) (?:möte|diskussion)"
    r"|region-specific"
)
_EACH = re.compile(r"(?:ku(?:lle|lla|n)?kin|jokai\w+) (?:maakun|liit)|(?:varje|per) (?:landskap|förbund)|each region")
_JOINT = re.compile(
    r"yhtei[nst]\w* (?:keskustelu|tapaami|tilaisu)|yhteiset|gemensam|joint|webb?ina|seminaa|seminar|verkosto"
)
_PART = re.compile(
    r"alustu|puheenvuoro|esity|esittely|tauko|tauo|siirtym|ennen|kulu|sisäl|myöh|vaihto|keskusteluun|paus|inledn|anföran|föredrag|före"
    r"|senare|presentation|intro|break|before|speech|statement"
)
_CLAUSE = re.compile(r"[,;()]|\.\s|\bja\b|\boch\b|\band\b|\bjo(?:sta|ista)\b|\bvarav\b|\bof which\b")


def own_lengths(sentences: Sequence[Sentence]) -> Iterator[ProposedRule]:
    """A rule `minutes` of kind `own` each time a length is said of councils' own discussions, and of no part of them.

    A range ('30–45 min') gives none: what the letter leaves open stays open.
    """
    block, governs = -1, ""
    for sentence in sentences:
        governs = governs if sentence.block == block else _last("", f"{sentence.heading} {sentence.intro}".lower())
        for at, end, minutes in _lengths(sentence.low):
            if SHORTEST <= minutes <= LONGEST and _is_own(sentence.low, at, end, governs):
                yield ProposedRule("minutes", minutes, "own", sentence.text, sentence.line)
        block, governs = sentence.block, _last(governs, sentence.low)


def _lengths(low: str) -> list[tuple[int, int, int]]:
    """Where each begins and ends, and its minutes."""
    found = [(m.start(), m.end(), minutes) for minutes, pattern in _PHRASES for m in pattern.finditer(low)]
    found += [(m.start(), m.end(), count(m["n"], _WORDS)) for m in _MINUTES.finditer(low)]
    first = sorted(found)[:_MOST]
    return [one for one in first if not any(a < one[0] < b for a, b, _ in first)]


def _is_own(low: str, at: int, end: int, governs: str) -> bool:
    """What was spoken of last before the length, else just after it, else before the sentence; not a part of a discussion."""
    before = _last("", low[:at]) or ("own" if _OWN.search(low[end : end + 40]) else "") or governs
    after = _CLAUSE.split(low[end:], maxsplit=1)[0]
    ahead = _CLAUSE.split(low[:at])[-1]
    return before == "own" and not _PART.search(after) and not _PART.search(ahead)


def _last(governs: str, text: str) -> str:
    """`own` or `joint`, whichever was said last; each council's turn in a joint discussion is no discussion of its own."""
    own = max((m.start() for m in _OWN.finditer(text)), default=-1)
    joint = max((m.start() for m in _JOINT.finditer(text)), default=-1)
    if own < 0 and joint < 0:
        return "own" if governs != "joint" and _EACH.search(text) else governs
    return "own" if own > joint else "joint"
