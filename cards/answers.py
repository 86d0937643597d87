"""Short answers from the round itself: help, deadlines, meetings, contacts and rules; each with where it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import date

from alke.dues import Due
from alke.people import Person
from alke.rounds import Contact, Meeting, Round, Rules
from cards.elements import Card, Element, card, container, execute, facts, heading, text
from cards.overview import overview
from cards.presses import Press
from cards.sources import source_text
from cards.words import Words


def help_card(words: Words, round_: Round, person: Person, *, examples: Sequence[str]) -> Card:
    """What the bot is and can do for this person, and whom to ask instead: it says that it is a bot (EU AI Act, article 50)."""
    body = [
        heading(words("help.title")),
        text(words("help.what", round=round_.name)),
        text(words("help.how")),
        text("\n".join(f"- ”{words(f'help.example_{example}')}”" for example in examples)),
        *overview(words, round_, person),
        text(words("help.human", who=[c.name for c in round_.contacts if c.role][:2]), isSubtle=True),
        text(words("help.privacy"), isSubtle=True, size="Small"),
    ]
    return card(words.language, body)


def standing_buttons(words: Words, round_: Round) -> list[Element]:
    """The three things people come for."""
    press = Press(round_.id).to_data()
    verbs = [("board", "board"), ("mine", "mine")] if round_.schedules else []
    return [
        execute(words(f"button.{word}"), verb, press)
        for word, verb in (*verbs, ("missing", "missing"), ("deadlines", "deadlines"))
    ]


def sentence_card(words: Words, sentence: str, *, actions: Sequence[Element] = (), style: str = "emphasis") -> Card:
    """One sentence that stands alone."""
    return card(words.language, [container([text(sentence)], style=style, bleed=True)], actions, summary=sentence)


def meetings_card(words: Words, round_: Round, meetings: Sequence[Meeting]) -> Card:
    """The calendar of the round, tentative ones marked as such."""
    rows = [(_when(words, meeting), _meeting(words, meeting)) for meeting in meetings]
    return card(
        words.language, [heading(words("meetings.title", round=round_.name)), *_rows(words, rows, "meetings.none")]
    )


def contacts_card(words: Words, contacts: Sequence[Contact], today: date) -> Card:
    """Whom to ask today; those whose time has not come or is over are left out."""
    valid = [
        c
        for c in contacts
        if (c.valid_from is None or c.valid_from <= today) and (c.valid_to is None or today <= c.valid_to)
    ]
    blocks = [
        container(
            [
                text(f"**{words.spell(c.name)}**"),
                text(
                    " · ".join(filter(None, (words.spell(c.role), words.spell(c.area)))), spacing="None", isSubtle=True
                ),
                text(" · ".join(filter(None, (c.email, c.phone))), spacing="None"),
            ],
            separator=True,
        )
        for c in valid
    ]
    return card(words.language, [heading(words("contacts.title")), *(blocks or [text(words("contacts.none"))])])


def rules_card(words: Words, round_: Round) -> Card:
    """What each kind of discussion allows, with the letter's lines."""
    blocks = [element for kind, rules in round_.rules.items() for element in _rules(words, kind, rules)]
    return card(
        words.language, [heading(words("rules.title", round=round_.name)), *(blocks or [text(words("rules.none"))])]
    )


def deadlines_card(words: Words, round_: Round, shown: Sequence[Due], *, more: int = 0) -> Card:
    """Deadlines with what they ask for and where the letter says so; `more` says that there are others."""
    body = [heading(words("deadlines.title", round=round_.name)), *(_due(words, due) for due in shown)]
    actions = [execute(words("button.missing"), "missing", Press(round_.id).to_data())]
    if more:
        everything = Press(round_.id, item="all").to_data()
        actions.append(execute(words("deadlines.more", more=more), "deadlines", everything))
    return card(words.language, body if shown else [*body, text(words("deadlines.none"))], actions)


def _due(words: Words, due: Due) -> Element:
    return container(
        [
            text(f"**{words.day(due.day, year=True) if due.day else words('deadlines.soft')}**"),
            text(_due_name(words, due), spacing="None"),
            text("\n".join(f"- {words.spell(o.name)}" for o in due.deadline.obliged), spacing="None"),
            text(source_text(words, due.deadline.source), isSubtle=True, size="Small", spacing="None"),
        ],
        separator=True,
    )


def _due_name(words: Words, due: Due) -> str:
    name = ": ".join(words.name(one.name) for one in (due.deadline, due.meeting) if one)
    return words("meetings.tentative", name=name) if due.deadline.tentative else words.spell(name)


def folders_card(words: Words, round_: Round) -> Card:
    """The round's folders by name, with the letter's own links where it has them."""
    rows = [
        (
            words.spell(path.rpartition("/")[2]),
            f"[{words('folders.open')}]({round_.links[key]})" if key in round_.links else words.spell(path),
        )
        for key, path in round_.folders.items()
        if "{" not in path
    ]
    return card(words.language, [heading(words("folders.title")), *_rows(words, rows, "folders.none")])


def _rules(words: Words, kind: str, rules: Rules) -> list[Element]:
    pairs = [
        (words(f"rules.{field.name}"), str(getattr(rules, field.name)))
        for field in fields(rules)
        if getattr(rules, field.name) is not None
        and words.has(f"rules.{field.name}")
        and getattr(rules, field.name) != ""
    ]
    return [
        text(words(f"kind.{kind}"), weight="Bolder"),
        facts(pairs),
        text(source_text(words, rules.source), isSubtle=True, size="Small"),
    ]


def _rows(words: Words, rows: Sequence[tuple[str, str]], none: str) -> list[Element]:
    return [facts(rows)] if rows else [text(words(none))]


def _when(words: Words, meeting: Meeting) -> str:
    if meeting.date is None:
        return words("meetings.no_date")
    if meeting.end_date:
        return f"{words.day(meeting.date)}–{words.day(meeting.end_date)}"
    return words.when(meeting.date, meeting.start, meeting.end)


def _meeting(words: Words, meeting: Meeting) -> str:
    name = words.spell(meeting.name)
    return words("meetings.tentative", name=meeting.name) if meeting.tentative else name
