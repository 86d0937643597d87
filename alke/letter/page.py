"""A letter laid out: its sentences with what governs them, and its dates by their places."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from alke.dates.tokens import Unwrapped, unwrap
from alke.mentions import DateMention

_MOST = 60  # sentences of one block that are looked at together
_PAGE = 6000  # characters of them
_CROWD = 40  # dates of one sentence: more are a table of numbers
_YEAR = re.compile(r"20[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or list item. `at`..`end` are offsets in the original; `intro` is the sentence a list hangs on,
    `heading` the title above, `dated` the date that stands alone on a line above it.
    """

    text: str
    low: str
    at: int
    end: int
    line: int
    block: int
    item: bool
    intro: str
    heading: str
    dated: DateMention | None = None

    @property
    def context(self) -> str:
        """The sentence with what governs it, in lower case."""
        return f"{self.heading} {self.intro} {self.low}".lower()


@dataclass(frozen=True)
class Page:
    """A letter laid out."""

    lines: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    mentions: tuple[DateMention, ...]
    text: str

    @cached_property
    def flat(self) -> Unwrapped:
        """The text without the hyphens of its line ends."""
        return unwrap(self.text)

    @cached_property
    def _line_ends(self) -> list[int]:
        return [match.start() for match in re.finditer("\n", self.text)]

    def line_at(self, place: int) -> int:
        """The line of a place in the unwrapped text."""
        return bisect_left(self._line_ends, self.flat.origin(place)) + 1

    @cached_property
    def low(self) -> str:
        """All sentences in lower case."""
        return " ".join(sentence.low for sentence in self.sentences)

    @cached_property
    def _places(self) -> list[int]:
        return [mention.at for mention in self.mentions]

    @cached_property
    def _together(self) -> dict[tuple[str, int], list[Sentence]]:
        """Sentences by their block, and by the date that stands above them."""
        found: dict[tuple[str, int], list[Sentence]] = {}
        for sentence in self.sentences:
            found.setdefault(_unit(sentence), []).append(sentence)
        return found

    @cached_property
    def _paragraphs(self) -> dict[tuple[str, int], list[Sentence]]:
        """The same, no longer than a page: what is longer is no paragraph that a person wrote."""
        return {unit: _one_page(together) for unit, together in self._together.items()}

    @cached_property
    def years(self) -> set[int]:
        """The years of which the letter is sure: those of dates that raise no doubt."""
        return {m.start.year for m in self.mentions if m.start and not m.doubt and _YEAR.search(m.text)}

    def of(self, sentence: Sentence) -> list[DateMention]:
        """The date mentions within a sentence."""
        first, last = bisect_left(self._places, sentence.at), bisect_left(self._places, sentence.end)
        return list(self.mentions[first : min(last, first + _CROWD)])

    def paragraph(self, sentence: Sentence) -> list[Sentence]:
        """The sentences of the same block, or under the same date heading; at most those near it in a giant one."""
        return self._paragraphs[_unit(sentence)]

    def days(self, mention: DateMention) -> list[date]:
        """The days of a mention, in the year that its weekday or its twin gives, if the letter has that year elsewhere."""
        days = [day for day in (mention.start, *mention.more) if day]
        year = re.search(r"year:([0-9]{4})", mention.doubt or "")
        if not (year and _YEAR.search(mention.text)) or int(year.group(1)) not in self.years:
            return days
        if "weekday" in (mention.doubt or "") and days and int(year.group(1)) < days[0].year:
            return days  # last year's number is written by habit, next year's is not
        return [moved for day in days if (moved := _in_year(day, int(year.group(1))))]

    def around(self, mention: DateMention) -> str:
        """The two words before a mention, itself, and the word after it, within its paragraph."""
        before = self.text[max(0, mention.at - 30) : mention.at].split("\n\n")[-1].split()[-2:]
        behind = self.text[mention.at + len(mention.text) :][:16]
        after = [] if re.match(r"[ \t\r.]*\n\s*(?:\n|[^a-zåäö])", behind) else behind.split()[:1]
        return " ".join((*before, plain(mention.text), *after)).lower()


def _one_page(sentences: Sequence[Sentence]) -> list[Sentence]:
    lengths = itertools.accumulate(len(sentence.low) for sentence in sentences[:_MOST])
    return [
        sentence
        for n, (sentence, length) in enumerate(zip(sentences, lengths, strict=False))
        if not n or length < _PAGE
    ]


def _unit(sentence: Sentence) -> tuple[str, int]:
    return ("dated", sentence.dated.at) if sentence.dated else ("block", sentence.block)


def plain(text: str) -> str:
    """A quotation on one line, with the hyphens of line ends undone."""
    return " ".join(unwrap(text).text.split())


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None
