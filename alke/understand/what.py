"""What a sentence is about: the item of a deadline or rule, a folder, an event, a number, a language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from alke.rounds import Round
from alke.understand.patterns import Table, first
from alke.understand.utterance import Utterance, counted, words_of

_WORK = (
    ("agenda", "AGENDA"),
    ("participants", "PARTICIPANT"),
    ("followup", "FOLLOWUP"),
    ("memo", "MEMO"),
    ("invitation", "INVITATION"),
    ("contact", "CONTACT"),
    ("group", "GROUP"),
    ("theme", "THEME"),
    ("situation_picture", "SITUATION"),
    ("booking", "BOOKING|BOOK|BOOKED"),
)
_ITEMS: Mapping[str, Table] = {
    "rules.show": (
        ("max_themes", "MANY_THEME"),
        ("max_participants", "MANY_PARTICIPANT"),
        ("max_participants", "HOWMANY COME|ATTEND|JOIN !COUNCIL|MEETING|GROUP|THEME"),
        ("min_regions", "MANY_COUNCIL"),
        ("duration", "DURATION|HOWLONG MEETING"),
        ("min_regions", "SOME_COUNCIL !MANY_MEETING|MANY_GROUP|SOME_MEETING|SOME_GROUP"),
        ("max_talks_per_region", "MANY_MEETING|MANY_GROUP"),
        ("max_talks_per_region", "SEVERAL|ONLY|SAME MEETING|ATTEND|JOIN !THEME"),
        ("max_talks_per_region", "SEVERAL GROUP"),
        ("max_themes", "THEME"),
        ("min_regions", "COUNCIL"),
        ("min_regions", "GROUP"),
        ("max_participants", "PARTICIPANT"),
        ("duration", "DURATION|HOWLONG"),
        ("place", "PLACE|WHERE"),
    ),
    "template.open": (
        ("agenda_template", "AGENDA"),
        ("memo_template", "MEMO"),
        ("invitation_template", "INVITATION"),
        ("followup_template", "FOLLOWUP"),
        ("theme_template", "THEME|ANNEX"),
        ("region_form", "FORM"),
        ("theme_template", "TEMPLATE"),
    ),
    **dict.fromkeys(
        ("deadline.show", "missing.show", "reminder.set", "reminder.off", "filing.show", "folder.open"), _WORK
    ),
}
_EVENTS = (("webinar", "WEBINAR"), ("seminar", "SEMINAR"), ("aune", "AUNE"), ("vn", "NETWORK"))
_LANGUAGES = (("sv", "SWEDISH"), ("en", "ENGLISH"), ("fi", "FINNISH"))
# Folders have Finnish names in every language.
_FOLDER_WORDS = (
    ("uppfölj", "seuranta"),
    ("follow", "seuranta"),
    ("tidtabell", "aikataulut"),
    ("schedule", "aikataulut"),
)


def read_item(intent: str, said: Utterance) -> dict[str, Any]:
    """`item`: what the deadline, rule, template or missing thing is."""
    name = first(_ITEMS.get(intent, ()), said.features)
    return {"item": name} if name else {}


def read_event(said: Utterance) -> dict[str, Any]:
    """`event`: webinar, seminar, aune or vn, as the kinds of the round's meetings."""
    name = first(_EVENTS, said.features)
    return {"event": name} if name else {}


def read_language(said: Utterance, spoken: str) -> dict[str, Any]:
    """`language`: the one named, else the one spoken."""
    return {"language": first(_LANGUAGES, said.features) or spoken}


def marks_of(text: str, names: Mapping[str, object]) -> frozenset[str]:
    """#person, #email, #phone, #org of the names; #count when it says how many people."""
    return frozenset({f"#{name}" for name in names} | ({"#count"} if counted(text) is not None else set()))


def read_count(text: str) -> dict[str, Any]:
    """`count`: how many people."""
    count = counted(text)
    return {} if count is None else {"count": count}


def read_folder(said: Utterance, round_: Round) -> dict[str, Any]:
    """`folder`: the exact name of the round's folder that shares most words with the sentence."""
    wanted = {item.folder for deadline in round_.deadlines for item in deadline.obliged}
    paths = sorted((path for path in round_.folders.values() if "{" not in path), key=lambda path: path not in wanted)
    spoken = words_of(said.text)
    words = (
        *spoken,
        *(finnish for start, finnish in _FOLDER_WORDS if any(w.startswith(start) for w in spoken)),
    )
    common = {path: _shared(path, words) for path in paths}
    path = max(common, key=lambda one: common[one], default="")
    return {"folder": path} if path and common[path] else {}


def _shared(path: str, words: tuple[str, ...]) -> int:
    """How many words of the name stand in the sentence, by their first six letters; numbers count whole."""
    parts = [part.lower() for part in re.findall(r"\w+", path)]
    stems = [part if part.isdigit() else part[:5] for part in parts if part.isdigit() or len(part) > 4]
    stems = [stem for stem in stems if stem != "kansi"]
    return sum(1 for stem in stems if any(word == stem if stem.isdigit() else word.startswith(stem) for word in words))
