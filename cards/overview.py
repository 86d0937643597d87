"""Everything the bot does, a button each, by what people come for: own work, discussions, the round, the coordinator's."""

from __future__ import annotations

from collections.abc import Sequence

from alke.followup import has_followup
from alke.groups import has_groups
from alke.people import Person
from alke.rounds import Check, Round
from alke.talk_marks import TEM, asks_attendance
from alke.themes import theme_desk
from cards.elements import Element, action_sets, execute, text
from cards.presses import Press
from cards.words import Words

Button = tuple[str, str]
"""The word's key and the verb."""


def overview(words: Words, round_: Round, person: Person) -> list[Element]:
    """Only what this round has, and what this person may do; who is nobody's contact sees what there is for contacts."""
    councils = for_councils(person)
    ministries = any(one != TEM for one in person.ministries) or not person.mandates
    sections = [
        ("own", _own(round_, councils=councils)),
        ("talks", _talks(round_, ministries=ministries)),
        ("round", _round()),
    ]
    if person.is_coordinator:
        sections.append(("coordinator", _coordinator(round_)))
    return [element for name, buttons in sections for element in _section(words, round_, name, buttons)]


def for_councils(person: Person) -> bool:
    """Whether what councils do is shown: to a ministry's contact it is not."""
    return bool(person.regions) or person.is_coordinator or not person.mandates


def _section(words: Words, round_: Round, name: str, buttons: Sequence[Button]) -> list[Element]:
    press = Press(round_.id).to_data()
    made = [execute(words(key), verb, press) for key, verb in buttons]
    return [text(words(f"overview.{name}"), weight="Bolder", spacing="Medium"), *action_sets(made)]


def _own(round_: Round, *, councils: bool) -> list[Button]:
    if not councils:
        return [("button.missing", "missing"), *([("button.board", "board")] if round_.schedules else [])]
    booking = [("button.board", "board"), ("button.mine", "mine")] if round_.schedules else []
    forms = any(item.check is Check.FORM for deadline in round_.deadlines for item in deadline.obliged)
    return [
        ("button.missing", "missing"),
        *booking,
        *(
            [("overview.followup", "followup.update"), ("followup.none", "followup.none")]
            if has_followup(round_)
            else []
        ),
        *([("own_form.button", "form")] if forms else []),
        *([("theme.begin", "theme")] if theme_desk(round_) else []),
    ]


def _talks(round_: Round, *, ministries: bool) -> list[Button]:
    return [
        ("talk.all", "talks"),
        *([("group.show", "groups")] if has_groups(round_) else []),
        ("people.show", "people"),
        *([("talk.attendance", "attend.form")] if ministries and asks_attendance(round_) else []),
        ("talk.calendar", "calendar"),
    ]


def _round() -> list[Button]:
    return [
        ("button.status", "status"),
        ("button.deadlines", "deadlines"),
        ("overview.meetings", "meetings"),
        ("overview.contacts", "contacts"),
        ("overview.rules", "rules"),
        ("overview.folders", "folders"),
    ]


def _coordinator(round_: Round) -> list[Button]:
    confirming = any(spec.confirms for spec in round_.schedules)
    return [
        ("overview.tools", "tools"),
        *([("confirm.show", "confirm.show")] if confirming else []),
        *([("followup.overview", "followup.overview")] if has_followup(round_) else []),
        ("overview.letter", "letter.ask"),
        ("status.export", "status.export"),
    ]
