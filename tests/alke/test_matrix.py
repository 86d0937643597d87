"""Cells are as heavy as the heaviest of what they stand for; columns stand by their next open day."""

from __future__ import annotations

from datetime import date

from alke.matrix import Cell, matrix
from alke.obligations import Obligation, State
from alke.rounds import Check, Doubt, Obliged, Party
from cards.matrix import name_of
from tests.cards.golden_files import WORDS
from tests.fakes import sample_round

EARLY, LATER = date(2024, 3, 27), date(2024, 4, 2)
AGENDA = Obliged("agenda", "Asialista", Party.GROUP, Check.FILE)
DOUBT = Doubt("two_documents", "a.docx")


def owed(party: str, meeting: str, day: date, state: State, *doubts: Doubt) -> Obligation:
    return Obligation("2024", f"asialista@{meeting}", 1, AGENDA, party, day, soft=False, state=state, doubts=doubts)


def test_a_council_in_two_discussions_is_as_in_the_one_where_more_is_left() -> None:
    found = [owed("Kainuu", "itainen", LATER, State.DONE), owed("Kainuu", "pohjoinen", EARLY, State.OWED)]
    shown = matrix(sample_round(), found)
    (column,) = shown.columns
    assert (shown.of("Kainuu", column), column.day) == (Cell.OPEN, EARLY)


def test_a_column_tells_whether_it_is_not_the_same_day_for_everybody() -> None:
    found = [owed("Kainuu", "itainen", LATER, State.OWED), owed("Lappi", "pohjoinen", EARLY, State.OWED)]
    some, one = matrix(sample_round(), found).columns[0], matrix(sample_round(), found[1:]).columns[0]
    told = [name_of(WORDS["fi"], column) for column in (some, one)]
    assert told == ["ke 27.3. alkaen Asialista", "ke 27.3. Asialista"]


def test_what_is_done_but_doubtful_is_shown_as_doubt_and_what_is_late_as_late() -> None:
    found = [
        owed("Kainuu", "itainen", EARLY, State.DONE, DOUBT),
        owed("Lappi", "itainen", EARLY, State.LATE, DOUBT),
    ]
    shown = matrix(sample_round(), found)
    (column,) = shown.columns
    assert dict(shown.column(column)) == {"Kainuu": Cell.DOUBT, "Lappi": Cell.LATE}
    assert shown.counts(column) == {Cell.DONE: 0, Cell.OPEN: 0, Cell.DOUBT: 1, Cell.LATE: 1}


def test_a_party_of_whom_nothing_is_asked_has_no_cell() -> None:
    shown = matrix(sample_round(), [owed("Kainuu", "itainen", EARLY, State.OWED)])
    assert (shown.of("Lappi", shown.columns[0]), shown.parties) == (None, ["Kainuu"])
