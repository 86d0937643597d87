"""Rounds that can change while the bot runs: approved letters and moved deadlines, kept as files that people can read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import Protocol

from alke.ports import Rounds
from alke.rounds import Round


class LiveRounds(Rounds, Protocol):
    """Plays Rounds, and keeps what a coordinator decides. Raises FileTrouble's children."""

    @property
    def running(self) -> str:
        """The id of the round that runs in this channel: the last one approved, else the setting's."""
        ...

    @property
    def approved(self) -> Collection[str]:
        """The ids of the rounds that this channel keeps itself."""
        ...

    @property
    def faults(self) -> Mapping[str, str]:
        """Files of rounds that cannot be read: path -> what is wrong."""
        ...

    def open(self, today: date) -> Sequence[Round]:
        """The rounds to remind of: the running one, and older ones of this channel that are not over."""
        ...

    async def propose(self, round_: Round) -> None:
        """Keep a letter's proposal until somebody approves it; a newer proposal of the same round takes its place."""
        ...

    async def proposal(self, round_id: str) -> Round:
        """The proposal as it is kept, mended by hand perhaps; FileGone when there is none."""
        ...

    async def approve(self, round_: Round) -> None:
        """It runs in this channel from now on; FileChanged when a round of this id is live already."""
        ...

    async def change(self, round_id: str, change: Callable[[Round], Round]) -> Round:
        """The round as it is now, changed and kept; KeyError for an unknown one, what `change` raises otherwise."""
        ...
