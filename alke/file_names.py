"""Whose document a file is, by its name: however people write a council's name in it; pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from alke.characters import composed
from alke.people import Council
from alke.regions import find_regions

_CAMEL = re.compile(r"(?<=[a-zåäö])(?=[A-ZÅÄÖ])")
_WORDS = re.compile(r"[a-z]+")
_MOST_WORDS = 4
_COUNCIL = re.compile(r"\s*(maakunta|landskaps)?(liitto|förbund(et)?)$", re.IGNORECASE)
# Not documents: what Office, Windows and macOS leave beside them.
_LITTER = re.compile(r"^(~\$|\.|thumbs\.db$|desktop\.ini$)|\.(tmp|lnk|url|ini)$", re.IGNORECASE)


def is_document(name: str) -> bool:
    """False for lock files, shortcuts and other litter."""
    return _LITTER.search(name) is None


def regions_named(name: str, councils: Sequence[Council]) -> frozenset[str]:
    """The regions that a file's name speaks of: 'Seuranta_PohjoisSavo_2024 (2).docx' -> Pohjois-Savo.

    Case, accents, separators and word order do not matter; the longest name wins ('Etelä-Pohjanmaa' is not Pohjanmaa).
    """
    known, name = _names(tuple(councils)), composed(name)
    words = _WORDS.findall(fold(_CAMEL.sub(" ", name.rpartition(".")[0] or name)))
    found: set[str] = set()
    at = 0
    while at < len(words):
        for length in range(_MOST_WORDS, 0, -1):
            region = known.get("".join(words[at : at + length]))
            if region is not None and at + length <= len(words):
                found.add(region)
                at += length
                break
        else:
            at += 1
    return frozenset(found) or _mended(name, councils)


def _mended(name: str, councils: Sequence[Council]) -> frozenset[str]:
    """Inflected forms and one slip of the finger: 'Pohjois-Svon seuranta', 'Kainuusta 2024'; 'Savo' tells nothing."""
    spaced = re.sub(r"[_.()\d]+", " ", _CAMEL.sub(" ", name.rpartition(".")[0] or name))
    return frozenset(mention.region for mention in find_regions(spaced, councils) if mention.region is not None)


def has_word(name: str, beginnings: Sequence[str]) -> bool:
    """Does a word of the file's name begin with one of these? All names do when there are none to look for."""
    words = _WORDS.findall(fold(_CAMEL.sub(" ", name)))
    return not beginnings or any(word.startswith(fold(start)) for word in words for start in beginnings)


def names_day(name: str, day: date) -> bool:
    """'Muistio 17.3.2026', 'Muistio 17.3', '2026-03-17 muistio' for 17 March; another year's day is not meant."""
    written = re.findall(r"(?<!\d)(\d{1,2})\.\s?(\d{1,2})(?:\.\s?(20\d\d))?(?!\d)", name)
    written += [(d, m, y) for y, m, d in re.findall(r"(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)", name)]
    return any((int(d), int(m)) == (day.day, day.month) and y in ("", str(day.year)) for d, m, y in written)


def fold(text: str) -> str:
    """Lower case without accents: people and file systems lose them."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


@lru_cache(maxsize=8)
def _names(councils: tuple[Council, ...]) -> dict[str, str]:
    """Every folded, joined way of writing a council's or a region's name; what could mean two is left out."""
    known: dict[str, set[str]] = {}
    for council in councils:
        for name in _ways(council):
            known.setdefault("".join(_WORDS.findall(fold(name))), set()).add(council.region)
    return {name: next(iter(regions)) for name, regions in known.items() if len(regions) == 1 and name}


def _ways(council: Council) -> list[str]:
    names = [council.region, council.name_fi, council.name_sv, council.name_en, council.region_sv, council.region_en]
    names += council.aliases
    return [*names, *(_COUNCIL.sub("", name) for name in names)]
