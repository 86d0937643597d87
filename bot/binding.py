"""Binds a new round to the schedules that people already have in the channel."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import replace

from alke.binding import bind
from alke.errors import FileGone, FileUnreadable
from alke.ports import Cabinet, FileEntry, Scribe
from alke.rounds import Round, ScheduleSpec
from alke.slots import SlotRow

_KINDS = (".docx", ".docm", ".xlsx", ".xlsm")
_TOLD = re.compile(r"aikataul|aja[nt]|varau|tider|tidtabell|schedul|slot")
_LARGEST = 5 * 1024 * 1024
_MOST = 20
"""Files that are looked into: schedules lie at the top of the channel or in the folders that the round names."""


async def bound(round_: Round, cabinet: Cabinet, scribe: Scribe) -> Round:
    """The round with each schedule kept in the file that has its times, where there is one and only one such file."""
    found: dict[str, list[ScheduleSpec]] = {}
    for entry in (await _entries(round_, cabinet))[:_MOST] if round_.schedules else ():
        rows = await _rows(entry.path, round_, cabinet, scribe)
        for spec in round_.schedules:
            kept = None if spec.confirms else bind(spec, entry.path, rows)
            if kept is not None:
                found.setdefault(spec.key, []).append(kept)
    only = {key: specs[0] for key, specs in found.items() if len(specs) == 1}
    return replace(round_, schedules=tuple(only.get(spec.key, spec) for spec in round_.schedules))


async def _entries(round_: Round, cabinet: Cabinet) -> list[FileEntry]:
    """Office files of the channel's folder and of the round's own, those with a schedule's name first."""
    named = [spec.file.rpartition("/")[0] for spec in round_.schedules]
    folders = dict.fromkeys(("", *named, *(f for f in round_.folders.values() if "{" not in f)))
    found: list[FileEntry] = []
    for folder in folders:
        try:
            found += await cabinet.entries(folder)
        except FileGone:
            continue
    office = [
        e for e in found if e.name.lower().endswith(_KINDS) and e.size <= _LARGEST and not e.name.startswith("~$")
    ]
    return sorted(office, key=lambda e: (not _TOLD.search(e.name.lower()), e.path))


async def _rows(path: str, round_: Round, cabinet: Cabinet, scribe: Scribe) -> Sequence[SlotRow]:
    year = round_.schedules[0].offers[0].date.year
    try:
        return await asyncio.to_thread(scribe.read, path, (await cabinet.fetch(path)).data, year)
    except (FileGone, FileUnreadable):
        return ()
