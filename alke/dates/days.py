"""Days of the calendar, alone, in lists and in ranges: 'Ti 20.1. ja to 22.1.2026', '20-21.3.2025', 'den 2–16 november'."""

from __future__ import annotations

from dataclasses import dataclass, replace

from alke.dates import clock, clusters, ordinals, weekdays, words
from alke.dates.clock import AND
from alke.dates.clusters import Day
from alke.dates.filling import fill
from alke.dates.forms import form_doubts
from alke.dates.reader import ORDINALS, Raw, Reader

_MOST = 40  # longer lists are tables of numbers, and a bound keeps the reading linear
_DUE = frozenset(("mennessä", "asti", "saakka"))
_BY = frozenset(("senast", "viimeistään", "by", "before", "ennen", "före", "innan"))
_TRAIL = _DUE | {"alkaen", "lähtien", "lukien"}
_THAT_IS = frozenset(("eli", "siis", "dvs", "alltså"))


@dataclass(frozen=True, slots=True)
class _Item:
    days: tuple[Day, ...]
    end: int
    worded: bool = False  # the month is a word, so plain numbers before it are days
    pending: int | None = None  # the second weekday of 'ti ja to 20. ja 22.1.'


def read_days(reader: Reader, i: int, month: int | None = None) -> Raw | None:
    """The longest list or range of days that begins at token `i`, with its time; `month`: the one named before them."""
    if month is None and i < reader.barren[0]:
        return None
    items = [_in_month(reader, item, month) for item in _items(reader, i)]
    scanned = items[-1].end if items else 0
    while items and items[-1].days[-1].month is None:
        items.pop()
    if not items:
        reader.barren[0] = max(scanned, reader.barren[0])
        return None
    days = fill(tuple(day for item in items for day in item.days))
    raw = Raw("days", i, items[-1].end, days=days)
    if not all(day.possible for day in days):
        return replace(raw, kind="impossible") if items[-1].worded else None
    doubts = form_doubts(reader, raw, worded=items[-1].worded)
    return None if doubts is None else with_time(reader, replace(raw, doubts=doubts))


def _in_month(reader: Reader, item: _Item, month: int | None) -> _Item:
    if month is None or item.days[-1].month is not None:
        return item
    ordinal = reader.word(item.end) in ORDINALS and not reader.token(item.end).gap
    end = item.end + 1 if ordinal else ordinals.day_word(reader, item.end)
    days = tuple(replace(day, month=month) for day in item.days)
    return _year(reader, replace(item, days=days, end=end, worded=True))


def _items(reader: Reader, i: int) -> list[_Item]:
    found: list[_Item] = []
    joined, pending = "", None
    between = reader.word(i - 1) in {"mellan", "between"} or reader.word(i) in {"mellan", "between"}
    while len(found) < _MOST:
        item = _item(reader, i, joined, pending)
        if item is None:
            break
        found.append(item)
        step = _separator(reader, item, opened=reader.word(found[0].end - 2) == "den")
        if step is None:
            break
        (joined, i), pending = step, item.pending
        joined = "range" if between else joined
    return found


def _item(reader: Reader, i: int, joined: str, pending: int | None) -> _Item | None:
    first = i
    named, i = weekdays.before(reader, i)
    if reader.word(i) in {"den", "the"}:
        i += 1
    cluster = reader.number(i)
    if (i > first and not reader.near(i)) or not (reader.free(i) if cluster else reader.word(i)):
        return None
    read = clusters.days(cluster) or (clusters.slashed(cluster) if named or _told(reader, i) else ())
    if not cluster and (spoken := ordinals.spoken_day(reader, i)):
        read = (Day(spoken),)
    if not read:
        return None
    told = named or ([pending] if pending is not None else [])
    days = tuple(day.named(told[n] if n < len(told) else None) for n, day in enumerate(read))
    days = (replace(days[0], joined=joined), *days[1:])
    left = named[len(read)] if len(named) > len(read) else None
    return _tail(reader, _Item(days, i + 1, pending=left))


def _told(reader: Reader, i: int) -> bool:
    """'18/3' is a date in a line of chat, after 'den', before a time, or with its year."""
    chat = not reader.lines and reader.number(i) != "24/7"
    return chat or reader.word(i - 1) == "den" or reader.word(i + 1) in clock.MARKS or reader.number(i).count("/") == 2


def _tail(reader: Reader, item: _Item) -> _Item:
    """What may follow the digits: an ordinal's ending, 'päivä', the month in words, the year, the weekday in brackets."""
    item = _month(reader, item)
    item = _year(reader, item)
    j = item.end
    if (
        reader.sign(j) == "("
        and (day := weekdays.one(reader, j + 1, alone=True)) is not None
        and reader.sign(j + 2) == ")"
    ):
        return replace(item, days=(*item.days[:-1], item.days[-1].named(day)), end=j + 3)
    if (
        reader.word(j) in _THAT_IS
        and (day := words.weekday(reader.word(j + 1))) is not None
        and not reader.number(j + 2)
    ):
        return replace(item, days=(*item.days[:-1], item.days[-1].named(day)), end=j + 2)
    return item


def _month(reader: Reader, item: _Item) -> _Item:
    j = item.end
    if reader.word(j) in ORDINALS and not reader.token(j).gap:
        j += 1
    elif reader.sign(j) == ":" and not reader.token(j).gap and len(reader.word(j + 1)) <= 5:
        j += 2 if reader.word(j + 1) else 0
    j = ordinals.day_word(reader, j)
    j = j + 1 if reader.word(j) == "of" else j
    if item.days[-1].month is not None or not reader.near(j):
        return replace(item, end=j) if reader.sign(item.end) == ":" else item
    found = words.months(reader.word(j))
    short = None if found else words.short_month(reader.word(j))
    number = found[0] if len(found) == 1 else short
    if number is None:
        return item
    j += 2 if short and reader.sign(j + 1) == "." and not reader.token(j + 1).gap else 1
    j = ordinals.day_word(reader, j)
    return replace(item, days=tuple(replace(day, month=number) for day in item.days), end=j, worded=True)


def _year(reader: Reader, item: _Item) -> _Item:
    last, j = item.days[-1], item.end
    if last.year is not None or last.month is None:
        return item
    j = j + 1 if reader.word(j) in {"vuonna", "år", "anno"} or (reader.sign(j) == "," and item.worded) else j
    year = clusters.year(reader.number(j))
    if year is None or not reader.near(j) or not reader.free(j):
        return item
    return replace(item, days=(*item.days[:-1], replace(last, year=year)), end=j + 1)


def _separator(reader: Reader, item: _Item, *, opened: bool) -> tuple[str, int] | None:
    """How the next day hangs on: ('list' or 'range', where it begins); `opened`: 'den 9, 11 och 16 mars' needs no dots."""
    j = item.end
    if not reader.near(j) or not reader.near(j + 1):
        return None
    if reader.sign(j) == "-":
        loose = reader.token(j).gap and item.days[-1].month is None and not item.days[-1].dotted
        return None if "\n" in reader.token(j).gap or loose else ("range", j + 1)
    word = reader.word(j)
    if word == "till" or (word == "to" and reader.english):
        return "range", j + 1
    if reader.sign(j) == ",":
        dotted = item.days[-1].dotted or item.worded or opened or (item.days[-1].month and _year_ahead(reader, j + 1))
        return ("list", j + 2 if reader.word(j + 1) in AND else j + 1) if dotted else None
    return ("list", j + 1) if word in AND or reader.sign(j) == "&" else None


def _year_ahead(reader: Reader, i: int) -> bool:
    """'7.3, 9.3 och 14.3.2028': the list ends in a full date, so what comes before are days too."""
    for j in range(i, i + 2 * _MOST):
        read = clusters.days(reader.number(j))
        if any(day.year for day in read):
            return True
        if not (read and read[0].month) and reader.sign(j) != "," and reader.word(j) not in AND:
            return False
    return False


def with_time(reader: Reader, raw: Raw) -> Raw:
    """The days with the words of a deadline and the time that follow them."""
    end, due = raw.end, reader.word(raw.at - 1) in _BY
    while reader.word(end) in _TRAIL and reader.near(end):
        due = due or reader.word(end) in _DUE
        end += 1
    found = clock.after_date(reader, end, full=raw.days[-1].year is not None)
    times, end = found or ((), end)
    while reader.word(end) in _TRAIL and reader.near(end):
        due, end = due or reader.word(end) in _DUE, end + 1
    return replace(raw, end=end, times=times, due=due)
