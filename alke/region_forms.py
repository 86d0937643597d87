"""Every form in which a region's name is written: Finnish cases, people of the region, Swedish, English and aliases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from alke.people import Council

# Nominative: (weak stem, strong stem, partitive, illative, the stem of '-lainen'). The words a region's name ends in.
_NOUNS = {
    "karjala": ("karjala", "karjala", "karjalaa", "karjalaan", ("karja",)),
    "pohjanmaa": ("pohjanmaa", "pohjanmaa", "pohjanmaata", "pohjanmaahan", ("pohja", "pohjanmaa")),
    "savo": ("savo", "savo", "savoa", "savoon", ("savo",)),
    "häme": ("hämee", "hämee", "hämettä", "hämeeseen", ("hämä", "häme")),
    "suomi": ("suome", "suome", "suomea", "suomeen", ("suoma",)),
    "kainuu": ("kainuu", "kainuu", "kainuuta", "kainuuseen", ("kainuu",)),
    "kymenlaakso": ("kymenlaakso", "kymenlaakso", "kymenlaaksoa", "kymenlaaksoon", ("kymenlaakso",)),
    "lappi": ("lapi", "lappi", "lappia", "lappiin", ("lappi",)),
    "pirkanmaa": ("pirkanmaa", "pirkanmaa", "pirkanmaata", "pirkanmaahan", ("pirkanmaa",)),
    "satakunta": ("satakunna", "satakunta", "satakuntaa", "satakuntaan", ("satakunta",)),
    "uusimaa": ("uusimaa", "uusimaa", "uusimaata", "uusimaahan", ("uusimaa", "uusmaa")),
}
_UUSIMAA = (
    "uudenmaan", "uuttamaata", "uudessamaassa", "uudestamaasta", "uuteenmaahan", "uudellamaalla", "uudeltamaalta",
    "uudellemaalle", "uudenamaana", "uudeksimaaksi",
)  # fmt: skip
_WEAK = ("n", "ssa", "sta", "lla", "lta", "lle", "ksi", "tta")
_FRONT = str.maketrans("a", "ä")
_PEOPLE = (
    "nen",
    "sen",
    "sta",
    "set",
    "sia",
    "sten",
    "sille",
    "silla",
    "silta",
    "sissa",
    "sista",
    "siin",
    "siksi",
    "selle",
)
_SPLIT = re.compile(r"[\s\-‐‑–]+")
_COUNCIL_OF = "Council of "
_AMBIGUOUS = ("karjala", "savo", "häme")


@dataclass(frozen=True, slots=True)
class Form:
    """The regions a form may name (one, or the choices of 'Savo'), and of how many words it is made."""

    regions: tuple[str, ...]
    words: int


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms by their letters without blanks and hyphens, the same with one letter left out, and the split prefixes."""

    exact: dict[str, Form]
    shorter: dict[str, tuple[str, ...]]
    prefixes: frozenset[str]
    councils: dict[str, str]


@lru_cache(maxsize=8)
def forms(councils: tuple[Council, ...]) -> Forms:
    """The table for these councils; built once."""
    exact: dict[str, Form] = {}
    for council in councils:
        for written in _written(council):
            parts = len(_SPLIT.split(written))
            exact.setdefault(key(written), Form((council.region,), parts))
    for noun in _AMBIGUOUS:
        choices = tuple(c.region for c in councils if c.region.lower().endswith(f"-{noun}"))
        for form in (*_cases(noun), *_people(noun)) if choices else ():
            exact.setdefault(form, Form(choices, 1))
    for swedish in ("Savolax", "Karelen", "Tavastland"):
        choices = tuple(c.region for c in councils if c.region_sv.endswith(swedish))
        for form in (swedish, f"{swedish}s") if choices else ():
            exact.setdefault(key(form), Form(choices, 1))
    prefixes = frozenset(c.region.lower().split("-")[0] for c in councils if "-" in c.region)
    return Forms(exact, _shorter(exact), prefixes, dict(_council_names(councils)))


def key(written: str) -> str:
    """A name without its blanks and hyphens, in lower case."""
    return _SPLIT.sub("", written.lower())


def _written(council: Council) -> Iterator[str]:
    prefix, _, noun = council.region.lower().rpartition("-")
    lead = f"{prefix}-" if prefix else ""
    yield from (lead + form for form in (*_cases(noun), *_people(noun)))
    for name in (council.region_sv, council.region_en, *council.aliases):
        yield name
        yield f"{name}s"
        yield f"{name}'s"
    for name in (council.name_sv, council.name_en, council.name_en.removeprefix(_COUNCIL_OF)):
        yield name
        yield f"{name}s"


def _cases(noun: str) -> Iterable[str]:
    if noun not in _NOUNS:
        return (noun, f"{noun}n")
    weak, strong, partitive, illative, _ = _NOUNS[noun]
    endings = [ending.translate(_FRONT) if "ä" in noun else ending for ending in (*_WEAK, "na")]
    plain = [noun, partitive, illative, strong + endings[-1], *(weak + ending for ending in endings[:-1])]
    return [*plain, *_UUSIMAA] if noun == "uusimaa" else plain


def _people(noun: str) -> Iterable[str]:
    """'varsinaissuomalaisille', 'kainuulaiset': the people of the region."""
    if noun not in _NOUNS:
        return ()
    harmony = _FRONT if "ä" in noun else {}
    return [stem + f"lai{ending}".translate(harmony) for stem in _NOUNS[noun][4] for ending in _PEOPLE]


def _council_names(councils: Sequence[Council]) -> Iterator[tuple[str, str]]:
    """'hämeen' names a region only where 'liitto' follows: the first words of each council's Finnish name."""
    for council in councils:
        lead = re.sub(r"\s*(?:maakunta)?liitto$", "", council.name_fi.lower())
        yield key(lead), council.region


def _shorter(exact: dict[str, Form]) -> dict[str, tuple[str, ...]]:
    """For each form and each letter left out of it, the forms it came from: the way to all forms one slip away."""
    found: dict[str, list[str]] = {}
    for form in exact:
        if len(form) < 6 or (form.startswith("lap") and len(form) < 9) or form in _SHORT:
            continue
        for cut in {form, *(form[:n] + form[n + 1 :] for n in range(len(form)))}:
            found.setdefault(cut, []).append(form)
    return {cut: tuple(origin) for cut, origin in found.items()}


_SHORT = frozenset(form for noun in _AMBIGUOUS for form in _cases(noun))


def slip(a: str, b: str) -> bool:
    """At most one letter is missing, too much, wrong, or two neighbours have changed places (OSA distance ≤ 1)."""
    if a == b:
        return True
    if len(a) > len(b):
        a, b = b, a
    n = next((k for k in range(len(a)) if a[k] != b[k]), len(a))
    if len(b) - len(a) == 1:
        return a[n:] == b[n + 1 :]
    if len(a) != len(b):
        return False
    swapped = a[n : n + 2] == b[n : n + 2][::-1] and a[n + 2 :] == b[n + 2 :]
    return swapped or a[n + 1 :] == b[n + 1 :]
