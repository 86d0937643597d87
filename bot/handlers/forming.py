"""Beginning and joining a group: one that is forming at once, one that has told its councils already by asking."""

from __future__ import annotations

from alke.errors import RuleBroken
from alke.groups import Composition, Group, Source
from bot.handlers.groups import composed, show, whom
from bot.office import Office, Visit
from bot.turn import Answer, Kind
from cards.groups import elsewhere_card, move_form
from cards.presses import text_of


async def begin(office: Office, visit: Visit) -> Answer:
    """'Aloitetaan uusi ryhmä': of one's own council, with those named as wished along."""
    region = joining(office, visit)
    if region is None:
        return whom(office, visit, "group.begin")
    composition = await composed(office)
    mine = composition.group_of(region)
    if mine is not None:
        return Answer(card=elsewhere_card(visit.words, office.round, region, mine))
    wished = [one for one in _named(office, visit) if one != region]
    await office.works.forming.begin(office.round, visit.person, region, wished)
    return await show(office, visit, visit.words("forming.begun", who=region, needed=composition.needed))


async def join(office: Office, visit: Visit) -> Answer:
    """'Haluamme Kainuun ryhmään' and the group's button."""
    region, composition = joining(office, visit), await composed(office)
    if region is None:
        return whom(office, visit, "group.join")
    target = await _target(office, visit, composition, region)
    if target is None:
        alone = [one for one in _named(office, visit) if one != region]
        if alone:
            return await begin(office, visit)
        return await show(office, visit, visit.words("forming.which"), "emphasis")
    mine, words = composition.group_of(region), visit.words
    if region in target.regions:
        return await show(office, visit, words("forming.already", who=region, group=target.regions), "emphasis")
    if mine is not None and mine.source is not Source.FORMING:
        return Answer(card=elsewhere_card(words, office.round, region, mine))
    if mine is not None and len(mine.regions) > 1 and text_of(visit.turn.data, "from") != str(mine.number):
        name = words.listing(target.regions)
        return Answer(card=move_form(words, office.round, region, mine, _item(target), name))
    if target.source is not Source.FORMING:
        await office.works.forming.ask(office.round, visit.person, region, target.regions[0])
        return await show(office, visit, words("forming.asked", who=region, group=target.regions), "emphasis")
    await office.works.forming.join(office.round, visit.person, region, target.number)
    regions = sorted({*target.regions, region})
    enough = words("forming.enough", count=len(regions)) if len(regions) >= composition.needed else ""
    return await show(office, visit, f"{words('forming.joined', who=region, group=regions)} {enough}".strip())


def joining(office: Office, visit: Visit) -> str | None:
    """The council that joins: one's own, the first named by a coordinator; None when it must be asked. NotAllowed for none."""
    asked = text_of(visit.turn.data, "region")
    named = _named(office, visit)
    if visit.person.is_coordinator and not asked and len(named) > 1:
        asked = named[0]
    found = visit.regions((asked,) if asked else (), everyone=office.round.councils)
    return found[0] if found else None


def _named(office: Office, visit: Visit) -> list[str]:
    """The councils that the sentence names, one's own left out unless it is all there is."""
    if visit.turn.kind is not Kind.MESSAGE:
        return []
    return [region for region in office.whom(visit).regions if region in office.round.councils]


async def _target(office: Office, visit: Visit, composition: Composition, region: str) -> Group | None:
    """The button's group, else that of a council named, else the one with the time of the day named."""
    item = visit.press.item
    if item.startswith("#"):
        found = next((one for one in composition.groups if f"#{one.number}" == item and one.number), None)
        if found is None:
            raise RuleBroken(rule="group_gone")
        return found
    others = [item] if item else [one for one in _named(office, visit) if one != region]
    groups = [group for one in others if (group := composition.group_of(one))]
    if not others and visit.said and visit.said.date:
        talks = [talk for talk in await office.works.talks.all(office.round) if talk.date == visit.said.date]
        groups = [group for talk in talks if talk.regions and (group := composition.group_of(talk.regions[0]))]
    return groups[0] if len({group.regions for group in groups}) == 1 else None


def _item(group: Group) -> str:
    return f"#{group.number}" if group.source is Source.FORMING else group.regions[0]
