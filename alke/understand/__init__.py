"""What people write to the bot, in Finnish, Swedish and English: a meaning, or a question when two readings stand; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import product

from alke.people import Council, Ministry
from alke.rounds import Round
from alke.understand.clean import LONGEST, clean, without_quotations
from alke.understand.courtesy import without_courtesies
from alke.understand.intents import INTENTS, intent_of, is_surer
from alke.understand.language import languages_of
from alke.understand.lexicon import concepts_of
from alke.understand.meaning import Ask, Understanding
from alke.understand.moods import moods_of
from alke.understand.names import read_addresses, read_person
from alke.understand.questions import question_of, settle
from alke.understand.rules import CHANGES
from alke.understand.slots import Read, read_slots
from alke.understand.theme import theme_marks
from alke.understand.utterance import Utterance, blank_all, words_of
from alke.understand.what import marks_of
from alke.understand.when import read_when
from alke.understand.who import read_whom

__all__ = ["INTENTS", "Ask", "Understanding", "read", "understand"]


def understand(
    text: str,
    now: date,
    round_: Round,
    councils: Sequence[Council],
    ministries: Sequence[Ministry],
    speaker: str | None = None,
    words: Mapping[str, Mapping[str, str]] | None = None,
    settled: Mapping[str, str] | None = None,
) -> Understanding:
    """The intent and slots of one message; never raises on any text.

    `now` is the Helsinki day. `speaker` is the region the person speaks for: it is never put into the slots for
    '@speaker', but it settles 'Savo' said by one of the two. `words` maps a language to its sentences (`ask.region`,
    `ask.date`, `ask.weekday`, `ask.time`, `ask.cancel`, with {text} and {choices}); without them a question is its choices.
    `settled` are the answers to what was asked back (`alke.understand.reply`).
    """
    found = read(text, now, round_, councils, ministries)
    slots, ask = settle(found, read_slots(found), speaker, settled or {})
    return Understanding(
        found.intent, slots, found.language, ask, question_of(ask, (words or {}).get(found.language, {}))
    )


def read(text: str, now: date, round_: Round, councils: Sequence[Council], ministries: Sequence[Ministry]) -> Read:
    """All that is read of one message before its slots are filled; what is only quoted orders nothing."""
    whole = clean(text[:LONGEST])
    found = _read(whole, now, round_, councils, ministries)
    own = without_quotations(whole)
    if found.intent not in CHANGES - {"theme.set"} or own in {"", whole}:
        return found
    return _read(own, now, round_, councils, ministries)


def _read(whole: str, now: date, round_: Round, councils: Sequence[Council], ministries: Sequence[Ministry]) -> Read:
    """What is set apart, then what the rest means."""
    text = without_courtesies(whole)
    addresses, spans = read_addresses(text)
    when = read_when(blank_all(text, spans), now, round_)
    whom = read_whom(blank_all(text, (*spans, *when.spans)), councils, ministries)
    person, person_spans = read_person(whom.rest)
    names = addresses | person
    languages = languages_of(words_of(whole))
    rest = blank_all(whom.rest, person_spans)
    said, intent = _meant(text, rest, when.marks | whom.marks | marks_of(text, names) | theme_marks(text), languages)
    return Read(intent, said, whom, when, names, now, round_, languages[0])


def _meant(text: str, rest: str, marks: frozenset[str], languages: Sequence[str]) -> tuple[Utterance, str]:
    """First as it is spelled, then with a slip of the finger mended; first in the likeliest language.

    A slip may hide the word that decides ('sirrä Lapin aika'): what would change something is read again with it mended.
    """
    exact = _said(text, rest, marks, languages[0])
    intent = intent_of(exact)
    if intent in CHANGES:
        mended = _said(text, rest, marks, languages[0], fuzzy=True)
        return (mended, intent_of(mended)) if is_surer(mended, exact) else (exact, intent)
    if intent:
        return exact, intent
    for fuzzy, language in product((False, True), languages):
        said = _said(text, rest, marks, language, fuzzy=fuzzy)
        intent = intent_of(said, own=language == languages[0])
        if intent:
            return said, intent
    return exact, "out_of_scope"


def _said(text: str, rest: str, marks: frozenset[str], language: str, *, fuzzy: bool = False) -> Utterance:
    words = words_of(rest)
    concepts = tuple(concepts_of(words, language, fuzzy=fuzzy))
    return Utterance(text, words, concepts, marks | moods_of(text, words, concepts, named_first=rest[:1] == " "))
