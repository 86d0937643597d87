"""People of a letter: whom to ask and when, and who signed."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date

from alke.letter.model import ProposedContact
from alke.mentions import DateMention
from alke.regions import find_areas

MAIL = re.compile(r"(?<![\w:/.+-])([\w.+-]{1,64})@([\w-]+(?:\.[\w-]+)+)")
_CAPITAL = r"[A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖÉ][a-zåäöéü]+)*"
NAME = re.compile(rf"{_CAPITAL}(?:\s+(?:af|von|de)\b)?(?:\s+{_CAPITAL})+")
PHONE = re.compile(r"(?<![\w/.-])(?:\+358[ \u00a0-]?\(?0?\)?|0)[0-9](?:[ \u00a0-]?[0-9]){5,10}(?![\w/])")
INFO = re.compile(
    r"^\W*(?:lisätie|yhteystie|yhteyshenkilö|ytterligare|mer information|närmare upp|kontakt|further information"
    r"|more information|contacts?\b)",
    re.IGNORECASE,
)
_AFTERINFO = re.compile(rf"{INFO.pattern}[\w ]*?(?::|antaa\b|ger\b|\s*$)", re.IGNORECASE)
TITLE = re.compile(
    r"(?:[A-ZÅÄÖ]?[\w-]*(?:päällikkö|johtaja|asiantuntija|sihteeri|neuvos|ministeri|kansleri|päällikko|suunnittelija|virkamies|koordinaattori|asiamies|pitäjä|esittelijä|lakimies|tarkastaja|edustaja|"
    r"direktör|chef|tjänsteman|handläggare|samordnare|ombudsman|sakkunnig|expert|sekreterare|ordförande|protokollförare|"
    r"föredragande|jurist|råd|specialist|planerare|director|secretary|adviser|head of [\w ]+)),?"
    r"(?:\s+ja)?",
    re.IGNORECASE,
)
_RANK = re.compile(r"\b(?:johtava|neuvotteleva|vastaava|ledande|konsultativ|ansvarig)\s+", re.IGNORECASE)
_LINK = re.compile(r"^\s*(?:mailto|https?|tel):", re.IGNORECASE)
_RANGE_WORDS = re.compile(
    r"lähtien|alkaen|från och med|fr\.o\.m|from|asti|saakka|till och med|t\.o\.m|until", re.IGNORECASE
)


def phone(text: str) -> str:
    """'029 5047 127' and '+358 (0)295 047127' as '+358295047127'; '' when the text has no phone number."""
    found = PHONE.search(text)
    if not found:
        return ""
    digits = re.sub(r"\D", "", found.group())
    local = digits.removeprefix("358").lstrip("0") if digits.startswith("358") else digits[1:]
    return f"+358{local}" if 6 <= len(local) <= 11 else ""


def folded(text: str) -> str:
    """Lower case without accents, as names stand in mail addresses."""
    plain = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def contacts(lines: Sequence[str], mentions: Sequence[DateMention]) -> tuple[ProposedContact, ...]:
    """Every person with a mail address, and the persons under 'Lisätiedot'; one entry for each place they stand in."""
    found: list[ProposedContact] = []
    lines = _whole_addresses(lines)
    names = {folded(name): name for line in lines for name in _names(line)}
    for n, line in enumerate(lines):
        if _LINK.match(line):
            continue
        for mail in MAIL.finditer(line):
            name = _name_of(mail.group(1), names)
            if name:
                found.append(_contact(lines, n, name, mail.group(), mentions))
    unique = {(c.name, c.role, c.area): c for c in reversed(found)}
    seen = sorted(unique.values(), key=lambda c: c.line)
    informed = any(c.role == "lisätiedot" for c in seen)
    return tuple(seen) if informed else (*seen, *_without_mail(lines, {c.name for c in seen}, mentions))


def _whole_addresses(lines: Sequence[str]) -> Sequence[str]:
    """'hanna-⏎maria.meikalainen@…' on one line; the number of lines stays."""
    joined = list(lines)
    for n in range(len(lines) - 1):
        tail = re.search(r"[\w.][-.@]$", joined[n].rstrip())
        cut = r"\s*([\w-]+\.[\w.-]*\w)" if tail and tail.group().endswith("@") else r"\s*([\w.+-]*@[\w.-]+)"
        head = re.match(cut, joined[n + 1])
        if tail and head:
            joined[n] = joined[n].rstrip() + head.group(1)
            joined[n + 1] = joined[n + 1][head.end() :]
    return joined


def _names(line: str) -> Iterator[str]:
    """Every two or three capitalised words that stand together: the mail address tells which of them are a name."""
    for run in NAME.finditer(line):
        parts = run.group().split()
        for size in (2, 3):
            yield from (" ".join(parts[n : n + size]) for n in range(len(parts) - size + 1))


def _name_of(local: str, names: dict[str, str]) -> str:
    """The person whose name the mail address spells; the uninflected form when the letter has it anywhere."""
    parts = folded(local).split(".")
    if len(parts) < 2:
        return ""
    exact = names.get(" ".join(parts))
    if exact:
        return exact
    near = [name for plain, name in names.items() if _begins_alike(plain.split(), parts)]
    return near[0] if near else ""


def _begins_alike(name: Sequence[str], parts: Sequence[str]) -> bool:
    return len(name) == len(parts) and all(a[:3] == b[:3] for a, b in zip(name, parts, strict=True))


def _contact(lines: Sequence[str], n: int, name: str, mail: str, mentions: Sequence[DateMention]) -> ProposedContact:
    near = [k for k in range(n, max(n - 7, -1), -1) if lines[k].strip()][:3]
    above = next((k for k in near if name in " ".join(lines[k].split())), n)
    below = lines[n : n + 1] if above == n and find_areas(lines[n]) else _until_next(lines, above, n)
    number = next((p for p in map(phone, (*below, *_signature(lines, name))) if p), "")
    start, end = _window(lines[above], above + 1, mentions)
    areas = find_areas(lines[n])
    return ProposedContact(
        name, mail, number, _role(lines, above), areas[0].area if areas else "", start, end, above + 1
    )


def _signature(lines: Sequence[str], name: str) -> Sequence[str]:
    """The lines below a name that stands alone, as at the end of a mail."""
    alone = next((k for k, line in enumerate(lines) if line.strip() == name), None)
    return () if alone is None else list(itertools.takewhile(_of_a_person, lines[alone + 1 : alone + 5]))


def _of_a_person(line: str) -> bool:
    return bool(line.strip()) and not MAIL.search(line)


def _until_next(lines: Sequence[str], above: int, n: int) -> Sequence[str]:
    """The lines of one person: up to the next address, link, or person after theirs."""
    last = n + 1
    while last < min(n + 7, len(lines)):
        line = lines[last].strip()
        if _LINK.match(line) or MAIL.search(line) or (NAME.search(line) and not phone(line)):
            break
        last += 1
    return lines[above:last]


def _window(line: str, number: int, mentions: Sequence[DateMention]) -> tuple[date | None, date | None]:
    found = [m for m in mentions if m.line == number and m.start and "(" in line]
    if not found:
        return None, None
    first = found[0]
    if first.end:
        return first.start, first.end
    after = _RANGE_WORDS.search(line)
    if after and re.match(r"asti|saakka|till|t\.o|until", after.group(), re.IGNORECASE):
        return None, first.start
    return first.start, (found[1].start if len(found) > 1 else None)


def _role(lines: Sequence[str], n: int) -> str:
    """'lisätiedot' under that heading, else what the lines above say the people are."""
    if INFO.match(lines[n]):
        return "lisätiedot"
    for line in reversed(lines[max(0, n - 25) : n]):
        if INFO.match(line) and len(line.strip()) < 60:
            return "lisätiedot"
    before = folded(" ".join(lines[max(0, n - 20) : n + 1]))
    charge = max(before.rfind("vastuuhenkilo"), before.rfind("ansvarig"))
    taking_part = max(before.rfind("osallistujat"), before.rfind("deltagare"))
    if charge > taking_part:
        return "TEM-vastuuhenkilö"
    return "osallistujat" if taking_part >= 0 else ""


def _without_mail(lines: Sequence[str], known: set[str], mentions: Sequence[DateMention]) -> Iterator[ProposedContact]:
    """'Asiantuntija Outi Ervasti' under 'Lisätiedot:'."""
    start = next((n for n, line in enumerate(lines) if INFO.match(line) and len(line.strip()) < 140), None)
    if start is None:
        return
    inline = False  # a person on the heading's own line: the list ends with the paragraph
    for n in range(start, min(start + 14, len(lines))):
        text = _AFTERINFO.sub("", lines[n]) if n == start else lines[n]
        name = _person(text)
        near = " ".join(lines[n : n + 2])
        if n > start and inline and not lines[n].strip():
            return
        inline = inline or (n == start and bool(name))
        if name and name not in known:
            low, high = _window(lines[n], n + 1, mentions)
            yield ProposedContact(name, "", phone(near), "lisätiedot", "", low, high, n + 1)


def _person(line: str) -> str:
    bare = PHONE.sub("", TITLE.sub("", _RANK.sub("", line))).strip(" ,:-•*#()")
    found = NAME.match(bare)
    return " ".join(found.group().split()) if found and len(bare) < 70 else ""
