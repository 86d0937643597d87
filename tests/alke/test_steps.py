"""Which reminders are due at a moment, to whom, and which are superseded."""

from __future__ import annotations

from datetime import UTC, date, datetime

from alke.calendar import read_moment, to_helsinki
from alke.dues import move_deadline
from alke.evidence import Evidence
from alke.obligations import obligations
from alke.ports import FileEntry
from alke.rounds import Round
from alke.steps import SUMMARY, Owed, Step, due_steps, plan, steps_of_day
from config.directory import councils
from config.holidays_fi import calendar
from config.round_files import shipped_rounds
from tests.alke.makers import file

ROUNDS = shipped_rounds()
CALENDAR = calendar()
FOLLOWUP = "8. Seuranta helmikuu 2024"


def due(round_: Round, at: str, files: dict[str, list[FileEntry]] | None = None) -> list[Step]:
    moment = read_moment(at)
    found = obligations(round_, Evidence(folders=files or {}), to_helsinki(moment).date(), councils())
    return due_steps(round_, found, CALENDAR, moment)


def today(round_id: str, at: str, files: dict[str, list[FileEntry]] | None = None) -> list[Step]:
    return steps_of_day(due(ROUNDS[round_id], at, files), read_moment(at))


def test_day_before_the_followup_mentions_those_who_have_not_delivered() -> None:
    delivered = [r for r in ROUNDS["2024"].councils if r not in ("Lappi", "Kainuu")]
    files = {FOLLOWUP: [file(FOLLOWUP, f"{region}.docx") for region in delivered]}
    assert today("2024", "2024-03-07T09:00", files) == [
        Step(
            "seuranta",
            1,
            1,
            datetime(2024, 3, 7, 7, tzinfo=UTC),
            (Owed("Kainuu", ("followup",)), Owed("Lappi", ("followup",))),
            date(2024, 3, 8),
        )
    ]


def test_nothing_is_posted_when_all_have_delivered() -> None:
    files = {FOLLOWUP: [file(FOLLOWUP, f"{region}.docx") for region in ROUNDS["2024"].councils]}
    assert today("2024", "2024-03-07T09:00", files) == []


def test_nothing_is_due_before_nine() -> None:
    assert due(ROUNDS["2024"], "2024-03-07T08:59") == []


def test_nothing_is_due_on_a_sunday_even_after_an_outage() -> None:
    assert due(ROUNDS["2024"], "2024-03-03T12:00") == []


def test_newest_step_alone_goes_out_after_an_outage() -> None:
    steps = [s.step for s in due(ROUNDS["2024"], "2024-03-06T09:00") if s.deadline_key == "seuranta"]
    assert steps == [3]


def test_agenda_due_after_easter_is_on_the_table_on_maundy_thursday() -> None:
    steps = {s.deadline_key: s.step for s in today("2024", "2024-03-28T09:00")}
    assert steps["asialista@itainen"] == 1


def test_easter_itself_is_silent() -> None:
    moments = {to_helsinki(s.due_at).date() for r in ROUNDS.values() for s in plan(r, CALENDAR)}
    assert {date(2024, 3, 29), date(2024, 3, 30), date(2024, 3, 31), date(2024, 4, 1)} & moments == set()


def test_summary_follows_on_the_next_working_day() -> None:
    (summary,) = [s for s in today("2024", "2024-03-11T09:00") if s.step == SUMMARY]
    assert (summary.deadline_key, len(summary.owed)) == ("seuranta", 18)


def test_summary_comes_also_when_all_is_done() -> None:
    files = {FOLLOWUP: [file(FOLLOWUP, f"{region}.docx") for region in ROUNDS["2024"].councils]}
    (summary,) = [s for s in today("2024", "2024-03-11T09:00", files) if s.step == SUMMARY]
    assert summary.owed == ()


def test_summary_is_forgotten_after_two_weeks() -> None:
    assert [s for s in due(ROUNDS["2024"], "2024-03-26T09:00") if s.deadline_key == "seuranta"] == []


def test_soft_deadline_is_nudged_once() -> None:
    steps = [s.step for s in plan(ROUNDS["2024"], CALENDAR) if s.deadline_key == "osallistujat@lantinen"]
    assert steps == [0]


def test_moved_deadline_moves_its_reminders() -> None:
    moved = move_deadline(ROUNDS["2024"], "seuranta", date(2024, 3, 15), date(2024, 3, 1))
    found = [(s.version, s.step) for s in due(moved, "2024-03-12T09:00") if s.deadline_key == "seuranta"]
    assert found == [(2, 3)]


def test_theme_notices_of_2025_are_due_on_the_nineteenth_of_december() -> None:
    steps = {s.deadline_key: (s.step, len(s.owed), s.owed[0].items) for s in today("2026", "2025-12-19T09:00")}
    assert steps == {"teemailmoitus": (0, 18, ("theme", "vn_time", "talk_time"))}


def test_plan_of_a_round_is_in_order_and_on_posting_days_at_nine() -> None:
    for round_ in ROUNDS.values():
        steps = plan(round_, CALENDAR)
        local = [to_helsinki(step.due_at) for step in steps]
        assert steps == sorted(steps, key=lambda s: (s.due_at, s.deadline_key))
        assert {(m.hour, m.minute, CALENDAR.is_posting_day(m.date())) for m in local} == {(9, 0, True)}


def test_reminder_has_one_key_only() -> None:
    for round_ in ROUNDS.values():
        keys = [(s.deadline_key, s.version, s.step) for s in plan(round_, CALENDAR)]
        assert len(keys) == len(set(keys))
