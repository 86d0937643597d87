"""Times of day: 'klo 9–11.30', 'kl. 14', '9:00-11:00', '9 am', 'from 14 to 16'; in words by `alke.dates.spoken`."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from alke.dates import clusters, spoken, words
from alke.dates.reader import Raw, Reader

MARKS = frozenset(("klo", "kello", "kl", "klockan", "klokan"))
_BETWEEN = frozenset((
    "aamulla", "aamupäivällä", "iltapäivällä", "illalla", "alkaen", "lähtien", "på", "förmiddagen", "eftermiddagen",
    "morgonen", "noin", "n", "viimeistään", "senast", "ca", "cirka", "från", "from", "mellan", "between", "in", "the", "at",
    "kumpanakin", "molempina", "aina", "alltid", "kunakin", "jokaisena", "päivänä", "päivinä", "vardera", "båda", "dagarna",
))  # fmt: skip
_MOST = 8  # times of one day
AND = frozenset(("ja", "sekä", "tai", "tahi", "vai", "och", "samt", "eller", "and", "or"))
_PAIR = frozenset(("ja", "och", "and"))
_SUFFIXES = frozenset((
    "sta", "stä", "een", "ään", "aan", "lta", "ltä", "ksi", "n", "en", "in", "lla", "llä", "ssa", "ssä", "hin",
))  # fmt: skip


def read_clock(reader: Reader, i: int) -> Raw | None:
    """'klo 12.30', '9:00-11:00', '2 pm' or 'puoli yhdeltä' standing alone."""
    if reader.word(i) in MARKS or (reader.word(i) == "at" and reader.word(i + 2) == "on"):
        found = marked(reader, i)
    elif (
        (":" in reader.number(i) and reader.free(i))
        or _leads(reader, i)
        or _halved(reader, i)
        or spoken.alone(reader.word(i))
    ):
        found = _range(reader, i)
    else:
        return None
    return Raw("time", i, found[1], times=found[0]) if found else None


def after_date(reader: Reader, i: int, *, full: bool) -> tuple[tuple[time, ...], int] | None:
    """The time that belongs to the date ending before `i`; `full`: that date has a year."""
    i = _skip(reader, i)
    if reader.word(i) in MARKS or reader.word(i) == "at":
        return marked(reader, i)
    if reader.near(i) and (spoken.begins(reader.word(i)) or _between(reader, i) or _halved(reader, i)):
        return _range(reader, i)
    if reader.token(i).gap not in {" ", ""} or not (reader.free(i) or reader.word(i - 1) == "t"):
        return None
    return _range(reader, i) if _looks_like_time(reader, i, full=full) else None


def _skip(reader: Reader, i: int) -> int:
    """Pass 'iltapäivällä', a comma, an opening bracket or a cell border between a date and its time."""
    start, seen = i, 0
    while (
        seen < 4
        and reader.near(i)
        and (
            reader.word(i) in _BETWEEN - {"at"}
            or (reader.word(i) == "t" and not reader.token(i).gap)
            or reader.sign(i) in {",", "(", "|", ";"}
            or (reader.sign(i) == "." and reader.word(i - 1) in {"n", "ca"})
        )
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
    at, (found, i) = i, first
    j = i + 1 if reader.sign(i) == "-" and "\n" not in reader.token(i).gap else i
    joins = {"till", "to"} | (_PAIR if _between(reader, at) else set())
    j = j + 1 if reader.word(j) in joins and (j > i or reader.number(j + 1)) and len(found) == 1 else j
    cases = reader.word(i - 1) in {"sta", "stä"} and reader.word(i + 2) in {"een", "ään", "hin"}  # '9:stä 11:een'
    if (j == i and not cases) or len(found) == 2:
        return found, i
    if reader.word(j) in MARKS:
        j += 2 if reader.sign(j + 1) == "." else 1
    second = _single(reader, j)
    if second is None or len(second[0]) != 1 or any(day.month for day in clusters.days(reader.number(j))):
        return found, i
    end = second[1] + 1 if reader.word(second[1]) == "välillä" else second[1]
    return (found[0], second[0][0]), end


def again(reader: Reader, raw: Raw) -> Raw:
    """'klo 9–11, 12–14 ja klo 15': the further times belong to the expression and are its doubt."""
    told: list[str] = []
    end = raw.end
    while raw.times and len(told) < _MOST and (found := _further(reader, end, bare=len(raw.times) == 2)):
        told.append("-".join(f"{clock:%H:%M}" for clock in found[0]))
        end = found[1]
    return replace(raw, end=end, doubts=(*raw.doubts, f"times:{','.join(told)}")) if told else raw


def _further(reader: Reader, i: int, *, bare: bool) -> tuple[tuple[time, ...], int] | None:
    """A time after a comma or an 'and': with 'klo', a range, or a lone hour after which nothing is counted."""
    if (reader.sign(i) not in {",", "&"} and reader.word(i) not in AND) or not reader.near(i + 1):
        return None
    j = i + 2 if reader.sign(i) == "," and reader.word(i + 1) in AND else i + 1
    if reader.word(j) in MARKS:
        found = marked(reader, j)
        return None if found and _dates_next(reader, found[1]) else found
    cluster = reader.number(j)
    read, days = clusters.times(cluster), clusters.days(cluster)
    dated = bool(days) and days[-1].month is not None and cluster.endswith(".")
    if not read or dated or not reader.free(j) or (len(read) == 1 and (bare or not _ends(reader, j + 1))):
        return None
    return read, j + 1


def _dates_next(reader: Reader, i: int) -> bool:
    """'… ja klo 13 ke 10.3.': that time goes with the day after it."""
    cluster = reader.number(i) or reader.number(i + 1)
    return reader.token(i).gap == " " and bool(clusters.days(cluster)) and cluster.count(".") > 1


def _ends(reader: Reader, i: int) -> bool:
    return reader.sign(i) in {".", ",", ")", ";"} or "\n" in reader.token(i).gap or i >= len(reader.tokens)


def _leads(reader: Reader, i: int) -> bool:
    """'9-11 ti 1.12.': a range of office hours before a weekday and its date."""
    read = clusters.times(reader.number(i)) if "-" in reader.number(i) and reader.free(i) else ()
    weekday = words.weekday(reader.word(i + 1)) is not None or words.short_weekday(reader.word(i + 1)) is not None
    dated = reader.token(i + 1).gap == reader.token(i + 2).gap == " " and "." in reader.number(i + 2)[:-1]
    return len(read) == 2 and weekday and dated and 6 <= read[0].hour < read[1].hour <= 22


def _packed(cluster: str) -> tuple[time, ...]:
    """'klo 1330' and 'klo 930'."""
    if not cluster.isdigit() or len(cluster) not in (3, 4) or int(cluster[:-2]) > 23 or int(cluster[-2:]) > 59:
        return ()
    return (time(int(cluster[:-2]), int(cluster[-2:])),)


def _halved(reader: Reader, i: int) -> bool:
    """'2 pm', '9am'."""
    return bool(reader.number(i)) and reader.word(i + 1) in {"am", "pm"} and reader.token(i).gap != ""


def _between(reader: Reader, i: int) -> bool:
    """'from 14 to 16', '20 March, 9 to 11', 'mellan 9 och 11', 'kello 14 ja 16 välillä': the number at `i` is a time."""
    pair = clusters.times(reader.number(i)) and clusters.times(reader.number(i + 2))
    before = {reader.word(i - 1), reader.sign(i - 1)}
    opened = before & {"from", "från", ","} and reader.word(i + 1) in {"to", "till"}
    amid = reader.word(i - 1) in {"between", "mellan"} and reader.word(i + 1) in _PAIR
    return bool(pair) and bool(opened or amid or (reader.word(i + 1) in _PAIR and reader.word(i + 3) == "välillä"))


def _single(reader: Reader, i: int) -> tuple[tuple[time, ...], int] | None:
    if reader.word(i):
        return spoken.read(reader, i, marked=reader.word(i - 1) in MARKS | {"at"})
    read = clusters.times(reader.number(i)) or (_packed(reader.number(i)) if reader.word(i - 1) in MARKS else ())
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
    return word in MARKS or spoken.alone(word)
