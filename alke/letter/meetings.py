"""Meetings and offered times: which dates of a letter are events, and which are choices."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time

from alke.letter import vocabulary as words
from alke.letter.event_names import event_name
from alke.letter.model import ProposedMeeting, ProposedSlot
from alke.letter.offers import clocks, is_offer, is_own, named, own_slots, slots_of
from alke.letter.page import Page, Sentence, plain
from alke.mentions import DateMention
from alke.regions import find_areas

AREA_NAMES = {
    "läntinen": "Läntinen Suomi", "itäinen": "Itäinen Suomi", "pohjoinen": "Pohjoinen Suomi", "eteläinen": "Eteläinen Suomi",
}  # fmt: skip
_IS = re.compile(r"(?:\w+\s+)?(?:on|ovat|är)\s")
_WHEN = re.compile(r"(?:aika|ajankohta|kokousaika|tid|tidpunkt|när|time|when)\b\s*[:|]?\s")


@dataclass(frozen=True, slots=True)
class Events:
    """What the dates of a letter are."""

    meetings: tuple[ProposedMeeting, ...]
    slots: tuple[ProposedSlot, ...]


def events(page: Page) -> Events:
    """Walk over the sentences; a deadline's date is no event, a date without any word of meeting is neither."""
    meetings: list[ProposedMeeting] = []
    slots: list[ProposedSlot] = []
    meetings += _minuted(page)
    for sentence in page.sentences:
        mentions = [m for m in page.of(sentence) if m.start or m.time_from]
        if sentence.dated is not None and sentence is page.paragraph(sentence)[0]:
            mentions = [sentence.dated, *mentions]
        dated = [m for m in mentions if m.start]
        slots += own_slots(sentence, mentions, meetings, slots)
        for mention in dated:
            if is_offer(page, sentence, mention) or is_own(sentence, mention):
                slots += slots_of(page, sentence, mention)
            elif _is_event(page, sentence, mention):
                meetings += _meetings(page, sentence, mention)
    return Events(tuple(_merged(meetings)), tuple(dict.fromkeys(slots)))


def _minuted(page: Page) -> list[ProposedMeeting]:
    """'Maakunnan yhteistyöryhmän sihteeristö 05.12.2024 § 66': the meeting whose minutes these are."""
    return [
        ProposedMeeting(
            found.group(1).strip(" #"), "myr", m.start, None, None, None, "", "", tentative=False, line=m.line
        )
        for m in page.mentions[:3]
        if m.start and (found := re.match(rf"(.{{5,80}}?)\s*{re.escape(m.text)}\s*§", page.lines[m.line - 1]))
    ]


def _is_event(page: Page, sentence: Sentence, mention: DateMention) -> bool:
    around = sentence.context if sentence.item else sentence.low
    if _is_span(mention) or words.DUE.search(page.around(mention)):
        return False
    timed = mention.time_from is not None and words.TALK.search(around)
    if words.DUE.search(sentence.heading.lower()) and not _meets(around) and not timed:
        return False
    if _WHEN.match(sentence.low) and words.INVITES.search(page.low[:600]):
        return True
    if sentence.dated is mention:
        return _meets(sentence.low) and "asialistat valmi" not in sentence.low
    told = words.HELD.search(around) or mention.time_from or _IS.match(page.around(mention))
    return bool(words.kind_of(around)) and bool(told)


def _meets(text: str) -> bool:
    handled = words.kind_of(text) == "vn" and re.search(r"käsit|behandl|kommentoi", text)
    meets = re.search(r"kokouks|webb?inaar|webinar|seminaa|seminar|pidet|järjestet|hålls|ordnas|möte", text)
    return bool(meets or handled)


def _is_span(mention: DateMention) -> bool:
    """Months, weeks and seasons are no events; a range of a few days is."""
    long = mention.end is not None and mention.start is not None and (mention.end - mention.start).days > 4
    vague = mention.end is not None and not any(letter.isdigit() for letter in mention.text)
    return long or vague or bool(re.match(r"v(?:iik|ec|k)", mention.text.lower()))


def _meetings(page: Page, sentence: Sentence, mention: DateMention) -> list[ProposedMeeting]:
    name = named(sentence, mention)
    areas = find_areas(name or (sentence.text if sentence.item else _before(page, sentence, mention)))
    if areas and not sentence.item:
        areas = areas[-1:]  # 'itäisen Suomen keskustelu pidetään …, läntisen Suomen keskustelu …'
        name = AREA_NAMES[areas[0].area]
    local = " ".join(part.low for part in (page.paragraph(sentence) if sentence.dated is mention else [sentence]))
    called = bool(_WHEN.match(sentence.low))  # 'Aika: …' of an invitation: the event that its title names
    kind = "joint" if areas else words.kind_of(name.lower()) or words.kind_of(local) or words.kind_of(sentence.context)
    kind = ("seminar" if "valmistelu" in page.low[:300] or not kind else kind) if called else kind
    made = ProposedMeeting(
        name=sentence.heading if called else _name(sentence, name, kind),
        kind=kind,
        date=mention.start,
        end_date=mention.end,
        start=mention.time_from,
        end=mention.time_to,
        area=areas[0].area if len(areas) == 1 else "",
        place=_place(page, sentence, mention),
        tentative=bool(words.TENTATIVE.search(sentence.low)),
        line=mention.line,
    )
    return [
        replace(made, date=day, start=start, end=end) for start, end in clocks(mention) for day in page.days(mention)
    ]


def _name(sentence: Sentence, name: str, kind: str) -> str:
    """The rest of a list item if that is a name, else the words that name the event."""
    fits = name and len(name) <= 60 and not any(letter.isdigit() for letter in name)
    return name if fits else event_name(sentence.text, kind) or name or sentence.text[:60]


def _before(page: Page, sentence: Sentence, mention: DateMention) -> str:
    """The words between the date before and this one: whose talk it is, where a sentence tells several."""
    told = [m for m in page.of(sentence) if m.start and m.at < mention.at]
    start = told[-1].at + len(told[-1].text) if told else sentence.at
    return plain(page.text[start : mention.at])


def _place(page: Page, sentence: Sentence, mention: DateMention) -> str:
    """In the sentence, in its introduction, or the word after the date ('10.–11.3. Oulussa')."""
    after = page.text[mention.at + len(mention.text) :][:30].split("\n\n")[0].split()[:1]
    return (
        words.place_of(sentence.low) or words.place_of(sentence.intro.lower()) or words.place_of("".join(after).lower())
    )


def _merged(meetings: Sequence[ProposedMeeting]) -> list[ProposedMeeting]:
    """The same event told twice: times of the one, year and weekday of the other (the later mention names the year)."""
    kept: dict[tuple[str, int, int, time | None], ProposedMeeting] = {}
    for meeting in meetings:
        kind, month, day = (
            meeting.kind,
            meeting.date.month if meeting.date else 0,
            meeting.date.day if meeting.date else 0,
        )
        keys = [(kind, month, day, meeting.start), (kind, month, day, None)]
        twin = next((key for key in keys if key in kept), None)
        if twin is None and meeting.start is None:
            twin = next((key for key in kept if key[:3] == (kind, month, day)), None)
        if twin is None:
            kept[keys[0]] = meeting
            continue
        old = kept[twin]
        newer = meeting.date if old.kind == "vn" or meeting.start is None else old.date
        kept[twin] = replace(old, date=newer, start=old.start or meeting.start, end=old.end or meeting.end)
    return list(kept.values())
