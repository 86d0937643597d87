"""Reads a sentence with the office's data at hand, and resolves what only the speaker's identity can resolve: 'meille'."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from alke.calendar import to_helsinki
from alke.people import Council, Ministry, Person
from alke.ports import Clock, Rounds
from alke.understand.meaning import Ask
from alke.understand.reply import Asked
from alke.understand.talk import hear
from cards.words import Words

SPEAKER = "@speaker"
EVERYONE = "all"


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence meant. `slots` are alke.understand's, names as in docs/reference/contracts.md.

    `asked` is the sentence they were said in, with what the next one may answer.
    """

    intent: str
    slots: Mapping[str, Any]
    language: str
    question: str | None
    asked: Asked | None = None

    def regions(self, person: Person) -> tuple[str, ...]:
        """The regions named, with one's own for 'meille'; empty when none was named."""
        named = self.slots.get("region") or ()
        return tuple(dict.fromkeys(region for name in named for region in _resolve(name, person)))

    def parties(self, person: Person) -> tuple[str, ...]:
        """The regions and ministries named."""
        return (*self.regions(person), *(self.slots.get("ministry") or ()))

    @property
    def date(self) -> date | None:
        """The day named."""
        text = self.slots.get("date")
        return date.fromisoformat(text) if text else None

    @property
    def time_from(self) -> time | None:
        """The hour named."""
        text = self.slots.get("time_from")
        return time.fromisoformat(text) if text else None


class Understander:
    """Plays the office's Understand."""

    def __init__(
        self,
        rounds: Rounds,
        councils: Sequence[Council],
        ministries: Sequence[Ministry],
        languages: Mapping[str, Words],
        clock: Clock,
    ) -> None:
        """The data by which sentences are understood, and the words in which is asked back."""
        self._rounds, self._councils, self._ministries = rounds, councils, ministries
        self._languages, self._clock = languages, clock

    def __call__(self, text: str, round_id: str, speaker: Person, asked: Asked | None = None) -> Said:
        """Today is the clock's Helsinki day; a speaker of several councils is asked for whom."""
        today = to_helsinki(self._clock.now()).date()
        own = speaker.regions[0] if len(speaker.regions) == 1 else None
        heard = hear(text, asked, today, self._rounds.get(round_id), self._councils, self._ministries, own)
        meant = heard.meaning
        words = self._languages[meant.language]
        return Said(meant.intent, meant.slots, meant.language, _question(meant.ask, words), heard.about)


def _question(ask: Ask | None, words: Words) -> str | None:
    """One of several is asked about, so they are parted by strokes."""
    return words(f"ask.{ask.code}", choices=" / ".join(map(words.spell, ask.choices)), text=ask.text) if ask else None


def _resolve(name: str, person: Person) -> tuple[str, ...]:
    if name == SPEAKER:
        return person.regions
    return () if name == EVERYONE else (name,)
