"""Doubts about links: an address that leads nowhere, and one that is another than the words of its link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alke.letter.links import letter_links
from alke.letter.model import LetterDoubt
from alke.letter.reading import Read

_LINK = re.compile(r"\s*(?:https?:|mailto:|tel:|file:)\S+\s*$", re.IGNORECASE)
_DEAD = re.compile(
    r"(?P<tenant>tenantId=)(?:&|\s|$)|(?P<local>file:|https?://(?:localhost|127\.|c:))|(?P<cut>https?://\S{0,2000}(?:…|\.\.\.)(?:\s|$))",
    re.IGNORECASE,
)
_EMPTY = {"tenant": "tenantId", "local": "address", "cut": "end"}


def _dead(read: Read) -> Iterator[LetterDoubt]:
    """An address without its tenant, on somebody's own disk, or cut short."""
    for n, line in enumerate(read.page.lines):
        if found := _DEAD.search(line):
            yield LetterDoubt("link_broken", line.strip()[:120], n + 1, {"empty": _EMPTY[str(found.lastgroup)]})


def _elsewhere(read: Read) -> Iterator[LetterDoubt]:
    """'kirjaamo.tem@gov.fi' whose link writes to kirjaamo.vm@gov.fi; a shown address that opens another."""
    flat = read.page.flat.text.lower()
    written = re.sub(r"\s", "", "".join(line for line in flat.split("\n") if not _LINK.match(line)))
    above = ""
    for n, line in enumerate(read.page.lines):
        if not _LINK.match(line):
            above = line if line.strip() else above
            continue
        address = line.strip().lower()
        mail = address.removeprefix("mailto:").split("?")[0]
        shown = re.search(r"https?://\S+", above)
        wrong_mail = address.startswith("mailto:") and "@" in mail and mail not in written
        wrong_page = address.startswith("http") and shown and address.rstrip("/") not in written
        if wrong_mail or wrong_page:
            yield LetterDoubt("link_differs", line.strip()[:120], n + 1, {"shown": above.strip()[:120]})


def _other_year(read: Read) -> Iterator[LetterDoubt]:
    """A folder of these talks that lies under another year's."""
    for link in letter_links(read.page):
        years = {int(year) for folder in link.folders for year in re.findall(r"keskustelut (20[0-9]{2})\b", folder)}
        if read.year and years and read.year not in years:
            yield LetterDoubt("folder_elsewhere", "/".join(link.folders[-3:]), link.line)


links = (_dead, _elsewhere, _other_year)
