"""A council's own form on a card: shown as it stands, filled, or begun with the theme that somebody has said."""

from __future__ import annotations

from dataclasses import replace

from alke.followup_form import OFFERED
from alke.themes import theme_desk
from bot.handlers import talk, themes
from bot.handlers.followup import asked_region, update
from bot.handlers.languages import language_for
from bot.office import Office, Visit
from bot.turn import Answer
from cards.followup import whom_card
from cards.followup_form import form_card
from cards.presses import text_of


async def show(office: Office, visit: Visit) -> Answer:
    """'Täytä lomake'; a theme that was said stands in its field already, and is saved when the person says so."""
    region = asked_region(office, visit)
    if region is None:
        return _whom(office, visit)
    view = await office.followups.own_forms.view(office.round_id, region)
    mark = view.mark
    theme = str(visit.said.slots.get("theme") or "") if visit.said else ""
    card = form_card(visit.words, office.round_id, view)
    if theme:
        card = form_card(visit.words, office.round_id, replace(view, values={**view.values, "theme": theme}), mark=mark)
    return Answer(card=card)


async def theme(office: Office, visit: Visit) -> Answer:
    """'Teemamme on …': the theme notice where the round asks for one, else the council's own form."""
    return await (show if theme_desk(office.round) is None else themes.begin)(office, visit)


async def save(office: Office, visit: Visit) -> Answer:
    """Write the fields into the council's form."""
    region = asked_region(office, visit)
    if region is None:
        return _whom(office, visit)
    values = {name: text_of(visit.turn.data, name) for name in OFFERED if name in visit.turn.data}
    mark = visit.press.item.partition("|")[2]
    language = language_for(office, visit, (region,))
    view = await office.followups.own_forms.save(office.round_id, region, values, mark, language)
    return Answer(card=form_card(visit.words, office.round_id, view, changed=not view.saved))


async def template(office: Office, visit: Visit) -> Answer:
    """'Avaa lomake', 'missä on seurannan pohja': the form's card, or the document ready to be filled."""
    item = str(visit.said.slots.get("item", "")) if visit.said else ""
    if item == "region_form":
        return await show(office, visit)
    if item == "followup_template":
        return await update(office, visit)
    return await talk.unknown(office, visit)


def _whom(office: Office, visit: Visit) -> Answer:
    return Answer(card=whom_card(visit.words, office.round_id, "form", visit.choices(office.round.councils)))
