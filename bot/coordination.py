"""What coordinators work with, put together once: the channel's rounds, letters, reminders by hand, exports and the log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from alke.by_hand import ByHand as Outcome
from alke.calendar import Calendar
from alke.people import Person
from alke.ports import Cabinet, FileEntry
from alke.rounds import Round
from alke.rounds_kept import LiveRounds


class Letters(Protocol):
    """Gives letters' texts (sharepoint.letters). Raises FileTrouble's children."""

    async def known(self) -> Sequence[FileEntry]:
        """Files that could be letters, newest first."""
        ...

    async def of_file(self, path: str) -> str:
        """The text of a file of the channel's folder."""
        ...

    async def of_attachment(self, name: str, content_type: str, url: str) -> str:
        """The text of a file sent along."""
        ...


class Founding(Protocol):
    """Makes a round's folders and files (bot.founding)."""

    async def bound(self, round_: Round) -> Round:
        """The round with the schedules that people already have."""
        ...

    async def found(self, round_: Round) -> Sequence[str]:
        """What is not there yet; the new files."""
        ...


class ByHand(Protocol):
    """Reminds at once (alke.reminding.Reminding)."""

    async def by_hand(self, round_id: str, deadline_key: str) -> Outcome:
        """What became of it."""
        ...


class Log(Protocol):
    """Who did what (ledger.memory)."""

    async def note(self, person: Person, what: str, **facts: object) -> None:
        """One line, under the person's pseudonym."""
        ...


@dataclass(frozen=True, slots=True)
class Held:
    """What the bot itself remembers of a person; what stands in the channel's files is theirs to see there."""

    name: str
    email: str
    language: str
    silent: bool
    claims: int
    lines: int

    @property
    def nothing(self) -> bool:
        """Not even a name."""
        return not (self.name or self.language or self.silent or self.claims or self.lines)


class OwnData(Protocol):
    """A person's own data (bot.own_data)."""

    async def held(self, aad_object_id: str) -> Held:
        """All of it."""
        ...

    async def forget(self, aad_object_id: str) -> None:
        """The key to their pseudonym and what they chose are gone."""
        ...


@dataclass(frozen=True, slots=True)
class Coordination:
    """The tools; `cabinet` keeps exports."""

    rounds: LiveRounds
    letters: Letters
    founder: Founding
    reminding: ByHand
    calendar: Calendar
    cabinet: Cabinet
    log: Log
    own_data: OwnData
