"""Number formats: what a person sees for a number, and whether it is a date (ECMA-376 part 1, §18.8.30-31)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache

from sharepoint.excel import dates, numbers

BUILTIN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 14: "d.m.yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
    20: "h:mm", 21: "h:mm:ss", 22: "d.m.yyyy h:mm", 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""Formats known by number alone; 14 and 22 follow the reader's country, here Finland."""

_PIECE = re.compile(
    r'"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)(?:-([^\]]*))?\]|\[((?:[<>=]{1,2})\s*-?[\d.]+)\]'
    r"|\[(?!h+\]|m+\]|s+\])[^\]]*\]|(general)|([^\"\\_*\[]+|\[(?:h+|m+|s+)\])",
    re.IGNORECASE | re.DOTALL,
)
_PART = re.compile(r'((?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\\[])*)(?:;|$)')
_LANGUAGES = {"0b": "fi", "1d": "sv", "09": "en"}
_CONDITION = re.compile(r"([<>=]{1,2})\s*(-?\d+(?:\.\d+)?)")
_LONGEST = 255
"""Characters of a format; Excel takes no more."""


@dataclass(frozen=True, slots=True)
class Section:
    """One of the up to four parts of a format: its pieces (is literal, text), its condition, its country."""

    pieces: list[tuple[bool, str]]
    condition: str
    country: str
    general: bool
    kinds: frozenset[str]

    @property
    def language(self) -> str:
        """Day and month names; a format without a country follows the reader, here a Finn."""
        return _LANGUAGES.get(self.country[-2:], "fi")


@lru_cache(maxsize=512)
def _sections(code: str) -> tuple[Section, ...]:
    if len(code) > _LONGEST:
        return ()
    parts = _PART.findall(code)
    if not code.endswith(";"):
        parts.pop()  # the search ends with an empty part behind the last one
    return tuple(map(_section, parts[:4]))


def _section(code: str) -> Section:
    pieces: list[tuple[bool, str]] = []
    condition = country = ""
    general = False
    for found in _PIECE.finditer(code):
        quoted, escaped, currency, land, test, is_general, rest = found.groups()
        condition, country = test or condition, (land or country).lower()
        general = general or bool(is_general)
        literal = quoted or escaped or currency or (" " if found[0].startswith("_") else "")
        if literal:
            pieces.append((True, literal))
        elif is_general:
            pieces.append((False, "General"))
        elif rest:
            pieces.append((False, rest))
    kinds = frozenset() if general else frozenset(dates.kinds(pieces))
    if kinds and country[-2:] == "0b":  # in Finland the date separator `/` is shown as a full stop
        pieces = [(literal, text if literal else text.replace("/", ".")) for literal, text in pieces]
        pieces = [(literal, re.sub(r"(?i)(am|a)\.(pm|p)", r"\1/\2", text)) for literal, text in pieces]
    return Section(pieces, condition, country, general, kinds)


def _chosen(number: float, sections: tuple[Section, ...]) -> tuple[Section, bool]:
    """The section for a number, and whether the section itself shows the sign."""
    for section in sections:
        found = _CONDITION.match(section.condition)
        if found and _holds(number, found[1], float(found[2])):
            return section, False
    if len(sections) > 1 and not sections[0].condition:
        if number < 0:
            return sections[1], True
        if number == 0 and len(sections) > 2:
            return sections[2], True
    return next((section for section in sections if not section.condition), sections[0]), False


def _holds(number: float, sign: str, limit: float) -> bool:
    less, same, more = number < limit, number == limit, number > limit
    return ("<" in sign and less) or ("=" in sign and same) or (">" in sign and more)


@lru_cache(maxsize=8192)
def render(number: float, code: str, *, since_1904: bool) -> str:
    """The text a person sees for a number."""
    sections = _sections(code)
    if not sections or not code:
        return numbers.general(number)
    section, signed = _chosen(number, sections)
    if section.kinds:
        text = dates.shown(number, section.pieces, section.language, since_1904=since_1904)
        return numbers.general(number) if text is None else text
    value = abs(number) if signed else number
    return numbers.shown(value, section.pieces, comma=section.country[-2:] in ("0b", "1d"))


@lru_cache(maxsize=8192)
def value(number: float, code: str, *, since_1904: bool) -> datetime | date | time | float:
    """The typed value behind a number in this format."""
    sections = _sections(code)
    kinds = _chosen(number, sections)[0].kinds if sections else frozenset()
    return dates.typed(number, set(kinds), since_1904=since_1904) if kinds else float(number)
