"""Months and seasons: 'tammikuun 2027 loppuun mennessä', 'syksyllä 2023', 'syys-, loka- ja marraskuussa'."""

from __future__ import annotations

from dataclasses import replace

from alke.dates import clusters, ordinals, words
from alke.dates.days import read_days, with_time
from alke.dates.month_names import named_months
from alke.dates.reader import Raw, Reader

_PARTS = {
    "loppuun": "until", "loppua": "until", "alkuun": "start", "alussa": "start", "alusta": "start", "alkupuolella": "start",
    "puolivälissä": "middle", "puoliväliin": "middle", "lopussa": "end", "lopulla": "end", "lopulle": "end",
    "loppupuolella": "end",
}  # fmt: skip
_YEAR = frozenset(("vuoden", "vuonna", "år", "vuosi"))
_SHIFTS = {
    "ensi": 1, "ens": 1, "seuraavan": 1, "tulevan": 1, "viime": -1, "edellisen": -1, "tämän": 0, "tänä": 0, "kuluvan": 0,
    "tässä": 0, "tällä": 0, "seuraavalla": 1, "tulevalla": 1, "kuluvalla": 0, "viimeisen": -1,
    "nästa": 1, "denna": 0, "förra": -1, "next": 1, "this": 0, "last": -1,
}  # fmt: skip
_DUE = frozenset(("mennessä", "asti", "saakka"))
_LOOSE_MONTHS = frozenset(("mars", "march", "may", "maj", "april", "june", "juni", "augusti", "august"))
_IN = frozenset(
    ("i", "in", "under", "during", "senast", "by", "från", "till", "since", "until", "av", "of", "efter", "före")
)


def shift_of(word: str) -> int | None:
    """How many periods 'ensi', 'viime', 'nästa', 'this' move from the present one."""
    return _SHIFTS.get(word)


def read_month(reader: Reader, i: int) -> Raw | None:
    """A month or two, with year and part, or with days after it ('maaliskuun 17. päivänä', 'March 17, 2026')."""
    if (named := words.weekday(reader.word(i))) is not None:
        return _named(reader, i, named)
    if (before := ordinals.before_month(reader, i)) is not None:
        return _of_month(reader, i, *before)
    found = named_months(reader, i)
    if found is None or _in_a_name(reader, i, found[1]):
        return None
    months, j = found
    if months[0] == months[1] and (days := _days_of(reader, i, j, months[0])):
        return days
    word = reader.word(i)
    year, j = year_after(reader, j)
    if year is None and word in _LOOSE_MONTHS and reader.word(i - 1) not in _IN:
        return None
    whole = Raw("months", i, j, months=months, year=year)
    if (narrowed := ordinals.weekday_of_month(reader, whole)) is not None:
        return narrowed
    part = part_of(reader, whole)
    return replace(part, doubts=("vague",)) if part == whole and ordinals.uncounted(reader, j) else part


def _of_month(reader: Reader, i: int, nth: int, weekday: int | None, j: int) -> Raw:
    """'den sista februari', 'andra tisdagen i december 2028': counted before the month is named."""
    month = words.months(reader.word(j))[0]
    year, end = year_after(reader, j + 1)
    last = Raw("months", i, end, months=(month, month), year=year, part="until", due=True)
    return last if weekday is None else replace(last, part="", due=False, weekdays=(weekday,), nth=nth)


def _named(reader: Reader, i: int, weekday: int) -> Raw | None:
    """'Tuesday, March 24': the weekday before a month that comes before its day."""
    j = i + 2 if reader.sign(i + 1) == "," else i + 1
    raw = read_month(reader, j) if words.months(reader.word(j)) and reader.near(j) else None
    if raw is None or raw.kind != "days":
        return None
    return replace(raw, at=i, days=(raw.days[0].named(weekday), *raw.days[1:]))


def _days_of(reader: Reader, i: int, j: int, month: int) -> Raw | None:
    """Days that follow their month: Finnish genitive with ordinals, or English."""
    genitive = reader.word(i).endswith("kuun")
    if genitive and (spoken := ordinals.day_of_month(reader, j, month)):
        return with_time(reader, Raw("days", i, spoken[1], days=(spoken[0],)))
    english = reader.word(i) in (*words.EN_MONTHS, *words.LATE_MONTHS)
    cluster = reader.number(j)
    if not (genitive or english) or not cluster or not reader.near(j):
        return None
    read = clusters.days(cluster)
    if (
        not read
        or read[0].month is not None
        or (genitive and not read[-1].dotted and ordinals.day_word(reader, j + 1) == j + 1)
    ):
        return None
    raw = read_days(reader, j, month)
    return replace(raw, at=i) if raw else None


def year_after(reader: Reader, i: int) -> tuple[int | None, int]:
    j = i + 1 if reader.word(i) in _YEAR or reader.sign(i) == "," else i
    year = clusters.year(reader.number(j))
    if year is None or not reader.near(j) or not reader.free(j):
        return None, i
    return year, j + 1


def tells_part(reader: Reader, i: int) -> bool:
    """'loppuun', 'alussa': which part of the span before it."""
    return reader.near(i) and reader.word(i) in _PARTS


def part_of(reader: Reader, raw: Raw) -> Raw:
    """The words after a span: 'loppuun mennessä', 'alussa', 'aikana', 'mennessä'."""
    j, part = raw.end, raw.part
    if (
        reader.near(j)
        and reader.word(j) in _PARTS
        and (reader.word(j) != "loppua" or reader.word(raw.at - 1) == "ennen")
    ):
        part, j = _PARTS[reader.word(j)], j + 1
    elif reader.near(j) and reader.word(j).startswith("viimei") and reader.word(j + 1).startswith("päiv"):
        part, j = "until", j + 2
    due = part == "until" or raw.due
    if reader.near(j) and reader.word(j) in _DUE:
        j, due = j + 1, True
    elif reader.near(j) and reader.word(j) in {"aikana", "alkaen", "lähtien"}:
        j += 1
    return replace(raw, end=j, part=part, due=due)


def _in_a_name(reader: Reader, i: int, j: int) -> bool:
    """'8. Seuranta helmikuu 2024' is a folder's name, not a time: a number, a capitalised word, a nominative."""
    nominative = reader.word(j - 1).endswith(("kuu", "kevät", "kesä", "syksy", "talvi"))
    return nominative and reader.token(i - 1).capital and reader.number(i - 2).endswith(".") and reader.near(i - 1)


def read_season(reader: Reader, i: int) -> Raw | None:
    """'syksyllä 2023', 'kevät24', 'alkuvuodesta 2024': only with its year, and always vague."""
    span = words.season(reader.word(i))
    if span is None or _in_a_name(reader, i, i + 1):
        return None
    cluster = reader.number(i + 1)
    short = not reader.token(i + 1).gap and len(cluster) == 2 and cluster.isdigit()
    year, j = (2000 + int(cluster), i + 2) if short else year_after(reader, i + 1)
    shift = shift_of(reader.word(i - 1))
    if year is None and shift is None:
        return None
    at = i if year else i - 1
    return part_of(
        reader, Raw("months", at, j, months=span, year=year, shift=None if year else shift, doubts=("vague",))
    )


def begins(word: str) -> bool:
    """A span may begin with this word."""
    return word in _SHIFTS
