"""What only the coordinator knows about a schedule file: which column takes the name, which year it is; asked once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol
from zlib import crc32

from alke.booking import Board
from alke.calendar import lately
from alke.desk import Desk
from alke.ports import Clock
from alke.rounds import Doubt, Round
from alke.slots import NO_COLUMN

EVERY = timedelta(minutes=10)
"""How often answers given elsewhere are looked for, and the files for new questions."""
ASKS = "ask_"


@dataclass(frozen=True, slots=True)
class Question:
    """One question about one file (its path): `code` is "columns" or "year", `key` names the table, `choices` are given."""

    file: str
    code: str
    key: str
    choices: tuple[str, ...]

    @property
    def mark(self) -> str:
        """The same for the same question, as long as the file has the table."""
        return f"{self.code}|{self.key}"

    @property
    def answers(self) -> tuple[str, ...]:
        """What may be answered: one of the choices, or that none of a table's columns is right."""
        return (*self.choices, NO_COLUMN) if self.code == "columns" else self.choices

    @property
    def field(self) -> str:
        """The name of its input on a card."""
        return f"answer{crc32(self.mark.encode()):08x}"


class Answers(Protocol):
    """The coordinator's answers, kept beside the files. FileTrouble's children, NotKept when they cannot be kept now."""

    async def refresh(self) -> bool:
        """Read them as they stand in SharePoint; whether they differ from what was known."""
        ...

    async def keep(self, question: Question, answer: str) -> None:
        """From now on."""
        ...

    async def first(self, questions: Sequence[Question]) -> Sequence[Question]:
        """Those nobody was asked before; they count as asked from now on."""
        ...


def questions_of(board: Board) -> tuple[Question, ...]:
    """What must be asked about a board's file."""
    asked = (doubt for doubt in board.doubts if doubt.code.startswith(ASKS))
    return tuple(_question(board, doubt) for doubt in asked)


def _question(board: Board, doubt: Doubt) -> Question:
    choices = tuple(filter(None, doubt.facts.get("choices", "").split("\n")))
    return Question(board.spec.file, doubt.code.removeprefix(ASKS), doubt.text, choices)


class Asking:
    """Asks by `post` (a board and its new questions), once for each file and question, and keeps the answers."""

    def __init__(
        self,
        rounds: Callable[[], Sequence[Round]],
        desk: Desk,
        answers: Answers,
        post: Callable[[Board, Sequence[Question]], Awaitable[None]],
        clock: Clock,
    ) -> None:
        """`rounds` are those that run."""
        self._rounds, self._desk, self._answers, self._post, self._clock = rounds, desk, answers, post, clock
        self._learnt: datetime | None = None
        self._asked: datetime | None = None

    async def learn(self) -> None:
        """Now and then, before orders are judged by the files: answers given elsewhere. What fails is done at the next tick."""
        if lately(self._learnt, self._clock.now(), EVERY):
            return
        if await self._answers.refresh():
            self._desk.reread()
        self._learnt = self._clock.now()

    async def tick(self) -> None:
        """Now and then, once the answers are known: ask what is new; a post that fails is still asked on the board."""
        if self._learnt is None or lately(self._asked, self._clock.now(), EVERY):
            return
        for round_ in self._rounds():
            for spec in round_.schedules:
                board = await self._desk.board(round_.id, spec.key)
                fresh = await self._answers.first(questions_of(board))
                if fresh:
                    await self._post(board, fresh)
        self._asked = self._clock.now()

    async def answer(self, answers: Mapping[Question, str]) -> None:
        """Keep them; the files are read by them at once."""
        for question, answer in answers.items():
            await self._answers.keep(question, answer)
        self._desk.reread()
