"""People of a letter: whom to ask, and on which days."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from alke.letter.model import ProposedContact
from alke.letter.names import GREETING, INFO, MAIL, NAME, PHONE, RANK, TITLE, folded, phone
from alke.mentions import DateMention
from alke.regions import find_areas

_AFTERINFO = re.compile(rf"{INFO.pattern}[\w ]*?(?::|anta(?:a|vat)\b|ger\b|lämnas av\b|\s*$)", re.IGNORECASE)
_LINK = re.compile(r"^\s*(?:mailto|https?|tel):", re.IGNORECASE)
_RANGE_WORDS = re.compile(
    r"lähtien|alkaen|från och med|fr\.o\.m|from|asti|saakka|till och med|t\.o\.m|until", re.IGNORECASE
)
_NEXT_PERSON = re.compile(
    rf"(?:[,;]|(?<!\s))\s++(?:(?:ja|sekä|och|samt)\s+)?(?=(?:[a-zåäö-]+\s+){{0,2}}(?:{NAME.pattern})(?:\W|$))"
)
_PERSON = 200  # characters within which a person is told: looking further back would make long lines slow
_CUT_NUMBER = re.compile(r"(?:^|\D)(0[0-9]{1,3}(?:[ \u00a0][0-9]{2,4}){0,2})$")


def contacts(lines: Sequence[str], mentions: Sequence[DateMention]) -> tuple[ProposedContact, ...]:
    """Every person with a mail address, and the persons under 'Lisätiedot'; one entry for each place they stand in."""
    people = _People(*_pieces(_whole(lines)), mentions)
    unique = {(c.name, c.role, c.area): c for c in reversed(list(people.with_mail()))}
    seen = sorted(unique.values(), key=lambda c: c.line)
    reached = {c.name for c in seen if c.phone}
    known = {c.name for c in seen}
    informed = any(c.role == "lisätiedot" for c in seen)
    others = {c.name: c for c in people.without_mail() if c.phone or not informed}
    told = [replace(c, phone=others[c.name].phone) if c.name in others and c.name not in reached else c for c in seen]
    return (*told, *(c for name, c in others.items() if name not in known))


def _whole(lines: Sequence[str]) -> Sequence[str]:
    """'hanna-⏎maria.meikalainen@…' and '0295 040⏎222' on one line; the number of lines stays."""
    joined = list(lines)
    for n in range(len(lines) - 1):
        line = joined[n].rstrip()
        tail = re.search(r"[\w.][-.@]$", line)
        cut = r"\s*([\w-]+\.[\w.-]*\w)" if tail and tail.group().endswith("@") else r"\s*([\w.+-]*@[\w.-]+)"
        number = _CUT_NUMBER.search(line)
        if number and len(re.sub(r"\D", "", number.group(1))) < 9:
            tail, cut, line = number, r"\s*([0-9]{2,4}(?:[ \u00a0][0-9]{2,4})?)\b", line + " "
        head = re.match(cut, joined[n + 1]) if tail else None
        if head:
            joined[n] = line + head.group(1)
            joined[n + 1] = joined[n + 1][head.end() :]
    return joined


def _pieces(lines: Sequence[str]) -> tuple[Sequence[str], Sequence[int]]:
    """The lines, those that tell of several people cut where the next one begins; and the number of each."""
    told: list[str] = []
    numbers: list[int] = []
    for n, line in enumerate(lines, 1):
        start = 0
        for cut in _NEXT_PERSON.finditer(line):
            before = line[max(start, cut.start() - _PERSON) : cut.start()]
            if (phone(before) or MAIL.search(before)) and NAME.search(before):
                told.append(line[start : cut.start()])
                numbers.append(n)
                start = cut.end()
        told.append(line[start:])
        numbers.append(n)
    return told, numbers


@dataclass(frozen=True, slots=True)
class _People:
    """The lines of a letter, a person at most on each; `numbers` are the lines' own."""

    lines: Sequence[str]
    numbers: Sequence[int]
    mentions: Sequence[DateMention]

    def with_mail(self) -> Iterator[ProposedContact]:
        """Whoever has an address that spells their name."""
        names = {folded(name): name for line in self.lines for name in _names(line)}
        for n, line in enumerate(self.lines):
            for mail in MAIL.finditer(line) if not _LINK.match(line) else ():
                if name := _name_of(mail.group(1), names):
                    yield self._contact(n, name, mail.group())

    def without_mail(self) -> Iterator[ProposedContact]:
        """'Asiantuntija Outi Ervasti' under 'Lisätiedot:', 't. Maija Meikäläinen, p. 0295 040 111'."""
        start = next((n for n, line in enumerate(self.lines) if INFO.match(line) and len(line.strip()) < 140), None)
        inline = False  # a person on the heading's own line: the list ends with the paragraph
        for n in range(start, min(start + 14, len(self.lines))) if start is not None else ():
            text = _AFTERINFO.sub("", self.lines[n]) if n == start else self.lines[n]
            name = _person(text)
            if n > (start or 0) and inline and not self.lines[n].strip():
                break
            inline = inline or (n == start and bool(name))
            if name:
                yield self._named(n, name, "lisätiedot")
        for n, line in enumerate(self.lines):
            greeted = GREETING.match(line)
            name = _person(line[greeted.end() :]) if greeted else ""
            if name and phone(line):
                yield self._named(n, name, "")

    def _named(self, n: int, name: str, role: str) -> ProposedContact:
        low, high = self._window(n)
        near = " ".join(itertools.takewhile(lambda line: not _person(line), self.lines[n + 1 : n + 2]))
        return ProposedContact(name, "", phone(self.lines[n]) or phone(near), role, "", low, high, self.numbers[n])

    def _contact(self, n: int, name: str, mail: str) -> ProposedContact:
        near = [k for k in range(n, max(n - 7, -1), -1) if self.lines[k].strip()][:3]
        above = next((k for k in near if name in " ".join(self.lines[k].split())), n)
        areas = find_areas(self.lines[n])
        below = self.lines[n : n + 1] if above == n and areas else self._until_next(above, n)
        number = next((p for p in map(phone, (*below, *self._signature(name))) if p), "")
        start, end = self._window(above)
        area = areas[0].area if areas else ""
        return ProposedContact(name, mail, number, self._role(above), area, start, end, self.numbers[above])

    def _signature(self, name: str) -> Sequence[str]:
        """The lines below a name that stands alone, as at the end of a mail."""
        alone = next((k for k, line in enumerate(self.lines) if line.strip() == name), None)
        return () if alone is None else list(itertools.takewhile(_of_a_person, self.lines[alone + 1 : alone + 5]))

    def _until_next(self, above: int, n: int) -> Sequence[str]:
        """The lines of one person: up to the next address, link, or person after theirs."""
        last = n + 1
        while last < min(n + 7, len(self.lines)):
            line = self.lines[last].strip()
            if _LINK.match(line) or MAIL.search(line) or NAME.search(line):
                break
            last += 1
        return self.lines[above:last]

    def _window(self, n: int) -> tuple[date | None, date | None]:
        line, number = self.lines[n], self.numbers[n]
        found = [m for m in self.mentions if m.line == number and m.start and "(" in line and m.text in line]
        if not found:
            return None, None
        first = found[0]
        if first.end:
            return first.start, first.end
        after = _RANGE_WORDS.search(line)
        if after and re.match(r"asti|saakka|till|t\.o|until", after.group(), re.IGNORECASE):
            return None, first.start
        return first.start, (found[1].start if len(found) > 1 else None)

    def _role(self, n: int) -> str:
        """'lisätiedot' under that heading, else what the lines above say the people are."""
        told = [line for line in self.lines[max(0, n - 25) : n] if len(line.strip()) < 60]
        same = [line for line, number in zip(self.lines, self.numbers, strict=True) if number == self.numbers[n]]
        if any(INFO.match(line) for line in (*told, *same, self.lines[n])):
            return "lisätiedot"
        before = folded(" ".join(self.lines[max(0, n - 20) : n + 1]))
        charge = max(before.rfind("vastuuhenkilo"), before.rfind("ansvarig"))
        taking_part = max(before.rfind("osallistujat"), before.rfind("deltagare"))
        if charge > taking_part:
            return "TEM-vastuuhenkilö"
        return "osallistujat" if taking_part >= 0 else ""


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


def _of_a_person(line: str) -> bool:
    return bool(line.strip()) and not MAIL.search(line)


def _person(line: str) -> str:
    bare = PHONE.sub("", TITLE.sub("", RANK.sub("", line))).strip(" ,:-•*#()")
    found = NAME.match(bare)
    return " ".join(found.group().split()) if found and len(bare) < 70 else ""
