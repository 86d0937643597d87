"""The works of a round behind the handlers: groups, theme notices, marks, participants and papers, put together once."""

from __future__ import annotations

from dataclasses import dataclass

from alke.register import SaidDone


@dataclass(frozen=True, slots=True)
class Works:
    """The use cases of the steps from theme to memo."""

    said_done: SaidDone
