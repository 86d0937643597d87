"""May this order be made? The talks' rules over who asks, for whom, when, and what already waits; pure."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from alke.booking import Action, Order
from alke.claim_port import Waiting
from alke.errors import (
    AlreadyBooked,
    NotAllowed,
    NothingBooked,
    RoundClosed,
    RuleBroken,
    SlotPast,
    SlotTaken,
    UnknownSlot,
)
from alke.holders import holder_text, same_holder
from alke.rounds import Doubt, Party, Round, Rules, ScheduleSpec

__all__ = ["admit", "fit_among", "holder_text", "same_holder", "warnings"]

HELSINKI = ZoneInfo("Europe/Helsinki")
UNDER_WAY = "under_way"
"""The reason of a refusal that rests on an order which is not in the file yet, and may still be refused."""


def admit(order: Order, round_: Round, spec: ScheduleSpec, now: datetime) -> None:
    """What can be said without the file: who may ask for whom, the group's size, closing dates; raises a Refusal."""
    _allowed(order, round_, spec)
    _open(order, round_, spec, now)
    if order.action is Action.RELEASE:
        return
    if order.slot is None:
        raise UnknownSlot(slot="")
    if datetime.combine(order.slot.date, order.slot.start, HELSINKI) <= now:
        raise SlotPast(slot=order.slot)
    _group(order, round_, spec)


def fit_among(order: Order, spec: ScheduleSpec, waiting: Waiting) -> None:
    """What the claims still on their way say: one live order per council and kind, one live claim per exclusive slot."""
    mine = waiting.of(order)
    last = mine[-1] if mine else None
    if order.action is Action.BOOK and last and last.order.action is not Action.RELEASE:
        raise AlreadyBooked(slot=last.slot, who=last.holder, reason=UNDER_WAY)
    if order.action is not Action.BOOK and last and last.order.action is Action.RELEASE:
        raise NothingBooked(who=last.holder, reason=UNDER_WAY)
    if order.action is not Action.RELEASE and spec.exclusive:
        for claim in waiting.on(order):
            if (
                claim not in mine and waiting.of(claim.order)[-1] is claim
            ):  # an older one is left by a move or a release
                raise SlotTaken(slot=order.slot, who=claim.holder)


def warnings(order: Order, round_: Round, spec: ScheduleSpec) -> tuple[Doubt, ...]:
    """A council's own meeting is best held on the day of its joint talk (letter S24 99–104); facts: joint, own as ISO dates."""
    if spec.kind != "own" or order.slot is None or order.action is Action.RELEASE:
        return ()
    days = sorted(day for region in order.regions for day in _joint_days(round_, region))
    if not days or order.slot.date in days:
        return ()
    facts = {"joint": days[0].isoformat(), "own": order.slot.date.isoformat()}
    return (Doubt("joint_day", spec.name, spec.source, facts),)


def rules_of(round_: Round, spec: ScheduleSpec) -> Rules:
    """The rules of this kind of discussion; what a group books follows the group's."""
    fallback = "group" if spec.party is Party.GROUP else "own"
    return round_.rules.get(spec.kind) or round_.rules.get(fallback) or Rules()


def _allowed(order: Order, round_: Round, spec: ScheduleSpec) -> None:
    unknown = [region for region in order.regions if region not in round_.councils]
    if unknown or not order.regions:
        raise NotAllowed(who=tuple(unknown))
    if order.person.is_coordinator:
        return
    if spec.kind == "confirmed":
        raise RuleBroken(rule="coordinator_only")
    own = set(order.person.regions)
    foreign = set(order.regions) - own
    if not own & set(order.regions) or (foreign and spec.party is not Party.GROUP):
        raise NotAllowed(who=tuple(sorted(foreign)), **({} if order.person.mandates else {"reason": "outsider"}))


def _open(order: Order, round_: Round, spec: ScheduleSpec, now: datetime) -> None:
    """Councils book until the closing day's end; the coordinator mends until the round is over."""
    today = now.astimezone(HELSINKI).date()
    closes = round_.deadline(spec.closes).due if spec.closes else None
    if today > round_.last_day:
        raise RoundClosed(round=round_.id, until=round_.last_day)
    if closes is not None and today > closes and not order.person.is_coordinator:
        raise RoundClosed(round=round_.id, until=closes)


def _group(order: Order, round_: Round, spec: ScheduleSpec) -> None:
    given = len(set(order.regions))
    if given != len(order.regions):
        raise RuleBroken(rule="one_group", who=order.regions)
    if spec.party is not Party.GROUP:
        if given > 1:
            raise RuleBroken(rule="max_talks_per_region", who=order.regions)
        return
    needed = rules_of(round_, spec).min_regions or 1
    if given < needed:
        raise RuleBroken(rule="min_regions", needed=needed, given=given)


def _joint_days(round_: Round, region: str) -> list[date]:
    return [m.date for m in round_.meetings if m.kind == "joint" and m.date and region in m.regions]
