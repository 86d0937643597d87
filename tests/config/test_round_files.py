"""Round files: what the shipped ones hold, what a wrong one is told, and that writing loses nothing."""

from __future__ import annotations

import dataclasses
import json
from datetime import date, time
from pathlib import Path

import pytest

from alke.rounds import Check, Contact, Doubt, Meeting, Obliged, Offer, Party, Round
from config.plain_text import dump
from config.round_files import (
    SHIPPED,
    RoundFileFault,
    describe,
    lines,
    load_round,
    load_rounds,
    parse_round,
    shipped_rounds,
)

ROUNDS = shipped_rounds()
HEAD = """
id = "2031"
name = "Keskustelut 2031"
channel = "ALKE-keskustelut 2031"
first_day = "ma 2031-01-13"
last_day = "pe 2031-05-30"
"""


def faults(text: str) -> tuple[str, ...]:
    with pytest.raises(RoundFileFault) as caught:
        parse_round(text, "2031.toml")
    return caught.value.faults


def test_three_rounds_are_shipped() -> None:
    assert {key: len(r.councils) for key, r in ROUNDS.items()} == {"2024": 18, "2025": 18, "2026": 18}


def test_joint_talks_of_2024_stand_on_four_days() -> None:
    assert [(m.name, m.date, m.start, m.end) for m in ROUNDS["2024"].meetings if m.kind == "joint"] == [
        ("Läntinen Suomi", date(2024, 4, 10), time(9), time(11, 30)),
        ("Itäinen Suomi", date(2024, 4, 16), time(9), time(11, 30)),
        ("Pohjoinen Suomi", date(2024, 4, 18), time(9), time(11, 30)),
        ("Eteläinen Suomi", date(2024, 4, 24), time(9), time(11, 30)),
    ]


def test_own_meetings_of_2024_are_twenty_lines_of_45_minutes() -> None:
    offers = ROUNDS["2024"].schedule("own").offers
    assert (len(offers), offers[0], offers[-1]) == (
        20,
        Offer(date(2024, 4, 10), time(12, 30), time(13, 15)),
        Offer(date(2024, 4, 24), time(15, 30), time(16, 15)),
    )


def test_deadlines_of_2026_ask_for_what_the_letter_asks() -> None:
    asked = {d.key: (d.due, [o.key for o in d.obliged]) for d in ROUNDS["2026"].deadlines if d.due}
    assert asked == {
        "teemailmoitus": (date(2025, 12, 19), ["theme", "vn_time", "talk_time"]),
        "tem_yhteyshenkilo": (date(2026, 1, 31), ["tem_contact"]),
        "asialistat": (date(2026, 2, 13), ["agenda", "participants", "invitation"]),
        "ministerioiden_osallistujat": (date(2026, 2, 13), ["ministry_participants"]),
    }


def test_followup_of_2024_is_a_file_in_a_folder_of_its_exact_name() -> None:
    (item,) = ROUNDS["2024"].deadline("seuranta").obliged
    assert (item.party, item.check, item.folder) == (Party.COUNCIL, Check.FILE, "8. Seuranta helmikuu 2024")


def test_contacts_of_2026_are_valid_in_turn() -> None:
    assert [(c.name, c.valid_from, c.valid_to) for c in ROUNDS["2026"].contacts] == [
        ("Petra Stenfors", date(2025, 11, 17), date(2025, 11, 21)),
        ("Hanna-Maria Urjankangas", date(2025, 11, 24), None),
    ]


def test_five_times_for_four_groups_is_a_doubt_nobody_had_to_write() -> None:
    doubt = next(d for d in ROUNDS["2026"].doubts if d.code == "more_slots_than_groups")
    assert doubt.facts == {"slots": "5", "groups": "4", "councils": "18", "min_regions": "4"}


def test_wrong_years_of_both_letters_are_named() -> None:
    assert [(d.text, d.source) for key in ("2024", "2026") for d in ROUNDS[key].doubts[:1]] == [
        ("to 14.3.2023", "S24 30"),
        ("20. ja 22.1.2025 klo 9–11", "S26 38, 94"),
    ]


def test_tentative_days_of_2025_are_doubts() -> None:
    assert [d.text for d in ROUNDS["2025"].doubts if d.code == "tentative"] == [
        "AUNE: vuoden 2025 teemat vahvistetaan",
        "Maakuntien yhteiset temaattiset keskustelut",
    ]


@pytest.mark.parametrize("key", sorted(ROUNDS))
def test_written_round_reads_back_equal(key: str) -> None:
    assert parse_round(dump(ROUNDS[key]), "again.toml") == ROUNDS[key]


def test_awkward_texts_survive_writing() -> None:
    round_: Round = dataclasses.replace(
        parse_round(HEAD, "2031.toml"),
        name='Lainaus "x", \\ kenoviiva,\nrivi\x7f',
        contacts=(Contact("Testi Testinen", role="=1+1"),),
        doubts=(Doubt("odd", "a", "b", {"key with space": "[x]"}),),
        meetings=(Meeting("m", "M", "thematic", date(2031, 3, 20), end_date=date(2031, 3, 21)),),
    )
    assert parse_round(dump(round_), "again.toml") == round_


def test_every_fault_is_named_at_once() -> None:
    text = (
        HEAD.replace("ma 2031-01-13", "ti 2031-01-13") + 'councils = ["Savo"]\ncolour = "red"\n'
        '[[meetings]]\nkey = "a"\nname = "A"\nkind = "joint"\ndate = "2031-03-20"\n'
    )
    assert faults(text) == (
        "2031.toml.colour: is not known here",
        "2031.toml.first_day: 'ti 2031-01-13' has the wrong weekday: 2031-01-13 is ma",
        "2031.toml.meetings[a].date: '2031-03-20' is not a date with its weekday, like 'ke 2024-04-10'",
    )


def test_contradictions_are_named_with_their_place() -> None:
    text = HEAD + (
        'councils = ["Savo"]\n'
        '[[deadlines]]\nkey = "d"\nname = "D"\n'
        '[[deadlines.obliged]]\nkey = "o"\nname = "O"\nparty = "council"\ncheck = "booking"\nschedule = "own"\n'
        '[[schedules]]\nkey = "s"\nname = "S"\nfile = "s.docx"\nkind = "own"\nparty = "council"\ncloses = "x"\n'
        'offers = ["ti 2031-03-18 09:00–10:00", "ti 2031-03-18 09:00"]\n'
    )
    assert faults(text) == (
        "2031.toml: deadlines[d]: has neither a date nor days_before, and is not soft",
        "2031.toml: deadlines[d].obliged[o]: there is no schedule 'own'",
        "2031.toml: schedules[s]: closes at 'x', which is no deadline",
        "2031.toml: schedules[s]: 2031-03-18T09:00 is offered 2 times",
        "2031.toml: councils: 'Savo' is no region",
    )


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('id = "2031', "is not TOML"),
        ("first_day = 3", "is not a date with its weekday"),
        ('councils = "Lappi"', "must be a list"),
        ("rules = 1", "must be a table"),
        ("links = { a = 1 }", "should be of type str"),
    ],
)
def test_values_of_the_wrong_kind_are_named(line: str, fault: str) -> None:
    key = line.split(" =", maxsplit=1)[0]
    text = "\n".join([old for old in HEAD.splitlines() if not old.startswith(f"{key} =")] + [line])
    (found,) = faults(text)
    assert fault in found


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param("id = " + "[" * 5000, "nested too deeply", id="deep"),
        pytest.param("a" + ".a" * 100_000 + " = 1", "longer than 131072 characters", id="long"),
        pytest.param("a" + ' . "b"' * 15_000 + " = 1", "a key of more than twenty parts", id="dotted"),
    ],
)
def test_text_that_would_use_up_the_memory_is_one_clear_line(text: str, fault: str) -> None:
    assert faults(text) == (f"2031.toml: is not TOML: {fault}",)


def test_missing_file_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(RoundFileFault, match=r"^none\.toml: cannot be read: No such file or directory$"):
        load_round(tmp_path / "none.toml")


def test_file_of_other_bytes_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(RoundFileFault, match=r"^bad\.toml: is not UTF-8 text$"):
        load_round(tmp_path / "bad.toml")


def test_faults_of_all_files_of_a_folder_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("x")
    (tmp_path / "b.toml").write_text(HEAD)
    (tmp_path / "c.toml").write_text(HEAD)
    with pytest.raises(RoundFileFault) as caught:
        load_rounds(tmp_path)
    assert [fault.split(": ", 1)[0] for fault in caught.value.faults] == ["a.toml", "c.toml"]


def test_new_round_needs_no_code(tmp_path: Path) -> None:
    (tmp_path / "2031.toml").write_text(HEAD)
    assert list(load_rounds(tmp_path)) == ["2031"]


def test_description_is_json_with_weekdays() -> None:
    told = json.loads(json.dumps(describe(ROUNDS["2026"])))
    assert (told["deadlines"][0]["due"], told["deadlines"][0]["weekday"]) == ("2025-12-19", "pe")


def test_lines_begin_with_the_round_and_its_first_event() -> None:
    assert lines(ROUNDS["2026"])[:2] == [
        "2026  Aluekehittämiskeskustelut 2026",
        "  to 2025-11-27  Seminaari: tilanne- ja kehityskuva ja vuoden 2026 teemat (seminar)  [S26 16–20]",
    ]


def test_every_item_of_the_shipped_rounds_names_its_source() -> None:
    sources = [
        [item.source for item in items]
        for r in ROUNDS.values()
        for items in (r.meetings, r.schedules, r.deadlines, r.contacts, r.doubts, r.rules.values())
    ]
    assert [one for one in sources if "" in one] == []


def test_every_obliged_names_its_source() -> None:
    unsourced: list[Obliged] = [o for r in ROUNDS.values() for d in r.deadlines for o in d.obliged if not o.source]
    assert unsourced == []


def test_shipped_files_are_written_for_people() -> None:
    assert [path.name for path in sorted(SHIPPED.glob("*.toml"))] == ["2024.toml", "2025.toml", "2026.toml"]
