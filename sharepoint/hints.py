"""The coordinator's answers about schedules, in an ordinary file of the channel: what was asked, what was answered."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from alke.asking import Question
from alke.errors import FileGone, NotKept
from alke.ports import Cabinet
from sharepoint.changing import change_file
from sharepoint.schedule import Hints

FILE = "ALKE-botti/aikataulutulkinnat.json"

Kept = dict[str, dict[str, Any]]
"""By the schedule's path: {"columns": {table: column}, "year": number or null, "asked": [marks]}."""


class KeptHints:
    """Plays alke.asking.Answers; `hints` is what the scribe reads by, always the newest known."""

    def __init__(self, cabinet: Cabinet) -> None:
        """Nothing is known before the first `refresh`."""
        self._cabinet = cabinet
        self.hints: dict[str, Hints] = {}
        self._known = False

    def known(self) -> bool:
        """Whether the file was read since the start, or there was none; until then an answer may be there."""
        return self._known

    async def refresh(self) -> bool:
        """A file that is no longer ours to read changes nothing."""
        before = dict(self.hints)
        try:
            self._learn(_read((await self._cabinet.fetch(FILE)).data))
        except (FileGone, NotKept):
            self._known = True
            return False
        return before != self.hints

    async def keep(self, question: Question, answer: str) -> None:
        """NotKept when somebody has the file open, or it can no longer be read."""

        def answered(kept: Kept) -> bool:
            hints = _hints(entry := kept.setdefault(question.file, {}))
            if question.code == "year":
                hints = replace(hints, year=int(answer))
            else:
                hints = replace(hints, columns={**hints.columns, question.key: answer})
            entry.update(json.loads(hints.to_json()))
            return True

        self._learn(await self._change(answered))

    async def first(self, questions: Sequence[Question]) -> Sequence[Question]:
        """Asked and answered ones are left out; what was answered elsewhere is learnt by `refresh` alone, which tells of it."""
        new: list[Question] = []

        def asked(kept: Kept) -> bool:
            new[:] = [one for one in questions if one.mark not in kept.get(one.file, {}).get("asked", [])]
            for one in new:
                kept.setdefault(one.file, {}).setdefault("asked", []).append(one.mark)
            return bool(new)

        if questions:
            await self._change(asked)
        return new

    async def _change(self, change: Callable[[Kept], bool]) -> Kept:
        kept: Kept = {}

        def changed(data: bytes | None) -> bytes | None:
            nonlocal kept
            kept = {} if data is None else _read(data)
            return json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True).encode() if change(kept) else None

        await change_file(self._cabinet, FILE, changed)
        return kept

    def _learn(self, kept: Kept) -> None:
        self._known = True
        self.hints.clear()
        self.hints.update((name, _hints(entry)) for name, entry in kept.items())


def _read(data: bytes) -> Kept:
    """NotKept for anything but what this module writes."""
    try:
        kept: Kept = json.loads(data)
        for entry in kept.values():
            _hints(entry)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise NotKept(file=FILE, reason="corrupt") from error
    return kept


def _hints(entry: Mapping[str, Any]) -> Hints:
    return Hints.from_json(json.dumps({"columns": entry.get("columns", {}), "year": entry.get("year")}))
