"""Cut a text into words, number clusters and signs, in linear time, with hyphenation at line ends undone."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from alke.characters import composed
from alke.dates import clusters

DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_WRAPPED = re.compile(
    r"(?:(?<=[a-zåäöéü])-(?:[ \t]*\r?\n[ \t]*|[ \t]+)|\u00ad[ \t]*(?:\r?\n[ \t]*)?)(?=[a-zåäöéü])"
    r"|[\u200b\u200c\u200d\u2060\ufeff]"
    r"|(?<=[0-9]\.)[ \u00a0](?=[0-9]{1,2}\.[ \u00a0]?20[0-9]{2}\b)"
)
_COUPLED = re.compile(r"(?:ja|tai|sekä|eli|och|eller|samt|and|or)\b")
_CHUNK = re.compile(r"\S+")
_DASH = f"[{DASHES}]"
_PIECE = re.compile(
    rf"(?P<num>[0-9]+(?:[.:,/]{_DASH}?[0-9]+|{_DASH}[0-9]+)*\.?)"
    r"|(?P<word>(?:[^\W\d_]|[\u0300-\u036f])+)|(?P<sign>.)",
    re.DOTALL,
)
_LINK = re.compile(r"://|@|%20|^(?:mailto|tel|www)[:.]")


@dataclass(frozen=True, slots=True)
class Token:
    """One piece: `kind` is num, word or sign; `low` is lower case with plain dashes.

    `gap` is what stands before it: nothing, a blank, one line break, or two for an empty line.
    """

    kind: str
    low: str
    at: int
    end: int
    gap: str
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """A text without the hyphens of its line ends, and the way back to the places of the original."""

    text: str
    _cuts: tuple[int, ...]
    _removed: tuple[int, ...]

    def origin(self, at: int) -> int:
        """The offset in the original text of the character that stands at `at` here."""
        return at + self._removed[bisect_right(self._cuts, at)]


def unwrap(text: str) -> Unwrapped:
    """Join 'huhti-⏎kuun' to 'huhtikuun' ('tilanne- ja' keeps its hyphen); drop soft hyphens and the blank in '9. 3. 2027'."""
    kept: list[str] = []
    cuts: list[int] = []
    removed = [0]
    last = length = 0
    for match in _WRAPPED.finditer(text):
        if _COUPLED.match(text, match.end()):
            continue
        piece = text[last : match.start()]
        kept.append(piece)
        length += len(piece)
        cuts.append(length)
        removed.append(removed[-1] + match.end() - match.start())
        last = match.end()
    kept.append(text[last:])
    return Unwrapped("".join(kept), tuple(cuts), tuple(removed))


def tokens(text: str) -> list[Token]:
    """The pieces in reading order; addresses and links become one sign so that nothing in them is a date."""
    found: list[Token] = []
    before = 0
    for chunk in _CHUNK.finditer(text):
        gap = _gap(text, before, chunk.start())
        before = chunk.end()
        if _LINK.search(chunk.group()):
            found.append(Token("sign", "@", chunk.start(), chunk.end(), gap))
            continue
        for piece in _PIECE.finditer(text, chunk.start(), chunk.end()):
            kind = str(piece.lastgroup)
            made = Token(kind, _low(piece.group(), kind), piece.start(), piece.end(), gap, piece.group()[:1].isupper())
            found += _apart(made) if kind == "num" and "-" in made.low and _timed(found) else [made]
            gap = ""
    return found


def _timed(before: list[Token]) -> bool:
    """'klo' or 'kl.' stands before."""
    last = before[-2:] if before and before[-1].low == "." else before[-1:]
    return bool(last) and last[0].low in {"klo", "kello", "kl", "klockan"}


def _apart(token: Token) -> list[Token]:
    """'klo 9.00-10.3.2027': a time, a dash and a date."""
    left, _, right = token.low.partition("-")
    later = clusters.days(right) if not clusters.times(token.low) and clusters.times(left) else ()
    if len(later) != 1 or later[0].month is None:
        return [token]
    cut = token.at + len(left)
    return [
        Token("num", left, token.at, cut, token.gap),
        Token("sign", "-", cut, cut + 1, ""),
        Token("num", right, cut + 1, token.end, ""),
    ]


def _gap(text: str, start: int, end: int) -> str:
    lines = text.count("\n", start, end)
    return " " if not lines else "\n" if lines == 1 else "\n\n"


_PLAIN = str.maketrans(dict.fromkeys(DASHES, "-"))


def _low(piece: str, kind: str) -> str:
    if kind == "word":
        return composed(piece).lower()
    return piece.translate(_PLAIN)
