"""Who owes what, and by what one sees that it is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from alke.dues import dues, move_deadline, sought
from alke.errors import RuleBroken
from alke.evidence import Entry, Evidence, Notice, needs
from alke.obligations import Obligation, State, obligations, owing, questions
from alke.ports import FileEntry
from alke.rounds import Party
from config.directory import councils
from config.round_files import shipped_rounds
from tests.alke.makers import file, row

ROUNDS = shipped_rounds()
FOLLOWUP = "8. Seuranta helmikuu 2024"
BEFORE = date(2024, 3, 8)


def followups(files: Sequence[FileEntry], today: date = BEFORE, **more: object) -> dict[str, Obligation]:
    evidence = replace(Evidence(folders={FOLLOWUP: files}), **more)  # type: ignore[arg-type]
    found = obligations(ROUNDS["2024"], evidence, today, councils())
    return {one.party: one for one in found if one.deadline_key == "seuranta"}


def of(round_id: str, evidence: Evidence, key: str, today: date) -> dict[tuple[str, str], Obligation]:
    found = obligations(ROUNDS[round_id], evidence, today, councils())
    return {(one.party, one.item.key): one for one in found if one.deadline_key == key}


def test_every_council_owes_its_followup_when_the_folder_is_empty() -> None:
    assert {one.state for one in followups(()).values()} == {State.OWED}
    assert len(followups(())) == 18


def test_document_in_the_folder_is_done_and_says_by_what() -> None:
    lappi = followups([file(FOLLOWUP, "Lapin liitto.docx", "Testi Lappilainen")])["Lappi"]
    assert (lappi.state, lappi.evidence, lappi.by) == (State.DONE, ("Lapin liitto.docx",), "Testi Lappilainen")


def test_day_of_the_deadline_is_not_late_and_the_next_is() -> None:
    assert [followups((), day)["Lappi"].state for day in (date(2024, 3, 8), date(2024, 3, 9))] == [
        State.OWED,
        State.LATE,
    ]


def test_two_documents_of_one_council_are_done_with_a_doubt() -> None:
    lappi = followups([file(FOLLOWUP, "Lappi.docx"), file(FOLLOWUP, "Lappi (2).docx")])["Lappi"]
    assert (lappi.state, [d.code for d in lappi.doubts]) == (State.DONE, ["two_documents"])


def test_empty_file_and_lock_file_are_no_documents() -> None:
    files = [file(FOLLOWUP, "Lappi.docx", size=0), file(FOLLOWUP, "~$Lappi.docx")]
    assert followups(files)["Lappi"].state is State.OWED


def test_file_whose_size_is_not_told_is_a_document() -> None:
    assert followups([file(FOLLOWUP, "Lappi.docx", size=-1)])["Lappi"].state is State.DONE


def test_document_without_a_telling_name_belongs_to_the_council_of_its_saver() -> None:
    files = [file(FOLLOWUP, "seuranta final.docx", "Testi Lappilainen")]
    assert followups(files, savers={"Testi Lappilainen": ("Lappi",)})["Lappi"].state is State.DONE


def test_document_without_a_telling_name_belongs_to_the_council_in_its_text() -> None:
    files = [file(FOLLOWUP, "seuranta final.docx")]
    texts = {f"{FOLLOWUP}/seuranta final.docx": "Lapin liitto\nSeuranta toimenpiteistä"}
    assert followups(files, texts=texts)["Lappi"].state is State.DONE


def test_document_that_nothing_tells_is_asked_about() -> None:
    evidence = Evidence(folders={FOLLOWUP: [file(FOLLOWUP, "seuranta final.docx", "Testi Tallentaja")]})
    (asked,) = questions(ROUNDS["2024"], evidence, councils())
    assert (asked.code, asked.text, asked.facts) == (
        "unknown_file",
        "seuranta final.docx",
        {"path": f"{FOLLOWUP}/seuranta final.docx", "by": "Testi Tallentaja"},
    )


def test_answer_of_a_person_settles_whose_document_it_is() -> None:
    files = [file(FOLLOWUP, "seuranta final.docx")]
    evidence = Evidence(folders={FOLLOWUP: files}, assigned={files[0].path: "Lappi"})
    assert questions(ROUNDS["2024"], evidence, councils()) == []
    assert followups(files, assigned={files[0].path: "Lappi"})["Lappi"].state is State.DONE


def test_no_news_in_the_register_counts_as_done() -> None:
    entry = Entry("seuranta", "followup", "Lappi", "Testi Lappilainen", datetime(2024, 3, 1, tzinfo=UTC))
    lappi = followups((), register=[entry])["Lappi"]
    assert (lappi.state, lappi.evidence, lappi.by) == (State.DONE, ("register:2024-03-01",), "Testi Lappilainen")


def test_booking_and_form_are_two_items_of_one_deadline() -> None:
    evidence = Evidence(
        rows={"own": [row("2024-04-18", "12:30", "Lapin liitto")]},
        forms={"Maakuntakohtaiset kansiot/Lappi": {"theme": "Kaivokset", "participants": " "}},
    )
    found = of("2024", evidence, "varaus", date(2024, 3, 20))
    booking, form = found["Lappi", "booking"], found["Lappi", "form"]
    assert (booking.state, booking.evidence) == (State.DONE, ("2024-04-18T12:30",))
    assert (form.state, [d.facts for d in form.doubts]) == (State.OWED, [{"missing": "participants"}])


def test_document_of_the_wrong_council_in_a_council_s_folder_is_a_doubt() -> None:
    folder = "Maakuntakohtaiset kansiot/Lappi"
    evidence = Evidence(
        folders={folder: [file(folder, "Kainuun liitto lomake.docx")]},
        forms={folder: {"theme": "Kaivokset", "participants": "Testi Lappilainen"}},
    )
    form = of("2024", evidence, "varaus", date(2024, 3, 20))["Lappi", "form"]
    assert (form.state, [d.code for d in form.doubts]) == (State.DONE, ["wrong_council"])


def test_two_times_of_one_council_are_done_with_a_doubt() -> None:
    rows = [row("2024-04-18", "12:30", "Lapin liitto"), row("2024-04-24", "12:30", "Lappi")]
    booking = of("2024", Evidence(rows={"own": rows}), "varaus", date(2024, 3, 20))["Lappi", "booking"]
    assert (booking.state, [d.code for d in booking.doubts]) == (State.DONE, ["booked_twice"])


def test_agenda_in_the_discussion_s_folder_is_done_for_all_its_councils() -> None:
    evidence = Evidence(folders={"Pohjoinen Suomi": [file("Pohjoinen Suomi", "Asialista 18.4.docx")]})
    found = of("2024", evidence, "asialista@pohjoinen", date(2024, 4, 4))
    assert {party: one.state for (party, _), one in found.items()} == dict.fromkeys(
        ("Kainuu", "Keski-Pohjanmaa", "Lappi", "Pohjois-Pohjanmaa"), State.DONE
    )


def test_other_papers_in_the_discussion_s_folder_are_no_agenda() -> None:
    evidence = Evidence(folders={"Pohjoinen Suomi": [file("Pohjoinen Suomi", "Liite 1.docx")]})
    assert of("2024", evidence, "asialista@pohjoinen", date(2024, 4, 4))["Lappi", "agenda"].state is State.OWED


def test_agendas_of_2024_are_due_fourteen_days_before_each_joint_talk() -> None:
    found = [(due.key, due.day) for due in dues(ROUNDS["2024"]) if due.deadline.key == "asialista"]
    assert found == [
        ("asialista@lantinen", date(2024, 3, 27)),
        ("asialista@itainen", date(2024, 4, 2)),
        ("asialista@pohjoinen", date(2024, 4, 4)),
        ("asialista@etelainen", date(2024, 4, 10)),
    ]


NORTH = ("Kainuu", "Keski-Pohjanmaa", "Lappi", "Pohjois-Pohjanmaa")
FIELDS = frozenset({"theme", "description", "questions", "regions", "contacts", "vn_time", "talk_time"})


def test_theme_notice_is_done_for_the_whole_group() -> None:
    evidence = Evidence(notices=[Notice("Pohjoinen.docx", NORTH, FIELDS)])
    found = of("2026", evidence, "teemailmoitus", date(2025, 12, 19))
    assert [party for (party, item), one in found.items() if item == "theme" and one.state is State.DONE] == list(NORTH)


def test_notice_that_lacks_a_field_is_owed_and_says_which() -> None:
    evidence = Evidence(notices=[Notice("Pohjoinen.docx", NORTH, FIELDS - {"questions"})])
    lappi = of("2026", evidence, "teemailmoitus", date(2025, 12, 19))["Lappi", "theme"]
    assert (lappi.state, [d.facts["missing"] for d in lappi.doubts]) == (State.OWED, ["questions"])


def test_council_in_two_notices_is_a_doubt() -> None:
    notices = [Notice("a.docx", NORTH, FIELDS), Notice("b.docx", ("Lappi", "Uusimaa"), FIELDS)]
    lappi = of("2026", Evidence(notices=notices), "teemailmoitus", date(2025, 12, 19))["Lappi", "theme"]
    assert [d.code for d in lappi.doubts] == ["in_two_groups"]


def test_agenda_that_names_one_council_is_done_for_its_group() -> None:
    evidence = Evidence(
        folders={"Asialistat": [file("Asialistat", "Asialista Lappi ym.docx")]},
        rows={"confirmed": [row("2026-03-17", "09:00", ", ".join(NORTH))]},
    )
    found = of("2026", evidence, "asialistat", date(2026, 2, 13))
    assert [party for (party, item), one in found.items() if item == "agenda" and one.state is State.DONE] == list(
        NORTH
    )


def test_each_council_of_a_group_owes_its_own_participants() -> None:
    evidence = Evidence(
        folders={"Osallistujat": [file("Osallistujat", "Osallistujat Lappi.xlsx")]},
        rows={"confirmed": [row("2026-03-17", "09:00", ", ".join(NORTH))]},
    )
    found = of("2026", evidence, "asialistat", date(2026, 2, 13))
    assert [p for (p, item), one in found.items() if item == "participants" and one.state is State.DONE] == ["Lappi"]


def test_where_the_round_asks_one_list_of_a_group_any_council_gives_it_for_all() -> None:
    (asked,) = [d for d in ROUNDS["2026"].deadlines if d.key == "asialistat"]
    shared = tuple(replace(item, party=Party.GROUP) for item in asked.obliged)
    deadlines = tuple(replace(d, obliged=shared) if d is asked else d for d in ROUNDS["2026"].deadlines)
    evidence = Evidence(
        folders={"Osallistujat": [file("Osallistujat", "Osallistujat Lappi.xlsx")]},
        rows={"confirmed": [row("2026-03-17", "09:00", ", ".join(NORTH))]},
    )
    found = obligations(replace(ROUNDS["2026"], deadlines=deadlines), evidence, date(2026, 2, 13), councils())
    done = [one.party for one in found if one.item.key == "participants" and one.state is State.DONE]
    assert done == list(NORTH)


@pytest.mark.parametrize(
    ("name", "done"),
    [
        ("Muistio 17.3.2026.docx", ["muistio@03-17"]),
        ("2026-03-20 muistio.docx", ["muistio@03-20"]),
        ("Muistio Lappi ym.docx", ["muistio@03-17"]),
        ("Muistio 17.3.2025.docx", []),
        ("Muistio.docx", []),
    ],
)
def test_one_talk_s_memo_is_no_other_talk_s(name: str, done: list[str]) -> None:
    rows = [row("2026-03-17", "09:00", ", ".join(NORTH)), row("2026-03-20", "09:00", "Uusimaa, Satakunta")]
    evidence = Evidence(folders={"Muistiot": [file("Muistiot", name)]}, rows={"confirmed": rows})
    found = obligations(ROUNDS["2026"], evidence, date(2026, 4, 1), councils())
    memos = [o for o in found if o.item.key == "memo"]
    assert [o.deadline_key for o in memos if o.state is State.DONE] == done
    asked = [doubt.text for doubt in questions(ROUNDS["2026"], evidence, councils())]
    assert asked == ([] if done else [name])


def test_confirmed_discussion_has_a_memo_to_wait_for() -> None:
    evidence = Evidence(rows={"confirmed": [row("2026-03-17", "09:00", ", ".join(NORTH))]})
    found = [o for o in obligations(ROUNDS["2026"], evidence, date(2026, 4, 30), councils()) if o.item.key == "memo"]
    assert [(o.deadline_key, o.party, o.due, o.state) for o in found] == [
        ("muistio@03-17", "TEM", date(2026, 3, 31), State.OWED)
    ]


def test_ministry_owes_until_the_register_says_otherwise() -> None:
    entry = Entry(
        "ministerioiden_osallistujat", "ministry_participants", "VM", "Testi", datetime(2026, 2, 1, tzinfo=UTC)
    )
    found = of("2026", Evidence(register=[entry]), "ministerioiden_osallistujat", date(2026, 2, 13))
    assert [party for (party, _), one in found.items() if one.state is State.DONE] == ["VM"]


def test_situation_picture_of_2025_works_from_its_round_alone() -> None:
    folder = "Tilanne- ja kehityskuvat"
    evidence = Evidence(folders={folder: [file(folder, "Lapin tilannekuva.docx")]})
    found = of("2025", evidence, "tilannekuva", date(2025, 1, 2))
    states = {party: one.state for (party, _), one in found.items()}
    assert (states.pop("Lappi"), set(states.values())) == (State.DONE, {State.LATE})


def test_owing_leaves_out_what_is_done() -> None:
    found = obligations(ROUNDS["2025"], Evidence(), date(2024, 12, 1), councils())
    assert [one.party for one in owing(found)] == [*ROUNDS["2025"].councils, "TEM"]


def test_needs_name_folders_forms_schedules_and_notices_once() -> None:
    wanted = needs(ROUNDS["2026"], dues(ROUNDS["2026"]))
    assert (wanted.folders, wanted.forms, wanted.schedules, wanted.notices) == (
        ("Asialistat", "Osallistujat", "Kutsut", "Taustamuistiot"),
        (),
        ("vn", "wish", "confirmed"),
        ("Teemailmoitukset",),
    )


def test_the_memo_of_a_talk_that_only_the_files_tell_is_sought() -> None:
    assert needs(ROUNDS["2026"], sought(ROUNDS["2026"])).folders[-1] == "Muistiot"


def test_needs_open_every_council_s_form() -> None:
    (due,) = [due for due in dues(ROUNDS["2024"]) if due.key == "varaus"]
    assert len(needs(ROUNDS["2024"], [due]).forms) == 18


def test_moved_deadline_has_a_new_version() -> None:
    moved = move_deadline(ROUNDS["2024"], "seuranta", date(2024, 3, 15), date(2024, 3, 1))
    assert [(d.day, d.version) for d in dues(moved) if d.key == "seuranta"] == [(date(2024, 3, 15), 2)]


def test_relative_deadline_moves_for_one_meeting_only() -> None:
    moved = move_deadline(ROUNDS["2024"], "asialista@itainen", date(2024, 4, 5), date(2024, 3, 1))
    assert [(d.day, d.version) for d in dues(moved) if d.deadline.key == "asialista"] == [
        (date(2024, 3, 27), 1),
        (date(2024, 4, 4), 1),
        (date(2024, 4, 5), 2),
        (date(2024, 4, 10), 1),
    ]


@pytest.mark.parametrize("day", [date(2024, 2, 29), date(2030, 1, 1)])
def test_deadline_is_not_moved_into_the_past_or_out_of_the_round(day: date) -> None:
    with pytest.raises(RuleBroken):
        move_deadline(ROUNDS["2024"], "seuranta", day, date(2024, 3, 1))


def test_deadline_moved_to_its_own_day_is_refused_and_reminds_nobody_anew() -> None:
    moved = move_deadline(ROUNDS["2024"], "seuranta", date(2024, 3, 15), date(2024, 3, 1))
    with pytest.raises(RuleBroken) as refused:
        move_deadline(moved, "seuranta", date(2024, 3, 15), date(2024, 3, 1))
    assert refused.value.facts["rule"] == "deadline_stands"
