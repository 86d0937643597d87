"""A person's own view of a board: the plain board, the answer they got last, or the form they have open."""

from __future__ import annotations

from dataclasses import replace

from alke.booking import Board, Receipt
from alke.rounds import Party
from bot.office import Office, Visit
from bot.recent import Form, Topic
from bot.turn import Card, Kind
from cards.board import board_card
from cards.receipts import choose_card, receipt_card


def draw(office: Office, visit: Visit, board: Board, view: Receipt | Form | None) -> Card:
    """The view over the board as it is now."""
    match view:
        case Receipt():
            return receipt_card(visit.words, replace(view, board=board))
        case Form(verb, slot, whom):
            several = board.spec.party is Party.GROUP
            asked = () if whom else _choice_of_regions(office, visit, several=several)
            return choose_card(visit.words, board, verb=verb, slot=slot, regions=asked, several=several, whom=whom)
        case None:
            return board_card(visit.words, board)


def remember(office: Office, visit: Visit, board: Board, view: Receipt | Form | None) -> None:
    """Keep it for when everybody's card is redrawn; a sentence has no card of its own to keep."""
    if visit.turn.kind is not Kind.PRESS:
        return
    topic = topic_of(visit, board)
    if view is None:
        office.recent.drop(topic)
    else:
        office.recent.keep(topic, visit.turn.teams_id, view)


def topic_of(visit: Visit, board: Board) -> Topic:
    """The card of this person on this board."""
    return Topic(visit.person.aad_object_id, board.round_id, board.spec.key)


def _choice_of_regions(office: Office, visit: Visit, *, several: bool) -> list[tuple[str, str]]:
    """Any council for a group or by a coordinator, one's own otherwise; NotAllowed for an outsider and a ministry."""
    own = visit.choices(office.round.councils)
    return visit.words.choices(office.round.councils if several else own)
