"""Times of day: 'klo 9–11.30', 'kl. 14', 'kello 15.00', '9:00-11:00', '9 am'."""

from __future__ import annotations

from datetime import time

from alke.dates import clusters
from alke.dates.reader import Raw, Reader

MARKS = frozenset(("klo", "kello", "kl", "klockan", "klokan"))
_BETWEEN = frozenset((
    "aamulla", "aamupäivällä", "iltapäivällä", "illalla", "alkaen", "lähtien", "på", "förmiddagen", "eftermiddagen",
    "morgonen", "från", "in", "the", "at",
))  # fmt: skip
_SUFFIXES = frozenset((
    "sta", "stä", "een", "ään", "aan", "lta", "ltä", "ksi", "n", "en", "in", "lla", "llä", "ssa", "ssä", "hin",
))  # fmt: skip


def read_clock(reader: Reader, i: int) -> Raw | None:
    """'klo 12.30' or '9:00-11:00' standing alone."""
    if reader.word(i) in MARKS:
        found = marked(reader, i)
    elif ":" in reader.number(i) and reader.free(i):
        found = _range(reader, i)
    else:
        return None
    return Raw("time", i, found[1], times=found[0]) if found else None


def after_date(reader: Reader, i: int, *, full: bool) -> tuple[tuple[time, ...], int] | None:
    """The time that belongs to the date ending before `i`; `full`: that date has a year."""
    i = _skip(reader, i)
    if reader.word(i) in MARKS or (reader.word(i) == "at" and reader.number(i + 1)):
        return marked(reader, i)
    if reader.token(i).gap not in {" ", ""} or not reader.free(i):
        return None
    return _range(reader, i) if _looks_like_time(reader, i, full=full) else None


def _skip(reader: Reader, i: int) -> int:
    """Pass 'iltapäivällä', a comma, an opening bracket or a cell border between a date and its time."""
    start, seen = i, 0
    while (
        seen < 4 and reader.near(i) and (reader.word(i) in _BETWEEN - {"at"} or reader.sign(i) in {",", "(", "|", ";"})
    ):
        i, seen = i + 1, seen + 1
    return i if reader.near(i) else start


def _looks_like_time(reader: Reader, i: int, *, full: bool) -> bool:
    cluster = reader.number(i)
    read = clusters.times(cluster)
    if not read or (clusters.days(cluster) and cluster.endswith(".")):
        return False
    if len(read) == 2:
        return 6 <= read[0].hour < read[1].hour + read[1].minute / 60 <= 22
    minutes = cluster.rstrip(".")[-2:]
    return ":" in cluster or (
        "." in cluster.rstrip(".") and (full or not clusters.days(cluster.rstrip(".")) or minutes == "00")
    )


def marked(reader: Reader, i: int) -> tuple[tuple[time, ...], int] | None:
    """The time after 'klo', 'kl.' or 'at', which stands at `i`."""
    i += 1
    if reader.sign(i) in {".", ":"} and not reader.token(i).gap:
        i += 1
    if not reader.near(i):
        return None
    return _range(reader, i)


def _range(reader: Reader, i: int) -> tuple[tuple[time, ...], int] | None:
    first = _single(reader, i)
    if first is None:
        return None
    found, i = first
    j = i + 1 if reader.sign(i) == "-" and "\n" not in reader.token(i).gap else i
    j = j + 1 if reader.word(j) in {"till", "to"} and (j > i or reader.number(j + 1)) and len(found) == 1 else j
    if j == i or len(found) == 2:
        return found, i
    if reader.word(j) in MARKS:
        j += 2 if reader.sign(j + 1) == "." else 1
    second = _single(reader, j)
    if second is None or len(second[0]) != 1 or clusters.days(reader.number(j).rstrip(".") + "."):
        return found, i
    return (found[0], second[0][0]), second[1]


def _single(reader: Reader, i: int) -> tuple[tuple[time, ...], int] | None:
    read = clusters.times(reader.number(i))
    if not read or (reader.sign(i + 1) in {"/", "%", "€"} and not reader.token(i + 1).gap):
        return None
    i += 1
    if reader.sign(i) == ":" and not reader.token(i).gap and reader.word(i + 1) in _SUFFIXES:
        i += 2
    if (half := reader.word(i)) in {"am", "pm"}:
        return tuple(_twelve(clock, half) for clock in read), i + 1
    return read, i


def _twelve(clock: time, half: str) -> time:
    hour = clock.hour % 12 + (12 if half == "pm" else 0) if clock.hour <= 12 else clock.hour
    return clock.replace(hour=hour)


def begins(word: str) -> bool:
    """A time may begin with this word."""
    return word in MARKS
