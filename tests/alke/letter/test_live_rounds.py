"""A letter alone gives the round that the hand-made file gives: field by field, with the differences named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, time
from fnmatch import fnmatch
from typing import Any

import pytest

from alke import letter
from alke.checks import faults
from alke.live_rounds import Makings, divided, live_round
from alke.rounds import Offer, Round
from config.directory import councils
from config.holidays_fi import calendar
from config.round_files import parse_round, shipped_rounds
from config.round_text import write_round
from config.words import load_words
from tests.alke.letter.given import given_text, sample_text

WORDS = load_words("fi")
LETTERS = {"2024": ("tem_2024", "2024-02-01"), "2025": ("lappi_2025", "2024-12-05"), "2026": ("tem_2026", "2025-11-17")}

# Where the hand-made files differ from what their letters give, and why; a star stands for any name.
OWN_WORDS = {
    "letter": "the file calls its letter by a short name of its own",
    "*/source": "the file counts its letter's lines as 'S24 30–32', a letter just read as 'rivi 30'",
    "deadlines/*/name": "a person named the deadline for the board",
    "deadlines/*/duty/name": "a person named the duty for the board",
}
WHY: dict[str, dict[str, str]] = {
    "2024": {
        "last_day": "the last working day of June, not its last",
        "schedules/*/closes": "deadlines are called by other keys",
        "meetings/webinar 2024-03-14/key": "a Finnish key",
        "themes": "told in prose, not in a list",
        "doubt folder_elsewhere 2": "the file tells once of both folders",
        "doubt order_of_events 1": "when the decision was made is not in the letter",
        "doubt name_variants *": "the file tells of several in one",
        "doubt no_date 2": "contacts are named without a day, too",
        "doubt phone_grouping 1": "nobody wrote it down",
    },
    "2025": {
        "rules/thematic/max_themes": "three themes are listed, no number is given",
        "themes": "the file leaves out one bracket and mends a slip",
        "meetings/myr 2024-12-05/regions": "whose minutes they are, says the diary",
        "meetings/*/key": "Finnish keys",
        "meetings/*/name": "a person named the events",
        "doubt no_date 1": "December has an end",
    },
    "2026": {
        "folders/background": "a memo that councils may attach if they wish: nobody is asked for it",
        "deadlines/background*": "the same memo",
        "schedules/*/closes": "deadlines are called by other keys",
        "meetings/seminar 2025-11-27/key": "a Finnish key",
        "meetings/seminar 2025-11-27/name": "the file says what the seminar was about",
        "doubt name_variants 1": "nobody wrote it down",
    },
}


def made(text: str, day: str) -> Round:
    today = date.fromisoformat(day)
    makings = Makings(councils(), lambda key: WORDS[f"live.{key}"], today, text)
    return live_round(letter.read(text, today, calendar()), makings)


def from_letter(round_id: str) -> Round:
    name, day = LETTERS[round_id]
    return made(given_text(name), day)


def facts(round_: Round) -> dict[str, Any]:
    """Every field of the round by its path: meetings by kind and day, deadlines by what they ask for, doubts by their code."""
    listed = {"deadlines", "meetings", "contacts", "schedules", "doubts", "ministries"}
    rest = {field.name: getattr(round_, field.name) for field in fields(round_) if field.name not in listed}
    duties = {
        o.key: {**_flat("", replace(d, key="", obliged=())), "duty": o} for d in round_.deadlines for o in d.obliged
    }
    counted = Counter(one.code for one in round_.doubts)
    return _flat(
        "",
        rest
        | {
            "ministries": sorted(round_.ministries),
            "deadlines": duties,
            "meetings": {f"{one.kind} {one.date}": one for one in round_.meetings},
            "contacts": {f"{one.name} {one.role}": one for one in round_.contacts},
            "schedules": {one.key: one for one in round_.schedules},
        }
        | {f"doubt {code} {n}": True for code, times in counted.items() for n in range(1, times + 1)},
    )


def _flat(path: str, value: Any) -> dict[str, Any]:
    if is_dataclass(value):
        inner = {field.name: getattr(value, field.name) for field in fields(value)}
    elif isinstance(value, Mapping):
        inner = dict(value)
    else:
        return {path: value}
    return {
        deeper: leaf for name, one in inner.items() for deeper, leaf in _flat(f"{path}/{name}".strip("/"), one).items()
    }


def differences(round_id: str) -> dict[str, tuple[Any, Any]]:
    got, file = facts(from_letter(round_id)), facts(shipped_rounds()[round_id])
    return {path: (got.get(path), file.get(path)) for path in {*got, *file} if got.get(path) != file.get(path)}


@pytest.mark.parametrize("round_id", LETTERS)
def test_a_letter_gives_its_round_file_but_for_what_a_person_decided(round_id: str) -> None:
    allowed = {**OWN_WORDS, **WHY[round_id]}
    open_ = {
        path: both for path, both in differences(round_id).items() if not any(fnmatch(path, shape) for shape in allowed)
    }
    assert open_ == {}


@pytest.mark.parametrize("round_id", LETTERS)
def test_no_difference_is_excused_that_is_not_there(round_id: str) -> None:
    there = differences(round_id)
    assert [shape for shape in WHY[round_id] if not any(fnmatch(path, shape) for path in there)] == []


@pytest.mark.parametrize("round_id", LETTERS)
def test_the_round_can_be_written_and_read_back(round_id: str) -> None:
    got = from_letter(round_id)
    again = parse_round(write_round(got), "kierros.toml")
    assert (faults(got), again.deadlines, again.schedules) == ([], got.deadlines, got.schedules)


@pytest.mark.parametrize("text", ["", "Hei!", "Kokous pidetään 12.3.2027 klo 9–11 Teamsissa."])
def test_any_text_becomes_a_round_without_faults(text: str) -> None:
    got = made(text, "2026-11-21")
    assert (faults(got), parse_round(write_round(got), "x.toml").id) == ([], got.id)


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


def test_an_afternoon_is_divided_by_the_length_that_the_letter_gives() -> None:
    text = sample_text("fi_2027").replace("alkaen klo 13.", "alkaen klo 13. Tapaaminen kestää puoli tuntia.")
    round_ = made(text, "2026-11-21")
    (own,) = (spec for spec in round_.schedules if spec.kind == "own")
    assert [(str(o.start), str(o.end)) for o in own.offers[:2]] == [("13:00:00", "13:30:00"), ("13:30:00", "14:00:00")]
    assert "no_end" not in {doubt.code for doubt in round_.doubts}


def test_times_that_have_an_end_stay_as_they_are() -> None:
    offers = (Offer(date(2027, 4, 6), time(9), time(11)),)
    assert divided(offers, 18, 45) == offers


@pytest.mark.parametrize("name", ["fi_2027", "fi_2029_ristiriitainen", "fi_ilman_paivia", "sv_2028"])
def test_letters_of_our_own_become_rounds_that_run(name: str) -> None:
    got = made(sample_text(name), "2026-11-21")
    assert (faults(got), parse_round(write_round(got), "x.toml").id) == ([], got.id)


def test_a_slot_of_two_days_is_offered_with_both_and_written_so() -> None:
    round_ = made(sample_text("heldout_tem_2027"), "2026-11-21")
    offered = round_.schedule("wish").offers
    assert offered[0] == Offer(date(2027, 4, 6), time(9), time(12), date(2027, 4, 7))
    text = write_round(round_)
    assert '"ti 2027-04-06–ke 2027-04-07 09:00–12:00"' in text
    assert parse_round(text, "kierros.toml").schedule("wish").offers == offered
