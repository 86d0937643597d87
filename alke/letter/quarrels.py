"""What a letter says in two ways: a deadline on two days, a rule with two numbers, a thing asked for through two channels."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import date, timedelta

from alke.letter import vocabulary as words
from alke.letter.model import LetterDoubt, ProposedDeadline
from alke.letter.page import Sentence, plain
from alke.letter.reading import Read
from alke.letter.rules import every_rule
from alke.regions import find_areas

_STAGE = re.compile(
    r"alusta|luonno|lopulli|tarkent|täydent|muutok|viimeistel|ensimmäi|toise|prelimin|utkast|slutlig|komplett"
)
"""Words by which a thing is asked for twice on purpose."""
_ONCE = (
    "theme",
    "composition",
    "booking",
    "agenda",
    "participants",
    "invitations",
    "followup",
    "contacts",
    "tem_contact",
    "talk_time",
)
_MAIL = re.compile(r"sähköposti|e-post|e-mail|@")
_FORM = re.compile(r"lomak|blankett|formulär|webropol|kansio(?:on|ssa)|kanava(?:lla|lle|n)\b|mappen|på kanalen")
_DECIDERS = (
    ("AUNE", re.compile(r"\baune|neuvottelukun|delegationen")),
    ("TEM", re.compile(r"\btem\b|elinkeinoministeriö|\banm\b")),
)
_DECIDES = re.compile(
    r"teem\w{0,30}[^.]{0,60}(?:vahvist|päätt)|(?:vahvist|päätt)[^.]{0,60}teem|tema[^.]{0,60}(?:beslut|fastst)"
)


def _deadlines(read: Read) -> Iterator[LetterDoubt]:
    """The same thing of the same people on two days."""
    firm = [d for d in read.deadlines if not d.soft]
    for one, other in itertools.combinations(firm, 2):
        both = [item for item in one.what if item in other.what and item in _ONCE]
        if both and set(one.who) & set(other.who) and _differ(read, one, other) and not _staged(read, one, other):
            facts = {"what": ", ".join(both), "lines": f"{one.line}, {other.line}"}
            yield LetterDoubt("contradiction", f"{one.text} / {other.text}", max(one.line, other.line), facts)


def _differ(read: Read, one: ProposedDeadline, other: ProposedDeadline) -> bool:
    """Two days; of a day and a count of days before the talks, whether the count falls on the day for some talk."""
    if one.due and other.due:
        return one.due != other.due
    day, counted = (one, other) if one.due else (other, one)
    if day.due is None:
        return one.of_kind == other.of_kind and one.days_before != other.days_before
    before = counted.days_before
    if before is None or before < 0 or counted.working_days:
        return False
    return bool(talks := _talks(read)) and day.due not in {talk - timedelta(before) for talk in talks}


def _talks(read: Read) -> list[date]:
    return [m.date for m in read.meetings if m.date and m.kind in {"joint", "group", "thematic"}] + [
        s.date for s in read.slots
    ]


def _staged(read: Read, one: ProposedDeadline, other: ProposedDeadline) -> bool:
    """A draft and the final one, talks of two areas, or a webinar's participants and the talks'."""
    first, last = _sentence(read, one), _sentence(read, other)
    if first is None or last is None or first is last:
        return True
    parts = any(_STAGE.search(s.low) or find_areas(s.text) for s in (first, last))
    return parts or _about(first) != _about(last)


def _sentence(read: Read, deadline: ProposedDeadline) -> Sentence | None:
    """The sentence that asks."""
    near = [s for s in read.page.sentences if s.line <= deadline.line]
    return next(
        (s for s in reversed(near[-12:]) if deadline.text in plain(s.text) or s.dated), near[-1] if near else None
    )


def _about(sentence: Sentence) -> str:
    """Which event a sentence is about, '' for the talks themselves."""
    kind = words.kind_of(sentence.low) or words.kind_of(sentence.context)
    return kind if kind in {"webinar", "seminar", "event", "own", "vn"} else ""


def _rules(read: Read) -> Iterator[LetterDoubt]:
    """'vain yhteen keskusteluun' and, later, 'enintään kahteen keskusteluun'."""
    first = {(rule.rule, rule.kind): rule for rule in read.rules}
    for rule in every_rule(read.page):
        said = first[rule.rule, rule.kind]
        if rule.value != said.value and rule.rule != "place":
            facts = {"what": rule.rule, "lines": f"{said.line}, {rule.line}"}
            yield LetterDoubt("contradiction", f"{said.text[:80]} / {rule.text[:80]}", rule.line, facts)


def _channels(read: Read) -> Iterator[LetterDoubt]:
    """Participants by mail in one place, on a form in another."""
    told: dict[str, dict[str, Sentence]] = {}
    for sentence in read.page.sentences:
        mail, form = _MAIL.search(sentence.low), _FORM.search(sentence.low)
        if bool(mail) == bool(form) or not (words.ASKED.search(sentence.low) or sentence.dated or sentence.item):
            continue
        for item in words.items_of(sentence.low):
            told.setdefault(item, {}).setdefault("mail" if mail else "form", sentence)
    for item, channels in told.items():
        if len(channels) > 1 and item in {
            "theme",
            "participants",
            "composition",
            "contacts",
            "booking",
            "agenda",
            "followup",
        }:
            first, last = sorted(channels.values(), key=lambda s: s.at)
            yield LetterDoubt("two_channels", f"{first.text[:80]} / {last.text[:80]}", last.line, {"what": item})


def _deciders(read: Read) -> Iterator[LetterDoubt]:
    """AUNE confirms the themes; TEM decides on them."""
    found: dict[str, Sentence] = {}
    for sentence in read.page.sentences:
        acting = (
            [name for name, pattern in _DECIDERS if pattern.search(sentence.low)]
            if _DECIDES.search(sentence.low)
            else []
        )
        if len(acting) == 1:
            found.setdefault(acting[0], sentence)
    if len(found) > 1:
        first, last = sorted(found.values(), key=lambda s: s.at)
        yield LetterDoubt("contradiction", f"{first.text[:80]} / {last.text[:80]}", last.line, {"what": "theme"})


def _numbers(read: Read) -> Iterator[LetterDoubt]:
    """Two diary numbers of one registry, neither told as a reference."""
    own: dict[str, int] = {}
    for n, line in enumerate(read.page.lines):
        if not re.match(r"\s*(?:viite|hänvisning|ref|kirje|aiempi)", line, re.IGNORECASE):
            for number in re.findall(r"\bVN/[0-9]{2,6}/[0-9]{4}\b", line):
                own.setdefault(number, n + 1)
    if len(own) > 1:
        first, last, *_ = own
        yield LetterDoubt("contradiction", f"{first} / {last}", own[last], {"what": "diary_number"})


quarrels = (_deadlines, _rules, _channels, _deciders, _numbers)
