"""The cards of groups, theme notices, confirmed times and discussions as golden files; `ALKE_GOLDEN=write` draws them anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from alke.booking import Action, Board, Line, Order, Outcome, Receipt
from alke.groups import Change, Composition, Group, Source
from alke.hopes import read_hopes
from alke.participants import Participant
from alke.people import Mandate, Person, Role
from alke.ports import FileEntry
from alke.register import Mark
from alke.rounds import Party, ScheduleSpec
from alke.slots import SlotTime, Status
from alke.talk_marks import TalkFacts
from alke.talks import Talk
from alke.themes import Fault, Named, ThemeNotice
from alke.themes_desk import Sent
from cards.groups import groups_card, leave_form
from cards.hopes import hopes_card, other_time_card
from cards.participants import all_people_card, people_card, people_form, which_talk
from cards.register import mark_form, marked_card
from cards.talk_forms import attendance_form, firm_card, person_form
from cards.talks import talk_card, talks_card
from cards.themes import sent_card, theme_form
from config.directory import councils
from config.round_files import shipped_rounds
from config.words import LANGUAGES
from tests.cards.golden_files import LARGEST, WORDS, States, drawn_and_golden, renderers_faults, size

ROUND, OLD = shipped_rounds()["2026"], shipped_rounds()["2024"]
EAST = ("Etelä-Savo", "Kainuu", "Pohjois-Karjala", "Pohjois-Savo")
WEST = ("Etelä-Pohjanmaa", "Keski-Suomi", "Pirkanmaa", "Satakunta")
FIRST, SECOND = SlotTime(date(2026, 3, 17), time(9)), SlotTime(date(2026, 3, 18), time(14))
VN = (SlotTime(date(2026, 1, 20), time(9)), SlotTime(date(2026, 1, 22), time(9)))
REST = tuple(region for region in sorted(ROUND.councils) if region not in EAST)
GROUP = Group(EAST, Source.NOTICE, "Rajat *ja* metsät", "Teemailmoitukset/Teemailmoitus 1.docx")
ONE = Composition((GROUP,), REST, (), (), 4, 5)
WORSE = Composition(
    (GROUP, Group(("Kainuu", "Lappi"), Source.WISH)),
    REST[:2],
    ("Kainuu",),
    (Change("Lappi", GROUP, GROUP, left=False),),
    4,
    5,
)
NOTICE = ThemeNotice(
    "Rajat <b>ja</b> metsät", "Kuvaus", "Kysymys?", EAST, (Named("Maija Meikäläinen", "maija@example.org"),), VN[0], VN[1], FIRST,
    number=1, version=2, file="Teemailmoitukset/Teemailmoitus 1 v2.docx",
)  # fmt: skip
FAULTS = (
    Fault("min_regions", "S26 11–14", {"needed": 4, "given": 1}),
    Fault("missing", "S26 24–28", {"fields": ("theme", "contacts")}),
)

WISHES = ScheduleSpec("wish", "Toivotut ajat", "Ajat.xlsx", "wish", Party.GROUP, lines_per_slot=4)
CONFIRMED = ScheduleSpec("confirmed", "Vahvistetut ajat", "Ajat.xlsx", "confirmed", Party.GROUP, confirms="wish")
PERSON = Person("0001", "Testi Kainuu", "", (Mandate(Role.COUNCIL, "Kainuu"),))
ITEM = ROUND.deadline("tem_yhteyshenkilo").obliged[0]
MARK = Mark("tem_yhteyshenkilo", "tem_contact", "TEM", note="Testi *TEM*")
TALK = Talk("Etelä-Savo", ", ".join(EAST), "group", EAST, FIRST.date, time(9), time(11), "Teams", "Rajat")
TOLD = TalkFacts("Testi TEM, tem@example.org", "Testi Kirjaaja", {"TEM": True, "VM": True, "LVM": False})
OWN = replace(TALK, key="Lappi", name="Lappi", kind="own", regions=("Lappi",))
PEOPLE = [
    Participant("Kainuu", TALK.key, "Maija Meikäläinen", "Kuopion *kaupunki*", "rehtori", "maija@example.org"),
    Participant("VM", TALK.key, "Matti Mallikas"),
]


def board(spec: ScheduleSpec, *lines: Line) -> Board:
    return Board("2026", spec, lines, datetime(2026, 1, 7, 7, tzinfo=UTC))


def line(slot: SlotTime, *names: str) -> Line:
    return Line(
        slot, time(slot.start.hour + 2), Status.BOOKED if names else Status.FREE, names, free_lines=0 if names else 1
    )


def names(regions: tuple[str, ...]) -> str:
    return ", ".join(regions)


def entry(name: str) -> FileEntry:
    return FileEntry(name, name, 1, "e", datetime(2026, 1, 7, 7, tzinfo=UTC), "", "https://example.org/a")


WISHED = board(WISHES, line(FIRST, names(EAST), names(WEST)), line(SECOND))
HOPES = read_hopes(WISHED, board(CONFIRMED, line(FIRST, names(EAST)), line(SECOND)), councils())
RECEIPT = Receipt(
    Outcome.WRITTEN, Order(Action.BOOK, "2026", "wish", PERSON, EAST, FIRST, "d"), WISHED, names(EAST), FIRST
)
AGENDAS = {str(VN[0]): [EAST, WEST], str(VN[1]): []}
HEARD = board(ROUND.schedule("vn"), line(VN[0], names(EAST), names(WEST)), line(VN[1]))

STATES: States = {
    "groups": lambda w: groups_card(w, ROUND, ONE, councils()),
    "groups_asked": lambda w: groups_card(w, ROUND, WORSE, councils(), [(1, "Kainuu", "toinen [teema](x)")]),
    "group_leave": lambda w: leave_form(w, ROUND, "Kainuu", GROUP, 4),
    "theme_form": lambda w: theme_form(w, ROUND, ThemeNotice(regions=("Lappi",)), ONE, councils()),
    "theme_faults": lambda w: theme_form(w, ROUND, NOTICE, ONE, councils(), faults=FAULTS, checked=True, override=True),
    "theme_well": lambda w: theme_form(w, ROUND, NOTICE, ONE, councils(), checked=True),
    "theme_sent": lambda w: sent_card(w, ROUND, Sent(NOTICE, (RECEIPT,), late=True), ONE, url="https://example.org/a"),
    "confirm": lambda w: hopes_card(w, ROUND, CONFIRMED, HOPES, {"Kainuu": "Rajat"}, vn=HEARD, agendas=AGENDAS),
    "confirm_other": lambda w: other_time_card(w, ROUND, CONFIRMED, WEST, HOPES),
    "mark_form": lambda w: mark_form(w, "2026", ITEM, MARK),
    "marked": lambda w: marked_card(w, "2026", ITEM, MARK),
    "talks": lambda w: talks_card(w, OLD, [TALK, replace(TALK, key="x", date=None, tentative=True)], {TALK.key: TOLD}),
    "talk": lambda w: talk_card(w, ROUND, TALK, TOLD, {"agenda": [entry("LUONNOS Asialista.docx"), entry("Asialista.docx")], "memo": []}, 2),
    "talk_person": lambda w: person_form(w, ROUND, TALK, verb="talk.owner.set", title="talk.owner_title"),
    "talk_firm": lambda w: firm_card(w, shipped_rounds()["2025"], replace(TALK, tentative=True)),
    "attendance": lambda w: attendance_form(w, OLD, "VM", [OWN], {"Lappi": TOLD}),
    "people": lambda w: people_card(w, OLD, TALK, PEOPLE, ["Kainuu"]),
    "talks_whole": lambda w: talks_card(w, OLD, [TALK, OWN], {TALK.key: TOLD}, {TALK.key: {"memo": [entry("LUONNOS Muistio.docx")]}}),
    "people_all": lambda w: all_people_card(w, OLD, [(TALK, PEOPLE), (OWN, [])]),
    "people_which": lambda w: which_talk(w, OLD, [TALK, OWN], "people.add", PEOPLE, ("Kainuu", "VM")),
    "people_form": lambda w: people_form(w, ROUND, TALK, ("Kainuu", "Etelä-Savo"), PEOPLE[0]),
}  # fmt: skip


@pytest.mark.parametrize("state", STATES)
def test_card_is_as_its_golden_file(state: str) -> None:
    drawn, golden = drawn_and_golden(STATES, state)
    assert drawn == golden


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_can_be_drawn_in_every_language_and_stays_small(language: str) -> None:
    assert max(size(state(WORDS[language])) for state in STATES.values()) < LARGEST


def test_microsofts_renderer_finds_no_fault_in_any_card_of_any_language() -> None:
    assert renderers_faults(STATES) == []
