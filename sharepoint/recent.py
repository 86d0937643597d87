"""The last few answers to a costly pure question: files are looked at again and again and have seldom changed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

_Q = TypeVar("_Q")
_A = TypeVar("_A")

_KEPT = 8


class Recent(Generic[_Q, _A]):
    """Questions are compared, not hashed: other bytes differ early, the same bytes are most often the same object."""

    def __init__(self, fits: Callable[[_A], bool]) -> None:
        """`fits` says of an answer that it is small enough to be kept."""
        self._fits = fits
        self._known: deque[tuple[_Q, _A]] = deque(maxlen=_KEPT)

    def ask(self, question: _Q, answer: Callable[[], _A]) -> _A:
        """What was answered before, else `answer`'s; who gets it must not change it."""
        for known, told in tuple(self._known):  # another thread may add one meanwhile
            if known == question:
                return told
        new = answer()
        if self._fits(new):
            self._known.append((question, new))
        return new
