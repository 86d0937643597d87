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
    """Keep what was chosen, read the file by it, and show what is still open or the board."""
    _coordinator_only(visit)
    board = await board_of(office, visit)
    chosen = {question: text_of(visit.turn.data, question.field) for question in questions_of(board)}
    told = {question: choice for question, choice in chosen.items() if choice}
    if any(choice not in question.answers for question, choice in told.items()):
        raise BadPress(visit.turn.verb)
    if not told:
        return await ask(office, visit)
    await office.asking.answer(told)
    await office.bulletin.changed(board.round_id, board.spec.key)
    board = await board_of(office, visit)
    card = questions_card(visit.words, board) if questions_of(board) else draw(office, visit, board, None)
    return Answer(card=card)


def _coordinator_only(visit: Visit) -> None:
    if not visit.person.is_coordinator:
        raise NotAllowed(who=visit.person.name, reason="coordinator")
