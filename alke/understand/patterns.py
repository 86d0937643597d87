"""A small language of rules over concepts and marks; a table of them is read in order, and the first that fits decides.

A rule is groups parted by blanks; each must be in the sentence, in any order. A group is alternatives parted by `|`; the
alternatives of a group that begins with `!` must all be absent.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

Rule = tuple[str, str, str]
"""What it gives, the rule, and a sentence that it decides."""
Table = Iterable[tuple[str, str]]


def first(table: Table, features: frozenset[str]) -> str:
    """What the first rule that fits gives; '' when none does."""
    return next((name for name, rule in table if fits(rule, features)), "")


def fits(rule: str, features: frozenset[str]) -> bool:
    """Whether the sentence has all that the rule needs and nothing that it bans."""
    needs, bans = _cut(rule)
    return all(not group.isdisjoint(features) for group in needs) and bans.isdisjoint(features)


@cache
def _cut(rule: str) -> tuple[tuple[frozenset[str], ...], frozenset[str]]:
    groups = rule.split()
    needs = tuple(frozenset(group.split("|")) for group in groups if not group.startswith("!"))
    bans = (frozenset(group[1:].split("|")) for group in groups if group.startswith("!"))
    return needs, frozenset().union(*bans)
