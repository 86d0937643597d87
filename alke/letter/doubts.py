"""What does not fit in a letter: each doubt with a code, its facts and its line; nothing is mended."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from alke.letter.contact_days import windows
from alke.letter.deadline_doubts import deadlines
from alke.letter.known import COUNCILS
from alke.letter.model import LetterDoubt
from alke.letter.organisations import areas, links, missing, names
from alke.letter.page import Page, plain
from alke.letter.reading import Read
from alke.mentions import DateMention

_FACT = re.compile(r"(\w+):(\S+)")
_IMPOSSIBLE = re.compile(
    r"(?<![\w./-])(?:3[0-9]|[4-9][0-9]|2[0-9]|[01]?[0-9])\.(?:1[0-9]|0?[0-9])\.(?:20[0-9]{2})?(?![\w/])"
)


def doubts(read: Read) -> tuple[LetterDoubt, ...]:
    """Every doubt, in the order of the letter's lines."""
    checks = (
        _too_long, _dates, _impossible, _undated, _capacity, _weeks, _open_ends, deadlines, _tentative,
        windows, names, missing, links, areas,
    )  # fmt: skip
    found = dict.fromkeys(_Key(doubt) for check in checks for doubt in check(read))
    return tuple(sorted((key.doubt for key in found), key=lambda d: d.line))


@dataclass(frozen=True, slots=True, eq=False)
class _Key:
    doubt: LetterDoubt

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and (self.doubt.code, self.doubt.line, self.doubt.text) == (
            other.doubt.code, other.doubt.line, other.doubt.text,
        )  # fmt: skip

    def __hash__(self) -> int:
        return hash((self.doubt.code, self.doubt.line, self.doubt.text))


def _dates(read: Read) -> Iterator[LetterDoubt]:
    """Weekdays and years that quarrel, ranges that run backwards, dates without a year."""
    for mention in read.page.mentions:
        facts = dict(_FACT.findall(mention.doubt or ""))
        written = ", ".join(day.isoformat() for day in (mention.start, *mention.more) if day)
        text = plain(mention.text)
        if "weekday" in facts:
            moved = _moved(read.page, mention)
            suggested = {"suggested": moved} if moved != written else {}
            yield LetterDoubt("weekday", text, mention.line, {"written": written, "is": facts["weekday"], **suggested})
        elif "year" in facts and re.search(r"20[0-9]{2}", text) and any(c.isdigit() for c in text[:2]):
            yield LetterDoubt(
                "year_against_year", text, mention.line, {"written": written, "suggested": _moved(read.page, mention)}
            )
        elif _lacks_year(mention):
            yield LetterDoubt("year_missing", text, mention.line, {"suggested": written})
        if mention.doubt in {"order", "broken", "heading"}:
            yield LetterDoubt(mention.doubt, text, mention.line, {"written": written})


def _moved(page: Page, mention: DateMention) -> str:
    return ", ".join(day.isoformat() for day in page.days(mention))


def _lacks_year(mention: DateMention) -> bool:
    numeric = re.match(r"[0-9]{1,2}\.", mention.text)
    return bool(numeric) and mention.start is not None and not re.search(r"20[0-9]{2}", mention.text)


def _impossible(read: Read) -> Iterator[LetterDoubt]:
    """'31.2.2026' is in no calendar."""
    ends = {m.at: m.at + len(m.text) for m in read.page.mentions}
    places = sorted(ends)
    line = counted = 0
    for match in _IMPOSSIBLE.finditer(read.page.text):
        day, month, *_ = match.group().split(".")
        before = bisect_right(places, match.start())
        if (
            (before and match.start() < ends[places[before - 1]])
            or not 1 <= int(month) <= 12
            or not 28 < int(day) <= 31
        ):
            continue
        line += read.page.text.count("\n", counted, match.start())
        counted = match.start()
        yield LetterDoubt("impossible_date", match.group(), line + 1)


def _too_long(read: Read) -> Iterator[LetterDoubt]:
    if read.unread:
        facts = {"read": str(len(read.page.text)), "unread": str(read.unread)}
        yield LetterDoubt("too_long", "", len(read.page.lines), facts)


def _undated(read: Read) -> Iterator[LetterDoubt]:
    if read.dated is None:
        yield LetterDoubt("letter_undated", "", 1)
    if not any(m.start for m in read.page.mentions):
        yield LetterDoubt("no_dates", "", 1)
    if read.dated:
        yield from _past_as_future(read, read.dated)
    else:
        yield from _already_past(read)


_COMING = re.compile(
    r"vahvistetaan|järjestetään|pidetään|tullaan|todennäköisesti|hålls|kommer att|ordnas|käydään|will be"
)
_GONE = re.compile(r"pidettiin|esitti\b|on esittän|käsitteli|järjestettiin|hölls|ordnades|\bhar\b|on pidetty|was held")


def _past_as_future(read: Read, written: date) -> Iterator[LetterDoubt]:
    """A letter of 5.12. speaks of a meeting on 3.12. as coming."""
    for sentence in read.page.sentences:
        coming = _COMING.search(sentence.low) and not _GONE.search(sentence.low)
        for mention in read.page.of(sentence) if coming else ():
            if mention.start and mention.start < written and not mention.end:
                facts = {"written": written.isoformat(), "date": mention.start.isoformat()}
                yield LetterDoubt("past_as_future", sentence.text[:160], mention.line, facts)


def _already_past(read: Read) -> Iterator[LetterDoubt]:
    """Times that the day of reading has passed; one doubt for a letter all of whose times have."""
    moments = [(m.date, m.line, m.name) for m in read.meetings] + [(d.due, d.line, d.text) for d in read.deadlines]
    moments += [(s.date, s.line, s.date.isoformat()) for s in read.slots]
    gone = [(on, line, text) for on, line, text in moments if on and on < read.today]
    for on, line, text in gone[:1] if len(gone) == len([on for on, *_ in moments if on]) else gone:
        yield LetterDoubt("already_past", text, line, {"today": read.today.isoformat(), "date": on.isoformat()})


def _capacity(read: Read) -> Iterator[LetterDoubt]:
    """18 councils in groups of at least four, one talk each, are at most four talks."""
    least = next((r for r in read.rules if r.rule == "min_regions" and isinstance(r.value, int)), None)
    once = any(r.rule == "max_talks_per_region" and r.value == 1 for r in read.rules)
    offered = [slot for slot in read.slots if slot.kind == "group"]
    listed = len({a.key for a in read.distribution if a.kind == "council"})
    councils = listed if listed * 2 > len(COUNCILS) else len(COUNCILS)
    if least and once and offered and isinstance(least.value, int):
        most = councils // least.value
        if len(offered) > most:
            facts = {
                "slots": str(len(offered)),
                "groups": str(most),
                "councils": str(councils),
                "min_regions": str(least.value),
            }
            yield LetterDoubt("more_slots_than_groups", least.text[:160], offered[0].line, facts)


def _weeks(read: Read) -> Iterator[LetterDoubt]:
    """The offered times lie in the weeks that the letter names."""
    weeks = [m for m in read.page.mentions if re.match(r"v(?:iik|ec|k)", m.text.lower()) and m.start]
    for slot in read.slots:
        spans = [(m.start, m.end or m.start + timedelta(6)) for m in weeks if m.start]
        if spans and slot.kind == "group" and not any(a <= slot.date <= b for a, b in spans):
            yield LetterDoubt("slot_outside_weeks", slot.date.isoformat(), slot.line, {"weeks": plain(weeks[0].text)})


def _open_ends(read: Read) -> Iterator[LetterDoubt]:
    first = next((s for s in read.slots if s.start and not s.end), None)
    if first:
        text = f"{first.start:%H.%M}"
        yield LetterDoubt("no_end", text, first.line, {"kind": first.kind})
    for meeting in read.meetings:
        if meeting.start and not meeting.end:
            yield LetterDoubt("no_end", meeting.name, meeting.line, {"kind": meeting.kind})


def _tentative(read: Read) -> Iterator[LetterDoubt]:
    for meeting in read.meetings:
        if meeting.tentative:
            yield LetterDoubt(
                "tentative", meeting.name, meeting.line, {"date": meeting.date.isoformat() if meeting.date else ""}
            )
