"""Persons, their organisations, addresses and numbers in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from alke.understand.lexicon import LANGUAGES, known
from alke.understand.utterance import EMAIL, PHONE, word_set

_ONE = r"(?:Mc|Mac|O')?[A-ZÅÄÖ][a-zåäöéü]+(?:-[A-ZÅÄÖ][a-zåäöéü]+)*"
_NAME = re.compile(rf"(?<![\w-]){_ONE}(?:\s+(?:von|af|de)\b)?(?:\s+{_ONE}){{1,2}}(?![\w-])")
# After these a name in lower case follows.
_BEFORE = re.compile(
    r"\b(?:osallistujaksi|osallistujiin|osallistujiksi|osallistujista|yhteyshenkilöksi|yhteyshenkilömme on|"
    r"yhteyshenkilö on|deltagare|kontaktperson|participant|contact person)\s+(?:är |is |on |as )?([^\W\d_]+ [^\W\d_]+)",
    re.IGNORECASE,
)
_SMALL = word_set(
    "at the of for in to from i på av för vid hos till on is and ja och tai eller är ei inte not our please "
    "voisitko could the vår vårt uusi meidän ny"
)
_GIVEN = word_set(
    "anna toivo usko arvo onni satu lahja oiva armas rauha voitto ilma vieno tuuli meri rose mark will grace hope"
)
_ADVERB = re.compile(r"\w{4}sti$|\w{5}ly$")  # 'valitettavasti', 'unfortunately'
_FROM = re.compile(r"(?:sta|stä|lta|ltä)$")
_TAIL = re.compile(r"^[\s,;:–-]+|[\s,;:.!?–-]+$")
_ORG = re.compile(
    r"\b(?:kaupun|kunta|kunnan|liit|yliopisto|korkeakoulu|oy|ab|ry|säätiö|keskus|virasto|kamari|yrittäj|stad|kommun|"
    r"universitet|högskola|centralen|city|university|council|centre|center|agency|chamber|ministeri|company|amk)\w*",
    re.IGNORECASE,
)


def read_addresses(text: str) -> tuple[dict[str, Any], list[tuple[int, int]]]:
    """`email` and `phone` as written, and where they stand."""
    found = {"email": EMAIL.search(text), "phone": PHONE.search(text)}
    there = {name: match for name, match in found.items() if match}
    return {name: match.group().strip() for name, match in there.items()}, [match.span() for match in there.values()]


def read_person(text: str) -> tuple[dict[str, Any], list[tuple[int, int]]]:
    """`person` and `org` of the first as written, and where all stand; the text comes without its dates, regions, addresses."""
    spans = list(_persons(text))
    if not spans:
        return {}, []
    start, end = spans[0]
    found = {"person": " ".join(text[start:end].split())}
    return found | (_org(text[end:]) or _org_in_brackets(text)), spans


def _persons(text: str) -> Iterator[tuple[int, int]]:
    begin = 0
    while (span := _person(text[begin:])) is not None:
        yield begin + span[0], begin + span[1]
        begin += span[1]


def _person(text: str) -> tuple[int, int] | None:
    for match in _NAME.finditer(text):
        start = match.start()
        words = match.group().split()
        while words and _is_word(words[0]):
            start = text.index(words[1], start + 1) if len(words) > 1 else match.end()
            words = words[1:]
        end = match.end()
        if len(words) > 2 and (
            _ORG.match(text, end + 1) or _FROM.search(words[-1])
        ):  # '… Oulun yliopistosta', '… Oulusta'
            end = text.rindex(words[-1], start, end)
        if len(words) >= 2 and not _ORG.search(match.group()):
            return start, end
    lower = _BEFORE.search(text)
    words = lower.group(1).lower().split() if lower else []
    return lower.span(1) if lower and _SMALL.isdisjoint(words) and not any(map(_is_word, words)) else None


def _is_word(word: str) -> bool:
    """'Lisää', 'Stryk', 'Voisitko' begin a sentence, not a name; Anna and Toivo are both, and names far oftener."""
    if word.lower() in _GIVEN:
        return False
    return (
        word.lower() in _SMALL
        or bool(_ADVERB.search(word))
        or any(known(word.lower(), language) for language in LANGUAGES)
    )


def _org(after: str) -> dict[str, Any]:
    """The part between commas after the name that is an organisation; 'Maija Meikäläinen, Kuopion kaupunki, …'."""
    parts = [_TAIL.sub("", part) for part in re.split(r"[,/;]|\s[–-]\s", after)[1:]]
    named = [part for part in parts if part and (_ORG.search(part) or part[0].isupper()) and len(part) < 60]
    return {"org": named[0]} if named else {}


def _org_in_brackets(text: str) -> dict[str, Any]:
    match = re.search(r"\(([^()]{2,60})\)", text)
    inside = _TAIL.sub("", match.group(1)) if match else ""
    return {"org": inside} if inside else {}
