"""A reminder by hand: one a day has one name, none on a silent day, none when nobody owes, none after a move."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from alke.affairs import Standing
from alke.by_hand import is_by_hand, notice_by_hand, said_by_hand
from alke.dues import dues
from alke.errors import RuleBroken
from alke.obligations import Obligation, State
from config.holidays_fi import calendar
from tests.fakes import sample_round

ROUND = sample_round()
(DUE,) = dues(ROUND)
NOON = datetime(2024, 3, 6, 10, tzinfo=UTC)
SATURDAY = datetime(2024, 3, 9, 10, tzinfo=UTC)


def standing(*states: State) -> Standing:
    item = DUE.deadline.obliged[0]
    owed = [
        Obligation(ROUND.id, DUE.key, DUE.version, item, f"Maakunta {n}", DUE.day, soft=False, state=state)
        for n, state in enumerate(states)
    ]
    return Standing(ROUND, owed, (), ())


def test_it_addresses_those_who_owe_and_says_so() -> None:
    now = standing(State.DONE, State.OWED, State.LATE)
    notice = notice_by_hand(now, DUE.key, calendar(), NOON)
    said = said_by_hand(now, notice, NOON + timedelta(hours=1))
    assert (list(notice.recipients), is_by_hand(notice.step)) == (["Maakunta 1", "Maakunta 2"], True)
    assert said is not None
    assert [one.party for one in said[1]] == ["Maakunta 1", "Maakunta 2"]


def test_two_on_one_day_have_one_name_and_the_next_day_another() -> None:
    names = [
        notice_by_hand(standing(State.OWED), DUE.key, calendar(), NOON + timedelta(hours=h)).key for h in (0, 3, 24)
    ]
    assert (names[0] == names[1], names[0] == names[2]) == (True, False)


def test_on_a_free_day_it_is_refused() -> None:
    with pytest.raises(RuleBroken) as refused:
        notice_by_hand(standing(State.OWED), DUE.key, calendar(), SATURDAY)
    assert refused.value.facts["rule"] == "free_day"


def test_when_nobody_owes_it_is_refused() -> None:
    with pytest.raises(RuleBroken) as refused:
        notice_by_hand(standing(State.DONE), DUE.key, calendar(), NOON)
    assert refused.value.facts["rule"] == "nobody_owes"


def test_the_next_day_or_after_a_move_it_is_not_sent_any_more() -> None:
    now = standing(State.OWED)
    notice = notice_by_hand(now, DUE.key, calendar(), NOON)
    moved = replace(notice, version=notice.version + 1)
    assert (said_by_hand(now, notice, NOON + timedelta(days=1)), said_by_hand(now, moved, NOON)) == (None, None)
