"""What a sentence means: an intent, its slots, its language, and what has to be asked back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Ask:
    """Two readings, or none: `code` names the sentence (`ask.<code>` in the words), `choices` are what it offers."""

    code: str
    choices: tuple[str, ...] = ()
    text: str = ""

    @property
    def is_question(self) -> bool:
        """Not so where a form asks already: its fields may also be told in words."""
        return bool(self.choices) or self.code == "cancel"


@dataclass(frozen=True, slots=True)
class Understanding:
    """`slots` is plain JSON: regions as a list, dates ISO, times `HH:MM` (Helsinki). Nothing is resolved for a speaker."""

    intent: str
    slots: Mapping[str, Any] = field(default_factory=dict)
    language: str = "fi"
    ask: Ask | None = None
    question: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The four values of `alke understand` (docs/reference/contracts.md)."""
        return {
            "intent": self.intent,
            "slots": dict(self.slots),
            "language": self.language,
            "question": self.question,
        }
