"""What the bot doubts in a schedule file, and the card that asks the coordinator what only they know."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from alke.asking import Question, questions_of
from alke.booking import Board
from alke.slots import NO_COLUMN
from cards.elements import Card, Element, action_sets, card, choices, execute, heading, text
from cards.presses import Press
from cards.words import Words

MOST = 4
"""Doubts shown; a file with more has been looked at wrongly, and the first ones tell why."""


def doubt_notes(words: Words, board: Board) -> list[Element]:
    """The doubts as sentences, each once; a question also has a button, which the coordinator alone may use."""
    said = dict.fromkeys(
        words(f"reading.{doubt.code}", **{"text": doubt.text, **doubt.facts})
        for doubt in board.doubts
        if words.has(f"reading.{doubt.code}")
    )
    notes: list[Element] = [text(one, color="Warning") for one in islice(said, MOST)]
    if questions_of(board):
        press = Press(board.round_id, board.spec.key).to_data()
        notes += action_sets([execute(words("reading.button"), "reading.ask", press)])
    return notes


def questions_card(
    words: Words, board: Board, mentions: Sequence[tuple[str, str]] = (), also: Sequence[Words] = ()
) -> Card:
    """Every open question about the board's file with its choices; `also` says in other languages why."""
    called = " · ".join(f"<at>{name}</at>" for name, _ in mentions)
    body = [heading(words("reading.title")), *([text(called)] if called else [])]
    body += [text(one("reading.why", file=board.spec.file.rpartition("/")[2])) for one in (words, *also)]
    body += [_question(words, question) for question in questions_of(board)]
    press = Press(board.round_id, board.spec.key).to_data()
    button = execute(words("reading.answer"), "reading.answer", press, style="positive")
    return card(words.language, body, [button], summary=words("reading.title"), mentions=mentions)


def _question(words: Words, question: Question) -> Element:
    label = words(f"reading.{question.code}_label", table=question.key.replace("|", " · "))
    return choices(question.field, label, [(_choice(words, one), one) for one in question.answers])


def _choice(words: Words, choice: str) -> str:
    """A column's heading, 'sarake 3' for one without, or that none of them is right."""
    if choice == NO_COLUMN:
        return words("reading.none_of_these")
    number = choice.removeprefix("#")
    return words("reading.column", number=number) if choice != number and number.isdecimal() else choice
