"""Questions about a file reach the channel even when nobody can be mentioned."""

from __future__ import annotations

from datetime import UTC, datetime

from alke.asking import Question
from alke.booking import Board
from alke.rounds import Doubt
from bot.questions import QuestionPoster
from cards.words import Words
from config.directory import councils, ministries
from config.words import LANGUAGES, load_words
from sharepoint.contacts import FILE, ContactBook
from tests.bot.test_connector import Line, line
from tests.fakes import sample_round
from tests.sharepoint.test_clues import FakeCabinet
from tests.virtual import FixedClock

__all__ = ["line"]


async def test_questions_are_posted_while_the_contacts_cannot_be_read(line: Line) -> None:
    round_ = sample_round()
    asked = Doubt("ask_year", "year", facts={"choices": "2023\n2024"})
    board = Board(round_.id, round_.schedules[0], (), datetime(2024, 3, 1, tzinfo=UTC), (asked,))
    cabinet = FakeCabinet({FILE: b""}, withheld={FILE: "hash"})
    people = ContactBook(cabinet, FixedClock(), councils(), ministries())
    languages = {language: Words(language, load_words(language)) for language in LANGUAGES}
    poster = QuestionPoster(line.connector, line.channel, people, languages)
    await poster.post(board, [Question(board.spec.file, "year", "year", ("2023", "2024"))])
    assert [len(message.attachments) for message in line.teams.channel.messages.values()] == [1]
