"""Pure questions about short texts, asked once: a schedule is read again and again, and few of its words have changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

_T = TypeVar("_T")

_KEPT, _LONGEST = 8192, 120
"""Answers for each question, and characters of a text worth keeping: a few megabytes at most."""


def remembered(question: Callable[[str], _T]) -> Callable[[str], _T]:
    """The same answer for the same text; it must not be changed by who gets it."""
    known = lru_cache(_KEPT)(question)

    @wraps(question)
    def ask(text: str) -> _T:
        return known(text) if len(text) <= _LONGEST else question(text)

    return ask
