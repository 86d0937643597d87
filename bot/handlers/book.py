"""Book a time: by button, by sentence, or by the form that asks for whom."""

from __future__ import annotations

from alke.booking import Action, Order
from alke.errors import SlotUnclear, UnknownSlot
from alke.rounds import Party
from alke.slots import SlotTime
from bot.handlers.board import board_of, schedule_of
from bot.handlers.views import draw, remember
from bot.office import Office, Visit
from bot.recent import Form
from bot.turn import Answer
from cards.presses import list_of, slot_of


async def book(office: Office, visit: Visit) -> Answer:
    """Place the order, or ask for whom when that is not clear."""
    regions = chosen_regions(office, visit)
    slot = await chosen_slot(office, visit)
    if not regions or slot is None or _needs_group(office, visit, regions):
        return await form(office, visit)
    return await place(office, visit, Action.BOOK, regions, slot)


async def form(office: Office, visit: Visit) -> Answer:
    """Ask which council, or which councils of a group, unless that is clear, and if need be which time."""
    regions = chosen_regions(office, visit)
    whom = () if _needs_group(office, visit, regions) else regions
    return await open_form(office, visit, Form("book", await chosen_slot(office, visit), whom))


async def open_form(office: Office, visit: Visit, asked: Form) -> Answer:
    """Put the form in place of the person's card."""
    board = await board_of(office, visit)
    card = draw(office, visit, board, asked)
    remember(office, visit, board, asked)
    return Answer(card=card)


async def place(
    office: Office, visit: Visit, action: Action, regions: tuple[str, ...], slot: SlotTime | None
) -> Answer:
    """Give the order to the desk; the receipt becomes a card, and everybody's card follows."""
    order = Order(action, office.round_id, schedule_of(office, visit), visit.person, regions, slot, visit.turn.delivery)
    receipt = await office.desk.place(order)
    remember(office, visit, receipt.board, receipt)
    await office.bulletin.changed(order.round_id, order.schedule)
    return Answer(card=draw(office, visit, receipt.board, receipt))


def chosen_regions(office: Office, visit: Visit) -> tuple[str, ...]:
    """From the form, else from the sentence, else one's own; a group's members may be anybody's, its asker must be in it."""
    asked = list_of(visit.turn.data, "regions") or (visit.said.regions(visit.person) if visit.said else ())
    if office.round.schedule(schedule_of(office, visit)).party is Party.GROUP and set(asked) & set(
        visit.person.regions
    ):
        return tuple(region for region in asked if region in office.round.councils)
    return visit.regions(asked, everyone=office.round.councils)


async def chosen_slot(office: Office, visit: Visit) -> SlotTime | None:
    """From the button or form, else from the sentence's day and hour; None when nothing was said.

    A day without an hour means its only free time; SlotUnclear when it has several, UnknownSlot when it has none.
    """
    chosen = slot_of(visit.turn.data, "to")
    if chosen:
        return chosen
    if visit.press.slot or visit.said is None or visit.said.date is None:
        return visit.press.slot
    day, hour = visit.said.date, visit.said.time_from
    if hour:
        return SlotTime(day, hour)
    free = [line.slot for line in (await board_of(office, visit)).free if line.slot.date == day]
    if not free:
        raise UnknownSlot(slot=day)
    if len(free) > 1:
        raise SlotUnclear(choices=tuple(free))
    return free[0]


def _needs_group(office: Office, visit: Visit, regions: tuple[str, ...]) -> bool:
    spec = office.round.schedule(schedule_of(office, visit))
    return spec.party is Party.GROUP and not list_of(visit.turn.data, "regions") and len(regions) < 2
