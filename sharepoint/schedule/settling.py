"""What the cells of a table say about days and times, once their neighbours have settled what each alone leaves open."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import time
from itertools import takewhile

from sharepoint.cells import Cell
from sharepoint.schedule.days import Day, find_days, weekday_of
from sharepoint.schedule.facts import At, Fact, fact_of
from sharepoint.schedule.headings import is_day_header, is_no_slot_header, is_time_header
from sharepoint.schedule.lines import split_line
from sharepoint.schedule.strays import strays
from sharepoint.schedule.times import Span, whole_span
from sharepoint.schedule.unread import bare_number, unread_day

_NUMBER = re.compile(r"[-+]?\d[\d\s]*(?:[.,]\d+)?\s*(?:€|eur|%|kpl)?", re.IGNORECASE)
_BARE_HOUR = re.compile(r"0?[5-9]|1\d|2[0-3]")
_WORDS = re.compile(r"[^\W\d][^\d\n]{0,30}?\s*[\s:(](?=(?:klo|kl)\b|\d)", re.IGNORECASE)
_CLOCK = re.compile(r"\b(?:klo|kl)\b|\b\d{1,2}[.:]\d\d(?![.\d])", re.IGNORECASE)
_LONGEST = 60


def settled(cells: Mapping[At, Cell], weekly: Mapping[At, Day], *, days: bool) -> dict[At, Fact]:
    """The facts by position. With `days`, and where no time is said at all, a day is a time of its own: midnight."""
    facts = {at: fact for at, cell in cells.items() if (fact := fact_of(cell)).said}
    facts |= {at: Fact(day) for at, cell in cells.items() if (day := weekly.get((cell.row, cell.col)))}
    columns: dict[int, dict[int, Cell]] = {}
    for (row, col), cell in cells.items() if facts else ():
        columns.setdefault(col, {})[row] = cell
    for col, column in columns.items():
        _settle(facts, col, {row: column[row].text.strip() for row in sorted(column)})
    for at in strays(facts, columns):
        del facts[at]
    facts |= _unread(facts, cells)
    if facts and not any(fact.span for fact in facts.values()):
        facts |= _after_words({at: cell for at, cell in cells.items() if at not in facts})
    _settle_titles(facts, cells)
    if days and not any(fact.span for fact in facts.values()) and not any(map(_speaks_of_times, cells.values())):
        return {at: Fact(fact.day, Span(time())) for at, fact in facts.items() if fact.day}
    return facts


def _unread(facts: Mapping[At, Fact], cells: Mapping[At, Cell]) -> dict[At, Fact]:
    """Texts that stand where days do, under or beside other days or alone in their row, and cannot be read as one."""
    columns, dated = {at[1] for at, fact in facts.items() if fact.day}, Counter(at[0] for at in facts if facts[at].day)
    timed = {at[0] for at, fact in facts.items() if fact.span}
    beside: dict[int, set[int]] = {}
    for (row, _), cell in cells.items():
        if cell.text.strip():
            beside.setdefault(row, set()).add(id(cell))
    found: dict[At, Fact] = {}
    for (row, col), cell in cells.items() if facts else ():
        if (row, col) in facts or not cell.text.strip() or len(cell.text) > _LONGEST:
            continue
        day = unread_day(cell.text)
        here = col in columns or len(beside[row]) == 1 or (dated[row] and weekday_of(cell.text) is None)
        if day is None and (col in columns or (dated[row] > 1 and row not in timed)):
            day, here = bare_number(cell.text), True
        if day and here:
            found[row, col] = Fact(day)
    return found


def _after_words(cells: Mapping[At, Cell]) -> dict[At, Fact]:
    """Where no cell is a time alone: different times after words, 'Aamupäivä klo 9–11.30', in one row or column."""
    found = {
        at: span for at, cell in cells.items() if len(cell.text) <= _LONGEST and (span := _span_after_words(cell.text))
    }
    in_line = min(len({row for row, _ in found}), len({col for _, col in found})) == 1
    apart = len({span.start for span in found.values()}) == len(found) > 1
    return {at: Fact(span=span) for at, span in found.items()} if in_line and apart else {}


def _span_after_words(text: str) -> Span | None:
    words = _WORDS.match(text)
    return whole_span(text[words.end() :].strip(" ()")) if words else None


def _speaks_of_times(cell: Cell) -> bool:
    return _CLOCK.search(cell.text) is not None


def _settle(facts: dict[At, Fact], col: int, texts: Mapping[int, str]) -> None:
    """Decide by its neighbours above and below whether '12.10' is a day or a time, and '12–13' or '9' a time at all."""
    _settle_tails(facts, col, texts)
    column = {row: fact for row in texts if (fact := facts.get((row, col)))}
    days = sum(fact.day is not None and not fact.torn for fact in column.values())
    spans = sum(fact.span is not None and fact.span.sure and not fact.torn for fact in column.values())
    numbers = [row for row, text in texts.items() if _NUMBER.fullmatch(text)]
    first = min([*column, *numbers], default=0)
    above = [text for row, text in texts.items() if row < first and not find_days(text)]
    words = " ".join(above[-4:])[:400]
    as_days = days > spans or (is_day_header(words) and not is_time_header(words))
    timed = spans > 0 or is_time_header(words) or any(fact.torn for fact in column.values())
    for row, fact in column.items():
        if fact.torn:
            facts[row, col] = Fact(day=fact.day) if as_days else Fact(span=fact.span)
        elif fact.span and ((not fact.span.sure and not timed) or is_no_slot_header(" ".join(above[-1:]))):
            facts[row, col] = Fact(day=fact.day)
    _settle_numbers(facts, col, texts, timed=timed)


def _settle_tails(facts: dict[At, Fact], col: int, texts: Mapping[int, str]) -> None:
    """'9.00–9.45 Teams' on every row says the time and nobody's name."""
    others = {row: text for row, text in texts.items() if text and (row, col) not in facts and len(text) <= _LONGEST}
    lines = {row: line for row, text in others.items() if (line := split_line(text)).start and "\n" not in text}
    if (
        len(lines) > 1
        and len({line.name for line in lines.values()}) == 1
        and all(line.name for line in lines.values())
    ):
        facts |= {(row, col): Fact(line.day, Span(line.start, line.end)) for row, line in lines.items() if line.start}


def _settle_numbers(facts: dict[At, Fact], col: int, texts: Mapping[int, str], *, timed: bool) -> None:
    numbers = {row: text for row, text in texts.items() if (row, col) not in facts and _NUMBER.fullmatch(text)}
    timely = [(row, col) for row in texts if (row, col) in facts and facts[row, col].span]
    if timed and all(_BARE_HOUR.fullmatch(text) for text in numbers.values()):
        facts |= {(row, col): Fact(span=Span(time(int(text)))) for row, text in numbers.items()}
    elif len(numbers) * 2 > len(timely):  # '12.90' between '12.30' and '9.50': prices, not times
        for at in timely:
            if not facts[at].day:
                del facts[at]


def _settle_titles(facts: dict[At, Fact], cells: Mapping[At, Cell]) -> None:
    """'Ti 16.4. klo 12.30–16' above times within it, up to the next day, says their day and is no time of its own."""
    order = sorted(at for at in facts if (cells[at].row, cells[at].col) == at)
    if all(facts[at].day for at in order):
        return
    columns: dict[int, list[At]] = {}
    for at in order:
        columns.setdefault(at[1], []).append(at)
    whole = {id(cells[at]) for at in order if any(_within(facts, at, which) for which in (order, columns[at[1]]))}
    facts |= {at: Fact(fact.day) for at, fact in facts.items() if id(cells[at]) in whole}


def _within(facts: Mapping[At, Fact], title: At, order: Sequence[At]) -> bool:
    """Whether the times that follow, up to the next day, lie within the title's."""
    span = facts[title].span
    if not (facts[title].day and span and span.end):
        return False
    after = (order[n] for n in range(bisect_right(order, title), len(order)))
    below = takewhile(lambda at: facts[at].day is None, after)
    times = [found for at in below if (found := facts[at].span)]
    return bool(times) and all(span.start <= one.start and (one.end or one.start) <= span.end for one in times)
