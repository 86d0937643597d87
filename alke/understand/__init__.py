"""What people write to the bot, in Finnish, Swedish and English: a meaning, or a question when two readings stand; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from alke.people import Council, Ministry
from alke.rounds import Round
from alke.understand.intents import INTENTS, intent_of
from alke.understand.language import language_of
from alke.understand.meaning import Ask, Understanding
from alke.understand.names import read_addresses, read_person
from alke.understand.questions import question_of, settle
from alke.understand.slots import Read, read_slots
from alke.understand.utterance import Utterance, blank_all, marks_of, words_of
from alke.understand.when import read_when
from alke.understand.who import read_whom

__all__ = ["INTENTS", "Ask", "Understanding", "understand"]

_LONGEST = 2000  # characters that are read of a message: nobody orders a time in more


def understand(
    text: str,
    now: date,
    round_: Round,
    councils: Sequence[Council],
    ministries: Sequence[Ministry],
    speaker: str | None = None,
    words: Mapping[str, Mapping[str, str]] | None = None,
) -> Understanding:
    """The intent and slots of one message; never raises on any text.

    `now` is the Helsinki day. `speaker` is the region the person speaks for: it is never put into the slots for
    '@speaker', but it settles 'Savo' said by one of the two. `words` maps a language to its sentences (`ask.region`,
    `ask.date`, `ask.weekday`, with {text} and {choices}); without them a question is its choices.
    """
    text = " ".join(text[:_LONGEST].split())
    addresses, spans = read_addresses(text)
    bare = blank_all(text, spans)
    when = read_when(bare, now, round_)
    whom = read_whom(blank_all(bare, when.spans), councils, ministries)
    names = addresses | read_person(whom.rest)
    language = language_of(words_of(text))
    said = Utterance(text, words_of(text), when.marks | whom.marks | marks_of(text, names))
    intent = intent_of(said)
    slots = read_slots(intent, Read(said, whom, when, names, now, round_, language))
    slots, ask = settle(intent, slots, whom.ask, when.ask, speaker)
    return Understanding(intent, slots, language, ask, question_of(ask, (words or {}).get(language, {})))
