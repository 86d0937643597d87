"""Who is in which group: shown, left, and settled by the coordinator."""

from __future__ import annotations

from dataclasses import replace

from alke.errors import NothingBooked, UnknownMark
from bot.handlers.status import only_coordinators
from bot.handlers.themes import deliver
from bot.office import Office, Visit
from bot.turn import Answer
from cards.answers import sentence_card
from cards.groups import groups_card, leave_form
from cards.presses import text_of


async def show(office: Office, visit: Visit) -> Answer:
    """'Ketkä ovat samassa ryhmässä?'"""
    composition = await office.works.themes.composition(office.round)
    leaving = await office.works.leaving.asked(office.round)
    return Answer(card=groups_card(visit.words, office.round, composition, office.councils, leaving))


async def leave(office: Office, visit: Visit) -> Answer:
    """Ask first: what leaving means."""
    region = _own(office, visit)
    composition = await office.works.themes.composition(office.round)
    group = composition.group_of(region)
    if group is None:
        raise NothingBooked(who=region)
    return Answer(card=leave_form(visit.words, office.round, region, group, composition.needed))


async def ask_to_leave(office: Office, visit: Visit) -> Answer:
    """Write the request down."""
    region, reason = _own(office, visit), text_of(visit.turn.data, "reason")
    group = await office.works.leaving.ask(office.round, visit.person, region, reason)
    words = visit.words
    return Answer(card=sentence_card(words, words("group.leave_asked", who=region, group=group.regions)))


async def let_go(office: Office, visit: Visit) -> Answer:
    """The coordinator corrects the notice: the group without the council."""
    number, region = _settled(visit)
    notice = await office.works.themes.numbered(office.round, number)
    reasons = [
        why for one, who, why in await office.works.leaving.asked(office.round) if (one, who) == (number, region)
    ]
    only_coordinators(visit)
    if notice is None or region not in notice.regions:
        await office.works.leaving.settle(office.round, visit.person, number, region)
        return await show(office, visit)
    rest = tuple(one for one in notice.regions if one != region)
    answer = await deliver(office, visit, replace(notice, regions=rest, reason=" ".join(reasons) or region))
    await office.works.leaving.settle(office.round, visit.person, number, region)
    return answer


async def stay(office: Office, visit: Visit) -> Answer:
    """The coordinator leaves the group as it is."""
    number, region = _settled(visit)
    await office.works.leaving.settle(office.round, visit.person, number, region)
    return Answer(card=sentence_card(visit.words, visit.words("group.kept", who=region)))


def _own(office: Office, visit: Visit) -> str:
    asked = (visit.press.item,) if visit.press.item else visit.said.regions(visit.person) if visit.said else ()
    regions = visit.regions(asked, everyone=office.round.councils) or visit.person.regions
    if not regions:
        raise NothingBooked(who=visit.person.name)
    return regions[0]


def _settled(visit: Visit) -> tuple[int, str]:
    number, _, region = visit.press.item.partition("|")
    if not number.isdigit():
        raise UnknownMark(item=visit.press.item, who=region)
    return int(number), region
