"""What a message itself says: without the bot's mention, markup, quoted lines and the heads of a forwarded mail."""

from __future__ import annotations

import html
import re

LONGEST = 2000
"""Characters that are read of a message: nobody says whom or when in more, and what reads them takes its time."""
_AT = re.compile(r"<at\b[^>]*>(.*?)</at>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"</?[a-z][^<>@]{0,200}>", re.IGNORECASE)
_NAME = re.compile(r"^\W*@?alke[- ]?bot\w*\b[\s,:!–-]*", re.IGNORECASE)
_QUOTED = re.compile(r"^[ \t]*(?:>|&gt;).*$", re.MULTILINE)
_FORWARDED = re.compile(r"^(?:vl|vs|vb|fw|fwd|re|sv)\s*:.*$", re.IGNORECASE | re.MULTILINE)
_SAID_BY_OTHERS = re.compile(r"[\"“”„«»](?:[^\"“”„«»\s]+\s+){4,}[^\"“”„«»\s]+[\"“”„«»]")
_SENDER = re.compile(r"^[ \t*]*(?:lähettäjä|från|from)\s*:", re.IGNORECASE | re.MULTILINE)
_HEAD = re.compile(
    r"^[ \t*]*(?:lähettäjä|vastaanottaja|kopio|lähetetty|päiväys|päivämäärä|aihe|från|till|kopia|skickat|datum|"
    r"ämne|from|to|cc|sent|"
    r"date|subject)\s*:.*$",
    re.IGNORECASE | re.MULTILINE,
)


def clean(text: str) -> str:
    """One line of plain text; a mention of somebody else stays as their name, and a text that is all quotation as it is."""
    plain = html.unescape(_TAG.sub(" ", _AT.sub(_mentioned, text)))
    own = _QUOTED.sub(" ", plain)
    if "\n" in own.strip():
        own = _FORWARDED.sub(" ", _HEAD.sub(" ", own) if _SENDER.search(own) else own)
    return _NAME.sub("", " ".join((own if own.strip() else plain).split()))


def without_quotations(text: str) -> str:
    """Without the sentences of others; a name or a theme in quotation marks, a few words long, stays."""
    return " ".join(_SAID_BY_OTHERS.sub(" ", text).split())


def _mentioned(match: re.Match[str]) -> str:
    name = match.group(1)
    return " " if "bot" in name.lower() else f" {name} "
