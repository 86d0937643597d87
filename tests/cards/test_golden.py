"""Each card in each state is a golden file; `ALKE_GOLDEN=write` draws them anew, and the difference is read by a person."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from alke.booking import Action, Board, Line, Order, Outcome, Receipt
from alke.errors import AlreadyBooked, FileLocked, FileUnreadable, RuleBroken, SlotTaken
from alke.people import Mandate, Person, Role
from alke.rounds import Contact, Doubt, Party, Round, Rules, ScheduleSpec
from alke.slots import SlotTime, Status
from cards.answers import contacts_card, help_card, rules_card, sentence_card
from cards.board import board_card
from cards.receipts import choose_card, mine_card, receipt_card
from cards.schedule_questions import questions_card
from tests.cards.golden_files import LARGEST, WORDS, States, drawn_and_golden, renderers_faults, size
from tests.fakes import OUTSIDER

DAY = date(2024, 4, 10)
FIRST, SECOND, THIRD = (SlotTime(DAY, time(hour, 30)) for hour in (12, 13, 14))
SPEC = ScheduleSpec("own", "Maakuntakohtaiset keskustelut", "Aikataulut/Ajat_kevät24.docx", "own", Party.COUNCIL)
WISHES = ScheduleSpec("wish", "Toivotut ajat", "Ajat.xlsx", "wish", Party.GROUP, lines_per_slot=4)
PERSON = Person("0001", "Testi Lappi", "", (Mandate(Role.COUNCIL, "Lappi"),))
ROUND = Round(
    id="2024", name="Keskustelut 2024", channel="", first_day=DAY, last_day=DAY, rules={"own": Rules(max_themes=1, source="S24 99")},
    meetings=(), schedules=(SPEC,), deadlines=(), contacts=(Contact("Maija Meikäläinen", "maija@example.org", role="lisätiedot"),),
    folders={}, councils=("Kainuu", "Lappi"), ministries=(),
)  # fmt: skip


def board(*lines: Line, spec: ScheduleSpec = SPEC, trouble: FileLocked | None = None) -> Board:
    return Board("2024", spec, lines, datetime(2024, 3, 7, 7, tzinfo=UTC), trouble=trouble)


TAKEN = Line(FIRST, time(13, 15), Status.BOOKED, ("Kainuun *liitto*",))
FREE = Line(SECOND, time(14, 15), Status.FREE, free_lines=1)
WAITING = Line(THIRD, None, Status.FREE, (), ("Lapin liitto",))
BLOCKED = Line(SlotTime(date(2024, 4, 16), time(9)), time(10), Status.BLOCKED)
BOARD = board(TAKEN, FREE, WAITING, BLOCKED)
UNREADABLE = FileUnreadable(file=SPEC.file, reason="encrypted")
DOUBTED = replace(BOARD, doubts=(
    Doubt("ask_columns", "Päivä|Klo", facts={"choices": "Varaaja\n#4"}), Doubt("ask_year", "year", facts={"choices": "2024\n2025"}),
    Doubt("weekday", "ma", facts={"date": "2024-04-10", "said": "ma", "is": "ke"}),
))  # fmt: skip
ORDER = Order(Action.BOOK, "2024", "own", PERSON, ("Lappi",), SECOND, "delivery")

STATES: States = {
    "board": lambda w: board_card(w, BOARD),
    "board_locked": lambda w: board_card(w, board(TAKEN, FREE, trouble=FileLocked(file="Ajat_kevät24.docx"))),
    "board_doubted": lambda w: board_card(w, DOUBTED),
    "board_unreadable": lambda w: board_card(w, replace(BOARD, lines=(), trouble=UNREADABLE)),
    "receipt_unreadable": lambda w: receipt_card(w, Receipt(Outcome.WAITING, ORDER, BOARD, "Lapin liitto", SECOND, reason=UNREADABLE)),
    "schedule_questions": lambda w: questions_card(w, DOUBTED, [("Testi TEM", "0002")]),
    "board_wishes": lambda w: board_card(w, board(Line(FIRST, time(14, 30), Status.BOOKED, ("Kainuu, Lappi",), free_lines=3), spec=WISHES)),
    "receipt_written": lambda w: receipt_card(w, Receipt(Outcome.WRITTEN, ORDER, BOARD, "Lapin liitto", SECOND)),
    "receipt_warned": lambda w: receipt_card(w, Receipt(Outcome.WRITTEN, ORDER, BOARD, "Lapin liitto", SECOND, warnings=(
        Doubt("joint_day", "", facts={"joint": "2024-04-18", "own": "2024-04-10"}),))),
    "receipt_waiting": lambda w: receipt_card(w, Receipt(Outcome.WAITING, ORDER, BOARD, "Lapin liitto", SECOND, reason=FileLocked(file="Ajat.docx"))),
    "receipt_release_waiting": lambda w: receipt_card(w, Receipt(Outcome.WAITING, replace(ORDER, action=Action.RELEASE, slot=None), BOARD, "Lapin liitto", reason=FileLocked(file="Ajat.docx"))),
    "receipt_taken": lambda w: receipt_card(w, Receipt(Outcome.REFUSED, ORDER, BOARD, "Lapin liitto", reason=SlotTaken(slot=FIRST, who="Kainuun liitto"))),
    "receipt_already": lambda w: receipt_card(w, Receipt(Outcome.REFUSED, ORDER, BOARD, reason=AlreadyBooked(slot=FIRST, who="Lapin liitto"))),
    "receipt_too_few": lambda w: receipt_card(w, Receipt(Outcome.REFUSED, ORDER, BOARD, reason=RuleBroken(rule="min_regions", needed=4, given=2))),
    "mine": lambda w: mine_card(w, "2024", [(SPEC, Line(SECOND, time(14, 15), Status.BOOKED, ("Lapin liitto",)))], ("Lappi",)),
    "mine_none": lambda w: mine_card(w, "2024", [], ("Lappi",)),
    "move": lambda w: choose_card(w, BOARD, verb="move", slot=THIRD, regions=(), several=False),
    "book_for": lambda w: choose_card(w, BOARD, verb="book", slot=SECOND, regions=[("Lappi", "Lappi"), ("Kainuu", "Kainuu")], several=True),
    "help": lambda w: help_card(w, ROUND, OUTSIDER, examples=("slots", "book", "mine")),
    "rules": lambda w: rules_card(w, ROUND),
    "contacts": lambda w: contacts_card(w, ROUND.contacts, DAY),
    "unknown": lambda w: sentence_card(w, w("unknown.text")),
}  # fmt: skip


@pytest.mark.parametrize("state", STATES)
def test_card_is_as_its_golden_file(state: str) -> None:
    drawn, golden = drawn_and_golden(STATES, state)
    assert drawn == golden


def test_microsofts_renderer_finds_no_fault_in_any_card_of_any_language() -> None:
    assert renderers_faults(STATES) == []


def test_no_card_grows_beyond_what_teams_takes() -> None:
    heavy = board(
        *(
            Line(SlotTime(date(2024, 4, 1 + n // 5), time(8 + n % 5)), None, Status.FREE, free_lines=1)
            for n in range(60)
        )
    )
    assert size(board_card(WORDS["fi"], heavy)) < LARGEST
