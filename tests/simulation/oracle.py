"""What must be true of a run, whatever happened: the invariants of docs/reliability.md, each violation in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from alke.booking import Action, Order, Outcome, Receipt
from alke.holders import official_names, same_holder
from alke.slots import SlotTime
from tests.fakes import COUNCILS
from tests.simulation.papers import foreign_parts, names_in
from tests.simulation.sharepoint import Version
from tests.simulation.world import Heard, World

QUOTA = 1200
"""SharePoint's resource units a minute for one app (Microsoft, avoid getting throttled)."""
RECHECK = 20.0
"""Seconds between the last look at who owes and the message: the look itself, and one request."""


def violations(world: World, live: Sequence[str]) -> list[str]:
    """Every broken promise of a run that has come to rest; `live` are the claims still waiting."""
    found = list(world.faults)
    found += [f"I7 still waiting at rest: {claim}" for claim in live]
    for delivery, (order, placed) in world.orders.items():
        found += _answers(world, delivery, order)
        found += _stands(world, delivery, order, placed)
    found += _ghosts(world)
    found += _reminders(world)
    found += _quota(world)
    return found


def check_write(world: World, file: str, before: Version, after: Version) -> None:
    """I2, I3 at each write of the bot: only free lines were filled, only bookings were taken out, nobody stands twice."""
    old, new = names_in(file, before.data, world.round), names_in(file, after.data, world.round)
    known = official_names(COUNCILS)
    for place in old.keys() | new.keys():
        gone, came = (
            _difference(old.get(place, ()), new.get(place, ())),
            _difference(new.get(place, ()), old.get(place, ())),
        )
        strange = [name for name in (*gone, *came) if not _is_party(name, known)]
        if strange or place not in old or place not in new:
            world.faults.append(f"I3 v{after.number} {place}: {old.get(place)} became {new.get(place)}")
        if place[0] != "wish" and len(new.get(place, ())) > 1:
            world.faults.append(f"I2 v{after.number} {place}: {new[place]}")
        for name in came:
            if came and _count(new, place[0], name) > max(1, _count(old, place[0], name)):
                world.faults.append(f"I2 v{after.number} {name} stands twice in {place[0]}")
    if foreign_parts(before.data) != foreign_parts(after.data):
        world.faults.append(f"I3 v{after.number}: a part that is not the bot's changed")


def _answers(world: World, delivery: str, order: Order) -> Iterable[str]:
    """I5: a final answer, and the same one each time."""
    finals = {_said(h.receipt) for h in world.heard.get(delivery, ()) if h.receipt.outcome is not Outcome.WAITING}
    if len(finals) != 1:
        yield f"I5 {delivery} ({order.action} {order.slot}) has {len(finals)} final answers: {sorted(finals)}"


def _said(receipt: Receipt) -> str:
    return f"{receipt.outcome} {receipt.holder} {receipt.slot} {receipt.left} {receipt.reason!r}"


def _stands(world: World, delivery: str, order: Order, placed: float) -> Iterable[str]:
    """I1: what was answered 'written' stands in every version from then on, until its own next order or a person's hand."""
    first = next((h for h in world.heard.get(delivery, ()) if h.receipt.outcome is Outcome.WRITTEN), None)
    if first is None or order.action is Action.RELEASE or first.receipt.slot is None:
        return
    place = (order.schedule, first.receipt.slot)
    until = min(
        (at for other, at in world.orders.values() if at > placed and _party(other) == _party(order)),
        default=float("inf"),
    )
    versions = world.server.files[world.round.schedule(order.schedule).file].versions
    if not any(_holds(world, v, place, order) for v in versions if placed <= v.at <= first.at):
        current = [v for v in versions if v.at <= placed][-1:]
        if not any(_holds(world, v, place, order) for v in current):
            yield f"I1 {delivery}: answered 'written' at {first.at:.1f}, never in the file until then"
    yield from _stays(world, delivery, order, place, first, until)


def _stays(
    world: World, delivery: str, order: Order, place: tuple[str, SlotTime], first: Heard, until: float
) -> Iterable[str]:
    held = True
    for version in world.server.files[world.round.schedule(order.schedule).file].versions:
        holds = _holds(world, version, place, order)
        if not first.at <= version.at < until:
            held = holds
            continue
        if version.by == "person":
            held = holds  # a person may take it out
        elif held and not holds:
            yield f"I1 {delivery}: acknowledged {place} is lost in v{version.number} by {version.by} at {version.at:.1f}"
            return


def _ghosts(world: World) -> Iterable[str]:
    """I1 the other way round: who stands in the file by the bot's hand was told so."""
    for file, kept in world.server.files.items():
        before: dict[tuple[str, SlotTime], tuple[str, ...]] = {}
        author: dict[tuple[tuple[str, SlotTime], str], str] = {}
        for version in kept.versions:
            now = names_in(file, version.data, world.round)
            for place, names in now.items():
                for name in _difference(names, before.get(place, ())):
                    author[place, name] = version.by
            before = now
        for (place, name), by in author.items():
            if by == "bot" and name in before.get(place, ()) and not _was_told(world, place, name):
                yield f"I1 a ghost: {name} stands at {place}, and nobody was told"


def _was_told(world: World, place: tuple[str, SlotTime], name: str) -> bool:
    """Somebody was told that the party has this time, and not since then that it has left it."""
    held: set[SlotTime | None] = set()
    for delivery, (order, _) in world.orders.items():
        if order.schedule == place[0] and same_holder(name, order.regions, COUNCILS):
            receipt = world.final(delivery)
            if receipt is not None and receipt.outcome is Outcome.WRITTEN:
                held = (held | {receipt.slot}) - {receipt.left}
    return place[1] in held


def _reminders(world: World) -> Iterable[str]:
    """I4: each step once, to those who owed, and none forgotten."""
    marks = [one.post.mark for one in world.channel.stored]
    for mark in sorted(set(marks)):
        if marks.count(mark) > 1:
            yield f"I4 {mark} was posted {marks.count(mark)} times"
    for one in world.channel.stored:
        key = one.post.mark.split("/")[1]
        for _, region in one.post.mentions:
            if world.stands.done.get((key, region), float("inf")) < one.asked - RECHECK:
                yield f"I4 {one.post.mark} mentions {region}, who had delivered"
    for deadline in world.round.deadlines:
        owed = {region for region in world.round.councils if (deadline.key, region) not in world.stands.done}
        if owed and not any(mark.startswith(f"{world.round.id}/{deadline.key}/{deadline.version}/") for mark in marks):
            yield f"I4 {deadline.key} was never posted, though {sorted(owed)} owe"


def _quota(world: World) -> Iterable[str]:
    """I8: never more units in a minute than SharePoint allows."""
    units, start = world.server.units, 0
    total = 0
    for at, cost in units:
        total += cost
        while units[start][0] < at - 60:
            total -= units[start][1]
            start += 1
        if total > QUOTA:
            yield f"I8 {total} units in the minute before {at:.0f}"
            return


def _holds(world: World, version: Version, place: tuple[str, SlotTime], order: Order) -> bool:
    file = world.round.schedule(order.schedule).file
    return any(
        same_holder(name, order.regions, COUNCILS) for name in names_in(file, version.data, world.round).get(place, ())
    )


def _party(order: Order) -> tuple[str, frozenset[str]]:
    return order.schedule, frozenset(order.regions)


def _is_party(name: str, known: dict[str, str]) -> bool:
    return name in known.values() or all(part in known for part in name.split(", "))


def _difference(some: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    left = list(others)
    return [name for name in some if name not in left or left.remove(name)]  # type: ignore[func-returns-value]


def _count(names: dict[tuple[str, SlotTime], tuple[str, ...]], schedule: str, name: str) -> int:
    return sum(who.count(name) for (key, _), who in names.items() if key == schedule)
