"""Participants named in a sentence: one, or several parted by commas and 'ja', each with an organisation and a mail address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alke.participants import Participant
from alke.understand.names import read_person
from alke.understand.utterance import EMAIL

_BETWEEN = re.compile(r"[,;&]|\b(?:ja|sekä|och|samt|and)\b")


def people_said(text: str) -> list[Participant]:
    """Everybody the sentence names, without party and talk; `text` comes without its regions and ministries.

    A further name counts only behind a comma or an 'and': 'Maija Meikäläinen Oulun yliopistosta' is one person.
    """
    return list(_people(" ".join(text.split())))


def _people(text: str) -> Iterator[Participant]:
    while (span := _person(text)) is not None:
        name, after = text[slice(*span)].strip(), text[span[1] :]
        own, rest = _cut(after)
        mail = EMAIL.search(own)
        told, _ = read_person(f"{name}{EMAIL.sub('', own)}")
        yield Participant("", "", name, str(told.get("org") or ""), "", mail[0] if mail else "")
        text = rest


def _cut(after: str) -> tuple[str, str]:
    """What is said of this person, and the rest from the next one on."""
    other = _person(after)
    if other and _BETWEEN.search(after[: other[0]]):
        return after[: other[0]], after[other[0] :]
    return after, ""


def _person(text: str) -> tuple[int, int] | None:
    """Where the first name stands; what stands in an address is none."""
    _, spans = read_person(EMAIL.sub(lambda found: " " * len(found[0]), text))
    return spans[0] if spans else None
