"""What people say is done where no file shows it: marks in the bot's register, with who, when and a note, undone at will."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from alke.calendar import to_helsinki
from alke.errors import NotAllowed, UnknownMark
from alke.evidence import Entry
from alke.people import Person
from alke.ports import Clock
from alke.registers import Book, Registers, Row
from alke.rounds import Check, Obliged, Party, Round

DONE, UNDONE = "tehty", "peruttu"
SAID = Book(
    "ALKE-botti/rekisteri.xlsx",
    "Rekisteri",
    ("kierros", "maaraaika", "kohta", "osapuoli", "keskustelu", "tila", "tieto", "tekija", "aika"),
)
"""A row is never changed: the last one about a thing counts. `keskustelu` is empty, or the one talk the row is about."""
MARKABLE = frozenset({Check.REGISTER, Check.FILE})
"""A booking stands in its file and a notice is sent: nobody can merely say so."""
_TEXTS = ("maaraaika", "kohta", "osapuoli", "keskustelu", "tieto", "tekija")


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing said: by `by`, at a Helsinki wall time; `deadline` is a `Due.key`."""

    deadline: str
    item: str
    party: str
    talk: str = ""
    note: str = ""
    by: str = ""
    at: datetime = datetime.min  # noqa: DTZ901 - a wall time, as the workbook has it

    @property
    def about(self) -> tuple[str, str, str, str]:
        """What two marks on the same thing have in common."""
        return self.deadline, self.item, self.party, self.talk


def marks_in_force(rows: Iterable[Row], round_id: str) -> list[Mark]:
    """The last word on each thing of this round; half-typed rows count for nothing, a row without a round for every round."""
    found: dict[tuple[str, str, str, str], Mark] = {}
    for row in rows:
        mark = _mark(row)
        if mark is None or row.get("kierros", "") not in ("", round_id):
            continue
        found.pop(mark.about, None)
        if row.get("tila", "").strip().lower() != UNDONE:
            found[mark.about] = mark
    return list(found.values())


def entries(rows: Iterable[Row], round_id: str) -> list[Entry]:
    """What the obligations are judged by: marks on a party's whole part, not those on one talk."""
    return [
        Entry(mark.deadline, mark.item, mark.party, mark.by, mark.at, mark.note)
        for mark in marks_in_force(rows, round_id)
        if not mark.talk
    ]


def markable(round_: Round, mark: Mark) -> Obliged:
    """The obligation that a mark is about; UnknownMark when the round has none such, or it is seen in a file alone."""
    key, _, meeting = mark.deadline.partition("@")
    for deadline in round_.deadlines:
        for item in deadline.obliged:
            fits = deadline.key == key and item.key == mark.item and item.check in MARKABLE
            if fits and bool(meeting) == (deadline.days_before is not None) and mark.party in owners(round_, item):
                return item
    raise UnknownMark(item=mark.item, who=mark.party)


def owners(round_: Round, item: Obliged) -> tuple[str, ...]:
    """Everybody who may owe this item."""
    match item.party:
        case Party.TEM:
            return ("TEM",)
        case Party.MINISTRY:
            return round_.ministries
        case _:
            return round_.councils


def may_speak_for(person: Person, party: str) -> bool:
    """One's own council or ministry; a coordinator speaks for everybody."""
    return person.is_coordinator or party in (*person.regions, *person.ministries)


class SaidDone:
    """The register at work."""

    def __init__(self, registers: Registers, clock: Clock) -> None:
        """The books and the clock."""
        self._registers, self._clock = registers, clock

    async def marks(self, round_id: str) -> Sequence[Mark]:
        """What is said to be done in this round."""
        return marks_in_force(await self._registers.rows(SAID), round_id)

    async def say(self, round_: Round, marks: Sequence[Mark], person: Person, state: str = DONE) -> None:
        """Write the marks; what says the same already is not written again. NotAllowed, UnknownMark, NotKept."""
        for mark in marks:
            markable(round_, mark)
            if not may_speak_for(person, mark.party):
                raise NotAllowed(who=mark.party)
        await self.write(round_.id, marks, person, state)

    async def write(self, round_id: str, marks: Sequence[Mark], person: Person, state: str = DONE) -> None:
        """The same without asking: for those who have asked."""
        now = to_helsinki(self._clock.now()).replace(tzinfo=None, second=0, microsecond=0)

        def make(rows: Sequence[Row]) -> list[dict[str, str | datetime]]:
            standing = {mark.about: mark.note for mark in marks_in_force(rows, round_id)}
            if state == DONE:
                fresh = [mark for mark in marks if standing.get(mark.about) != mark.note]
            else:
                fresh = [mark for mark in marks if mark.about in standing]
            return [_row(round_id, mark, state, person, now) for mark in fresh]

        await self._registers.add(SAID, make)


def _row(round_id: str, mark: Mark, state: str, person: Person, now: datetime) -> dict[str, str | datetime]:
    cells = (round_id, mark.deadline, mark.item, mark.party, mark.talk, state, mark.note, person.name, now)
    return dict(zip(SAID.columns, cells, strict=True))


def _mark(row: Row) -> Mark | None:
    try:
        at = datetime.fromisoformat(row["aika"])
    except (KeyError, ValueError):
        return None
    deadline, item, party, talk, note, by = (row.get(name, "").strip() for name in _TEXTS)
    return Mark(deadline, item, party, talk, note, by, at)
