"""The distribution list, those informed, and the diary numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from alke.letter.known import COUNCILS, MINISTRIES
from alke.letter.model import Addressee, Numbered
from alke.people import Ministry
from alke.regions import find_regions

_OPENS = re.compile(
    r"^\s*(?:#+\s*)?(?P<main>jakelu|sändlista|distribution(?: list)?)\b(?!n mukaan)|^\s*(?:#+\s*)?"
    r"(?P<cc>tiedoksi|för kännedom|kopia|for information|copy)\b(?! )?",
    re.IGNORECASE,
)
_TO = re.compile(r"^\s*(?:vastaanottajat?|mottagare|till)\s*:\s*", re.IGNORECASE)
_HEAD = 12  # lines within which a mail says to whom it is sent
_COUNT = r"(?:\s*\(?[0-9]{1,2}(?:\s*kpl|\s*st)?\)?)?"
_ALL_COUNCILS = re.compile(
    r"(?:kaikki |alla |de )?(?:maakuntien liit(?:ot|oille)|maakunnan liitot|maakuntaliit(?:ot|oille)|landskapsförbunden?"
    rf"|landskapens förbund|förbunden på landskapsnivå|regional councils){_COUNT}",
    re.IGNORECASE,
)
_ALL_MINISTRIES = re.compile(
    rf"(?:kaikki |alla |de )?(?:ministeriöt|ministeriöille|ministerierna|ministries){_COUNT}", re.IGNORECASE
)
_LINK = re.compile(r"^\s*(?:mailto|https?|tel):", re.IGNORECASE)
_LINKS = re.compile(r"(?:https?|mailto|tel):\S+", re.IGNORECASE)
_ENDS = re.compile(r"^\s*(?:liite|liitteet|bilaga|bilagor|appendix)\b(?:\s+[0-9]|\s*$)", re.IGNORECASE)
_ELY = re.compile(r"ely-kesku|ntm-central|elinvoimakesku|livskraftscentral|ely centre", re.IGNORECASE)
_ORGANISATION = re.compile(
    r"^[A-ZÅÄÖ]{3,6}$|neuvottelukun|verkosto|ryhm|\bTEM\b|ministeri|kesku[sk]|sihteeri|osasto|liitto|kaupun|kunta|virasto|neuvosto|nätverk|delegation|"
    r"[Ll]iitot|[Mm]inisteriö|[Mm]inisterierna|förbund|central|grupp|sekreterare|[A-ZÅÄÖ][a-zåäö]+ [A-ZÅÄÖ][a-zåäö]+$",
)
_PAGE_HEAD = re.compile(r"20[0-9]{2}$|^asiakirja", re.IGNORECASE)
_VN = re.compile(r"\bVN/[0-9]{2,6}/\s*[0-9]{4}\b")
_CASE = re.compile(
    r"(?<![\w./-])[0-9]{1,6}/[0-9]{2}(?:\.[0-9]{2}){1,4}/[0-9]{4}(?![\w./-])|\b[A-ZÅÄÖ]{2,12}/[0-9]{2,6}/(?:[0-9.]{2,14}/)?\s*[0-9]{4}\b"
)


def distribution(lines: Sequence[str]) -> tuple[Addressee, ...]:
    """Everyone of 'Jakelu' and 'Tiedoksi' in the letter's own order; 'Maakuntien liitot' are all of them."""
    return tuple(dict.fromkeys(_entries(lines)))


def is_all(written: str) -> bool:
    """'Maakuntien liitot', 'Ministerierna': a line that stands for all councils or ministries."""
    return bool(_ALL_COUNCILS.fullmatch(written) or _ALL_MINISTRIES.fullmatch(written))


def _entries(lines: Sequence[str]) -> Iterator[Addressee]:
    part = ""
    for n, line in enumerate(lines):
        to = _TO.match(line) if n < _HEAD else None
        opens = _OPENS.match(line)
        if opens and len(line.strip()) < 110 and not line.rstrip().endswith("."):
            part = "main" if opens.group("main") else "cc"
            line = line[opens.end() :]  # noqa: PLW2901 - the first organisation may stand on the heading's own line
        if not (part or to) or _LINK.match(line):
            continue
        if _ENDS.match(line):
            return
        written = " ".join(_LINKS.sub(" ", line[to.end() :] if to else line).split()).strip(" :;,•*-")
        if written and (len(written) < 110 or written.count(",") > 1) and "%" not in written:
            yield from _addressees(written, n + 1, cc=part == "cc")


def _addressees(written: str, line: int, *, cc: bool) -> Iterator[Addressee]:
    """The organisations of a line: all councils or ministries, a list of known ones, or one."""
    parts = [part for part in re.split(r"\s*[,;]\s*|\s+(?:ja|sekä|och|samt)\s+", written) if part]
    for part in parts if len(parts) > 1 and all(_known(part, line, cc=cc) for part in parts) else [written]:
        yield from _known(part, line, cc=cc) or _other(part, line, cc=cc)


def _known(written: str, line: int, *, cc: bool) -> list[Addressee]:
    if _ALL_COUNCILS.fullmatch(written):
        return [Addressee(written, "council", c.region, c.name_fi, cc, line) for c in COUNCILS]
    if _ALL_MINISTRIES.fullmatch(written):
        return [Addressee(written, "ministry", m.abbreviation, m.name_fi, cc, line) for m in MINISTRIES]
    if _ELY.search(written):
        return [Addressee(written, "ely", "", "", cc, line)]
    regions = [m for m in find_regions(written, COUNCILS) if m.council and m.region]
    if regions:
        council = next(c for c in COUNCILS if c.region == regions[0].region)
        return [Addressee(written, "council", council.region, council.name_fi, cc, line)]
    ministry = _ministry(written) if not cc or len(written.split()) <= 5 else None
    return [Addressee(written, "ministry", ministry.abbreviation, ministry.name_fi, cc, line)] if ministry else []


def _ministry(written: str) -> Ministry | None:
    def is_it(ministry: Ministry) -> bool:
        named = written.lower().endswith((ministry.name_fi, ministry.name_sv))
        return named or written in {ministry.abbreviation, ministry.abbreviation_sv}

    return next(filter(is_it, MINISTRIES), None)


def _other(written: str, line: int, *, cc: bool) -> list[Addressee]:
    known = _ORGANISATION.search(written) and not _PAGE_HEAD.search(written)
    return [Addressee(written, "other", "", "", cc, line)] if known else []


def diary_numbers(lines: Sequence[str]) -> tuple[Numbered, ...]:
    """'VN/19632/2025', '458/07.00.01.00/2024', 'TEM/2189/09.10.02/2017', each once; a law ('756/2021') is none."""
    found: dict[str, int] = {}
    for n, line in enumerate(lines):
        if _LINK.match(line):
            continue
        wrapped = line + " " + lines[n + 1].strip() if line.rstrip().endswith("/") and n + 1 < len(lines) else line
        for pattern in (_VN, _CASE):
            for match in pattern.finditer(wrapped):
                found.setdefault(re.sub(r"\s", "", match.group()), n + 1)
    return tuple(Numbered(number, line) for number, line in found.items())
