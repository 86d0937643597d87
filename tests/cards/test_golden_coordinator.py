"""The coordinator's cards as golden files, in three languages where people of three languages see them."""

from __future__ import annotations

from datetime import date, time

import pytest

from alke.dues import dues
from alke.matrix import Cell, matrix
from alke.mending import dated
from alke.obligations import Obligation, State
from alke.people import Mandate, Person, Role
from alke.rounds import Check, Contact, Deadline, Doubt, Meeting, Obliged, Offer, Party, Round, Rules, ScheduleSpec
from bot.coordination import Held
from cards.deadline_tools import move_form, moved_card, nudge_question, thing_card, tools_card
from cards.letters import approved_card, day_form, doubt_text, files_card, proposal_card
from cards.matrix import matrix_card
from cards.own_data import ask_card, held_card
from config.words import LANGUAGES
from tests.cards.golden_files import WORDS, States, drawn_and_golden, renderers_faults

DAY = date(2027, 4, 6)
DUE = date(2027, 2, 26)
DUTY = Obliged("followup", "Seuranta-asiakirja", Party.COUNCIL, Check.FILE, folder="Seuranta", source="rivi 20")
AGENDA = Obliged("agenda", "Asialista valmis", Party.GROUP, Check.FILE, folder="{meeting}", source="rivi 24")
ROUND = Round(
    id="2027", name="Keskustelut 2027", channel="", first_day=date(2026, 11, 16), last_day=date(2027, 6, 30),
    rules={"joint": Rules(max_themes=2, place="Teams", source="rivit 6, 16")},
    meetings=(
        Meeting("itainen", "Itäinen Suomi", "joint", DAY, time(9), time(11, 30), folder="Itäinen Suomi", source="rivi 8"),
        Meeting("teemat", "Temaattiset keskustelut", "thematic", DAY, end_date=date(2027, 4, 7), tentative=True, source="rivi 9"),
    ),
    schedules=(ScheduleSpec("own", "Omat tapaamiset", "Ajat.xlsx", "own", Party.COUNCIL, (Offer(DAY, time(13), time(13, 45)),), source="rivi 13"),),
    deadlines=(
        Deadline("followup", "Seuranta-asiakirja", (DUTY,), due=DUE, source="rivi 20"),
        Deadline("agenda", "Asialista valmis", (AGENDA,), days_before=14, of_kind="joint", source="rivi 24"),
    ),
    contacts=(Contact("Maija Meikäläinen", "maija@example.org", role="lisätiedot", valid_to=date(2026, 11, 30), source="rivi 27"),),
    folders={"followup": "Seuranta"}, councils=("Kainuu", "Lappi", "Satakunta"), ministries=(),
    doubts=(
        Doubt("weekday", "ti 6.4.2026", "rivi 8", {"written": "2026-04-06", "is": "ma", "suggested": "2027-04-06"}),
        Doubt("no_owner", "Keskustelusta laaditaan muistio", "rivi 30", {"what": "memo"}),
    ),
)  # fmt: skip
STATES_OF = {"Kainuu": State.DONE, "Lappi": State.OWED, "Satakunta": State.LATE}
OWED = [
    Obligation("2027", "followup", 1, DUTY, region, DUE, soft=False, state=state, evidence=("a.docx",))
    for region, state in STATES_OF.items()
]
SHOWN = matrix(ROUND, OWED)
FOLLOWUP, AGENDA_DUE = dues(ROUND)
LAPPI = Person("0001", "Testi Lappi", "", (Mandate(Role.COUNCIL, "Lappi"),))

STATES: States = {
    "matrix": lambda w: matrix_card(w, SHOWN, coordinator=False),
    "matrix_coordinator": lambda w: matrix_card(w, SHOWN, coordinator=True),
    "matrix_pending": lambda w: matrix_card(w, matrix(ROUND, []), coordinator=False, pending=["Kainuu", "Lappi"]),
    "matrix_empty": lambda w: matrix_card(w, matrix(ROUND, []), coordinator=True),
    "thing": lambda w: thing_card(w, "2027", "Seuranta-asiakirja", {Cell.DONE: ["Kainuu"], Cell.LATE: ["Satakunta"]}, [FOLLOWUP]),
    "deadline_tools": lambda w: tools_card(w, "2027", [FOLLOWUP, AGENDA_DUE]),
    "nudge_question": lambda w: nudge_question(w, "2027", FOLLOWUP, OWED[1:]),
    "deadline_move": lambda w: move_form(w, "2027", AGENDA_DUE),
    "deadline_moved": lambda w: moved_card(w, "2027", FOLLOWUP, date(2027, 2, 19)),
    "letter_proposal": lambda w: proposal_card(w, ROUND, file="kirje.docx", live=False),
    "letter_live": lambda w: proposal_card(w, ROUND, file="kirje.docx", live=True),
    "letter_day": lambda w: day_form(w, ROUND, dated(ROUND)),
    "letter_approved": lambda w: approved_card(w, ROUND, ["Ajat.xlsx"]),
    "letter_files": lambda w: files_card(w, [("kirje.docx", "Kirjeet/kirje.docx")]),
    "own_data": lambda w: held_card(w, "2027", LAPPI, Held("Testi Lappi", "lappi@example.org", "sv", silent=True, claims=2, lines=1)),
    "own_data_none": lambda w: held_card(w, "2027", LAPPI, Held("", "", "", silent=False, claims=0, lines=0)),
    "own_data_ask": lambda w: ask_card(w, "2027"),
}  # fmt: skip


@pytest.mark.parametrize("state", STATES)
def test_card_is_as_its_golden_file(state: str) -> None:
    drawn, golden = drawn_and_golden(STATES, state)
    assert drawn == golden


def test_microsofts_renderer_finds_no_fault_in_any_card_of_any_language() -> None:
    assert renderers_faults(STATES) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_doubt_of_any_code_is_a_sentence_whatever_facts_it_lacks(language: str) -> None:
    codes = [key.partition(".")[2] for key in WORDS[language].table if key.startswith("letter_doubt.")]
    told = {doubt_text(WORDS[language], Doubt(code, "lainaus", "rivi 1")) for code in [*codes, "unheard_of"]}
    assert [sentence for sentence in told if "{" in sentence or not sentence.strip()] == []
