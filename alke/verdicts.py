"""What becomes of each claim: tried in turn on the sheets as they will be; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from alke.booking import Action
from alke.claim_port import Claim, ClaimState
from alke.errors import AlkeError, AlreadyBooked, BadName, FileUnreadable, Refusal, RuleBroken, UnknownSlot
from alke.rounds import ScheduleSpec
from alke.sheet import Sheet
from alke.slots import SlotTime

Schedule = tuple[str, str]
"""A round's id and a schedule's key."""


def judge(
    claims: Sequence[Claim],
    sheets: Mapping[Schedule, Sheet],
    specs: Mapping[Schedule, ScheduleSpec],
    unfit: Mapping[str, str],
) -> list[Claim]:
    """Oldest first, each against the sheets as those before it leave them; `unfit` are claims that cannot be written, and why.

    A party's second claim gets no verdict yet.
    """
    verdicts: list[Claim] = []
    busy: set[tuple[Schedule, str]] = set()
    for claim in claims:
        parties = {(claim.schedule, region) for region in claim.order.regions}
        if not parties & busy:
            verdicts.append(_verdict(claim, sheets, specs, unfit))
        busy |= parties
    return verdicts


def _verdict(
    claim: Claim, sheets: Mapping[Schedule, Sheet], specs: Mapping[Schedule, ScheduleSpec], unfit: Mapping[str, str]
) -> Claim:
    if claim.id in unfit:
        return _refused(claim, _unwritable(claim, unfit[claim.id]))
    try:
        if not _stands(claim, sheets[claim.schedule]):
            _wished(claim, sheets, specs[claim.schedule])
        return _tried(claim, sheets[claim.schedule])
    except Refusal as reason:
        return _refused(claim, reason)


def _tried(claim: Claim, sheet: Sheet) -> Claim:
    """The claim as written on the sheet; a Refusal when the file says no. What already stands needs no edit."""
    order = claim.order
    match order.action:
        case Action.BOOK:
            return replace(_book(claim, sheet), state=ClaimState.WRITTEN)
        case Action.RELEASE:
            return replace(_release(claim, sheet), state=ClaimState.WRITTEN)
        case Action.MOVE:
            return replace(_move(claim, sheet), state=ClaimState.WRITTEN)


def _book(claim: Claim, sheet: Sheet) -> Claim:
    if not _stands(claim, sheet):
        sheet.none_yet(claim.order.regions)
        sheet.write(sheet.free_line(_slot(claim)), claim.holder, claim.id)
    return claim


def _stands(claim: Claim, sheet: Sheet) -> bool:
    """Written by an earlier try whose outcome nobody knew (with whatever else was in it), or typed by a person."""
    return sheet.standing(_slot(claim), claim.order.regions) if claim.order.action is Action.BOOK else False


def _release(claim: Claim, sheet: Sheet) -> Claim:
    """The name taken out; one that an earlier try of ours has taken out is out, whatever was typed elsewhere since."""
    order = claim.order
    if _left_before(claim, sheet):
        return claim
    line = sheet.own_line(order.regions, order.slot, claim.holder)
    sheet.write(line, "", claim.id)
    return replace(claim, left=line.row.time)


def _move(claim: Claim, sheet: Sheet) -> Claim:
    order, slot = claim.order, _slot(claim)
    if sheet.names_at(slot, order.regions):
        if claim.tried and claim.left is not None:
            return _moved_before(claim, claim.left, sheet)
        if len(sheet.held_by(order.regions)) == 1:
            raise AlreadyBooked(slot=slot, who=claim.holder)
    old = sheet.own_line(order.regions, None, claim.holder)
    new = sheet.free_line(slot)
    name = claim.holder if old.reading.regions == set(order.regions) else old.text
    sheet.write(old, "", claim.id)
    sheet.write(new, name, claim.id)
    return replace(claim, left=old.row.time)


def _moved_before(claim: Claim, left: SlotTime, sheet: Sheet) -> Claim:
    """An earlier try may have moved it; a name that came back to the old time meanwhile is taken out as it was ordered."""
    for line in sheet.held_by(claim.order.regions):
        if line.row.time == left and line.reading.only and line.reading.regions == set(claim.order.regions):
            sheet.write(line, "", claim.id)
    return claim


def _left_before(claim: Claim, sheet: Sheet) -> bool:
    """An earlier try, whose outcome nobody knew, was sent, and the name is no longer where it was then."""
    return bool(claim.tried) and claim.left is not None and not sheet.names_at(claim.left, claim.order.regions)


def _slot(claim: Claim) -> SlotTime:
    if claim.order.slot is None:
        raise UnknownSlot(slot="")
    return claim.order.slot


def _wished(claim: Claim, sheets: Mapping[Schedule, Sheet], spec: ScheduleSpec) -> None:
    """A confirmation needs the group's wish; a wish schedule in another file is not asked."""
    wishes = sheets.get((claim.order.round_id, spec.confirms)) if spec.confirms else None
    if wishes is not None and claim.order.action is Action.BOOK and not wishes.held_by(claim.order.regions):
        raise RuleBroken(rule="no_wish", who=claim.holder)


def _refused(claim: Claim, reason: AlkeError) -> Claim:
    return replace(claim, state=ClaimState.REFUSED, reason=reason)


def _unwritable(claim: Claim, reason: str) -> AlkeError:
    """A text the file cannot hold is the name's fault; anything else the file's."""
    return (
        BadName(reason=reason)
        if reason in {"bad-text", "not-listed"}
        else FileUnreadable(file=claim.file, reason=reason)
    )
