"""Sentences of three languages: what they mean, when they are asked back about, and that nothing breaks the reader."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alke.understand import INTENTS, Understanding, understand
from alke.understand.who import read_whom
from config.directory import councils, ministries
from config.round_files import shipped_rounds

ROUNDS = shipped_rounds()
PHRASES: dict[str, list[dict[str, Any]]] = {
    path.stem: json.loads(path.read_text("utf-8"))
    for path in (Path(__file__).parents[2] / "data/understand").glob("*.json")
}
OURS = PHRASES["phrases"]
LANGUAGE = {"language": ""}
_ANSWERS = {"confirm", "deny", "greet"}
SAMPLE = Path(__file__).parents[3] / "../shared/data/phrases_sample.json"


def meaning(text: str, now: str = "2026-01-12", speaker: str | None = None, **words: dict[str, str]) -> Understanding:
    round_ = ROUNDS["2024" if now < "2024-10" else "2026"]
    return understand(text, date.fromisoformat(now), round_, councils(), ministries(), speaker, words)


@pytest.mark.parametrize("name", sorted(PHRASES))
def test_sentences_are_understood(name: str) -> None:
    """`open` are the slots that a sentence leaves to convention; held-out files were written before the reader met them."""
    wrong = [phrase["text"] for phrase in PHRASES[name] if _wanted(phrase) != _found(phrase)]
    assert wrong == []


def _wanted(phrase: dict[str, Any]) -> tuple[str, dict[str, Any], str, bool]:
    language = "" if "lang" in phrase.get("open", ()) else phrase["lang"]
    asks = phrase.get("ask", phrase.get("asks", False))
    return phrase["intent"], _fixed(phrase["slots"], phrase), language, asks


def _found(phrase: dict[str, Any]) -> tuple[str, dict[str, Any], str, bool]:
    now = phrase["now"]
    round_ = ROUNDS[phrase.get("round") or ("2024" if now < "2024-10" else "2026")]
    found = understand(phrase["text"], date.fromisoformat(now), round_, councils(), ministries(), phrase.get("as"))
    language = "" if "lang" in phrase.get("open", ()) else found.language
    return found.intent, _fixed(found.slots, phrase), language, found.question is not None


def _fixed(slots: Mapping[str, Any], phrase: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in slots.items() if name not in phrase.get("open", ())}


def test_to_found_a_group_is_no_slip_of_cancelling() -> None:
    said = ["haluamme perustaa", "perustamme", "perustetaan", "perustimme", "olemme perustaneet", "peruta"]
    found = [meaning(f"{verb} oman ryhmän Kainuun kanssa").intent for verb in said]
    assert [intent == "slots.cancel" for intent in found] == [False, False, False, False, False, True]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<at>ALKE-botti</at> ", ""),
        ("ALKE-botti, ", ""),
        ("Hei! ", ""),
        ("Moikka botti, ", ""),
        ("Anteeksi häiriö, ", ""),
        ("", " Kiitos!"),
        ("", ", kiitos jo etukäteen"),
        ("", " 😊"),
        ("", "\nYstävällisin terveisin Testi Testinen"),
        ("> Mikä aika teille sopisi?\n", ""),
        ("VL: asia\nLähettäjä: Testi Testinen <testi@example.org>\n", ""),
    ],
)
def test_courtesies_quotes_and_signatures_change_nothing(before: str, after: str) -> None:
    finnish = [phrase for phrase in OURS if phrase["lang"] == "fi" and phrase["intent"] not in _ANSWERS][::8]
    alone = {phrase["text"]: meaning(phrase["text"], phrase["now"]) for phrase in finnish}
    wrapped = {phrase["text"]: meaning(f"{before}{phrase['text']}{after}", phrase["now"]) for phrase in finnish}
    changed = [text for text in alone if wrapped[text].to_json() | LANGUAGE != alone[text].to_json() | LANGUAGE]
    assert changed == []


def test_slip_of_the_finger_makes_no_booking_of_a_move() -> None:
    slips = ["Sirrä Lapin aika 26.3.", "siirä Lapin aika 26.3.", "Flytta Lappland till 26.3", "Vaihad Lapin aika 26.3."]
    assert {meaning(slip).intent for slip in slips} == {"slots.move"}


def test_second_time_of_a_day_is_asked_about() -> None:
    asked = meaning("varaa Lapille 17.3. klo 9–11 ja 13–15")
    assert (asked.slots, asked.question) == (
        {"region": ["Lappi"], "date": "2026-03-17"},
        "09:00-11:00 / 13:00-15:00?",
    )


def test_every_intent_has_sentences() -> None:
    assert sorted({phrase["intent"] for phrase in OURS}) == sorted(INTENTS)


def test_sample_of_phrases_is_understood() -> None:
    if not SAMPLE.exists():
        pytest.skip(f"no {SAMPLE.name} beside the checkout")
    phrases = json.loads(SAMPLE.read_text("utf-8"))["phrases"]
    wrong = [p["id"] for p in phrases if _json(p) != meaning(p["text"], p["now"]).to_json()]
    assert wrong == []


def _json(phrase: dict[str, Any]) -> dict[str, Any]:
    return {"intent": phrase["intent"], "slots": phrase["slots"], "language": phrase["lang"], "question": None}


def test_two_regions_of_one_name_are_asked_in_the_words_given() -> None:
    asked = meaning("varaa savolle aika 17.3.", fi={"ask.region": "Tarkoitatko: {choices}? ({text})"})
    assert asked.question == "Tarkoitatko: Etelä-Savo / Pohjois-Savo? (savolle)"


def test_speaker_s_own_region_settles_which_savo() -> None:
    said = meaning("varaa savolle aika 17.3.", speaker="Pohjois-Savo")
    assert (said.slots, said.question) == ({"region": ["Pohjois-Savo"], "date": "2026-03-17"}, None)


def test_speaker_is_not_put_in_the_place_of_speaker() -> None:
    assert meaning("peru meidän aika", speaker="Lappi").slots == {"region": ["@speaker"]}


def test_two_days_are_asked_and_neither_is_taken() -> None:
    asked = meaning("varaa tiistai 17. päivä klo 9")
    assert (asked.slots, asked.question) == ({"time_from": "09:00"}, "17.2.2026 / 17.3.2026?")


def test_wrong_weekday_is_asked() -> None:
    asked = meaning("varaa Lapille ke 17.3.")
    assert (asked.ask and asked.ask.code, asked.slots) == ("weekday", {"region": ["Lappi"]})


def test_two_days_for_one_booking_are_asked() -> None:
    assert meaning("varaa lapille 17.3. tai 18.3.").question == "17.3.2026 / 18.3.2026?"


def test_two_hours_for_one_booking_are_asked_but_a_move_goes_to_the_later_said() -> None:
    booked = meaning("varaa Lapille 17.3. klo 9, klo 14")
    moved = meaning("Meidän 17.3. klo 9 aika olisi parempi klo 14")
    assert (booked.question, booked.slots.get("time_from")) == ("09:00 / 14:00?", None)
    assert (moved.intent, moved.slots["time_from"], moved.question) == ("slots.move", "14:00", None)


def test_two_days_of_the_calendar_are_no_question() -> None:
    assert meaning("mitä tapahtuu 20. ja 22.1.").question is None


def test_year_that_is_written_is_never_changed() -> None:
    assert meaning("varaa meille 14.3.2023", "2024-03-01").slots["date"] == "2023-03-14"


def test_question_is_not_asked_where_the_region_does_not_matter() -> None:
    assert meaning("Montako teemaa Savossa saa olla?").question is None


def test_year_of_a_bare_date_is_the_round_s() -> None:
    assert meaning("varaa Lapille 10.4. klo 13", "2024-05-02").slots["date"] == "2024-04-10"


@given(st.text(max_size=300))
def test_no_text_breaks_the_reader(text: str) -> None:
    assert meaning(text).intent in INTENTS


def test_endless_message_is_read_to_its_two_thousandth_letter() -> None:
    assert meaning("Varaa Lapille aika ti 17.3. klo 9 " + "a" * 1_000_000).intent == "slots.book"


def test_hundreds_of_times_are_read_as_fast_as_any_message() -> None:
    began = process_time()
    intent = meaning("varaa Lapille aika " + "klo 9-" * 330).intent
    assert (intent, process_time() - began < 1) == ("slots.book", True)


def test_who_is_named_in_an_endless_message_is_read_as_far_as_the_message() -> None:
    began = process_time()
    regions = read_whom("Lappi ja " + "Kainuun " * 10_000, councils(), ministries()).regions
    assert (regions, process_time() - began < 2) == (("Lappi", "Kainuu"), True)


def test_meaning_is_json() -> None:
    told = json.dumps(meaning("Mikä aika meillä on varattuna").to_json())
    assert json.loads(told) == {
        "intent": "slots.show_mine",
        "slots": {"region": ["@speaker"]},
        "language": "fi",
        "question": None,
    }
