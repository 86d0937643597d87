"""Whether digits in their place are a date at all: versions, sections, prices and headings are not, or only perhaps."""

from __future__ import annotations

import re

from alke.dates import clock, clusters
from alke.dates.reader import Raw, Reader

AND = frozenset(("ja", "sekä", "tai", "tahi", "och", "samt", "eller", "and", "or"))
_CUES = frozenset((
    "den", "on", "till", "by", "senast", "viimeistään", "before", "ennen", "innan", "före", "from", "från", "alkaen",
    "mennessä", "asti", "saakka", "lähtien", "pvm", "päivätty",
))  # fmt: skip
_NUMBERED = re.compile(
    r"versio\w*|version\w*|python|luku|luvu\w+|koh(?:ta|da)\w*|liite|liitte\w+|kappale\w*|taulu\w*|kuva|kuvio\w*|sivu\w*|s|nro|no|nr|dnro"
    r"|diaarinumero\w*|pykäl\w+|artikl\w+|kapitel|punkt\w*|avsnitt|bilaga|section|chapter|table|page|appendix|noin|yli|alle|n"
    r"|indeksi\w*|build|release|v"
)
_UNITS = re.compile(
    r"prosent\w+|procent|percent|euro\w*|milj\w*|mrd|mom\w*|luku|luvu\w+|artikl\w+|kappale\w*|km|kg|kk|kertaa|gånger|times|"
    r"luokka\w*|pistettä|yksik\w+|h|min|tuntia|vuotta|år|years"
)


def form_doubts(reader: Reader, raw: Raw, *, worded: bool) -> tuple[str, ...] | None:
    """None when digits in this place are no date after all; else the doubts that their form raises."""
    first, last = raw.days[0], raw.days[-1]
    broken: tuple[str, ...] = ("broken",) if any(day.joined == "broken" for day in raw.days) else ()
    dangling = clusters.whole(reader.number(raw.at - 2)) if reader.word(raw.at - 1) in AND else None
    if dangling and dangling < first.day and not reader.token(raw.at - 2).low.endswith("."):
        return (*broken, "form")  # '20 ja 22.1.': the first may be a day too
    if worded or any(day.year for day in raw.days) or any(day.weekday is not None for day in raw.days):
        return broken
    if _NUMBERED.fullmatch(reader.word(raw.at - 1)) or (
        _NUMBERED.fullmatch(reader.word(raw.at - 2)) and reader.sign(raw.at - 1) == "."
    ):
        return None
    if (
        reader.sign(raw.at - 1) == "§"
        or reader.sign(raw.end) in {"§", "%", "€"}
        or _UNITS.fullmatch(reader.word(raw.end))
    ):
        return None
    if last.dotted and first.dotted:
        return _heading(reader, raw)
    return _bare(reader, raw)


def _bare(reader: Reader, raw: Raw) -> tuple[str, ...] | None:
    """'24.4' without its last dot: a date where something says so, a doubtful one in a line of chat, else a number."""
    cued = reader.word(raw.at - 1) in _CUES or reader.word(raw.end) in _CUES | clock.MARKS or len(raw.days) > 1
    if cued or clock.after_date(reader, raw.end, full=False):
        return ()
    sums = {"+", "=", "*", "<", ">", "-", "±", "~"}
    return None if reader.lines or reader.sign(raw.at - 1) in sums or reader.sign(raw.end) in sums else ("form",)


def _heading(reader: Reader, raw: Raw) -> tuple[str, ...] | None:
    """'2.1. Tavoitteet' at the start of a line in a longer text may be a heading: read with a doubt."""
    token, day = reader.token(raw.at), raw.days[0]
    starts = reader.lines and len(raw.days) == 1 and (raw.at == 0 or "\n" in token.gap)
    small = day.day <= 9 and (day.month or 0) <= 9
    return ("heading",) if starts and small and reader.token(raw.end).capital else ()
