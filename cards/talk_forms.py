"""What is asked about a discussion: which one, who, when, and who comes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from alke.rounds import Round
from alke.talk_marks import TalkFacts
from alke.talks import Talk
from cards.elements import Card, Element, card, choices, execute, field, heading, text
from cards.presses import Press
from cards.talks import ways_to, when_of
from cards.words import Words


def person_form(words: Words, round_: Round, talk: Talk, *, verb: str, title: str, value: str = "") -> Card:
    """A name and a work mail address."""
    name, _, email = value.rpartition(", ") if "@" in value else (value, "", "")
    press = Press(round_.id, item=talk.key).to_data()
    body = [
        heading(words(title, name=talk.name), level="Medium"),
        field("name", words("people.name"), value=name, limit=100, required=words("people.name_required")),
        field("email", words("people.email"), value=email, limit=100),
    ]
    buttons = [
        execute(words("people.save"), verb, press, style="positive"),
        execute(words("button.back"), "talk", press),
    ]
    return card(words.language, body, buttons)


def firm_card(words: Words, round_: Round, talk: Talk) -> Card:
    """The days and the themes as they were announced, to be confirmed as they are or mended."""
    body = [
        heading(words("talk.firm_title", name=talk.name), level="Medium"),
        _day("day", words("talk.firm_day"), talk.date),
        _day("end_day", words("talk.firm_end_day"), talk.end_date),
        field("themes", words("talk.firm_themes"), value="\n".join(round_.themes), lines=True, limit=1500),
    ]
    press = Press(round_.id, item=talk.key).to_data()
    buttons = [
        execute(words("talk.firm_do"), "talk.firm.do", press, style="positive"),
        execute(words("button.back"), "talk", press),
    ]
    return card(words.language, body, buttons)


def _day(name: str, label: str, day: date | None) -> Element:
    return {"type": "Input.Date", "id": name, "label": label, **({"value": day.isoformat()} if day else {})}


def choose_talk(
    words: Words, round_: Round, title: str, verb: str, items: Sequence[tuple[Talk, str]], kept: Mapping[str, str]
) -> Card:
    """Which discussion? A button each with its own item; what was said besides travels along in `kept`."""
    body = [heading(title, level="Medium"), *ways_to(words, round_, verb, items, kept)]
    if not items:
        body.append(text(words("talk.none")))
    back = [execute(words("talk.all"), "talks", Press(round_.id).to_data())]
    return card(words.language, body, back, summary=title)


def attendance_form(
    words: Words,
    round_: Round,
    ministry: str,
    talks: Sequence[Talk],
    told: Mapping[str, TalkFacts],
    banner: Sequence[Element] = (),
) -> Card:
    """A yes or a no for each council's own talk; the ministry that coordinates always comes."""
    options = [(words("talk.yes"), "kyllä"), (words("talk.no"), "ei")]
    inputs = [
        choices(
            f"attend{number}",
            f"{words.name(talk.name)} · {when_of(words, talk)}",
            options,
            value=_answer(told, talk, ministry),
        )
        for number, talk in enumerate(talks)
    ]
    item = ",".join(talk.key for talk in talks)
    head = heading(words("talk.attendance_title", who=ministry))
    body = [*banner, head, text(words("talk.attendance_text")), *inputs]
    button = execute(words("people.save"), "attend", Press(round_.id, item=item).to_data(), style="positive")
    return card(words.language, body if talks else [*body, text(words("talk.none"))], [button] if talks else [])


def _answer(told: Mapping[str, TalkFacts], talk: Talk, ministry: str) -> str:
    known = told.get(talk.key, TalkFacts()).coming
    return "" if ministry not in known else "kyllä" if known[ministry] else "ei"
