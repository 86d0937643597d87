"""Days told by ordinals in words: 'helmikuun kymmenentenä', 'den sista februari', 'joulukuun toinen tiistai'."""

from __future__ import annotations

import re
from dataclasses import replace

from alke.dates import words
from alke.dates.clusters import Day
from alke.dates.reader import Raw, Reader

LAST = -1
_STEMS = {
    3: "kolma", 4: "neljä", 5: "viide", 6: "kuude", 7: "seitsemä", 8: "kahdeksa", 9: "yhdeksä", 10: "kymmene",
}  # fmt: skip
_FIRST = ("ensimmäinen", "ensimmäisenä", "ensimmäisen", "ensimmäiseen", "ensimmäistä", "ensimmäiselle")
_SECOND = ("toinen", "toisena", "toisen", "toiseen", "toista", "toiselle")
_SV = (
    "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde", "elfte", "tolfte",
    "trettonde", "fjortonde", "femtonde", "sextonde", "sjuttonde", "artonde", "nittonde", "tjugonde",
)  # fmt: skip
_LAST = frozenset(("viimeinen", "viimeisenä", "viimeisen", "viimeiseen", "viimeistä", "sista", "last"))


def _cases(stem: str) -> tuple[str, ...]:
    """Nominative, essive, genitive, illative, partitive and allative of a Finnish ordinal."""
    a = "a" if set(stem) & set("aou") else "ä"
    return f"{stem}s", f"{stem}nten{a}", f"{stem}nnen", f"{stem}nteen", f"{stem}tt{a}", f"{stem}nnelle"


def _finnish() -> dict[str, int]:
    units = {1: _FIRST, 2: _SECOND, **{n: _cases(stem) for n, stem in _STEMS.items()}}
    joined = {**{n: _cases(stem) for n, stem in ((1, "yhde"), (2, "kahde"))}, **{n: units[n] for n in range(3, 10)}}
    found = {form: n for n, forms in units.items() for form in forms}
    found |= {f"{form}toista": 10 + n for n, forms in joined.items() for form in forms}
    for tens, stem in ((20, "kahde"), (30, "kolma")):
        whole = [a + b for a, b in zip(_cases(stem), _cases("kymmene"), strict=True)]
        found |= dict.fromkeys(whole, tens)
        for n in range(1, 10 if tens == 20 else 2):
            for forms in (units[n], joined[n]):
                found |= {a + b: tens + n for a, b in zip(whole, forms, strict=True)}
    return found


_ORDINALS = {
    **_finnish(),
    **{form: n for n, form in enumerate(_SV, 1)},
    **{f"tjugo{form}": 20 + n for n, form in enumerate(_SV[:9], 1)},
    "trettionde": 30,
    "trettioförsta": 31,
}
_ENDING = re.compile(r"n?ten[aä]|nnen|nteen|nä|s|tta|ttä|e|a")
_NTH = {"eka": 1, "toka": 2, "first": 1, "second": 2, "third": 3, "fourth": 4}
_CLOSES = frozenset(
    ("klo", "kello", "kl", "klockan", "mennessä", "asti", "saakka", "alkaen", "lähtien", "viimeistään", "vuonna")
)


def begins(word: str) -> bool:
    """A day may begin with this word."""
    return word in _ORDINALS or word in _LAST or word in _NTH


def day_word(reader: Reader, j: int) -> int:
    """Past ':ntenä', 'päivä(nä)', 'p:nä', 'p.' or 'pnä' after a day's number; `j` itself when none stands there."""
    if (
        reader.sign(j) == ":"
        and not reader.token(j).gap
        and re.fullmatch(r"n?ten[aä]|nnen|nteen|nä|s|tta|ttä|e|a", reader.word(j + 1))
    ):
        j += 2
    word = reader.word(j)
    if word.startswith("päiv") or word in {"pnä", "pvä", "pv", "pvänä"}:
        return j + 1
    if word == "p" and reader.sign(j + 1) == ":" and reader.word(j + 2) in {"nä", "n", "ää", "än"}:
        return j + 3
    return j + 2 if word == "p" and reader.sign(j + 1) == "." and not reader.token(j + 1).gap else j


def day_of_month(reader: Reader, j: int, month: int) -> tuple[Day, int] | None:
    """'kymmenentenä' or 'neljänteentoista päivään' after 'helmikuun': the day, and where it ends."""
    number = _ORDINALS.get(reader.word(j))
    end = day_word(reader, j + 1)
    closed = end > j + 1 or not reader.word(j + 1) or reader.word(j + 1) in _CLOSES
    day = Day(number, month) if number and number <= 31 and reader.near(j) and closed else None
    return (day, end) if day else None


def uncounted(reader: Reader, j: int) -> bool:
    """'maaliskuun ensimmäisellä viikolla', 'maaliskuun 3 …': something narrows the month that nobody here understands."""
    word = reader.word(j)
    return reader.near(j) and (
        begins(word) or word.startswith(("ensimmäi", "viimei", "toise", "kolman")) or _counts(reader, j)
    )


def _counts(reader: Reader, j: int) -> bool:
    return reader.number(j).rstrip(".").isdigit() and reader.word(j - 1).endswith("kuun")


def weekday_of_month(reader: Reader, raw: Raw) -> Raw | None:
    """'joulukuun toinen tiistai': the ordinal and the weekday that follow a month."""
    j = raw.end
    nth = _nth(reader.word(j))
    weekday = words.weekday(reader.word(j + 1))
    if not nth or weekday is None or not reader.near(j) or not reader.near(j + 1):
        return None
    return replace(raw, end=j + 2, weekdays=(weekday,), nth=nth)


def _nth(word: str) -> int:
    number = _NTH.get(word) or _ORDINALS.get(word, 0)
    return LAST if word in _LAST else number if number <= 5 else 0


def before_month(reader: Reader, i: int) -> tuple[int, int | None, int] | None:
    """'den sista februari', 'andra tisdagen i december': (which, weekday or None, where the month stands)."""
    nth, j = _nth(reader.word(i)), i + 1
    weekday = words.weekday(reader.word(j))
    if weekday is not None and reader.word(j + 1) in {"i", "in", "of"}:
        j += 2
    elif nth != LAST or weekday is not None:
        return None
    month = words.months(reader.word(j))
    return (nth, weekday, j) if nth and len(month) == 1 and reader.near(j) else None


def spoken_day(reader: Reader, i: int) -> int | None:
    """The day of 'kymmenes' or 'tionde' right before a month in words."""
    number = _ORDINALS.get(reader.word(i))
    j = day_word(reader, i + 1)
    return number if number and reader.near(j) and words.months(reader.word(j)) and reader.word(j) != "maj" else None
