"""A letter becomes a proposed round: meetings, times, deadlines, rules, people, and every doubt; pure."""

from __future__ import annotations

from datetime import date

from alke.calendar import Calendar
from alke.dates import find
from alke.dates.tokens import unwrap
from alke.letter.addressees import diary_numbers, distribution
from alke.letter.agreed import to_round
from alke.letter.deadlines import deadlines
from alke.letter.doubts import doubts
from alke.letter.lay_out import lay_out
from alke.letter.links import letter_links, schedule_file, themes
from alke.letter.meetings import events
from alke.letter.model import ProposedRound
from alke.letter.people import contacts
from alke.letter.reading import Read
from alke.letter.rules import rules
from alke.letter.sender import addresses, dated, talks_year, title
from alke.letter.signers import signers

__all__ = ["ProposedRound", "read", "to_round"]

LONGEST = 80_000
"""Characters of a letter that are read: some thirty pages; the rest is named in the doubt `too_long`."""


_WEEKENDS = Calendar(frozenset())


def read(text: str, today: date, calendar: Calendar = _WEEKENDS) -> ProposedRound:
    """Read a letter in Finnish or Swedish. Nothing is mended: what does not fit becomes a doubt. Never raises.

    `calendar` knows the holidays; without it only weekends are free days.
    """
    whole = text.replace("\r\n", "\n")
    text = whole[:LONGEST]
    lines = text.split("\n")
    mentions = find(text, today)
    written = dated(lines, mentions)
    if written and written != today:
        mentions = find(text, written)  # 'ensi viikon torstaina' counts from the day the letter was written
    page = lay_out(text, mentions)
    happening = events(page)
    read_ = Read(
        page=page,
        today=today,
        dated=written,
        year=talks_year(lines, happening),
        meetings=happening.meetings,
        slots=happening.slots,
        deadlines=deadlines(page),
        rules=rules(page),
        contacts=contacts([unwrap(line).text for line in lines], mentions),
        distribution=distribution(lines),
        calendar=calendar,
        unread=len(whole) - len(text),
    )
    return ProposedRound(
        mentions=tuple(mentions),
        meetings=read_.meetings,
        slots=read_.slots,
        deadlines=read_.deadlines,
        rules=read_.rules,
        contacts=read_.contacts,
        diary_numbers=diary_numbers(lines),
        distribution=read_.distribution,
        signers=signers(lines),
        doubts=doubts(read_),
        addresses=addresses(text, read_.contacts),
        links=letter_links(page),
        schedule_file=schedule_file(page),
        themes=themes(page),
        title=title(lines),
        dated=read_.dated,
        year=read_.year,
    )
