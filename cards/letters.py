"""A letter's proposal as a card: everything it gives with its line, every doubt in people's words, what to choose and approve."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from string import Formatter

from alke.mending import CHOSEN, Choice, Dated, choices
from alke.rounds import Contact, Deadline, Doubt, Meeting, Round, Rules, ScheduleSpec
from cards.elements import Card, Element, card, container, execute, heading, text
from cards.elements import choices as choice_set
from cards.presses import Press
from cards.words import Words

_QUOTE = 140
_MOST = 40
"""More lines of one kind make the card too heavy; the file holds them all."""


def proposal_card(words: Words, round_: Round, *, file: str, live: bool) -> Card:
    """`live`: a round of this id runs already, and nothing of it is replaced by a press here."""
    asked = choices(round_)
    settled = {choice.number for choice in asked}
    doubts = [doubt for number, doubt in enumerate(round_.doubts) if number not in settled]
    body = [
        heading(words("letter_card.title", round=round_.name)),
        text(words("letter_card.intro", file=file)),
        *([text(words("letter_card.live", round=round_.id), color="Warning")] if live else []),
        *_section(words, "meetings", [_meeting(words, one) for one in round_.meetings]),
        *_section(words, "slots", [line for spec in round_.schedules for line in _slots(words, spec)]),
        *_section(words, "deadlines", [_deadline(words, one) for one in round_.deadlines]),
        *_section(words, "rules", [_rules(words, kind, one) for kind, one in round_.rules.items()]),
        *_section(words, "contacts", [_contact(words, one) for one in round_.contacts]),
        *_section(words, "doubts", [_doubt(words, one) for one in doubts]),
        *(_choice(words, one) for one in asked),
    ]
    press = Press(round_.id).to_data()
    approve = execute(words("letter_card.approve"), "letter.approve", press, style="positive")
    return card(
        words.language,
        body,
        [*([] if live or not (round_.meetings or round_.deadlines) else [approve]), _mend(words, press)],
        summary=words("letter_card.title", round=round_.name),
    )


def day_form(words: Words, round_: Round, days: Sequence[Dated]) -> Card:
    """Which date, and which day instead."""
    options = [(f"{words.day(one.day, year=True)} {words.name(one.name)}"[:100], one.key) for one in days]
    body = [
        heading(words("letter_card.day_title"), level="Medium"),
        choice_set("item", words("letter_card.which"), options, required=words("letter_card.which_required")),
        day_input("day", words("letter_card.new_day"), words("letter_card.day_required")),
    ]
    press = Press(round_.id).to_data()
    return card(
        words.language,
        body,
        [
            execute(words("letter_card.mend"), "letter.day", press, style="positive"),
            execute(words("button.back"), "letter.show", press),
        ],
    )


def day_input(name: str, label: str, required: str, *, value: date | None = None) -> Element:
    """A day to be picked."""
    shown = {"value": value.isoformat()} if value else {}
    return {"type": "Input.Date", "id": name, "label": label, "isRequired": True, "errorMessage": required, **shown}


def approved_card(words: Words, round_: Round, made: Sequence[str]) -> Card:
    """The round is live: what was made, and where one goes on."""
    sentence = words("letter_card.approved", round=round_.name)
    body = [
        container([text(sentence)], style="good", bleed=True),
        text(words("letter_card.kept", file=f"ALKE-botti/kierros_{round_.id}.toml")),
        *([text(words("letter_card.made", files=list(made)))] if made else []),
    ]
    press = Press(round_.id).to_data()
    buttons = [
        *([execute(words("button.board"), "board", press)] if round_.schedules else []),
        execute(words("button.deadlines"), "deadlines", press),
        execute(words("button.status"), "status", press),
    ]
    return card(words.language, body, buttons, summary=sentence)


def files_card(words: Words, files: Sequence[tuple[str, str]]) -> Card:
    """Which file is the letter? (name, path) of those that could be."""
    press = [
        execute(words("letter_card.read", file=name), "letter.file", Press("", item=path).to_data())
        for name, path in files[:6]
    ]
    body = [text(words("letter_card.ask_file" if files else "letter_card.no_file"))]
    return card(words.language, body, press, summary=words("letter_card.ask_file"))


def doubt_text(words: Words, doubt: Doubt) -> str:
    """A doubt as a sentence; a code that no language knows is told by its quotation."""
    key = f"letter_doubt.{doubt.code}"
    if words.has(special := f"{key}_{doubt.facts.get('kind')}"):
        key = special
    if not words.has(key):
        return words("letter_doubt.other", text=doubt.text[:_QUOTE])
    asked = [name for _, name, _, _ in Formatter().parse(words.table[key]) if name]
    return words(key, **{**dict.fromkeys(asked, "–"), "text": doubt.text[:_QUOTE], **doubt.facts})


def _section(words: Words, name: str, lines: Sequence[str]) -> list[Element]:
    if not lines:
        return []
    shown = [f"- {line}" for line in lines[:_MOST]]
    return [text(words(f"letter.{name}"), weight="Bolder", style="heading"), text("\n".join(shown), spacing="Small")]


def _sourced(words: Words, line: str, source: str) -> str:
    """The line of a letter just read is 'rivi 30'; a hand-made round names its letter too, 'S26 38'."""
    if not source:
        return line
    _, mine, number = source.partition("rivit " if source.startswith("rivit ") else "rivi ")
    return f"{line} · {words('letter_card.line', line=number) if mine else words.spell(source)}"


def _meeting(words: Words, one: Meeting) -> str:
    name = words("meetings.tentative", name=one.name) if one.tentative else words.spell(one.name)
    return _sourced(words, f"**{_when(words, one)}** {name}", one.source)


def _when(words: Words, one: Meeting) -> str:
    if one.date is None:
        return words("meetings.no_date")
    if one.end_date:
        return f"{words.day(one.date)}–{words.day(one.end_date, year=True)}"
    clock = words("calendar.clock", time=words.span(one.start, one.end)) if one.start else ""
    return " ".join(filter(None, (words.day(one.date, year=True), clock)))


def _slots(words: Words, spec: ScheduleSpec) -> list[str]:
    """A schedule with its times by day; the confirmed ones are the wished ones again."""
    if spec.confirms:
        return []
    days: dict[str, list[str]] = {}
    for offer in spec.offers:
        first = words.day(offer.date, year=not offer.end_date)
        day = f"{first}–{words.day(offer.end_date, year=True)}" if offer.end_date else first
        days.setdefault(day, []).append(words.span(offer.start, offer.end))
    told = "; ".join(f"{day} {', '.join(times)}" for day, times in days.items())
    return [_sourced(words, f"{words.spell(spec.name)} ({words.spell(spec.file)}): {told}", spec.source)]


def _deadline(words: Words, one: Deadline) -> str:
    if one.due:
        when = words.day(one.due, year=True)
    elif one.days_before is not None:
        key = "letter_card.before" if one.days_before >= 0 else "letter_card.after"
        when = words(key, days=abs(one.days_before), kind=words(f"kind.{one.of_kind}"))
    else:
        when = words("deadlines.soft")
    parties = words.listing([words(f"letter_card.party_{p}") for p in dict.fromkeys(o.party for o in one.obliged)])
    return _sourced(words, f"**{when}** {words.spell(one.name)} ({parties})", one.source)


def _rules(words: Words, kind: str, one: Rules) -> str:
    numbers = {
        "max_themes": one.max_themes,
        "min_regions": one.min_regions,
        "max_talks_per_region": one.max_talks_per_region,
    }
    told = [f"{words(f'rules.{name}')} {value}" for name, value in numbers.items() if value is not None]
    told += [words.spell(one.place)] if one.place else []
    return _sourced(words, f"{words(f'kind.{kind}')}: {', '.join(told)}", one.source)


def _contact(words: Words, one: Contact) -> str:
    span = "–".join(words.day(day, year=True) if day else "" for day in (one.valid_from, one.valid_to))
    known = [words.spell(part) for part in (one.name, one.role, one.area, one.email, one.phone) if part]
    return _sourced(words, ", ".join([*known, *([span] if span != "–" else [])]), one.source)


def _doubt(words: Words, one: Doubt) -> str:
    note = f" {words.spell(one.note)}" if one.note else ""
    return _sourced(words, doubt_text(words, one) + note, one.source)


def _choice(words: Words, one: Choice) -> Element:
    """The reading that fits the rest of the letter comes first and is chosen until somebody chooses otherwise."""
    options = [
        (words("letter_card.suggested", days=list(one.suggested)), "suggested"),
        (words("letter_card.written", days=list(one.written)), "written"),
    ]
    asked = choice_set(
        f"c{one.number}", words("letter_card.choose"), options, value=one.doubt.facts.get(CHOSEN, "suggested")
    )
    return container(
        [text(_sourced(words, doubt_text(words, one.doubt), one.doubt.source)), {**asked, "style": "expanded"}],
        style="warning",
        spacing="Medium",
    )


def _mend(words: Words, press: dict[str, object]) -> Element:
    return execute(words("letter_card.mend_day"), "letter.day.form", press)
