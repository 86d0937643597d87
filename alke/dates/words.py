"""The words of time in Finnish, Swedish and English: months, weekdays, numbers and the small words around dates."""

from __future__ import annotations

import re
from functools import lru_cache

FI_MONTHS = ("tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu")
SV_MONTHS = ("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti")
EN_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august")
LATE_MONTHS = ("september", "october", "november", "december")
SHORT_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")

_KUU = r"kuu(?:n|ta|ssa|sta|hun|lla|lta|lle|na|ksi)?(?:kin|kaan)?"
_FI_MONTH = re.compile(rf"(?:({'|'.join(FI_MONTHS)}))?({'|'.join(FI_MONTHS)}){_KUU}")

_LATIN: dict[str, int] = {
    **{name: n for n, name in enumerate(SV_MONTHS, 1)},
    **{name: n for n, name in enumerate(EN_MONTHS, 1)},
    **{name: n for n, name in enumerate(LATE_MONTHS, 9)},
    "oktober": 10,
}
_SHORT = {**{name: n for n, name in enumerate(SHORT_MONTHS, 1)}, "sept": 9, "oct": 10}

FI_DAYS = ("maanantai", "tiistai", "keskiviik", "torstai", "perjantai", "lauantai", "sunnuntai")
SV_DAYS = ("månda", "tisda", "onsda", "torsda", "freda", "lörda", "sönda")
EN_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_FI_CASE = r"(?:na|n|ta|lle|ksi|sta|hin|in|ta|lta|lla|ssa|ista|iksi|ina)?(?:kin)?"
_DAY = re.compile(
    rf"(?:({'|'.join(d for d in FI_DAYS if d != 'keskiviik')}){_FI_CASE}"
    rf"|(keskiviik)(?:ko|kona|on|koa|olle|oksi|osta|koon|olta|olla)(?:kin)?"
    rf"|({'|'.join(SV_DAYS)})(?:g|gen|gens|gs|n)"
    rf"|({'|'.join(EN_DAYS)})s?)"
)
_DAY_SHORT = {
    **{name: n for n, name in enumerate(("ma", "ti", "ke", "to", "pe", "la", "su"))},
    **{name: n for n, name in enumerate(("mån", "tis", "ons", "tors", "fre", "lör", "sön"))},
    **{name: n for n, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))},
    "må": 0, "tues": 1, "tor": 3, "thur": 3, "thurs": 3, "fr": 4, "lö": 5, "sö": 6,
}  # fmt: skip

SHORT_FI = ("ma", "ti", "ke", "to", "pe", "la", "su")
"""The short names that doubts use, Monday first."""

ENGLISH = frozenset((
    "the", "from", "move", "book", "please", "and", "of", "is", "are", "at", "by", "can", "could", "would", "what",
    "which", "when", "we", "our", "my", "for",
))  # fmt: skip

_NUMBERS = {
    "yksi": 1, "yhden": 1, "yhtä": 1, "kaksi": 2, "kaks": 2, "kahden": 2, "kolme": 3, "kolmen": 3, "neljä": 4, "neljän": 4,
    "kahta": 2, "kolmea": 3, "neljää": 4, "viittä": 5,
    "viisi": 5, "viis": 5, "viiden": 5, "kuusi": 6, "kuus": 6, "kuuden": 6, "seitsemän": 7, "seittemän": 7,
    "kahdeksan": 8, "yhdeksän": 9, "kymmenen": 10, "kymmenisen": 10, "kahdentoista": 12, "kaksitoista": 12,
    "neljätoista": 14, "neljäntoista": 14, "viisitoista": 15, "kaksikymmentä": 20, "kolmekymmentä": 30,
    "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10,
    "tolv": 12, "fjorton": 14, "femton": 15, "tjugo": 20, "trettio": 30,
    "pari": 2, "parin": 2, "paria": 2, "couple": 2,
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30,
}  # fmt: skip

_UNITS = {
    1: "yksi yhden yhtä", 2: "kaksi kahden kahta", 3: "kolme kolmen kolmea", 4: "neljä neljän neljää",
    5: "viisi viiden viittä", 6: "kuusi kuuden kuutta", 7: "seitsemän seitsemää", 8: "kahdeksan kahdeksaa",
    9: "yhdeksän yhdeksää",
}  # fmt: skip
_TENS = {"kymmenen": 10, "kymmentä": 10, "yhdentoista": 11}
for _n, _forms in _UNITS.items():
    for _form in _forms.split():
        _TENS |= {_form: _n, f"{_form}toista": 10 + _n, f"{_form}kymmentä": 10 * _n, f"{_form}kymmenen": 10 * _n}
_NUMBERS |= _TENS

SEASONS = {
    "kevä": (3, 5), "kesä": (6, 8), "syksy": (9, 11), "talv": (12, 2),
    "vår": (3, 5), "sommar": (6, 8), "höst": (9, 11), "vinter": (12, 2),
    "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2),
    "alkuvuo": (1, 4), "loppuvuo": (9, 12), "keskivuo": (5, 8),
}  # fmt: skip
_SEASON = re.compile(
    r"(kevä)(?:t|ttä|än|ällä|ästä|äseen|älle|ään|äksi|äältä)"
    r"|(kesä)(?:n|ä|llä|stä|lle|än|ltä|ksi)?|(syksy)(?:n|ä|llä|stä|lle|yn|ltä|ksi)?|(talv)(?:i|en|ea|ella|esta|elle|een|eksi)"
    r"|(alkuvuo|loppuvuo|keskivuo)(?:den|desta|teen|nna|tta|si|delle|della|deksi)"
    r"|(vår|sommar|höst|vinter)(?:en|n)?|(spring|summer|autumn|winter)"
)


@lru_cache(maxsize=4096)
def months(word: str) -> tuple[int, ...]:
    """The month a whole lower-case word names, in any case form: (3,) for 'maaliskuussa', (3, 4) for 'maalishuhtikuussa'."""
    if fi := _FI_MONTH.fullmatch(word):
        return tuple(FI_MONTHS.index(g) + 1 for g in fi.groups() if g)
    number = _LATIN.get(word) or _LATIN.get(word.removesuffix("s"))
    return (number,) if number else ()


def short_month(word: str) -> int | None:
    """The month of 'feb' or 'sept', which stand only beside a day."""
    return _SHORT.get(word)


def month_named(word: str) -> bool:
    """A month in full or short."""
    return months(word) != () or short_month(word) is not None


def stem_month(word: str) -> int | None:
    """The month of the first half of 'tammi–helmikuussa'."""
    return FI_MONTHS.index(word) + 1 if word in FI_MONTHS else None


@lru_cache(maxsize=4096)
def weekday(word: str) -> int | None:
    """0 for Monday, of a full weekday name in any case form; 'maanantaisin' (every Monday) is none."""
    found = _DAY.fullmatch(word)
    if not found:
        return None
    fi, wednesday, sv, en = found.groups()
    for name, names in ((fi or wednesday, FI_DAYS), (sv, SV_DAYS), (en, EN_DAYS)):
        if name:
            return names.index(name)
    return None


def short_weekday(word: str) -> int | None:
    """0 for 'ma', 'mån', 'mon': read only directly before a date."""
    return _DAY_SHORT.get(word)


def number(word: str) -> int | None:
    """'kaksi', 'kahden', 'två', 'ten': small numbers in words."""
    return _NUMBERS.get(word)


@lru_cache(maxsize=4096)
def season(word: str) -> tuple[int, int] | None:
    """The first and last month of 'syksyllä', 'alkuvuodesta', 'hösten': vague, so the reader adds a doubt."""
    found = _SEASON.fullmatch(word)
    return SEASONS[next(g for g in found.groups() if g)] if found else None


def begins(word: str) -> bool:
    """A weekday, month or season may begin with this word."""
    return any(
        found is not None and found != ()
        for found in (weekday(word), short_weekday(word), months(word), stem_month(word), season(word), number(word))
    )
