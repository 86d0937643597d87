"""A small language of cues: which words make a sentence mean something; read from tables, matched and weighed.

A cue is groups parted by blanks; all of them must be in the sentence, in any order. A group is alternatives parted by `|`:

- `vapaa`       a word that begins so
- `=on`         this very word
- `~mme`        a word that ends so
- `ta+bort`     words that begin so, one after another (`=ei+käy` for very words)
- `#date`       a mark: #date #time #two_dates #region #me #ministry #area #person #email #question #short
- `!moment`     a group that must not be there

A word counts 3 (a row of words 3 for each), a mark 1, and each cue may end in a bonus: `^2`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from alke.understand.utterance import Utterance, within_one

_FUZZY = 6  # shorter stems meet too many other words


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue, cut into its groups."""

    groups: tuple[tuple[str, ...], ...]
    bonus: int


@lru_cache(maxsize=4096)
def cut(cue: str) -> Cue:
    """A cue out of its text."""
    body, _, bonus = cue.partition("^")
    return Cue(tuple(tuple(group.split("|")) for group in body.split()), int(bonus or 0))


def weigh(cue: Cue, said: Utterance, *, fuzzy: bool = False) -> int:
    """How much of the sentence the cue explains; 0 when it does not fit."""
    total = cue.bonus
    for group in cue.groups:
        if group[0].startswith("!"):
            if any(_found(one.lstrip("!"), said, fuzzy=False) for one in group):
                return 0
            continue
        weight = max((_weight(one) for one in group if _found(one, said, fuzzy=fuzzy)), default=0)
        if not weight:
            return 0
        total += weight
    return total


def best(table: Mapping[str, Iterable[str]], said: Utterance, *, fuzzy: bool = False) -> tuple[str, int]:
    """The name whose heaviest cue fits best; ('', 0) when none does. The first of equals wins."""
    weights = {name: max((weigh(cut(c), said, fuzzy=fuzzy) for c in cues), default=0) for name, cues in table.items()}
    name = max(weights, key=lambda one: weights[one], default="")
    return (name, weights[name]) if name and weights[name] else ("", 0)


def _weight(alternative: str) -> int:
    return 1 if alternative.startswith("#") else 3 * (alternative.count("+") + 1)


def _found(alternative: str, said: Utterance, *, fuzzy: bool) -> bool:
    if alternative.startswith("#"):
        return alternative in said.marks
    parts = alternative.split("+")
    rows = range(len(said.words) - len(parts) + 1)
    return any(all(_fits(p, said.words[at + i], fuzzy=fuzzy) for i, p in enumerate(parts)) for at in rows)


def _fits(part: str, word: str, *, fuzzy: bool) -> bool:
    if part.startswith("="):
        return word == part[1:]
    if part.startswith("~"):
        return word.endswith(part[1:]) and len(word) > len(part) + 1
    if word.startswith(part):
        return True
    if re.search(rf"-{re.escape(part)}", word):
        return True
    lengths = (len(part) - 1, len(part), len(part) + 1)
    return fuzzy and len(part) >= _FUZZY and any(within_one(word[:n], part) for n in lengths)
