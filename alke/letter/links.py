"""Where a letter's links lead, which schedule file it names, and which themes it lists."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from alke.letter.page import Page

_ADDRESS = re.compile(r"https?://\S+")
_PIECE = re.compile(r"(?!\w+:)(?=\S*[%/=&?])\S+")
_LINES = 5  # over which an address may be broken
_FILE = re.compile(r"\b(?P<kind>word|excel)[^\s(]*\s*\((?P<name>[^()\n]{4,60})\)", re.IGNORECASE)
_ENDINGS = {"word": ".docx", "excel": ".xlsx"}
_THEMES = re.compile(r"(?:teemoiksi|teemoina|teemat|teemat ovat|teemoja ovat|\bteman(?:a)?(?: är)?)\s*:?$")


@dataclass(frozen=True, slots=True)
class Link:
    """An address with the folders on its way; `channel`: a Teams channel."""

    address: str
    folders: tuple[str, ...]
    channel: bool
    line: int

    @property
    def name(self) -> str:
        """What it leads to."""
        return self.folders[-1] if self.folders else ""


def letter_links(page: Page) -> tuple[Link, ...]:
    """Every address once; of a SharePoint folder without the query that only counts who opens it."""
    found: dict[str, Link] = {}
    for n, line in enumerate(page.lines, 1):
        for hit in _ADDRESS.finditer(line):
            rest = _broken(page.lines[n : n + _LINES]) if hit.end() == len(line.rstrip()) else ""
            link = _link((hit.group() + rest).rstrip(".,;)"), n)
            found.setdefault(link.address, link)
    return tuple(found.values())


def _broken(lines: Sequence[str]) -> str:
    """What follows of an address that goes on over the lines of a page: single pieces with the signs of an address."""
    pieces = itertools.takewhile(lambda line: _PIECE.fullmatch(line.strip()), lines)
    return "".join(piece.strip() for piece in pieces)


def _link(written: str, line: int) -> Link:
    try:
        parts = urlsplit(written)
    except ValueError:  # '[' of a broken address
        return Link(written, (), channel=False, line=line)
    folders = tuple(unquote(part) for part in parts.path.split("/") if part)
    channel = "/l/channel/" in parts.path
    shared = parts.netloc.endswith(".sharepoint.com")
    return Link(written.split("?", maxsplit=1)[0] if shared else written, folders, channel, line)


def schedule_file(page: Page) -> str:
    """'Word-dokumentti (Maakuntien aikataulut_kevät24)': the file that the letter says to book in, '' when none."""
    for sentence in page.sentences:
        named = _FILE.search(sentence.text) if re.search(r"vara|boka|book", sentence.low) else None
        if named:
            return f"{named.group('name').strip()}{_ENDINGS[named.group('kind').lower()]}"
    return ""


def themes(page: Page) -> tuple[str, ...]:
    """The items of a list that its introduction calls themes."""
    return tuple(dict.fromkeys(_themes(page)))


def _themes(page: Page) -> Iterator[str]:
    for sentence in page.sentences:
        bare = sentence.text.strip("•·*- ")
        listed = sentence.item and _THEMES.search(sentence.intro.lower().strip())
        if listed and bare[:1].isupper() and not page.of(sentence) and len(bare) < 160:
            yield bare.rstrip(".;,")
