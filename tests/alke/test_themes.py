"""Theme notices: the letter's rules, contacts read from lines, and rows that are read back as they were written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from alke.evidence import Notice
from alke.slots import SlotTime
from alke.themes import Named, ThemeNotice, check, read_contacts
from alke.themes_book import DRAFT, LEAVING, SENT, SETTLED, draft_of, leavers, newest, notice_of, row_of, sent_notices
from config.round_files import shipped_rounds
from tests.paper import StillClock, as_texts

ROUND = shipped_rounds()["2026"]
TODAY = date(2025, 12, 10)
REGIONS = ("Etelä-Savo", "Kainuu", "Pohjois-Karjala", "Pohjois-Savo")
GOOD = ThemeNotice(
    "Rajat", "Kuvaus", "Kysymys?", REGIONS, (Named("Maija Meikäläinen", "maija@example.org"),),
    SlotTime.parse("2026-01-20T09:00"), SlotTime.parse("2026-01-22T09:00"), SlotTime.parse("2026-03-17T09:00"),
)  # fmt: skip
NOW = StillClock("2025-12-10T10:00").now().replace(tzinfo=None)


def codes(notice: ThemeNotice, *others: Notice, before: ThemeNotice | None = None, today: date = TODAY) -> list[str]:
    return [fault.code for fault in check(notice, ROUND, others, today, before=before)]


def test_a_whole_notice_breaks_no_rule() -> None:
    assert codes(GOOD) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"description": ""}, "missing"),
        ({"theme": "Rajat; metsät"}, "max_themes"),
        ({"theme": "1) rajat 2) metsät"}, "max_themes"),
        ({"theme": "Rajat\nMetsät"}, "max_themes"),
        ({"theme": "R" * 201}, "long_theme"),
        ({"regions": REGIONS[:3]}, "min_regions"),
        ({"regions": (*REGIONS, "Atlantis")}, "strangers"),
        ({"contacts": (Named("Maija Meikäläinen"),)}, "contacts"),
        ({"vn_time_2": GOOD.vn_time}, "same_vn"),
        ({"talk_time": SlotTime.parse("2026-03-19T09:00")}, "slot"),
    ],
)
def test_each_rule_is_named(change: dict[str, object], fault: str) -> None:
    assert codes(replace(GOOD, **change)) == [fault]  # type: ignore[arg-type]


@pytest.mark.parametrize("theme", ["Vihreä siirtymä 2.0 ja vety", "Väestö, 2. asteen koulutus ja työ"])
def test_a_number_in_a_name_is_no_second_theme(theme: str) -> None:
    assert codes(replace(GOOD, theme=theme)) == []


def test_a_rule_tells_the_letters_lines() -> None:
    assert check(replace(GOOD, regions=REGIONS[:3]), ROUND, (), TODAY)[0].source == "S26 11–14, 30–31, 66"


def test_a_council_is_in_one_discussion_only() -> None:
    other = Notice("b.docx", ("Kainuu", "Lappi"), frozenset(), "Kaivokset")
    fault = check(GOOD, ROUND, [other], TODAY)[0]
    assert (fault.code, fault.facts) == ("one_group", {"who": ("Kainuu",), "theme": "Kaivokset"})


def test_after_the_deadline_the_group_stays_but_the_words_may_change() -> None:
    late = date(2026, 1, 8)
    assert codes(replace(GOOD, regions=(*REGIONS, "Lappi")), before=GOOD, today=late) == ["group_closed"]
    assert codes(replace(GOOD, theme="Uusi"), before=GOOD, today=late) == []


def test_contacts_are_read_however_they_are_written() -> None:
    text = "Maija Meikäläinen, maija@example.org\nmatti@example.org – Matti Mallikas; Liisa <liisa@example.org>\n\nIlman Osoitetta"
    assert read_contacts(text) == (
        Named("Maija Meikäläinen", "maija@example.org"),
        Named("Matti Mallikas", "matti@example.org"),
        Named("Liisa", "liisa@example.org"),
        Named("Ilman Osoitetta"),
    )


def test_a_row_is_read_back_as_it_was_written() -> None:
    notice = replace(GOOD, number=3, version=2, by="Testi Kainuu", reason="syy", file="Teemailmoitukset/a.docx")
    assert notice_of(as_texts(row_of(notice, "2026", SENT, NOW))) == notice


def test_the_last_version_counts_and_drafts_end_when_sent() -> None:
    rows = [as_texts(row_of(replace(GOOD, number=1, version=n), "2026", SENT, NOW)) for n in (1, 2)]
    assert [notice.version for notice in newest(sent_notices(rows))] == [2]
    draft = as_texts(row_of(replace(GOOD, file="Kainuu"), "2026", DRAFT, NOW))
    assert draft_of([draft], "2026", "Pohjois-Savo") == replace(GOOD, file="Kainuu")
    sent = as_texts(row_of(replace(GOOD, file="Kainuu"), "2026", SENT, NOW))
    assert draft_of([draft, sent], "2026", "Kainuu") is None


def test_a_wish_to_leave_stands_until_it_is_settled() -> None:
    asked = as_texts(row_of(replace(GOOD, number=1, regions=("Kainuu",), reason="toinen teema"), "2026", LEAVING, NOW))
    settled = as_texts(row_of(ThemeNotice(number=1, regions=("Kainuu",)), "2026", SETTLED, NOW))
    assert leavers([asked]) == [(1, "Kainuu", "toinen teema")]
    assert leavers([asked, settled]) == []
