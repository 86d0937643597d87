"""People: contacts who press buttons until they are answered, and somebody who edits the same files by hand."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace

from alke.booking import Action, Order, Outcome, Receipt
from alke.errors import LedgerTrouble
from alke.slots import Status
from tests.fakes import COORDINATOR, COUNCILS, REGIONS, contact
from tests.simulation.bot import Process
from tests.simulation.papers import EXCEL, SCRIBE, WORD, annotated, shifted, written
from tests.simulation.world import World

GROUPS = (("Lappi", "Kainuu"), ("Pohjanmaa", "Satakunta"), ("Kainuu", "Pohjois-Pohjanmaa"))
ANSWER = 15.0
"""Seconds after which Teams delivers again (BotFramework-Services#298)."""

Alive = Callable[[], Sequence[Process]]


async def council(world: World, alive: Alive, name: str, schedule: str, regions: tuple[str, ...], orders: int) -> None:
    """Books, moves, releases and books again, one after the other, as people do."""
    person = COORDINATOR if schedule == "confirmed" or world.chance.random() < 0.1 else contact(regions[0])
    offers = world.round.schedule(schedule).offers
    has = False
    for number in range(orders):
        await asyncio.sleep(world.chance.choice((0.0, 0.2, 2.0, world.chance.uniform(0, 30))))
        action = world.chance.choice((Action.MOVE, Action.RELEASE, Action.BOOK)) if has else Action.BOOK
        slot = None if action is Action.RELEASE else world.chance.choice(offers).time
        order = Order(action, world.round.id, schedule, person, regions, slot, f"{name}/{number}")
        outcome = await press_until_answered(world, alive, order)
        if outcome.outcome is Outcome.WAITING and world.chance.random() < 0.6:
            outcome = await _patiently(world, order) or outcome
        if outcome.outcome is not Outcome.REFUSED:
            has = action is not Action.RELEASE


async def press_until_answered(world: World, alive: Alive, order: Order) -> Receipt:
    """Teams delivers the same activity until it is answered, sometimes twice at once, to whichever replica answers."""
    world.orders[order.delivery] = (order, asyncio.get_running_loop().time())
    twice = world.chance.random() < 0.15
    for attempt in range(200):
        copies = 2 if twice and attempt == 0 else 1
        presses = [asyncio.ensure_future(_deliver(world, alive, order)) for _ in range(copies)]
        answers = [answer for answer in await asyncio.gather(*presses) if answer is not None]
        if answers:
            if world.chance.random() < 0.15:
                await _deliver(world, alive, order)
            return answers[0]
        await asyncio.sleep(1)
    raise AssertionError(order)


async def _deliver(world: World, alive: Alive, order: Order) -> Receipt | None:
    bots = alive()
    asked = asyncio.get_running_loop().time()
    if not bots:
        return None
    try:
        receipt = await asyncio.wait_for(world.chance.choice(bots).press(order), ANSWER)
    except (TimeoutError, LedgerTrouble):
        return None
    world.hears(receipt, asked)
    return receipt


async def _patiently(world: World, order: Order) -> Receipt | None:
    """Wait to be told."""
    for _ in range(100):
        if (receipt := world.final(order.delivery)) is not None:
            return receipt
        await asyncio.sleep(2)
    return None


async def editor(world: World, edits: int) -> None:
    """Types, clears, annotates, moves rows, holds the file open, deletes and restores it."""
    deeds = (_types, _types, _clears, _annotates, _shifts, _opens, _opens, _deletes)
    for _ in range(edits):
        await asyncio.sleep(world.chance.choice((0.3, 1.0, world.chance.uniform(0, 40))))
        file = world.chance.choice(sorted(world.server.files))
        if not world.server.files[file].gone:
            await world.chance.choice(deeds)(world, file)


async def _types(world: World, file: str) -> None:
    kept = world.server.files[file]
    spec = world.chance.choice([s for s in world.round.schedules if s.file == file])
    rows = SCRIBE.read(file, kept.now.data, spec.offers[0].date.year, spec.sheet)
    free = [row for row in rows if row.status is Status.FREE]
    if free:
        name = world.chance.choice([c.name_fi for c in COUNCILS] + ["Erkki Esimerkki", "Kanta-Häme"])
        world.server.save(file, written(file, kept.now.data, world.chance.choice(free), name), "person")


async def _clears(world: World, file: str) -> None:
    kept = world.server.files[file]
    spec = world.chance.choice([s for s in world.round.schedules if s.file == file])
    rows = SCRIBE.read(file, kept.now.data, spec.offers[0].date.year, spec.sheet)
    booked = [row for row in rows if row.status is Status.BOOKED]
    if booked:
        world.server.save(file, written(file, kept.now.data, world.chance.choice(booked), ""), "person")


async def _annotates(world: World, file: str) -> None:
    data = world.server.files[file].now.data
    world.server.save(file, annotated(file, data, f"Muistetaan {world.chance.randrange(1000)}"), "person")


async def _shifts(world: World, file: str) -> None:
    world.server.save(file, shifted(file, world.server.files[file].now.data), "person")


async def _opens(world: World, file: str) -> None:
    """423 for as long as it is open."""
    kept = world.server.files[file]
    kept.locked_until = asyncio.get_running_loop().time() + world.chance.uniform(2, 90)


async def _deletes(world: World, file: str) -> None:
    kept = world.server.files[file]
    kept.gone = True
    await asyncio.sleep(world.chance.uniform(1, 40))
    kept.gone = False
    world.server.save(file, kept.now.data, "person")


async def delivers(world: World, times: int) -> None:
    """Councils do their part of a deadline, one by one."""
    for _ in range(times):
        await asyncio.sleep(world.chance.uniform(0, 60))
        key = (world.chance.choice(world.round.deadlines).key, world.chance.choice(REGIONS))
        world.stands.done.setdefault(key, asyncio.get_running_loop().time())


async def moves_a_deadline(world: World) -> None:
    """The coordinator gives one deadline a week more; its reminders start anew."""
    await asyncio.sleep(world.chance.uniform(0, 120))
    first, *rest = world.round.deadlines
    assert first.due is not None
    world.late = max(world.late, 900.0)
    moved = replace(first, version=2)
    world.round = world.stands.round = replace(world.round, deadlines=(moved, *rest))


def parties(world: World) -> list[tuple[str, str, tuple[str, ...]]]:
    """Who orders what: councils in the Word file, groups and the coordinator in the Excel file."""
    found: list[tuple[str, str, tuple[str, ...]]] = []
    if WORD in world.server.files:
        found += [(f"own-{region}", "own", (region,)) for region in REGIONS]
    if EXCEL in world.server.files:
        found += [(f"wish-{n}", "wish", group) for n, group in enumerate(GROUPS)]
        found += [(f"confirmed-{n}", "confirmed", group) for n, group in enumerate(GROUPS)]
    return found
