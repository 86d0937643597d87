"""The files of a sample channel: the round's folders by their exact names, its schedules, and who speaks for whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from alke.rounds import Round
from bot.founding import folders, schedules
from bot.local.people import Sample
from bot.local.seed_followups import followup_seeds
from cards.words import Words
from sharepoint.contacts import COLUMNS, FILE
from sharepoint.workbooks import Sheet, make_workbook


def seed(root: Path, round_: Round, people: Sequence[Sample], words: Words, *, begun: bool = False) -> None:
    """Make what is not there yet; a file that somebody has edited since is never touched.

    `begun`: a few councils have delivered their follow-ups already.
    """
    for folder in folders(round_):
        (root / folder).mkdir(parents=True, exist_ok=True)
    for name, data in _files(round_, people, words):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.write_bytes(data)
    for name, make in followup_seeds(round_, begun=begun):
        if not (root / name).exists():
            (root / name).write_bytes(make())


def _files(round_: Round, people: Sequence[Sample], words: Words) -> Iterator[tuple[str, bytes]]:
    yield FILE, make_workbook([Sheet(words("seed.contacts"), COLUMNS, [_row(p) for p in people if p.role])])
    yield from schedules(round_, words)


def _row(person: Sample) -> tuple[str, ...]:
    return (person.aad_object_id, person.name, person.email, person.organisation, str(person.role))
