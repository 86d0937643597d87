"""What one write of a file will do: every waiting claim judged in turn against the file as it is; pure but for the scribe."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from alke.claim_port import Claim, ClaimState
from alke.errors import FileUnreadable
from alke.people import Council
from alke.ports import Edit, Edited
from alke.rounds import Party, ScheduleSpec
from alke.sheet import Sheet
from alke.slots import SlotRow, held
from alke.verdicts import Schedule, judge


@dataclass(frozen=True, slots=True)
class Plan:
    """The verdicts over the claims, true once `data` is in the file (None: nothing to write), and the rows as they will be."""

    verdicts: Sequence[Claim]
    data: bytes | None
    rows: Mapping[Schedule, Sequence[SlotRow]]

    @property
    def refused(self) -> Sequence[Claim]:
        """Those that need no write to be final."""
        return [claim for claim in self.verdicts if claim.state is ClaimState.REFUSED]

    @property
    def written(self) -> Sequence[Claim]:
        """Those that stand in the file once it is written, or stand there already."""
        return [claim for claim in self.verdicts if claim.state is ClaimState.WRITTEN]


@dataclass(frozen=True, slots=True)
class Hand:
    """What writes the file and reads it: `write` gives new bytes, `read` the rows of a schedule in them (FileUnreadable)."""

    write: Callable[[Sequence[Edit]], Edited]
    read: Callable[[Schedule, bytes], Sequence[SlotRow]]


def make_plan(
    claims: Sequence[Claim],
    rows: Mapping[Schedule, Sequence[SlotRow]],
    specs: Mapping[Schedule, ScheduleSpec],
    councils: tuple[Council, ...],
    hand: Hand,
) -> Plan:
    """Judge the claims, oldest first, and write what fits; an edit the scribe refuses costs only the claim that wanted it.

    A party's second claim waits for the next write, so that each one is answered out of the file. What would not be read
    as it is written is not written: then fewer are tried, at last the oldest alone, and the others wait for the next write.
    """
    unfit: dict[str, str] = {}
    while True:
        sheets = {
            schedule: Sheet(found, councils, groups=specs[schedule].party is Party.GROUP)
            for schedule, found in rows.items()
        }
        verdicts = judge(claims, sheets, specs, unfit)
        edits = [pair for sheet in sheets.values() for pair in sheet.edits()]
        after = {schedule: sheet.rows() for schedule, sheet in sheets.items()}
        if not edits:
            return Plan(verdicts, None, after)
        edited = hand.write([edit for edit, _ in edits])
        unfit |= {edits[index][1]: reason for index, reason in edited.refused.items()}
        if edited.refused:
            continue
        if all(_reads(found, schedule, edited.data, hand) for schedule, found in after.items()):
            return Plan(verdicts, edited.data, after)
        claims, alone = _fewer(claims, {writer for _, writer in edits})
        unfit |= dict.fromkeys(alone, "read-otherwise")


def _fewer(claims: Sequence[Claim], writers: set[str]) -> tuple[Sequence[Claim], set[str]]:
    """The claims to be tried when all together would not be read as written, and the one that was alone already.

    Those that were sent before go first, and together: they were read as written, and may have been done.
    """
    sent = [claim for claim in claims if claim.id in writers and claim.tried]
    if 0 < len(sent) < len(writers):
        return sent, set()
    oldest = next(n for n, claim in enumerate(claims) if claim.id in writers)
    return claims[: oldest + 1], writers if len(writers) == 1 else set()


def _reads(expected: Sequence[SlotRow], schedule: Schedule, data: bytes, hand: Hand) -> bool:
    """Whether everybody still stands where they should: names can be what told which column takes them."""
    names = held(expected)
    try:
        return names <= held(hand.read(schedule, data))
    except FileUnreadable:
        return not names
