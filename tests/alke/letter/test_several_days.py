"""Talks of several days: the time that is booked keeps its last day."""

from __future__ import annotations

from datetime import date, time

from alke.letter import to_round
from alke.rounds import Offer
from config.round_files import dump_round, parse_round
from tests.alke.letter.given import sample


def test_a_slot_of_two_days_is_offered_with_both_and_written_so() -> None:
    round_ = to_round(sample("heldout_tem_2027"), "2027")
    offered = round_.schedule("wish").offers
    assert offered[0] == Offer(date(2027, 4, 6), time(9), time(12), date(2027, 4, 7))
    text = dump_round(round_)
    assert '"ti 2027-04-06–ke 2027-04-07 09:00–12:00"' in text
    assert parse_round(text, "kierros.toml").schedule("wish").offers == offered
