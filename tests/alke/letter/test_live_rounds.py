"""A letter alone gives the round that the hand-made file gives: field by field, with the differences named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from alke import letter
from alke.checks import faults
from alke.live_rounds import Makings, divided, live_round
from alke.rounds import Offer, Round
from config.directory import councils
from config.round_files import dump_round, parse_round, shipped_rounds
from config.words import load_words
from tests.alke.letter.given import given_text, sample_text

WORDS = load_words("fi")
LETTERS = {"2024": ("tem_2024", "2024-01-15"), "2025": ("lappi_2025", "2024-12-05"), "2026": ("tem_2026", "2025-11-17")}

# What the hand-made files hold besides their letters: a person has decided it.
NOT_IN_THE_LETTER: dict[str, dict[str, Any]] = {
    "2024": {},
    "2025": {
        "rules": "the three themes are listed, no number is given",
        "regions": "whose minutes they are, says the diary",
    },
    "2026": {"background": "a memo that councils may attach if they wish: nobody is asked for it"},
}


def made(text: str, day: str) -> Round:
    today = date.fromisoformat(day)
    makings = Makings(councils(), lambda key: WORDS[f"live.{key}"], today, text)
    return live_round(letter.read(text, today), makings)


def from_letter(round_id: str) -> Round:
    name, day = LETTERS[round_id]
    return made(given_text(name), day)


def meetings(round_: Round) -> list[tuple[Any, ...]]:
    found = [
        (m.date, m.kind, m.start, m.end, m.end_date, m.place, m.area, m.tentative, m.regions if m.area else ())
        for m in round_.meetings
    ]
    return sorted(found, key=str)


def duties(round_: Round) -> dict[str, tuple[Any, ...]]:
    """Each duty with its deadline's day; the key of an item is the same in letter and file."""
    return {
        item.key: (d.due, d.days_before, d.of_kind, d.soft, item.party, item.check, item.schedule, item.fields, item.recipients, item.folder, item.template)
        for d in round_.deadlines
        for item in d.obliged
    }  # fmt: skip


def schedules(round_: Round) -> dict[str, tuple[Any, ...]]:
    return {s.key: (s.kind, s.party, s.lines_per_slot, s.offers, s.confirms) for s in round_.schedules}


def contacts(round_: Round) -> list[tuple[Any, ...]]:
    return [(c.name, c.email, c.phone, c.role, c.area, c.valid_from, c.valid_to) for c in round_.contacts]


@pytest.mark.parametrize("round_id", LETTERS)
def test_meetings_are_those_of_the_round_file(round_id: str) -> None:
    assert meetings(from_letter(round_id)) == meetings(shipped_rounds()[round_id])


@pytest.mark.parametrize("round_id", LETTERS)
def test_times_are_those_of_the_round_file(round_id: str) -> None:
    assert schedules(from_letter(round_id)) == schedules(shipped_rounds()[round_id])


@pytest.mark.parametrize("round_id", LETTERS)
def test_duties_are_those_of_the_round_file(round_id: str) -> None:
    expected = {k: v for k, v in duties(shipped_rounds()[round_id]).items() if k not in NOT_IN_THE_LETTER[round_id]}
    assert duties(from_letter(round_id)) == expected


@pytest.mark.parametrize("round_id", LETTERS)
def test_rules_are_those_of_the_round_file(round_id: str) -> None:
    expected = {kind: replace(rules, source="") for kind, rules in shipped_rounds()[round_id].rules.items()}
    if "rules" in NOT_IN_THE_LETTER[round_id]:
        expected = {kind: replace(rules, max_themes=None) for kind, rules in expected.items()}
    assert {kind: replace(rules, source="") for kind, rules in from_letter(round_id).rules.items()} == expected


@pytest.mark.parametrize("round_id", LETTERS)
def test_people_and_numbers_are_those_of_the_round_file(round_id: str) -> None:
    got, file = from_letter(round_id), shipped_rounds()[round_id]
    assert contacts(got) == contacts(file)
    assert (set(got.councils), set(got.ministries)) == (set(file.councils), set(file.ministries))
    assert (got.diary_numbers, got.signers) == (file.diary_numbers, file.signers)


@pytest.mark.parametrize("round_id", LETTERS)
def test_the_round_can_be_written_and_read_back(round_id: str) -> None:
    got = from_letter(round_id)
    again = parse_round(dump_round(got), "kierros.toml")
    assert (faults(got), again.deadlines, again.schedules) == ([], got.deadlines, got.schedules)


@pytest.mark.parametrize("text", ["", "Hei!", "Kokous pidetään 12.3.2027 klo 9–11 Teamsissa."])
def test_any_text_becomes_a_round_without_faults(text: str) -> None:
    got = made(text, "2026-11-21")
    assert (faults(got), parse_round(dump_round(got), "x.toml").id) == ([], got.id)


def test_every_thing_a_letter_may_ask_for_has_a_name() -> None:
    asked = {
        item
        for name in ("tem_2024", "tem_2026", "lappi_2025")
        for d in letter.read(given_text(name), date(2026, 1, 1)).deadlines
        for item in d.what
    }
    assert {item for item in asked if f"live.item.{item}" not in WORDS} == {"contacts", "invitations"}


def test_an_afternoon_is_divided_so_that_every_council_gets_a_time() -> None:
    days = [Offer(date(2027, 4, day), time(12, 30)) for day in (6, 7)]
    assert [f"{o.date:%d} {o.start:%H:%M}–{o.end:%H:%M}" for o in divided(days, 3, 45) if o.end] == [
        "06 12:30–13:15", "06 13:15–14:00", "07 12:30–13:15", "07 13:15–14:00",
    ]  # fmt: skip


def test_times_that_have_an_end_stay_as_they_are() -> None:
    offers = (Offer(date(2027, 4, 6), time(9), time(11)),)
    assert divided(offers, 18, 45) == offers


@pytest.mark.parametrize("name", ["fi_2027", "fi_2029_ristiriitainen", "fi_ilman_paivia", "sv_2028"])
def test_letters_of_our_own_become_rounds_that_run(name: str) -> None:
    got = made(sample_text(name), "2026-11-21")
    assert (faults(got), parse_round(dump_round(got), "x.toml").id) == ([], got.id)
