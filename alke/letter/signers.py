"""Who signed: lines that are a title and a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from alke.letter.model import Signer
from alke.letter.people import NAME, TITLE


def signers(lines: Sequence[str]) -> tuple[Signer, ...]:
    """Lines that are a title and a name and nothing else, before the distribution list."""
    found: list[Signer] = []
    for n, line in enumerate(lines):
        if re.match(r"\s*(?:jakelu|tiedoksi|sändlista|distribution|för kännedom)\b(?!n mukaan)", line, re.IGNORECASE):
            break
        bare = line.strip().strip("#*•- ").strip()
        named = NAME.search(bare)
        while named and TITLE.fullmatch(named.group().split()[0]):
            named = NAME.search(bare, named.start() + 1)
        if not named or named.end() != len(bare) or named.start() == 0:
            continue
        title = bare[: named.start()].strip(" ,")
        if title and title[0].isupper() and len(title) < 70 and TITLE.search(title) and not re.search(r"[.:;]", title):
            found.append(Signer(title, " ".join(named.group().split()), n + 1))
    return tuple(dict.fromkeys(found))
