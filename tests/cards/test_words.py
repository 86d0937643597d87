"""Words spell dates as people write them, and keep people's text from turning into markup."""

from __future__ import annotations

from datetime import date, time
from string import Formatter

import pytest

from alke.errors import AlkeError, PostForbidden, PostRefused, PostUnknown
from alke.slots import SlotTime
from cards.receipts import refusal_text
from cards.words import Words, plain
from config.round_files import shipped_rounds
from config.words import LANGUAGES, load_words, read_words

FINNISH = Words("fi", load_words("fi"))


def test_a_slot_is_spelt_in_finnish() -> None:
    assert FINNISH.spell(SlotTime(date(2024, 4, 10), time(12, 30))) == "ke 10.4. klo 12.30"


def test_a_full_hour_has_no_minutes() -> None:
    assert FINNISH.when(date(2026, 3, 17), time(9), time(11)) == "ti 17.3. klo 9–11"


def test_an_iso_day_in_a_fact_is_spelt() -> None:
    assert FINNISH.spell("2024-04-10") == "ke 10.4.2024"


def test_what_only_looks_like_a_day_is_told_as_it_was_written() -> None:
    assert FINNISH.spell("2024-02-30") == "2024-02-30"


def test_a_list_ends_with_and() -> None:
    assert FINNISH.spell(["Kainuu", "Lappi", "Satakunta"]) == "Kainuu, Lappi ja Satakunta"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("[x](http://evil)", r"\[x\](http://evil)"),
        ("<at>everyone</at>", "‹at›everyone‹/at›"),
        ("*Lapin* liitto", r"\*Lapin\* liitto"),
        ("aikataulut_kevät24.docx", "aikataulut_kevät24.docx"),
        ("a\u202eb\u200bc\n d", "abc d"),
    ],
)
def test_peoples_text_stays_text(typed: str, shown: str) -> None:
    assert plain(typed) == shown


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_things_with_the_same_facts(language: str) -> None:
    finnish, other = read_words("fi"), read_words(language)
    assert {key: placeholders(text) for key, text in other.items()} == {
        key: placeholders(text) for key, text in finnish.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_lacks_a_sentence(language: str) -> None:
    assert sorted(set(read_words("fi")) - set(read_words(language))) == []


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "fi"])
def test_every_name_of_the_shipped_rounds_is_told_in_every_language(language: str) -> None:
    rounds = shipped_rounds().values()
    deadlines = [deadline for round_ in rounds for deadline in round_.deadlines]
    named = {one.name for one in rounds} | {one.name for one in deadlines}
    named |= {meeting.name for round_ in rounds for meeting in round_.meetings}
    named |= {spec.name for round_ in rounds for spec in round_.schedules}
    named |= {item.name for deadline in deadlines for item in deadline.obliged}
    words = load_words(language)
    assert {name for name in named if f"names.{name}" not in words} == set()


def test_a_region_is_told_in_the_readers_language_and_a_strange_name_as_it_is() -> None:
    swedish = Words("sv", load_words("sv"))
    assert swedish.spell(["Pohjanmaa", "Lappi", "Tuntematon"]) == "Österbotten, Lappland och Tuntematon"
    assert swedish.choices(["Uusimaa", "Lappi"]) == [("Lappland", "Lappi"), ("Nyland", "Uusimaa")]
    assert FINNISH.spell(["Pohjanmaa"]) == "Pohjanmaa"


@pytest.mark.parametrize("error", [PostRefused(), PostForbidden(status=403), PostUnknown(status=502)])
def test_a_trouble_without_a_sentence_of_its_own_is_told_by_the_general_one(error: AlkeError) -> None:
    assert refusal_text(FINNISH, error) == "Jokin meni vikaan. Mitään ei ole kadonnut, yritä uudelleen."
