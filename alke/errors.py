"""What can go wrong, named for people.

AlkeError
├── Refusal            the talks' own rules say no; the person is told what to do next
│   ├── UnknownSlot · NoSchedule · SlotTaken · SlotBlocked · SlotPast · SlotUnclear
│   ├── NotAllowed · AlreadyBooked · NothingBooked · RuleBroken · BadName · RoundClosed · NotKept · UnknownMark · UnknownTalk
├── FileTrouble        the shared file cannot be read or written now
│   ├── FileLocked · FileChanged · FileGone · FileForbidden · FileThrottled · FileUnreadable
│   ├── NotProved · OutcomeUnknown · Unavailable · RoundSpoilt · ContactsSpoilt
├── PostTrouble        the channel did not take a message
│   ├── PostRefused · PostForbidden · PostUnknown
└── LedgerTrouble      the bot's own memory cannot be used

Errors carry facts, never sentences: sentences live in config/words.
"""

from __future__ import annotations

from collections.abc import Mapping


class AlkeError(Exception):
    """The base of the tree. `code` names the sentence, `facts` fill it."""

    code = "error"

    def __init__(self, **facts: object) -> None:
        """Keep the facts by name; they become the sentence's placeholders."""
        super().__init__(self.code, facts)
        self.facts: Mapping[str, object] = facts


class Refusal(AlkeError):
    """The talks' own rules say no."""

    code = "refused"


class UnknownSlot(Refusal):
    """No such time in the schedule (facts: slot)."""

    code = "unknown_slot"


class NoSchedule(Refusal):
    """The round has no times to book (facts: round)."""

    code = "no_schedule"


class SlotTaken(Refusal):
    """Somebody has it (facts: slot, who)."""

    code = "slot_taken"


class SlotBlocked(Refusal):
    """The schedule says it is not in use (facts: slot)."""

    code = "slot_blocked"


class SlotPast(Refusal):
    """The time has gone by (facts: slot)."""

    code = "slot_past"


class SlotUnclear(Refusal):
    """Several readings of what was asked (facts: choices)."""

    code = "slot_unclear"


class NotAllowed(Refusal):
    """The person may not act for that party (facts: who)."""

    code = "not_allowed"


class AlreadyBooked(Refusal):
    """The party has a booking of this kind already (facts: slot, who; reason 'under_way' of one that only waits)."""

    code = "already_booked"


class NothingBooked(Refusal):
    """There is nothing to release or move (facts: who; reason 'under_way' where a release waits)."""

    code = "nothing_booked"


class RuleBroken(Refusal):
    """A rule of the round says no (facts: rule, and the rule's own numbers)."""

    code = "rule_broken"


class BadName(Refusal):
    """A text that the file cannot hold: empty, too long, a formula, control characters (facts: reason)."""

    code = "bad_name"


class RoundClosed(Refusal):
    """The round or the booking time is over (facts: round, until)."""

    code = "round_closed"


class NotKept(Refusal):
    """A register's workbook could not be written now: nothing was kept, try again (facts: file, reason)."""

    code = "not_kept"


class UnknownMark(Refusal):
    """The round asks for no such thing, or a file shows it and nobody can merely say so (facts: item, who)."""

    code = "unknown_mark"


class UnknownTalk(Refusal):
    """No discussion of the round is meant by this (facts: who)."""

    code = "unknown_talk"


class FileTrouble(AlkeError):
    """The shared file cannot be read or written now (facts: file)."""

    code = "file_trouble"


class FileLocked(FileTrouble):
    """Somebody has it open in Office: 423 (microsoft-graph-docs#15111; facts: file, by when known)."""

    code = "file_locked"


class FileChanged(FileTrouble):
    """Somebody saved since we read: 412, or 409 resourceModified."""

    code = "file_changed"


class FileGone(FileTrouble):
    """Not where it was: 404."""

    code = "file_gone"


class FileForbidden(FileTrouble):
    """401 after a new token, or 403: an administrator is needed."""

    code = "file_forbidden"


class NotProved(FileTrouble):
    """The server did not prove that it refuses a stale write: nothing is written until it does (facts: reason)."""

    code = "not_proved"


class FileThrottled(FileTrouble):
    """429 or 503 (facts: retry_after in seconds)."""

    code = "file_throttled"


class FileUnreadable(FileTrouble):
    """The bytes are no schedule we can read or safely write (facts: file, reason out of sharepoint.errors)."""

    code = "file_unreadable"

    @property
    def passing(self) -> bool:
        """A download that lags behind its metadata (docs-contrib#9315) catches up by itself."""
        return self.facts.get("reason") == "hash"


class OutcomeUnknown(FileTrouble):
    """A time-out, reset or 5xx on a write: it may have happened or may still happen."""

    code = "outcome_unknown"


class Unavailable(FileTrouble):
    """Nothing answers (on a read, or before any byte of a write left us)."""

    code = "unavailable"


class RoundSpoilt(FileTrouble):
    """The channel's own file of a round (`file`) is no round (`why`), and no earlier version of it is known."""

    code = "round_spoilt"


class ContactsSpoilt(FileTrouble):
    """The workbook of who speaks for whom (`file`) is none any more, or nobody can be read out of it."""

    code = "contacts_spoilt"


class PostTrouble(AlkeError):
    """The channel did not take a message."""

    code = "post_trouble"


class PostRefused(PostTrouble):
    """A definite, passing no: 429, or no connection before any byte (facts: retry_after in seconds)."""

    code = "post_refused"


class PostForbidden(PostTrouble):
    """A definite, lasting no: 400, 401, 403, 404, 413 (facts: status)."""

    code = "post_forbidden"


class PostUnknown(PostTrouble):
    """A time-out, reset or 5xx: it may stand in the channel (BotFramework-Services#298)."""

    code = "post_unknown"


class LedgerTrouble(AlkeError):
    """The bot's own memory cannot be used: disk full, locked, gone, of another version (facts: reason)."""

    code = "ledger_trouble"
