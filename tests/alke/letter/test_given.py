"""The three given letters give every meeting, time, deadline, rule, person and doubt that a reader finds in them."""

from __future__ import annotations

from alke.letter import to_round
from alke.rounds import Party
from tests.alke.letter.given import codes, deadlines, given, meetings, rules, slots


def test_2026_gives_its_meetings_in_the_year_that_the_weekdays_confirm() -> None:
    assert meetings(given("tem_2026", "2025-11-17")) == [
        ("seminar", "2025-11-27", "", ""),
        ("vn", "2026-01-20", "09:00", "11:00"),
        ("vn", "2026-01-22", "09:00", "11:00"),
    ]


def test_2026_gives_its_five_slots() -> None:
    assert slots(given("tem_2026", "2025-11-17")) == [
        "group 2026-03-17 09:00–11:00",
        "group 2026-03-18 14:00–16:00",
        "group 2026-03-20 09:00–11:00",
        "group 2026-03-24 09:00–11:00",
        "group 2026-03-26 09:00–11:00",
    ]


def test_2026_gives_its_deadlines_with_what_they_ask_for() -> None:
    found = deadlines(given("tem_2026", "2025-11-17"))
    assert found == {
        "2025-12-19": (("council",), {"theme", "questions", "composition", "contacts", "vn_time", "talk_time"}),
        "2026-01-31": (("tem",), {"tem_contact"}),
        "2026-02-13": (("council",), {"agenda", "participants", "invitations"}),
        "soft memo": (("tem",), {"memo"}),
    }


def test_2026_sends_the_theme_to_the_two_addresses_of_the_letter() -> None:
    theme = given("tem_2026", "2025-11-17").deadlines[0]
    assert (theme.to, theme.lines) == (("kirjaamo.tem@gov.fi", "aluekehitys.tem@gov.fi"), (27, 85))


def test_2026_gives_its_rules() -> None:
    assert rules(given("tem_2026", "2025-11-17")) == {
        ("group", "min_regions"): 4,
        ("group", "max_themes"): 1,
        ("group", "place"): "Teams",
        ("group", "max_talks_per_region"): 1,
        ("group", "conclusions"): "not binding",
    }


def test_2026_gives_its_contacts_with_the_days_they_answer() -> None:
    found = [(c.name, c.phone, str(c.valid_from), str(c.valid_to)) for c in given("tem_2026", "2025-11-17").contacts]
    assert found == [
        ("Petra Stenfors", "+358295047282", "2025-11-17", "2025-11-21"),
        ("Hanna-Maria Urjankangas", "+358295047127", "2025-11-24", "None"),
    ]


def test_2026_doubts() -> None:
    assert codes(given("tem_2026", "2025-11-17")) == {
        ("letter_undated", 1),
        ("name_variants", 11),
        ("misspelt", 24),
        ("no_date", 33),
        ("year_against_year", 38),
        ("recipient_unknown", 50),
        ("more_slots_than_groups", 69),
        ("no_owner", 80),
        ("deadline_content", 85),
        ("deadline_content", 99),
        ("phone_grouping", 119),
        ("not_in_distribution", 126),
        ("council_name", 143),
        ("ceased", 156),
    }


def test_2026_distribution_diary_number_and_signers() -> None:
    proposed = given("tem_2026", "2025-11-17")
    main = [entry for entry in proposed.distribution if not entry.cc]
    assert (len([e for e in main if e.kind == "council"]), len([e for e in main if e.kind == "ministry"])) == (18, 9)
    assert [n.number for n in proposed.diary_numbers] == ["VN/19632/2025"]
    assert [f"{s.title} {s.name}" for s in proposed.signers] == [
        "Aluekehitysjohtaja Johanna Osenius",
        "Johtava asiantuntija Hanna-Maria Urjankangas",
    ]


def test_2024_gives_its_meetings_by_area() -> None:
    proposed = given("tem_2024", "2024-02-01")
    assert meetings(proposed) == [
        ("webinar", "2024-03-14", "09:30", "11:30"),
        ("joint", "2024-04-10", "09:00", "11:30"),
        ("joint", "2024-04-16", "09:00", "11:30"),
        ("joint", "2024-04-18", "09:00", "11:30"),
        ("joint", "2024-04-24", "09:00", "11:30"),
    ]
    assert [m.area for m in proposed.meetings] == ["", "läntinen", "itäinen", "pohjoinen", "eteläinen"]


def test_2024_offers_own_meetings_on_the_same_days() -> None:
    assert slots(given("tem_2024", "2024-02-01")) == [
        "own 2024-04-10 12:30–", "own 2024-04-16 12:30–", "own 2024-04-18 12:30–", "own 2024-04-24 12:30–",
    ]  # fmt: skip


def test_2024_gives_its_deadlines() -> None:
    assert deadlines(given("tem_2024", "2024-02-01")) == {
        "soft contacts": (("council",), {"contacts"}),
        "14 days": (("council", "ministry"), {"agenda"}),
        "soft participants": (("council", "ministry"), {"participants"}),
        "soft memo": (("tem",), {"memo"}),
        "2024-03-20": (("council",), {"theme", "booking", "participants"}),
        "2024-03-08": (("council",), {"followup"}),
    }


def test_2024_gives_its_rules_for_both_kinds_of_talk() -> None:
    found = rules(given("tem_2024", "2024-02-01"))
    assert (found["joint", "max_themes"], found["own", "max_themes"]) == (2, 1)
    assert (found["joint", "place"], found["joint", "max_talks_per_region"]) == ("Teams", None)
    assert found["own", "conclusions"] == "none"


def test_2024_contacts_by_area() -> None:
    found = [(c.name, c.area) for c in given("tem_2024", "2024-02-01").contacts if c.role == "TEM-vastuuhenkilö"]
    assert found == [
        ("Nea Lyytikäinen", "itäinen"), ("Hanna-Maria Urjankangas", "pohjoinen"), ("Satu Tolonen", "eteläinen"),
        ("Petra Stenfors", "läntinen"),
    ]  # fmt: skip


def test_2024_doubts() -> None:
    assert codes(given("tem_2024", "2024-02-01")) == {
        ("letter_undated", 1),
        ("name_variants", 15),
        ("name_variants", 18),
        ("misspelt", 20),
        ("weekday", 30),
        ("areas_not_in_letter", 36),
        ("no_end", 43),
        ("misspelt", 43),
        ("name_variants", 69),
        ("no_date", 75),
        ("name_variants", 85),
        ("no_date", 90),
        ("no_owner", 104),
        ("two_channels", 108),
        ("link_broken", 112),
        ("name_against_date", 122),
        ("phone_grouping", 134),
        ("folder_elsewhere", 174),
        ("folder_elsewhere", 176),
        ("not_in_distribution", 143),
        ("council_name", 180),
        ("council_name", 188),
        ("misspelt", 230),
    }


def test_the_minutes_of_2025_give_tentative_talks_and_the_year_end() -> None:
    proposed = given("lappi_2025", "2024-12-09")
    talk = next(m for m in proposed.meetings if m.kind == "thematic")
    assert (str(talk.date), str(talk.end_date), talk.place, talk.tentative) == (
        "2025-03-20",
        "2025-03-21",
        "Helsinki",
        True,
    )
    assert sorted((d.who, d.what) for d in proposed.deadlines) == [(("council",), ("picture",)), (("tem",), ("theme",))]
    assert codes(proposed) == {
        ("past_as_future", 18), ("year_missing", 16), ("year_missing", 18), ("tentative", 14), ("tentative", 18), ("misspelt", 21),
        ("no_date", 30), ("contradiction", 30), ("name_variants", 30),
    }  # fmt: skip
    assert ([n.number for n in proposed.diary_numbers], proposed.year) == (["458/07.00.01.00/2024"], 2025)


def test_a_letter_read_years_later_keeps_its_years() -> None:
    assert meetings(given("tem_2024", "2029-06-01")) == meetings(given("tem_2024", "2024-02-01"))


def test_an_approved_proposal_is_a_round_with_schedules_and_obligations() -> None:
    made = to_round(given("tem_2026", "2025-11-17"), "2026")
    assert [(s.key, len(s.offers), s.closes) for s in made.schedules] == [
        ("wish", 5, "d1"),
        ("confirmed", 5, ""),
        ("vn", 2, "d1"),
    ]
    assert {o.key for o in made.deadline("d3").obliged} == {"agenda", "participants", "invitations"}
    assert {o.party for o in made.deadline("d3").obliged} == {Party.GROUP}
    assert (made.rules["group"].min_regions, len(made.councils), made.ministries[0]) == (4, 18, "TEM")
