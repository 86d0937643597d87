"""Deadlines: who owes what by when and where to, from sentences, from date headings, and those without a date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from alke.letter import vocabulary as words
from alke.letter.model import ProposedDeadline
from alke.letter.page import Page, Sentence, plain
from alke.letter.parties import asked_of, kind_of_talk, where_to, who_of
from alke.mentions import DateMention


def deadlines(page: Page) -> tuple[ProposedDeadline, ...]:
    """Every deadline, the same date once with the union of what is asked (`lines` has all its places)."""
    found: list[ProposedDeadline] = []
    for sentence in page.sentences:
        found += [
            made
            for made in (*_dated(page, sentence), *_undated(page, sentence))
            if made.what or made.due or made.days_before
        ]
    return tuple(_merged(found))


def _dated(page: Page, sentence: Sentence) -> Iterator[ProposedDeadline]:
    heading = sentence.dated
    scope = page.paragraph(sentence)
    if heading is not None and scope[0] is sentence and _asks(scope) and not _is_meeting_list(scope):
        yield _made(page, scope, heading, page.days(heading)[0])
    for mention in page.of(sentence):
        due = _due(page, sentence, mention)
        if due or (mention.offset is not None and (words.ASKED.search(sentence.low) or _scheduled(sentence, mention))):
            made = _made(page, [sentence], mention, due)
            own = _clause(page, sentence, mention)
            who = ("tem",) if own == ("memo",) else made.who
            yield replace(made, who=who, what=own, asked=(own,)) if own else made


def _clause(page: Page, sentence: Sentence, mention: DateMention) -> tuple[str, ...]:
    """What one of several deadlines of a sentence asks for: the words between the one before it and itself."""
    dated = [m for m in page.of(sentence) if m.offset is not None or _due(page, sentence, m)]
    if len(dated) < 2 or mention not in dated:
        return ()
    n = dated.index(mention)
    start = dated[n - 1].at + len(dated[n - 1].text) if n else sentence.at
    return words.items_of(f"toimittaa {plain(page.text[start : mention.at])}".lower())


def _asks(scope: Sequence[Sentence]) -> bool:
    return any(words.ASKED.search(s.low) for s in scope) and bool(words.items_of(" ".join(s.low for s in scope)))


def _is_meeting_list(scope: Sequence[Sentence]) -> bool:
    """'Ti 20.1. ja to 22.1.2026 / … käsittely ja kommentointi VN-verkoston kokouksissa' is a meeting, not a deadline."""
    first = scope[0].low
    return (
        bool(re.search(r"käsitt?ele|käsittely|kommentoi|kokouksissa|behandl|kommenter", first))
        and "ilmoit" not in first
    )


def _due(page: Page, sentence: Sentence, mention: DateMention) -> date | None:
    if mention.start is None:
        return None
    near = page.around(mention)
    month = mention.end is not None and (mention.end - mention.start).days >= 27
    if month:
        decided = words.DECIDES.search(sentence.low) and words.TEM_ACTS.search(sentence.low)
        return mention.end if decided else None
    if words.DUE.search(near) or _scheduled(sentence, mention):
        return mention.end or page.days(mention)[-1]
    return None


def _scheduled(sentence: Sentence, mention: DateMention) -> bool:
    """A line of a schedule: '17.1. maakuntaliitot ilmoittavat teemat', 'taustamuistiot ke 20.2.' under 'Mitä pyydetään'."""
    leads = sentence.at <= mention.at <= sentence.at + 3
    governs = f"{sentence.heading} {sentence.intro}".lower()
    listed = (sentence.item or leads) and words.SCHEDULE.search(governs) and not mention.time_to
    met = _is_meeting_list([sentence]) or words.kind_of(sentence.low) in {"vn", "webinar", "seminar", "event", "aune"}
    return bool(listed) and not met and bool(words.items_of(sentence.low))


def _made(page: Page, scope: Sequence[Sentence], mention: DateMention, due: date | None) -> ProposedDeadline:
    own = " ".join(s.low for s in scope)
    paragraph = page.paragraph(scope[0])
    after = paragraph[paragraph.index(scope[-1]) + 1 :] if scope[-1] in paragraph else []
    wide = f"{own} {' '.join(s.low for s in after if _belongs(page, s))}"
    what = words.items_of(wide)
    who = (
        ("tem",)
        if what == ("memo",)
        else who_of(own) or who_of(" ".join(s.low for s in paragraph)) or asked_of(scope[0])
    )
    if who == ("tem",):
        what = tuple("tem_contact" if item == "contacts" else item for item in what)
    return ProposedDeadline(
        who=who,
        what=what,
        to=where_to(" ".join(s.text for s in (*scope, *(s for s in after if _belongs(page, s))))),
        due=due,
        days_before=-mention.offset if mention.offset is not None else None,
        working_days=mention.working,
        of_kind=kind_of_talk(page, scope[0], own) if mention.offset is not None else "",
        soft=False,
        text=plain(mention.text),
        line=mention.line,
        lines=(mention.line,),
        asked=(what,),
    )


def _belongs(page: Page, sentence: Sentence) -> bool:
    """A following sentence of the paragraph that goes on asking and has no time of its own."""
    return bool(words.ASKED.search(sentence.low)) and not page.of(sentence) and not words.SOON.search(sentence.low)


def _undated(page: Page, sentence: Sentence) -> Iterator[ProposedDeadline]:
    """'mahdollisimman varhaisessa vaiheessa', a memo without a day, contacts to be named: soft."""
    if any(_due(page, sentence, m) or m.offset is not None for m in page.of(sentence)) or sentence.dated is not None:
        return
    asks_memo = re.search(
        r"laaditaan muistio|muistio laaditaan|muistio, joka|upprättas en promemoria|promemoria (?:upprättas|skrivs)",
        sentence.low,
    )
    names = re.search(
        r"(?:pyydetään|ombeds)[^.]{0,200}?(?:nimeä|utse)[^.]{0,200}?(?:yhteyshenkilö|kontaktperson)", sentence.low
    )
    if not (words.SOON.search(sentence.low) or asks_memo or names):
        return
    what = ("memo",) if asks_memo else ("contacts",) if names else words.items_of(sentence.low)
    who = ("tem",) if asks_memo else who_of(sentence.low) or ("council",)
    yield ProposedDeadline(
        who, what, where_to(sentence.text), None, None, working_days=False, soft=True,
        of_kind=kind_of_talk(page, sentence, sentence.low),
        text=_soft_text(sentence), line=_line_of(page, sentence), lines=(sentence.line,),
    )  # fmt: skip


def _soft_text(sentence: Sentence) -> str:
    soon = words.SOON.search(sentence.low)
    return sentence.text[soon.start() :].rstrip(". ") if soon else sentence.text.rstrip(". ")[:160]


def _line_of(page: Page, sentence: Sentence) -> int:
    """The line on which the sentence's asking stands, near enough: its first."""
    return min(sentence.line, len(page.lines))


def _merged(found: Sequence[ProposedDeadline]) -> list[ProposedDeadline]:
    kept: list[ProposedDeadline] = []
    for new in found:
        twin = next((n for n, old in enumerate(kept) if _same(old, new)), None)
        if twin is None:
            kept.append(new)
            continue
        old = kept[twin]
        kept[twin] = replace(
            old,
            who=tuple(dict.fromkeys((*old.who, *new.who))) if "tem" not in (*old.who, *new.who) else old.who,
            what=tuple(dict.fromkeys((*old.what, *new.what))),
            to=tuple(dict.fromkeys((*old.to, *new.to))),
            lines=(*old.lines, *new.lines),
            asked=(*old.asked, *new.asked),
        )
    return kept


def _same(old: ProposedDeadline, new: ProposedDeadline) -> bool:
    if new.due is not None:
        return old.due == new.due and ("tem" in old.who) == ("tem" in new.who)
    return (
        not new.soft
        and not old.soft
        and old.due is None
        and old.days_before == new.days_before
        and old.of_kind == new.of_kind
    )
