"""The theme notice: a form that is checked as it is filled in, and the answer with the mail that is ready to be sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from urllib.parse import quote

from alke.booking import Outcome
from alke.groups import Composition
from alke.people import Council
from alke.rounds import Round, ScheduleSpec
from alke.slots import SlotTime
from alke.themes import Fault, ThemeNotice, theme_desk
from alke.themes_desk import Sent
from cards.elements import Card, Element, card, choices, container, execute, field, heading, link, text
from cards.groups import partners, standing
from cards.presses import FORM_LANGUAGE, Press
from cards.receipts import receipt_text
from cards.sources import source_text
from cards.template_notes import template_notes
from cards.words import Words

_URL = 1500
"""A longer address is cut by mail programs; the whole text stands on the card to be copied."""


def theme_form(
    words: Words,
    round_: Round,
    notice: ThemeNotice,
    composition: Composition,
    councils: Sequence[Council],
    *,
    faults: Sequence[Fault] = (),
    checked: bool = False,
    override: bool = False,
) -> Card:
    """The form as far as it is filled in, above it what is wrong; `override` asks a coordinator why a rule may be broken."""
    desk = theme_desk(round_)
    press = {**Press(round_.id, item=str(notice.number or "")).to_data(), FORM_LANGUAGE: words.language}
    reason = [field("reason", words("theme.reason"), value=notice.reason, limit=300)] if override and faults else []
    body = [
        heading(words("theme.title", round=round_.name)),
        text(
            f"{words('theme.intro', due=desk.deadline.due)} {source_text(words, desk.deadline.source)}" if desk else ""
        ),
        *fault_list(words, faults, checked=checked),
        *_inputs(words, round_, notice),
        *partners(words, composition, notice.regions, councils),
        *standing(words, composition),
        *reason,
    ]
    buttons = [
        execute(words("theme.check"), "theme.check", press),
        execute(words("theme.send"), "theme.send", press, style="positive"),
        execute(words("group.show"), "groups", Press(round_.id).to_data()),
    ]
    return card(words.language, body, buttons, summary=words("theme.title", round=round_.name))


def fault_list(words: Words, faults: Sequence[Fault], *, checked: bool) -> list[Element]:
    """Each broken rule in one sentence with the letter's lines; 'all is well' once it was checked."""
    if not faults:
        return [container([text(words("theme.well"))], style="good", bleed=True)] if checked else []
    lines = [element for fault in faults for element in _fault(words, fault)]
    return [container([text(words("theme.faults"), weight="Bolder"), *lines], style="attention", bleed=True)]


def _fault(words: Words, fault: Fault) -> list[Element]:
    facts = dict(fault.facts)
    if "fields" in facts:
        facts["fields"] = [words(f"theme.{name}") for name in facts["fields"]]  # type: ignore[attr-defined]
    told = [text(words(f"theme.fault_{fault.code}", **facts), spacing="Small")]
    if fault.source:
        told.append(text(source_text(words, fault.source), isSubtle=True, size="Small", spacing="None"))
    return told


def _inputs(words: Words, round_: Round, notice: ThemeNotice) -> list[Element]:
    desk = theme_desk(round_)
    wish, vn = (desk.wish, desk.vn) if desk else (None, None)
    contacts = "\n".join(map(str, notice.contacts))
    return [
        field("theme", words("theme.theme"), value=notice.theme, limit=200),
        field("description", words("theme.description"), value=notice.description, lines=True, limit=2000),
        field("questions", words("theme.questions"), value=notice.questions, lines=True, limit=2000),
        choices(
            "regions",
            words("theme.regions"),
            words.choices(round_.councils),
            value=",".join(notice.regions),
            several=True,
        ),
        field("contacts", words("theme.contacts_hint"), value=contacts, lines=True, limit=1500),
        *_times(words, "vn_time", vn, notice.vn_time),
        *_times(words, "vn_time_2", vn, notice.vn_time_2),
        *_times(words, "talk_time", wish, notice.talk_time),
    ]


def _times(words: Words, name: str, spec: ScheduleSpec | None, chosen: SlotTime | None) -> list[Element]:
    if spec is None:
        return []
    offers = [(words.when(offer.date, offer.start, offer.end), str(offer.time)) for offer in spec.offers]
    return [choices(name, words(f"theme.{name}"), offers, value=str(chosen) if chosen else "")]


def sent_card(words: Words, round_: Round, sent: Sent, composition: Composition, *, url: str = "") -> Card:
    """What was saved and booked, the mail that must still be sent, and who is still without a group."""
    notice = sent.notice
    saved = words("theme.sent", file=notice.file.rpartition("/")[2], version=notice.version)
    lines = [heading(saved, level="Medium"), *template_notes(words, sent.drawn), *_receipts(words, sent)]
    if sent.late:
        lines.append(text(words("theme.late"), color="Warning"))
    subject, mail = mail_subject(words, round_, notice), mail_text(words, round_, notice)
    body = [
        container(lines, style="good", bleed=True),
        text(words("theme.mail", addresses=round_.addresses)),
        text(f"**{words.spell(subject)}**"),
        {**field("mail", words("theme.mail_text"), value=mail, lines=True, limit=8000)},
        *standing(words, composition),
    ]
    buttons = [
        link(words("theme.mail_open"), mailto(round_.addresses, subject, mail)),
        *([link(words("theme.open"), url)] if url else []),
        execute(words("theme.mend"), "theme", Press(round_.id, item=str(notice.number)).to_data()),
        execute(words("group.show"), "groups", Press(round_.id).to_data()),
    ]
    return card(words.language, body, buttons, summary=saved)


def _receipts(words: Words, sent: Sent) -> list[Element]:
    looks = {Outcome.REFUSED: "Attention", Outcome.WAITING: "Warning"}
    return [
        text(
            words("theme.time", name=one.board.spec.name, what=receipt_text(words, one)),
            color=looks.get(one.outcome, "Default"),
            spacing="Small",
        )
        for one in sent.receipts
    ]


def mail_subject(words: Words, round_: Round, notice: ThemeNotice) -> str:
    """The diary number first (alke.md §A6): the registry files by it."""
    subject = words.table["theme.subject"].format(theme=" ".join(notice.theme.split()), round=round_.name)
    return " ".join((*round_.diary_numbers, subject))


def mail_text(words: Words, round_: Round, notice: ThemeNotice) -> str:
    """The whole notice as plain text."""
    texts = notice_texts(words, round_, notice)
    names = ("theme", "description", "questions", "regions", "contacts", "vn_time", "vn_time_2", "talk_time")
    parts = [f"{words.table[f'theme.{name}']}:\n{texts[name]}" for name in names if texts[name]]
    return "\n\n".join((words.table["theme.mail_greeting"], *parts))


def notice_texts(words: Words, round_: Round, notice: ThemeNotice) -> dict[str, str]:
    """The notice's fields as texts for a document: plain, never markup."""
    desk = theme_desk(round_)
    wish, vn = (desk.wish, desk.vn) if desk else (None, None)
    return {
        "title": notice.theme,
        "round": round_.name,
        "diary": ", ".join(round_.diary_numbers) or "–",
        "theme": notice.theme,
        "description": notice.description,
        "questions": notice.questions,
        "regions": ", ".join(notice.regions),
        "contacts": "\n".join(map(str, notice.contacts)),
        "vn_time": _when(words, vn, notice.vn_time),
        "vn_time_2": _when(words, vn, notice.vn_time_2),
        "talk_time": _when(words, wish, notice.talk_time),
    }


def mailto(addresses: Sequence[str], subject: str, body: str) -> str:
    """An address that opens a new mail; a text too long for it is left to be copied."""
    start = f"mailto:{','.join(quote(one, safe='@') for one in addresses)}?subject={quote(subject[:300])}"
    whole = f"{start}&body={quote(body)}"
    return whole if len(whole) <= _URL else start


def _when(words: Words, spec: ScheduleSpec | None, slot: SlotTime | None) -> str:
    if slot is None:
        return ""
    end = next((offer.end for offer in spec.offers if offer.time == slot), None) if spec else None
    return dated(words, slot.date, slot.start, end)


def dated(words: Words, day: date, start: time | None, end: time | None) -> str:
    """`ti 17.3.2026 klo 9–11`: papers name the year."""
    hours = words.table["calendar.clock"].format(time=words.span(start, end)) if start else ""
    return " ".join(filter(None, (words.day(day, year=True), hours)))
