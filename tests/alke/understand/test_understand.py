"""Sentences of three languages: what they mean, when they are asked back about, and that nothing breaks the reader."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alke.understand import INTENTS, Understanding, understand
from config.directory import councils, ministries
from config.round_files import shipped_rounds

ROUNDS = shipped_rounds()
OURS: list[dict[str, Any]] = json.loads((Path(__file__).parents[2] / "data/understand/phrases.json").read_text("utf-8"))
UNSEEN: list[dict[str, Any]] = [
    phrase
    for path in sorted((Path(__file__).parents[2] / "data/understand").glob("heldout*.json"))
    for phrase in json.loads(path.read_text("utf-8"))
]
SAMPLE = Path(__file__).parents[3] / "../shared/data/phrases_sample.json"


def meaning(text: str, now: str = "2026-01-12", speaker: str | None = None, **words: dict[str, str]) -> Understanding:
    round_ = ROUNDS["2024" if now < "2024-10" else "2026"]
    return understand(text, date.fromisoformat(now), round_, councils(), ministries(), speaker, words)


@pytest.mark.parametrize("phrase", OURS, ids=lambda phrase: phrase["text"])
def test_sentence_is_understood(phrase: dict[str, Any]) -> None:
    found = meaning(phrase["text"], phrase["now"])
    asks = phrase.get("asks", False)
    assert (found.intent, found.slots, found.language, found.question is not None) == (
        phrase["intent"],
        phrase["slots"],
        phrase["lang"],
        asks,
    )


@pytest.mark.parametrize("phrase", UNSEEN, ids=lambda phrase: phrase["text"])
def test_sentence_written_before_its_reader_was_tuned_is_understood(phrase: dict[str, Any]) -> None:
    """`open` are the slots that a sentence leaves to convention."""
    found = understand(
        phrase["text"], date.fromisoformat(phrase["now"]), ROUNDS[phrase["round"]], councils(), ministries()
    )
    free = set(phrase.get("open", ()))
    slots = {name: value for name, value in found.slots.items() if name not in free}
    expected = {name: value for name, value in phrase["slots"].items() if name not in free}
    asks = phrase.get("ask", False)
    assert (found.intent, slots, found.ask is not None) == (phrase["intent"], expected, asks)
    assert found.language == phrase["lang"] or "lang" in free


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


def test_meaning_is_json() -> None:
    told = json.dumps(meaning("Mikä aika meillä on varattuna").to_json())
    assert json.loads(told) == {
        "intent": "slots.show_mine",
        "slots": {"region": ["@speaker"]},
        "language": "fi",
        "question": None,
    }
