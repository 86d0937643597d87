"""Whether digits in their place are a date at all: versions, sections, prices and headings are not, or only perhaps."""

from __future__ import annotations

import re

from alke.dates import clock, clusters
from alke.dates.clock import AND
from alke.dates.reader import Raw, Reader

_CUES = frozenset((
    "den", "till", "by", "senast", "viimeistään", "before", "ennen", "innan", "före", "from", "från", "alkaen",
    "mennessä", "asti", "saakka", "lähtien", "pvm", "päivätty",
))  # fmt: skip
_NUMBERED = re.compile(
    r"art|versio\w*|version\w*|python|windows|office|android|ios|macos|chrome|firefox|luku|luvu\w+|koh(?:ta|da)\w*|liite|liitte\w+|kappale\w*|taulu\w*|kuva|kuvio\w*|sivu\w*|s|nro|no|nr|dnro"
    r"|diaarinumero\w*|pykäl\w+|artikl\w+|kapitel|punkt\w*|avsnitt|bilaga|section|chapter|table|page|appendix|noin|yli|alle|n"
    r"|indeksi\w*|build|release|v|tabell\w*|bild|figur|jtf|eakr|esr|kuvassa|kuviossa|taulukossa|liitteessä|momentti\w*|moment\w*|toimintalinja\w*|tl|etk|viite|asemakaava\w*"
    r"|huone\w*|kokoushuone\w*|sali|rum|rummet|room|krs|kerros|osio\w*|erityistavoite\w*"
    r"|\w+(?:tie|katu|kuja|polku|kaari|tori|gatan|vägen|gränden)"
)
_HEADING = re.compile(
    r"taust\w+|johdan\w+|tavoit\w+|yleis\w+|nykytil\w+|toimintaympärist\w+|toimenpi\w+|yhteenve\w+|johtopäätök\w+|sisällys\w*"
    r"|menetelm\w+|lähtökoh\w+|tarkoitu\w+|vaikutuks?\w+|rahoitu\w+|resurss\w+|esipuhe|tiivistelmä|keskeise\w+|kuvaus|strateg\w+"
    r"|bakgrund\w*|inledning\w*|syfte\w*|mål\w*|nuläge\w*|åtgärd\w*|sammandrag\w*|sammanfattning\w*|allmänt|utgångspunkt\w*"
    r"|background|introduction|aims?|objectives?|summary|methods?"
)
_REFERENCE = re.compile(r"viite\w*|tilinumero|viitenumero|referens|asemakaava\w*|detaljplan")
_UNITS = re.compile(
    r"prosent\w+|procent|percent|euro\w*|milj\w*|mrd|mom\w*|luku|luvu\w+|artikl\w+|kappale\w*|km|kg|kk|kertaa|gånger|times|"
    r"luokka\w*|pistettä|yksik\w+|h|min|tuntia|vuotta|år|years|m|me|mn|meur|keur|teur|tkr|mkr|tuhatta|tusen|miljoon\w+|miljon\w+|miljard\w+|pros|asukas\w*|htv|ha|ares?|m2|km2|krs|kerros|vån|våning\w*|pykälä\w*"
)


def form_doubts(reader: Reader, raw: Raw, *, worded: bool) -> tuple[str, ...] | None:
    """None when digits in this place are no date after all; else the doubts that their form raises."""
    first, last = raw.days[0], raw.days[-1]
    broken: tuple[str, ...] = ("broken",) if any(day.joined == "broken" for day in raw.days) else ()
    dangling = clusters.whole(reader.number(raw.at - 2)) if reader.word(raw.at - 1) in AND else None
    if dangling and dangling < first.day and not reader.token(raw.at - 2).low.endswith("."):
        return (*broken, "form")  # '20 ja 22.1.': the first may be a day too
    written_out = re.search(r"\.20[0-9]{2}\.?$", reader.number(raw.end - 1))
    if _far_short_year(reader, raw) or (_REFERENCE.fullmatch(reader.word(raw.at - 1)) and not written_out):
        return None
    if worded or any(day.year for day in raw.days) or any(day.weekday is not None for day in raw.days):
        return broken
    if _counts(reader, raw):
        return None
    return _heading(reader, raw) if last.dotted and first.dotted else _bare(reader, raw)


def _far_short_year(reader: Reader, raw: Raw) -> bool:
    """'asemakaava 12.3.45': a year of two digits that lies decades away is no year."""
    short = re.search(r"\.[0-9]{2}\.?$", reader.number(raw.end - 1))
    year = raw.days[-1].year
    return bool(short) and year is not None and not -10 <= year - reader.today.year <= 8


def _counts(reader: Reader, raw: Raw) -> bool:
    """The words beside the digits say that they number or measure something."""
    before = reader.word(raw.at - 1)
    numbered = _NUMBERED.fullmatch(before) or (
        _NUMBERED.fullmatch(reader.word(raw.at - 2)) and reader.sign(raw.at - 1) == "."
    )
    lettered = len(before) == 1 and reader.token(raw.at - 1).capital and raw.at > 1  # 'A 5.2'
    signs = reader.sign(raw.at - 1) == "§" or reader.sign(raw.end) in {"§", "%", "€"}
    return bool(numbered or lettered or signs or _UNITS.fullmatch(reader.word(raw.end)))


def _bare(reader: Reader, raw: Raw) -> tuple[str, ...] | None:
    """'24.4' without its last dot: a date where something says so, a doubtful one in a line of chat, else a number."""
    before = reader.word(raw.at - 1)
    cued = before in _CUES or (before == "on" and reader.english) or reader.word(raw.end) in _CUES | clock.MARKS
    if cued or len(raw.days) > 1 or clock.after_date(reader, raw.end, full=False):
        return ()
    sums = {"+", "=", "*", "<", ">", "-", "±", "~"}
    number = reader.sign(raw.at - 1) in sums or reader.sign(raw.end) in sums or _titles(reader, raw)
    return None if reader.lines or number else ("form",)


def _titles(reader: Reader, raw: Raw) -> bool:
    """The digits open the text or a line and a word of headings follows: '2.1 Tausta'."""
    token, after = reader.token(raw.at), reader.token(raw.end)
    opens = raw.at == 0 or "\n" in token.gap
    return opens and after.capital and (_HEADING.fullmatch(after.low) is not None or _small(raw))


def _small(raw: Raw) -> bool:
    return len(raw.days) == 1 and raw.days[0].day <= 9 and (raw.days[0].month or 0) <= 9


def _heading(reader: Reader, raw: Raw) -> tuple[str, ...] | None:
    """'2.1. Tavoitteet' at the start of a line in a longer text may be a heading: read with a doubt."""
    token, after = reader.token(raw.at), reader.token(raw.end)
    if not after.capital or not (raw.at == 0 or "\n" in token.gap):
        return ()
    if _HEADING.fullmatch(after.low):
        return None
    return ("heading",) if reader.lines and _small(raw) else ()
