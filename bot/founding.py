"""What a round needs before people can work: its folders, its schedules from templates and the list of who speaks for whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from alke.errors import FileChanged
from alke.ports import Cabinet
from alke.rounds import Round, ScheduleSpec
from bot.binding import bound
from cards.words import Words
from sharepoint.documents.schedule import ScheduleText, schedule_document
from sharepoint.scribe import OfficeScribe
from sharepoint.workbooks import ScheduleSheet, schedule_workbook
from sharepoint.workbooks.schedules import last_day


class Founder:
    """Makes what is not there yet in the channel's folder; a file that is there is never touched."""

    def __init__(self, cabinet: Cabinet, words: Words) -> None:
        """Files speak Finnish: `words` are those."""
        self._cabinet, self._words = cabinet, words

    async def bound(self, round_: Round) -> Round:
        """The round kept in the schedules that people already have. FileTrouble when SharePoint does not answer."""
        return await bound(round_, self._cabinet, OfficeScribe())

    async def found(self, round_: Round) -> list[str]:
        """Folders and files; the paths of the new files. FileTrouble when SharePoint does not answer: found again, it goes on."""
        made = []
        for folder in folders(round_):
            await self._cabinet.ensure_folder(folder)
        for name, data in schedules(round_, self._words):
            await self._cabinet.ensure_folder(name.rpartition("/")[0])
            try:
                await self._cabinet.create(name, data)
            except FileChanged:
                continue
            made.append(name)
        return made


def folders(round_: Round) -> list[str]:
    """Every folder the round names, one for each council where it says so, and the discussions' own; each once."""
    return list(dict.fromkeys(_folders(round_)))


def schedules(round_: Round, words: Words) -> Iterator[tuple[str, bytes]]:
    """Each schedule file by its path, empty of names."""
    by_file = sorted(round_.schedules, key=lambda spec: spec.file)
    for name, specs in groupby(by_file, key=lambda spec: spec.file):
        yield name, _schedule(list(specs), words)


def _folders(round_: Round) -> Iterator[str]:
    yield "ALKE-botti"
    for folder in (*round_.folders.values(), *(o.folder for d in round_.deadlines for o in d.obliged)):
        if "{meeting}" not in folder and folder:
            yield from (
                folder.replace("{region}", region) for region in (round_.councils if "{region}" in folder else ("",))
            )
    yield from (meeting.folder for meeting in round_.meetings if meeting.folder)


def _schedule(specs: Sequence[ScheduleSpec], words: Words) -> bytes:
    """A new schedule file: Word has one table, a workbook a sheet for each schedule."""
    if specs[0].file.endswith(".docx"):
        rows = [
            (words.day(o.date, year=True), words.span(o.start, o.end) + last_day(o.date, o.end_date))
            for o in specs[0].offers
        ]
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
    lasts = {(o.date, o.start): o.end_date for o in spec.offers if o.end_date}
    return ScheduleSheet(
        spec.sheet or spec.name,
        spec.name,
        offers,
        spec.lines_per_slot,
        columns["day"],
        columns["time"],
        columns["who"],
        lasts,
    )
