"""What was asked back is answered in a word: each question, in three languages, and what is no answer at all."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from alke.understand.meaning import Ask
from alke.understand.reply import Asked
from alke.understand.talk import Heard, hear
from config.directory import councils, ministries
from config.round_files import shipped_rounds

ROUND = shipped_rounds()["2026"]
TODAY = date(2026, 1, 12)

SAVO = ("varaa savolle aika 17.3.", {"date": "2026-03-17"})
SAVOLAX = ("Boka Savolax 17.3 kl. 9", {"date": "2026-03-17", "time_from": "09:00"})
SAVONIA = ("Book Savo for 17 March at 9", {"date": "2026-03-17", "time_from": "09:00"})
DAYS = ("varaa lapille 17.3. tai 18.3.", {"region": ["Lappi"]})
MONTHS = ("varaa meille tiistai 17. päivä", {"region": ["@speaker"]})
WEEKDAY = ("varaa lapille ke 17.3.", {"region": ["Lappi"]})
VECKODAG = ("Boka Kajanaland måndag 17.3 kl. 9", {"region": ["Kainuu"], "time_from": "09:00"})
ENGLISH_DAY = ("Book Kainuu for Monday 17 March at 9", {"region": ["Kainuu"], "time_from": "09:00"})
HOURS = ("varaa Lapille 17.3. klo 9–11 ja 13–15", {"region": ["Lappi"], "date": "2026-03-17"})
HINDRANCE = ("Emme pääse 24.3.", {"region": ["@speaker"], "date": "2026-03-24"})
SOUTH, NORTH = {"region": ["Etelä-Savo"]}, {"region": ["Pohjois-Savo"]}
TUESDAY, WEDNESDAY = {"date": "2026-03-17"}, {"date": "2026-03-18"}
MORNING, AFTERNOON = {"time_from": "09:00", "time_to": "11:00"}, {"time_from": "13:00", "time_to": "15:00"}


def heard(text: str, asked: Asked | None = None) -> Heard:
    return hear(text, asked, TODAY, ROUND, councils(), ministries())


@pytest.mark.parametrize(
    ("said", "reply", "told"),
    [
        (SAVO, "pohjois", NORTH),
        (SAVO, "Pohjois-Savo", NORTH),
        (SAVO, "etelälle", SOUTH),
        (SAVO, "jälkimmäinen", NORTH),
        (SAVO, "se ensimmäinen", SOUTH),
        (SAVO, "2", NORTH),
        (SAVO, "siis Lapille", {"region": ["Lappi"]}),
        (SAVOLAX, "Norra", NORTH),
        (SAVOLAX, "den senare", NORTH),
        (SAVOLAX, "södra tack", SOUTH),
        (SAVONIA, "the first one", SOUTH),
        (SAVONIA, "North Savo", NORTH),
        (DAYS, "tiistai", TUESDAY),
        (DAYS, "otetaan keskiviikko", WEDNESDAY),
        (DAYS, "18.", WEDNESDAY),
        (DAYS, "18.3.", WEDNESDAY),
        (DAYS, "se aiempi", TUESDAY),
        (DAYS, "jälkimmäinen klo 14", {**WEDNESDAY, "time_from": "14:00"}),
        (DAYS, "24.3.", {"date": "2026-03-24"}),
        (MONTHS, "maaliskuun", TUESDAY),
        (MONTHS, "maaliskuussa", TUESDAY),
        (MONTHS, "17.3.", TUESDAY),
        (MONTHS, "myöhempi", TUESDAY),
        (WEEKDAY, "kyllä", TUESDAY),
        (WEEKDAY, "joo, tiistai", TUESDAY),
        (WEEKDAY, "keskiviikko", WEDNESDAY),
        (WEEKDAY, "ei vaan 18.3.", WEDNESDAY),
        (VECKODAG, "ja", TUESDAY),
        (VECKODAG, "tisdag", TUESDAY),
        (VECKODAG, "den 16", {"date": "2026-03-16"}),
        (ENGLISH_DAY, "yes", TUESDAY),
        (ENGLISH_DAY, "Monday", {"date": "2026-03-16"}),
        (HOURS, "klo 13", AFTERNOON),
        (HOURS, "iltapäivä", AFTERNOON),
        (HOURS, "9", MORNING),
        (HOURS, "ensimmäinen", MORNING),
        (HINDRANCE, "kyllä", {}),
        (HINDRANCE, "joo peru se", {}),
        (HINDRANCE, "peru", {}),
    ],
)
def test_reply_settles_what_was_asked(said: tuple[str, dict[str, Any]], reply: str, told: dict[str, Any]) -> None:
    text, known = said
    asked = heard(text)
    answered = heard(reply, asked.about)
    assert (answered.meaning.intent, answered.meaning.slots) == (asked.meaning.intent, {**known, **told})
    assert (asked.meaning.slots, answered.about.ask) == (known, None)


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        (SAVO, "peru"),
        (SAVO, "ei sittenkään"),
        (SAVOLAX, "avbryt"),
        (SAVONIA, "never mind"),
        (DAYS, "peruuta"),
        (WEEKDAY, "ei"),
        (ENGLISH_DAY, "no"),
        (HINDRANCE, "ei"),
    ],
)
def test_dropping_a_question_drops_the_matter_and_no_booking(said: tuple[str, dict[str, Any]], reply: str) -> None:
    assert heard(reply, heard(said[0]).about).meaning.intent == "deny"


@pytest.mark.parametrize("reply", ["ehkä", "kumpi vaan", "ööö"])
def test_what_is_no_answer_is_asked_again(reply: str) -> None:
    asked = heard(DAYS[0])
    assert heard(reply, asked.about) == asked


def test_second_doubt_is_asked_after_the_first() -> None:
    first = heard("varaa savolle tiistai 17. päivä")
    second = heard("pohjois", first.about)
    assert [asked.about.ask and asked.about.ask.code for asked in (first, second)] == ["region", "date"]
    assert heard("maaliskuun", second.about).meaning.slots == {**NORTH, **TUESDAY}


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("mikä on asialistan määräaika?", "deadline.show"),
        ("onko 24.3. vapaa?", "slots.list"),
        ("siirrä meidän aika 20.3.", "slots.move"),
        ("varaa Kainuulle 24.3.", "slots.book"),
        ("peru meidän varaus", "slots.cancel"),
    ],
)
def test_sentence_of_its_own_is_no_answer(reply: str, intent: str) -> None:
    alone = heard(reply)
    assert (heard(reply, heard(DAYS[0]).about), alone.meaning.intent) == (alone, intent)


def test_field_of_a_form_is_told_in_words_but_a_question_about_that_day_books_nothing() -> None:
    form = Asked("varaa aika Lapille", Ask("date"))
    told = heard("24.3. klo 9", form).meaning.slots
    assert told == {"region": ["Lappi"], "date": "2026-03-24", "time_from": "09:00"}
    assert heard("24.3. vai?", form).meaning.intent != "slots.book"
