"""A file of the bot's own is read, changed and saved if nobody saved meanwhile; from the start again when somebody did."""

from __future__ import annotations

from collections.abc import Callable

from alke.errors import FileChanged, FileGone, FileLocked, NotKept
from alke.ports import Cabinet

TRIES = 6

Change = Callable[[bytes | None], bytes | None]
"""The bytes that are there (None: there is no such file) to those that shall be, None when nothing is to be saved."""


async def change_file(cabinet: Cabinet, file: str, change: Change) -> None:
    """`change` is asked anew at each try. NotKept when somebody has the file open, or was always quicker."""
    for _ in range(TRIES):
        try:
            await _try(cabinet, file, change)
        except FileChanged:
            continue
        except FileLocked as locked:
            raise NotKept(file=file, reason="locked") from locked
        return
    raise NotKept(file=file, reason="busy")


async def _try(cabinet: Cabinet, file: str, change: Change) -> None:
    try:
        found = await cabinet.fetch(file)
    except FileGone:
        found = None
    data = change(found.data if found else None)
    if data is None:
        return
    if found:
        await cabinet.save(file, found, data)
    else:
        await cabinet.ensure_folder(file.rpartition("/")[0])
        await cabinet.create(file, data)
