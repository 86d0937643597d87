"""Which deadline a sentence names, by the words it shares with their names; pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from alke.dues import Due

_STEM, _SHORT = 6, 5
"""Two words are one when they begin with as many same letters; a short word's last letter may change in inflection."""


def dues_said(text: str, found: Sequence[Due], name: Callable[[str], str]) -> list[Due]:
    """Those that share the most of what tells them apart, [] when none does; `name` translates the names of the data."""
    told = {due.key: _words(_told(due, name)) for due in found}
    common = {word for word in set().union(*told.values()) if all(_has(words, word) for words in told.values())}
    spoken = _words(text)
    shared = {
        key: sum(_has({one for one in words if one not in common}, word) for word in spoken)
        for key, words in told.items()
    }
    most = max(shared.values(), default=0)
    return [due for due in found if most and shared[due.key] == most]


def dues_concerning(found: Sequence[Due], regions: Collection[str], area: str) -> list[Due]:
    """Everybody's, and of single discussions those of the councils or the area named; all where none is named."""
    return [due for due in found if not (regions or area) or _concerns(due, regions, area)]


def _concerns(due: Due, regions: Collection[str], area: str) -> bool:
    meeting = due.meeting
    if meeting is None or not (meeting.regions or meeting.area):
        return True
    return meeting.area == area != "" or not set(regions).isdisjoint(meeting.regions)


def _told(due: Due, name: Callable[[str], str]) -> str:
    names = [due.deadline.name, *(one.name for one in due.deadline.obliged)]
    meeting = [due.meeting.name, due.meeting.area, *due.meeting.regions] if due.meeting else []
    return " ".join(f"{one} {name(one)}" for one in (*names, *meeting))


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"[a-zåäö]+", text.casefold().replace("-", "")) if len(word) >= _SHORT}


def _has(words: set[str], spoken: str) -> bool:
    return any(_same(one, spoken) for one in words)


def _same(one: str, other: str) -> bool:
    length = _SHORT if min(len(one), len(other)) <= _STEM else _STEM
    return one[:length] == other[:length]
