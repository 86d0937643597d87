"""What people are told of a template of their own: that it could not be used and why, or that it has marks nobody fills."""

from __future__ import annotations

from alke.papers import Drawn
from cards.elements import Element, text
from cards.words import Words


def template_notes(words: Words, drawn: Drawn | None) -> list[Element]:
    """Nothing for a shipped template, and nothing for a good one of the channel's."""
    if drawn is None:
        return []
    notes = []
    if drawn.passed_over:
        notes.append(
            words("template.passed_over", file=drawn.passed_over.file, why=_why(words, drawn.passed_over.reason))
        )
    if drawn.unknown:
        notes.append(words("template.unknown", marks=drawn.unknown))
    return [text(note, color="Warning", spacing="Small") for note in notes]


def _why(words: Words, reason: str) -> str:
    for key in (f"template.{reason}", f"refused.{reason}"):
        if words.has(key):
            return words(key, choices=())
    return reason
