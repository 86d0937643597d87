"""The overview of follow-ups as a workbook of the bot's own: made anew each time, unless a person has written in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from alke.errors import FileChanged, FileGone, FileLocked
from alke.followup_overview import OverviewRow
from alke.ports import Cabinet, FileEntry, Snapshot
from sharepoint.errors import Refused
from sharepoint.excel import read_grids
from sharepoint.package import Package
from sharepoint.workbooks import Sheet, make_workbook

COLUMNS = (
    "Maakunta", "Toimenpide", "Etenemisen tilanne: VN", "Etenemisen tilanne: maakunnat",
    "Vastuutaho: VN", "Vastuutaho: maakunnat", "Lähde",
)  # fmt: skip
_GAPS = {"absent": "(asiakirjaa ei ole)", "no-actions": "(asiakirjassa ei ole toimenpiteitä)"}
_NAMES = 20


class OverviewBooks:
    """Plays alke.followup_overview.Workbooks."""

    def __init__(self, cabinet: Cabinet) -> None:
        """The cabinet of the channel."""
        self._cabinet = cabinet

    async def put(self, file: str, rows: Sequence[OverviewRow], at: datetime) -> FileEntry:
        """Under its own name, or with a number where a person has the file open or has written in it."""
        data = _workbook(rows, at)
        folder, _, _ = file.rpartition("/")
        await self._cabinet.ensure_folder(folder)
        for number in range(1, _NAMES + 1):
            name = file if number == 1 else file.replace(".xlsx", f" ({number}).xlsx")
            if await self._try(name, data):
                return next(entry for entry in await self._cabinet.entries(folder) if entry.path == name)
        raise FileChanged(file=file)

    async def _try(self, file: str, data: bytes) -> bool:
        """Whether this name took it."""
        try:
            found: Snapshot | None = await self._cabinet.fetch(file)
        except FileGone:
            found = None
        try:
            if found is None:
                await self._cabinet.create(file, data)
            elif not untouched(found.data):
                return False
            else:
                await self._cabinet.save(file, found, data)
        except (FileChanged, FileLocked):
            return False
        return True


def untouched(data: bytes) -> bool:
    """Whether the workbook says what the bot wrote: the sum it bears is the sum of its cells, and nobody has commented."""
    try:
        table, about = read_grids(data)
        commented = any("comment" in name.lower() for name in Package.open(data).names)
    except (Refused, ValueError):
        return False
    kept = [cell.text for cell in about.cells]
    return not commented and len(kept) == 4 and kept[3] == _sum([cell.text for cell in table.cells])


def _workbook(rows: Sequence[OverviewRow], at: datetime) -> bytes:
    table = Sheet("Seuranta", COLUMNS, [_row(row) for row in rows])
    texts = [cell.text for cell in read_grids(make_workbook([table]))[0].cells]
    about = Sheet("Tietoja", ("Koottu", f"{at:%d.%m.%Y %H:%M}"), [("Tarkiste", _sum(texts))])
    return make_workbook([table, about])


def _row(row: OverviewRow) -> tuple[str, ...]:
    action = row.action
    if row.gap:
        words = _GAPS.get(row.gap, f"(asiakirjaa ei voitu lukea: {row.gap})")
        return (row.region, words, "", "", "", "", row.source)
    return (
        row.region, action.action, action.state_vn, action.state_councils, action.responsible_vn,
        action.responsible_councils, row.source,
    )  # fmt: skip


def _sum(texts: Sequence[str]) -> str:
    return sha256("\x1f".join(filter(None, (" ".join(text.split()) for text in texts))).encode()).hexdigest()[:24]
