"""Times that a letter offers: for groups of councils, and for the meetings of a council of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time

from alke.letter import vocabulary as words
from alke.letter.model import ProposedMeeting, ProposedSlot
from alke.letter.page import Page, Sentence
from alke.mentions import DateMention
from alke.regions import find_areas


def is_offer(page: Page, sentence: Sentence, mention: DateMention) -> bool:
    """A dated time in a list that its introduction offers, or a sentence that offers times.

    Where councils form their groups, a list of nameless times under the talks is an offer too.
    """
    governing = sentence.intro.lower() if sentence.item else sentence.low
    if mention.time_from is None:
        return False
    name = named(sentence, mention)
    if (
        name
        and len(mention.more) < 2
        and (not words.OFFER.search(governing) or words.kind_of(name.lower()) or find_areas(name))
    ):
        return False
    if words.OFFER.search(governing):
        return True
    listed = (sentence.item and words.kind_of(governing) == "group") or (
        len(mention.more) > 1 and words.kind_of(sentence.low) == "group"
    )
    return listed and words.GROUPED.search(page.low) is not None


def is_own(sentence: Sentence, mention: DateMention) -> bool:
    """'Maakuntakohtaiset tapaamiset järjestetään 14.3. ja 16.3. klo 9–11': times that a council may book."""
    plural = re.search(r"maakuntakohtaiset (?:tapaami|keskustelu)|enskilda diskussioner", sentence.low)
    return mention.time_from is not None and bool(plural) and not words.DUE.search(sentence.low)


def named(sentence: Sentence, mention: DateMention) -> str:
    """The words after the date of a list item: 'Läntinen Suomi', a webinar's name."""
    if not sentence.item:
        return ""
    rest = sentence.text.replace(" ".join(mention.text.split()), "", 1)
    return re.sub(r"^[\s•·*,:;()|–—.\uf0b7-]+|[\s,:;()|–—.-]+$", "", rest)


def slots_of(page: Page, sentence: Sentence, mention: DateMention) -> list[ProposedSlot]:
    kind = "own" if words.kind_of(sentence.context) == "own" else "group"
    return [
        ProposedSlot(day, start, end, kind, mention.line, _last(mention, day))
        for start, end in clocks(mention)
        for day in page.days(mention)
    ]


def _last(mention: DateMention, first: date) -> date | None:
    """The last day of talks that go on over several."""
    return first + (mention.end - mention.start) if mention.end and mention.start else None


def clocks(mention: DateMention) -> list[tuple[time | None, time | None]]:
    """Every time of a mention: its own, and those of its doubt ('klo 9–11 ja 13–15')."""
    further = re.search(r"times:(\S+)", mention.doubt or "")
    pairs = [part.partition("-") for part in further.group(1).split(",")] if further else []
    others = [(time.fromisoformat(a), time.fromisoformat(b) if b else None) for a, _, b in pairs]
    backwards = mention.time_from and mention.time_to and mention.time_to <= mention.time_from and not mention.end
    return [(mention.time_from, None if backwards else mention.time_to), *others]


def own_slots(
    sentence: Sentence,
    mentions: Sequence[DateMention],
    meetings: Sequence[ProposedMeeting],
    slots: Sequence[ProposedSlot],
) -> list[ProposedSlot]:
    """'Maakuntakohtaiset tapaamiset järjestetään em. päivinä … alkaen klo 12.30': one for each day of the joint talks."""
    clocks = [m for m in mentions if m.start is None and m.time_from]
    if not clocks or words.kind_of(sentence.low) != "own" or not words.SAME_DAYS.search(sentence.low):
        return []
    talks = [m.date for m in meetings if m.date and m.kind in {"joint", "group", "thematic"}]
    days = dict.fromkeys((*talks, *(slot.date for slot in slots if slot.kind == "group")))
    first = clocks[0]
    return [ProposedSlot(day, first.time_from, first.time_to, "own", first.line) for day in days]
