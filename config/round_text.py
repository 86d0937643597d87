"""A round written into the text of its file with as few changes as can be: a person's comments and layout stay as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from alke.checks import doubts
from alke.rounds import Offer, Round
from config.plain_text import dump
from config.round_files import SHIPPED, RoundFileFault, parse_round
from config.toml_lines import Change, TomlLines, note_of
from config.toml_text import LONGEST

_HEAD = """\
# {name}: ALKE-botin kierros. Tiedostoa saa muuttaa käsin; botti lukee sen uudelleen minuutin kuluessa.
# Päivät kirjoitetaan viikonpäivineen ("pe 2027-02-26"): väärä viikonpäivä estää latauksen.
# source = kirjeen rivit, joihin kohta perustuu. Omat huomautukset (#) säilyvät, kun botti tallentaa tiedoston.
"""
_SECTIONS = {
    "folders": "Kansiot kanavan kansion alla.",
    "links": "Kirjeen linkit ihmisille; botti ei seuraa niitä.",
    "rules": "Mitä kukin keskustelumuoto sallii.",
    "meetings": "Keskustelut ja muut tilaisuudet.",
    "schedules": "Varattavat ajat ja tiedosto, jossa ne ovat.",
    "deadlines": "Määräajat. due = päivä, tai days_before = päiviä ennen keskustelua (of_kind). obliged = mitä ja keneltä;\n"
    "# party: council = jokainen liitto omansa, group = yksi ryhmästä kaikkien puolesta, ministry, tem.",
    "contacts": "Kirjeessä nimetyt yhteyshenkilöt.",
    "doubts": "Mitä kirjeessä jäi epäselväksi.",
}


def write_round(round_: Round, text: str = "") -> str:
    """The file's `text` (a shipped round's own when there is none yet) changed into this round; read back it is equal.

    What cannot be changed in its place is written anew, with the comments of the old text kept above it.
    """
    old = (text if len(text) <= LONGEST else "") or _shipped(round_.id)
    try:
        before = parse_round(old, "old") if old else None
    except RoundFileFault:
        before = None
    if before is None:
        return _fresh(round_, _comments(old))
    if before == round_:
        return old
    edited = TomlLines(old)
    for change in _changes(before, round_):
        edited.set(change)
    new = str(edited)
    return new if _reads_as(new, round_) else _fresh(round_, _comments(old))


def _changes(before: Round, after: Round) -> Iterator[Change]:
    """What differs in tables of the first floor; what differs more is left to the check of the result."""
    yield from _of_record(before, after, "", 0)


def _of_record(before: Any, after: Any, path: str, number: int) -> Iterator[Change]:
    for spec in fields(before):
        old, new = getattr(before, spec.name), getattr(after, spec.name)
        below = f"{path}.{spec.name}" if path else spec.name
        if old == new:
            continue
        if _records(old):
            yield from () if path else _of_records(old, new, below)
        elif isinstance(old, Mapping) and not path:
            yield from _of_mapping(old, new, below)
        else:
            yield Change(path, number, spec.name, new)


def _of_records(old: Sequence[Any], new: Sequence[Any], path: str) -> Iterator[Change]:
    for number, (one, other) in enumerate(zip(old, new, strict=False)):
        yield from _of_record(one, other, path, number)


def _of_mapping(old: Mapping[str, Any], new: Mapping[str, Any], path: str) -> Iterator[Change]:
    for name, value in new.items():
        if is_dataclass(value) and name in old:
            yield from _of_record(old[name], value, f"{path}.{name}", 0)
        elif old.get(name) != value:
            yield Change(path, 0, name, value)


def _records(value: object) -> bool:
    return isinstance(value, tuple) and any(is_dataclass(one) and not isinstance(one, Offer) for one in value)


def _reads_as(text: str, round_: Round) -> bool:
    """Doubts that the numbers raise at each reading are no part of what was to be written."""
    try:
        again = parse_round(text, "new")
    except RoundFileFault:
        return False
    return _without_counted(again) == _without_counted(round_)


def _without_counted(round_: Round) -> Round:
    counted = {doubt.code for doubt in doubts(round_)} | {"tentative"}
    return replace(round_, doubts=tuple(doubt for doubt in round_.doubts if doubt.code not in counted))


def _fresh(round_: Round, comments: Sequence[str] = ()) -> str:
    """A new file that says what is what."""
    text = dump(round_)
    for name, about in _SECTIONS.items():
        text = re.sub(rf"\n(\[\[?{name}[.\]])", lambda m, about=about: f"\n# {about}\n{m[1]}", text, count=1)  # type: ignore[misc]
    kept = [f"{line}\n" for line in comments if line not in text]
    head = _HEAD.format(name=round_.name.replace("\n", " "))
    return "".join([head, *(line for line in kept if line not in head), "\n", text])


def _comments(text: str) -> list[str]:
    """Comments of a text that is written anew; the sections' own come back by themselves."""
    ours = {f"# {line}" for about in _SECTIONS.values() for line in about.removeprefix("# ").split("\n# ")}
    found = [note for line in text.splitlines() if (note := note_of(line))]
    return [note for note in dict.fromkeys(found) if note not in ours]


def _shipped(round_id: str) -> str:
    path = SHIPPED / f"{round_id}.toml"
    return path.read_text(encoding="utf-8") if round_id.isalnum() and path.is_file() else ""
