"""A coordinator's tools on a deadline: who stands where, a reminder by hand after a question, another day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from alke.dues import Due
from alke.matrix import Cell
from alke.obligations import Obligation, State
from cards.elements import Card, Element, action_sets, card, choices, container, execute, heading, text
from cards.letters import day_input
from cards.presses import Press
from cards.words import Words

_LOOKS = {Cell.DONE: "Good", Cell.OPEN: "Default", Cell.DOUBT: "Warning", Cell.LATE: "Attention"}


def due_name(words: Words, due: Due) -> str:
    """'pe 8.3.2024 Seurantatietojen päivitys – Itäinen Suomi'."""
    name = " – ".join(words.name(one.name) for one in (due.deadline, due.meeting) if one)
    return f"{words.day(due.day, year=True) if due.day else words('status.soft')} {name}"


def thing_card(
    words: Words, round_id: str, name: str, found: Mapping[Cell, Sequence[str]], dues: Sequence[Due]
) -> Card:
    """One thing of the round: who stands where, and the tools on each deadline it belongs to."""
    states = [
        text(f"**{words(f'status.cell_{cell}')} ({len(found[cell])})** {words.spell(found[cell])}", color=_LOOKS[cell])
        for cell in (Cell.LATE, Cell.DOUBT, Cell.OPEN, Cell.DONE)
        if found.get(cell)
    ]
    return card(
        words.language,
        [heading(words.spell(name), level="Medium"), *states, *_tools(words, round_id, dues)],
        [execute(words("button.status"), "status", Press(round_id).to_data())],
    )


def tools_card(words: Words, round_id: str, dues: Sequence[Due]) -> Card:
    """Which deadline?"""
    body = [heading(words("tools.title"), level="Medium"), *_tools(words, round_id, dues)]
    return card(
        words.language,
        body if dues else [*body, text(words("deadlines.none"))],
        [execute(words("button.status"), "status", Press(round_id).to_data())],
    )


def nudge_question(words: Words, round_id: str, due: Due, owing: Sequence[Obligation]) -> Card:
    """Before anybody is called by name: whom, of what."""
    parties = list(dict.fromkeys(one.party for one in owing))
    press = Press(round_id, item=due.key).to_data()
    sentence = words("tools.nudge_question", name=due_name(words, due), count=len(parties), who=parties)
    return card(
        words.language,
        [container([text(sentence)], style="warning", bleed=True), text(words("tools.nudge_once"), isSubtle=True)],
        [
            execute(words("tools.nudge_yes"), "nudge.now", press, style="positive"),
            execute(words("button.back"), "status", Press(round_id).to_data()),
        ],
        summary=sentence,
    )


def move_form(words: Words, round_id: str, due: Due, day: date | None = None) -> Card:
    """Another day for this deadline, the one said at hand."""
    press = Press(round_id, item=due.key).to_data()
    return card(
        words.language,
        [
            heading(words("tools.move_title", name=due_name(words, due)), level="Medium"),
            text(words("tools.move_about")),
            day_input("day", words("letter_card.new_day"), words("letter_card.day_required"), value=day or due.day),
        ],
        [
            execute(words("tools.move"), "due.move", press, style="positive"),
            execute(words("button.back"), "status", Press(round_id).to_data()),
        ],
    )


def moved_card(words: Words, round_id: str, due: Due, before: date | None) -> Card:
    """Where it was and where it is."""
    told = words.day(before, year=True) if before else words("status.soft")
    sentence = words("tools.moved", name=due.deadline.name, before=told, day=due.day)
    return card(
        words.language,
        [container([text(sentence)], style="good", bleed=True), text(words("tools.move_about"), isSubtle=True)],
        [
            execute(words("button.deadlines"), "deadlines", Press(round_id).to_data()),
            execute(words("button.status"), "status", Press(round_id).to_data()),
        ],
        summary=sentence,
    )


def owing(found: Sequence[Obligation], key: str) -> list[Obligation]:
    """What is not done of this deadline."""
    return [one for one in found if one.deadline_key == key and one.state is not State.DONE]


def _tools(words: Words, round_id: str, dues: Sequence[Due]) -> list[Element]:
    if not dues:
        return []
    press = Press(round_id).to_data()
    options = [(due_name(words, due)[:100], due.key) for due in dues]
    return [
        choices("due", words("tools.which"), options, value=options[0][1]),
        *action_sets(
            [
                execute(words("tools.nudge"), "nudge.ask", press),
                execute(words("tools.move"), "due.move.form", press),
            ]
        ),
    ]
