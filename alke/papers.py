"""The role that makes documents: a template of the wanted language filled with what is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

Values = Mapping[str, str | Sequence[Mapping[str, str]]]
"""A text for each mark of a template; a list for a table with a row for each of its items."""


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A template of the channel that could not be used: the file, and the reason out of sharepoint.errors."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A new document. `passed_over` and `unknown` (marks of the channel's template that nobody fills) are told to people."""

    data: bytes
    passed_over: PassedOver | None = None
    unknown: tuple[str, ...] = ()


class Papers(Protocol):
    """New documents; nothing is saved by it."""

    async def draw(self, template: str, language: str, values: Values) -> Drawn:
        """The template (`teemailmoitus`, `asialista`, `taustamuistio`, `muistio`) filled; the channel's own before the shipped.

        BadName when a value cannot stand in a document (facts: reason); FileTrouble.
        """
        ...
