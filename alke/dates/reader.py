"""What every rule of the grammar reads from and gives back: the tokens with their neighbours, and a raw expression."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time

from alke.dates import words
from alke.dates.clusters import Day
from alke.dates.tokens import Token

_BEFORE_OK = frozenset("([{\"'”“„«»’•*·:;,|>~")
_AFTER_BAD = frozenset("/\\_%€$°§=+#&@")
_NOWHERE = Token("sign", "", 0, 0, "\n\n")


@dataclass(frozen=True, slots=True)
class Raw:
    """An expression before its year is chosen. `kind`: days, months, year-end, weeks, fixed, time or relative.

    `at` and `end` are token numbers. `months` is (first, last); `part` says which part of a span ('', start, middle, end,
    until); `nth` its weekday ('toinen tiistai' 2, 'viimeinen' -1); `shift` counts years from the current one ('ensi
    vuoden' 1); `fixed` is counted from today already, as are the `further` ones of its list.
    """

    kind: str
    at: int
    end: int
    days: tuple[Day, ...] = ()
    months: tuple[int, int] = (0, 0)
    part: str = ""
    year: int | None = None
    shift: int | None = None
    weeks: tuple[int, ...] = ()
    weekdays: tuple[int, ...] = ()
    nth: int = 0
    fixed: tuple[date | None, date | None] = (None, None)
    further: tuple[date, ...] = ()
    times: tuple[time, ...] = ()
    doubts: tuple[str, ...] = ()
    offset: int | None = None
    working: bool = False
    due: bool = False


@dataclass(frozen=True, slots=True)
class Reader:
    """The tokens of one text and the day it is read on."""

    tokens: Sequence[Token]
    today: date
    english: bool = field(default=False)
    lines: bool = field(default=False)
    barren: list[int] = field(default_factory=lambda: [0])
    """Where the last list of month-less numbers ended: no date begins before it, so that long lists stay linear."""

    def token(self, i: int) -> Token:
        """The token there, or a full stop of everything beyond either end."""
        return self.tokens[i] if 0 <= i < len(self.tokens) else _NOWHERE

    def word(self, i: int) -> str:
        """The lower-case word there, '' when something else stands there."""
        token = self.token(i)
        return token.low if token.kind == "word" else ""

    def number(self, i: int) -> str:
        """The cluster there, '' when something else stands there."""
        token = self.token(i)
        return token.low if token.kind == "num" else ""

    def sign(self, i: int) -> str:
        """The sign there, '' when something else stands there."""
        token = self.token(i)
        return token.low if token.kind == "sign" else ""

    def phrase(self, i: int, *expected: str) -> bool:
        """These words stand here one after another, within a paragraph."""
        return all(self.word(i + n) == word and (not n or self.near(i + n)) for n, word in enumerate(expected))

    def near(self, i: int) -> bool:
        """The token belongs to the sentence before it: no empty line stands between."""
        return self.token(i).gap != "\n\n"

    def free(self, i: int) -> bool:
        """The cluster is not a piece of something longer, such as a diary number, a price or a file name."""
        return self._free_before(i) and self._free_after(i)

    def _free_before(self, i: int) -> bool:
        if self.token(i).gap or i == 0:
            return True
        before = self.token(i - 1)
        if before.low == "-":
            return bool(before.gap) or words.months(self.word(i - 2)) != () or i == 1 or self._timed(i - 2)
        return before.low in _BEFORE_OK

    def _timed(self, i: int) -> bool:
        """'klo 9.00-10.3.2027': the number there is a time."""
        j = i - 2 if self.sign(i - 1) == "." else i - 1
        return bool(self.number(i)) and self.word(j) in {"klo", "kello", "kl", "klockan"}

    def _free_after(self, i: int) -> bool:
        after = self.token(i + 1)
        if after.gap or i + 1 >= len(self.tokens):
            return True
        cluster = self.token(i).low
        if after.kind == "word":
            if after.low == "t" and ":" in self.number(i + 2):
                return True
            return cluster.endswith(".") or (cluster[-4:].isdigit() and "." in cluster) or after.low in ORDINALS
        return after.low not in _AFTER_BAD


ORDINALS = frozenset(("st", "nd", "rd", "th", "e", "a", "am", "pm"))
