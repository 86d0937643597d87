"""Find the regions and the four areas that a sentence names, in any inflected form, with at most one slip of the finger."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from alke.people import Council
from alke.region_forms import Form, Forms, forms, key, slip

_WORD = re.compile(r"[^\W\d_]+(?:'s)?")
_LIITTO = re.compile(
    r"(?:maakunta)?(?:liitto|liiton|liitolle|liitolta|liitolla|liitossa|liitosta|liittoon|liittoa|liittona|liitoksi)"
)
_FUSED = re.compile(rf"(.{{3,}}?)({_LIITTO.pattern})")
_CLITIC = re.compile(r"(?:kin|kaan|kään|han|hän|ko|kö|pa|pä)$")
_UNION = re.compile(rf"{_LIITTO.pattern}|(?:landskaps)?förbund(?:et|ets)?|regional|council")
_LOOSE = frozenset((" ", "-", "‐", "‑", "- ", "-\n", "\n"))
_AND = re.compile(r"-,? ?(?:(?:ja|sekä|tai|och|samt) )?(?=[^\W\d_]+-)")


@dataclass(frozen=True, slots=True)
class RegionMention:
    """A region as named: `region` is None where several are possible ('Savo'): ask, with `choices`.

    `at`..`end` are offsets of `text`; `slip` says that one letter was mended; `council` that 'liitto' or 'förbund' follows.
    """

    region: str | None
    text: str
    at: int
    end: int
    choices: tuple[str, ...] = ()
    slip: bool = False
    council: bool = False


@dataclass(frozen=True, slots=True)
class AreaMention:
    """One of the four areas of the joint talks: itäinen, läntinen, pohjoinen or eteläinen."""

    area: str
    text: str
    at: int
    end: int


def find_regions(text: str, councils: Sequence[Council]) -> list[RegionMention]:
    """The regions in reading order, not overlapping. 'Pohjois-Pohjanmaa' is never also Pohjanmaa; 'Suomi' is none.

    The forms come from the councils' own names (config/councils.toml); municipalities such as Lapinlahti are no regions.
    """
    table = forms(tuple(councils))
    words = list(_WORD.finditer(text))
    found: list[RegionMention] = []
    i = 0
    while i < len(words):
        shared = _shared(text, words, i, table)
        step = (shared, 1) if shared else _at(text, words, i, table)
        if step is None:
            i += 1
            continue
        mention, used = step
        found.append(mention)
        i += used
    return found


def _at(text: str, words: list[re.Match[str]], i: int, table: Forms) -> tuple[RegionMention, int] | None:
    """The longest name that begins with word `i`, exact or with one slip."""
    longest = _run(text, words, i)
    for count in range(longest, 0, -1):
        written = text[words[i].start() : words[i + count - 1].end()]
        plain = key(written)
        form, mended = _look_up(plain, count, table)
        if form is None and count == 1:
            form = _of_council(text, words, i, plain, table)
        if form is None or (count == 1 and _hangs_on(text, words[i].start())):
            continue
        return _mention(text, words, i, count, form, mended=mended)
    return None


def _run(text: str, words: list[re.Match[str]], i: int) -> int:
    """How many words, at most five, stand one after another with only a blank or a hyphen between."""
    count = 1
    while count < 5 and i + count < len(words):
        between = text[words[i + count - 1].end() : words[i + count].start()]
        if between not in _LOOSE and between.strip(" \r") not in _LOOSE:
            break
        count += 1
    return count


def _look_up(plain: str, count: int, table: Forms) -> tuple[Form | None, bool]:
    bare = _CLITIC.sub("", plain) if len(plain) > 7 else plain
    for candidate in (plain, bare):
        form = table.exact.get(candidate)
        if form and form.words >= count:
            return form, False
    fused = _FUSED.fullmatch(plain) if count == 1 else None
    if fused and (region := table.councils.get(fused.group(1)) or _single(table.exact.get(fused.group(1)))):
        return Form((region,), 1), False
    return _mended(plain, count, table), True


def _single(form: Form | None) -> str | None:
    return form.regions[0] if form and len(form.regions) == 1 else None


def _mended(plain: str, count: int, table: Forms) -> Form | None:
    """The form one slip away, if all such forms name the same region."""
    if not 6 <= len(plain) <= 40:
        return None
    cuts = {plain, *(plain[:n] + plain[n + 1 :] for n in range(len(plain)))}
    near = {form for cut in cuts for form in table.shorter.get(cut, ()) if slip(plain, form)}
    fits = {table.exact[form] for form in near if table.exact[form].words >= count}
    return fits.pop() if len({form.regions for form in fits}) == 1 else None


def _of_council(text: str, words: list[re.Match[str]], i: int, plain: str, table: Forms) -> Form | None:
    """'Hämeen' before 'liitto'."""
    region = table.councils.get(plain)
    follows = i + 1 < len(words) and _LIITTO.fullmatch(words[i + 1].group().lower())
    return Form((region,), 1) if region and follows and text[words[i].end() : words[i + 1].start()].isspace() else None


def _hangs_on(text: str, at: int) -> bool:
    """'Keski-Karjala', 'Itä-Uusimaa': the second half of a compound that is no region of ours."""
    return at >= 2 and text[at - 1] in "-‐‑" and text[at - 2].isalpha()


def _mention(
    text: str, words: list[re.Match[str]], i: int, count: int, form: Form, *, mended: bool
) -> tuple[RegionMention, int]:
    at, end = words[i].start(), words[i + count - 1].end()
    following = words[i + count] if i + count < len(words) else None
    union = (
        following is not None
        and _UNION.fullmatch(following.group().lower())
        and text[end : following.start()].isspace()
    )
    regions = form.regions
    if union and following is not None:
        finnish = _LIITTO.fullmatch(following.group().lower()) is not None
        regions, end, count = _official(text[at:end], form, finnish=finnish), following.end(), count + 1
    elif _LIITTO.search(text[at:end].lower()) or "förbund" in text[at:end].lower():
        union = True
    region = regions[0] if len(regions) == 1 else None
    return RegionMention(region, text[at:end], at, end, () if region else regions, mended, bool(union)), count


def _official(written: str, form: Form, *, finnish: bool) -> tuple[str, ...]:
    """'Hämeen liitto' is Kanta-Häme's council by its official name."""
    hame = finnish and written.lower() == "hämeen"
    return (
        tuple(region for region in form.regions if region.startswith("Kanta-")) or form.regions
        if hame
        else form.regions
    )


def _shared(text: str, words: list[re.Match[str]], i: int, table: Forms) -> RegionMention | None:
    """'Etelä-' of 'Etelä- ja Pohjois-Savo': the shared second half stands after the last prefix."""
    prefix = words[i].group().lower()
    if prefix not in table.prefixes or not _AND.match(text, words[i].end()):
        return None
    j = i + 1
    while j + 1 < len(words) and j < i + 5:
        if words[j].group().lower() in table.prefixes and text[words[j].end() : words[j + 1].start()] == "-":
            form = table.exact.get(prefix + words[j + 1].group().lower())
            region = _single(form)
            span = (words[i].start(), words[i].end() + 1)
            return RegionMention(region, text[slice(*span)], *span) if region else None
        j += 1
    return None


_SIDES = {
    "itä": "itäinen", "east": "itäinen", "östra": "itäinen", "länsi": "läntinen", "länt": "läntinen", "west": "läntinen",
    "västra": "läntinen", "pohjo": "pohjoinen", "north": "pohjoinen", "norra": "pohjoinen", "etelä": "eteläinen",
    "south": "eteläinen", "södra": "eteläinen",
}  # fmt: skip
_SIDE = (
    r"(?:itäi(?:nen|sen|sessä|sestä|seen|selle|sellä|seltä|stä)|länti(?:nen|sen|sessä|sestä|seen|selle|sellä|seltä|stä)"
    r"|pohjoi(?:nen|sen|sessa|sesta|seen|selle|sella|selta|sta)|eteläi(?:nen|sen|sessä|sestä|seen|selle|sellä|seltä|stä)"
    r"|östra|västra|norra|södra|eastern|western|northern|southern)"
)
_SUOMI = r"(?:suom(?:i|en|essa|esta|een|elle|ella|elta|ea)|finlands?)"
_PLAIN = str.maketrans("äöåÄÖÅ", "aoaAOA")  # 'itasuomi': typed on a keyboard without them
_SIDES_LISTED = rf"\b((?:{_SIDE}(?:,\s+|\s+(?:ja|och|and|sekä)\s+)){{0,3}}{_SIDE})\s+{_SUOMI}\b"
_AREA = re.compile(
    rf"{_SIDES_LISTED}|\b(itä|länsi|pohjois|etelä)[- ]?{_SUOMI}\b".translate(_PLAIN),
    re.IGNORECASE,
)
_ONE_SIDE = re.compile(_SIDE.translate(_PLAIN), re.IGNORECASE)


def find_areas(text: str) -> list[AreaMention]:
    """'Läntinen Suomi', 'Itä-Suomi', 'itäisen, pohjoisen ja läntisen Suomen', 'västra Finland' in reading order."""
    found: list[AreaMention] = []
    plain = text.translate(_PLAIN)
    for match in _AREA.finditer(plain):
        sides = list(_ONE_SIDE.finditer(plain, match.start(1), match.end(1))) if match.group(1) else [match]
        for n, side in enumerate(sides):
            end = match.end() if n == len(sides) - 1 else side.end()
            found.append(AreaMention(_area(side.group()), text[side.start() : end], side.start(), end))
    return found


def _area(side: str) -> str:
    low = side.lower()
    return next(area for stem, area in _SIDES.items() if low.startswith(stem.translate(_PLAIN)))
