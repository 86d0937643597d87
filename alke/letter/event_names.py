"""What an event is called: 'aluekehittämispäätöstä avaavalla webinaarilla' is 'Aluekehittämispäätöstä avaava webinaari'."""

from __future__ import annotations

import re

from alke.letter import vocabulary as words

_HEAD = re.compile(
    r"\bAUNE(?::\w+|n)?(?:\s+\w*kokou\w*)?"
    r"|(?:[^\W\d_][\w-]*\s+){0,2}\w*(?:webb?ina|seminaa|seminar|verkosto|nätverk|keskustelu|tapaami|diskussion|kokou|möte|tilaisu|työpaja"
    r"|genomgång|workshop)\w*(?:\s+kokou\w*|\s+möte\w*)?",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?:järjest|pide|käsit|käydä|vahvist|työst|seuraav|kutsu|sov|pyyde|osallistu|hålls?|ordnas?|ordnar|följande|inför|deltar)\w*"
    r"|on|ovat|ja|sekä|että|mutta|em|ko|liitto|sidosryhmille|se|ett|en|den|det|till|på|i|vid|under|genom|som|är|maakunnan",
    re.IGNORECASE,
)
_ENDINGS = (
    (
        re.compile(
            r"(webb?inaari|seminaari|keskustelu|verkosto|työpaja|diskussion|webbinari|seminari|genomgång|möte)(?!um)\w*$"
        ),
        r"\1",
    ),
    (re.compile(r"kokou[sk]\w*$"), "kokous"),
    (re.compile(r"tilaisuu\w*$"), "tilaisuus"),
    (re.compile(r"tapaami\w*$"), "tapaaminen"),
    (re.compile(r"(AUNE)(?::\w+|n)$"), r"\1"),
)
_MODIFIERS = (
    (re.compile(r"(v[aä])(?:ll[aä]|ss[aä]|an|än|na|nä)$"), r"\1"),
    (re.compile(r"is[ei](?:ss[aä]|ll[aä]|n[aä]|en|[aä])$"), "inen"),
)


def event_name(text: str, kind: str) -> str:
    """The words of a sentence that name its event, in the nominative; '' when none do."""
    pattern = dict(words.KINDS).get(kind)
    fit = [found.group() for found in _HEAD.finditer(text) if pattern and pattern.search(found.group().lower())]
    if not fit:
        return ""
    *before, head = fit[0].split()
    while before and _HELD.fullmatch(before[0]):
        before = before[1:]
    for ending, base in _ENDINGS:
        head = ending.sub(base, head)
    name = " ".join((*map(_modifier, before), head))
    return name[:1].upper() + name[1:]


def _modifier(word: str) -> str:
    for ending, base in _MODIFIERS:
        word = ending.sub(base, word)
    return word
