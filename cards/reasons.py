"""What is the matter with a file, and what a person can do about it: the words of the short list of reasons."""

from __future__ import annotations

from alke.errors import AlkeError
from cards.words import Words


def file_reason(words: Words, error: AlkeError) -> str:
    """'Tiedosto on suojattu salasanalla. Poista salasana …'; '' for an error without such a reason."""
    reason = error.facts.get("reason")
    if reason == "not-listed" and not error.facts.get("choices"):
        reason = "not-listed-here"
    key = f"refused.{reason}"
    return words(key, **error.facts) if words.has(key) else ""
