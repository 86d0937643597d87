"""Which column takes the name: told by its heading, by the names in it, by its emptiness; else it must be asked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import Enum
from itertools import chain

from alke.slots import NO_COLUMN, Status
from sharepoint.schedule.headings import header_score, is_tick_header, is_topic
from sharepoint.schedule.words import is_council, is_region, status_of

_SURE, _GUESS, NAMING = 1.0, 0.4, 2.0
_NUMBERED = re.compile(r"[\d\s.()]+")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


class Verdict(Enum):
    """Whether names are booked in a table."""

    YES = "yes"
    ASK = "ask"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Column:
    """A column that might take the name: its heading, what stands in it beside the times, and which side of them it is."""

    index: int
    heading: str
    texts: Sequence[str]
    left: bool = False
    first: bool = False
    hidden: bool = False

    @property
    def label(self) -> str:
        """What the coordinator is shown and answers: the heading, or the number of the column."""
        return self.heading or f"#{self.index + 1}"

    @property
    def stem(self) -> str:
        """The heading without a number: the same for columns that take names alike."""
        return _NUMBERED.sub("", self.heading.casefold())

    @property
    def score(self) -> float:
        """How likely a name goes here."""
        side = -1.0 if self.left else 0.3 if self.first else 0.0
        return side + max(-4.0, min(4.0, header_score(self.heading))) + content_score(self.texts)


@dataclass(frozen=True, slots=True)
class Choice:
    """The chosen columns, none when it must be asked; `sure` False when it is a guess worth a doubt; `told` by an answer.

    Several: 'Varaaja 1' and 'Varaaja 2' beside each other take a name each.
    """

    columns: tuple[Column, ...]
    sure: bool = True
    told: bool = False


def content_score(texts: Sequence[str]) -> float:
    """What the texts themselves say: councils' names, marks of free and blocked, blanks; the same word everywhere is a place."""
    if not texts:
        return 0.0
    states = [status_of(text) for text in texts]
    names = [text.strip() for text, state in zip(texts, states, strict=True) if state is Status.BOOKED]
    marks = (text.strip(" xX") for text, state in zip(texts, states, strict=True) if state is not Status.BOOKED)
    marked = any(marks)  # an x alone ticks off many things
    score = min(1.0, 2 * states.count(Status.FREE) / len(texts)) + (1.0 if marked else 0.0)
    if names:
        score += 3 * sum(map(is_council, names)) / len(names)
        score -= 2 * (len(names) > 2 and len(set(names)) == 1) + 2 * (sum(map(len, names)) / len(names) > 60)
    return score


def strangers(texts: Sequence[str]) -> int:
    """How many texts are names of nobody we know: persons, or the words of some other table."""
    return sum(status_of(text) is Status.BOOKED and not is_council(text) for text in texts)


def living(columns: Sequence[Column], years: AbstractSet[int]) -> Sequence[Column]:
    """Without what nobody sees and another year's names: 'Varaaja 2026' beside days of 2027."""
    named = {column.index: {int(year) for year in _YEAR.findall(column.heading)} for column in columns}
    right = years or {max(chain.from_iterable(named.values()), default=0)}
    return _enough([c for c in columns if not c.hidden and (not named[c.index] or named[c.index] & right)], columns)


def without_ticks(columns: Sequence[Column]) -> Sequence[Column]:
    """Without 'Varattu' beside 'Maakunta', unless names stand in it."""
    ticks = [column for column in columns if is_tick_header(column.heading)]
    if any(is_council(text) for column in ticks for text in column.texts):
        return columns
    return _enough([column for column in columns if column not in ticks], columns)


def _enough(fewer: Sequence[Column], columns: Sequence[Column]) -> Sequence[Column]:
    """The fewer, if one of them has a heading of names."""
    return fewer if any(header_score(column.heading) >= NAMING for column in fewer) else columns


def choose(columns: Sequence[Column], answers: Mapping[str, str], key: str) -> Choice:
    """The column of the coordinator's answer, else the one that clearly leads; a near tie is a question."""
    answered = [column for column in columns if column.label == answers.get(key)]
    if answered or answers.get(key) == NO_COLUMN:
        return Choice(tuple(answered[:1]), told=True)
    ranked = sorted(columns, key=lambda column: -column.score)
    if not ranked:
        return Choice(())
    twins = tuple(column for column in columns if column.stem and column.stem == ranked[0].stem)
    naming = header_score(ranked[0].heading) >= NAMING or content_score(ranked[0].texts) > NAMING
    first = twins if len(twins) > 1 and naming else (ranked[0],)
    others = [column for column in ranked if column not in first]
    lead = ranked[0].score - others[0].score if others else _SURE
    if lead < _GUESS or ranked[0].score < -1:
        return Choice(())
    return Choice(first, sure=lead >= _SURE)


def verdict(chosen: Sequence[Column], headings: Sequence[str], title: float, *, others: int) -> Verdict:
    """Enough speaks for names being booked here, and more is needed beside an agenda's columns.

    A column that nothing but its blanks speaks for is none, or asked about if the title speaks of times, when `others`
    (columns of unexplained words) stand beside it, or strangers in it.
    """
    heading = max((header_score(column.heading) for column in chosen), default=0.0)
    texts = [text for column in chosen for text in column.texts]
    content = content_score(texts)
    needed = 2.5 if any(map(is_topic, headings)) else 1.0
    answers = sum(map(is_region, headings)) > 1  # each council has a column of its own
    if answers or min(heading, 4.0) + content + title < needed:
        return Verdict.NO
    doubtful = heading < 1 and content <= 1 and title < 1 and (others or strangers(texts))
    beside = heading < 1 and content <= 1 and any(column.left for column in chosen)  # blanks left of the times
    if doubtful or beside:
        return Verdict.ASK if title and not beside else Verdict.NO
    return Verdict.YES


def days_verdict(chosen: Sequence[Column], headings: Sequence[str], title: float, *, others: int) -> Verdict:
    """Days without times are bookable only where a heading or title says so, or blanks stand between councils."""
    heading = max((header_score(column.heading) for column in chosen), default=0.0)
    texts = [text for column in chosen for text in column.texts]
    free = any(status_of(text) is Status.FREE for text in texts)
    told = heading >= 3 or title >= 1 or (free and (heading >= 2 or content_score(texts) > 1))
    return Verdict.YES if told and len(texts) > 1 and not others and not any(map(is_topic, headings)) else Verdict.NO
