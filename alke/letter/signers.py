"""Who signed: lines that are a title and a name, and the name under a closing greeting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from alke.letter.model import Signer
from alke.letter.names import GREETING, INFO, MAIL, NAME, RANK, TITLE, phone

_LISTS = re.compile(r"\s*(?:jakelu|tiedoksi|sändlista|distribution|för kännedom)\b(?!n mukaan)", re.IGNORECASE)
_ROLE = re.compile(rf"(?:{RANK.pattern})?(?:{TITLE.pattern})", re.IGNORECASE)


def signers(lines: Sequence[str]) -> tuple[Signer, ...]:
    """In the letter's order, before the distribution list."""
    last = next((n for n, line in enumerate(lines) if _LISTS.match(line)), len(lines))
    found = [*_titled(lines[:last]), *_greeted(lines[:last])]
    return tuple({signer.name: signer for signer in sorted(found, key=lambda s: s.line, reverse=True)}.values())[::-1]


def _titled(lines: Sequence[str]) -> Iterator[Signer]:
    """'Aluekehitysjohtaja Maija Meikäläinen' and nothing else; whose address or number follows is to be asked, not a signer."""
    for n, line in enumerate(lines):
        bare = line.strip().strip("#*•- ").strip()
        named = NAME.search(bare)
        while named and TITLE.fullmatch(named.group().split()[0]):
            named = NAME.search(bare, named.start() + 1)
        if not named or named.end() != len(bare) or named.start() == 0 or _reached(lines, n):
            continue
        title = bare[: named.start()].strip(" ,")
        if title and title[0].isupper() and len(title) < 70 and TITLE.search(title) and not re.search(r"[.:;]", title):
            yield Signer(" ".join(title.split()), " ".join(named.group().split()), n + 1)


def _reached(lines: Sequence[str], n: int) -> bool:
    """Under 'Lisätietoja', with an address or a number on the lines that follow."""
    informed = any(INFO.match(line) and len(line.strip()) < 60 for line in lines[max(0, n - 12) : n])
    below = [line for line in lines[n + 1 : n + 5] if line.strip()][:1]
    return informed and any(MAIL.search(line) or phone(line) for line in below)


def _greeted(lines: Sequence[str]) -> Iterator[Signer]:
    """'Terveisin / Esko Esimerkki / erityisasiantuntija', 't. Esko Esimerkki, p. …', a name with its title on the next line."""
    for n, line in enumerate(lines):
        greeting = GREETING.match(line)
        below = [k for k in range(n + 1, min(n + 5, len(lines))) if lines[k].strip()]
        if greeting and (inline := NAME.match(line, greeting.end())):
            yield Signer("", " ".join(inline.group().split()), n + 1)
        elif greeting and greeting.end() == len(line) and below:
            yield from _named(lines, below[0], titled=False)
        elif not line.strip() or n == 0 or not lines[n - 1].strip():
            yield from _named(lines, n, titled=True)


def _named(lines: Sequence[str], n: int, *, titled: bool) -> Iterator[Signer]:
    """The name that stands alone on the line, with the title below it, which must be there if `titled`."""
    name = lines[n].strip()
    if not NAME.fullmatch(name) or TITLE.fullmatch(name.split()[0]):
        return
    after = lines[n + 1].strip() if n + 1 < len(lines) else ""
    title = after.split(",")[0] if _ROLE.fullmatch(after.split(",")[0]) else ""
    if title or not titled:
        yield Signer(title, " ".join(name.split()), n + 1)
