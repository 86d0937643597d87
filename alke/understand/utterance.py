"""A sentence cut for reading: its words in lower case, and the parts that are names, addresses and times set apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from alke.dates.words import number

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# A number begins with + or 0 and has at least seven digits: '9-11' and '2026-03-17' are none.
PHONE = re.compile(r"(?<![\w.])(?=(?:\D?\d){7})(?:\+|0)\d+(?:[ -]?\d{2,4}){1,5}(?![\w.]*\d)")


def word_set(text: str) -> frozenset[str]:
    """A set of words, written as a sentence."""
    return frozenset(text.split())


_WH = word_set(
    "mikä mitä mitkä minkä milloin millon koska kuka ketkä kenen keiden kenelle kenellä keneltä kenet ketä "
    "keitä mihin minne missä mistä montako kuinka paljonko vad vem vems vilka vilken vilket när var vart hur "
    "what who whom whose which when where how"
)
_FEW = 4
_COLON = re.compile(r"[^\W\d]:(?=\s)")
_ASKING = word_set("är har kan finns onko onks is are has have does do will can when när koska milloin")
_ASKS = re.compile(r"[aeiouyäö]\w*k[oö](?:s|han|hän)?$")
_COUNTED = re.compile(
    r"\b(\d{1,3}|[^\W\d_]+)\s+(?:osallistuj|henki|henke|hengen|hlö|edustaj|ihmis|deltagar|person|represent|participant|people|"
    r"attendee|delegate)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:[-'’:][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Utterance:
    """`text` as said; `words` in lower case; `marks` are what was found in it: #date, #region, #me, #question …"""

    text: str
    words: tuple[str, ...]
    marks: frozenset[str] = frozenset()


def words_of(text: str) -> tuple[str, ...]:
    """The words in lower case; a hyphen or an apostrophe inside a word belongs to it."""
    return tuple(match.group().lower().replace("’", "'") for match in _WORD.finditer(text))


def blank(text: str, start: int, end: int) -> str:
    """The text with a part of it blotted out, so that other readers do not read it again; offsets stay."""
    return text[:start] + " " * (end - start) + text[end:]


def blank_all(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with all these parts blotted out."""
    for start, end in spans:
        text = blank(text, start, end)
    return text


def marks_of(text: str, names: Mapping[str, object]) -> frozenset[str]:
    """#person, #email, #phone, #org of the names; #question for one; #short for a few words."""
    words = words_of(text)
    found = {f"#{name}" for name in names}
    if text.rstrip().endswith("?") or (words[:1] and words[0] in _ASKING) or any(map(_ASKS.search, words[:2])):
        found.add("#question")
    if _WH.intersection(words[:4]):
        found.add("#wh")
    if _COLON.search(text):
        found.add("#colon")
    if len(words) <= _FEW:
        found.add("#short")
    if counted(text) is not None:
        found.add("#count")
    return frozenset(found)


def counted(text: str) -> int | None:
    """How many people: 'kolme osallistujaa', '12 personer'."""
    found = (number_of(match[1]) for match in _COUNTED.finditer(text))
    return next((count for count in found if count is not None), None)


def number_of(word: str) -> int | None:
    """A number in digits or in words of three languages."""
    return int(word) if word.isdigit() else number(word.lower())


def within_one(word: str, other: str) -> bool:
    """At most one letter added, lost, changed, or swapped with its neighbour."""
    if abs(len(word) - len(other)) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    rest, tail = word[at:], other[at:]
    swapped = rest[:2] == tail[1::-1] and rest[2:] == tail[2:] and len(rest) > 1
    return swapped or rest[1:] == tail[1:] or rest[1:] == tail or rest == tail[1:]
