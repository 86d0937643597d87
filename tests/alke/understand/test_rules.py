"""The tables by which sentences are understood: every rule decides its example, and every word of a rule means something."""

from __future__ import annotations

import re
from datetime import date

import pytest

from alke.understand import read
from alke.understand.intents import deciding
from alke.understand.lexicon import CONCEPTS, concepts_of, en, fi, sv
from alke.understand.patterns import Rule
from alke.understand.rules import CHANGES, FAMILIES, RULES
from config.directory import councils, ministries
from config.round_files import shipped_rounds

ROUND = shipped_rounds()["2026"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule[2])
def test_rule_decides_its_own_example(rule: Rule) -> None:
    said = read(rule[2], date(2026, 1, 12), ROUND, councils(), ministries())
    assert (deciding(said.said), said.intent) == (rule, rule[0])


def test_rules_name_only_concepts_families_and_marks() -> None:
    named = {name for _, rule, _ in RULES for name in re.findall(r"[^ |!]+", rule)}
    marks = {name for name in named if name.startswith(("#", "MANY_", "SOME_"))}
    assert sorted(named - marks - FAMILIES.keys() - CONCEPTS) == []


def test_every_concept_of_a_language_stands_in_one_part_of_its_table() -> None:
    for language in (fi, sv, en):
        parts = [*language.speech.WORDS, *language.talks.WORDS, *language.papers.WORDS, *language.bot.WORDS]
        assert sorted(parts) == sorted(language.WORDS)


def test_families_gather_concepts_and_marks() -> None:
    gathered = {name for family in FAMILIES.values() for name in family if not name.startswith("#")}
    assert sorted(gathered - CONCEPTS) == []


def test_what_changes_something_is_an_intent_of_a_rule() -> None:
    assert sorted(CHANGES - {intent for intent, _, _ in RULES}) == []


def concepts(sentence: str, language: str = "fi", *, fuzzy: bool = False) -> list[list[str]]:
    return [sorted(found) for found in concepts_of(sentence.split(), language, fuzzy=fuzzy)]


def test_word_stands_for_all_that_fits_it() -> None:
    compound, ending, short = "keskusteluryhmää", "iltapäiväajat", "on"
    assert concepts(f"{compound} {ending} {short}") == [["GROUP", "MEETING"], ["TIME"], []]


def test_words_in_a_row_mean_together_what_none_means_alone() -> None:
    assert concepts("ta bort mig", "sv")[:2] == [["REMOVE", "TAKE"], ["REMOVE"]]


def test_slip_of_the_finger_is_mended_where_it_is_looked_for() -> None:
    assert (concepts("muisttuta"), concepts("muisttuta", fuzzy=True)) == ([[]], [["NUDGE", "REMIND"]])
