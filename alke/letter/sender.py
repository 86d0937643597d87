"""What a letter is: its title, its own date, the year of its talks, and the office addresses it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from alke.dates.tokens import unwrap
from alke.letter.known import COUNCILS
from alke.letter.meetings import Events
from alke.letter.model import ProposedContact
from alke.mentions import DateMention
from alke.regions import find_regions

_MAIL = re.compile(r"(?<![\w:/.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_TITLE_YEAR = re.compile(
    r"(?:vuoden|vuonna|år|året|kring|alke|alke-\w+|\w*keskustelu\w*|\w*diskussion\w*|discussions?)\s+(20[0-9]{2})\b"
    r"|(?<![\d./])\b(20[0-9]{2})\s+(?:års|regional|alue|alke)",
    re.IGNORECASE,
)
_TALKS = re.compile(r"keskustelu|diskussion", re.IGNORECASE)
_WEEKDAY = re.compile(r"(?!den\b)[^\W\d_]+\s+(?!\d{4})", re.IGNORECASE)
_NOT_TITLE = re.compile(r"^\s*(?:jakelun mukaan|enligt sändlista|[0-9§.\s/]*)$", re.IGNORECASE)


def title(lines: Sequence[str]) -> str:
    """The first line that reads like one."""
    bare = [line.strip().lstrip("#").strip() for line in lines[:40]]
    fit = [
        b for b in bare if 8 < len(b) < 110 and not _NOT_TITLE.match(b) and b[-1] not in ".-," and not b[0].isdigit()
    ]
    return next((b for b in fit if _TALKS.search(b)), fit[0] if fit else "")


_LABELLED = re.compile(r"\s*(?:lähetetty|skickat|sent|date|datum|päiväys|päivämäärä|päivätty|pvm)\b", re.IGNORECASE)
_NOT_OWN = re.compile(
    r"mennessä|viimeistään|senast|määräai|alkaen|lähtien|\basti|saakka|\baika\b|kokousaika|\btid\b|ajankoht|laki\b|\blag\b",
    re.IGNORECASE,
)


def dated(lines: Sequence[str], mentions: Sequence[DateMention]) -> date | None:
    """The letter's own date: a full date near its head, on a short line, without a weekday or a word of deadline.

    A mail's 'Lähetetty: maanantai 9. marraskuuta 2026 8.41' may have both weekday and time.
    """
    for mention in mentions:
        if mention.line > 12:
            return None
        line = lines[mention.line - 1].strip()
        labelled = _LABELLED.match(line)
        full = re.search(r"20[0-9]{2}", mention.text) and mention.start and not (mention.end or mention.more)
        bare = not mention.time_from and not _WEEKDAY.match(mention.text) and not line.endswith((".", ","))
        if full and (labelled or (bare and len(line) < 90 and not _NOT_OWN.search(line))):
            return mention.start
    return None


def from_council(lines: Sequence[str]) -> bool:
    """A council's name stands in the letter's head, and no ministry's before it."""
    for line in [line.strip() for line in lines if line.strip()][:4]:
        if re.search(r"ministeri|\bTEM\b|\bANM\b", line):
            return False
        if len(line) < 90 and any(found.council for found in find_regions(line, COUNCILS)):
            return True
    return False


def talks_year(lines: Sequence[str], happening: Events) -> int | None:
    """The year of the talks: named in the title, else near the head, else of most meetings and offered times."""
    for text in (title(lines), "\n".join(lines)[:600]):
        if named := _TITLE_YEAR.search(text):
            return int(named.group(1) or named.group(2))
    talks = [m.date for m in happening.meetings if m.date and m.kind in {"joint", "group", "thematic", "own"}]
    days = [*talks, *(slot.date for slot in happening.slots)] or [m.date for m in happening.meetings if m.date]
    return Counter(day.year for day in days).most_common(1)[0][0] if days else None


def addresses(text: str, people: Sequence[ProposedContact]) -> tuple[str, ...]:
    """Mail addresses of offices, such as a registry: those that are no contact's own."""
    flat = "\n".join(line for line in unwrap(text).text.split("\n") if not re.match(r"\s*(?:mailto|https?):", line))
    own = {person.email for person in people}
    return tuple(dict.fromkeys(mail for mail in _MAIL.findall(flat) if mail not in own))
