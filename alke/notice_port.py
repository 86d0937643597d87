"""The book of reminders, as the use cases need it: which post is due, under way or done; `ledger` plays it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class NoticeState(StrEnum):
    """The states of a post (docs/reliability.md)."""

    DUE = "due"
    SENDING = "sending"
    UNKNOWN = "unknown"
    SENT = "sent"
    FAILED = "failed"
    SKIPPED = "skipped"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Notice:
    """One post for one (round, deadline, version, step), with a reminder for each recipient who owed when it was made due.

    `wait` seconds pass, by the ledger's clock, before it is tried again.
    """

    round_id: str
    deadline: str
    version: int
    step: int
    due_at: datetime
    recipients: Mapping[str, NoticeState] = field(default_factory=dict)
    state: NoticeState = NoticeState.DUE
    attempt: int = 0
    wait: float = 0.0
    unknown_since: datetime | None = None
    activity_id: str = ""
    claim: str = ""

    @property
    def key(self) -> str:
        """Its name once and for all; also the mark in the message."""
        return f"{self.round_id}/{self.deadline}/{self.version}/{self.step}"


class NoticeBook(Protocol):
    """The reminders. Every call is one transaction; LedgerTrouble when it cannot be had, and then nothing has changed."""

    async def make_due(self, notices: Sequence[Notice]) -> None:
        """Add those that are not there yet, never touching those that are."""
        ...

    async def again(self, notice: Notice) -> None:
        """Due once more if it ended without a post: failed, skipped or superseded. Never while it may stand in the channel."""
        ...

    async def progress(self, notice: Notice, since: datetime) -> NoticeState | None:
        """How far a reminder of this deadline and version is: SENT since that instant, or DUE, SENDING or UNKNOWN.

        None when none is on its way; summaries do not count.
        """
        ...

    async def take(self, token: str, lease: float) -> Notice | None:
        """One due notice for this token alone for `lease` seconds, now SENDING; leases that ran out become UNKNOWN first."""
        ...

    async def take_unknown(self, token: str, lease: float, settled: float) -> Notice | None:
        """One notice unknown for at least `settled` seconds, to be looked up by this token alone."""
        ...

    async def record(self, notice: Notice) -> bool:
        """Keep the new state if `notice.claim` still holds it; False when the lease was lost."""
        ...
