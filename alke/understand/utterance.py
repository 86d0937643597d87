"""A sentence cut for reading: its words in lower case, and the parts that are names, addresses and times set apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from alke.dates.words import number

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# A number begins with + or 0 and has at least seven digits: '9-11' and '2026-03-17' are none.
PHONE = re.compile(r"(?<![\w.])(?=(?:\D?\d){7})(?:\+|0)\d+(?:[ -]?\d{2,4}){1,5}(?![\w.]*\d)")


def word_set(text: str) -> frozenset[str]:
    """A set of words, written as a sentence."""
    return frozenset(text.split())


_COUNTED = re.compile(
    r"\b(\d{1,3}|[^\W\d_]+)\s+(?:osallistuj|henki|henke|hengen|hlö|edustaj|ihmis|deltagar|person|represent|participant|people|"
    r"attendee|delegate)",
    re.IGNORECASE,
)
_OF_US = re.compile(
    r"\b(?:meitä (?:on|tulee|osallistuu)|vi är|vi kommer att vara|we are|we're|there(?: will be|'ll be| are)) "
    r"(\d{1,3}|[^\W\d_]+)(?: of us)?\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:[-'’:][^\W_]+)*|[👍👌✅👎❌]")


@dataclass(frozen=True, slots=True)
class Utterance:
    """`text` as said; `words` in lower case; `concepts` of each word; `marks` are what else was found: #date, #region, #me …"""

    text: str
    words: tuple[str, ...]
    concepts: tuple[frozenset[str], ...] = ()
    marks: frozenset[str] = frozenset()

    @property
    def features(self) -> frozenset[str]:
        """What rules look at: all concepts and marks."""
        return self.marks.union(*self.concepts)


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


def counted(text: str) -> int | None:
    """How many people: 'kolme osallistujaa', '12 personer'."""
    found = (number_of(match[1]) for pattern in (_COUNTED, _OF_US) for match in pattern.finditer(text))
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
