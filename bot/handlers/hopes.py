"""The coordinator gives each group its time, takes it back, and shares the agendas between the VN network's meetings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alke.booking import Action, Order, Receipt
from alke.errors import RuleBroken
from alke.holders import read_holder
from alke.hopes import Hopes, Regions, read_hopes
from alke.rounds import ScheduleSpec
from alke.slots import SlotTime
from bot.handlers import book as booking
from bot.office import Office, Visit
from bot.turn import Answer
from cards.elements import Element, container, text
from cards.hopes import hopes_card, other_time_card
from cards.presses import BadPress, Press, slot_of
from cards.receipts import receipt_text


async def show(office: Office, visit: Visit) -> Answer:
    """'Vahvista ajat': for the coordinator; others are told so."""
    if not visit.person.is_coordinator:
        raise RuleBroken(rule="coordinator_only")
    return await _card(office, visit)


async def confirm(office: Office, visit: Visit) -> Answer:
    """Give the group this time; one that has another moves."""
    spec, regions, slot = _pressed(office, visit)
    hopes = await _hopes(office, spec)
    action = Action.MOVE if hopes.time_of(regions) else Action.BOOK
    return await _ordered(
        office, visit, spec, Order(action, office.round_id, spec.key, visit.person, regions, slot, visit.turn.delivery)
    )


async def withdraw(office: Office, visit: Visit) -> Answer:
    """The group's time is free again; its wish stays."""
    spec, regions, slot = _pressed(office, visit)
    order = Order(Action.RELEASE, office.round_id, spec.key, visit.person, regions, slot, visit.turn.delivery)
    return await _ordered(office, visit, spec, order)


async def other(office: Office, visit: Visit) -> Answer:
    """Ask which other time."""
    spec, regions, _ = _pressed(office, visit)
    return Answer(card=other_time_card(visit.words, office.round, spec, regions, await _hopes(office, spec)))


async def hear(office: Office, visit: Visit) -> Answer:
    """Move a group's agenda to the other VN-network meeting."""
    regions = _regions(visit)
    order = Order(
        Action.MOVE, office.round_id, _vn(office).key, visit.person, regions, visit.press.slot, visit.turn.delivery
    )
    return await _ordered(office, visit, _confirmed(office), order)


async def book_vn(office: Office, visit: Visit) -> Answer:
    """'Varataan VN-verkoston aika': a group's own booking, in words."""
    return await booking.book(office, replace(visit, press=Press(office.round_id, _vn(office).key)))


async def _ordered(office: Office, visit: Visit, spec: ScheduleSpec, order: Order) -> Answer:
    if not visit.person.is_coordinator:
        raise RuleBroken(rule="coordinator_only")
    receipt = await office.desk.place(order)
    for key in {order.schedule, spec.confirms or spec.key}:
        await office.bulletin.changed(office.round_id, key)
    return await _card(office, visit, receipt)


async def _card(office: Office, visit: Visit, receipt: Receipt | None = None) -> Answer:
    spec = _confirmed(office)
    hopes = await _hopes(office, spec)
    composition = await office.works.grouping.composition(office.round)
    themes = {region: group.theme for group in composition.groups for region in group.regions}
    vn = next((one for one in office.round.schedules if one.kind == "vn"), None)
    board = await office.desk.board(office.round_id, vn.key) if vn else None
    agendas: dict[str, Sequence[Regions]] = {}
    for line in board.lines if board else ():
        found = (read_holder(text, tuple(office.councils)).regions for text in (*line.holders, *line.waiting))
        agendas[str(line.slot)] = [tuple(sorted(group)) for group in found if group]
    banner = _banner(visit, receipt) if receipt else ()
    return Answer(
        card=hopes_card(visit.words, office.round, spec, hopes, themes, banner=banner, vn=board, agendas=agendas)
    )


def _banner(visit: Visit, receipt: Receipt) -> list[Element]:
    style = {"written": "good", "waiting": "warning"}.get(receipt.outcome, "attention")
    return [container([text(receipt_text(visit.words, receipt), weight="Bolder")], style=style, bleed=True)]


async def _hopes(office: Office, spec: ScheduleSpec) -> Hopes:
    wishes = await office.desk.board(office.round_id, spec.confirms)
    return read_hopes(wishes, await office.desk.board(office.round_id, spec.key), office.councils)


def _pressed(office: Office, visit: Visit) -> tuple[ScheduleSpec, Regions, SlotTime]:
    slot = slot_of(visit.turn.data, "to") or visit.press.slot
    if slot is None:
        raise BadPress("t")
    return _confirmed(office), _regions(visit), slot


def _regions(visit: Visit) -> Regions:
    return tuple(sorted({part for part in visit.press.item.split(",") if part}))


def _confirmed(office: Office) -> ScheduleSpec:
    spec = next((one for one in office.round.schedules if one.confirms), None)
    if spec is None:
        raise RuleBroken(rule="no_confirming", round=office.round.name)
    return spec


def _vn(office: Office) -> ScheduleSpec:
    spec = next((one for one in office.round.schedules if one.kind == "vn"), None)
    if spec is None:
        raise RuleBroken(rule="no_vn", round=office.round.name)
    return spec
