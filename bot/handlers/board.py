"""Show the times of a schedule: as a card for all when asked in words, for the presser alone when pressed."""

from __future__ import annotations

from alke.booking import Board
from alke.errors import NoSchedule
from bot.handlers.views import draw, remember, topic_of
from bot.office import Office, Visit
from bot.turn import Answer, Kind


async def show(office: Office, visit: Visit) -> Answer | None:
    """'Mitkä ajat ovat vapaana?' and the button 'Vapaat ajat'."""
    board = await board_of(office, visit)
    if visit.turn.kind is Kind.MESSAGE:
        await office.bulletin.show(visit.turn, board, visit.words)
        return None
    remember(office, visit, board, None)
    return Answer(card=draw(office, visit, board, None))


async def own(office: Office, visit: Visit) -> Answer:
    """Teams fetches a person's own view after a redraw: what they were answered last, or the form they have open."""
    board = await board_of(office, visit)
    return Answer(card=draw(office, visit, board, office.recent.find(topic_of(visit, board))))


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
        raise NoSchedule(round=office.round_id)
    return spec.key
