"""A small language of cues: which words make a sentence mean something; read from tables, matched and weighed.

A cue is groups parted by blanks; all of them must be in the sentence, in any order. A group is alternatives parted by `|`:

- `vapaa`       a word that begins so
- `=on`         this very word; words of up to three letters are always whole ('not' is no 'notice')
- `~mme`        a word that ends so
- `ta+bort`     words that begin so, one after another (`=ei+käy` for very words)
- `#date`       a mark: #date #time #two_dates #region #me #ministry #area #person #email #question #short
- `!moment|när` a group of which nothing may be there; a cue of such groups alone holds for its whole intent

A word counts 3 (a row of words 3 for each), a mark 1, and each cue may end in a bonus: `^2`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from alke.understand.utterance import Utterance, within_one

_WHOLE = 3
_FUZZY = 7  # shorter stems meet too many other words
_COMPOUND = 11  # letters of a word that may be several
_INNER = 6  # letters of a stem that is looked for inside one
_LONG = 40  # letters of a word that are looked at


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue: the groups it needs, what it bans, its bonus. One that needs nothing is a veto for its intent."""

    needs: tuple[tuple[str, ...], ...]
    bans: tuple[str, ...]
    bonus: int


@lru_cache(maxsize=4096)
def cut(cue: str) -> Cue:
    """A cue out of its text."""
    body, _, bonus = cue.partition("^")
    groups = body.split()
    needs = tuple(tuple(group.split("|")) for group in groups if not group.startswith("!"))
    bans = tuple(one for group in groups if group.startswith("!") for one in group[1:].split("|"))
    return Cue(needs, bans, int(bonus or 0))


def weigh(cue: Cue, said: Utterance, *, fuzzy: bool = False) -> int:
    """How much of the sentence the cue explains; 0 when it does not fit."""
    index = _index(said.words)
    total = cue.bonus
    for group in cue.needs:
        weight = max((_weight(one) for one in group if _found(one, said.marks, index, fuzzy=fuzzy)), default=0)
        if not weight:
            return 0
        total += weight
    return 0 if _banned(cue, said) else total


def best(table: Mapping[str, Iterable[str]], said: Utterance, *, fuzzy: bool = False) -> tuple[str, int]:
    """The name whose heaviest cue fits best; ('', 0) when none does. The first of equals wins."""
    weights = {name: _heaviest(tuple(map(cut, cues)), said, fuzzy=fuzzy) for name, cues in table.items()}
    name = max(weights, key=lambda one: weights[one], default="")
    return (name, weights[name]) if name and weights[name] else ("", 0)


def _heaviest(cues: tuple[Cue, ...], said: Utterance, *, fuzzy: bool) -> int:
    heaviest = max((weigh(cue, said, fuzzy=fuzzy) for cue in cues if cue.needs), default=0)
    vetoed = heaviest and any(_banned(cue, said) for cue in cues if not cue.needs)
    return 0 if vetoed else heaviest


def _banned(cue: Cue, said: Utterance) -> bool:
    index = _index(said.words)
    return any(_found(one, said.marks, index, fuzzy=False) for one in cue.bans)


@dataclass(frozen=True, slots=True)
class _Index:
    """The words of one sentence, their beginnings (also those after a hyphen) and their ends."""

    words: tuple[str, ...]
    known: frozenset[str]
    beginnings: frozenset[str]
    ends: frozenset[str]


@lru_cache(maxsize=64)
def _index(words: tuple[str, ...]) -> _Index:
    parts = {part for word in words for part in (word, *word.split("-")[1:])}
    # Finnish joins words: 'asialistamuistutukset' holds 'muistut', and a long stem inside a long word is no accident.
    parts |= {word[n:] for word in words if _COMPOUND <= len(word) <= _LONG for n in range(3, len(word) - _INNER)}
    whole = {part[:n] for part in parts for n in range(_INNER, min(len(part), _LONG) + 1)}
    beginnings = frozenset(whole | {part[:n] for word in words for part in word.split("-") for n in range(1, _INNER)})
    ends = frozenset(word[n:] for word in words if len(word) < _LONG for n in range(2, len(word)))
    return _Index(words, frozenset((*words, *(part for word in words for part in word.split("-")))), beginnings, ends)


def _weight(alternative: str) -> int:
    return 1 if alternative.startswith("#") else 3 * (alternative.count("+") + 1)


def _found(alternative: str, marks: frozenset[str], index: _Index, *, fuzzy: bool) -> bool:
    if alternative.startswith("#"):
        return alternative in marks
    if "+" not in alternative:
        return _fits(alternative, index, fuzzy=fuzzy)
    parts = alternative.split("+")
    if not all(_fits(part, index, fuzzy=fuzzy) for part in parts):
        return False
    rows = (index.words[at : at + len(parts)] for at in range(len(index.words) - len(parts) + 1))
    return any(all(_fits(p, _index((w,)), fuzzy=fuzzy) for p, w in zip(parts, row, strict=True)) for row in rows)


def _fits(part: str, index: _Index, *, fuzzy: bool) -> bool:
    if part.startswith("=") or (len(part) <= _WHOLE and not part.startswith("~")):
        return part.removeprefix("=") in index.known
    if part.startswith("~"):
        return part[1:] in index.ends
    return part in index.beginnings or (fuzzy and len(part) >= _FUZZY and _nearly(part, index.words))


def _nearly(part: str, words: tuple[str, ...]) -> bool:
    """One slip of the finger after the first letter."""
    lengths = (len(part) - 1, len(part), len(part) + 1)
    return any(word[0] == part[0] and any(within_one(word[:n], part) for n in lengths) for word in words)
