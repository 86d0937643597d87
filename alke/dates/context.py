"""Gather the years that a text is sure of, before any year is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from alke.dates import clusters
from alke.dates.clusters import Day
from alke.dates.reader import Raw
from alke.dates.tokens import Token
from alke.dates.years import Context, by_weekday, made


def context(raws: Sequence[Raw], tokens: Sequence[Token], today: date) -> Context:
    """Gather the years the text is sure of: full dates, dates that one year's weekday fits, and 'vuoden 2026'."""
    sure = [(tokens[raw.at].at, day, found) for raw in raws for day, found in _full(raw)]
    first = next((raw for raw in raws if raw.kind == "days"), None)
    own = next((found for _, found in _full(first)), None) if first and _alone(first, tokens) else None
    months = [
        (tokens[raw.at].at, date(raw.year, raw.months[0], 15)) for raw in raws if raw.kind == "months" and raw.year
    ]
    named = _named_years(tokens)
    draft = _context([(at, found) for at, _, found in sure] + months, named, today, own)
    sure += [
        (tokens[raw.at].at, day, fits)
        for raw in raws
        for day in raw.days
        if day.year is None and day.weekday is not None and (fits := by_weekday(day, draft.base(tokens[raw.at].at)))
    ]
    full = _context([(at, found) for at, _, found in sure] + months, named, today, own)
    for _, day, found in sure:
        if day.weekday is not None:
            full.twins.setdefault((found.month, found.day), set()).add(found.year)
    return full


def _context(
    known: list[tuple[int, date]], named: list[tuple[int, int, int]], today: date, own: date | None
) -> Context:
    order = sorted(known)
    return Context(today, [at for at, _ in order], [found for _, found in order], named, own)


def _named_years(tokens: Sequence[Token]) -> list[tuple[int, int, int]]:
    """(place, end of its sentence, year) of every 'vuoden 2026'."""
    found: list[tuple[int, int, int]] = []
    for i, token in enumerate(tokens):
        year = clusters.year(token.low) if token.kind == "num" and i and tokens[i - 1].low in _YEAR_WORDS else None
        if year:
            found.append((token.at, _sentence_end(tokens, i), year))
    return found


def _sentence_end(tokens: Sequence[Token], i: int) -> int:
    ahead = tokens[i + 1 : i + 60]
    stop = next((token for token in ahead if token.gap == "\n\n" or token.low == "."), None)
    return stop.at if stop else ahead[-1].at if ahead else tokens[i].at


_YEAR_WORDS = frozenset(
    ("vuoden", "vuonna", "vuosi", "vuodelle", "vuodesta", "vuoteen", "år", "årets", "året", "year", "of")
)


def _full(raw: Raw) -> list[tuple[Day, date]]:
    """The days of an expression that have a year and no quarrel with their weekday."""
    found = [(day, made(day.year, day)) for day in raw.days if day.year is not None]
    return [(day, on) for day, on in found if on and (day.weekday is None or on.weekday() == day.weekday)]


def _alone(raw: Raw, tokens: Sequence[Token]) -> bool:
    """The first date of the text, near its head, single and complete: the document's own date."""
    return (
        len(raw.days) == 1 and tokens[raw.at].at < 400 and not raw.due and not raw.times and raw.days[0].weekday is None
    )
