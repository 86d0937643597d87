"""Show the times of a schedule: as a card for all when asked in words, for the presser alone when pressed."""

from __future__ import annotations

from dataclasses import replace

from alke.booking import Board
from alke.errors import UnknownSlot
from bot.office import Office, Visit
from bot.turn import Answer, Kind
from cards.board import board_card
from cards.receipts import receipt_card


async def show(office: Office, visit: Visit) -> Answer | None:
    """'Mitkä ajat ovat vapaana?' and the button 'Vapaat ajat'."""
    board = await board_of(office, visit)
    if visit.turn.kind is Kind.MESSAGE:
        await office.bulletin.show(visit.turn, board, visit.words)
        return None
    return Answer(card=board_card(visit.words, board))


async def own(office: Office, visit: Visit) -> Answer:
    """Teams fetches a person's own view after a redraw: the board with what they were answered last, kept current."""
    board = await board_of(office, visit)
    last = office.recent.find(visit.person.aad_object_id, board.round_id, board.spec.key)
    return Answer(
        card=receipt_card(visit.words, replace(last, board=board)) if last else board_card(visit.words, board)
    )


async def board_of(office: Office, visit: Visit) -> Board:
    """The board a visit is about: the pressed card's, else the round's own."""
    return await office.desk.board(office.round_id, schedule_of(office, visit))


def schedule_of(office: Office, visit: Visit) -> str:
    """The key of the schedule a visit is about; a card of another round or a forged key gets the round's own."""
    known = {spec.key for spec in office.round.schedules}
    if visit.press.round_id == office.round_id and visit.press.schedule in known:
        return visit.press.schedule
    spec = office.main_schedule()
    if spec is None:
        raise UnknownSlot(round=office.round_id, slot="")
    return spec.key
