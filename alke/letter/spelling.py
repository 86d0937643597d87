"""Doubts about how things are written: slips of the pen, one thing by several names, numbers grouped in several ways."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator

from alke.letter.model import LetterDoubt
from alke.letter.names import PHONE
from alke.letter.reading import Read

_WORD = re.compile(r"[^\W\d_]{10,40}")
_ENDING = 6  # letters from a word's end within which another letter is another form, not a slip
_STEMS = (
    "maakuntaliitto", "maakuntaliiton", "maakuntaliitot", "maakuntaliittojen", "maakuntaliittoja", "maakuntaliitoille",
    "maakuntaliitoilta", "elinkeinoministeriö", "elinkeinoministeriön", "elinkeinoministeriölle", "valtioneuvosto",
    "valtioneuvoston", "aluekehittämiskeskustelu", "aluekehittämiskeskustelut", "aluekehittämiskeskustelujen",
    "aluekehittämispäätös", "maakuntaohjelma", "maakuntaohjelmien", "neuvottelukunta", "neuvottelukunnan", "yhteyshenkilö",
    "yhteyshenkilöt", "osallistujat", "kehityskuvan", "toimenpiteiden", "landskapsförbund", "landskapsförbunden",
    "regionutvecklingsdiskussion", "regionutvecklingsdiskussionerna", "föredragningslista", "kontaktperson",
)  # fmt: skip
_PHRASES = (
    (
        re.compile(r"\balueiden uudistumi(?!sen)\w+ neuvottelukun\w+", re.IGNORECASE),
        "Alueiden uudistumisen neuvottelukunta",
    ),
    (re.compile(r"\bälykös\b", re.IGNORECASE), "älykäs"),
)
_GLUED = re.compile(r"(?<![\w@/.])(?:[^\W\d_]{3,}|[0-9]{1,2}\.[0-9]{2})\.[A-ZÅÄÖ][a-zåäö]{3,}(?![\w.@/])")
_NAMES = (
    {
        "aluekehittämiskeskustelut": r"aluekehittämiskeskustelu",
        "aluekehityskeskustelut": r"aluekehityskeskustelu",
        "aluekehittämisen keskustelut": r"aluekehittämisen\s+keskustelu",
        "aluekehityksen keskustelut": r"aluekehityksen\s+keskustelu",
    },
    {
        "aluekehittämisen tilanne- ja kehityskuva": r"aluekehittämisen\s+tilanne- ja\s+kehityskuv",
        "aluekehityksen tilanne- ja kehityskuva": r"aluekehityksen\s+tilanne- ja\s+kehityskuv",
    },
    {
        "itäinen Suomi": r"(?:itäi|läntis|länti|etelä?i|pohjoi)(?:nen|sen|sessä|stä)?\s+suom",
        "Itä-Suomi": r"(?:itä|länsi|etelä|pohjois)-suom",
    },
    {
        "sapluuna": r"\bsapluuna",
        "taulukko": r"tätä taulukkoa",
        "pohja": r"^(?:liitteet?:?\s+)?pohja\b|liitteenä\s+oleva\w*\s+pohja",
    },
    {
        "regionutvecklingsdiskussion": r"regionutvecklingsdiskussion",
        "regionutvecklingssamtal": r"regionutvecklingssamtal",
    },
)


def _slips(read: Read) -> Iterator[LetterDoubt]:
    """'maakuntalittojen': a letter too few, too many or two that changed places, in a word that the letter also has right."""
    text = read.page.flat.text
    found: dict[str, int] = {}
    counted = Counter(word.group().lower() for word in _WORD.finditer(text))
    for one in _WORD.finditer(text):
        found.setdefault(one.group().lower(), one.start())
    right = {*_STEMS, *(word for word, times in counted.items() if times > 1)} | set(counted)
    shapes: dict[str, list[str]] = {}
    for word in right:
        for shape in _shapes(word):
            shapes.setdefault(shape, []).append(word)
    for word, at in found.items():
        meant = next((other for other in sorted(_near(word, shapes)) if _is_slip(word, other, counted)), "")
        if meant:
            yield LetterDoubt("misspelt", text[at : at + len(word)], read.page.line_at(at), {"right": meant})


def _shapes(word: str) -> set[str]:
    """The word without one of its letters, and itself."""
    return {word, *(word[:n] + word[n + 1 :] for n in range(2, len(word) - _ENDING + 1))}


def _near(word: str, shapes: dict[str, list[str]]) -> set[str]:
    return {other for shape in _shapes(word) for other in shapes.get(shape, ()) if other != word}


def _is_slip(word: str, right: str, counted: Counter[str]) -> bool:
    """Whether `word` is `right` with one letter lost, doubled or changed places; another form of it is none."""
    if word in _STEMS or (right not in _STEMS and counted[right] <= counted[word]):
        return False
    n = next((k for k, (a, b) in enumerate(zip(word, right, strict=False)) if a != b), min(len(word), len(right)))
    left = len(right) - n
    if len(word) == len(right):
        return left > _ENDING and word[n : n + 2] == right[n : n + 2][::-1] and word[n + 2 :] == right[n + 2 :]
    longer, shorter = (right, word) if len(right) > len(word) else (word, right)
    plural = longer[n] == "i" != longer[n - 1]  # keskusteluissa, keskustelussa
    if longer[n + 1 :] != shorter[n:] or left <= _ENDING + plural:
        return False
    doubled = longer[n] in "kptgbdnrlms" and longer[n - 1] == longer[n]  # a grade of the same word: -ttojen, -tojen
    return not doubled


def _phrases(read: Read) -> Iterator[LetterDoubt]:
    """Names that are not what they are officially, and a full stop with no blank after it."""
    text = read.page.flat.text
    for pattern, right in _PHRASES:
        for found in pattern.finditer(text):
            yield LetterDoubt("misspelt", found.group(), read.page.line_at(found.start()), {"right": right})
    for found in _GLUED.finditer(text):
        spaced = re.sub(r"\.(?=[A-ZÅÄÖ])", ". ", found.group())
        yield LetterDoubt("misspelt", found.group(), read.page.line_at(found.start()), {"right": spaced})


def _brackets(read: Read) -> Iterator[LetterDoubt]:
    """A bracket that is opened and never closed within its paragraph."""
    for block in re.finditer(r"(?:[^\n]+\n?)+", read.page.flat.text):
        text = block.group()
        if text.count("(") > text.count(")") and "://" not in text:
            at = text.rfind("(")
            quoted = " ".join(text[at:].split())[:80]
            yield LetterDoubt("misspelt", quoted, read.page.line_at(block.start() + at), {"right": f"{quoted})"})


def _variants(read: Read) -> Iterator[LetterDoubt]:
    """One thing by several names."""
    text = read.page.flat.text
    for family in _NAMES:
        hits = {name: re.search(pattern, text, re.IGNORECASE | re.MULTILINE) for name, pattern in family.items()}
        said = sorted((hit.start(), name) for name, hit in hits.items() if hit)
        if len(said) > 1:
            yield LetterDoubt("name_variants", " / ".join(name for _, name in said), read.page.line_at(said[1][0]))


def _phones(read: Read) -> Iterator[LetterDoubt]:
    """'0295 047 282' and '029 5047 127': numbers of one series, grouped in two ways."""
    groupings: dict[tuple[str, int], tuple[int, ...]] = {}
    for n, line in enumerate(read.page.lines):
        for found in PHONE.finditer(line) if not re.match(r"\s*tel:", line) else ():
            written = found.group().strip()
            digits, groups = re.sub(r"\D", "", written), tuple(len(part) for part in re.split(r"\D+", written) if part)
            first = groupings.setdefault((digits[:4], len(digits)), groups)
            if groups != first and not written.startswith("+"):
                yield LetterDoubt("phone_grouping", written, n + 1, {"right": _grouped(digits, first)})


def _grouped(digits: str, groups: tuple[int, ...]) -> str:
    cuts = [sum(groups[:n]) for n in range(len(groups) + 1)]
    return " ".join(digits[a:b] for a, b in itertools.pairwise(cuts))


spelling = (_slips, _phrases, _brackets, _variants, _phones)
