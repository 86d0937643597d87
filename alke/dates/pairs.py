"""Join what is one span in two expressions ('keskiviikosta 10.3. perjantaihin 12.3.'), part what is several in one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from alke.dates import clusters, words
from alke.dates.clock import AND
from alke.dates.reader import Raw
from alke.dates.tokens import Token

_SINCE = frozenset(("alkaen", "lähtien", "lukien"))
_UNTIL = frozenset(("asti", "saakka"))
_UP_TO = frozenset(("t.o.m.", "t.o.m", "tom", "tillochmed"))
_FROM_CASES = ("sta", "stä")
_TO_CASES = ("hin", "oon")


def connect(tokens: Sequence[Token], raws: Sequence[Raw]) -> list[Raw]:
    """The expressions in reading order: neighbours that are one span as one, a list of spans as one each."""
    joined: list[Raw] = []
    for raw in raws:
        if joined and (span := _span(tokens, joined[-1], raw)):
            joined[-1] = span
        else:
            joined.append(raw)
    return [part for raw in joined for part in _parted(tokens, raw)]


def _span(tokens: Sequence[Token], first: Raw, last: Raw) -> Raw | None:
    """One span with the first's time as its beginning and the last's as its end; None where they are two things."""
    if _told_again(tokens, first, last):
        weekday = first.fixed[0].weekday() if first.fixed[0] else None
        return replace(last, at=first.at, days=(last.days[0].named(weekday),))
    single = all(raw.kind == "days" and len(raw.days) == 1 and len(raw.times) < 2 for raw in (first, last))
    if not single or not _reaches(tokens, first, last):
        return None
    days = (first.days[0], replace(last.days[0], joined="range"))
    times = (*first.times, *last.times) if len(first.times) == len(last.times) else first.times
    return replace(last, at=first.at, days=days, times=times, doubts=first.doubts + last.doubts)


def _told_again(tokens: Sequence[Token], first: Raw, last: Raw) -> bool:
    """'ensi maanantaihin (15.1.)': the bracket says which day is meant."""
    one = first.kind == "fixed" and last.kind == "days" and len(last.days) == 1 and last.days[0].weekday is None
    return one and last.at == first.end + 1 and tokens[first.end].low == "("


def _reaches(tokens: Sequence[Token], first: Raw, last: Raw) -> bool:
    between = "".join(token.low for token in tokens[first.end : last.at])
    if between == "-":
        return bool(first.times)
    if between in _UP_TO:
        return True
    if between or "\n\n" in tokens[last.at].gap:
        return False
    opens, closes = tokens[first.at].low, tokens[last.at].low
    weekdays = words.weekday(opens) is not None and words.weekday(closes) is not None
    cases = weekdays and opens.endswith(_FROM_CASES) and closes.endswith(_TO_CASES)
    return cases or (tokens[first.end - 1].low in _SINCE and tokens[last.end - 1].low in _UNTIL)


def _parted(tokens: Sequence[Token], raw: Raw) -> Iterator[Raw]:
    """'8.–9.4. ja 13.–14.4.2027' is two spans, each with the time that follows them."""
    starts = [n for n, day in enumerate(raw.days) if n == 0 or day.joined not in {"range", "broken"}]
    if raw.kind != "days" or len(starts) < 2 or len(starts) == len(raw.days):
        yield raw
        return
    places = _places(tokens, raw)
    cuts = [raw.at, *(_after_separator(tokens, places[n]) for n in starts[1:]), raw.end]
    for n, (first, last) in enumerate(zip(starts, [*starts[1:], len(raw.days)], strict=True)):
        end = cuts[n + 1] if last == len(raw.days) else _before_separator(tokens, cuts[n + 1])
        yield replace(raw, at=cuts[n], end=end, days=raw.days[first:last])


def _places(tokens: Sequence[Token], raw: Raw) -> list[int]:
    """The token in which each day of the expression stands."""
    found: list[int] = []
    for i in range(raw.at, raw.end):
        if tokens[i].kind == "num" and len(found) < len(raw.days):
            found += [i] * len(clusters.days(tokens[i].low) or clusters.slashed(tokens[i].low))
    return found


def _after_separator(tokens: Sequence[Token], i: int) -> int:
    while not _parts(tokens[i - 1]):
        i -= 1
    return i


def _before_separator(tokens: Sequence[Token], i: int) -> int:
    while _parts(tokens[i - 1]):
        i -= 1
    return i


def _parts(token: Token) -> bool:
    return token.low in AND or token.low in {",", "&"}
