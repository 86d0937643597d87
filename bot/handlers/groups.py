"""Who is in which group: shown, and left, at once or by a request that the group answers."""

from __future__ import annotations

from alke.errors import NothingBooked, NotKept, RuleBroken
from alke.groups import Composition, Source, has_groups
from bot.office import Office, Visit
from bot.turn import Answer
from cards.answers import sentence_card
from cards.elements import Element, container, text
from cards.groups import groups_card, leave_form, whom_form
from cards.presses import text_of


async def show(office: Office, visit: Visit, sentence: str = "", style: str = "good") -> Answer:
    """'Ketkä ovat samassa ryhmässä?', and what has just become of it."""
    composition = await composed(office)
    leaving = await office.works.leaving.asked(office.round)
    asking = await office.works.forming.asked(office.round)
    banner: list[Element] = [container([text(sentence)], style=style, bleed=True)] if sentence else []
    card = groups_card(visit.words, office.round, composition, office.councils, leaving, asking, banner)
    return Answer(card=card)


async def leave(office: Office, visit: Visit) -> Answer:
    """Out of a forming group at once; of one that has told its councils it is asked first what leaving means."""
    region = _own(office, visit)
    if region is None:
        return whom(office, visit, "group.leave")
    composition = await composed(office)
    group = composition.group_of(region)
    if group is None:
        return await show(office, visit, visit.words("forming.none", who=region), "emphasis")
    if group.source is Source.FORMING:
        await office.works.forming.leave(office.round, visit.person, region)
        return await show(office, visit, visit.words("forming.left", who=region, group=group.regions))
    return Answer(card=leave_form(visit.words, office.round, region, group, composition.needed))


async def ask_to_leave(office: Office, visit: Visit) -> Answer:
    """Write the request down."""
    region, reason = _own(office, visit), text_of(visit.turn.data, "reason")
    if region is None:
        raise NothingBooked(who=visit.person.name)
    group = (await composed(office)).group_of(region)
    mine = group.regions if group else ()
    asked = await office.works.leaving.ask(office.round, visit.person, region, reason, mine)
    words = visit.words
    told = words("group.leave_asked", who=region, group=mine or asked.regions)
    return Answer(card=sentence_card(words, told))


async def pending(office: Office) -> list[str]:
    """The councils whose request to join or to leave a group waits for an answer; none where the books cannot be read."""
    if not has_groups(office.round):
        return []
    try:
        asking = await office.works.forming.asked(office.round)
        leaving = await office.works.leaving.asked(office.round)
    except NotKept:
        return []  # the groups' own card says why
    return sorted({*(one.region for one in asking), *(region for _, region, _ in leaving)})


async def composed(office: Office) -> Composition:
    """The groups as they stand; RuleBroken in a round in which councils form none."""
    if not has_groups(office.round):
        raise RuleBroken(rule="no_groups", round=office.round.name)
    return await office.works.grouping.composition(office.round)


def whom(office: Office, visit: Visit, verb: str) -> Answer:
    """For which council? Asked of a coordinator, and of whoever speaks for several; NotAllowed for others."""
    regions = visit.choices(office.round.councils)
    return Answer(card=whom_form(visit.words, office.round, verb, visit.press.item, regions))


def _own(office: Office, visit: Visit) -> str | None:
    chosen = text_of(visit.turn.data, "region") or visit.press.item
    asked = (chosen,) if chosen else visit.said.regions(visit.person) if visit.said else ()
    found = visit.regions(asked, everyone=office.round.councils)
    return found[0] if found else None
