"""Letters written with their truth before the reader had seen them; at first sight it found 57 % of what they hold, of a later batch 79 %."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from alke import letter
from tests.alke.letter.given import deadlines, meetings, rules, sample, slots


def test_a_ministry_s_letter_to_everybody_with_a_holiday_among_its_times() -> None:
    proposed = sample("fresh_tem_2027", "2026-11-20")
    assert meetings(proposed) == [("vn", "2027-01-15", "13:00", "15:00")]
    assert slots(proposed) == [
        "group 2027-03-15 12:00–14:30", "group 2027-03-16 09:00–11:30", "group 2027-03-18 09:00–11:30",
        "group 2027-03-26 09:00–11:30", "group 2027-03-24 13:00–15:30",
    ]  # fmt: skip
    assert deadlines(proposed) == {
        "2026-12-09": (("council",), {"composition", "theme", "contacts"}),
        "2027-02-19": (("council",), {"agenda", "participants"}),
        "2027-02-28": (("council",), {"followup"}),
        "soft memo": (("tem",), {"memo"}),
    }
    main = Counter(entry.kind for entry in proposed.distribution if not entry.cc)
    assert main == {"council": 18, "ministry": 12}


def test_numbered_chapters_a_list_without_bullets_and_people_in_one_sentence() -> None:
    proposed = sample("fresh_tem_2031", "2030-11-05")
    assert meetings(proposed) == [("vn", "2031-01-20", "14:00", "15:30"), ("vn", "2031-01-27", "14:00", "15:30")]
    assert [s.split()[1] for s in slots(proposed)] == ["2031-03-04", "2031-03-06", "2031-03-11", "2031-03-13"]
    assert rules(proposed) == {
        ("group", "max_regions"): 6, ("group", "min_regions"): 3, ("group", "max_talks_per_region"): 1, ("group", "place"): "Teams",
    }  # fmt: skip
    assert deadlines(proposed) == {
        "2030-12-13": (("council",), {"theme", "composition"}),
        "7 days": (("council",), {"agenda", "participants"}),
        "2031-02-28": (("council",), {"followup"}),
        "-14 days": (("tem",), {"memo"}),
    }
    assert [(c.name, c.phone) for c in proposed.contacts] == [
        ("Maija Meikäläinen", "+358295000111"), ("Testi Testinen", "+358295000222"),
    ]  # fmt: skip
    assert [(s.title, s.name) for s in proposed.signers] == [("neuvotteleva virkamies", "Maija Meikäläinen")]


def test_a_chat_message_with_the_whole_spring() -> None:
    proposed = sample("fresh_chat_2028", "2027-11-29")
    assert meetings(proposed) == [("vn", "2028-01-18", "09:00", ""), ("vn", "2028-01-20", "09:00", "")]
    assert slots(proposed) == [f"group 2028-03-{day} 09:00–11:00" for day in (14, 16, 21, 23)]
    assert deadlines(proposed) == {
        "2027-12-17": (("council",), {"theme"}),
        "2028-02-11": (("council",), {"participants", "agenda"}),
    }


def test_a_memo_to_the_ministries_alone() -> None:
    proposed = sample("fresh_um_2029", "2029-03-01")
    assert [m[1:] for m in meetings(proposed)] == [
        ("2029-03-07", "08:30", "10:00"), ("2029-03-14", "08:30", "10:00"), ("2029-03-27", "14:00", "15:30"),
    ]  # fmt: skip
    assert deadlines(proposed) == {
        "2029-03-19": (("ministry",), {"participants"}),
        "2029-03-26": (("ministry",), {"participants"}),
        "5 days": (("ministry",), {"background"}),
    }
    assert [(str(c.valid_from), str(c.valid_to)) for c in proposed.contacts] == [
        ("2029-02-28", "2029-03-16"), ("2029-03-19", "None"),
    ]  # fmt: skip


def test_a_council_s_own_invitation_in_swedish() -> None:
    proposed = sample("fresh_nyland_2027_sv", "2027-02-05")
    assert meetings(proposed) == [
        ("joint", "2027-03-24", "09:00", "11:00"), ("webinar", "2027-02-26", "09:30", "12:00"), ("event", "2027-03-11", "14:00", ""),
    ]  # fmt: skip
    assert deadlines(proposed) == {
        "2027-02-18": (("council",), {"participants"}),
        "14 days": (("council",), {"participants"}),
    }


@pytest.mark.parametrize(
    ("name", "today", "expected"),
    [
        (
            "fresh_contradict_2028",
            "2027-11-20",
            {
                "name_variants": 1, "order": 1, "no_end": 1, "slot_outside_weeks": 1, "contradiction": 6, "misspelt": 2,
                "two_channels": 1, "free_day": 1, "impossible_date": 1, "ceased": 1,
            },
        ),
        (
            "fresh_tem_2028_virheet",
            "2027-12-02",
            {
                "order": 1, "no_end": 2, "more_slots_than_groups": 1, "free_day": 3, "impossible_date": 1, "weekday": 1,
                "misspelt": 2, "two_channels": 1, "phone_grouping": 1, "council_name": 3, "not_in_distribution": 1,
                "twice_in_distribution": 1, "ceased": 1,
            },
        ),
    ],
)  # fmt: skip
def test_every_planted_inconsistency_is_shown_and_nothing_else(name: str, today: str, expected: dict[str, int]) -> None:
    assert Counter(doubt.code for doubt in sample(name, today).doubts) == expected


@pytest.mark.parametrize(
    "piece",
    [
        "Aa ",
        "Maija Meikäläinen ja ",
        "Maija Meikäläinen, 0295 000 111, ",
        "(a\n\n",
        "t. ",
        pytest.param(" " * 6, id="blank"),
        "Aa-",
        "teemavah",
        "https://",
    ],
)
def test_hostile_repetition_is_read_to_its_end(piece: str) -> None:
    assert letter.read("Lisätiedot:\n" + piece * 12_000, date(2027, 1, 1)).signers == ()
