"""Letters nobody has sent: another year, Swedish, without dates, with dates that quarrel; and any text at all."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from alke import letter
from alke.letter.known import COUNCILS, MINISTRIES
from alke.letter.names import phone
from config import directory
from tests.alke.letter.given import codes, deadlines, meetings, rules, sample, sample_text, slots


def test_a_swedish_letter_gives_a_round() -> None:
    proposed = sample("sv_2028")
    assert meetings(proposed) == [("webinar", "2027-11-24", "09:00", "11:00")]
    assert slots(proposed) == [
        "group 2028-03-14 09:00–11:00", "group 2028-03-16 13:00–15:00", "group 2028-03-22 09:00–11:00",
    ]  # fmt: skip
    assert deadlines(proposed) == {
        "2027-12-17": (("council",), {"theme", "questions", "composition", "contacts"}),
        "2028-02-11": (("council",), {"agenda", "participants"}),
        "10 days": (("council",), {"followup"}),
    }
    assert rules(proposed) == {
        ("group", "min_regions"): 3,
        ("group", "max_themes"): 2,
        ("group", "place"): "Teams",
        ("group", "max_talks_per_region"): 1,
        ("group", "conclusions"): "not binding",
    }
    assert (str(proposed.dated), proposed.year, proposed.addresses) == (
        "2027-11-05",
        2028,
        ("testregistratur@example.org",),
    )
    assert [e.key for e in proposed.distribution if e.kind in {"council", "ministry"}] == [
        "Pohjanmaa", "Uusimaa", "Varsinais-Suomi", "Etelä-Karjala", "Keski-Pohjanmaa", "VM",
    ]  # fmt: skip


def test_another_finnish_year_gives_a_round() -> None:
    proposed = sample("fi_2027")
    assert [m[1] for m in meetings(proposed)] == ["2027-04-06", "2027-04-08", "2027-04-13", "2027-04-14"]
    assert [s.kind for s in proposed.slots] == ["own"] * 4
    assert {when: what for when, (_, what) in deadlines(proposed).items()} == {
        "2027-03-15": {"booking"},
        "2027-02-26": {"followup"},
        "2027-01-31": {"picture"},
        "21 days": {"agenda"},
    }
    assert [(c.name, str(c.valid_from), str(c.valid_to)) for c in proposed.contacts] == [
        ("Maija Meikäläinen", "None", "2026-11-30"),
        ("Matti Mallikas", "2026-12-01", "None"),
    ]


def test_quarrelling_dates_are_shown_and_none_is_mended() -> None:
    proposed = sample("fi_2029_ristiriitainen")
    assert codes(proposed) >= {
        ("weekday", 8), ("slot_outside_weeks", 10), ("no_end", 9), ("impossible_date", 12), ("free_day", 15),
        ("more_slots_than_groups", 7), ("twice_in_distribution", 27), ("no_owner", 19), ("letter_undated", 1),
    }  # fmt: skip
    assert [str(s.date) for s in proposed.slots] == ["2029-04-09", "2029-04-11", "2029-04-12", "2029-04-20"]


def test_a_letter_without_dates_has_no_dates_and_says_so() -> None:
    proposed = sample("fi_ilman_paivia")
    assert (proposed.meetings, proposed.slots, {d.due for d in proposed.deadlines}) == ((), (), {None})
    assert {code for code, _ in codes(proposed)} == {"letter_undated", "no_dates", "no_date"}


def test_json_has_the_shape_of_the_command_and_a_line_in_every_item() -> None:
    shown = sample("fi_2027").to_json()
    assert list(shown) == [
        "mentions", "meetings", "slots", "deadlines", "rules", "contacts", "diary_numbers", "distribution", "signers", "doubts",
    ]  # fmt: skip
    assert all(item["line"] >= 1 for items in shown.values() for item in items)
    assert list(shown["mentions"][0]) == ["text", "line", "start", "end", "time_from", "time_to", "more", "doubt"]


def test_lines_count_as_in_the_file() -> None:
    lines = sample_text("fi_2027").split("\n")
    assert all(m.text.split("\n")[0] in lines[m.line - 1] for m in sample("fi_2027").mentions)


def test_phone_numbers_have_one_form() -> None:
    written = [
        "0295 047 127",
        "029 5047 127",
        "p. 0295 047 127",
        "+358 295 047 127",
        "+358 (0)295 047 127",
        "tfn 0295047127",
    ]
    assert {phone(text) for text in written} == {"+358295047127"}
    assert phone("VN/19632/2025, 756/2021") == ""


def test_the_known_names_are_those_of_the_directory() -> None:
    assert [(c.region, c.name_fi, c.name_sv) for c in COUNCILS] == [
        (c.region, c.name_fi, c.name_sv) for c in directory.councils()
    ]
    assert {(m.abbreviation, m.name_fi) for m in MINISTRIES} == {
        (m.abbreviation, m.name_fi) for m in directory.ministries()
    }


_PIECES = st.sampled_from(
    ["Jakelu", "\n", "\n\n", "• ", "ti 17.3.2026 klo 9–11", "mennessä", "31.2.2026", "Lapin liitto", "@", "muistio", "vähintään",
     "neljän", "maakunnan", "Lisätiedot", "a.b@c.fi", "§", "viikolla 12", "VN/1234/2025", "- ", "1.", "Tiedoksi", "(", "–"],
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.one_of(_PIECES, st.text(max_size=8)), max_size=40).map(" ".join))
def test_any_text_is_read_without_a_fall(text: str) -> None:
    shown = letter.read(text, date(2026, 1, 12)).to_json()
    assert {item["line"] for items in shown.values() for item in items} <= set(range(1, text.count("\n") + 2))
