"""What became of an order is told once, in the thread, else in the channel; a channel closed for good is not asked again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from alke.booking import Action, Board, Order, Outcome, Receipt
from alke.errors import PostUnknown
from alke.people import Person
from alke.slots import SlotTime
from bot.telling import Telling
from bot.turn import Kind, Turn
from cards.words import Words
from config.words import LANGUAGES, load_words
from tests.bot.test_connector import Line, line
from tests.fakes import contact, sample_round
from tests.standins.teams.conftest import MAIJA

__all__ = ["line"]

TOLD = "<at>Maija Meikäläinen</at> Kirjattu: Lapin liitto, ke 10.4. klo 12.30."


class Nobodys:
    """Plays the office's Preferences: nobody chose anything."""

    async def language(self, aad_object_id: str) -> str:
        return ""

    async def choose_language(self, aad_object_id: str, language: str) -> None:
        raise NotImplementedError

    async def silent(self, aad_object_id: str) -> bool:
        raise NotImplementedError

    async def be_silent(self, aad_object_id: str, *, silent: bool) -> None:
        raise NotImplementedError


def telling_of(line: Line) -> Telling:
    languages = {language: Words(language, load_words(language)) for language in LANGUAGES}
    return Telling(line.connector, languages, Nobodys())


def receipt(line: Line, root: str = "1700000000000") -> Receipt:
    """Of a press in a thread of the channel."""
    round_ = sample_round()
    spec, slot = round_.schedules[0], SlotTime.parse("2024-04-10T12:30")
    person = contact("Lappi", name=MAIJA.name, object_id=MAIJA.aad_object_id)
    turn = Turn(Kind.PRESS, "f:1", f"{line.channel};messageid={root}", "", person.aad_object_id, person.name)
    order = Order(Action.BOOK, round_.id, spec.key, person, ("Lappi",), slot, turn.delivery)
    board = Board(round_.id, spec, (), datetime(2024, 3, 1, tzinfo=UTC))
    return Receipt(Outcome.WRITTEN, order, board, "Lapin liitto", slot)


def said(line: Line) -> list[tuple[str, str]]:
    """Each message's thread, '' for one that starts its own, and its text."""
    return [(message.root, message.text) for message in line.teams.channel.messages.values()]


async def test_it_is_told_in_the_thread_where_it_was_asked(line: Line) -> None:
    _, root = await line.connector.create_thread(line.channel, {"type": "message", "text": "Ajat"})
    await telling_of(line).told(receipt(line, root))
    assert said(line) == [("", "Ajat"), (root, TOLD)]


async def test_who_was_forgotten_meanwhile_is_told_without_a_name(line: Line) -> None:
    asked = receipt(line)
    await telling_of(line).told(replace(asked, order=replace(asked.order, person=Person("", ""))))
    assert said(line) == [("", TOLD.partition("</at> ")[2])]


@pytest.mark.parametrize("status", [403, 404])
async def test_when_the_thread_is_closed_it_is_told_in_the_channel(line: Line, status: int) -> None:
    line.fault(operation="send", status=status, times=2)
    await telling_of(line).told(receipt(line))
    assert said(line) == [("", TOLD)]


async def test_when_the_channel_is_closed_too_it_is_given_up_and_the_log_says_so(
    line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    line.fault(operation="any", status=403, times=9)
    asked = receipt(line)
    await telling_of(line).told(asked)
    assert [record.getMessage() for record in caplog.records] == [
        f"what became of the order {asked.order.delivery} can be told nowhere"
    ]


async def test_a_passing_trouble_is_left_for_a_later_tick(line: Line) -> None:
    line.fault(operation="send", status=502)
    with pytest.raises(PostUnknown):
        await telling_of(line).told(receipt(line))
    assert said(line) == []
