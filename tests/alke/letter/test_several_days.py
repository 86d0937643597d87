"""Talks of several days: the bookable time keeps the first day, and the round says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from alke.letter import read, to_round
from alke.letter.model import ProposedSlot


def test_a_slot_of_two_days_becomes_its_first_day_and_a_doubt() -> None:
    slot = ProposedSlot(date(2027, 4, 6), time(9), None, "group", 3, date(2027, 4, 7))
    round_ = to_round(replace(read("", date(2027, 1, 1)), slots=(slot,)), "2027")
    assert [offer.date for offer in round_.schedules[0].offers] == [date(2027, 4, 6)]
    found = next(doubt for doubt in round_.doubts if doubt.code == "several_days")
    assert (found.source, found.facts) == ("rivi 3", {"first": "2027-04-06", "last": "2027-04-07"})
