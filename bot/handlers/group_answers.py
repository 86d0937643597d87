"""What a group answers: a council that asks to come along is taken in or not, one that wants out is let go or not."""

from __future__ import annotations

from dataclasses import replace

from alke.calendar import to_helsinki
from alke.errors import RuleBroken, UnknownMark
from alke.forming import Asked
from alke.groups import Group
from alke.themes import theme_desk
from bot.handlers.groups import composed, show
from bot.handlers.themes import deliver
from bot.office import Office, Visit
from bot.turn import Answer
from cards.answers import sentence_card


async def accept(office: Office, visit: Visit) -> Answer:
    """The council is taken in."""
    asked, group = await _asked(office, visit)
    answer, done = await _regroup(office, visit, group.regions, {*group.regions, asked.region}, asked.region)
    if done:
        await office.works.forming.answer(office.round, visit.person, asked)
    return answer or await show(office, visit, visit.words("forming.taken", who=asked.region, group=group.regions))


async def decline(office: Office, visit: Visit) -> Answer:
    """The group stays as it is; the council is told in the register and here."""
    asked, group = await _asked(office, visit)
    await office.works.forming.answer(office.round, visit.person, asked)
    told = visit.words("forming.declined", who=asked.region, group=group.regions)
    return await show(office, visit, told, "emphasis")


async def let_go(office: Office, visit: Visit) -> Answer:
    """The group without the council; a request that has been met otherwise is settled."""
    number, region, reason = await _leaving(office, visit)
    group = (await composed(office)).group_of(region)
    if group is None:
        await office.works.leaving.settle(office.round, visit.person, number, region)
        return await show(office, visit)
    may_answer(office, visit, tuple(one for one in group.regions if one != region))
    answer, done = await _regroup(office, visit, group.regions, {*group.regions} - {region}, reason or region)
    if done:
        await office.works.leaving.settle(office.round, visit.person, number, region)
    return answer or await show(office, visit, visit.words("forming.left", who=region, group=group.regions))


async def stay(office: Office, visit: Visit) -> Answer:
    """The group stays as it is."""
    number, region, _ = await _leaving(office, visit)
    group = (await composed(office)).group_of(region)
    may_answer(office, visit, tuple(one for one in group.regions if one != region) if group else ())
    await office.works.leaving.settle(office.round, visit.person, number, region)
    return Answer(card=sentence_card(visit.words, visit.words("group.kept", who=region)))


def may_answer(office: Office, visit: Visit, regions: tuple[str, ...]) -> None:
    """The group itself until the deadline, the coordinator always; RuleBroken for anybody else."""
    desk = theme_desk(office.round)
    due = desk.deadline.due if desk else None
    closed = due is not None and to_helsinki(office.clock.now()).date() > due
    mine = set(visit.person.regions) & set(regions)
    if visit.person.is_coordinator or (mine and not closed):
        return
    raise RuleBroken(rule="group_closed" if mine else "group_members", who=regions)


async def _regroup(
    office: Office, visit: Visit, before: tuple[str, ...], after: set[str], reason: str
) -> tuple[Answer | None, bool]:
    """The group with other councils, and whether it has them now: by a corrected notice, else in the times it hopes for."""
    regions = tuple(sorted(after))
    notice = await office.works.themes.noticed(office.round, before)
    if notice.number and set(notice.regions) & set(before):
        why = reason if visit.person.is_coordinator else ""
        answer = await deliver(office, visit, replace(notice, regions=regions, reason=why))
        now = await office.works.themes.numbered(office.round, notice.number)
        return answer, now is not None and now.regions == regions
    needed = (await composed(office)).needed
    if len(regions) < needed:
        raise RuleBroken(rule="min_regions", needed=needed, given=len(regions))
    await office.works.grouping.regroup(office.round, visit.person, before, regions, visit.turn.delivery)
    return None, any(group.regions == regions for group in (await composed(office)).groups)


async def _asked(office: Office, visit: Visit) -> tuple[Asked, Group]:
    """The request of the button and its group, if it stands and this person may answer it."""
    region, _, of = visit.press.item.partition("|")
    asked = Asked(region, of)
    group = (await composed(office)).group_of(of)
    if group is None or asked not in await office.works.forming.asked(office.round):
        raise RuleBroken(rule="group_gone")
    may_answer(office, visit, group.regions)
    return asked, group


async def _leaving(office: Office, visit: Visit) -> tuple[int, str, str]:
    """The request of the button, with its reason."""
    number, _, region = visit.press.item.partition("|")
    for one, who, why in await office.works.leaving.asked(office.round):
        if (str(one), who) == (number, region):
            return one, who, why
    raise UnknownMark(item=visit.press.item, who=region)
