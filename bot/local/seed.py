"""The files of a sample channel: the round's folders by their exact names, its schedules, and who speaks for whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from alke.rounds import Round, ScheduleSpec
from bot.local.people import Sample
from cards.words import Words
from sharepoint.contacts import COLUMNS, FILE
from sharepoint.documents.schedule import ScheduleText, schedule_document
from sharepoint.workbooks import ScheduleSheet, Sheet, make_workbook, schedule_workbook


def seed(root: Path, round_: Round, people: Sequence[Sample], words: Words) -> None:
    """Make what is not there yet; a file that somebody has edited since is never touched."""
    for folder in _folders(round_):
        (root / folder).mkdir(parents=True, exist_ok=True)
    for name, data in _files(round_, people, words):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.write_bytes(data)


def _folders(round_: Round) -> Iterator[str]:
    """Every folder the round names, one for each council where it says so, and the discussions' own."""
    yield "ALKE-botti"
    for folder in (*round_.folders.values(), *(o.folder for d in round_.deadlines for o in d.obliged)):
        if "{meeting}" not in folder and folder:
            yield from (
                folder.replace("{region}", region) for region in (round_.councils if "{region}" in folder else ("",))
            )
    yield from (meeting.folder for meeting in round_.meetings if meeting.folder)


def _files(round_: Round, people: Sequence[Sample], words: Words) -> Iterator[tuple[str, bytes]]:
    yield FILE, make_workbook([Sheet(words("seed.contacts"), COLUMNS, [_row(p) for p in people if p.role])])
    by_file = sorted(round_.schedules, key=lambda spec: spec.file)
    for name, specs in groupby(by_file, key=lambda spec: spec.file):
        yield name, _schedule(list(specs), words)


def _row(person: Sample) -> tuple[str, ...]:
    return (person.aad_object_id, person.name, person.email, person.organisation, str(person.role))


def _schedule(specs: Sequence[ScheduleSpec], words: Words) -> bytes:
    """A new schedule file: Word has one table, a workbook a sheet for each schedule."""
    if specs[0].file.endswith(".docx"):
        rows = [(words.day(o.date, year=True), words.span(o.start, o.end)) for o in specs[0].offers]
        columns = (words("seed.day"), words("seed.time"), words("seed.council"))
        return schedule_document(
            ScheduleText(words("seed.title", name=specs[0].name), words("seed.intro"), columns, rows)
        )
    return schedule_workbook([_sheet(spec, words) for spec in specs])


def _sheet(spec: ScheduleSpec, words: Words) -> ScheduleSheet:
    offers = [(o.date, o.start, o.end) for o in spec.offers]
    columns: Mapping[str, str] = {
        "day": words("seed.day"),
        "time": words("seed.time"),
        "who": words(f"seed.{spec.kind}"),
    }
    return ScheduleSheet(
        spec.sheet or spec.name, spec.name, offers, spec.lines_per_slot, columns["day"], columns["time"], columns["who"]
    )
