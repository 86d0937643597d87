"""The dates and times of a sentence, as slots: which day is meant, which is refused, and what must be asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from alke.dates import find
from alke.mentions import DateMention
from alke.rounds import Round
from alke.understand.choice import split, with_bare_days
from alke.understand.meaning import Ask
from alke.understand.round_days import WEEKDAY, in_year, into_round
from alke.understand.utterance import number_of

_YEAR = re.compile(r"(?<![\d.])(20\d\d)(?![\d-])")
_OR = re.compile(r"\b(?:tai|vai|joko|eller|or|either)\b", re.IGNORECASE)
_BARE_HOUR = re.compile(r"(?<![\d.,:–-])([01]?\d|2[0-3])\.(00|1[3-9]|[2-5]\d)(?![\d,]|\.\d|\s*(?:€|eur|%))")
_UNTIL = re.compile(r"mennes|viimeist|\bsenast|\bby\b|\bbefore\b", re.IGNORECASE)
_OFFSET = re.compile(
    r"\b(?:(\d+|[^\W\d]+)\s+)?(viik\w+|päiv\w+|veck\w+|dag\w*|weeks?|days?)\s+"
    r"(?:ennen|etukäteen|aiemmin|aikaisemmin|före|innan|tidigare|before|ahead|in advance|prior|earlier)",
    re.IGNORECASE,
)
_PARTS = (
    ("afternoon", re.compile(r"\b(?:iltapäiv\w*|ip\b|eftermiddag\w*|afternoons?|em\b)", re.IGNORECASE)),
    (
        "morning",
        re.compile(r"\b(?:aamupäiv\w*|aamu\w*|ap\b|förmiddag\w*|(?<!\bi )morgon\w*|mornings?|fm\b)", re.IGNORECASE),
    ),
)


@dataclass(frozen=True, slots=True)
class When:
    """The slots about time; `marks` tell the cues what is there; `spans` are the places in the text (start, end).

    `days` and `hours` are all that are wanted, as said: who books has to choose one.
    """

    slots: dict[str, Any]
    marks: frozenset[str]
    ask: Ask | None
    spans: tuple[tuple[int, int], ...]
    days: tuple[date, ...] = ()
    hours: tuple[str, ...] = ()


def read_when(text: str, now: date, round_: Round) -> When:
    """Dates by `alke.dates`, moved into the round's year where the text gives none and its own choice lies outside."""
    mentions = with_bare_days(text, [into_round(mention, round_) for mention in find(text, now)])
    dated = [mention for mention in mentions if mention.start is not None]
    dated = [mention for mention in dated if not _said_again(mention, dated)]
    wanted, refused = split(text, dated) if len(dated) > 1 else (dated, [])
    timed = [mention for mention in mentions if mention.time_from and mention not in refused]
    slots = _day_slots(wanted[-1:], refused) | _times(text, timed) | _offset(text) | _part(text)
    marks = {f"#{name.partition('_')[0]}" for name in slots} | ({"#dates"} if len(dated) > 1 else set())
    marks |= {"#weekday"} if any(WEEKDAY.fullmatch(mention.text) for mention in mentions) else set()
    marks |= {"#hours"} if len(_hours(text, timed)) > 1 else set()
    marks |= {"#refused"} if refused else set()
    marks |= {"BY"} if any(_UNTIL.search(mention.text) for mention in dated) else set()
    return When(
        slots,
        frozenset(marks),
        _ask(text, wanted) or _ask_time(timed),
        tuple((m.at, m.at + len(m.text)) for m in mentions),
        tuple(dict.fromkeys(mention.start for mention in wanted if mention.start)),
        _hours(text, timed),
    )


def correction(text: str, slots: dict[str, Any], now: date) -> dict[str, Any]:
    """For 'to 14.3.2023, eikö sen pitäisi olla 2024': the date as the letter has it, and the speaker's own."""
    dated = [mention for mention in find(text, now) if mention.start is not None]
    if not dated or dated[0].start is None:
        return slots
    said = dated[0].start
    found = {**{k: v for k, v in slots.items() if not k.startswith("date")}, "date": said.isoformat()}
    later = text[dated[0].at + len(dated[0].text) :]
    year = _YEAR.search(later)
    others = [mention for mention in dated[1:] if re.search(r"\d", mention.text)]
    other = others[0].start if others else in_year(said, int(year[1])) if year else None
    return found | ({"suggested": other.isoformat()} if other and other != said else {})


def _day_slots(wanted: Sequence[DateMention], refused: Sequence[DateMention]) -> dict[str, Any]:
    slots: dict[str, Any] = {}
    for mention in wanted:
        slots["date"] = _iso(mention.start)
        if mention.end is not None:
            slots["date_to"] = _iso(mention.end)
    if refused:
        slots["date_rejected"] = _iso(refused[0].start)
    return slots


def _hours(text: str, timed: Sequence[DateMention]) -> tuple[str, ...]:
    """Also '14.00' after 'klo 12.30': no month is numbered so."""
    wanted = split(text, timed)[0] if len(timed) > 1 else timed
    bare = [found for found in _BARE_HOUR.finditer(text) if not any(_within(found.start(), one) for one in timed)]
    said = [(one.at, _clock(one.time_from)) for one in wanted]
    said += [(found.start(), f"{int(found[1]):02}:{found[2]}") for found in bare if timed]
    return tuple(dict.fromkeys(hour for _, hour in sorted(said)))


def _within(at: int, mention: DateMention) -> bool:
    return mention.at <= at < mention.at + len(mention.text)


def _said_again(mention: DateMention, dated: Sequence[DateMention]) -> bool:
    """The bare weekday in 'our Tuesday slot on 24 March'."""
    if mention.start is None or not WEEKDAY.fullmatch(mention.text):
        return False
    return any(one is not mention and one.start and one.start.weekday() == mention.start.weekday() for one in dated)


def _times(text: str, timed: Sequence[DateMention]) -> dict[str, Any]:
    """The last wanted time; of a day's own time and a loose one the day's."""
    wanted = split(text, timed)[0] if len(timed) > 1 else timed
    chosen = ([mention for mention in wanted if mention.start] or wanted)[-1:]
    if not chosen:
        return {}
    found: dict[str, Any] = {"time_from": _clock(chosen[0].time_from)}
    return found | ({"time_to": _clock(chosen[0].time_to)} if chosen[0].time_to else {})


def _offset(text: str) -> dict[str, Any]:
    match = _OFFSET.search(text)
    if match is None:
        return {}
    count = number_of(match[1] or "") or 1
    days = 7 if match[2].lower().startswith(("viik", "veck", "week")) else 1
    return {"offset_days": -count * days}


def _part(text: str) -> dict[str, Any]:
    return next(({"part_of_day": part} for part, pattern in _PARTS if pattern.search(text)), {})


def _ask(text: str, wanted: Sequence[DateMention]) -> Ask | None:
    """About the last day: which of a list, which of two readings, or a weekday that is not that day's."""
    for mention in wanted[-1:]:
        days = tuple(dict.fromkeys(day for one in wanted for day in (one.start, *one.more)))
        for doubt in (mention.doubt or "").split():
            kind, _, value = doubt.partition(":")
            if kind in ("month", "day"):
                return Ask("date", (_iso(mention.start), value), mention.text)
            if kind == "weekday":
                return Ask("weekday", (_iso(mention.start),), mention.text)
        if len(days) > 1:
            alternatives = mention.more or _OR.search(text, wanted[0].at, mention.at)
            return Ask("several" if alternatives else "two", tuple(map(_iso, days)), mention.text)
    return None


def _ask_time(mentions: Sequence[DateMention]) -> Ask | None:
    """'klo 9–11 ja 13–15': one of them is meant."""
    for mention in mentions:
        later = re.search(r"times:(\S+)", mention.doubt or "")
        if later:
            own = (_clock(mention.time_from), _clock(mention.time_to))
            return Ask("time", ("-".join(filter(None, own)), *later[1].split(",")), mention.text)
    return None


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _clock(moment: time | None) -> str:
    return f"{moment:%H:%M}" if moment else ""
