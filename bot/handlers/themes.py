"""The theme notice: open the form, check it and keep the draft, send it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from alke.errors import FileTrouble, RuleBroken
from alke.papers import Drawn
from alke.themes import Fault, ThemeNotice, read_contacts, theme_desk
from alke.themes_desk import NoticeFaulty
from bot.handlers.languages import language_for
from bot.office import Office, Visit
from bot.turn import Answer
from cards.presses import list_of, slot_of, text_of
from cards.themes import notice_texts, sent_card, theme_form


async def begin(office: Office, visit: Visit) -> Answer:
    """'Teemailmoitus': the council's draft, its group's notice, or an empty form; a theme that was said is in it."""
    _asked(office)
    visit.choices(office.round.councils)
    region = next(iter(visit.person.regions), "")
    number = int(visit.press.item) if visit.press.item.isdigit() else 0
    found = await office.works.themes.numbered(office.round, number) if number else None
    notice = found or await office.works.themes.begin(office.round, region)
    if not notice.number and notice.regions == (region,):
        group = (await office.works.grouping.composition(office.round)).group_of(region)
        notice = replace(notice, regions=group.regions if group else notice.regions)
    said = str(visit.said.slots.get("theme", "")) if visit.said else ""
    return await _form(office, visit, _with_theme(notice, said))


async def check(office: Office, visit: Visit) -> Answer:
    """'Tarkista': the draft is kept, and every broken rule named."""
    notice = _typed(office, visit)
    visit.choices(office.round.councils)
    await office.works.themes.drafts.keep(office.round, notice, visit.person)
    faults = await office.works.themes.faults(office.round, notice)
    return await _form(office, visit, notice, faults=faults, checked=True)


async def send(office: Office, visit: Visit) -> Answer:
    """'Lähetä': saved, registered and booked; a notice that breaks rules comes back as the form, its draft kept."""
    notice = _typed(office, visit)
    visit.choices(office.round.councils)
    return await deliver(office, visit, notice)


async def deliver(office: Office, visit: Visit, notice: ThemeNotice) -> Answer:
    """Send a notice and show what became of it."""
    language = language_for(office, visit, notice.regions)
    draw, title = partial(_drawn, office, language), office.languages[language].table["theme.paper"]
    try:
        sent = await office.works.themes.send(office.round, visit.person, notice, visit.turn.delivery, draw, title)
    except NoticeFaulty as faulty:
        await office.works.themes.drafts.keep(office.round, notice, visit.person)
        return await _form(office, visit, notice, faults=faulty.faults, checked=True)
    for receipt in sent.receipts:
        await office.bulletin.changed(receipt.order.round_id, receipt.order.schedule)
    composition = await office.works.grouping.composition(office.round)
    url = await _address(office, sent.notice.file)
    return Answer(card=sent_card(visit.words, office.round, sent, composition, url=url))


async def _form(
    office: Office,
    visit: Visit,
    notice: ThemeNotice,
    *,
    faults: list[Fault] | tuple[Fault, ...] = (),
    checked: bool = False,
) -> Answer:
    composition = await office.works.grouping.composition(office.round)
    override = visit.person.is_coordinator
    form = theme_form(
        visit.words,
        office.round,
        notice,
        composition,
        office.councils,
        faults=faults,
        checked=checked,
        override=override,
    )
    return Answer(card=form)


def _typed(office: Office, visit: Visit) -> ThemeNotice:
    """The form as it was pressed; text and choices only, nothing of it is believed."""
    _asked(office)
    data = visit.turn.data
    return ThemeNotice(
        theme=text_of(data, "theme"),
        description=text_of(data, "description"),
        questions=text_of(data, "questions"),
        regions=tuple(sorted(list_of(data, "regions"))),
        contacts=read_contacts(text_of(data, "contacts")),
        vn_time=slot_of(data, "vn_time"),
        vn_time_2=slot_of(data, "vn_time_2"),
        talk_time=slot_of(data, "talk_time"),
        number=int(visit.press.item) if visit.press.item.isdigit() else 0,
        reason=text_of(data, "reason"),
    )


def _asked(office: Office) -> None:
    if theme_desk(office.round) is None:
        raise RuleBroken(rule="no_notices", round=office.round_id)


def _with_theme(notice: ThemeNotice, theme: str) -> ThemeNotice:
    return replace(notice, theme=theme) if theme else notice


async def _drawn(office: Office, language: str, notice: ThemeNotice) -> Drawn:
    """The notice as a document."""
    texts = notice_texts(office.languages[language], office.round, notice)
    return await office.works.papers.draw("teemailmoitus", language, texts)


async def _address(office: Office, file: str) -> str:
    """Where the file can be opened; '' when SharePoint does not say."""
    folder = file.rpartition("/")[0]
    try:
        entries = await office.works.cabinet.entries(folder)
    except FileTrouble:
        return ""
    return next((entry.web_url for entry in entries if entry.path == file), "")
