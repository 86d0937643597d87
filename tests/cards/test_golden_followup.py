"""The cards of the follow-up and the own form as golden files, in all languages without a fault."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from alke.errors import FileUnreadable
from alke.followup import Prepared
from alke.followup_document import Action
from alke.followup_form import FormView, form_item
from alke.followup_overview import Overview, OverviewRow
from alke.people import Mandate, Person, Role
from alke.ports import FileEntry
from alke.rounds import Doubt
from cards.followup import (
    cannot_note_card,
    overview_card,
    prepared_card,
    whom_card,
    whose_card,
    whose_kept_card,
    with_questions,
)
from cards.followup_form import form_card
from config.directory import councils
from config.round_files import shipped_rounds
from tests.cards.golden_files import WORDS, States, drawn_and_golden, renderers_faults

ROUND = shipped_rounds()["2024"]
LAPPI = next(council for council in councils() if council.region == "Lappi")
FILE = FileEntry(
    "Seuranta - [Lappi].docx",
    "8/Seuranta - [Lappi].docx",
    9,
    "1",
    datetime(2024, 3, 7, tzinfo=UTC),
    "Testi",
    "https://example.org/a",
)

MADE = Prepared(LAPPI, FILE, "Seuranta_Lappi.docx", noted=True)
FORM = FormView(LAPPI, form_item(ROUND)[1], {"theme": "Kaivokset", "description": "", "participants": ""}, FILE)
COORDINATOR = Person("2", "Testi Koordinaattori", "", (Mandate(Role.COORDINATOR, "TEM"),))
DOUBT = Doubt("unknown_file", "tiedot *1*.docx", facts={"path": "8/tiedot *1*.docx", "by": "Testi Tallentaja"})
ROWS = (OverviewRow("Lappi", Action("Rata")), OverviewRow("Kainuu", Action(), gap="absent"))

STATES: States = {
    "followup_made": lambda w: prepared_card(w, "2024", MADE),
    "followup_template": lambda w: prepared_card(w, "2024", replace(MADE, source="", noted=False)),
    "followup_already": lambda w: prepared_card(w, "2024", replace(MADE, already=True)),
    "followup_cannot_note": lambda w: cannot_note_card(w, "2024", "Lappi", FileUnreadable(file="a.pdf", reason="not-office")),
    "followup_whom": lambda w: whom_card(w, "2024", "followup.none", ("Lappi", "Kainuu")),
    "followup_whose": lambda w: whose_card(w, "2024", "8/tiedot.docx", ("Lappi", "Kainuu"), nobody=True),
    "followup_whose_kept": lambda w: whose_kept_card(w, "2024", "8/tiedot.docx", ""),
    "followup_questions": lambda w: with_questions(w, ROUND, {"type": "AdaptiveCard", "version": "1.5", "body": []}, [DOUBT], COORDINATOR),
    "followup_overview": lambda w: overview_card(w, Overview(ROWS, FILE)),
    "own_form": lambda w: form_card(w, "2024", FORM),
    "own_form_saved": lambda w: form_card(w, "2024", replace(FORM, saved=True)),
    "own_form_changed": lambda w: form_card(w, "2024", FORM, changed=True),
}  # fmt: skip


@pytest.mark.parametrize("state", STATES)
def test_card_is_as_its_golden_file(state: str) -> None:
    drawn, golden = drawn_and_golden(STATES, state)
    assert drawn == golden


def test_microsofts_renderer_finds_no_fault_in_any_card_of_any_language() -> None:
    assert renderers_faults(STATES) == []


def test_only_the_saver_and_the_coordinator_are_asked() -> None:
    saver, other = Person("1", "Testi Tallentaja"), Person("3", "Testi Muu")
    asked = [len(with_questions(WORDS["fi"], ROUND, {"body": []}, [DOUBT], who)["body"]) for who in (saver, other)]
    assert asked == [1, 0]
