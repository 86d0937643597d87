"""The concepts that words stand for: BOOK for 'varaa', 'boka' and 'book'; one table of words per language, read alike.

A language's table has four parts: `speech` (how it is said), `talks` (times and people), `papers`, `bot`.

An entry of a table is

- `vapaa`     a word that begins so; entries of up to three letters are whole words
- `=on`       this very word
- `~ajat`     a word that ends so
- `-ryhm`     a word, or a later part of a compound, that begins so: 'keskusteluryhmä'
- `ta+bort`   words one after another, each read like an entry

A word stands for the concepts of all entries that fit it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from alke.understand.lexicon import en, fi, ordinary, sv
from alke.understand.utterance import within_one

LANGUAGES = ("fi", "sv", "en")
_TABLES: Mapping[str, Mapping[str, str]] = {"fi": fi.WORDS, "sv": sv.WORDS, "en": en.WORDS}
CONCEPTS = frozenset().union(*(table.keys() for table in _TABLES.values()))
_WHOLE = 3
_FUZZY = 5  # letters of a word that may have a slip
_LONG = 40  # letters of a word that are looked at
_CLITIC = re.compile(r"(?:kin|kaan|kään|han|hän|ko|kö|pa|pä)$")  # 'aikakin', 'aikaako'
_PARTED = re.compile(r"[-:]")
_INSIDE = 3  # letters of a compound before its later part

Row = tuple[tuple[str, ...], str]
Concepts = frozenset[str]
NOTHING: Concepts = frozenset()


@dataclass(frozen=True, slots=True)
class _Tables:
    """One language's entries by how they are matched; `rows` by the first of their parts."""

    whole: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    starts: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    parts: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    ends: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    rows: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))


def concepts_of(words: Sequence[str], language: str, *, fuzzy: bool = False) -> list[Concepts]:
    """What each word stands for; a row of words stands for its concepts at each of them.

    `fuzzy` lets a word that means nothing be one slip of the finger away from one that does.
    """
    found = [_of_word(word, language) or (_nearly(word, language) if fuzzy else NOTHING) for word in words]
    for at, word in enumerate(words):
        for parts, concept in _rows_from(word, language):
            if len(parts) <= len(words) - at and all(map(_fits, parts, words[at:])):
                for n in range(len(parts)):
                    found[at + n] |= {concept}
    return found


def known(word: str, language: str) -> bool:
    """Whether the language's table knows the word."""
    return bool(_of_word(word, language))


@cache
def _tables(language: str) -> _Tables:
    made = _Tables()
    for concept, entries in _TABLES[language].items():
        for entry in entries.split():
            _enter(made, entry, concept)
    return made


def _enter(made: _Tables, entry: str, concept: str) -> None:
    stem = entry.lstrip("=~-")
    if "+" in entry:
        parts = tuple(entry.split("+"))
        made.rows[parts[0].lstrip("=")].append((parts, concept))
    elif entry.startswith("~"):
        made.ends[stem].add(concept)
    elif entry.startswith("=") or len(stem) <= _WHOLE:
        made.whole[stem].add(concept)
    else:
        made.starts[stem].add(concept)
        if entry.startswith("-"):
            made.parts[stem].add(concept)


@lru_cache(maxsize=8192)
def _of_word(word: str, language: str) -> Concepts:
    word = word[:_LONG]
    tables = _tables(language)
    found = tables.whole.get(word, set()) | _begun(word, tables.starts)
    if language == "fi" and not found:
        found |= tables.whole.get(_CLITIC.sub("", word), set())
    for at in range(_INSIDE, len(word)):
        found |= _begun(word[at:], tables.parts) | tables.ends.get(word[at:], set())
    if not found and not word.isalpha():  # 'vn-verkoston', 'ics:n'
        return frozenset().union(*(_of_word(part, language) for part in _PARTED.split(word) if part != word))
    return frozenset(found)


def _begun(word: str, stems: Mapping[str, set[str]]) -> set[str]:
    """The concepts of all stems that the word begins with."""
    return set().union(*(stems[word[:n]] for n in range(len(word), _WHOLE, -1) if word[:n] in stems))


@lru_cache(maxsize=4096)
def _nearly(word: str, language: str) -> Concepts:
    """The concepts of the entries one slip away, for a word that means nothing in any language."""
    if len(word) < _FUZZY or ordinary.is_ordinary(word) or any(_of_word(word, other) for other in LANGUAGES):
        return NOTHING
    tables = _tables(language)
    begun = {stem for stem in tables.starts if _slip(word, stem)}
    whole = {entry for entry in tables.whole if len(entry) >= _FUZZY and within_one(word, entry)}
    return frozenset().union(*(tables.starts[stem] for stem in begun), *(tables.whole[entry] for entry in whole))


def _slip(word: str, stem: str) -> bool:
    """Does the word begin with the stem but for one letter, which is not the first alone?"""
    if len(stem) < _FUZZY or (word[0] != stem[0] and word[1] != stem[0]):
        return False
    return any(within_one(word[:n], stem) for n in (len(stem) - 1, len(stem), len(stem) + 1))


@lru_cache(maxsize=8192)
def _rows_from(word: str, language: str) -> tuple[Row, ...]:
    """The rows whose first part the word may be."""
    rows = _tables(language).rows
    return tuple(row for n in range(1, len(word[:_LONG]) + 1) for row in rows.get(word[:n], ()))


def _fits(part: str, word: str) -> bool:
    return word == part[1:] if part.startswith("=") else word.startswith(part)
