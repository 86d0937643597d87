"""Whom a sentence is about: regions, one's own, all of them, an area of the country, ministries; or which must be asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from alke.people import Council, Ministry
from alke.regions import find_areas, find_regions
from alke.understand.clean import LONGEST
from alke.understand.meaning import Ask
from alke.understand.utterance import blank, word_set, words_of

SPEAKER = "@speaker"
ALL = "all"

_ME = word_set(
    "meillä meil meilt meist emme meiltä meille meidän meidät meitä meijän me mulla mulle mun minun minulla "
    "minulle multa meilläkin ollaan ollaanko vi oss vår vårt våra min mitt mina our ours us we my mine "
    "we'd we're we'll we've i'd i'm i'll i've meiän meijät"
)
# 'show me', 'tell us': the speaker is asked to be told, it is not about them.
_TOLD = re.compile(
    r"\b(?:show|tell|give|remind|send|let|help|ge|visa|säg|berätta för|påminn|lähetä|näytä|kerro|anna|"
    r"muistuta|muistuttaa)\s+(?:me|us|oss|mig|mulle|minulle|meille|mua|minua|meitä)\b|"
    r"\b(?:my|min) (?:calendar|kalender)",
    re.IGNORECASE,
)
_CLITIC = re.compile(r"(?:kin|kaan|kään|han|hän|ko|kö|pa|pä)$")
_OWN_NOUNS = re.compile(
    r"^(?:aika|aja|varauks|teema|asialista|muistio|osallistuj|yhteyshenkilö|ryhmä|kansio|lomak|seuranta|keskustelu|liitto|"
    r"liito|tapaamis|maakunta|toive|ilmoitukse|slotti)\w*(?:mme|ni)(?:ko|kin|kaan)?$",
)
_ALL = re.compile(
    r"\b(?:kaik\w+\s+(?:maakun|liit)\w*|kaikilta|kaikilla|kaikille|muistut\w*\s+kaikkia|everyone|everybody|jokaisel\w+ maakun\w+|"
    r"alla\s+(?:landskap|förbund)\w*|(?:all|every)\s+(?:the\s+)?(?:region|council)\w*)",
    re.IGNORECASE,
)
_AREAS = {"itäinen": "Itä-Suomi", "pohjoinen": "Pohjois-Suomi", "eteläinen": "Etelä-Suomi", "läntinen": "Länsi-Suomi"}
_DIRECTIONS = {
    "Itä-Suomi": r"(?:itäi\w+|idän|östra|eastern)",
    "Pohjois-Suomi": r"(?:pohjoi\w+|norra|northern)",
    "Etelä-Suomi": r"(?:eteläi\w+|etelän|södra|southern)",
    "Länsi-Suomi": r"(?:länti\w+|lännen|västra|western)",
}
_OTHERS = re.compile(
    r"[ -]+(?:yliopisto|ammattikorkea|amk|ely|elinvoimakesk|hyvinvointialue|kauppakamari|yrittäj|te-|käräjä|sairaanhoito|"
    r"kamari|poliisi|universitet|yrkeshög|företagar|handelskammar|university|chamber|välfärdsområde|wellbeing)",
    re.IGNORECASE,
)
_OF = re.compile(r"(?:university|chamber of commerce|entrepreneurs) of $", re.IGNORECASE)
_TALKS = (
    r"\s+(?:yhtei\w+ |alueen )?(?:keskustelu|alue|päiv|ryhmä|tilaisuu|diskussion|grupp|discussion|meeting|group|talk|region|"
    r"landskap|maakun)\w*"
)


@dataclass(frozen=True, slots=True)
class Whom:
    """The answer; `rest` is the text without the names, for readers of persons and themes."""

    regions: tuple[str, ...]
    area: str
    ministries: tuple[str, ...]
    me: bool
    everyone: bool
    ask: Ask | None
    rest: str

    @property
    def marks(self) -> frozenset[str]:
        """For the cues."""
        found = {"#region": self.regions or self.ask, "#area": self.area, "#ministry": self.ministries, "#me": self.me}
        return frozenset(mark for mark, there in found.items() if there)


def read_whom(text: str, councils: Sequence[Council], ministries: Sequence[Ministry]) -> Whom:
    """Regions and areas by any of their names and forms, as far as messages are read; '@speaker' is said by `me`."""
    text = text[:LONGEST]
    area, rest = _area(text)
    regions: list[str] = []
    ask: Ask | None = None
    for mention in find_regions(rest, councils):
        if _is_organisation(rest, mention.at, mention.end):
            continue
        if mention.region is None:
            ask = ask or Ask("region", mention.choices, mention.text)
        else:
            regions.append(mention.region)
        rest = blank(rest, mention.at, mention.end)
    states, rest = _ministries(rest, ministries)
    return Whom(tuple(dict.fromkeys(regions)), area, states, _is_me(text), bool(_ALL.search(text)), ask, rest)


def _is_organisation(text: str, at: int, end: int) -> bool:
    """'Lapin yliopisto', 'University of Lapland': somebody else of that region."""
    return bool(_OTHERS.match(text, end) or _OF.search(text, 0, at))


def _area(text: str) -> tuple[str, str]:
    """'Länsi-Suomi', or a direction before a discussion or a group ('pohjoisen keskusteluun')."""
    for mention in find_areas(text)[:1]:
        return _AREAS[mention.area], blank(text, mention.at, mention.end)
    for area, pattern in _DIRECTIONS.items():
        match = re.search(rf"\b({pattern}){_TALKS}", text, re.IGNORECASE)
        if match:
            return area, blank(text, *match.span(1))
    return "", text


def _is_me(text: str) -> bool:
    words = [_CLITIC.sub("", word) if "mme" in word else word for word in words_of(_TOLD.sub(" ", text))]
    return any(word in _ME or _OWN_NOUNS.match(word) or _verb_of_us(word) for word in words)


def _verb_of_us(word: str) -> bool:
    """'Haluamme siirtää': we."""
    return word.endswith("mme") and len(word) > 5


def _ministries(text: str, ministries: Sequence[Ministry]) -> tuple[tuple[str, ...], str]:
    found: dict[str, int] = {}
    for ministry in ministries:
        for pattern in _patterns(ministry):
            match = pattern.search(text)
            if match:
                found.setdefault(ministry.abbreviation, match.start())
                text = blank(text, *match.span())
                break
    return tuple(sorted(found, key=lambda one: found[one])), text


@cache
def _patterns(ministry: Ministry) -> tuple[re.Pattern[str], ...]:
    """Abbreviations in capitals, long ones in any case; names with any ending."""
    short = [ministry.abbreviation, ministry.abbreviation_sv]
    cased = [(rf"\b{one}(?::?[a-zäö]{{1,4}})?(?![\w@])", 0) for one in short]
    loose = [
        (rf"(?<![\w.@]){one}(?::[a-zäö]{{1,4}})?(?![\w@])", re.IGNORECASE)
        for one in short
        if len(one) > 2 or one in {"VM", "FM"}
    ]
    stem = ministry.name_fi.removesuffix("ö").removesuffix("a")
    names = [rf"\b{re.escape(stem)}\w*", rf"\b{re.escape(ministry.name_sv)}s?\b", re.escape(ministry.name_en)]
    tail = ministry.name_en.removeprefix("Ministry of ").removeprefix("Ministry for ").removeprefix("the ")
    names.append(rf"\b{re.escape(tail)} ministry\b")
    return tuple(re.compile(*pattern) for pattern in (*cased, *loose, *((name, re.IGNORECASE) for name in names)))
