"""A sentence heard in a talk: alone, or as the reply to what was just asked back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from alke.people import Council, Ministry
from alke.rounds import Round
from alke.understand import Understanding, read, understand
from alke.understand.reply import DROPPED, Asked, answer, is_new


@dataclass(frozen=True, slots=True)
class Heard:
    """What is meant, and the sentence it was said in, with what has to be asked before anything is done."""

    meaning: Understanding
    about: Asked


def hear(
    text: str,
    asked: Asked | None,
    now: date,
    round_: Round,
    councils: Sequence[Council],
    ministries: Sequence[Ministry],
    speaker: str | None = None,
) -> Heard:
    """The meaning of `text`, or of the sentence asked about once `text` has answered it.

    What is no answer and no sentence of its own is met with the same question; 'peru' drops the matter, not a booking.
    """
    about = Asked(text)
    if asked is not None and asked.ask is not None:
        reply = read(text, now, round_, councils, ministries)
        told = answer(asked.ask, reply, councils)
        if told == DROPPED:
            return Heard(Understanding("deny", {}, reply.language), about)
        if told is not None:
            about = asked.answered(told, str(reply.when.slots.get("time_from", "")))
        elif asked.ask.is_question and not is_new(reply):
            about = asked
    meaning = understand(about.text, now, round_, councils, ministries, speaker, settled=about.settled)
    return Heard(meaning, replace(about, ask=meaning.ask))
