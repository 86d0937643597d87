"""Letters of other years, councils and forms: each with what a careful person expects of it."""

from __future__ import annotations

from datetime import date

import pytest

from alke import letter
from alke.letter import LONGEST
from tests.alke.letter.given import codes, deadlines, meetings, rules, sample, slots


def test_two_day_talks_keep_their_last_day() -> None:
    proposed = sample("heldout_tem_2027")
    assert [(str(s.date), str(s.end_date), f"{s.start:%H:%M}") for s in proposed.slots] == [
        ("2027-04-06", "2027-04-07", "09:00"), ("2027-04-08", "2027-04-09", "09:00"), ("2027-04-13", "2027-04-14", "13:00"),
    ]  # fmt: skip
    assert (proposed.year, str(proposed.dated)) == (2027, "2026-11-19")
    assert rules(proposed) == {
        ("group", "min_regions"): 5,
        ("group", "max_themes"): 2,
        ("group", "max_talks_per_region"): 1,
        ("group", "place"): "Teams",
        ("group", "conclusions"): "not binding",
    }
    assert deadlines(proposed) == {
        "2026-12-18": (("council",), {"theme", "questions", "composition"}),
        "10 days": (("council",), {"agenda"}),
        "2027-01-31": (("council",), {"followup"}),
        "-14 days": (("tem",), {"memo"}),
    }
    assert [d.to for d in proposed.deadlines] == [("kirjaamo.tem@gov.fi",), (), ("5. Seuranta 2026",), ()]
    assert ("free_day", 25) not in codes(proposed)


def test_talks_by_area_in_a_table_and_own_meetings_twice_a_day() -> None:
    proposed = sample("heldout_tem_2028", "2027-11-21")
    assert [(m.kind, m.area, str(m.date)) for m in proposed.meetings] == [
        ("webinar", "", "2028-01-26"), ("joint", "läntinen", "2028-03-13"), ("joint", "itäinen", "2028-03-15"),
        ("joint", "pohjoinen", "2028-03-20"), ("joint", "eteläinen", "2028-03-22"),
    ]  # fmt: skip
    days = ("2028-03-14", "2028-03-16", "2028-03-21", "2028-03-23")
    assert slots(proposed) == [*(f"own {d} 09:00–11:00" for d in days), *(f"own {d} 13:00–15:00" for d in days)]
    assert {when: what for when, (_, what) in deadlines(proposed).items()} == {
        "2028-02-13": {"booking"},
        "14 days": {"agenda"},
        "7 days": {"participants"},
        "2028-02-29": {"followup"},
    }
    assert codes(proposed) == {("areas_not_in_letter", 14), ("free_day", 22)}


def test_minutes_of_a_council_keep_past_and_coming_apart() -> None:
    proposed = sample("heldout_poytakirja", "2026-12-20")
    assert [(m.date, m.end_date, m.place) for m in proposed.meetings] == [
        (date(2027, 3, 10), date(2027, 3, 11), "Oulu")
    ]
    assert deadlines(proposed) == {
        "2027-02-12": (("council",), {"participants"}),
        "2026-12-31": (("council",), {"picture"}),
    }
    assert [str(m.start) for m in proposed.mentions if m.line in {13, 14}] == ["2026-10-19", "2026-11-25"]
    assert [(c.name, c.phone) for c in proposed.contacts] == [("Maija Meikäläinen", "+358401234567")]
    assert [(s.title, s.name) for s in proposed.signers] == [
        ("Puheenjohtaja", "Matti Mallikas"), ("Pöytäkirjanpitäjä", "Testi Testaaja"),
    ]  # fmt: skip
    assert [n.number for n in proposed.diary_numbers] == ["412/00.01.02.00/2026"]


def test_a_swedish_letter_of_a_ministry_offers_its_listed_times() -> None:
    proposed = sample("heldout_sv_ministerium", "2027-11-21")
    assert slots(proposed) == [
        "group 2028-03-14 09:00–11:00", "group 2028-03-16 09:00–11:00", "group 2028-03-22 14:00–16:00",
    ]  # fmt: skip
    assert [(m.kind, str(m.date)) for m in proposed.meetings] == [("vn", "2028-01-18"), ("vn", "2028-01-20")]
    assert deadlines(proposed) == {
        "2027-12-17": (("council",), {"theme", "questions", "composition", "contacts"}),
        "2028-02-14": (("council",), {"agenda", "participants"}),
    }
    assert {code for code, _ in codes(proposed)} == {"not_in_distribution"}


def test_a_swedish_letter_has_its_own_day_behind_a_place() -> None:
    proposed = sample("heldout_sv_landskap")
    assert (str(proposed.dated), proposed.year) == ("2026-11-23", 2027)
    assert len(slots(proposed)) == 3
    assert deadlines(proposed)["2026-12-18"] == (("council",), {"theme", "composition"})
    assert [(c.name, str(c.valid_to)) for c in proposed.contacts] == [("Testa Exempel", "2026-12-31")]
    assert {code for code, _ in codes(proposed)} == {"free_day", "not_in_distribution"}


def test_a_mail_counts_next_week_from_the_day_it_was_sent() -> None:
    proposed = sample("heldout_viesti")
    assert meetings(proposed) == [
        ("group", "2027-03-09", "09:00", "11:00"), ("group", "2027-03-11", "13:00", "15:00"),
        ("seminar", "2026-11-19", "09:00", "11:00"),
    ]  # fmt: skip
    assert (proposed.year, [(c.name, c.phone) for c in proposed.contacts]) == (
        2027, [("Maija Meikäläinen", "+358401234567")],
    )  # fmt: skip


def test_planted_errors_are_all_shown() -> None:
    proposed = sample("heldout_virheet", "2027-11-21")
    assert codes(proposed) == {
        ("more_slots_than_groups", 9), ("weekday", 10), ("no_end", 11), ("weekday", 12), ("slot_outside_weeks", 13),
        ("weekday", 17), ("free_day", 17), ("impossible_date", 19), ("contact_gap", 25), ("contact_expired", 29),
        ("not_in_distribution", 35), ("twice_in_distribution", 36),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "kind", "day"),
    [("heldout_kutsu", "seminar", "2027-01-20"), ("heldout2_sv_kallelse", "seminar", "2027-01-14")],
)
def test_an_invitation_is_the_event_at_its_own_time(name: str, kind: str, day: str) -> None:
    first = sample(name).meetings[0]
    assert (first.kind, str(first.date), f"{first.start:%H:%M}" if first.start else "") == (kind, day, "09:00")
    assert "participants" in sample(name).deadlines[0].what


def test_a_letter_to_all_councils_misses_none() -> None:
    proposed = sample("heldout2_tem_2029", "2028-11-21")
    assert [e.written for e in proposed.distribution] == [
        *["Maakuntien liitot"] * 18,
        *["Ministeriöt"] * 12,
        "VN-verkosto",
    ]
    assert {code for code, _ in codes(proposed)} == {"free_day", "contact_gap"}
    assert deadlines(proposed) == {
        "2028-12-15": (("council",), {"theme", "composition", "contacts"}),
        "5 days": (("council",), {"participants"}),
        "-14 days": (("tem",), {"memo"}),
        "2029-02-10": (("council",), {"followup"}),
    }


@pytest.mark.parametrize(
    "unit", ["9-", "1. ", "maaliskuun ", "x\n", "a@", "keskustelu järjestetään 1.2.2026 mennessä "]
)
def test_what_is_no_letter_is_read_to_its_limit_and_says_so(unit: str) -> None:
    proposed = letter.read(unit * (1_000_000 // len(unit)), date(2026, 11, 21))
    assert [d.facts["read"] for d in proposed.doubts if d.code == "too_long"] == [str(LONGEST)]
