"""The role that makes documents: a template of the round's language filled with what is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

Values = Mapping[str, str | Sequence[Mapping[str, str]]]
"""A text for each mark of a template; a list for a table with a row for each of its items."""


class Papers(Protocol):
    """Bytes of new documents; nothing is saved by it."""

    def draw(self, template: str, language: str, values: Values) -> bytes:
        """The template (`teemailmoitus`, `asialista`, `taustamuistio`, `muistio`) filled; Finnish where a language has none.

        BadName when a value cannot stand in a document (facts: reason).
        """
        ...
