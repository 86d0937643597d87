"""What only the coordinator, or whom they call, can mend: told once a day for each trouble that lasts."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from alke.calendar import lately, to_helsinki
from alke.desk import Desk
from alke.errors import (
    AlkeError,
    ContactsSpoilt,
    FileForbidden,
    FileGone,
    FileTrouble,
    FileUnreadable,
    LedgerTrouble,
    NotProved,
    RoundSpoilt,
)
from alke.ports import Clock
from alke.rounds import Round

LOOK_EVERY = timedelta(minutes=5)
"""Between looks at files that nobody books in; one that orders wait for is known without a look."""
LASTING = (FileGone, FileForbidden, FileUnreadable, NotProved, LedgerTrouble, RoundSpoilt, ContactsSpoilt)
"""These do not pass by themselves."""


class Firsts(Protocol):
    """Whether something is done for the first time, by whichever replica."""

    async def first(self, key: str) -> bool:
        """True for one of those who ask."""
        ...


class Alarm:
    """Pressed by the ticker. What is met once may pass; what is met at two ticks in a row is told."""

    def __init__(
        self,
        rounds: Callable[[], Sequence[Round]],
        desk: Desk,
        checks: Sequence[Callable[[], Awaitable[None]]],
        firsts: Firsts,
        tell: Callable[[AlkeError], Awaitable[None]],
        clock: Clock,
    ) -> None:
        """`rounds` are those that run, `checks` raise what ails the ledger and the contacts, `tell` reaches the coordinators."""
        self._rounds, self._desk, self._checks = rounds, desk, checks
        self._firsts, self._tell, self._clock = firsts, tell, clock
        self._looked: datetime | None = None
        self._seen: set[str] = set()
        self._told: set[str] = set()

    async def tick(self) -> None:
        """Look, and tell what has lasted."""
        found = {self._key(trouble): trouble for trouble in await self._troubles()}
        lasting = [key for key in found if key in self._seen and key not in self._told]
        self._seen = set(found)
        for key in lasting:
            self._told.add(key)
            if isinstance(found[key], LedgerTrouble) or await self._firsts.first(f"alarm|{key}"):
                await self._tell(found[key])

    def _key(self, trouble: AlkeError) -> str:
        day = to_helsinki(self._clock.now()).date()
        return f"{day}|{trouble.code}|{trouble.facts.get('file', '')}"

    async def _troubles(self) -> list[AlkeError]:
        troubles: list[AlkeError] = [*self._desk.troubles(), *await self._of_boards()]
        for check in self._checks:
            try:
                await check()
            except (FileTrouble, LedgerTrouble) as trouble:
                troubles.append(trouble)
        return [trouble for trouble in troubles if isinstance(trouble, LASTING)]

    async def _of_boards(self) -> Iterable[FileTrouble]:
        """A file that was never there is not missed: the round may not have begun to use it."""
        now = self._clock.now()
        if lately(self._looked, now, LOOK_EVERY) and not self._seen:
            return ()
        self._looked = now
        boards = [await self._desk.board(round_.id, spec.key) for round_ in self._rounds() for spec in round_.schedules]
        return [b.trouble for b in boards if b.trouble and (b.lines or not isinstance(b.trouble, FileGone))]
