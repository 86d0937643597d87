"""Which of several days or times in a sentence is wanted and which is given up: 'ei 17.3. vaan 18.3.', '17.3. eiku 18.3.'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from alke.mentions import DateMention

_CLAUSE = re.compile(
    r"[,;?!]|(?<=[^\W\d])\.\s|\b(?:vaan|mutta|sen sijaan|utan|men|but)\b|\b(?:ja|sekä|och|and)\s+(?=(?:peru|vapaut|avbok|släpp|"
    r"cancel|release|drop|ei\b|inte\b|not\b))|"
    r"(?=\beikä\b)",
    re.IGNORECASE,
)
_NO = re.compile(
    r"\b(?:ei|en|emme|eivät|älä|älkää|emmä|eikä|inte|ej|not|can't|cannot|doesn't|don't|won't|isn't|no longer|"
    r"scratch|skip|strunta|peru\w*|vapaut\w+|avbok\w*|släpp\w*|cancel|release|drop)\b",
    re.IGNORECASE,
)
_INSTEAD_OF = re.compile(
    r"\b(?:instead of|than|kuin|än|in place of|i ?stället för|from|från|pois)\s*(?:den|the|on)?\s*$", re.IGNORECASE
)
_REPLACED = re.compile(
    r"^[\s,]*(?:ajan |ajasta |varauksen )?(?:sijasta|sijaan|asemesta|tilalle|tilalta|tilalla)\b", re.IGNORECASE
)
_OUT_OF = re.compile(r"(?:sta|stä|lta|ltä)\b")
_RATHER = re.compile(
    r"\b(?:eiku|eikun|ei kun|ei ku|tai siis|siis|anteeksi|sori|korjaan|korjaus|sittenkin|tarkoitan|tarkoitin|"
    r"nej|förlåt|jag menar|"
    r"menade|rättelse|ändå|hellre|sorry|i mean|i meant|actually|correction|no,? wait|make that|make it)\b|→|[-=]+>",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\b(?:den|the|on)\s+(\d{1,2})(?:st|nd|rd|th|:?[ae])?\b(?![./:]?\d)|\b(\d{1,2})(?:st|nd|rd|th)\b|\b(\d{1,2})\.(?![\d\w])"
)
_MOST = 20
"""More days or times than anybody chooses among: a list, of which nothing is given up."""


def split(text: str, mentions: Sequence[DateMention]) -> tuple[list[DateMention], list[DateMention]]:
    """The wanted and the refused, in reading order; when all seem refused none is: 'emme pääse 18.3.' is about that day."""
    if len(mentions) > _MOST:
        return list(mentions), []
    refused = [
        m for n, m in enumerate(mentions) if _is_refused(text, m) or _is_mended(text, m, mentions[n + 1 : n + 2])
    ]
    wanted = [m for m in mentions if m not in refused]
    return (wanted, refused) if wanted else (list(mentions), [])


def with_bare_days(text: str, mentions: Sequence[DateMention]) -> list[DateMention]:
    """'Den 17 mars, eller den 18': a bare day takes the month of the date before it, else of the one after."""
    dated = [m for m in mentions if m.start is not None]
    if not dated:
        return list(mentions)
    found = list(mentions)
    for match in _BARE.finditer(text):
        if any(m.at < match.end() and match.start() < m.at + len(m.text) for m in mentions):
            continue
        near = next((m for m in reversed(dated) if m.at < match.start()), dated[0])
        day = _on_day(near.start, int(next(filter(None, match.groups()))))
        if day:
            found.append(
                replace(
                    near,
                    text=match.group(),
                    start=day,
                    end=None,
                    time_from=None,
                    time_to=None,
                    more=(),
                    doubt=None,
                    at=match.start(),
                )
            )
    return sorted(found, key=lambda m: m.at)


def _is_refused(text: str, mention: DateMention) -> bool:
    """Is there a 'no' in the mention's own clause, 'instead of' before it, or 'sijasta' after it?"""
    before, after = text[: mention.at], text[mention.at + len(mention.text) :]
    starts = [match.end() for match in _CLAUSE.finditer(before)]
    end = _CLAUSE.search(after)
    clause = _RATHER.sub(" ", before[starts[-1] if starts else 0 :] + " " + after[: end.start() if end else None])
    told = _NO.search(clause) or _INSTEAD_OF.search(before) or _REPLACED.search(after)
    return bool(told or _OUT_OF.search(mention.text))


def _is_mended(text: str, mention: DateMention, following: Sequence[DateMention]) -> bool:
    """Does the speaker take it back before the next one?"""
    return any(_RATHER.search(text, mention.at + len(mention.text), after.at) for after in following)


def _on_day(month: date | None, day: int) -> date | None:
    try:
        return month.replace(day=day) if month else None
    except ValueError:
        return None
