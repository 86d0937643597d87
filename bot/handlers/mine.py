"""One's own bookings: show, move and cancel them."""

from __future__ import annotations

from alke.booking import Action, Line
from alke.errors import NothingBooked
from alke.holders import read_holder
from alke.rounds import ScheduleSpec
from bot.handlers.book import chosen_regions, chosen_slot, open_form, place
from bot.office import Office, Visit
from bot.recent import Form
from bot.turn import Answer
from cards.receipts import mine_card


async def mine(office: Office, visit: Visit) -> Answer:
    """'Mikä aika meillä on?' and the button 'Omat varaukset'."""
    visit.regions((), everyone=office.round.councils)
    found = await office.desk.mine(office.round_id, visit.person)
    return Answer(card=mine_card(visit.words, office.round_id, found, visit.person.regions or (visit.person.name,)))


async def release(office: Office, visit: Visit) -> Answer:
    """Take the booking out of the file, or ask whose."""
    regions = await _owners(office, visit)
    if not regions:
        return await open_form(office, visit, Form("release", visit.press.slot))
    return await place(office, visit, Action.RELEASE, regions, visit.press.slot)


async def move_form(office: Office, visit: Visit) -> Answer:
    """Ask to which time, and whose it is if that is not clear."""
    return await open_form(office, visit, Form("move", visit.press.slot, await _owners(office, visit)))


async def move(office: Office, visit: Visit) -> Answer:
    """Swap one's time for another in one step; what is not clear is asked for."""
    slot, regions = await chosen_slot(office, visit), await _owners(office, visit)
    if slot is None or slot == visit.press.slot or not regions:
        return await move_form(office, visit)
    return await place(office, visit, Action.MOVE, regions, slot)


async def _owners(office: Office, visit: Visit) -> tuple[str, ...]:
    """Whose booking it is: the pressed line's when it is one of one's own, else as button or sentence says, else one's own."""
    if visit.press.slot:
        for spec, line in await office.desk.mine(office.round_id, visit.person):
            if spec.key == visit.press.schedule and line.slot == visit.press.slot:
                return _of_line(office, visit, spec, line)
    return chosen_regions(office, visit)


def _of_line(office: Office, visit: Visit, spec: ScheduleSpec, line: Line) -> tuple[str, ...]:
    """The party on the line that this person belongs to: their council, or the whole group."""
    for text in (*line.holders, *line.waiting):
        regions = read_holder(text, tuple(office.councils)).regions
        if regions & set(visit.person.regions):
            return tuple(sorted(regions))
    raise NothingBooked(who=visit.person.regions, slot=line.slot, schedule=spec.name)
