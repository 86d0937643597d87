"""In which of three languages a sentence is: by its commonest words, by the words of the lexicon, and by its looks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from alke.understand.lexicon import LANGUAGES, concepts_of
from alke.understand.utterance import word_set

_COMMON = {
    "fi": word_set(
        "en ei on ja tai sekä se sen sitä tämä tämän tuo ton että jos niin nyt jo enää vaan mutta kun ku mun mä "
        "sä me te he meillä meidän "
        "meille meiltä meitä minä minun sinä ollaan ole olla oli olisi ois klo kello ennen mennessä hei moi "
        "kiitos joo kyllä ensi liitto "
        "liiton maakunta sitten kanssa kautta varten myös kai hyvä hyvää ihan no"
    ),
    "sv": word_set(
        "och är för på den det de ett en till vi oss vår vårt våra min mitt mina du ni jag mig sig kan kunde "
        "skulle vill måste från med av "
        "att om ha har inte ej nej ja jo tack hej kl klockan måndag tisdag onsdag torsdag fredag dag dagen bra så "
        "här där som i hos åt ska "
        "nu får gå god snälla vänligen också eller men när var vad vem hur javisst okej"
    ),
    "en": word_set(
        "the is are for of our we us my i you can could would please and do does a an not with in on at to from "
        "have has it this that be by "
        "was were will there what who which when where how no yes thanks hello hi me your their they if or but "
        "any about am as so let good sounds help"
    ),
}
_LOOKS = {
    "fi": re.compile(
        r"aa|ii|uu|yy|ää|öö|(?:ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|mme|ko|kö|nen|sen|jen|ien|tta|ttä|ni|ja)$"
    ),
    "sv": re.compile(r"å|ck|sj|(?:ningen|arna|erna|aren|ens|het|ligt|samt)$|^(?:upp|för|an|av)[bdfgmr]"),
    "en": re.compile(r"(?:ing|tion|'(?:s|t|d|m|re|ve|ll)|ly|ght)$|^(?:th|wh)|sh|ea|oa"),
}
_COMMON_WEIGHT = 2
_KNOWN_WEIGHT = 2


def languages_of(words: Sequence[str]) -> tuple[str, ...]:
    """The three languages, the likeliest first; Finnish when nothing tells."""
    return tuple(sorted(LANGUAGES, key=lambda language: -_score(words, language)))


def _score(words: Sequence[str], language: str) -> int:
    common = sum(_COMMON_WEIGHT for word in words if word in _COMMON[language])
    meant = sum(_KNOWN_WEIGHT for found in concepts_of(words, language) if found)
    looks = sum(1 for word in words if _LOOKS[language].search(word))
    return common + meant + looks
