"""What only the coordinator knows: the answers are learnt before orders are judged, and asked for once they are known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from alke.asking import EVERY, Asking, Question
from alke.booking import Board, Outcome
from alke.errors import FileLocked, FileThrottled, FileTrouble, FileUnreadable, Unavailable
from alke.rounds import Doubt
from alke.slots import SlotRow
from tests.alke.desk_room import Room, open_room
from tests.fakes import FILE, FakeScribe, sample_round
from tests.virtual import virtually

SLOT = "2024-04-10T12:30"


@dataclass
class FakeAnswers:
    """Plays alke.asking.Answers; `troubles` are raised one a look."""

    answered: bool = True
    troubles: list[FileTrouble] = field(default_factory=list)
    known: bool = False
    looks: int = 0
    asked: list[Question] = field(default_factory=list)

    async def refresh(self) -> bool:
        self.looks += 1
        if self.troubles:
            raise self.troubles.pop(0)
        news, self.known = self.answered and not self.known, True
        return news

    async def keep(self, question: Question, answer: str) -> None:
        self.answered = self.known = True

    async def first(self, questions: Sequence[Question]) -> Sequence[Question]:
        new = [one for one in questions if one not in self.asked]
        self.asked += new
        return new


@dataclass
class PuzzledScribe(FakeScribe):
    """Reads only what has been answered."""

    answers: FakeAnswers

    def read(self, name: str, data: bytes, year: int | None, sheet: str = "") -> Sequence[SlotRow]:
        if not self.answers.known:
            raise Unavailable(file=name)
        if not self.answers.answered:
            raise FileUnreadable(file=name, reason="unclear")
        return super().read(name, data, year, sheet)

    def doubts(self, name: str, data: bytes, year: int | None, sheet: str = "") -> Sequence[Doubt]:
        if not self.answers.known:
            raise Unavailable(file=name)
        return () if self.answers.answered else (Doubt("ask_columns", "A|B", facts={"choices": "A\nB"}),)


@dataclass
class Counter:
    """A room whose file must be asked about, and the asking beside it."""

    room: Room
    asking: Asking
    posted: list[Sequence[Question]]

    async def ticks(self, span: timedelta) -> list[str]:
        """As the ticker does: every job every twenty seconds, whatever became of the one before; what failed."""
        failed = []
        for _ in range(span // timedelta(seconds=20)):
            for job in (self.asking.learn, self.room.desk.resume, self.asking.tick):
                try:
                    await job()
                except FileTrouble as trouble:
                    failed.append(trouble.code)
            await self.room.clock.sleep(20)
        return failed


def open_counter(folder: Path, answers: FakeAnswers, other: Room | None = None) -> Counter:
    """With another's room it is the bot after a restart."""
    room = open_room(
        folder, shelf=other.shelf if other else None, seed=2 if other else 1, scribe=PuzzledScribe(answers)
    )
    posted: list[Sequence[Question]] = []

    async def post(board: Board, questions: Sequence[Question]) -> None:
        posted.append(questions)

    asking = Asking(lambda: [sample_round()], room.desk, answers, post, room.clock)
    return Counter(room, asking, posted)


def test_a_promise_outlives_a_restart_at_which_the_answers_cannot_be_read_at_first(tmp_path: Path) -> None:
    async def story() -> None:
        before = open_counter(tmp_path, FakeAnswers(known=True)).room
        before.shelf.writing = [(FileLocked(file=FILE), False)] * 9
        promised = await before.book(SLOT, "Lappi")
        await before.desk.close()
        before.shelf.writing = []
        again = open_counter(tmp_path, FakeAnswers(troubles=[FileThrottled(), FileThrottled()]), before)
        failed = await again.ticks(timedelta(minutes=3))
        told = [receipt.outcome for receipt in again.room.told]
        assert (promised.outcome, told, again.room.names()) == (
            Outcome.WAITING,
            [Outcome.WRITTEN],
            {SLOT: ["Lapin liitto"]},
        )
        assert failed == ["file_throttled"] * 2
        await again.room.desk.close()

    virtually(story())


def test_answers_are_looked_for_now_and_then_also_after_the_clock_was_set_back(tmp_path: Path) -> None:
    async def story() -> None:
        answers = FakeAnswers()
        counter = open_counter(tmp_path, answers)
        await counter.ticks(EVERY / 2)
        looks = [answers.looks]
        counter.room.clock.start -= timedelta(days=1)
        await counter.ticks(EVERY / 2)
        looks.append(answers.looks)
        await counter.ticks(EVERY)
        looks.append(answers.looks)
        assert looks == [1, 2, 3]

    virtually(story())


def test_a_question_is_asked_once_and_not_before_the_answers_are_known(tmp_path: Path) -> None:
    async def story() -> None:
        answers = FakeAnswers(answered=False, troubles=[FileThrottled()] * 3)
        counter = open_counter(tmp_path, answers)
        await counter.ticks(timedelta(minutes=1))
        early = list(counter.posted)
        await counter.ticks(3 * EVERY)
        question = Question(FILE, "columns", "A|B", ("A", "B"))
        assert (early, counter.posted) == ([], [[question]])

    virtually(story())
