"""The coordinator tells how a schedule file is read: which column takes the name, which year it is."""

from __future__ import annotations

from alke.asking import questions_of
from alke.errors import NotAllowed
from bot.handlers.board import board_of
from bot.handlers.views import draw
from bot.office import Office, Visit
from bot.turn import Answer
from cards.answers import sentence_card, standing_buttons
from cards.presses import BadPress, text_of
from cards.schedule_questions import questions_card


async def ask(office: Office, visit: Visit) -> Answer:
    """The questions of a board's file; when all are answered, that."""
    _coordinator_only(visit)
    board = await board_of(office, visit)
    if not questions_of(board):
        buttons = standing_buttons(visit.words, office.round)
        return Answer(card=sentence_card(visit.words, visit.words("reading.settled"), actions=buttons))
    return Answer(card=questions_card(visit.words, board))


async def answer(office: Office, visit: Visit) -> Answer:
    """Keep the answer, read the file by it, and show the next question or the board."""
    _coordinator_only(visit)
    board = await board_of(office, visit)
    open_ = {question.mark: (number, question) for number, question in enumerate(questions_of(board))}
    if visit.press.item not in open_:
        return await ask(office, visit)
    number, question = open_[visit.press.item]
    chosen = text_of(visit.turn.data, f"answer{number}")
    if chosen not in question.choices:
        raise BadPress(chosen)
    await office.asking.answer(question, chosen)
    await office.bulletin.changed(board.round_id, board.spec.key)
    board = await board_of(office, visit)
    if questions_of(board):
        return Answer(card=questions_card(visit.words, board))
    return Answer(card=draw(office, visit, board, None))


def _coordinator_only(visit: Visit) -> None:
    if not visit.person.is_coordinator:
        raise NotAllowed(who=visit.person.name, reason="coordinator")
