"""Whose name stands in a schedule: how a booking's name is written, and how people's own ways of writing it are recognised."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from alke.booking import Order
from alke.people import Council

_SEPARATORS = re.compile(r"[,;/&+\n]|\s(?:ja|och|sekä|samt|and)\s")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says: the councils it names (by region), and whether it says nothing besides."""

    regions: frozenset[str]
    only: bool


def official_names(councils: Iterable[Council]) -> dict[str, str]:
    """Region -> the council's own name."""
    return {council.region: council.name_fi for council in councils}


def holder_text(order: Order, names: Mapping[str, str]) -> str:
    """The words that go into the file: a council's own name, or a group's region names sorted and joined by ', '."""
    if len(order.regions) == 1:
        return names.get(order.regions[0], order.regions[0])
    return ", ".join(sorted(order.regions))


def same_holder(text: str, regions: Iterable[str], councils: Sequence[Council]) -> bool:
    """Does this text name exactly these councils, in any of their names and any order, and nothing else?"""
    reading = read_holder(text, tuple(councils))
    return reading.only and reading.regions == frozenset(regions)


def read_holder(text: str, councils: tuple[Council, ...]) -> Reading:
    """The councils that a text names; 'Lapin liitto (Maija)' names Lappi, but not only."""
    return reader_of(councils)(text)


@lru_cache(maxsize=8)
def reader_of(councils: tuple[Council, ...]) -> Callable[[str], Reading]:
    """`read_holder` for many texts: every way of writing a council's name is folded once."""
    known = _names(councils)

    @cache
    def pattern() -> re.Pattern[str]:
        """Any of the names among other words; made when a text first has such."""
        names = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
        return re.compile(rf"(?<![\w-])(?:{names})(?![\w-])" if known else r"(?!)")

    @lru_cache(maxsize=4096)
    def read(text: str) -> Reading:
        whole = known.get(_plain(text))
        if whole is not None:
            return Reading(frozenset({whole}), only=True)
        parts = [part for part in map(_plain, _SEPARATORS.split(text)) if part]
        if not parts:
            return Reading(frozenset(), only=False)
        only = all(part in known for part in parts)
        found = {known[part] for part in (parts if only else pattern().findall(_plain(text)))}
        return Reading(frozenset(found), only)

    return read


def _names(councils: tuple[Council, ...]) -> dict[str, str]:
    """Every way of writing a council's name, folded -> its region."""
    known: dict[str, str] = {}
    for council in councils:
        official = (council.name_fi, council.name_sv, council.name_en, council.region_sv, council.region_en)
        genitive = re.sub(r"\s+(maakunta)?liitto$", "", council.name_fi)
        for name in (council.region, *official, genitive, *council.aliases):
            known.setdefault(_plain(name), council.region)
    known.pop("", None)
    return known


def _plain(text: str) -> str:
    """Case, spaces, dashes and trailing punctuation do not make another name."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    folded = re.sub(r"[\u2010-\u2015\u2212]", "-", folded)
    return re.sub(r"\s+", " ", folded).strip(" .:-*")
