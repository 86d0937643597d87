"""The follow-up: 'Ei uutta raportoitavaa' and 'Päivitä', whose a file is, and all councils' actions on one sheet."""

from __future__ import annotations

from alke.errors import FileUnreadable
from alke.followup_owners import NOBODY
from alke.no_news import says_no_news
from bot.handlers.languages import language_for
from bot.office import Office, Visit
from bot.turn import Answer
from cards.followup import cannot_note_card, overview_card, prepared_card, whom_card, whose_card, whose_kept_card
from cards.presses import list_of, text_of


async def none(office: Office, visit: Visit) -> Answer:
    """Last round's document, noted, into the new folder."""
    return await _prepare(office, visit, "followup.none", no_news=True)


async def update(office: Office, visit: Visit) -> Answer:
    """Last round's document into the new folder, and the link to open it."""
    return await _prepare(office, visit, "followup.update", no_news=False)


async def say(office: Office, visit: Visit) -> Answer:
    """The same said in words."""
    return await (none if says_no_news(visit.turn.text) else update)(office, visit)


async def overview(office: Office, visit: Visit) -> Answer:
    """Gather every council's actions into the workbook."""
    return Answer(card=overview_card(visit.words, await office.followups.overviews.make(office.round_id, visit.person)))


async def whose(office: Office, visit: Visit) -> Answer:
    """Ask whose the file is."""
    regions, nobody = visit.choices(office.round.councils), visit.person.is_coordinator
    return Answer(card=whose_card(visit.words, office.round_id, visit.press.item, regions, nobody=nobody))


async def owner(office: Office, visit: Visit) -> Answer:
    """Keep the answer."""
    said = text_of(visit.turn.data, "owner")
    if not said:
        return await whose(office, visit)
    party = "" if said == NOBODY else said
    await office.followups.owners.say(office.round_id, visit.press.item, party, visit.person)
    return Answer(card=whose_kept_card(visit.words, office.round_id, visit.press.item, party))


async def _prepare(office: Office, visit: Visit, verb: str, *, no_news: bool) -> Answer:
    region = asked_region(office, visit)
    if region is None:
        return Answer(card=whom_card(visit.words, office.round_id, verb, visit.choices(office.round.councils)))
    try:
        made = await office.followups.followup.prepare(
            office.round_id, region, no_news=no_news, language=language_for(office, visit, (region,))
        )
    except FileUnreadable as trouble:
        return Answer(card=cannot_note_card(visit.words, office.round_id, region, trouble))
    return Answer(card=prepared_card(visit.words, office.round_id, made))


def asked_region(office: Office, visit: Visit) -> str | None:
    """The one council this is about, if this person may speak for it; None when it must be asked. NotAllowed otherwise."""
    pressed = (visit.press.item.partition("|")[0],) if visit.press.item else ()
    said = visit.said.regions(visit.person) if visit.said else ()
    asked = list_of(visit.turn.data, "regions") or pressed or said
    found = visit.regions(asked, everyone=office.round.councils)
    return found[0] if len(found) == 1 else None
