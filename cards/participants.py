"""Who takes part in a discussion: the list, the form, and the text for those who still collect names by mail."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from json import dumps, loads

from alke.participants import Participant
from alke.rounds import Round
from alke.talks import Talk
from cards.elements import (
    Card,
    Element,
    action_sets,
    card,
    choices,
    columns,
    container,
    execute,
    field,
    heading,
    link,
    text,
)
from cards.presses import BadPress, Press
from cards.talks import title_of, ways_to
from cards.themes import mailto
from cards.words import Words

BUTTONS = 30
"""More people than this are removed in the workbook or in words: a card must stay small."""
_KEPT = ("name", "organisation", "role", "email")


def people_card(
    words: Words,
    round_: Round,
    talk: Talk,
    people: Sequence[Participant],
    own: Sequence[str],
    banner: Sequence[Element] = (),
) -> Card:
    """Everybody by party, with a button to remove one's own; `own` are the parties the viewer speaks for."""
    rows = [
        element
        for party, group in groupby(people, key=lambda one: one.party)
        for element in _party(words, round_, talk, party, list(group), own if len(people) <= BUTTONS else ())
    ]
    press = Press(round_.id, item=talk.key).to_data()
    buttons = [
        execute(words("people.add"), "people.form", press),
        execute(words("talk.back"), "talk", press),
    ]
    mails = _mails(round_)
    if mails and people:
        lines = "\n".join(", ".join(filter(None, (p.name, p.organisation, p.role, p.email))) for p in people)
        subject = words.table["people.subject"].format(name=talk.name)
        buttons.append(link(words("people.mail"), mailto(tuple(dict.fromkeys(mails)), subject, lines)))
    body = [*banner, heading(words("people.title", name=talk.name)), *(rows or [text(words("people.none"))])]
    return card(words.language, body, buttons)


def all_people_card(words: Words, round_: Round, found: Sequence[tuple[Talk, Sequence[Participant]]]) -> Card:
    """Everybody of several discussions, and a button to each one's own list, where people are added and removed."""
    body: list[Element] = [heading(words("people.show"))]
    for talk, people in found:
        body.append(text(f"**{title_of(words, talk)}**", separator=True, spacing="Medium"))
        parties = groupby(people, key=lambda one: one.party)
        rows = [row for party, some in parties for row in _party(words, round_, talk, party, list(some), ())]
        body += rows or [text(words("people.none"), isSubtle=True)]
    return card(words.language, [*body, *ways_to(words, round_, "people", [(talk, talk.key) for talk, _ in found], {})])


def _mails(round_: Round) -> list[str]:
    """Where the letter wants the names by mail (2024)."""
    items = [item for deadline in round_.deadlines for item in deadline.obliged if "participants" in item.key]
    return [mail for item in items for mail in item.recipients]


def _party(
    words: Words, round_: Round, talk: Talk, party: str, people: Sequence[Participant], own: Sequence[str]
) -> list[Element]:
    head = text(f"**{words.spell(party)}** ({len(people)})", separator=True)
    return [head, *(_person(words, round_, talk, one, removable=party in own) for one in people)]


def _person(words: Words, round_: Round, talk: Talk, one: Participant, *, removable: bool) -> Element:
    line = text(
        " · ".join(words.spell(part) for part in (one.name, one.organisation, one.role, one.email) if part),
        spacing="None",
    )
    if not removable:
        return line
    press = Press(round_.id, item=f"{talk.key}|{one.party}|{one.name}").to_data()
    button = execute(words("people.remove"), "people.remove", press, tooltip=one.name)
    return columns(("stretch", [line]), ("auto", action_sets([button])), spacing="Small")


def people_form(
    words: Words, round_: Round, talk: Talk, parties: Sequence[str], filled: Participant, trouble: str = ""
) -> Card:
    """Name, organisation, role and work mail: no more is asked or kept; `trouble` says why it comes back as it was filled."""
    press = Press(round_.id, item=talk.key).to_data()
    options = [(words.name(one), one) for one in parties]
    party = [choices("party", words("people.party"), options, value=filled.party or parties[0])]
    body = [
        *([container([text(trouble)], style="attention", bleed=True)] if trouble else []),
        heading(words("people.form_title", name=talk.name), level="Medium"),
        text(words("people.privacy"), isSubtle=True),
        *(party if len(parties) > 1 else []),
        field("name", words("people.name"), value=filled.name, limit=100, required=words("people.name_required")),
        field("organisation", words("people.organisation"), value=filled.organisation, limit=100),
        field("role", words("people.role"), value=filled.role, limit=60),
        field("email", words("people.email"), value=filled.email, limit=100),
    ]
    buttons = [
        execute(words("people.save"), "people.add", press, style="positive"),
        execute(words("button.back"), "people", press),
    ]
    return card(words.language, body, buttons)


def which_talk(
    words: Words, round_: Round, talks: Sequence[Talk], verb: str, people: Sequence[Participant], parties: Sequence[str]
) -> Card:
    """Which of several discussions, a button each; the people that were named come along in it, so that nobody is typed twice."""
    who = [one.name for one in people]
    kept = {"people": dumps([[getattr(one, name) for name in _KEPT] for one in people], ensure_ascii=False)}
    title = words("people.which_for", who=who) if who else words("people.which")
    options = [(words.name(one), one) for one in parties]
    party = choices("party", words("people.party"), options, value=next(iter(parties), ""))
    body = [
        heading(title, level="Medium"),
        *([party] if len(parties) > 1 else []),
        *ways_to(words, round_, verb, [(talk, talk.key) for talk in talks], kept),
    ]
    return card(words.language, body if talks else [*body, text(words("talk.none"))], summary=title)


def kept_people(data: str) -> list[Participant]:
    """What the buttons of `which_talk` carry; BadPress for anything else."""
    try:
        return [
            Participant("", "", **{name: str(one) for name, one in zip(_KEPT, row, strict=True)})
            for row in loads(data or "[]")
        ]
    except (ValueError, TypeError) as error:
        raise BadPress(data) from error
